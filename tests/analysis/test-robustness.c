/* test-robustness.c: how far a ranking depends on weights and on missing scores
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By two criteria, all weightings are the points of a line, and the measures are lengths on it that
 * can be worked out by hand.
 */

#include "judgement-test.h"

#include "analysis/dossier-random.h"
#include "analysis/dossier-robustness.h"

#include <math.h>

/* Four standard deviations of a share of 10,000 draws. */
#define NEAR 0.02

#define TWO(one, other) \
  "{ 'id': 'k0', 'title': 'A', 'swing': " one " }, { 'id': 'k1', 'title': 'B', 'swing': " other " }"

/* The first is first where its criterion weighs over 0.6, the second where the other does, and
 * in between the third. */
static const double three_options[] = { 10, 0, 0, 10, 6, 6 };

static DossierRobustness *
measure (DossierScoring    *scoring,
         DossierWeightings  weightings,
         double             band,
         guint64            seed)
{
  g_autoptr (GError) error = NULL;
  DossierRobustness *robustness =
    dossier_robustness_new (scoring, DOSSIER_METHOD_WEIGHTED_SUM, weightings, band,
                            DOSSIER_ROBUSTNESS_DRAWS, seed, NULL, &error);

  g_assert_no_error (error);

  return robustness;
}

static void
test_any (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("60", "40"), three_options, 3, 2);
  g_autoptr (DossierRobustness) found = measure (scoring, DOSSIER_WEIGHTINGS_ANY, 0, 1);
  const double acceptability[] = { 0.4, 0.1, 0.5, 0.4, 0.1, 0.5, 0.2, 0.8, 0 };
  const double central[] = { 0.8, 0.2, 0.2, 0.8, 0.5, 0.5 };

  g_assert_cmpuint (found->n_draws, ==, DOSSIER_ROBUSTNESS_DRAWS);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpfloat_with_epsilon (found->acceptability[i], acceptability[i], NEAR);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat_with_epsilon (found->central[i], central[i], NEAR);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (found->confidence[i], ==, 1);
}

static void
test_order (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("60", "40"), three_options, 3, 2);
  g_autoptr (DossierRobustness) found = measure (scoring, DOSSIER_WEIGHTINGS_ORDER, 0, 1);

  g_assert_cmpfloat_with_epsilon (found->acceptability[0], 0.8, NEAR);
  g_assert_cmpfloat (found->acceptability[3], ==, 0);
  g_assert_cmpfloat_with_epsilon (found->acceptability[6], 0.2, NEAR);
  g_assert_cmpfloat_with_epsilon (found->central[4], 0.55, NEAR);
  g_assert_true (isnan (found->central[2]) && isnan (found->confidence[1]));
}

/* Criteria of one weight stand in no order. */
static void
test_order_of_same (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("50", "50"), three_options, 3, 2);
  g_autoptr (DossierRobustness) found = measure (scoring, DOSSIER_WEIGHTINGS_ORDER, 0, 1);

  g_assert_cmpfloat_with_epsilon (found->acceptability[0], 0.4, NEAR);
  g_assert_cmpfloat_with_epsilon (found->acceptability[3], 0.4, NEAR);
}

static void
test_band (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("50", "50"), three_options, 3, 2);
  g_autoptr (DossierRobustness) narrow = measure (scoring, DOSSIER_WEIGHTINGS_BAND, 0.19, 1);
  g_autoptr (DossierRobustness) wide = measure (scoring, DOSSIER_WEIGHTINGS_BAND, 0.4, 1);
  g_autoptr (DossierRobustness) none = measure (scoring, DOSSIER_WEIGHTINGS_BAND, 0, 1);

  g_assert_cmpfloat (narrow->acceptability[6], ==, 1);
  g_assert_cmpfloat (none->acceptability[6], ==, 1);
  /* The weight lies between 0.3 and 0.7. */
  g_assert_cmpfloat_with_epsilon (wide->acceptability[0], 0.25, NEAR);
  g_assert_cmpfloat_with_epsilon (wide->acceptability[6], 0.5, NEAR);
}

/* With three criteria: what is drawn keeps to what was asked for, and its middle is where it
 * must be. */
