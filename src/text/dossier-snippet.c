/* dossier-snippet.c: a piece of a text, with the words that were looked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-snippet.h"

#include <string.h>

#include "text/dossier-grapheme.h"

#define ELLIPSIS "…"

/* The last place at or before @p where a piece may begin: after a space, if there is one not far
 * from it, else where nothing is torn. */
static const char *
find_begin (const char *text,
            const char *p)
{
  const char *near = p;

  for (guint i = 0; i < 24 && near > text; i++)
    {
      const char *before = g_utf8_prev_char (near);

      if (g_unichar_isspace (g_utf8_get_char (before)))
        return near;
      near = before;
    }
  if (near == text)
    return text;
  while (!dossier_grapheme_is_border (text, p))
    p = g_utf8_prev_char (p);

  return p;
}

/**
 * dossier_snippet_new:
 * @text: a text, in UTF-8
 * @query: what is looked for
 * @most: how long the piece may be, in code points
 *
 * Cuts a piece out of a text: around the first words of the query, or from its beginning where
 * there are none.
 *
 * Returns: (transfer full): the piece
 */
DossierSnippet *
dossier_snippet_new (const char         *text,
                     const DossierQuery *query,
                     guint               most)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GString) piece = g_string_new (NULL);
  DossierSnippet *self;
  guint length, first, shift;
  const char *begin = text, *end;

  g_return_val_if_fail (text != NULL && query != NULL, NULL);

  found = dossier_query_find (query, text);
  length = (guint) g_utf8_strlen (text, -1);
  first = found->len == 0 ? 0 : g_array_index (found, DossierTextRange, 0).start;
  if (length > most && first > most / 3)
    begin = find_begin (text, g_utf8_offset_to_pointer (text, (glong) (first - most / 3)));
  shift = (guint) g_utf8_pointer_to_offset (text, begin);
  end = length - shift <= most ? text + strlen (text)
                               : find_begin (begin, g_utf8_offset_to_pointer (begin, (glong) most));
  if (end == begin)
    end = g_utf8_offset_to_pointer (begin, (glong) MIN (most, length - shift));

  if (begin > text)
    g_string_append (piece, ELLIPSIS);
  for (const char *p = begin; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (piece, g_unichar_isspace (c) ? ' ' : c);
    }
  if (*end != '\0')
    g_string_append (piece, ELLIPSIS);

  self = g_new (DossierSnippet, 1);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (DossierTextRange));
  length = (guint) g_utf8_pointer_to_offset (text, end);
  for (guint i = 0; i < found->len; i++)
    {
      DossierTextRange range = g_array_index (found, DossierTextRange, i);

      if (range.start < shift || range.start >= length)
        continue;
      range.start = range.start - shift + (begin > text);
      range.end = MIN (range.end, length) - shift + (begin > text);
      g_array_append_val (self->ranges, range);
    }
  self->text = g_string_free_and_steal (g_steal_pointer (&piece));

  return self;
}

/**
 * dossier_snippet_free:
 * @self: (transfer full): a piece
 */
void
dossier_snippet_free (DossierSnippet *self)
{
  g_free (self->text);
  g_array_unref (self->ranges);
  g_free (self);
}
