/* dossier-anchor-rewording.c: what was put in the place of words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchor-rewording.h"

#include <string.h>

#define NOWHERE DOSSIER_CARRY_NOWHERE

/* How much longer than the words what replaces them may be. */
#define MOST_TIMES 3
#define MOST_MORE 20

/* How many letters the rest of a sentence must have, and what share of them must have been kept,
 * for it to be the same. */
#define LEAST_REST 8
#define LEAST_KEPT 0.6

/* How much of what stood on either side is looked for. */
#define SIDE 12

static gboolean
ends_sentence (gunichar c)
{
  static const gunichar ends[] = {
    '.', '!', '?', ';', 0x61f, 0x6d4, 0x964, 0x2026, 0x3002, 0xff01, 0xff1f,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] == c)
      return TRUE;

  return FALSE;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The end of the old text that was kept before @start, as a place after it in the new text. */
static guint
find_kept_before (const guint *places,
                  guint        start,
                  guint       *old)
{
  for (guint i = start; i > 0; i--)
    if (places[i - 1] != NOWHERE)
      {
        *old = i;
        return places[i - 1] + 1;
      }
  *old = 0;

  return 0;
}

static guint
find_kept_after (const guint             *places,
                 guint                    end,
                 const DossierNormalText *old_text,
                 const DossierNormalText *new_text,
                 guint                   *old)
{
  for (guint i = end; i < old_text->n; i++)
    if (places[i] != NOWHERE)
      {
        *old = i;
        return places[i];
      }
  *old = old_text->n;

  return new_text->n;
}

static void
trim (const DossierNormalText *text,
      guint                   *start,
      guint                   *end)
{
  while (*start < *end && text->chars[*start] == ' ')
    (*start)++;
  while (*start < *end && text->chars[*end - 1] == ' ')
    (*end)--;
}

static gboolean
has_words (const DossierNormalText *text,
           guint                    start,
           guint                    end)
{
  for (guint i = start; i < end; i++)
    if (is_of_word (text->chars[i]))
      return TRUE;

  return FALSE;
}

static guint
count_ends (const gunichar *chars,
            guint           n)
{
  guint n_ends = 0;

  for (guint i = 0; i < n; i++)
    n_ends += ends_sentence (chars[i]) ? 1 : 0;

  return n_ends;
}

/**
 * dossier_rewording_find_sentence:
 * @text: a text in normal form
 * @start: (inout): where words begin
 * @end: (inout): where they end
 *
 * Takes in the rest of the sentence in which words stand, without the sign at its end.
 */
void
dossier_rewording_find_sentence (const DossierNormalText *text,
                                 guint                   *start,
                                 guint                   *end)
{
  while (*start > 0 && !ends_sentence (text->chars[*start - 1]))
    (*start)--;
  while (*end < text->n && !ends_sentence (text->chars[*end]) &&
         !(*end > 0 && ends_sentence (text->chars[*end - 1])))
    (*end)++;
  trim (text, start, end);
}

/* Whether the rest of the sentence, in which there must be a rest, was kept for the most part. */
static gboolean
is_in_sentence (const DossierAnchorQuote *quote,
                const DossierNormalText  *text,
                const guint              *places)
{
  guint start = quote->old_start, end = quote->old_end, n_kept = 0, n_all = 0;

  dossier_rewording_find_sentence (text, &start, &end);
  for (guint i = start; i < end; i++)
    if (is_of_word (text->chars[i]) && (i < quote->old_start || i >= quote->old_end))
      {
        n_all++;
        n_kept += places[i] != NOWHERE ? 1 : 0;
      }

  return n_all >= LEAST_REST && n_kept >= LEAST_KEPT * n_all;
}

/* Where the very words stand in what replaced more than them. */
static gboolean
find_exact (DossierRewording         *self,
            const DossierAnchorQuote *quote,
            const DossierNormalText  *new_text)
{
  for (guint i = self->start; i + quote->n <= self->end; i++)
    if (dossier_anchor_quote_stands_at (quote, new_text, i))
      {
        self->start = i;
        self->end = i + quote->n;
        self->likeness = 1;
        self->in_sentence = FALSE;
        return TRUE;
      }

  return FALSE;
}

