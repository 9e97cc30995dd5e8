/* dossier-robustness.c: how far a ranking depends on weights and on missing scores
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-robustness.h"

#include "analysis/dossier-random.h"

#include <math.h>
#include <string.h>

/* Between so many draws it can be cancelled. */
#define STEP 256

struct _DossierScoreSource
{
  const DossierScoring *scoring;
  DossierMethod         method;
  double               *scores;  /* what is missing is filled in anew with each draw */
  double               *parts;
  GArray               *missing; /* of guint: the cells */
};

/**
 * dossier_score_source_new:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 * @scores: scores to take in place of those of @scoring; NaN where one is missing
 *
 * Returns: (transfer full): something that gives scores where there are none
 */
DossierScoreSource *
dossier_score_source_new (const DossierScoring *scoring,
                          DossierMethod         method,
                          const double         *scores)
{
  DossierScoreSource *self = g_new0 (DossierScoreSource, 1);
  guint n = scoring->n_options * scoring->n_criteria;

  self->scoring = scoring;
  self->method = method;
  self->scores = g_memdup2 (scores, n * sizeof *scores);
  self->parts = g_new (double, n);
  self->missing = g_array_new (FALSE, FALSE, sizeof (guint));
  /* Criterion by criterion, as their parts are worked out. */
  for (guint j = 0; j < scoring->n_criteria; j++)
    for (guint cell = j; cell < n; cell += scoring->n_criteria)
      if (isnan (scores[cell]))
        g_array_append_val (self->missing, cell);
  for (guint j = 0; j < scoring->n_criteria; j++)
    dossier_method_get_parts (method, scoring, self->scores, j, self->parts);

  return self;
}

/**
 * dossier_score_source_free:
 * @self: a source
 */
void
dossier_score_source_free (DossierScoreSource *self)
{
  g_free (self->scores);
  g_free (self->parts);
  g_array_unref (self->missing);
  g_free (self);
}

/**
 * dossier_score_source_is_fixed:
 * @self: a source
 *
 * Returns: whether nothing is missing, so that each draw is the same
 */
gboolean
dossier_score_source_is_fixed (DossierScoreSource *self)
{
  return self->missing->len == 0;
}

static void
update_parts (DossierScoreSource *self)
{
  for (guint i = 0; i < self->missing->len; i++)
    {
      guint criterion = g_array_index (self->missing, guint, i) % self->scoring->n_criteria;

      if (i + 1 == self->missing->len ||
          g_array_index (self->missing, guint, i + 1) % self->scoring->n_criteria != criterion)
        dossier_method_get_parts (self->method, self->scoring, self->scores, criterion,
                                  self->parts);
    }
}

/**
 * dossier_score_source_draw:
 * @self: a source
 * @random: where the sequence of random numbers stands
 *
 * Draws each missing score from its whole scale, each value as likely as any other.
 *
 * Returns: (transfer none): the parts of the options, good until the next draw
 */
const double *
dossier_score_source_draw (DossierScoreSource *self,
                           guint64            *random)
{
  for (guint i = 0; i < self->missing->len; i++)
    {
      guint cell = g_array_index (self->missing, guint, i);
      guint criterion = cell % self->scoring->n_criteria;
      double least = self->scoring->least[criterion], most = self->scoring->most[criterion];

      self->scores[cell] = least + (most - least) * dossier_random_next (random);
    }
  update_parts (self);

  return self->parts;
}

/**
 * dossier_score_source_fill:
 * @self: a source
 * @worst_option: the position of an option
 *
 * Makes each missing score the worst of its scale for @worst_option, and the best for all others.
 *
 * Returns: (transfer none): the parts of the options, good until the next draw
 */
const double *
dossier_score_source_fill (DossierScoreSource *self,
                           guint               worst_option)
{
  for (guint i = 0; i < self->missing->len; i++)
    {
      guint cell = g_array_index (self->missing, guint, i);
      guint criterion = cell % self->scoring->n_criteria;
      gboolean worst = cell / self->scoring->n_criteria == worst_option;

      self->scores[cell] = worst != self->scoring->lower_is_better[criterion]
                           ? self->scoring->least[criterion] : self->scoring->most[criterion];
    }
  update_parts (self);

  return self->parts;
}

/* The rank from 0: how many are better. */
static guint
get_rank (const double *totals,
          guint         n,
          guint         option)
{
  guint rank = 0;

  for (guint k = 0; k < n; k++)
    rank += totals[k] > totals[option] + DOSSIER_METHOD_SAME;

  return rank;
}

