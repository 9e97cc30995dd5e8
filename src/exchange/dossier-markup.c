/* dossier-markup.c: words in XML and HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-markup.h"

#include "text/dossier-bidi.h"
#include "text/dossier-direction.h"

#include <string.h>

/**
 * dossier_markup_escape:
 * @words: words of a dossier
 *
 * Returns: (transfer full): the same words, for the text or an attribute of XML 1.0 or HTML; what
 *   would not be seen, and what XML cannot hold, is marked
 */
char *
dossier_markup_escape (const char *words)
{
  g_autofree char *marked = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  marked = dossier_bidi_mark_line (words);
  for (const char *c = marked; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      switch (character)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\'':
          g_string_append (out, "&#39;");
          break;
        default:
          /* Section 2.2 of XML 1.0 */
          if ((character < 0x20 && character != '\t' && character != '\n') ||
              (character & 0xfffe) == 0xfffe)
            g_string_append (out, DOSSIER_BIDI_MARK);
          else
            g_string_append_unichar (out, character);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * dossier_markup_append_element:
 * @out: the HTML that is being written
 * @element: the name of an element
 * @attributes: its attributes, with a space before each
 * @words: what stands in it
 *
 * Adds an element whose words run in their own direction.
 */
void
dossier_markup_append_element (GString    *out,
                               const char *element,
                               const char *attributes,
                               const char *words)
{
  g_autofree char *escaped = dossier_markup_escape (words);

  g_string_append_printf (out, "<%s%s dir=\"auto\">%s</%s>", element, attributes, escaped, element);
}

/**
 * dossier_markup_get_direction:
 * @words: words of a dossier
 *
 * Returns: (nullable): `ltr` or `rtl`; %NULL where they follow what is around them
 */
const char *
dossier_markup_get_direction (const char *words)
{
  switch (dossier_direction_of (words))
    {
    case DOSSIER_TEXT_DIRECTION_LTR:
      return "ltr";
    case DOSSIER_TEXT_DIRECTION_RTL:
      return "rtl";
    case DOSSIER_TEXT_DIRECTION_NEUTRAL:
    default:
      return NULL;
    }
}
