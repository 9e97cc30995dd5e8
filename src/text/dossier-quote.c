/* dossier-quote.c: words of a text, and where they stand in it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-quote.h"

#include "text/dossier-grapheme.h"

#define CONTEXT 32 /* code points */

G_DEFINE_BOXED_TYPE (DossierQuote, dossier_quote, dossier_quote_copy, dossier_quote_free)

static char *
cut (const gunichar *characters,
     glong           start,
     glong           end)
{
  return g_ucs4_to_utf8 (characters + start, end - start, NULL, NULL, NULL);
}

/**
 * dossier_quote_new:
 * @text: a text
 * @start: where the words begin, in code points
 * @end: where they end
 *
 * Takes words from a text, with as much of what stands around them as tells them from the same
 * words elsewhere.  What stands around is cut where a reader sees a character end.
 *
 * Returns: (transfer full): the words
 */
DossierQuote *
dossier_quote_new (const char *text,
                   int         start,
                   int         end)
{
  g_autofree gunichar *characters = NULL;
  DossierQuote *self;
  glong n_characters, from, to;

  g_return_val_if_fail (text != NULL, NULL);

  characters = g_utf8_to_ucs4_fast (text, -1, &n_characters);
  g_return_val_if_fail (start >= 0 && start <= end && end <= n_characters, NULL);

  from = MAX (start - CONTEXT, 0);
  while (from < start && !dossier_grapheme_is_border (characters, n_characters, from))
    from++;
  to = MIN (end + CONTEXT, n_characters);
  while (to > end && !dossier_grapheme_is_border (characters, n_characters, to))
    to--;

  self = g_new (DossierQuote, 1);
  self->exact = cut (characters, start, end);
  self->prefix = cut (characters, from, start);
  self->suffix = cut (characters, end, to);
  self->start = start;
  self->end = end;

  return self;
}

/**
 * dossier_quote_new_full:
 * @exact: the words
 * @prefix: what stands before them
 * @suffix: what stands after them
 * @start: where they begin, in code points
 * @end: where they end
 *
 * Returns: (transfer full): the words
 */
DossierQuote *
dossier_quote_new_full (const char *exact,
                        const char *prefix,
                        const char *suffix,
                        int         start,
                        int         end)
{
  DossierQuote *self;

  g_return_val_if_fail (exact != NULL && prefix != NULL && suffix != NULL, NULL);

  self = g_new (DossierQuote, 1);
  self->exact = g_strdup (exact);
  self->prefix = g_strdup (prefix);
  self->suffix = g_strdup (suffix);
  self->start = start;
  self->end = end;

  return self;
}

/**
 * dossier_quote_copy:
 * @self: words
 *
 * Returns: (transfer full): the same words
 */
DossierQuote *
dossier_quote_copy (const DossierQuote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dossier_quote_new_full (self->exact, self->prefix, self->suffix, self->start, self->end);
}

/**
 * dossier_quote_free:
 * @self: (transfer full): words
 */
void
dossier_quote_free (DossierQuote *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/**
 * dossier_quote_equal:
 * @self: words
 * @other: other words
 *
 * Returns: whether they are the same at the same place
 */
gboolean
dossier_quote_equal (const DossierQuote *self,
                     const DossierQuote *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->start == other->start && self->end == other->end &&
         g_str_equal (self->exact, other->exact) && g_str_equal (self->prefix, other->prefix) &&
         g_str_equal (self->suffix, other->suffix);
}
