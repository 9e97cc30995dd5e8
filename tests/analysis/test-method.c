/* test-method.c: from scores and weights to totals, after published examples
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values in judgement-reference.h are made by judgement-reference.py, which names the examples,
 * works them out independently and holds them against the published, rounded figures.
 */

#include "judgement-reference.h"
#include "judgement-test.h"

#include "analysis/dossier-ranking.h"
#include "model/dossier-problem.h"

#include <math.h>

static void
assert_totals (DossierScoring *scoring,
               DossierMethod   method,
               const double   *expected)
{
  g_autoptr (GArray) ranking = dossier_ranking_new (scoring, method);

  for (guint i = 0; i < scoring->n_options; i++)
    {
      const DossierRank *rank = &g_array_index (ranking, DossierRank, i);

      g_assert_cmpfloat_with_epsilon (rank->least, expected[i], 1e-9);
      g_assert_cmpfloat (rank->least, ==, rank->most);
      g_assert_cmpuint (rank->best, ==, rank->worst);
    }
}

static const double office_scores[] = {
  100, 60, 100, 75, 0, 90,
  20, 80, 10, 30, 100, 30,
  80, 70, 0, 0, 10, 100,
  70, 50, 30, 55, 30, 90,
  40, 60, 90, 100, 60, 70,
  0, 0, 70, 0, 80, 0,
  60, 100, 20, 50, 50, 80,
};

#define OFFICE(id, swing) \
  "{ 'id': '" id "', 'title': '" id "', 'swing': " swing ", 'scale': { 'least': 0, 'most': 100 } }"

static void
test_weighted_sum (void)
{
  g_autoptr (DossierScoring) exact =
    judgement_test_read (OFFICE ("k0", "100") "," OFFICE ("k1", "80") "," OFFICE ("k2", "70") ","
                         OFFICE ("k3", "30") "," OFFICE ("k4", "20") "," OFFICE ("k5", "10"),
                         office_scores, 7, 6);
  g_autoptr (DossierScoring) rounded =
    judgement_test_read (OFFICE ("k0", "32") "," OFFICE ("k1", "26") "," OFFICE ("k2", "23") ","
                         OFFICE ("k3", "10") "," OFFICE ("k4", "6") "," OFFICE ("k5", "3"),
                         office_scores, 7, 6);
  g_autoptr (GArray) ranking = dossier_ranking_new (exact, DOSSIER_METHOD_WEIGHTED_SUM);
  const guint ranks[] = { 1, 6, 5, 4, 2, 7, 3 };
  guint first;

  assert_totals (exact, DOSSIER_METHOD_WEIGHTED_SUM, offices);
  assert_totals (rounded, DOSSIER_METHOD_WEIGHTED_SUM, offices_rounded);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpuint (g_array_index (ranking, DossierRank, i).best, ==, ranks[i]);
  g_assert_true (dossier_ranking_get_first (ranking, &first));
  g_assert_cmpuint (first, ==, 0);
}

static void
test_topsis (void)
{
  const double scores[] = {
    2.0, 1500, 20000, 5.5, 5, 9,
    2.5, 2700, 18000, 6.5, 3, 5,
    1.8, 2000, 21000, 4.5, 7, 7,
    2.2, 1800, 20000, 5.0, 5, 5,
  };
  g_autoptr (DossierScoring) scoring = judgement_test_read (
    "{ 'id': 'k0', 'title': 'Speed', 'swing': 20 },"
    "{ 'id': 'k1', 'title': 'Range', 'swing': 10, 'scale': { 'least': 0, 'most': 3000 } },"
    "{ 'id': 'k2', 'title': 'Payload', 'swing': 10, 'scale': { 'least': 0, 'most': 30000 } },"
    "{ 'id': 'k3', 'title': 'Cost', 'swing': 10, 'direction': 'lower-is-better' },"
    "{ 'id': 'k4', 'title': 'Reliability', 'swing': 20 },"
    "{ 'id': 'k5', 'title': 'Manoeuvres', 'swing': 30 }", scores, 4, 6);

  assert_totals (scoring, DOSSIER_METHOD_TOPSIS, aircraft);
}

static void
test_promethee (void)
{
  const double scores[] = {
    80, 90, 600, 5.4, 8, 5,
    65, 58, 200, 9.7, 1, 1,
    83, 60, 400, 7.2, 4, 7,
    40, 80, 1000, 7.5, 7, 10,
    52, 72, 600, 2.0, 3, 8,
    94, 96, 700, 3.6, 5, 6,
  };
  g_autoptr (DossierScoring) scoring = judgement_test_read (
    "{ 'id': 'k0', 'title': 'Staff', 'direction': 'lower-is-better', 'scale': { 'least': 0,"
    " 'most': 100 }, 'preference': { 'shape': 'u', 'indifference': 10 } },"
    "{ 'id': 'k1', 'title': 'Power', 'scale': { 'least': 0, 'most': 100 },"
    " 'preference': { 'shape': 'v', 'strict': 30 } },"
    "{ 'id': 'k2', 'title': 'Building', 'direction': 'lower-is-better', 'scale': { 'least': 0,"
    " 'most': 1000 }, 'preference': { 'shape': 'linear', 'indifference': 50, 'strict': 500 } },"
    "{ 'id': 'k3', 'title': 'Upkeep', 'direction': 'lower-is-better',"
    " 'preference': { 'shape': 'level', 'indifference': 1, 'strict': 6 } },"
    "{ 'id': 'k4', 'title': 'Villages', 'direction': 'lower-is-better' },"
    "{ 'id': 'k5', 'title': 'Security', 'preference': { 'shape': 'gaussian', 'spread': 5 } }",
    scores, 6, 6);

  assert_totals (scoring, DOSSIER_METHOD_PROMETHEE, sites);
}

