/* test-plot.c: pictures of numbers show what the numbers are
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-plot-svg.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <string.h>

static DossierAssessment *
assess (const char    *scores,
        DossierMethod  method)
{
  static const char dossier[] =
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:j\",\"title\":\"T\","
    "\"options\":[{\"id\":\"a\",\"title\":\"A <b>\"},{\"id\":\"b\",\"title\":\"B & C\"},"
    "{\"id\":\"c\",\"title\":\"قطار\"}]}";
  g_autofree char *judgement_text = g_strdup_printf (
    "{\"format\":\"dossier-judgement\",\"version\":\"1.0\",\"dossier\":\"urn:test:j\","
    "\"criteria\":[{\"id\":\"k\",\"title\":\"Time\",\"direction\":\"lower-is-better\","
    "\"scale\":{\"least\":0,\"most\":60,\"unit\":\"min\"}}],\"scores\":[%s]}", scores);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (dossier, sizeof dossier - 1);
  g_autoptr (GBytes) judgement_bytes =
    g_bytes_new_static (judgement_text, strlen (judgement_text));
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document =
    dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_autoptr (DossierJudgement) judgement = NULL;

  g_assert_no_error (error);
  judgement = dossier_judgement_read_bytes (document, judgement_bytes, "test", problems, &error);
  g_assert_no_error (error);

  return dossier_assessment_new (document, judgement, method, DOSSIER_WEIGHTINGS_ORDER, 0, 100, 1,
                                 NULL, NULL);
}

#define SCORE(option, value) "{\"option\":\"" option "\",\"criterion\":\"k\",\"value\":" value "}"

static const DossierPlotDot *
get_dot (const DossierPlotRow *row,
         guint                 position)
{
  g_assert_cmpuint (position, <, row->dots->len);

  return &g_array_index (row->dots, DossierPlotDot, position);
}

/* Less is better here, and better is further along. */
static void
test_criteria (void)
{
  g_autoptr (DossierAssessment) assessment =
    assess (SCORE ("a", "60") "," SCORE ("b", "15"), DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (DossierPlot) plot = dossier_plot_of_criteria (assessment->scoring);
  g_autofree char *words = dossier_plot_describe (plot);
  const DossierPlotRow *row = plot->rows->pdata[0];

  g_assert_cmpuint (row->dots->len, ==, 2);
  g_assert_cmpfloat (get_dot (row, 0)->at, ==, 0);
  g_assert_cmpfloat (get_dot (row, 1)->at, ==, 0.75);
  g_assert_cmpstr (get_dot (row, 1)->name, ==, "B");
  g_assert_cmpstr (row->least, ==, "60 min");
  g_assert_cmpstr (row->most, ==, "0 min");
  g_assert_cmpstr (words, ==, "Time: 100.0 %\nNo score: C; A at 0 %, B at 75 %");
}

static void
test_totals (void)
{
  g_autoptr (DossierAssessment) assessment =
    assess (SCORE ("a", "60") "," SCORE ("b", "15"), DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (DossierAssessment) flows =
    assess (SCORE ("a", "60") "," SCORE ("b", "15") "," SCORE ("c", "30"),
            DOSSIER_METHOD_PROMETHEE);
  g_autoptr (DossierAssessment) gap =
    assess (SCORE ("a", "60"), DOSSIER_METHOD_PROMETHEE);
  g_autoptr (DossierPlot) totals = dossier_plot_of_totals (assessment);
  g_autoptr (DossierPlot) net = dossier_plot_of_totals (flows);
  g_autoptr (DossierPlot) none = dossier_plot_of_totals (gap);
  const DossierPlotRow *first = totals->rows->pdata[0];
  const DossierPlotRow *open = totals->rows->pdata[1];

  /* B has 0.75, C anything from 0 to 1, A nothing. */
  g_assert_cmpfloat (get_dot (first, 0)->at, ==, 0.75);
  g_assert_cmpstr (first->detail, ==, "0.750");
  g_assert_cmpuint (open->dots->len, ==, 0);
  g_assert_cmpfloat (g_array_index (open->spans, DossierPlotSpan, 0).to, ==, 1);

  /* From −1 to 1. */
  g_assert_cmpstr (get_dot (net->rows->pdata[0], 0)->name, ==, "B");
  g_assert_cmpfloat (get_dot (net->rows->pdata[0], 0)->at, ==, 1);
  g_assert_cmpfloat (get_dot (net->rows->pdata[1], 0)->at, ==, 0.5);
  g_assert_cmpfloat (get_dot (net->rows->pdata[2], 0)->at, ==, 0);

  /* Nothing is drawn where nothing can be said. */
  for (guint i = 0; i < none->rows->len; i++)
    {
      const DossierPlotRow *row = none->rows->pdata[i];

      g_assert_cmpuint (row->dots->len + row->spans->len, ==, 0);
      g_assert_cmpstr (row->detail, ==, "cannot say");
    }
}

static void
test_ranks (void)
{
  g_autoptr (DossierAssessment) assessment =
    assess (SCORE ("a", "60") "," SCORE ("b", "0") "," SCORE ("c", "30"),
            DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (DossierPlot) plot = dossier_plot_of_ranks (assessment);

  for (guint i = 0; i < plot->rows->len; i++)
    {
      const DossierPlotRow *row = plot->rows->pdata[i];
      const DossierPlotSpan *span = &g_array_index (row->spans, DossierPlotSpan, 0);

      g_assert_cmpuint (row->spans->len, ==, 1);
      g_assert_cmpfloat (span->from, ==, 0);
      g_assert_cmpfloat (span->to, ==, 1);
      g_assert_cmpfloat (span->strength, ==, 1 - i / 2.0);
    }
  g_assert_cmpstr (((DossierPlotRow *) plot->rows->pdata[0])->detail, ==, "first in 100 %");
}

static void
test_stack (void)
{
  g_autoptr (DossierAssessment) assessment =
    assess (SCORE ("a", "30") "," SCORE ("b", "30") "," SCORE ("c", "33"),
            DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (DossierPlot) plot = dossier_plot_of_criterion (assessment->scoring, 0);
  guint lanes[3];

  /* C is 0.05 away from the two others. */
  g_assert_cmpuint (dossier_plot_row_stack (plot->rows->pdata[0], 0.04, lanes), ==, 2);
  g_assert_cmpuint (lanes[0], ==, 0);
  g_assert_cmpuint (lanes[1], ==, 1);
  g_assert_cmpuint (lanes[2], ==, 0);
  g_assert_cmpuint (dossier_plot_row_stack (plot->rows->pdata[0], 0.06, lanes), ==, 3);
  g_assert_cmpuint (lanes[2], ==, 2);
}

static void
on_element (GMarkupParseContext  *context,
            const char           *name,
            const char          **names,
            const char          **values,
            gpointer              user_data,
            GError              **error)
{
  GHashTable *counts = user_data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

  g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = on_element };
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, counts, NULL);
  g_autoptr (DossierAssessment) assessment =
    assess (SCORE ("a", "60") "," SCORE ("b", "15") "," SCORE ("c", "30"),
            DOSSIER_METHOD_WEIGHTED_SUM);
  g_autoptr (DossierPlot) plot = dossier_plot_of_totals (assessment);
  g_autofree char *svg = dossier_plot_to_svg (plot, FALSE);
  g_autofree char *mirrored = dossier_plot_to_svg (plot, TRUE);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "circle")), ==, 3);
  g_assert_nonnull (strstr (svg, "A &lt;b&gt;"));
  g_assert_nonnull (strstr (svg, "B &amp; C"));
  g_assert_nonnull (strstr (svg, "direction=\"ltr\""));
  g_assert_nonnull (strstr (mirrored, "direction=\"rtl\""));
  g_assert_cmpstr (svg, !=, mirrored);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plot/criteria", test_criteria);
  g_test_add_func ("/plot/totals", test_totals);
  g_test_add_func ("/plot/ranks", test_ranks);
  g_test_add_func ("/plot/stack", test_stack);
  g_test_add_func ("/plot/svg", test_svg);

  return g_test_run ();
}
