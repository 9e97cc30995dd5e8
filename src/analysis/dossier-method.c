/* dossier-method.c: from scores and weights to totals
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All methods work in two steps.  What an option gets by one criterion, its part, depends on the
 * scores alone; the weights come in when the parts are put together.  So the parts are worked out
 * once, and thousands of weightings can be tried on them.
 */

#include "config.h"

#include "analysis/dossier-method.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_ENUM_TYPE (DossierMethod, dossier_method,
  G_DEFINE_ENUM_VALUE (DOSSIER_METHOD_WEIGHTED_SUM, "weighted-sum"),
  G_DEFINE_ENUM_VALUE (DOSSIER_METHOD_TOPSIS, "topsis"),
  G_DEFINE_ENUM_VALUE (DOSSIER_METHOD_PROMETHEE, "promethee"))

/**
 * dossier_method_get_label:
 * @self: a method
 *
 * Returns: its name, in the user's language
 */
const char *
dossier_method_get_label (DossierMethod self)
{
  switch (self)
    {
    case DOSSIER_METHOD_WEIGHTED_SUM:
      return C_("method", "Weighted sum");
    case DOSSIER_METHOD_TOPSIS:
      return C_("method", "TOPSIS");
    case DOSSIER_METHOD_PROMETHEE:
      return C_("method", "PROMETHEE II");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * dossier_method_is_linear:
 * @self: a method
 *
 * Returns: whether totals are sums of the parts, each times its criterion's weight
 */
gboolean
dossier_method_is_linear (DossierMethod self)
{
  return self != DOSSIER_METHOD_TOPSIS;
}

static double
get_shape_value (const DossierPreference *preference,
                 double                   d)
{
  DossierPreferenceShape shape =
    preference == NULL ? DOSSIER_PREFERENCE_SHAPE_USUAL : preference->shape;

  if (d <= 0)
    return 0;

  switch (shape)
    {
    case DOSSIER_PREFERENCE_SHAPE_U:
      return d <= *preference->indifference ? 0 : 1;
    case DOSSIER_PREFERENCE_SHAPE_V:
      return MIN (d / *preference->strict, 1);
    case DOSSIER_PREFERENCE_SHAPE_LEVEL:
      return d <= *preference->indifference ? 0 : d <= *preference->strict ? 0.5 : 1;
    case DOSSIER_PREFERENCE_SHAPE_LINEAR:
      return CLAMP ((d - *preference->indifference) /
                    (*preference->strict - *preference->indifference), 0, 1);
    case DOSSIER_PREFERENCE_SHAPE_GAUSSIAN:
      return -expm1 (-(d * d) / (2 * *preference->spread * *preference->spread));
    case DOSSIER_PREFERENCE_SHAPE_UNSTATED:
    case DOSSIER_PREFERENCE_SHAPE_USUAL:
    default:
      return 1;
    }
}

static void
get_net_flows (const DossierScoring *scoring,
               const double         *scores,
               guint                 criterion,
               double               *parts)
{
  DossierJudgementCriterion *own = g_ptr_array_index (scoring->criteria, criterion);
  guint n = scoring->n_options, m = scoring->n_criteria;
  double sign = scoring->lower_is_better[criterion] ? -1 : 1;

  for (guint i = 0; i < n; i++)
    parts[i * m + criterion] = 0;
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        double d = sign * (scores[i * m + criterion] - scores[k * m + criterion]);
        double flow = copysign (get_shape_value (own->preference, fabs (d)), d);

        parts[i * m + criterion] += flow / (n - 1);
        parts[k * m + criterion] -= flow / (n - 1);
      }
}

static void
get_normalised (const DossierScoring *scoring,
                const double         *scores,
                guint                 criterion,
                double               *parts)
{
  guint m = scoring->n_criteria;
  double sign = scoring->lower_is_better[criterion] ? -1 : 1;
  double length = 0;

  for (guint i = 0; i < scoring->n_options; i++)
    length += scores[i * m + criterion] * scores[i * m + criterion];
  length = sqrt (length);
  for (guint i = 0; i < scoring->n_options; i++)
    parts[i * m + criterion] = length > 0 ? sign * scores[i * m + criterion] / length : 0;
}

/**
 * dossier_method_get_parts:
 * @self: a method
 * @scoring: a judgement's numbers
 * @scores: scores to take in place of those of @scoring
 * @criterion: the position of a criterion
 * @parts: where to put the parts, by option, then by criterion; those of @criterion alone are
 *   written
 *
 * Works out what each option gets by one criterion; more is better.
 *
 * Weighted sum: v = (x − least) / (most − least) on the criterion's scale, or 1 − v where less is
 * better: the additive value model of Keeney and Raiffa (1976).  As the scale is stated and not
 * taken from the options, an option that comes or goes changes no other's total.
 *
 * TOPSIS: r = x / √Σx², with the other sign where less is better (Hwang and Yoon, 1981).
 *
 * PROMETHEE II: the net flow by this criterion, φ(a) = Σ (P(a,b) − P(b,a)) / (n − 1) over all other
 * options b (Brans, Vincke and Mareschal, 1986).
 */
void
dossier_method_get_parts (DossierMethod         self,
                          const DossierScoring *scoring,
                          const double         *scores,
                          guint                 criterion,
                          double               *parts)
{
  double least = scoring->least[criterion], most = scoring->most[criterion];

  switch (self)
    {
    case DOSSIER_METHOD_TOPSIS:
      get_normalised (scoring, scores, criterion, parts);
      break;
    case DOSSIER_METHOD_PROMETHEE:
      get_net_flows (scoring, scores, criterion, parts);
      break;
    case DOSSIER_METHOD_WEIGHTED_SUM:
    default:
      for (guint i = 0; i < scoring->n_options; i++)
        {
          double score = scores[i * scoring->n_criteria + criterion];

          parts[i * scoring->n_criteria + criterion] =
            scoring->lower_is_better[criterion] ? (most - score) / (most - least)
                                                : (score - least) / (most - least);
        }
      break;
    }
}

static void
get_closeness (guint         n_options,
               guint         n_criteria,
               const double *parts,
               const double *weights,
               double       *totals)
{
  g_autofree double *allocated = n_criteria > 32 ? g_new (double, 2 * (gsize) n_criteria) : NULL;
  double on_stack[64];
  double *best = allocated != NULL ? allocated : on_stack, *worst = best + n_criteria;

  for (guint j = 0; j < n_criteria; j++)
    best[j] = worst[j] = parts[j];
  for (guint i = 1; i < n_options; i++)
    for (guint j = 0; j < n_criteria; j++)
      {
        best[j] = MAX (best[j], parts[i * n_criteria + j]);
        worst[j] = MIN (worst[j], parts[i * n_criteria + j]);
      }

  for (guint i = 0; i < n_options; i++)
    {
      double to_best = 0, to_worst = 0;

      for (guint j = 0; j < n_criteria; j++)
        {
          double up = weights[j] * (best[j] - parts[i * n_criteria + j]);
          double down = weights[j] * (parts[i * n_criteria + j] - worst[j]);

          to_best += up * up;
          to_worst += down * down;
        }
      to_best = sqrt (to_best);
      to_worst = sqrt (to_worst);
      totals[i] = to_best + to_worst > 0 ? to_worst / (to_best + to_worst) : 0.5;
    }
}

/**
 * dossier_method_get_totals:
 * @self: a method
 * @n_options: the number of options
 * @n_criteria: the number of criteria
 * @parts: what dossier_method_get_parts() gave, for all criteria
 * @weights: (array length=n_criteria): weights whose sum is 1
 * @totals: (array length=n_options): where to put the totals; more is better
 *
 * Puts the parts together.
 *
 * Weighted sum, and PROMETHEE II, whose net flow is linear in the weights: Σ w·part.
 *
 * TOPSIS: C = d⁻ / (d⁺ + d⁻), where d⁺ and d⁻ are the Euclidean distances of the weighted parts to
 * the best and the worst of each criterion; 0.5 where all options are the same.
 */
void
dossier_method_get_totals (DossierMethod  self,
                           guint          n_options,
                           guint          n_criteria,
                           const double  *parts,
                           const double  *weights,
                           double        *totals)
{
  if (!dossier_method_is_linear (self))
    {
      get_closeness (n_options, n_criteria, parts, weights, totals);
      return;
    }

  for (guint i = 0; i < n_options; i++)
    {
      double sum = 0;

      for (guint j = 0; j < n_criteria; j++)
        sum += weights[j] * parts[i * n_criteria + j];
      totals[i] = sum;
    }
}

/**
 * dossier_method_apply:
 * @self: a method
 * @scoring: a judgement's numbers
 * @scores: scores to take in place of those of @scoring, none missing
 * @weights: weights to take in place of those of @scoring
 * @totals: where to put the totals, one an option; more is better
 *
 * Both steps at once.
 */
void
dossier_method_apply (DossierMethod         self,
                      const DossierScoring *scoring,
                      const double         *scores,
                      const double         *weights,
                      double               *totals)
{
  g_autofree double *parts = g_new (double, (gsize) scoring->n_options * scoring->n_criteria);

  for (guint j = 0; j < scoring->n_criteria; j++)
    dossier_method_get_parts (self, scoring, scores, j, parts);
  dossier_method_get_totals (self, scoring->n_options, scoring->n_criteria, parts, weights, totals);
}

/**
 * dossier_totals_get_first:
 * @totals: (array length=n_options): totals
 * @n_options: their number
 * @shared: (out) (optional): whether another option has the same total
 *
 * Returns: the position of the largest, the first of them where there are several
 */
guint
dossier_totals_get_first (const double *totals,
                          guint         n_options,
                          gboolean     *shared)
{
  guint first = 0, n_same = 0;

  for (guint i = 1; i < n_options; i++)
    if (totals[i] > totals[first] + DOSSIER_METHOD_SAME)
      first = i;
  for (guint i = 0; i < n_options; i++)
    n_same += totals[i] >= totals[first] - DOSSIER_METHOD_SAME;
  if (shared != NULL)
    *shared = n_same > 1;

  return first;
}
