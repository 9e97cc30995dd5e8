/* test-compare-arrangement.c: how options are arranged in a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "compare-test.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-note-box.h"
#include "ui/compare/dossier-compare-page.h"
#include "ui/compare/dossier-comparison-chooser.h"
#include "ui/dossier-window-private.h"

#include <string.h>

static const char * const scenarios[] =
  { "palestinian-authority-return", "technocratic-government", NULL };

static const char * const three[] =
  { "multinational-force", "palestinian-authority-return", "technocratic-government", NULL };

static void
undo (UiFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
}

/* Options are moved, pinned and hidden; each act can be undone. */
static void
test_order (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, three);
  DossierCompareTable *table = compare_test_get_table (dialog);

  compare_test_assert_order (dialog,
                "multinational-force palestinian-authority-return technocratic-government");
  compare_test_act (dialog, "compare.move", g_variant_new ("(si)", "technocratic-government", -1));
  compare_test_assert_order (dialog,
                "multinational-force technocratic-government palestinian-authority-return");
  compare_test_act (dialog, "compare.pin", g_variant_new_string ("palestinian-authority-return"));
  compare_test_assert_order (dialog,
                "palestinian-authority-return multinational-force technocratic-government");
  compare_test_act (dialog, "compare.hide", g_variant_new_string ("multinational-force"));
  compare_test_assert_order (dialog, "palestinian-authority-return technocratic-government");
  undo (fixture);
  compare_test_assert_order (dialog,
                "palestinian-authority-return multinational-force technocratic-government");
  g_signal_emit_by_name (table, "dropped", "technocratic-government", "multinational-force", FALSE);
  compare_test_assert_order (dialog,
                "palestinian-authority-return technocratic-government multinational-force");
  undo (fixture);
  undo (fixture);
  compare_test_assert_order (dialog,
                "multinational-force technocratic-government palestinian-authority-return");
  undo (fixture);
  compare_test_assert_order (dialog,
                "multinational-force palestinian-authority-return technocratic-government");
  compare_test_close (fixture, dialog);
}

/* The last option that is shown cannot be hidden, and those that are hidden come back. */
static void
test_hidden (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);

  compare_test_act (dialog, "compare.hide", g_variant_new_string (scenarios[0]));
  compare_test_assert_order (dialog, scenarios[1]);
  g_assert_true (dossier_option_item_get_compared (dossier_option_list_find (options,
                                                                             scenarios[0])));
  compare_test_act (dialog, "compare.hide", g_variant_new_string (scenarios[1]));
  compare_test_assert_order (dialog, scenarios[1]);
  compare_test_act (dialog, "compare.show-all", NULL);
  compare_test_assert_order (dialog, "palestinian-authority-return technocratic-government");

  compare_test_act (dialog, "compare.take-out", g_variant_new_string (scenarios[1]));
  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "choose");
  g_assert_false (dossier_option_item_get_compared (dossier_option_list_find (options,
                                                                              scenarios[1])));
  undo (fixture);
  compare_test_assert_order (dialog, "palestinian-authority-return technocratic-government");
  compare_test_close (fixture, dialog);
}

/* The order outlives the dialog, and follows what is chosen in the sidebar. */
static void
test_order_stays (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);

  compare_test_act (dialog, "compare.move", g_variant_new ("(si)", scenarios[0], 1));
  compare_test_close (fixture, dialog);
  dossier_option_item_set_compared (dossier_option_list_find (options, "multinational-force"),
                                    TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  compare_test_assert_order (dialog,
                "technocratic-government palestinian-authority-return multinational-force");
  compare_test_close (fixture, dialog);
}

static const char *
get_cell_text (AdwDialog *dialog,
               guint      position)
{
  g_autoptr (GPtrArray) cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);

  return dossier_compare_cell_get_text (g_ptr_array_index (cells, position));
}