static void
test_weightings (void)
{
  const double weights[] = { 0.2, 0.5, 0.3 };
  /* Of three spacings in order the largest is 11/18 in the middle, and so on: (1/3)(1 + 1/2 +
   * 1/3). */
  const double middle[] = { 2.0 / 18, 11.0 / 18, 5.0 / 18 };
  double sums[3] = { 0, 0, 0 }, drawn[3];
  guint64 random = 7;
  g_autoptr (DossierWeightingSource) order =
    dossier_weighting_source_new (DOSSIER_WEIGHTINGS_ORDER, 0, weights, 3);
  g_autoptr (DossierWeightingSource) band =
    dossier_weighting_source_new (DOSSIER_WEIGHTINGS_BAND, 0.1, weights, 3);

  for (guint i = 0; i < 10000; i++)
    {
      dossier_weighting_source_draw (order, &random, drawn);
      g_assert_cmpfloat_with_epsilon (drawn[0] + drawn[1] + drawn[2], 1, 1e-9);
      g_assert_true (drawn[1] >= drawn[2] && drawn[2] >= drawn[0]);
      for (guint j = 0; j < 3; j++)
        sums[j] += drawn[j] / 10000;

      dossier_weighting_source_draw (band, &random, drawn);
      g_assert_cmpfloat_with_epsilon (drawn[0] + drawn[1] + drawn[2], 1, 1e-9);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpfloat (fabs (drawn[j] - weights[j]), <=, weights[j] * 0.1 + 1e-9);
    }
  for (guint j = 0; j < 3; j++)
    g_assert_cmpfloat_with_epsilon (sums[j], middle[j], 0.01);
}

/* A missing score may be anything on its scale. */
static void
test_missing (void)
{
  const double scores[] = { NAN, 3 };
  g_autoptr (DossierScoring) scoring =
    judgement_test_read ("{ 'id': 'k0', 'title': 'A' }", scores, 2, 1);
  g_autoptr (DossierRobustness) found = measure (scoring, DOSSIER_WEIGHTINGS_ANY, 0, 1);

  g_assert_cmpfloat_with_epsilon (found->acceptability[0], 0.7, NEAR);
  g_assert_cmpfloat_with_epsilon (found->acceptability[2], 0.3, NEAR);
  g_assert_cmpfloat_with_epsilon (found->confidence[0], 0.7, NEAR);
  g_assert_cmpfloat_with_epsilon (found->confidence[1], 0.3, NEAR);
}

static void
test_seed (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("60", "40"), three_options, 3, 2);
  g_autoptr (DossierRobustness) one = measure (scoring, DOSSIER_WEIGHTINGS_ANY, 0, 1);
  g_autoptr (DossierRobustness) again = measure (scoring, DOSSIER_WEIGHTINGS_ANY, 0, 1);
  g_autoptr (DossierRobustness) other = measure (scoring, DOSSIER_WEIGHTINGS_ANY, 0, 2);
  guint64 random = 1234567;

  g_assert_cmpmem (one->acceptability, 9 * sizeof (double), again->acceptability,
                   9 * sizeof (double));
  g_assert_true (memcmp (one->acceptability, other->acceptability, 9 * sizeof (double)) != 0);
  /* The first number of SplitMix64 from this seed, 6457827717110365317, in its upper 53 bits. */
  g_assert_cmpfloat (dossier_random_next (&random), ==,
                     (double) (G_GUINT64_CONSTANT (6457827717110365317) >> 11) * 0x1p-53);
}

static void
test_cancel (void)
{
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("60", "40"), three_options, 3, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_robustness_new (scoring, DOSSIER_METHOD_TOPSIS, DOSSIER_WEIGHTINGS_ANY, 0,
                                         10, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/robustness/any", test_any);
  g_test_add_func ("/robustness/order", test_order);
  g_test_add_func ("/robustness/order-of-same", test_order_of_same);
  g_test_add_func ("/robustness/band", test_band);
  g_test_add_func ("/robustness/weightings", test_weightings);
  g_test_add_func ("/robustness/missing", test_missing);
  g_test_add_func ("/robustness/seed", test_seed);
  g_test_add_func ("/robustness/cancel", test_cancel);

  return g_test_run ();
}
