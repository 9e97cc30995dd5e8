/* dossier-text-line.c: finds a line again in a text that was written anew
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-text-line.h"

/**
 * dossier_text_line_get:
 * @buffer: a text
 * @line: the number of a line, from 0
 *
 * Returns: (transfer full): the line with those beside it, as one line may be like many others
 */
char *
dossier_text_line_get (GtkTextBuffer *buffer,
                       int            line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, MAX (line - 1, 0));
  gtk_text_buffer_get_iter_at_line (buffer, &end, line + 2);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * dossier_text_line_find:
 * @buffer: a text
 * @text: a line with those beside it
 * @line: where it was
 *
 * Returns: the line that reads @text and is closest to @line; @line where there is none
 */
int
dossier_text_line_find (GtkTextBuffer *buffer,
                        const char    *text,
                        int            line)
{
  int n_lines = gtk_text_buffer_get_line_count (buffer);

  for (int distance = 0; distance < n_lines; distance++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        int candidate = line + sign * distance;
        g_autofree char *other = NULL;

        if (candidate < 0 || candidate >= n_lines)
          continue;
        other = dossier_text_line_get (buffer, candidate);
        if (g_str_equal (text, other))
          return candidate;
      }

  return MIN (line, n_lines - 1);
}
