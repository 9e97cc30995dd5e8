/* dossier-csv.c: comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-csv.h"

#include "text/dossier-bidi.h"

#include <math.h>
#include <string.h>

/* Whether a spreadsheet could take a text for a formula and run it.  It may leave out leading space
 * first, and reads the full-width signs like the ordinary ones. */
static gboolean
looks_like_formula (const char *text)
{
  static const gunichar signs[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20, 0x2212 };

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;

  while (g_unichar_isspace (g_utf8_get_char (text)) || g_unichar_iscntrl (g_utf8_get_char (text)) ||
         dossier_bidi_is_hidden (g_utf8_get_char (text)))
    {
      if (*text == '\0')
        return FALSE;
      text = g_utf8_next_char (text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_utf8_get_char (text) == signs[i])
      return TRUE;

  return FALSE;
}

/**
 * dossier_csv_append_field:
 * @out: the text that is being written
 * @words: what is to stand in the field
 *
 * Adds a field after RFC 4180, section 2, and a comma.  A field that a spreadsheet could run as a
 * formula begins with an apostrophe; what would not be seen is marked.
 */
void
dossier_csv_append_field (GString    *out,
                          const char *words)
{
  g_autofree char *marked = dossier_bidi_mark_line (words);
  const char *text = marked;
  gboolean formula = looks_like_formula (text);

  if (!formula && strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append_printf (out, "%s,", text);
      return;
    }

  g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append (out, "\",");
}

/**
 * dossier_csv_make_safe:
 * @words: what is to stand in a field
 *
 * Returns: (transfer full): the words, with what would not be seen marked; after an apostrophe
 *   where a spreadsheet could run them as a formula
 */
char *
dossier_csv_make_safe (const char *words)
{
  g_autofree char *marked = dossier_bidi_mark_line (words);

  return looks_like_formula (marked) ? g_strconcat ("'", marked, NULL)
                                     : g_steal_pointer (&marked);
}

/**
 * dossier_csv_append_number:
 * @out: the text that is being written
 * @number: a number; NaN leaves the field empty
 *
 * Adds a field with a number, as programs read it: with a point, and to its last digit.
 */
void
dossier_csv_append_number (GString *out,
                           double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isnan (number))
    g_string_append (out, g_ascii_dtostr (buffer, sizeof buffer, number));
  g_string_append_c (out, ',');
}

/**
 * dossier_csv_end_line:
 * @out: the text that is being written
 *
 * Ends a line of at least one field: the comma after the last one gives way to the end of the line.
 */
void
dossier_csv_end_line (GString *out)
{
  g_string_truncate (out, out->len - 1);
  g_string_append (out, "\r\n");
}
