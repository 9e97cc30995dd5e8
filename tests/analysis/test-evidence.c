/* test-evidence.c: how claims fit the options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judgement-test.h"

#include "analysis/dossier-evidence.h"

#include <math.h>

/* Claim “c0” is graded A1, “c1” B2, “c5” F6, of which nothing can be said. */
static DossierScoring *
read_scoring (void)
{
  g_autoptr (DossierDocument) document = judgement_test_read_dossier (6);
  g_autoptr (DossierJudgement) judgement = judgement_test_read_judgement (document,
    "'options': ['o0', 'o1'], 'criteria': [{ 'id': 'k', 'title': 'K' }], 'ratings': ["
    "{ 'claim': 'c0', 'option': 'o0', 'consistency': 'strongly-inconsistent' },"
    "{ 'claim': 'c0', 'option': 'o1', 'consistency': 'strongly-consistent' },"
    "{ 'claim': 'c1', 'option': 'o0', 'consistency': 'inconsistent' },"
    "{ 'claim': 'c1', 'option': 'o1', 'consistency': 'inconsistent' },"
    "{ 'claim': 'c5', 'option': 'o1', 'consistency': 'inconsistent' },"
    "{ 'claim': 'c5', 'option': 'o0', 'consistency': 'cannot-say' },"
    "{ 'claim': 'c1', 'option': 'o2', 'consistency': 'inconsistent' }]");

  return dossier_scoring_new (document, judgement);
}

static void
test_matrix (void)
{
  g_autoptr (DossierScoring) scoring = read_scoring ();
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (scoring, NULL);

  g_assert_cmpuint (evidence->claims->len, ==, 3);
  g_assert_cmpint (evidence->ratings[0], ==, DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT);
  g_assert_cmpint (evidence->ratings[4], ==, DOSSIER_CONSISTENCY_CANNOT_SAY);

  /* 2 of A1, and 1 of B2, which counts 0.8 times 0.8. */
  g_assert_cmpfloat_with_epsilon (evidence->least[0], 2.64, 1e-12);
  g_assert_cmpfloat_with_epsilon (evidence->most[0], 2.64, 1e-12);
  /* Nothing can be said of F6: it may count a fifth of a fifth, or in full. */
  g_assert_cmpfloat_with_epsilon (evidence->least[1], 0.68, 1e-12);
  g_assert_cmpfloat_with_epsilon (evidence->most[1], 1.64, 1e-12);

  g_assert_cmpfloat (evidence->diagnosticity[0], ==, 1);
  g_assert_cmpfloat (evidence->diagnosticity[1], ==, 0);
  g_assert_true (isnan (evidence->diagnosticity[2]));
}

static void
test_if_false (void)
{
  g_autoptr (DossierScoring) scoring = read_scoring ();
  const char * const excluded[] = { "c0", NULL };
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (scoring, excluded);

  g_assert_true (evidence->excluded[0] && !evidence->excluded[1]);
  g_assert_cmpfloat_with_epsilon (evidence->least[0], 0.64, 1e-12);
  g_assert_cmpfloat_with_epsilon (evidence->least[1], 0.68, 1e-12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/matrix", test_matrix);
  g_test_add_func ("/evidence/if-false", test_if_false);

  return g_test_run ();
}
