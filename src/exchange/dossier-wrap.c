/* dossier-wrap.c: lines that fit a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-wrap.h"

#include "text/dossier-bidi.h"

/* The columns that a character takes: two for those of East Asian width, none for marks. */
static guint
measure_char (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * dossier_wrap_measure:
 * @text: a text
 *
 * Returns: the columns that it takes in a terminal
 */
guint
dossier_wrap_measure (const char *text)
{
  guint columns = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += measure_char (g_utf8_get_char (text));

  return columns;
}

static void
append_indent (GString *out,
               guint    indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (out, ' ');
}

/* Whether a text that is set apart from those around it is still open after @word. */
static gboolean
is_isolate_open (const char *word,
                 gboolean    open)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, DOSSIER_BIDI_ISOLATE))
      open = TRUE;
    else if (g_str_has_prefix (p, DOSSIER_BIDI_POP))
      open = FALSE;

  return open;
}

/* Appends one line of a text; the cursor stands at @column, where later lines begin at @indent. */
static void
append_paragraph (GString    *out,
                  guint       indent,
                  guint       column,
                  const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  gboolean fresh = TRUE;
  gboolean isolate = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = dossier_wrap_measure (words[i]);

      if (words[i][0] == '\0')
        continue;
      if (!fresh && column + 1 + width > DOSSIER_WRAP_COLUMNS)
        {
          /* An isolate ends with its line, and begins anew on the next one. */
          g_string_append (out, isolate ? DOSSIER_BIDI_POP "\n" : "\n");
          append_indent (out, indent);
          if (isolate)
            g_string_append (out, DOSSIER_BIDI_ISOLATE);
          column = indent;
        }
      else if (!fresh)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      isolate = is_isolate_open (words[i], isolate);
      column += width;
      fresh = FALSE;
    }
  g_string_append_c (out, '\n');
}

/**
 * dossier_wrap_append:
 * @out: where to add lines
 * @first: what stands before the text on its first line, as a bullet
 * @indent: the columns before the text on all lines
 * @text: a text; its own lines stay apart
 *
 * Adds @text in lines of at most %DOSSIER_WRAP_COLUMNS columns, ended by a newline.  A word that is
 * longer than a line keeps a line to itself and is not cut, so that an address can still be copied.
 */
void
dossier_wrap_append (GString    *out,
                     const char *first,
                     guint       indent,
                     const char *text)
{
  g_auto (GStrv) lines = NULL;
  guint taken;

  g_return_if_fail (out != NULL);
  g_return_if_fail (first != NULL && text != NULL);

  lines = g_strsplit (text, "\n", -1);
  taken = dossier_wrap_measure (first);
  g_string_append (out, first);
  append_indent (out, taken < indent ? indent - taken : 0);

  /* A text without a line still ends the one that @first began. */
  if (lines[0] == NULL)
    g_string_append_c (out, '\n');

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        append_indent (out, indent);
      append_paragraph (out, indent, i > 0 ? indent : MAX (taken, indent), lines[i]);
    }
}