/**
 * dossier_rewording_widen:
 * @text: a text in normal form
 * @start: (inout): where words begin
 * @end: (inout): where they end
 *
 * Takes in the rest of words that are cut, and leaves white space at the ends out.
 */
void
dossier_rewording_widen (const DossierNormalText *text,
                         guint                   *start,
                         guint                   *end)
{
  trim (text, start, end);
  if (*start == *end)
    return;
  while (*start > 0 && is_of_word (text->chars[*start]) && is_of_word (text->chars[*start - 1]))
    (*start)--;
  while (*end < text->n && is_of_word (text->chars[*end - 1]) && is_of_word (text->chars[*end]))
    (*end)++;
}

/* Where more than the words was replaced, the part of what replaced it that is alike to them. */
static gboolean
narrow (DossierRewording         *self,
        const DossierAnchorQuote *quote,
        const DossierNormalText  *new_text)
{
  g_autoptr (GArray) matches = NULL;
  const DossierApproximateMatch *best = NULL;
  guint start = self->start;

  matches = dossier_approximate_pattern_search (quote->pattern, new_text->chars + start,
                                                self->end - start, quote->n / 2);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierApproximateMatch *match = &g_array_index (matches, DossierApproximateMatch, i);

      if (best == NULL || match->n_errors < best->n_errors)
        best = match;
    }
  if (best == NULL)
    return FALSE;

  self->end = start + best->end;
  self->start = start + best->start;
  dossier_rewording_widen (new_text, &self->start, &self->end);

  return TRUE;
}

/* What there is to say of a rewording once its place is known. */
static void
measure (DossierRewording         *self,
         const DossierAnchorQuote *quote,
         const DossierNormalText  *text)
{
  guint longest = MAX (quote->n, self->end - self->start);
  guint distance = dossier_approximate_pattern_distance (quote->pattern, text->chars + self->start,
                                                         self->end - self->start, TRUE);

  self->likeness = MIN (1 - (double) distance / longest, 0.99);
  self->in_sentence = self->in_sentence && longest <= quote->n * MOST_TIMES + MOST_MORE &&
                      count_ends (text->chars + self->start, self->end - self->start) <=
                        count_ends (quote->chars, quote->n);
}

/**
 * dossier_rewording_find:
 * @self: (out): what is found
 * @quote: a quote that stood in @old_text
 * @old_text: the old text
 * @new_text: the new text
 * @places: where each character of @old_text stands in @new_text
 *
 * Finds what was put in the place of words, or of a part of them, by what was kept around them.
 *
 * Returns: whether there is anything
 */
gboolean
dossier_rewording_find (DossierRewording         *self,
                        const DossierAnchorQuote *quote,
                        const DossierNormalText  *old_text,
                        const DossierNormalText  *new_text,
                        const guint              *places)
{
  guint kept_before = 0, kept_after = 0, first = quote->old_start, last = quote->old_end - 1;
  gboolean more_replaced;

  self->start = places[first] != NOWHERE ? places[first]
                                         : find_kept_before (places, first, &kept_before);
  if (places[first] != NOWHERE)
    kept_before = first;
  self->end = places[last] != NOWHERE ? places[last] + 1
                                      : find_kept_after (places, last + 1, old_text, new_text,
                                                         &kept_after);
  if (places[last] != NOWHERE)
    kept_after = last + 1;
  if (self->start >= self->end)
    return FALSE;

  trim (new_text, &self->start, &self->end);
  if (find_exact (self, quote, new_text))
    return TRUE;
  more_replaced = has_words (old_text, kept_before, first) ||
                  has_words (old_text, last + 1, kept_after);
  if (!has_words (new_text, self->start, self->end) ||
      (more_replaced && !narrow (self, quote, new_text)))
    return FALSE;

  self->at_border = FALSE;
  self->in_sentence = !more_replaced && is_in_sentence (quote, old_text, places);
  measure (self, quote, new_text);

  return TRUE;
}

