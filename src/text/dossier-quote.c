/* dossier-quote.c: words of a text, and how they are found again
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-quote.h"

#include "text/dossier-grapheme.h"

G_DEFINE_BOXED_TYPE (DossierQuote, dossier_quote, dossier_quote_copy, dossier_quote_free)

/* What stands before @place, at most %DOSSIER_QUOTE_CONTEXT code points of it. */
static char *
cut_prefix (const char *text,
            const char *place)
{
  const char *start = place;

  for (guint i = 0; i < DOSSIER_QUOTE_CONTEXT && start > text; i++)
    start = g_utf8_prev_char (start);
  while (start < place && !dossier_grapheme_is_border (text, start))
    start = g_utf8_next_char (start);

  return g_strndup (start, (gsize) (place - start));
}

/* What stands after @place, in the same way. */
static char *
cut_suffix (const char *text,
            const char *place)
{
  const char *end = place;

  for (guint i = 0; i < DOSSIER_QUOTE_CONTEXT && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  while (end > place && !dossier_grapheme_is_border (text, end))
    end = g_utf8_prev_char (end);

  return g_strndup (place, (gsize) (end - place));
}

/**
 * dossier_quote_new:
 * @text: a text, in UTF-8
 * @start: where the words begin in it, in code points
 * @end: where they end, in code points; not before @start, and inside @text
 *
 * Takes words of a text, with up to %DOSSIER_QUOTE_CONTEXT code points before and after them, fewer
 * where otherwise a character would be cut that its reader sees as one.
 *
 * Returns: (transfer full): a quote
 */
DossierQuote *
dossier_quote_new (const char *text,
                   int         start,
                   int         end)
{
  const char *first, *last;
  DossierQuote *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (start >= 0 && end >= start && end <= g_utf8_strlen (text, -1), NULL);

  first = g_utf8_offset_to_pointer (text, start);
  last = g_utf8_offset_to_pointer (first, end - start);
  self = g_new (DossierQuote, 1);
  self->exact = g_strndup (first, (gsize) (last - first));
  self->prefix = cut_prefix (text, first);
  self->suffix = cut_suffix (text, last);
  self->start = start;
  self->end = end;

  return self;
}

/**
 * dossier_quote_new_from_parts:
 * @exact: the words
 * @prefix: (nullable): what stands before them
 * @suffix: (nullable): what stands after them
 * @start: where they begin, in code points, or %DOSSIER_QUOTE_NOWHERE
 * @end: where they end, in code points, or %DOSSIER_QUOTE_NOWHERE
 *
 * Makes a quote of what was kept of one.
 *
 * Returns: (transfer full): a quote
 */
DossierQuote *
dossier_quote_new_from_parts (const char *exact,
                              const char *prefix,
                              const char *suffix,
                              int         start,
                              int         end)
{
  DossierQuote *self;

  g_return_val_if_fail (exact != NULL, NULL);

  self = g_new (DossierQuote, 1);
  self->exact = g_strdup (exact);
  self->prefix = g_strdup (prefix != NULL ? prefix : "");
  self->suffix = g_strdup (suffix != NULL ? suffix : "");
  self->start = start;
  self->end = end;

  return self;
}

/**
 * dossier_quote_copy:
 * @self: a quote
 *
 * Returns: (transfer full): its copy
 */
DossierQuote *
dossier_quote_copy (const DossierQuote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dossier_quote_new_from_parts (self->exact, self->prefix, self->suffix, self->start,
                                       self->end);
}

/**
 * dossier_quote_free:
 * @self: (transfer full): a quote
 */
void
dossier_quote_free (DossierQuote *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/**
 * dossier_quote_equal:
 * @self: a quote
 * @other: another
 *
 * Returns: whether both have the same words, surroundings and place
 */
gboolean
dossier_quote_equal (const DossierQuote *self,
                     const DossierQuote *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_str_equal (self->exact, other->exact) && g_str_equal (self->prefix, other->prefix) &&
         g_str_equal (self->suffix, other->suffix) && self->start == other->start &&
         self->end == other->end;
}
