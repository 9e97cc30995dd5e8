/* dossier-tips.c: what would put another option first
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-tips.h"

#include "analysis/dossier-ranking.h"
#include "analysis/dossier-robustness.h"
#include "model/dossier-string-hash.h"

#include <math.h>

/* Where the place of a change is searched: in so many steps, then by halving so often. */
#define N_STEPS 100
#define N_HALVINGS 60

/* As a share of the whole way: how far beyond the place of a change it is looked who is first
 * there. */
#define BEYOND 1e-9

/* Who is first when something, a weight or a score, has the value @value. */
typedef guint (*FirstAt) (double   value,
                          gpointer user_data);

typedef struct
{
  const DossierScoring *scoring;
  DossierMethod         method;
  guint                 leader;
  double               *totals;
  double               *parts;
  double               *weights;   /* being changed */
  double               *scores;    /* being changed */
  guint                 criterion; /* whose weight is changed */
  guint                 cell;      /* whose score is changed */
} Search;

static gboolean
search_init (Search               *self,
             const DossierScoring *scoring,
             DossierMethod         method)
{
  gsize n = scoring->n_options, m = scoring->n_criteria;
  g_autoptr (GArray) ranking = dossier_ranking_new (scoring, method);

  /* While scores are missing there is no first place that a small change could move. */
  if (!dossier_scoring_is_complete (scoring) ||
      !dossier_ranking_get_first (ranking, &self->leader))
    return FALSE;

  self->scoring = scoring;
  self->method = method;
  self->totals = g_new (double, n);
  self->parts = g_new (double, n * m);
  self->weights = g_memdup2 (scoring->weights, m * sizeof (double));
  self->scores = g_memdup2 (scoring->scores, n * m * sizeof (double));
  for (guint j = 0; j < m; j++)
    dossier_method_get_parts (method, scoring, self->scores, j, self->parts);
  dossier_method_get_totals (method, scoring->n_options, scoring->n_criteria, self->parts,
                             self->weights, self->totals);

  return TRUE;
}

static void
search_clear (Search *self)
{
  g_free (self->totals);
  g_free (self->parts);
  g_free (self->weights);
  g_free (self->scores);
}

/* Goes from @from, where the leader is first, towards @end, to the first place where he is not. */
static gboolean
find_change (Search  *self,
             FirstAt  first_at,
             double   from,
             double   end,
             double  *to,
             guint   *first)
{
  double inside = from, outside = end;

  for (guint i = 1; i <= N_STEPS; i++)
    {
      outside = from + (end - from) * i / N_STEPS;
      *first = first_at (outside, self);
      if (*first != self->leader)
        break;
      inside = outside;
    }
  if (*first == self->leader)
    return FALSE;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = inside + (outside - inside) / 2;
      guint found = first_at (middle, self);

      if (found == self->leader)
        inside = middle;
      else
        {
          outside = middle;
          *first = found;
        }
    }

  /* Where two scores are the same, PROMETHEE can put a third option first for that point alone. */
  inside = outside + (end - from) * BEYOND;
  if (fabs (inside - from) < fabs (end - from))
    *first = first_at (inside, self);
  if (*first == self->leader)
    return find_change (self, first_at, inside, end, to, first);
  *to = outside;

  return TRUE;
}

/* The weights when one of them is @weight and the others keep their proportions. */
static void
set_weight (Search *self,
            double  weight)
{
  const double *old = self->scoring->weights;
  guint m = self->scoring->n_criteria, k = self->criterion;

  for (guint j = 0; j < m; j++)
    self->weights[j] = j == k ? weight
                       : old[k] < 1 ? old[j] * (1 - weight) / (1 - old[k])
                       : (1 - weight) / (m - 1);
}

