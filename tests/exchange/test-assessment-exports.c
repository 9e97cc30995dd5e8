/* test-assessment-exports.c: what follows from a judgement, in each format
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-assessment-csv.h"
#include "exchange/dossier-assessment-json.h"
#include "exchange/dossier-assessment-text.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <math.h>
#include <string.h>

static GPtrArray *problems;

static GFile *
get_fixture (const char *name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "fixtures", "judgements", name, NULL);

  return g_file_new_for_path (path);
}

static DossierAssessment *
assess (DossierMethod method)
{
  g_autoptr (GFile) dossier = get_fixture ("buses.dossier.json");
  g_autoptr (GFile) file = get_fixture ("buses.judgement.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_reader_read_file (dossier, problems, NULL, &error);
  g_autoptr (DossierJudgement) judgement = NULL;
  DossierAssessment *assessment;

  g_assert_no_error (error);
  judgement = dossier_judgement_read_file (document, file, problems, NULL, &error);
  g_assert_no_error (error);
  assessment = dossier_assessment_new (document, judgement, method, DOSSIER_WEIGHTINGS_ORDER, 0,
                                       2000, 7, NULL, &error);
  g_assert_no_error (error);

  return assessment;
}

static void
assert_numbers (JsonObject   *object,
                const char   *member,
                const double *expected,
                guint         n)
{
  JsonArray *array = json_object_get_array_member (object, member);

  g_assert_cmpuint (json_array_get_length (array), ==, n);
  for (guint i = 0; i < n; i++)
    if (isnan (expected[i]))
      g_assert_true (json_array_get_null_element (array, i));
    else
      g_assert_cmpfloat (json_array_get_double_element (array, i), ==, expected[i]);
}

/* To the last bit what the library worked out. */
static void
test_json (void)
{
  for (DossierMethod method = DOSSIER_METHOD_WEIGHTED_SUM;
       method <= DOSSIER_METHOD_PROMETHEE; method++)
    {
      g_autoptr (DossierAssessment) assessment = assess (method);
      g_autofree char *text = dossier_assessment_to_json (assessment);
      g_autoptr (JsonNode) root = json_from_string (text, NULL);
      g_auto (GStrv) lines = dossier_assessment_describe (assessment);
      const DossierScoring *scoring = assessment->scoring;
      guint n = scoring->n_options, m = scoring->n_criteria;
      JsonArray *options;
      JsonArray *tips;
      JsonArray *sentences;

      g_assert_nonnull (root);
      options = json_object_get_array_member (json_node_get_object (root), "options");
      for (guint i = 0; i < n; i++)
        {
          JsonObject *option = json_array_get_object_element (options, i);
          const DossierRank *rank = &g_array_index (assessment->ranking, DossierRank, i);

          assert_numbers (option, "scores", &scoring->scores[i * m], m);
          assert_numbers (option, "acceptability", &assessment->robustness->acceptability[i * n],
                          n);
          assert_numbers (option, "central_weights", &assessment->robustness->central[i * m], m);
          g_assert_cmpfloat (json_object_get_double_member (option, "total_from"), ==, rank->least);
          g_assert_cmpint (json_object_get_int_member (option, "rank_to"), ==, rank->worst);
        }

      tips = json_object_get_array_member (json_node_get_object (root), "weight_changes");
      g_assert_cmpuint (json_array_get_length (tips), ==, assessment->weight_tips->len);
      for (guint i = 0; i < assessment->weight_tips->len; i++)
        g_assert_cmpfloat (json_object_get_double_member (json_array_get_object_element (tips, i),
                                                          "to"), ==,
                           g_array_index (assessment->weight_tips, DossierWeightTip, i).to);

      sentences = json_object_get_array_member (json_node_get_object (root), "sentences");
      g_assert_cmpuint (json_array_get_length (sentences), ==, g_strv_length (lines));
    }
}

static void
test_csv (void)
{
  g_autoptr (DossierAssessment) assessment = assess (DOSSIER_METHOD_WEIGHTED_SUM);
  g_autofree char *text = dossier_assessment_to_csv (assessment);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  for (guint i = 0; i < 3; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[1 + i], ",", -1);
      g_auto (GStrv) header = g_strsplit (lines[0], ",", -1);
      const DossierRank *rank = &g_array_index (assessment->ranking, DossierRank, i);

      g_assert_cmpuint (g_strv_length (fields), ==, g_strv_length (header));
      g_assert_cmpuint (g_strv_length (fields), ==, 2 + 3 * 3 + 5 + 3);
      g_assert_cmpfloat (g_ascii_strtod (fields[2], NULL), ==, assessment->scoring->scores[i * 3]);
      g_assert_cmpfloat (g_ascii_strtod (fields[11], NULL), ==, rank->least);
      g_assert_cmpfloat (g_ascii_strtod (fields[16], NULL), ==,
                         assessment->robustness->acceptability[i * 3]);
    }
}

/* By criterion first, totals second, robustness beside them. */
static void
test_order (void)
{
  g_autoptr (DossierAssessment) assessment = assess (DOSSIER_METHOD_WEIGHTED_SUM);
  g_autofree char *text = dossier_assessment_to_text (assessment);
  g_autofree char *markdown = dossier_assessment_to_markdown (assessment);

  g_assert_true (strstr (text, "BY CRITERION") < strstr (text, "\nTOTALS"));
  g_assert_nonnull (strstr (text, "\nOption  Total  Rank  First in  Confidence\n"
                                  "A       0.539  3     0 %       –\n"));
  g_assert_nonnull (strstr (text, "\n- Lowering the weight of “Local consent” from 19.0 % to less "
                                  "than 14.7 % puts A\n"));
  g_assert_true (strstr (markdown, "## By criterion") < strstr (markdown, "## Totals"));
  g_assert_nonnull (strstr (markdown, "\n| Local consent | 0 to 10 | 19\\.0 % | 7 | 4 | 9 |\n"));
  g_assert_nonnull (strstr (markdown, "\n|---|---|---|---|---|---|\n"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

  g_test_add_func ("/assessment-exports/json", test_json);
  g_test_add_func ("/assessment-exports/csv", test_csv);
  g_test_add_func ("/assessment-exports/order", test_order);

  result = g_test_run ();
  g_ptr_array_unref (problems);

  return result;
}
