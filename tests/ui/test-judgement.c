/* test-judgement.c: options are judged in the comparison dialog
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/compare/dossier-compare-dialog.h"
#include "ui/dossier-window-private.h"
#include "ui/judgement/dossier-claim-rating-row.h"
#include "ui/judgement/dossier-criterion-dialog.h"
#include "ui/judgement/dossier-judgement-private.h"
#include "ui/judgement/dossier-score-row.h"

#include "exchange/dossier-assessment-csv.h"

#include <string.h>

static AdwDialog *
open_dialog (UiFixture *fixture)
{
  const char * const ids[] = { "ring", "branch", "call" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "judgements",
                                                 "buses.dossier.json", NULL);
  DossierOptionList *options;
  AdwDialog *dialog;

  if (fixture->window == NULL)
    ui_fixture_open_window (fixture, path);
  options = dossier_sidebar_get_options (fixture->window->sidebar);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    dossier_option_item_set_compared (dossier_option_list_find (options, ids[i]), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_COMPARE_DIALOG (dialog));
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (ui_test_find (dialog, ADW_TYPE_VIEW_STACK)), "judgement");

  return dialog;
}

static DossierJudgementPage *
get_judgement (AdwDialog *dialog)
{
  DossierJudgementPage *page =
    DOSSIER_JUDGEMENT_PAGE (ui_test_find (dialog, DOSSIER_TYPE_JUDGEMENT_PAGE));

  UI_WAIT_FOR (dossier_comparison_keeper_is_ready (page->keeper));

  return page;
}

/* As the user closes it: what was said last is on disk then. */
static void
close_dialog (AdwDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_close (dialog);
  UI_WAIT_FOR (dialog == NULL);
}

static const char *
get_page (DossierJudgementPage *page)
{
  return gtk_stack_get_visible_child_name (page->pages);
}

static void
select_part (DossierJudgementPage *page,
             const char           *title)
{
  GListModel *sections = G_LIST_MODEL (page->sections);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (DossierJudgementSection) section = g_list_model_get_item (sections, i);

      if (g_str_equal (dossier_judgement_section_get_title (section), title))
        {
          gtk_single_selection_set_selected (page->selection, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
type_score (DossierJudgementPage *page,
            guint                 option,
            const char           *text)
{
  g_autoptr (GPtrArray) rows = ui_test_find_all (page->criterion, DOSSIER_TYPE_SCORE_ROW);

  g_assert_cmpuint (rows->len, ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (rows->pdata[option], GTK_TYPE_ENTRY)), text);
}

static void
add_to_score (DossierJudgementPage *page,
              guint                 option,
              const char           *text)
{
  g_autoptr (GPtrArray) rows = ui_test_find_all (page->criterion, DOSSIER_TYPE_SCORE_ROW);
  GtkEditable *entry = GTK_EDITABLE (ui_test_find (rows->pdata[option], GTK_TYPE_ENTRY));
  int end = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);

  gtk_editable_insert_text (entry, text, -1, &end);
}

static double
get_score (DossierJudgementPage *page,
           const char           *option,
           const char           *criterion)
{
  g_autoptr (DossierDraftScore) score =
    dossier_judgement_draft_get_score (dossier_judgement_session_get_draft (page->session), option,
                                       criterion);

  return score->value;
}

static void
wait_for_result (DossierJudgementPage *page)
{
  UI_WAIT_FOR (!dossier_judgement_session_is_busy (page->session));
  g_assert_nonnull (dossier_judgement_session_get_assessment (page->session));
}

/* The dossier's own criteria are there from the start, and nothing is kept before the user says
 * something. */
static void
test_scores (UiFixture     *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  g_autofree char *subtitle = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  UI_WAIT_FOR (g_str_equal (get_page (page), "work"));
  select_part (page, "Cost in a year");
  g_assert_null (dossier_comparison_keeper_get (page->keeper)->judgement);

  type_score (page, 0, "3.5");
  type_score (page, 1, " 2 ");
  type_score (page, 2, "11");
  g_assert_cmpfloat (get_score (page, "ring", "cost"), ==, 3.5);
  g_assert_cmpfloat (get_score (page, "branch", "cost"), ==, 2);
  /* Off the scale: it is told, and left aside. */
  rows = ui_test_find_all (page->criterion, DOSSIER_TYPE_SCORE_ROW);
  subtitle = g_strdup (adw_expander_row_get_subtitle (rows->pdata[2]));
  g_assert_cmpstr (subtitle, ==, "A number from 0 to 10");
  g_assert_true (adw_banner_get_revealed (page->aside));
  /* No number at all: the field keeps it, the judgement has what it had. */
  add_to_score (page, 1, "x");
  g_assert_cmpfloat (get_score (page, "branch", "cost"), ==, 2);
  type_score (page, 1, "2");
  type_score (page, 2, "");
  g_assert_false (adw_banner_get_revealed (page->aside));
  g_assert_true (isnan (get_score (page, "call", "cost")));
  wait_for_result (page);

  close_dialog (dialog);
  dialog = open_dialog (fixture);
  page = get_judgement (dialog);
  g_assert_cmpfloat (get_score (page, "ring", "cost"), ==, 3.5);
  g_assert_true (isnan (get_score (page, "call", "cost")));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "result");
  close_dialog (dialog);
}