static guint
first_at_weight (double   weight,
                 gpointer user_data)
{
  Search *self = user_data;
  guint n = self->scoring->n_options, first;

  set_weight (self, weight);
  dossier_method_get_totals (self->method, n, self->scoring->n_criteria, self->parts, self->weights,
                             self->totals);
  first = dossier_totals_get_first (self->totals, n, NULL);

  /* At a tie nobody has been put first yet. */
  return self->totals[first] > self->totals[self->leader] + DOSSIER_METHOD_SAME ? first
                                                                               : self->leader;
}

/* What @option gets by all criteria but one, in the proportions that these have. */
static double
get_rest (Search *self,
          guint   option)
{
  double rest = 0;

  set_weight (self, 0);
  for (guint j = 0; j < self->scoring->n_criteria; j++)
    if (j != self->criterion)
      rest += self->weights[j] * self->parts[option * self->scoring->n_criteria + j];

  return rest;
}

/* Where the totals are linear in the weights, leader A and rival B are level at the weight t for
 * which t·(A's part − B's part) + (1 − t)·(A's rest − B's rest) = 0. */
static gboolean
solve_weight (Search  *self,
              gboolean upwards,
              double  *to,
              guint   *first)
{
  guint m = self->scoring->n_criteria, k = self->criterion;
  double from = self->scoring->weights[k], rest = get_rest (self, self->leader);
  double slope = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < self->scoring->n_options; i++)
    {
      double part = self->parts[self->leader * m + k] - self->parts[i * m + k];
      double others = rest - get_rest (self, i);
      double t = others / (others - part);

      if (i == self->leader || part == others || !(upwards ? t > from && t < 1 : t < from && t > 0))
        continue;
      /* The nearest; of several at one place the one that gains most. */
      if (!found || fabs (t - from) < fabs (*to - from) - DOSSIER_METHOD_SAME ||
          (fabs (t - *to) <= DOSSIER_METHOD_SAME && fabs (part - others) > slope))
        {
          *to = t;
          *first = i;
          slope = fabs (part - others);
          found = TRUE;
        }
    }

  return found;
}

static int
compare_weight_tips (gconstpointer a,
                     gconstpointer b)
{
  const DossierWeightTip *one = a, *other = b;
  double difference = fabs (one->to - one->from) - fabs (other->to - other->from);

  return (difference > 0) - (difference < 0);
}

/**
 * dossier_tips_of_weights:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 *
 * Finds, for each criterion and each way, the smallest change of its weight that puts another
 * option first, while the other weights keep their proportions.  Where totals are linear in the
 * weights, that is for all methods but TOPSIS, the equation is solved; else the change is searched
 * in steps of a hundredth of the way, and then by bisection, so that a shorter spell of another
 * first option can be missed.
 *
 * Returns: (transfer full) (element-type DossierWeightTip): the smallest change first; empty where
 *   nothing does, where the first place is shared, and while scores are missing
 */
GArray *
dossier_tips_of_weights (const DossierScoring *scoring,
                         DossierMethod         method)
{
  GArray *tips = g_array_new (FALSE, FALSE, sizeof (DossierWeightTip));
  Search search;

  if (scoring->n_criteria < 2 || !search_init (&search, scoring, method))
    return tips;

  for (search.criterion = 0; search.criterion < scoring->n_criteria; search.criterion++)
    for (guint upwards = 0; upwards < 2; upwards++)
      {
        DossierWeightTip tip = {
          .criterion = search.criterion, .from = scoring->weights[search.criterion]
        };

        if (dossier_method_is_linear (method)
            ? solve_weight (&search, upwards, &tip.to, &tip.first)
            : find_change (&search, first_at_weight, tip.from, upwards, &tip.to, &tip.first))
          g_array_append_val (tips, tip);
      }
  search_clear (&search);
  g_array_sort (tips, compare_weight_tips);

  return tips;
}

