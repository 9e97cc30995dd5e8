/* dossier-markdown.c: plain words in Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-markdown.h"

#include "text/dossier-bidi.h"

#include <string.h>

/* Whether @here begins something that GitHub makes a link of without being asked to. */
static gboolean
begins_link (const char *start,
             const char *here)
{
  if (*here == '@')
    return TRUE;
  if (*here == ':')
    return g_str_has_prefix (here, "://");

  return *here == '.' && here - start >= 3 && g_ascii_strncasecmp (here - 3, "www", 3) == 0;
}

/* Whether @here stands where Markdown could take it for the mark of a list, a heading or a rule. */
static gboolean
begins_block (const char *start,
              const char *here)
{
  if (strchr ("-+=", *here) != NULL)
    return here == start;

  return strchr (".)", *here) != NULL && here > start &&
         strspn (start, "0123456789") == (gsize) (here - start);
}

/**
 * dossier_markdown_append:
 * @out: where to add them
 * @text: plain words
 *
 * Adds words so that Markdown, as GitHub reads it, shows them as they are, in one line: line breaks
 * become `<br>`, which a table can hold.  White space at either end stays.  What would not be seen
 * is marked.
 */
void
dossier_markdown_append (GString    *out,
                         const char *text)
{
  g_autofree char *marked = dossier_bidi_mark_line (text);
  const char *words = marked;

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (u == '\n' || u == 0x2028 || u == 0x2029)
        g_string_append (out, "<br>");
      else if (g_unichar_iscntrl (u))
        g_string_append_c (out, ' ');
      else if (u == '&')
        g_string_append (out, "&amp;");
      else if (u == '<')
        g_string_append (out, "&lt;");
      else if (u == '>')
        g_string_append (out, "&gt;");
      else
        {
          if ((u < 0x80 && strchr ("\\`*_{}[]#|~$!", (int) u) != NULL) ||
              begins_link (words, c) || begins_block (words, c))
            g_string_append_c (out, '\\');
          g_string_append_unichar (out, u);
        }
    }
}

/**
 * dossier_markdown_escape:
 * @words: plain words
 *
 * Returns: (transfer full): @words without white space at either end, written as
 *   dossier_markdown_append() does
 */
char *
dossier_markdown_escape (const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  GString *out = g_string_new (NULL);

  dossier_markdown_append (out, stripped);

  return g_string_free_and_steal (out);
}
