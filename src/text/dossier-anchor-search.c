/* dossier-anchor-search.c: where words may be now, and what speaks for it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchor-search.h"

#include "text/dossier-anchor-rewording.h"

#include <string.h>

#define NOWHERE DOSSIER_CARRY_NOWHERE

/* docs/annotations.md tells what these are for.  What stands around words counts 0 to 1 for each
 * side. */
#define LEAST_SUPPORT 0.8            /* of the same words in the same field */
#define LEAST_SIDE_ELSEWHERE 0.9     /* of one side of the same words elsewhere */
#define LEAST_SUPPORT_OF_ALIKE 1.4   /* of words that are alike */
#define LEAST_SUPPORT_OF_SHORT 1.7   /* of few letters that are alike */
#define LEAST_SUPPORT_OF_PUT_IN 0.8  /* of any words put in the place of others */
#define LEAST_SUPPORT_IN_PLACE 0.5   /* of words put in the place of others that are alike */
#define LESS_AT_BORDER 0.7           /* where one side is little more than the border of a text */
#define LEAST_LIKENESS 0.6           /* of words, as a share of their characters */
#define LEAST_LIKENESS_IN_PLACE 0.5

/* Words that are not elsewhere by chance. */
#define MANY_LETTERS 32
#define MANY_LETTERS_IN_FIELD 20
#define MANY_WORDS 5
#define FEW_LETTERS 8

static const DossierNormalText *
get_text (const DossierAnchorSearch *self,
          guint                      field)
{
  return dossier_carrier_normal_new (self->carrier, field);
}

static gboolean
is_same_field (const DossierAnchorSearch *self,
               guint                      field)
{
  return g_str_equal (dossier_carrier_get_new (self->carrier, field)->path, self->quote.path);
}

static gboolean
is_unmistakable (const DossierAnchorSearch *self,
                 guint                      field)
{
  return self->quote.n_words >= MANY_WORDS &&
         self->quote.n_letters >= (is_same_field (self, field) ? MANY_LETTERS_IN_FIELD
                                                               : MANY_LETTERS);
}

/* How near a place is to where the words stood, from 0 to 1. */
static double
get_nearness (const DossierAnchorSearch    *self,
              const DossierAnchorCandidate *candidate)
{
  const DossierNormalText *text = get_text (self, candidate->field);
  int start = self->quote.quote->start;
  int now = text->n == 0 ? 0 : text->starts[MIN (candidate->start, text->n - 1)];
  int far = text->n == 0 ? 1 : MAX (text->ends[text->n - 1], start);

  if (start == DOSSIER_QUOTE_NOWHERE)
    return 0;

  return 1 - (double) ABS (now - start) / MAX (far, 1);
}

/* Looks at what stands around a candidate, and adds up what speaks for it. */
static void
weigh (DossierAnchorSearch    *self,
       DossierAnchorCandidate *candidate)
{
  const DossierNormalText *text = get_text (self, candidate->field);
  gboolean same_field = candidate->carried || is_same_field (self, candidate->field);

  candidate->support = dossier_anchor_context_compare (self->quote.near, text, candidate->start,
                                                       candidate->end, same_field,
                                                       &candidate->side);
  candidate->score = 2 * candidate->likeness + candidate->support;
  if (self->quote.wide != NULL)
    candidate->score += 0.5 * dossier_anchor_context_compare (self->quote.wide, text,
                                                              candidate->start, candidate->end,
                                                              same_field, NULL);
  if (same_field)
    candidate->score += 0.15 + 0.1 * get_nearness (self, candidate);
}

static gboolean
is_settled (const DossierAnchorSearch    *self,
            const DossierAnchorCandidate *candidate)
{
  const DossierAnchorQuote *quote = &self->quote;

  return quote->old_field != NOWHERE &&
         dossier_carrier_is_settled (self->carrier, candidate->field, candidate->start,
                                     candidate->end, quote->old_field, quote->old_start,
                                     quote->old_end);
}

static gboolean
overlaps (const DossierAnchorCandidate *one,
          const DossierAnchorCandidate *other)
{
  return one->field == other->field && one->start < other->end && other->start < one->end;
}

/* Adds a candidate unless the place is known already. */
static void
add (DossierAnchorSearch    *self,
     DossierAnchorCandidate  candidate)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      DossierAnchorCandidate *known = &g_array_index (self->candidates, DossierAnchorCandidate, i);

      if (!overlaps (known, &candidate))
        continue;
      if (candidate.accepted > known->accepted ||
          (candidate.accepted == known->accepted && candidate.score > known->score))
        *known = candidate;
      return;
    }

  g_array_append_val (self->candidates, candidate);
}

