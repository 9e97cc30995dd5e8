/* test-notebook.c: the notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notebook/dossier-notebook-dialog.h"

#include <glib/gi18n.h>

#define DOSSIER_ID "urn:uuid:1c093c4c-4da1-4799-af0e-cc8f1429f3cb"

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  dossier_library_put_annotation_finish (DOSSIER_LIBRARY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
put_note (UiFixture             *fixture,
          const char            *option_id,
          DossierAnnotationKind  kind,
          const char            *body)
{
  g_autoptr (DossierAnnotation) note = dossier_annotation_new (DOSSIER_ID, option_id, body);
  const char *tags[] = { "money", NULL };
  gboolean done = FALSE;

  dossier_annotation_set_kind (note, kind);
  if (kind == DOSSIER_ANNOTATION_KIND_QUESTION)
    {
      dossier_annotation_set_tags (note, tags);
      dossier_annotation_set_created (note, g_get_real_time () - 3 * G_TIME_SPAN_DAY);
    }
  dossier_library_put_annotation_async (fixture->library, note, NULL, on_put, &done);
  UI_WAIT_FOR (done);
}

static AdwDialog *
open_notebook (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog;

  ui_fixture_open_window (fixture, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.notebook", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_NOTEBOOK_DIALOG (dialog));

  return dialog;
}

static GtkListView *
get_list (AdwDialog *dialog)
{
  return GTK_LIST_VIEW (ui_test_find (dialog, GTK_TYPE_LIST_VIEW));
}

static guint
count_rows (AdwDialog *dialog)
{
  GtkSelectionModel *model = gtk_list_view_get_model (get_list (dialog));

  return model == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (model));
}

static const char *
get_page (AdwDialog *dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_test_find (dialog, GTK_TYPE_STACK)));
}

static void
close_dialog (UiFixture *fixture,
              AdwDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  UI_WAIT_FOR (dialog == NULL);
  ui_fixture_close_window (fixture);
}

static void
test_filter (UiFixture     *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog;
  GtkEditable *search;
  GtkWidget *calendar;
  g_autoptr (GPtrArray) filters = NULL;

  put_note (fixture, "technocratic-government", DOSSIER_ANNOTATION_KIND_QUESTION, "Who appoints?");
  put_note (fixture, "multinational-force", DOSSIER_ANNOTATION_KIND_COMMENT, "Compare the costs");
  dialog = open_notebook (fixture);
  UI_WAIT_FOR (count_rows (dialog) == 2);

  search = GTK_EDITABLE (ui_test_find (dialog, GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (search, "COSTS");
  UI_WAIT_FOR (count_rows (dialog) == 1);
  gtk_editable_set_text (search, "nothing of the kind");
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));
  gtk_editable_set_text (search, "");
  UI_WAIT_FOR (count_rows (dialog) == 2);

  filters = ui_test_find_all (dialog, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 0), DOSSIER_NOTEBOOK_QUESTIONS);
  UI_WAIT_FOR (count_rows (dialog) == 1);
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 0), DOSSIER_NOTEBOOK_NOTES);
  UI_WAIT_FOR (count_rows (dialog) == 2);

  /* All kinds, the only dossier, tags, colours and dates. */
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 3), 1);
  UI_WAIT_FOR (count_rows (dialog) == 1);
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 3), 0);
  UI_WAIT_FOR (count_rows (dialog) == 2);
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 4), 1);
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 4), 0);
  UI_WAIT_FOR (count_rows (dialog) == 2);
  for (guint date = 1; date <= 4; date++)
    {
      guint expected = date == 1 || date == 4 ? 1 : 2;

      gtk_drop_down_set_selected (g_ptr_array_index (filters, 5), date);
      UI_WAIT_FOR (count_rows (dialog) == expected);
    }
  calendar = ui_test_find (dialog, GTK_TYPE_CALENDAR);
  g_object_set (calendar, "year", 2020, NULL);
  g_signal_emit_by_name (calendar, "day-selected");
  UI_WAIT_FOR (count_rows (dialog) == 2);
  close_dialog (fixture, dialog);
}

/* Notes go to the trash together, come back by Undo, and go for good when it is emptied. */
static void
test_trash (UiFixture     *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog;
  g_autoptr (GPtrArray) filters = NULL;

  put_note (fixture, "technocratic-government", DOSSIER_ANNOTATION_KIND_COMMENT, "One");
  put_note (fixture, "multinational-force", DOSSIER_ANNOTATION_KIND_COMMENT, "Two");
  dialog = open_notebook (fixture);
  UI_WAIT_FOR (count_rows (dialog) == 2);
  UI_WAIT_FOR (g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "notebook.select-all", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "notebook.delete", NULL);
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));
  /* The window below follows. */
  UI_WAIT_FOR (g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "notebook.undo", NULL);
  UI_WAIT_FOR (count_rows (dialog) == 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "notebook.redo", NULL);
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));

  filters = ui_test_find_all (dialog, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (g_ptr_array_index (filters, 0), DOSSIER_NOTEBOOK_TRASH);
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "list") && count_rows (dialog) == 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "notebook.empty-trash", NULL);
  adw_alert_dialog_set_close_response (
    ADW_ALERT_DIALOG (adw_application_window_get_visible_dialog (
      ADW_APPLICATION_WINDOW (fixture->window))), "empty");
  adw_dialog_close (adw_application_window_get_visible_dialog (
    ADW_APPLICATION_WINDOW (fixture->window)));
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));
  close_dialog (fixture, dialog);
}

/* From a note to its option. */
static void
test_open (UiFixture     *fixture,
           gconstpointer  data)
{
  AdwDialog *dialog;

  put_note (fixture, "technocratic-government", DOSSIER_ANNOTATION_KIND_COMMENT, "One");
  dialog = open_notebook (fixture);
  UI_WAIT_FOR (count_rows (dialog) == 1);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (get_list (dialog), "activate", 0);
  UI_WAIT_FOR (dialog == NULL);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==,
                   "technocratic-government");
  ui_fixture_close_window (fixture);
}

static void
test_empty (UiFixture     *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog = open_notebook (fixture);

  UI_WAIT_FOR (g_str_equal (get_page (dialog), "status"));
  close_dialog (fixture, dialog);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/notebook/filter", test_filter);
  ui_test_add ("/notebook/trash", test_trash);
  ui_test_add ("/notebook/open", test_open);
  ui_test_add ("/notebook/empty", test_empty);

  return g_test_run ();
}