/* How many letters of the sentence in which words stood the quote has kept on both sides. */
static guint
count_rest (const DossierAnchorQuote *quote)
{
  guint n = 0;

  for (guint i = quote->before->n; i > 0 && !ends_sentence (quote->before->chars[i - 1]); i--)
    n += is_of_word (quote->before->chars[i - 1]) ? 1 : 0;
  if (ends_sentence (quote->chars[quote->n - 1]))
    return n;
  for (guint i = 0; i < quote->after->n && !ends_sentence (quote->after->chars[i]); i++)
    n += is_of_word (quote->after->chars[i]) ? 1 : 0;

  return n;
}

/* Whether what a quote has kept of the side before it ends at @start, or, where there was nothing,
 * the text begins there. */
static gboolean
follows (const DossierAnchorQuote *quote,
         const DossierNormalText  *text,
         guint                     start)
{
  guint n = MIN (quote->before->n, SIDE);

  return n == 0 ? start == 0
                : n <= start && memcmp (text->chars + start - n,
                                        quote->before->chars + quote->before->n - n,
                                        n * sizeof (gunichar)) == 0;
}

static gboolean
precedes (const DossierAnchorQuote *quote,
          const DossierNormalText  *text,
          guint                     end)
{
  guint n = MIN (quote->after->n, SIDE);

  return n == 0 ? end == text->n
                : n <= text->n - end && memcmp (text->chars + end, quote->after->chars,
                                                n * sizeof (gunichar)) == 0;
}

/**
 * dossier_rewording_find_between:
 * @self: (out): what is found
 * @quote: a quote whose old text is not at hand
 * @text: the new text of its field
 * @from: (inout): where to search, in normal form; after it, where to go on
 *
 * Finds what stands between that which stood on both sides of words.
 *
 * Returns: whether there is anything
 */
gboolean
dossier_rewording_find_between (DossierRewording         *self,
                                const DossierAnchorQuote *quote,
                                const DossierNormalText  *text,
                                guint                    *from)
{
  guint most = quote->n * MOST_TIMES + MOST_MORE;

  /* Of a quote that was made elsewhere, nobody knows whether a side that is empty was so. */
  if (quote->quote->start == DOSSIER_QUOTE_NOWHERE &&
      (quote->before->n == 0 || quote->after->n == 0))
    return FALSE;

  for (guint start = *from; start < text->n; start++)
    {
      if (!follows (quote, text, start))
        continue;
      for (guint end = start; end <= text->n && end - start <= most; end++)
        {
          if (!precedes (quote, text, end))
            continue;
          self->start = start;
          self->end = end;
          trim (text, &self->start, &self->end);
          if (!has_words (text, self->start, self->end))
            break;
          self->in_sentence = count_rest (quote) >= LEAST_REST;
          self->at_border = quote->before->n < SIDE || quote->after->n < SIDE;
          measure (self, quote, text);
          *from = start + 1;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * dossier_rewording_is_between_kept:
 * @quote: a quote that stood in @old_text, and was kept in @new_text
 * @old_text: the old text
 * @new_text: the new text
 * @places: where each character of @old_text stands in @new_text
 *
 * Returns: whether on both sides the next words in @new_text were kept as well, or there are none
 */
gboolean
dossier_rewording_is_between_kept (const DossierAnchorQuote *quote,
                                   const DossierNormalText  *old_text,
                                   const DossierNormalText  *new_text,
                                   const guint              *places)
{
  guint old, before, after;

  before = find_kept_before (places, quote->old_start, &old);
  after = find_kept_after (places, quote->old_end, old_text, new_text, &old);

  return !has_words (new_text, before, places[quote->old_start]) &&
         !has_words (new_text, places[quote->old_end - 1] + 1, after);
}