static const DossierNormalText *
get_old_text (const DossierAnchorSearch *self)
{
  return dossier_carrier_normal_old (self->carrier, self->quote.old_field);
}

/* The same words, carried along the difference of both texts. */
static gboolean
add_carried (DossierAnchorSearch *self,
             const DossierCarry  *carry)
{
  const DossierAnchorQuote *quote = &self->quote;
  guint start = carry->places[quote->old_start];
  DossierAnchorCandidate candidate = { .field = carry->field, .likeness = 1, .carried = TRUE };

  candidate.start = start;
  candidate.end = start + quote->n;
  if (start == NOWHERE)
    return FALSE;
  for (guint i = 0; i < quote->n; i++)
    if (carry->places[quote->old_start + i] != start + i)
      return FALSE;

  weigh (self, &candidate);
  candidate.accepted = candidate.support >= LEAST_SUPPORT || is_unmistakable (self, carry->field) ||
                       dossier_rewording_is_between_kept (quote, get_old_text (self),
                                                          get_text (self, carry->field),
                                                          carry->places);
  add (self, candidate);

  return candidate.support >= LEAST_SUPPORT;
}

/* What was put in the place of the words, or of some of them. */
static void
add_rewording (DossierAnchorSearch *self,
               const DossierCarry  *carry)
{
  DossierRewording rewording;
  DossierAnchorCandidate candidate = { .field = carry->field, .carried = TRUE };

  if (!dossier_rewording_find (&rewording, &self->quote, get_old_text (self),
                               get_text (self, carry->field), carry->places))
    return;

  candidate.start = rewording.start;
  candidate.end = rewording.end;
  candidate.likeness = rewording.likeness;
  weigh (self, &candidate);
  candidate.accepted = (candidate.likeness >= LEAST_LIKENESS_IN_PLACE &&
                        candidate.support >= (candidate.likeness < 1 ? LEAST_SUPPORT_IN_PLACE
                                                                     : LEAST_SUPPORT)) ||
                       (rewording.in_sentence && candidate.support >= LEAST_SUPPORT_OF_PUT_IN);
  add (self, candidate);
}

/* Whether the whole sentence in which the words stood stands around them still, and is more than
 * the words. */
static gboolean
brings_sentence (const DossierAnchorSearch    *self,
                 const DossierAnchorCandidate *candidate)
{
  const DossierNormalText *text = get_text (self, candidate->field), *old_text;
  guint start = self->quote.old_start, end = self->quote.old_end, n_before, n_after;

  if (self->quote.old_field == NOWHERE)
    return FALSE;

  old_text = get_old_text (self);
  dossier_rewording_find_sentence (old_text, &start, &end);
  n_before = self->quote.old_start - MIN (start, self->quote.old_start);
  n_after = MAX (end, self->quote.old_end) - self->quote.old_end;

  return n_before + n_after >= FEW_LETTERS && n_before <= candidate->start &&
         n_after <= text->n - candidate->end &&
         memcmp (old_text->chars + self->quote.old_start - n_before,
                 text->chars + candidate->start - n_before,
                 (n_before + self->quote.n + n_after) * sizeof (gunichar)) == 0;
}

/* Words that stay in their field may have had much of what stands around them changed; words that
 * are elsewhere must have brought one side with them. */
static gboolean
is_supported (const DossierAnchorSearch    *self,
              const DossierAnchorCandidate *candidate)
{
  if (self->quote.old_field == NOWHERE && is_same_field (self, candidate->field))
    return candidate->support >= LEAST_SUPPORT;

  return candidate->side >= LEAST_SIDE_ELSEWHERE || brings_sentence (self, candidate);
}

static void
add_exact (DossierAnchorSearch *self)
{
  const DossierAnchorQuote *quote = &self->quote;

  for (guint f = 0; f < dossier_carrier_get_n_new (self->carrier); f++)
    {
      const DossierNormalText *text = get_text (self, f);

      for (guint i = 0; i + quote->n <= text->n; i++)
        {
          DossierAnchorCandidate candidate = { .field = f, .start = i, .end = i + quote->n,
                                               .likeness = 1 };

          if (text->chars[i] != quote->chars[0] || !dossier_anchor_quote_stands_at (quote, text, i))
            continue;
          weigh (self, &candidate);
          candidate.accepted = !is_settled (self, &candidate) &&
                               (is_unmistakable (self, f) || is_supported (self, &candidate));
          /* Words that are still in their field may have lost all that was around them. */
          candidate.asked = quote->old_field == NOWHERE && is_same_field (self, f) &&
                            quote->n_letters >= FEW_LETTERS;
          add (self, candidate);
        }
    }
}

