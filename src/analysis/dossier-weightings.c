/* dossier-weightings.c: weights drawn at random
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-weightings.h"

#include "analysis/dossier-random.h"

#include <math.h>
#include <stdlib.h>

struct _DossierWeightingSource
{
  DossierWeightings  which;
  guint              n;
  guint             *order;   /* the criteria, the heaviest first */
  guint             *shuffled; /* the same, with those of one weight in any order */
  double            *weights; /* the author's */
  double            *drawn;   /* the last */
  double             band;
};

/**
 * dossier_weighting_source_new:
 * @which: which weightings to draw
 * @band: for %DOSSIER_WEIGHTINGS_BAND, how far a weight may lie from the author's, as a share of
 *   that weight: from 0 to 1
 * @weights: (array length=n): the author's weights, whose sum is 1
 * @n: their number
 *
 * Returns: (transfer full): something to draw weightings from
 */
DossierWeightingSource *
dossier_weighting_source_new (DossierWeightings  which,
                              double             band,
                              const double      *weights,
                              guint              n)
{
  DossierWeightingSource *self = g_new0 (DossierWeightingSource, 1);

  self->which = which;
  self->n = n;
  self->band = band;
  self->weights = g_memdup2 (weights, n * sizeof *weights);
  self->drawn = g_memdup2 (weights, n * sizeof *weights);
  self->order = g_new (guint, n);
  self->shuffled = g_new0 (guint, n);

  /* By insertion, so that criteria of one weight stay as they are. */
  for (guint i = 0; i < n; i++)
    {
      guint at = i;

      for (; at > 0 && weights[self->order[at - 1]] < weights[i]; at--)
        self->order[at] = self->order[at - 1];
      self->order[at] = i;
    }

  return self;
}

/**
 * dossier_weighting_source_free:
 * @self: a source
 */
void
dossier_weighting_source_free (DossierWeightingSource *self)
{
  g_free (self->order);
  g_free (self->shuffled);
  g_free (self->weights);
  g_free (self->drawn);
  g_free (self);
}

/* Uniform on the simplex: exponential spacings, divided by their sum (Devroye, Non-Uniform Random
 * Variate Generation, 1986, chapter V.2). */
static void
draw_any (guint    n,
          guint64 *random,
          double  *weights)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      weights[i] = -log1p (-dossier_random_next (random));
      sum += weights[i];
    }
  for (guint i = 0; i < n; i++)
    weights[i] = sum > 0 ? weights[i] / sum : 1.0 / n;
}

static int
compare_downwards (const void *a,
                   const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one < other) - (one > other);
}

/* The author's order splits the simplex into parts of one size, of which sorting leads all into
 * his.  Criteria to which he gave one weight stand in no order. */
static void
draw_in_order (DossierWeightingSource *self,
               guint64                *random,
               double                 *weights)
{
  guint end;

  draw_any (self->n, random, self->drawn);
  qsort (self->drawn, self->n, sizeof (double), compare_downwards);

  for (guint start = 0; start < self->n; start = end)
    {
      for (end = start; end < self->n &&
           self->weights[self->order[end]] == self->weights[self->order[start]]; end++)
        {
          guint other = start + dossier_random_below (random, end - start + 1);

          self->shuffled[end] = self->shuffled[other];
          self->shuffled[other] = self->order[end];
        }
    }
  for (guint i = 0; i < self->n; i++)
    weights[self->shuffled[i]] = self->drawn[i];
}

/* A step from the last weighting to another: each weight shares its sum with another one anew,
 * wherever both stay within their bands.  Such steps lead through all weightings of the bands
 * and visit each as often as any other (Gibbs sampling along pairs). */
static void
draw_in_band (DossierWeightingSource *self,
              guint64                *random,
              double                 *weights)
{
  for (guint i = 0; i < self->n && self->n > 1; i++)
    {
      guint k = (i + 1 + dossier_random_below (random, self->n - 1)) % self->n;
      double sum = self->drawn[i] + self->drawn[k];
      double least = MAX (self->weights[i] * (1 - self->band),
                          sum - self->weights[k] * (1 + self->band));
      double most = MIN (self->weights[i] * (1 + self->band),
                         sum - self->weights[k] * (1 - self->band));

      if (most <= least)
        continue;
      self->drawn[i] = least + (most - least) * dossier_random_next (random);
      self->drawn[k] = sum - self->drawn[i];
    }
  for (guint i = 0; i < self->n; i++)
    weights[i] = self->drawn[i];
}

/**
 * dossier_weighting_source_draw:
 * @self: a source
 * @random: where the sequence of random numbers stands
 * @weights: where to put the weights, whose sum is 1
 */
void
dossier_weighting_source_draw (DossierWeightingSource *self,
                               guint64                *random,
                               double                 *weights)
{
  switch (self->which)
    {
    case DOSSIER_WEIGHTINGS_ORDER:
      draw_in_order (self, random, weights);
      break;
    case DOSSIER_WEIGHTINGS_BAND:
      draw_in_band (self, random, weights);
      break;
    case DOSSIER_WEIGHTINGS_ANY:
    default:
      draw_any (self->n, random, weights);
      break;
    }
}
