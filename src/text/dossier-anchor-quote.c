/* dossier-anchor-quote.c: a quote that is being looked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchor-quote.h"

#include <string.h>

#define NOWHERE DOSSIER_CARRY_NOWHERE

/* How much of the old text around the words is looked at, in characters, where it is at hand. */
#define WIDE 96

/* Characters by which what a quote has kept of its surroundings may be short of the most, though
 * the text went on. */
#define CUT_AT_BORDER 8

/**
 * dossier_anchor_quote_stands_at:
 * @self: a quote
 * @text: a text in normal form
 * @start: a place in it
 *
 * Returns: whether the words stand at that place
 */
gboolean
dossier_anchor_quote_stands_at (const DossierAnchorQuote *self,
                                const DossierNormalText  *text,
                                guint                     start)
{
  return start <= text->n && self->n <= text->n - start &&
         memcmp (self->chars, text->chars + start, self->n * sizeof (gunichar)) == 0;
}

static void
take_words (DossierAnchorQuote *self)
{
  g_autoptr (DossierNormalText) exact = dossier_normal_text_new (self->quote->exact);
  guint start = 0, end = exact->n;
  gboolean in_word = FALSE;

  self->leading = exact->n > 0 && exact->chars[0] == ' ';
  self->trailing = exact->n > 1 && exact->chars[exact->n - 1] == ' ';
  start += self->leading ? 1 : 0;
  end -= self->trailing ? 1 : 0;
  self->n = end - start;
  self->chars = g_memdup2 (exact->chars + start, self->n * sizeof (gunichar));
  for (guint i = 0; i < self->n; i++)
    {
      gboolean letter = g_unichar_isalnum (self->chars[i]) || g_unichar_ismark (self->chars[i]);

      if (g_unichar_isalnum (self->chars[i]))
        self->n_letters++;
      if (letter && !in_word)
        self->n_words++;
      in_word = letter;
    }
  self->pattern = dossier_approximate_pattern_new (self->chars, self->n);
}

static void
take_near (DossierAnchorQuote *self)
{
  const DossierQuote *quote = self->quote;
  glong n_before = g_utf8_strlen (quote->prefix, -1), n_after = g_utf8_strlen (quote->suffix, -1);
  gboolean placed = quote->start != DOSSIER_QUOTE_NOWHERE;

  self->before = dossier_normal_text_new (quote->prefix);
  self->after = dossier_normal_text_new (quote->suffix);
  /* Of a quote that was made elsewhere, nobody knows whether a short side is all there was. */
  self->near = dossier_anchor_context_new (self->before->chars, self->before->n,
                                           placed && quote->start == n_before,
                                           self->after->chars, self->after->n,
                                           placed &&
                                           n_after < DOSSIER_QUOTE_CONTEXT - CUT_AT_BORDER);
}

static DossierAnchorContext *
take_context (const DossierNormalText *text,
              guint                    start,
              guint                    end,
              guint                    n)
{
  guint n_before = MIN (start, n), n_after = MIN (text->n - end, n);

  return dossier_anchor_context_new (text->chars + start - n_before, n_before, n_before == start,
                                     text->chars + end, n_after, n_after == text->n - end);
}

/* Where the words stand in the old field: where the quote says, else where they stand with what is
 * around them. */
static gboolean
find_in_old (DossierAnchorQuote      *self,
             const DossierNormalText *text)
{
  double best = 0;
  gboolean found = FALSE;

  if (self->quote->start != DOSSIER_QUOTE_NOWHERE)
    {
      self->old_start = dossier_normal_text_find (text, self->quote->start);
      if (self->leading && self->old_start < text->n && text->chars[self->old_start] == ' ')
        self->old_start++;
      if (dossier_anchor_quote_stands_at (self, text, self->old_start))
        return TRUE;
    }

  for (guint i = 0; i + self->n <= text->n; i++)
    {
      double support;

      if (!dossier_anchor_quote_stands_at (self, text, i))
        continue;
      support = dossier_anchor_context_compare (self->near, text, i, i + self->n, TRUE, NULL);
      if (support > best)
        {
          best = support;
          self->old_start = i;
          found = TRUE;
        }
    }

  return found && best >= 1;
}

/**
 * dossier_anchor_quote_init:
 * @self: (out): a quote
 * @path: the path of the field it was taken from
 * @quote: the quote
 * @carrier: both versions
 *
 * Makes ready to look for a quote.
 */
void
dossier_anchor_quote_init (DossierAnchorQuote *self,
                           const char         *path,
                           const DossierQuote *quote,
                           DossierCarrier     *carrier)
{
  memset (self, 0, sizeof *self);
  self->path = path;
  self->quote = quote;
  take_words (self);
  take_near (self);

  self->old_field = dossier_carrier_find_old (carrier, path);
  if (self->n == 0 || self->old_field == NOWHERE ||
      !find_in_old (self, dossier_carrier_normal_old (carrier, self->old_field)))
    self->old_field = NOWHERE;
  if (self->old_field != NOWHERE)
    {
      const DossierNormalText *text = dossier_carrier_normal_old (carrier, self->old_field);

      /* What is there is better than what was kept of it. */
      self->old_end = self->old_start + self->n;
      dossier_anchor_context_free (self->near);
      self->near = take_context (text, self->old_start, self->old_end, DOSSIER_QUOTE_CONTEXT);
      self->wide = take_context (text, self->old_start, self->old_end, WIDE);
    }
}

/**
 * dossier_anchor_quote_clear:
 * @self: a quote
 *
 * Lets go of all that dossier_anchor_quote_init() made.
 */
void
dossier_anchor_quote_clear (DossierAnchorQuote *self)
{
  g_free (self->chars);
  dossier_approximate_pattern_free (self->pattern);
  dossier_normal_text_free (self->before);
  dossier_normal_text_free (self->after);
  dossier_anchor_context_free (self->near);
  g_clear_pointer (&self->wide, dossier_anchor_context_free);
}