static void
test_undo (UiFixture     *fixture,
           gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  GtkWidget *widget = GTK_WIDGET (page);

  select_part (page, "Local consent");
  type_score (page, 0, "1");
  type_score (page, 0, "12");
  type_score (page, 0, "7");
  type_score (page, 1, "5");
  g_assert_cmpfloat (get_score (page, "branch", "consent"), ==, 5);
  /* What was typed in one field goes at once. */
  gtk_widget_activate_action (widget, "judgement.undo", NULL);
  g_assert_true (isnan (get_score (page, "branch", "consent")));
  gtk_widget_activate_action (widget, "judgement.undo", NULL);
  g_assert_true (isnan (get_score (page, "ring", "consent")));
  gtk_widget_activate_action (widget, "judgement.redo", NULL);
  g_assert_cmpfloat (get_score (page, "ring", "consent"), ==, 7);

  gtk_widget_activate_action (widget, "judgement.remove-criterion", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (page->sections)), ==, 4);
  gtk_widget_activate_action (widget, "judgement.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (page->sections)), ==, 5);
  g_assert_cmpfloat (get_score (page, "ring", "consent"), ==, 7);
  /* After something else was undone, the same field is another change. */
  select_part (page, "Local consent");
  type_score (page, 0, "6");
  gtk_widget_activate_action (widget, "judgement.undo", NULL);
  g_assert_cmpfloat (get_score (page, "ring", "consent"), ==, 7);
  close_dialog (dialog);
}

static void
test_weights (UiFixture     *fixture,
              gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  g_autoptr (GPtrArray) scales = ui_test_find_all (page->weights, GTK_TYPE_SCALE);
  const DossierAssessment *assessment;

  g_assert_cmpuint (scales->len, ==, 2);
  g_assert_cmpfloat (gtk_range_get_value (scales->pdata[0]), ==, 100);
  gtk_range_set_value (scales->pdata[1], 25);
  wait_for_result (page);
  assessment = dossier_judgement_session_get_assessment (page->session);
  g_assert_cmpfloat (assessment->scoring->weights[0], ==, 0.8);
  g_assert_cmpfloat (assessment->scoring->weights[1], ==, 0.2);

  gtk_range_set_value (scales->pdata[0], 0);
  gtk_range_set_value (scales->pdata[1], 0);
  g_assert_null (dossier_judgement_session_get_assessment (page->session));
  g_assert_nonnull (strstr (dossier_judgement_session_get_obstacle (page->session), "0 points"));
  gtk_widget_activate_action (GTK_WIDGET (page), "judgement.undo", NULL);
  wait_for_result (page);
  close_dialog (dialog);
}

