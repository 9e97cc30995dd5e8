/* dossier-ranking.c: the totals of options, and their ranks
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-ranking.h"

#include <math.h>

/* In the weighted sum an option's missing scores move its own total alone: it lies between what the
 * worst and the best of the scale give. */
static void
get_bounds (const DossierScoring *scoring,
            GArray               *ranking)
{
  guint n = scoring->n_options, m = scoring->n_criteria;
  g_autofree double *parts = g_new (double, (gsize) n * m);

  for (guint j = 0; j < m; j++)
    dossier_method_get_parts (DOSSIER_METHOD_WEIGHTED_SUM, scoring, scoring->scores, j, parts);
  for (guint i = 0; i < n; i++)
    {
      DossierRank *rank = &g_array_index (ranking, DossierRank, i);

      for (guint j = 0; j < m; j++)
        {
          double part = parts[i * m + j];

          rank->least += isnan (part) ? 0 : scoring->weights[j] * part;
          rank->most += scoring->weights[j] * (isnan (part) ? 1 : part);
        }
    }
}

static void
set_ranks (GArray *ranking)
{
  for (guint i = 0; i < ranking->len; i++)
    {
      DossierRank *rank = &g_array_index (ranking, DossierRank, i);

      rank->best = 1;
      rank->worst = isnan (rank->least) ? ranking->len : 1;
      for (guint k = 0; k < ranking->len; k++)
        {
          const DossierRank *other = &g_array_index (ranking, DossierRank, k);

          if (k == i || isnan (other->least))
            continue;
          rank->best += other->least > rank->most + DOSSIER_METHOD_SAME;
          rank->worst += other->most > rank->least + DOSSIER_METHOD_SAME;
        }
    }
}

/**
 * dossier_ranking_new:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 *
 * Works out totals and ranks.  A missing score is not filled in: in the weighted sum the total is
 * then a range and so is the rank; in the other methods, where each score bears on all totals,
 * there are no totals while one is missing.  Options of the same total share the better rank.
 *
 * Returns: (transfer full) (element-type DossierRank): in the order of the options
 */
GArray *
dossier_ranking_new (const DossierScoring *scoring,
                     DossierMethod         method)
{
  GArray *ranking = g_array_sized_new (FALSE, TRUE, sizeof (DossierRank), scoring->n_options);

  g_array_set_size (ranking, scoring->n_options);
  if (method == DOSSIER_METHOD_WEIGHTED_SUM)
    get_bounds (scoring, ranking);
  else
    {
      g_autofree double *totals = g_new (double, scoring->n_options);
      gboolean complete = dossier_scoring_is_complete (scoring);

      if (complete)
        dossier_method_apply (method, scoring, scoring->scores, scoring->weights, totals);
      for (guint i = 0; i < ranking->len; i++)
        {
          DossierRank *rank = &g_array_index (ranking, DossierRank, i);

          rank->least = rank->most = complete ? totals[i] : NAN;
        }
    }
  set_ranks (ranking);

  return ranking;
}

/**
 * dossier_ranking_get_first:
 * @ranking: (element-type DossierRank): what dossier_ranking_new() gave
 * @option: (out): the option that is first
 *
 * Returns: whether one option is first, alone, whatever missing scores may be
 */
gboolean
dossier_ranking_get_first (GArray *ranking,
                           guint  *option)
{
  guint n_first = 0;

  for (guint i = 0; i < ranking->len; i++)
    if (g_array_index (ranking, DossierRank, i).worst == 1)
      {
        *option = i;
        n_first++;
      }

  /* Another that can share the first place is no less first. */
  for (guint i = 0; n_first == 1 && i < ranking->len; i++)
    if (i != *option && g_array_index (ranking, DossierRank, i).best == 1)
      return FALSE;

  return n_first == 1;
}