/* Words in which an option differs from the base are marked, unless that is switched off. */
static void
test_marks (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "palestinian-team", NULL };
  AdwDialog *dialog = compare_test_open (fixture, path, forces);

  UI_WAIT_FOR (compare_test_count_cells (dialog) > 1);
  g_assert_null (strstr (get_cell_text (dialog, 1), "several nations"));
  compare_test_act (dialog, "compare.pin", g_variant_new_string ("multinational-force"));
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 1);
  g_assert_nonnull (strstr (get_cell_text (dialog, 1), "several nations"));
  compare_test_act (dialog, "compare.marks", NULL);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 1);
  g_assert_null (strstr (get_cell_text (dialog, 1), "several nations"));
  compare_test_close (fixture, dialog);
}

static void
test_transposed (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  DossierCompareGrid *grid;
  guint n_rows;

  n_rows = dossier_compare_grid_get_n_rows (
    dossier_compare_table_get_grid (compare_test_get_table (dialog)));
  compare_test_act (dialog, "compare.transposed", NULL);
  grid = dossier_compare_table_get_grid (compare_test_get_table (dialog));
  g_assert_cmpuint (dossier_compare_grid_get_n_columns (grid), ==, n_rows);
  g_assert_cmpuint (dossier_compare_grid_get_n_lines (grid), ==, 2);
  UI_WAIT_FOR (compare_test_count_cells (dialog) == 2 * n_rows);
  compare_test_close (fixture, dialog);
}

/* In a narrow window one attribute is shown at a time. */
static void
test_narrow (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *summary = NULL;

  g_object_set (compare_test_get_page (dialog), "narrow", TRUE, NULL);
  UI_WAIT_FOR (compare_test_count_cells (dialog) == 2);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  summary = g_strdup (dossier_compare_cell_get_text (g_ptr_array_index (cells, 0)));
  compare_test_act (dialog, "compare.next-attribute", NULL);
  UI_WAIT_FOR (compare_test_count_cells (dialog) == 2);
  g_ptr_array_unref (cells);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  g_assert_cmpstr (dossier_compare_cell_get_text (g_ptr_array_index (cells, 0)), !=, summary);
  g_object_set (compare_test_get_page (dialog), "narrow", FALSE, NULL);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 20);
  compare_test_close (fixture, dialog);
}

/* GAsyncReadyCallback */
static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The names of the comparisons in the library, the latest first. */
static char *
list_names (UiFixture *fixture)
{
  g_autoptr (GPtrArray) comparisons = NULL;
  GString *names = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_list_comparisons_async (fixture->library, fixture->window->document->id, NULL,
                                          take_result, &result);
  UI_WAIT_FOR (result != NULL);
  comparisons = dossier_library_list_comparisons_finish (fixture->library, result, NULL);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const DossierSavedComparison *comparison = g_ptr_array_index (comparisons, i);

      if (comparison->name != NULL)
        g_string_append_printf (names, "%s:%u ", comparison->name,
                                g_strv_length (comparison->options));
    }

  return g_string_free_and_steal (names);
}

#define assert_names(fixture, expected)                    \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *names_ = list_names (fixture);        \
    g_assert_cmpstr (names_, ==, expected);                \
  }                                                        \
  G_STMT_END

