/* dossier-anchoring.c: finds words again when their text has changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchoring.h"

#include "text/dossier-anchor-search.h"

#include <string.h>

#define NOWHERE DOSSIER_CARRY_NOWHERE

/* By how much a candidate must be better than the next. */
#define LEAST_MARGIN 0.3

/* How many candidates are named. */
#define MOST_CANDIDATES 8

struct _DossierAnchoring
{
  DossierCarrier *carrier;
};

static const DossierNormalText *
get_text (const DossierAnchorSearch *self,
          guint                      field)
{
  return dossier_carrier_normal_new (self->carrier, field);
}

static const DossierAnchorCandidate *
get_candidate (const DossierAnchorSearch *self,
               guint                      position)
{
  return &g_array_index (self->candidates, DossierAnchorCandidate, position);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const DossierAnchorCandidate *one = a, *other = b;

  if (one->accepted != other->accepted)
    return other->accepted - one->accepted;

  return one->score > other->score ? -1 : one->score < other->score;
}

static void
append_place (const DossierAnchorSearch    *self,
              const DossierAnchorCandidate *candidate,
              DossierAnchorResult          *result)
{
  const DossierNormalText *text = get_text (self, candidate->field);
  guint start = candidate->start, end = candidate->end;

  if (self->quote.leading && start > 0 && text->chars[start - 1] == ' ')
    start--;
  if (self->quote.trailing && end < text->n && text->chars[end] == ' ')
    end++;
  g_array_append_val (result->places, ((DossierAnchorPlace) {
    candidate->field, text->starts[start], text->ends[end - 1],
  }));
}

static DossierAnchor
get_outcome (const DossierAnchorSearch    *self,
             const DossierAnchorCandidate *candidate)
{
  if (candidate->likeness < 1)
    return DOSSIER_ANCHOR_REWORDED;
  if (!g_str_equal (dossier_carrier_get_new (self->carrier, candidate->field)->path,
                    self->quote.path))
    return DOSSIER_ANCHOR_MOVED;

  /* Where the old text is at hand, words that the difference did not lead to have moved. */
  return candidate->carried || self->quote.old_field == NOWHERE ? DOSSIER_ANCHOR_IN_PLACE
                                                                 : DOSSIER_ANCHOR_MOVED;
}

/* Names what could be the words, where nothing is good enough to be taken for them. */
static void
ask (DossierAnchorSearch *self,
     DossierAnchorResult *result)
{
  for (guint i = 0; i < MIN (self->candidates->len, MOST_CANDIDATES); i++)
    {
      const DossierAnchorCandidate *candidate = get_candidate (self, i);

      if (candidate->asked)
        append_place (self, candidate, result);
    }
  if (result->places->len > 0)
    result->outcome = DOSSIER_ANCHOR_AMBIGUOUS;
}

/* Takes the best of the candidates that are good enough, if it is better than the others by
 * enough. */
static void
decide (DossierAnchorSearch *self,
        DossierAnchorResult *result)
{
  const DossierAnchorCandidate *best;

  g_array_sort (self->candidates, compare_candidates);
  if (!dossier_anchor_search_has_accepted (self))
    {
      ask (self, result);
      return;
    }

  best = get_candidate (self, 0);
  for (guint i = 0; i < MIN (self->candidates->len, MOST_CANDIDATES); i++)
    {
      const DossierAnchorCandidate *candidate = get_candidate (self, i);
      double margin = best->carried ? 0 : LEAST_MARGIN;

      if (i == 0 || (candidate->accepted && candidate->score > best->score - margin))
        append_place (self, candidate, result);
    }
  result->outcome = result->places->len > 1 ? DOSSIER_ANCHOR_AMBIGUOUS
                                            : get_outcome (self, best);
}

static DossierAnchorResult *
result_new (void)
{
  DossierAnchorResult *self = g_new (DossierAnchorResult, 1);

  self->outcome = DOSSIER_ANCHOR_LOST;
  self->places = g_array_new (FALSE, FALSE, sizeof (DossierAnchorPlace));

  return self;
}