static guint
first_at_score (double   score,
                gpointer user_data)
{
  Search *self = user_data;
  guint n = self->scoring->n_options, m = self->scoring->n_criteria, first;
  double old = self->scores[self->cell];

  self->scores[self->cell] = score;
  dossier_method_get_parts (self->method, self->scoring, self->scores, self->cell % m, self->parts);
  self->scores[self->cell] = old;
  dossier_method_get_totals (self->method, n, m, self->parts, self->scoring->weights, self->totals);
  first = dossier_totals_get_first (self->totals, n, NULL);

  return self->totals[first] > self->totals[self->leader] + DOSSIER_METHOD_SAME ? first
                                                                               : self->leader;
}

/* In the weighted sum a score moves its own option's total alone, by its weight. */
static gboolean
solve_score (Search          *self,
             DossierScoreTip *tip)
{
  const DossierScoring *scoring = self->scoring;
  double least = scoring->least[tip->criterion], most = scoring->most[tip->criterion];
  double weight = scoring->weights[tip->criterion], part = self->parts[self->cell];
  guint second = self->leader == 0 ? 1 : 0;

  for (guint i = 0; i < scoring->n_options; i++)
    if (i != self->leader && self->totals[i] > self->totals[second])
      second = i;

  if (tip->option == self->leader)
    {
      tip->first = second;
      part -= (self->totals[self->leader] - self->totals[second]) / weight;
    }
  else
    {
      tip->first = tip->option;
      part += (self->totals[self->leader] - self->totals[tip->option]) / weight;
    }
  if (weight <= 0 || part <= 0 || part >= 1)
    return FALSE;

  tip->to = scoring->lower_is_better[tip->criterion] ? most - part * (most - least)
                                                     : least + part * (most - least);

  return TRUE;
}

/* The nearer of the changes either way. */
static gboolean
search_score (Search          *self,
              DossierScoreTip *tip)
{
  const double ends[] = {
    self->scoring->least[tip->criterion], self->scoring->most[tip->criterion]
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      double to = 0;
      guint first = self->leader;

      if (!find_change (self, first_at_score, tip->from, ends[i], &to, &first))
        continue;
      if (!found || fabs (to - tip->from) < fabs (tip->to - tip->from))
        {
          tip->to = to;
          tip->first = first;
        }
      found = TRUE;
    }
  dossier_method_get_parts (self->method, self->scoring, self->scores, tip->criterion, self->parts);

  return found;
}

static int
compare_score_tips (gconstpointer a,
                    gconstpointer b)
{
  const DossierScoreTip *one = a, *other = b;

  return (one->share > other->share) - (one->share < other->share);
}

/**
 * dossier_tips_of_scores:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 *
 * Finds, for each score, the smallest change on its scale that puts another option first; by
 * solving the equation for the weighted sum, else as dossier_tips_of_weights() searches.
 *
 * Returns: (transfer full) (element-type DossierScoreTip): the smallest change first, against the
 *   scale; empty where nothing does, where the first place is shared, and while scores are missing
 */
GArray *
dossier_tips_of_scores (const DossierScoring *scoring,
                        DossierMethod         method)
{
  GArray *tips = g_array_new (FALSE, FALSE, sizeof (DossierScoreTip));
  Search search;

  if (scoring->n_options < 2 || !search_init (&search, scoring, method))
    return tips;

  for (search.cell = 0; search.cell < scoring->n_options * scoring->n_criteria; search.cell++)
    {
      DossierScoreTip tip = {
        .option = search.cell / scoring->n_criteria, .criterion = search.cell % scoring->n_criteria,
        .from = scoring->scores[search.cell]
      };
      double length = scoring->most[tip.criterion] - scoring->least[tip.criterion];

      if (!(method == DOSSIER_METHOD_WEIGHTED_SUM ? solve_score (&search, &tip)
                                                  : search_score (&search, &tip)))
        continue;
      tip.share = fabs (tip.to - tip.from) / length;
      g_array_append_val (tips, tip);
    }
  search_clear (&search);
  g_array_sort (tips, compare_score_tips);

  return tips;
}