static AdwDialog *
reopen (UiFixture *fixture,
        AdwDialog *dialog)
{
  compare_test_close (fixture, dialog);
  g_assert_true (dossier_library_flush (fixture->library, 5000, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

static DossierComparisonChooser *
get_chooser (AdwDialog *dialog)
{
  GtkWidget *chooser = ui_test_find (dialog, DOSSIER_TYPE_COMPARISON_CHOOSER);

  UI_WAIT_FOR (gtk_widget_get_sensitive (gtk_widget_get_first_child (chooser)));

  return DOSSIER_COMPARISON_CHOOSER (chooser);
}

/* A comparison is kept under a name, and as it is changed; a copy is another, and what is deleted
 * comes back. */
static void
test_names (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, three);
  DossierComparisonChooser *chooser = get_chooser (dialog);
  g_autofree char *first_id = NULL;

  dossier_comparison_chooser_rename (chooser, "  Three ");
  first_id = g_strdup (dossier_compare_arrangement_get_saved (fixture->window->arrangement)->id);
  dialog = reopen (fixture, dialog);
  assert_names (fixture, "Three:3 ");

  /* It is taken up again, and its changes are kept. */
  chooser = get_chooser (dialog);
  compare_test_act (dialog, "compare.take-out", g_variant_new_string (three[2]));
  dialog = reopen (fixture, dialog);
  assert_names (fixture, "Three:2 ");

  chooser = get_chooser (dialog);
  gtk_widget_activate_action (GTK_WIDGET (chooser), "comparison.duplicate", NULL);
  dossier_comparison_chooser_rename (chooser, "Copy");
  compare_test_act (dialog, "compare.pin", g_variant_new_string (three[1]));
  dialog = reopen (fixture, dialog);
  assert_names (fixture, "Copy:2 Three:2 ");
  compare_test_assert_order (dialog, "palestinian-authority-return multinational-force");
  chooser = get_chooser (dialog);
  UI_WAIT_FOR (gtk_widget_activate_action (GTK_WIDGET (chooser), "comparison.open", "s",
                                           first_id) &&
               g_str_equal (dossier_compare_arrangement_get_saved (
                              fixture->window->arrangement)->id, first_id));
  compare_test_assert_order (dialog, "multinational-force palestinian-authority-return");

  gtk_widget_activate_action (GTK_WIDGET (chooser), "comparison.delete", NULL);
  dialog = reopen (fixture, dialog);
  assert_names (fixture, "Copy:2 ");
  compare_test_close (fixture, dialog);
}

/* What is ticked in the sidebar is not the comparison that was named. */
static void
test_names_and_sidebar (UiFixture     *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, three);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);

  dossier_comparison_chooser_rename (get_chooser (dialog), "Three");
  compare_test_close (fixture, dialog);
  dossier_option_list_clear_compared (options);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  get_chooser (dialog);
  dialog = reopen (fixture, dialog);
  assert_names (fixture, "Three:3 ");
  compare_test_close (fixture, dialog);
}

/* A note that is written in a cell is on what stands there, is shown in the cell, and can be
 * undone. */
static void
test_notes (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  g_autoptr (GPtrArray) views = NULL, annotations = NULL;
  GtkWidget *cell, *box;
  GPtrArray *targets;

  UI_WAIT_FOR (compare_test_count_cells (dialog) > 0);
  cell = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL);
  dossier_compare_cell_open (DOSSIER_COMPARE_CELL (cell));
  box = ui_test_find (cell, DOSSIER_TYPE_COMPARE_NOTE_BOX);
  dossier_compare_note_box_write (DOSSIER_COMPARE_NOTE_BOX (box));
  views = ui_test_find_all (box, GTK_TYPE_TEXT_VIEW);
  g_assert_cmpuint (views->len, ==, 1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (g_ptr_array_index (views, 0)),
                            "Ask who decides.", -1);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (box, GTK_TYPE_POPOVER)));
  UI_WAIT_FOR (strstr (get_cell_text (dialog, 0), "✎ Ask who decides.") != NULL);
  g_assert_true (dossier_library_flush (fixture->library, 5000, NULL));
  annotations = ui_test_list_annotations (fixture->library, fixture->window->document->id);
  g_assert_cmpuint (annotations->len, ==, 1);
  targets = dossier_annotation_get_targets (g_ptr_array_index (annotations, 0));
  g_assert_cmpuint (targets->len, ==, 1);
  g_assert_cmpstr (((const DossierTarget *) g_ptr_array_index (targets, 0))->field, ==, "/summary");
  undo (fixture);
  UI_WAIT_FOR (strstr (get_cell_text (dialog, 0), "Ask who decides.") == NULL);
  compare_test_close (fixture, dialog);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/compare-arrangement/order", test_order);
  ui_test_add ("/compare-arrangement/hidden", test_hidden);
  ui_test_add ("/compare-arrangement/order-stays", test_order_stays);
  ui_test_add ("/compare-arrangement/marks", test_marks);
  ui_test_add ("/compare-arrangement/transposed", test_transposed);
  ui_test_add ("/compare-arrangement/narrow", test_narrow);
  ui_test_add ("/compare-arrangement/names", test_names);
  ui_test_add ("/compare-arrangement/names-and-sidebar", test_names_and_sidebar);
  ui_test_add ("/compare-arrangement/notes", test_notes);

  return g_test_run ();
}