static gboolean
draw_weightings (DossierRobustness     *self,
                 const DossierScoring  *scoring,
                 DossierMethod          method,
                 DossierWeightings      which,
                 double                 band,
                 guint64               *random,
                 GCancellable          *cancellable,
                 GError               **error)
{
  guint n = scoring->n_options, m = scoring->n_criteria;
  g_autoptr (DossierWeightingSource) source =
    dossier_weighting_source_new (which, band, scoring->weights, m);
  g_autoptr (DossierScoreSource) scores =
    dossier_score_source_new (scoring, method, scoring->scores);
  g_autofree double *weights = g_new (double, m);
  g_autofree double *totals = g_new (double, n);

  for (guint draw = 0; draw < self->n_draws; draw++)
    {
      const double *parts = dossier_score_source_draw (scores, random);

      if (draw % STEP == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      dossier_weighting_source_draw (source, random, weights);
      dossier_method_get_totals (method, n, m, parts, weights, totals);
      for (guint i = 0; i < n; i++)
        {
          guint rank = get_rank (totals, n, i);

          self->acceptability[i * n + rank]++;
          for (guint j = 0; rank == 0 && j < m; j++)
            self->central[i * m + j] += weights[j];
        }
    }

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < m; j++)
      self->central[i * m + j] = self->acceptability[i * n] > 0
                                 ? self->central[i * m + j] / self->acceptability[i * n] : NAN;
  for (guint i = 0; i < n * n; i++)
    self->acceptability[i] /= self->n_draws;

  return TRUE;
}

static gboolean
draw_confidence (DossierRobustness     *self,
                 const DossierScoring  *scoring,
                 DossierMethod          method,
                 guint64               *random,
                 GCancellable          *cancellable,
                 GError               **error)
{
  guint n = scoring->n_options, m = scoring->n_criteria;
  g_autoptr (DossierScoreSource) scores =
    dossier_score_source_new (scoring, method, scoring->scores);
  g_autofree double *totals = g_new (double, n);
  /* Without a missing score all draws are the same. */
  guint n_draws = dossier_score_source_is_fixed (scores) ? 1 : self->n_draws;

  for (guint draw = 0; draw < n_draws; draw++)
    {
      const double *parts = dossier_score_source_draw (scores, random);

      if (draw % STEP == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      for (guint i = 0; i < n; i++)
        if (self->acceptability[i * n] > 0)
          {
            dossier_method_get_totals (method, n, m, parts, &self->central[i * m], totals);
            self->confidence[i] += get_rank (totals, n, i) == 0;
          }
    }

  for (guint i = 0; i < n; i++)
    self->confidence[i] = self->acceptability[i * n] > 0 ? self->confidence[i] / n_draws : NAN;

  return TRUE;
}

/**
 * dossier_robustness_new:
 * @scoring: a judgement's numbers
 * @method: how totals are made
 * @weightings: which weightings to draw
 * @band: for %DOSSIER_WEIGHTINGS_BAND, see dossier_weighting_source_new()
 * @n_draws: how often to draw, at least once
 * @seed: where the random numbers begin; the same seed gives the same measures
 * @cancellable: (nullable): to stop with
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Works out rank acceptability indices, central weights and confidence factors after R. Lahdelma
 * and P. Salminen, “SMAA-2: Stochastic multicriteria acceptability analysis for group decision
 * making”, Operations Research 49 (2001), 444–454: by drawing weightings, and missing scores from
 * their whole scales.  An option's rank is 1 and the number of those that are better, so that
 * options of one total share a rank.  Call it in a thread; it takes about a microsecond a draw for
 * each ten cells.
 *
 * Returns: (transfer full): the measures, or %NULL with @error set
 */
DossierRobustness *
dossier_robustness_new (const DossierScoring  *scoring,
                        DossierMethod          method,
                        DossierWeightings      weightings,
                        double                 band,
                        guint                  n_draws,
                        guint64                seed,
                        GCancellable          *cancellable,
                        GError               **error)
{
  g_autoptr (DossierRobustness) self = g_new0 (DossierRobustness, 1);
  gsize n = scoring->n_options, m = scoring->n_criteria;

  g_return_val_if_fail (n_draws > 0, NULL);

  self->n_draws = n_draws;
  self->acceptability = g_new0 (double, n * n);
  self->central = g_new0 (double, n * m);
  self->confidence = g_new0 (double, n);

  if (!draw_weightings (self, scoring, method, weightings, band, &seed, cancellable, error) ||
      !draw_confidence (self, scoring, method, &seed, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * dossier_robustness_free:
 * @self: the measures
 */
void
dossier_robustness_free (DossierRobustness *self)
{
  g_free (self->acceptability);
  g_free (self->central);
  g_free (self->confidence);
  g_free (self);
}