static gboolean
rests_on_alone (DossierScore *score,
                const char   *claim)
{
  if (score == NULL || score->value == NULL || score->claims == NULL || score->claims[0] == NULL)
    return FALSE;

  for (guint i = 0; score->claims[i] != NULL; i++)
    if (!g_str_equal (score->claims[i], claim))
      return FALSE;

  return TRUE;
}

static gboolean
try_without (Search          *search,
             DossierClaimTip *tip,
             guint            n_draws,
             guint64          seed)
{
  const DossierScoring *scoring = search->scoring;
  guint n = scoring->n_options, m = scoring->n_criteria, n_first = 0;
  g_autofree double *scores = g_memdup2 (scoring->scores, (gsize) n * m * sizeof (double));
  g_autoptr (DossierScoreSource) source = NULL;
  guint first;

  for (guint cell = 0; cell < n * m; cell++)
    if (rests_on_alone (g_ptr_array_index (scoring->records, cell), tip->claim->id))
      {
        scores[cell] = NAN;
        tip->n_scores++;
      }
  if (tip->n_scores == 0)
    return FALSE;

  source = dossier_score_source_new (scoring, search->method, scores);
  dossier_method_get_totals (search->method, n, m,
                             dossier_score_source_fill (source, search->leader), scoring->weights,
                             search->totals);
  first = dossier_totals_get_first (search->totals, n, NULL);
  tip->can_change =
    search->totals[first] > search->totals[search->leader] + DOSSIER_METHOD_SAME;

  for (guint draw = 0; draw < n_draws; draw++)
    {
      dossier_method_get_totals (search->method, n, m, dossier_score_source_draw (source, &seed),
                                 scoring->weights, search->totals);
      first = dossier_totals_get_first (search->totals, n, NULL);
      n_first += search->totals[first] <= search->totals[search->leader] + DOSSIER_METHOD_SAME;
    }
  tip->first_share = (double) n_first / n_draws;
  tip->can_change |= n_first < n_draws;

  return TRUE;
}

static int
compare_claim_tips (gconstpointer a,
                    gconstpointer b)
{
  const DossierClaimTip *one = a, *other = b;

  return (one->first_share > other->first_share) - (one->first_share < other->first_share);
}

/**
 * dossier_tips_of_claims:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 * @n_draws: how often to draw for each claim, at least once
 * @seed: where the random numbers begin
 *
 * Tries, for each claim on which a score rests alone, what becomes of the first place if it is
 * false: such scores are then missing, and may be anything on their scales.  Whether another option
 * can be first is exact for the weighted sum; for the others it is what the draws, and the worst
 * for the first option, show.
 *
 * Returns: (transfer full) (element-type DossierClaimTip): those first by which the first place is
 *   least sure; empty where it is shared, and while scores are missing
 */
GArray *
dossier_tips_of_claims (const DossierScoring *scoring,
                        DossierMethod         method,
                        guint                 n_draws,
                        guint64               seed)
{
  GArray *tips = g_array_new (FALSE, FALSE, sizeof (DossierClaimTip));
  g_autoptr (GHashTable) seen = g_hash_table_new (dossier_string_hash, g_str_equal);
  Search search;

  if (!search_init (&search, scoring, method))
    return tips;

  for (guint cell = 0; cell < scoring->records->len; cell++)
    {
      DossierScore *score = g_ptr_array_index (scoring->records, cell);

      for (guint i = 0; score != NULL && score->claims != NULL && score->claims[i] != NULL; i++)
        {
          DossierClaimTip tip = {
            .claim = dossier_document_find_claim (scoring->document, score->claims[i])
          };

          if (g_hash_table_add (seen, score->claims[i]) && tip.claim != NULL &&
              try_without (&search, &tip, n_draws, seed))
            g_array_append_val (tips, tip);
        }
    }
  search_clear (&search);
  g_array_sort (tips, compare_claim_tips);

  return tips;
}