/* What stands where the words stood, between what stood around them: without the old text, that is
 * all there is to tell a rewording by. */
static void
add_between (DossierAnchorSearch *self)
{
  guint field = dossier_carrier_find_new (self->carrier, self->quote.path), from = 0;
  DossierRewording rewording;

  if (self->quote.old_field != NOWHERE || field == NOWHERE)
    return;

  while (dossier_rewording_find_between (&rewording, &self->quote, get_text (self, field), &from))
    {
      DossierAnchorCandidate candidate = { .field = field, .start = rewording.start,
                                           .end = rewording.end,
                                           .likeness = rewording.likeness };
      double least;

      weigh (self, &candidate);
      least = candidate.likeness >= LEAST_LIKENESS ? LEAST_SUPPORT_OF_ALIKE
                                                   : LEAST_SUPPORT_OF_SHORT;
      if (rewording.at_border)
        least -= LESS_AT_BORDER;
      candidate.accepted = candidate.support >= least &&
                           (candidate.likeness >= LEAST_LIKENESS || rewording.in_sentence);
      add (self, candidate);
    }
}

static void
add_alike (DossierAnchorSearch *self)
{
  const DossierAnchorQuote *quote = &self->quote;
  guint most = (guint) (quote->n * (1 - LEAST_LIKENESS));
  double least = quote->n_letters < FEW_LETTERS ? LEAST_SUPPORT_OF_SHORT : LEAST_SUPPORT_OF_ALIKE;

  for (guint f = 0; f < dossier_carrier_get_n_new (self->carrier); f++)
    {
      const DossierNormalText *text = get_text (self, f);
      g_autoptr (GArray) matches = NULL;

      matches = dossier_approximate_pattern_search (quote->pattern, text->chars, text->n, most);
      for (guint i = 0; i < matches->len; i++)
        {
          const DossierApproximateMatch *match = &g_array_index (matches, DossierApproximateMatch,
                                                                 i);
          DossierAnchorCandidate candidate = { .field = f };

          candidate.start = match->start;
          candidate.end = match->end;
          dossier_rewording_widen (text, &candidate.start, &candidate.end);
          candidate.likeness = 1 - (double) match->n_errors / quote->n;
          weigh (self, &candidate);
          if (candidate.support < least || is_settled (self, &candidate))
            continue;
          /* That words were both moved and reworded is for the user to say. */
          candidate.accepted = quote->old_field == NOWHERE && is_same_field (self, f);
          candidate.asked = !candidate.accepted;
          add (self, candidate);
        }
    }
}

/**
 * dossier_anchor_search_has_accepted:
 * @self: a search
 *
 * Returns: whether anything was found that is good enough to be taken
 */
gboolean
dossier_anchor_search_has_accepted (const DossierAnchorSearch *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (g_array_index (self->candidates, DossierAnchorCandidate, i).accepted)
      return TRUE;

  return FALSE;
}

static void
search (DossierAnchorSearch *self)
{
  const DossierAnchorQuote *quote = &self->quote;
  const DossierCarry *carry = NULL;

  if (quote->n == 0)
    return;

  if (quote->old_field != NOWHERE)
    carry = dossier_carrier_carry (self->carrier, quote->old_field);
  if (carry != NULL && carry->field != NOWHERE)
    {
      if (add_carried (self, carry))
        return;
      add_rewording (self, carry);
    }
  add_exact (self);
  if (!dossier_anchor_search_has_accepted (self))
    add_between (self);
  if (!dossier_anchor_search_has_accepted (self))
    add_alike (self);
}

/**
 * dossier_anchor_search_run:
 * @self: (out): a search
 * @carrier: both versions; must outlive @self
 * @path: the path of the field in which a quote was taken
 * @quote: the quote; both must outlive @self
 *
 * Collects where the words of a quote may be now.
 */
void
dossier_anchor_search_run (DossierAnchorSearch *self,
                           DossierCarrier      *carrier,
                           const char          *path,
                           const DossierQuote  *quote)
{
  self->carrier = carrier;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (DossierAnchorCandidate));
  dossier_anchor_quote_init (&self->quote, path, quote, carrier);
  search (self);
}

/**
 * dossier_anchor_search_clear:
 * @self: a search
 *
 * Lets go of all that dossier_anchor_search_run() made.
 */
void
dossier_anchor_search_clear (DossierAnchorSearch *self)
{
  dossier_anchor_quote_clear (&self->quote);
  g_array_unref (self->candidates);
}
