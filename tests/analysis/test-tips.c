/* test-tips.c: what would put another option first
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judgement-test.h"

#include "analysis/dossier-random.h"
#include "analysis/dossier-ranking.h"
#include "analysis/dossier-tips.h"

#include <math.h>

#define N_OPTIONS 4
#define N_CRITERIA 3

#define TWO(one, other) \
  "{ 'id': 'k0', 'title': 'A', 'swing': " one " }, { 'id': 'k1', 'title': 'B', 'swing': " other " }"

static void
test_weights_by_hand (void)
{
  const double scores[] = { 10, 0, 0, 10, 6, 6 };
  g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("70", "30"), scores, 3, 2);
  g_autoptr (GArray) tips = dossier_tips_of_weights (scoring, DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (GArray) score_tips = dossier_tips_of_scores (scoring, DOSSIER_METHOD_WEIGHTED_SUM);
  const DossierScoreTip *tip;

  /* The first has 7, the third 6: they are level where the first criterion weighs 0.6. */
  g_assert_cmpuint (tips->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const DossierWeightTip *weight_tip = &g_array_index (tips, DossierWeightTip, i);

      g_assert_cmpuint (weight_tip->first, ==, 2);
      g_assert_cmpfloat_with_epsilon (weight_tip->to, weight_tip->criterion == 0 ? 0.6 : 0.4,
                                      1e-12);
    }

  /* 1 is 1/0.7 of the first criterion's scale, and more of the other's. */
  tip = &g_array_index (score_tips, DossierScoreTip, 0);
  g_assert_cmpfloat_with_epsilon (tip->share, 0.1 / 0.7, 1e-12);
  g_assert_true ((tip->option == 0 && tip->first == 2) || (tip->option == 2 && tip->first == 2));
  g_assert_cmpfloat_with_epsilon (tip->to, tip->option == 0 ? 10 - 1 / 0.7 : 6 + 1 / 0.7, 1e-12);
}

static DossierScoring *
read_random (guint64 *random)
{
  double scores[N_OPTIONS * N_CRITERIA];

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    scores[i] = 10 * dossier_random_next (random);

  return judgement_test_read (
    "{ 'id': 'k0', 'title': 'A', 'swing': 100,"
    " 'preference': { 'shape': 'linear', 'indifference': 1, 'strict': 6 } },"
    "{ 'id': 'k1', 'title': 'B', 'swing': 50, 'direction': 'lower-is-better' },"
    "{ 'id': 'k2', 'title': 'C', 'swing': 80, 'scale': { 'least': -10, 'most': 30 },"
    " 'preference': { 'shape': 'gaussian', 'spread': 4 } }", scores, N_OPTIONS, N_CRITERIA);
}

static guint
first_with (DossierScoring *scoring,
            DossierMethod   method,
            const double   *scores,
            const double   *weights)
{
  double totals[N_OPTIONS];

  dossier_method_apply (method, scoring, scores, weights, totals);

  return dossier_totals_get_first (totals, N_OPTIONS, NULL);
}

static guint
first_with_weight (DossierScoring *scoring,
                   DossierMethod   method,
                   guint           criterion,
                   double          weight)
{
  double weights[N_CRITERIA];

  for (guint j = 0; j < N_CRITERIA; j++)
    weights[j] = j == criterion ? weight
                 : scoring->weights[j] * (1 - weight) / (1 - scoring->weights[criterion]);

  return first_with (scoring, method, scoring->scores, weights);
}

static guint
first_with_score (DossierScoring *scoring,
                  DossierMethod   method,
                  guint           cell,
                  double          score)
{
  double scores[N_OPTIONS * N_CRITERIA];

  memcpy (scores, scoring->scores, sizeof scores);
  scores[cell] = score;

  return first_with (scoring, method, scores, scoring->weights);
}

/* Just before the place of a change nobody else is first, just beyond it is the one that is
 * named; nor is there another place on the way. */