/* A missing score is a range in the weighted sum, and no total at all in the other methods. */
static void
test_missing (void)
{
  const double scores[] = { 8, NAN, 5, 5, 0, 1 };
  g_autoptr (DossierScoring) scoring = judgement_test_read (
    "{ 'id': 'k0', 'title': 'A', 'swing': 60 }, { 'id': 'k1', 'title': 'B', 'swing': 40 }", scores,
    3, 2);
  g_autoptr (GArray) sum = dossier_ranking_new (scoring, DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (GArray) topsis = dossier_ranking_new (scoring, DOSSIER_METHOD_TOPSIS);
  const DossierRank *rank = &g_array_index (sum, DossierRank, 0);
  guint first;

  g_assert_false (dossier_scoring_is_complete (scoring));
  g_assert_cmpfloat_with_epsilon (rank->least, 0.48, 1e-12);
  g_assert_cmpfloat_with_epsilon (rank->most, 0.88, 1e-12);
  g_assert_cmpuint (rank->best, ==, 1);
  g_assert_cmpuint (rank->worst, ==, 2);
  g_assert_cmpuint (g_array_index (sum, DossierRank, 2).best, ==, 3);
  g_assert_cmpuint (g_array_index (sum, DossierRank, 2).worst, ==, 3);
  g_assert_false (dossier_ranking_get_first (sum, &first));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (isnan (g_array_index (topsis, DossierRank, i).least));
      g_assert_cmpuint (g_array_index (topsis, DossierRank, i).best, ==, 1);
      g_assert_cmpuint (g_array_index (topsis, DossierRank, i).worst, ==, 3);
    }
}

/* An option that comes changes no other's total in the weighted sum: the scale is stated. */
static void
test_another_option (void)
{
  const double scores[] = { 3, 4, 6, 2, 10, 0 };
  const char *criteria = "{ 'id': 'k0', 'title': 'A' }, { 'id': 'k1', 'title': 'B' }";
  g_autoptr (DossierScoring) two = judgement_test_read (criteria, scores, 2, 2);
  g_autoptr (DossierScoring) three = judgement_test_read (criteria, scores, 3, 2);
  g_autoptr (GArray) before = dossier_ranking_new (two, DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (GArray) after = dossier_ranking_new (three, DOSSIER_METHOD_WEIGHTED_SUM);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (g_array_index (before, DossierRank, i).most, ==,
                       g_array_index (after, DossierRank, i).most);
}

static void
test_same (void)
{
  const double scores[] = { 4, 4, 4, 4 };
  g_autoptr (DossierScoring) scoring =
    judgement_test_read ("{ 'id': 'k0', 'title': 'A' }, { 'id': 'k1', 'title': 'B' }", scores, 2,
                         2);

  for (DossierMethod method = DOSSIER_METHOD_WEIGHTED_SUM;
       method <= DOSSIER_METHOD_PROMETHEE; method++)
    {
      g_autoptr (GArray) ranking = dossier_ranking_new (scoring, method);
      guint first;

      g_assert_cmpuint (g_array_index (ranking, DossierRank, 0).worst, ==, 1);
      g_assert_cmpuint (g_array_index (ranking, DossierRank, 1).worst, ==, 1);
      g_assert_false (dossier_ranking_get_first (ranking, &first));
    }
}

/* What a criterion of the dossier says holds, where the judgement does not say otherwise. */
static void
test_shared_criterion (void)
{
  g_autoptr (DossierDocument) document = judgement_test_read_dossier (2);
  g_autoptr (DossierJudgement) judgement = judgement_test_read_judgement (document,
    "'options': ['o1'], 'criteria': [{ 'id': 'cost' }], 'scores': ["
    "{ 'option': 'o1', 'criterion': 'cost', 'value': 2, 'reason': 'Cheap', 'claims': ['c1'] },"
    "{ 'option': 'o0', 'criterion': 'cost', 'state': 'cannot-say' }]");
  g_autoptr (DossierScoring) scoring = dossier_scoring_new (document, judgement);
  g_autoptr (GArray) ranking = dossier_ranking_new (scoring, DOSSIER_METHOD_WEIGHTED_SUM);

  g_assert_cmpuint (scoring->n_options, ==, 1);
  g_assert_cmpstr (dossier_scoring_get_option_title (scoring, 0), ==, "Option 1");
  g_assert_cmpstr (dossier_scoring_get_criterion_title (scoring, 0), ==, "Cost");
  g_assert_true (scoring->lower_is_better[0]);
  g_assert_cmpfloat_with_epsilon (g_array_index (ranking, DossierRank, 0).least, 0.8, 1e-12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/method/weighted-sum", test_weighted_sum);
  g_test_add_func ("/method/topsis", test_topsis);
  g_test_add_func ("/method/promethee", test_promethee);
  g_test_add_func ("/method/missing", test_missing);
  g_test_add_func ("/method/another-option", test_another_option);
  g_test_add_func ("/method/same", test_same);
  g_test_add_func ("/method/shared-criterion", test_shared_criterion);

  return g_test_run ();
}