/* A note on the whole of a field goes with the field. */
static void
find_field (DossierAnchoring    *self,
            const char          *path,
            DossierAnchorResult *result)
{
  guint old = dossier_carrier_find_old (self->carrier, path);
  guint now = old != NOWHERE ? dossier_carrier_carry (self->carrier, old)->field
                             : dossier_carrier_find_new (self->carrier, path);
  const DossierFieldText *field;

  if (now == NOWHERE)
    return;

  field = dossier_carrier_get_new (self->carrier, now);
  result->outcome = g_str_equal (field->path, path) ? DOSSIER_ANCHOR_IN_PLACE
                                                    : DOSSIER_ANCHOR_MOVED;
  g_array_append_val (result->places, ((DossierAnchorPlace) {
    now, 0, (int) g_utf8_strlen (field->text, -1),
  }));
}

/* Whether the field is the same to the letter in both versions and the words stand where they are
 * said to, so that there is nothing to look for. */
static gboolean
is_untouched (DossierAnchoring    *self,
              const char          *path,
              const DossierQuote  *quote,
              DossierAnchorResult *result)
{
  guint old = dossier_carrier_find_old (self->carrier, path);
  guint now = dossier_carrier_find_new (self->carrier, path);
  const char *text, *end;

  if (old == NOWHERE || now == NOWHERE || quote->start < 0 || quote->end < quote->start)
    return FALSE;
  text = dossier_carrier_get_new (self->carrier, now)->text;
  if (!g_str_equal (dossier_carrier_get_old (self->carrier, old)->text, text) ||
      quote->end > g_utf8_strlen (text, -1))
    return FALSE;
  end = g_utf8_offset_to_pointer (text, quote->end);
  text = g_utf8_offset_to_pointer (text, quote->start);
  if (strncmp (text, quote->exact, (gsize) (end - text)) != 0 ||
      quote->exact[end - text] != '\0')
    return FALSE;

  result->outcome = DOSSIER_ANCHOR_IN_PLACE;
  g_array_append_val (result->places,
                      ((DossierAnchorPlace) { now, quote->start, quote->end }));

  return TRUE;
}

/**
 * dossier_anchoring_new:
 * @old_fields: (nullable) (element-type DossierFieldText): the fields of the version in which
 *   quotes were taken, or %NULL where that is not at hand
 * @new_fields: (element-type DossierFieldText): the fields of the new version
 *
 * Returns: (transfer full): what finds quotes again
 */
DossierAnchoring *
dossier_anchoring_new (GPtrArray *old_fields,
                       GPtrArray *new_fields)
{
  DossierAnchoring *self;

  g_return_val_if_fail (new_fields != NULL, NULL);

  self = g_new (DossierAnchoring, 1);
  self->carrier = dossier_carrier_new (old_fields, new_fields);

  return self;
}

/**
 * dossier_anchoring_free:
 * @self: (transfer full): what finds quotes again
 */
void
dossier_anchoring_free (DossierAnchoring *self)
{
  g_return_if_fail (self != NULL);

  dossier_carrier_free (self->carrier);
  g_free (self);
}

/**
 * dossier_anchoring_find:
 * @self: two versions
 * @path: the path of the field in which a quote was taken
 * @quote: (nullable): the quote; %NULL for the whole field
 *
 * Finds words again.  They are first carried along the difference of both texts; then the same
 * words are looked for everywhere, by what stands around them; then such as are alike.  What is not
 * good enough is not taken, and what is not better than another by enough is left to the user.
 *
 * Returns: (transfer full): what has become of the words
 */
DossierAnchorResult *
dossier_anchoring_find (DossierAnchoring   *self,
                        const char         *path,
                        const DossierQuote *quote)
{
  DossierAnchorResult *result;
  DossierAnchorSearch search;

  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  result = result_new ();
  if (quote == NULL)
    {
      find_field (self, path, result);
      return result;
    }
  if (is_untouched (self, path, quote, result))
    return result;

  dossier_anchor_search_run (&search, self->carrier, path, quote);
  decide (&search, result);
  dossier_anchor_search_clear (&search);

  return result;
}

/**
 * dossier_anchor_result_free:
 * @self: (transfer full): what has become of a quote
 */
void
dossier_anchor_result_free (DossierAnchorResult *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->places);
  g_free (self);
}