static void
test_places (void)
{
  guint64 random = 3;
  guint n_weights = 0, n_scores = 0;

  for (guint round = 0; round < 20; round++)
    for (DossierMethod method = DOSSIER_METHOD_WEIGHTED_SUM;
         method <= DOSSIER_METHOD_PROMETHEE; method++)
      {
        g_autoptr (DossierScoring) scoring = read_random (&random);
        g_autoptr (GArray) weights = dossier_tips_of_weights (scoring, method);
        g_autoptr (GArray) scores = dossier_tips_of_scores (scoring, method);
        guint leader = first_with (scoring, method, scoring->scores, scoring->weights);

        for (guint i = 0; i < weights->len; i++)
          {
            const DossierWeightTip *tip = &g_array_index (weights, DossierWeightTip, i);
            double way = tip->to - tip->from;

            for (guint step = 0; step < 50; step++)
              g_assert_cmpuint (first_with_weight (scoring, method, tip->criterion,
                                                   tip->from + way * step / 50.0), ==, leader);
            g_assert_cmpuint (first_with_weight (scoring, method, tip->criterion,
                                                 tip->to - copysign (1e-9, way)), ==, leader);
            g_assert_cmpuint (first_with_weight (scoring, method, tip->criterion,
                                                 tip->to + copysign (1e-9, way)), ==, tip->first);
            n_weights++;
          }
        for (guint i = 0; i < scores->len; i++)
          {
            const DossierScoreTip *tip = &g_array_index (scores, DossierScoreTip, i);
            guint cell = tip->option * N_CRITERIA + tip->criterion;
            double way = tip->to - tip->from;

            g_assert_cmpuint (first_with_score (scoring, method, cell,
                                                tip->to - copysign (1e-6, way)), ==, leader);
            g_assert_cmpuint (first_with_score (scoring, method, cell,
                                                tip->to + copysign (1e-6, way)), ==, tip->first);
            n_scores++;
          }
      }
  g_assert_cmpuint (n_weights, >, 50);
  g_assert_cmpuint (n_scores, >, 100);
}

static void
test_none (void)
{
  const double dominated[] = { 9, 9, 1, 1 }, tied[] = { 5, 5, 5, 5 }, missing[] = { 9, NAN, 1, 1 };
  const double * const tables[] = { dominated, tied, missing };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (DossierScoring) scoring = judgement_test_read (TWO ("60", "40"), tables[i], 2, 2);
      g_autoptr (GArray) tips = dossier_tips_of_weights (scoring, DOSSIER_METHOD_WEIGHTED_SUM);

      g_assert_cmpuint (tips->len, ==, 0);
    }
}

static void
test_claims (void)
{
  g_autoptr (DossierDocument) document = judgement_test_read_dossier (2);
  g_autoptr (DossierJudgement) judgement = judgement_test_read_judgement (document,
    "'criteria': [{ 'id': 'k', 'title': 'K' }, { 'id': 'l', 'title': 'L' }], 'scores': ["
    "{ 'option': 'o0', 'criterion': 'k', 'value': 9, 'claims': ['c0'] },"
    "{ 'option': 'o0', 'criterion': 'l', 'value': 5, 'claims': ['c0', 'c1'] },"
    "{ 'option': 'o1', 'criterion': 'k', 'value': 4 },"
    "{ 'option': 'o1', 'criterion': 'l', 'value': 5 }]");
  g_autoptr (DossierScoring) scoring = dossier_scoring_new (document, judgement);
  g_autoptr (GArray) tips =
    dossier_tips_of_claims (scoring, DOSSIER_METHOD_WEIGHTED_SUM, 10000, 1);
  const DossierClaimTip *tip = &g_array_index (tips, DossierClaimTip, 0);

  /* The second claim has no score to itself.  Without the first the score may be anything, and
   * keeps its option first from 4 on. */
  g_assert_cmpuint (tips->len, ==, 1);
  g_assert_cmpstr (tip->claim->id, ==, "c0");
  g_assert_cmpuint (tip->n_scores, ==, 1);
  g_assert_true (tip->can_change);
  g_assert_cmpfloat_with_epsilon (tip->first_share, 0.6, 0.02);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tips/weights-by-hand", test_weights_by_hand);
  g_test_add_func ("/tips/places", test_places);
  g_test_add_func ("/tips/none", test_none);
  g_test_add_func ("/tips/claims", test_claims);

  return g_test_run ();
}