static void
test_criterion (UiFixture     *fixture,
                gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  g_autoptr (DossierDraftCriterion) criterion = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) ids = NULL;
  AdwDialog *question;

  gtk_widget_activate_action (GTK_WIDGET (page), "judgement.add-criterion", NULL);
  question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_CRITERION_DIALOG (question));
  rows = ui_test_find_all (question, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpuint (rows->len, ==, 5);
  /* Title, summary, from, to, unit. */
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (question), "criterion.save", NULL) &&
                  gtk_widget_get_mapped (GTK_WIDGET (question)) == FALSE);
  gtk_editable_set_text (rows->pdata[0], "Quiet <nights>");
  gtk_editable_set_text (rows->pdata[2], "20");
  gtk_editable_set_text (rows->pdata[3], "10");
  gtk_widget_activate_action (GTK_WIDGET (question), "criterion.save", NULL);
  ids = dossier_judgement_draft_list_criteria (dossier_judgement_session_get_draft (page->session));
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  gtk_editable_set_text (rows->pdata[3], "80");
  gtk_editable_set_text (rows->pdata[4], "dB");
  gtk_widget_activate_action (GTK_WIDGET (question), "criterion.save", NULL);

  g_strfreev (ids);
  ids = dossier_judgement_draft_list_criteria (dossier_judgement_session_get_draft (page->session));
  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  criterion = dossier_judgement_draft_get_criterion (
    dossier_judgement_session_get_draft (page->session), ids[2]);
  g_assert_cmpstr (criterion->title, ==, "Quiet <nights>");
  g_assert_cmpfloat (criterion->most, ==, 80);
  g_assert_cmpstr (criterion->unit, ==, "dB");
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == dialog);
  close_dialog (dialog);
}

static void
test_evidence (UiFixture     *fixture,
               gconstpointer  data)
{
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  const DossierPlot *plot;

  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (page)));
  gtk_widget_activate_action (GTK_WIDGET (page), "judgement.rate-claims", NULL);
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (page->evidence)));
  claims = ui_test_find_all (page->evidence, DOSSIER_TYPE_CLAIM_RATING_ROW);
  g_assert_cmpuint (claims->len, ==, 5);
  adw_expander_row_set_expanded (claims->pdata[0], TRUE);
  ratings = ui_test_find_all (claims->pdata[0], ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (ratings->len, ==, 3);
  adw_combo_row_set_selected (ratings->pdata[1], DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT);
  g_assert_cmpint (dossier_judgement_draft_get_rating (
                     dossier_judgement_session_get_draft (page->session), "ring-time", "branch"),
                   ==, DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT);
  plot = dossier_plot_view_get_plot (dossier_evidence_page_get_plot (page->evidence));
  /* Twice for “strongly”, 0.8 for B, 0.8 for 2. */
  g_assert_cmpstr (((DossierPlotRow *) plot->rows->pdata[1])->detail, ==, "1.28");

  /* What if it is false is tried out, and not kept. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_test_find (claims->pdata[0], ADW_TYPE_SWITCH_ROW)),
                             TRUE);
  plot = dossier_plot_view_get_plot (dossier_evidence_page_get_plot (page->evidence));
  g_assert_cmpstr (((DossierPlotRow *) plot->rows->pdata[1])->detail, ==, "0.00");
  close_dialog (dialog);
}

/* The same numbers as dossierctl gives. */
static void
test_same (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "judgements",
                                                 "buses.judgement.json", NULL);
  AdwDialog *dialog = open_dialog (fixture);
  DossierJudgementPage *page = get_judgement (dialog);
  DossierDocument *document = dossier_judgement_session_get_document (page->session);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (DossierAssessment) assessment = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *other = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  dossier_judgement_draft_set_text (dossier_judgement_session_get_draft (page->session), text,
                                    NULL);
  dossier_judgement_session_record (page->session, "Import", NULL);
  wait_for_result (page);
  mine = dossier_assessment_to_csv (dossier_judgement_session_get_assessment (page->session));

  judgement = dossier_judgement_read_file (document, file, problems, NULL, NULL);
  assessment = dossier_assessment_new (document, judgement, DOSSIER_METHOD_WEIGHTED_SUM,
                                       DOSSIER_WEIGHTINGS_ORDER, 0, DOSSIER_ROBUSTNESS_DRAWS, 1,
                                       NULL, NULL);
  other = dossier_assessment_to_csv (assessment);
  g_assert_cmpstr (mine, ==, other);
  close_dialog (dialog);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (argc, argv);

  ui_test_add ("/judgement/scores", test_scores);
  ui_test_add ("/judgement/undo", test_undo);
  ui_test_add ("/judgement/weights", test_weights);
  ui_test_add ("/judgement/criterion", test_criterion);
  ui_test_add ("/judgement/evidence", test_evidence);
  ui_test_add ("/judgement/same", test_same);

  return g_test_run ();
}
