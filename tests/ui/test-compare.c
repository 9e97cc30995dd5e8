/* test-compare.c: the comparison dialog
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-dialog.h"
#include "ui/compare/dossier-compare-page.h"
#include "ui/compare/dossier-compare-table.h"
#include "ui/dossier-window-private.h"

#include "exchange/dossier-comparison-markdown.h"

static AdwDialog *
open_comparison (UiFixture          *fixture,
                 const char         *path,
                 const char * const *ids)
{
  DossierOptionList *options;
  AdwDialog *dialog;

  ui_fixture_open_window (fixture, path);
  options = dossier_sidebar_get_options (fixture->window->sidebar);
  for (guint i = 0; ids[i] != NULL; i++)
    dossier_option_item_set_compared (dossier_option_list_find (options, ids[i]), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_COMPARE_DIALOG (dialog));
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

static void
close_dialog (UiFixture *fixture,
              AdwDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  UI_WAIT_FOR (dialog == NULL);
}

static const char *
get_page (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) stacks = ui_test_find_all (dialog, GTK_TYPE_STACK);

  for (guint i = 0; i < stacks->len; i++)
    if (gtk_stack_get_child_by_name (g_ptr_array_index (stacks, i), "choose") != NULL)
      return gtk_stack_get_visible_child_name (g_ptr_array_index (stacks, i));
  g_assert_not_reached ();
}

static guint
count_cells (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);

  return cells->len;
}

static GtkToggleButton *
get_only_differences (AdwDialog *dialog)
{
  GtkWidget *page = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_PAGE);
  g_autoptr (GPtrArray) buttons = ui_test_find_all (page, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_ancestor (g_ptr_array_index (buttons, i), GTK_TYPE_MENU_BUTTON) == NULL)
      return g_ptr_array_index (buttons, i);
  g_assert_not_reached ();
}

static const char * const scenarios[] =
  { "palestinian-authority-return", "technocratic-government", NULL };

static void
test_rows (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  guint all = count_cells (dialog);
  guint differing;

  g_assert_cmpstr (get_page (dialog), ==, "table");
  g_assert_cmpuint (all, >, 20);
  gtk_toggle_button_set_active (get_only_differences (dialog), TRUE);
  differing = count_cells (dialog);
  g_assert_cmpuint (differing, >, 0);
  g_assert_cmpuint (differing, <, all);
  gtk_toggle_button_set_active (get_only_differences (dialog), FALSE);
  g_assert_cmpuint (count_cells (dialog), ==, all);
  close_dialog (fixture, dialog);
}

static void
test_choice (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const one[] = { "technocratic-government", NULL };
  AdwDialog *dialog = open_comparison (fixture, path, one);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);
  guint two;

  g_assert_cmpstr (get_page (dialog), ==, "choose");
  dossier_option_item_set_compared (dossier_option_list_find (options, "egyptian-oversight"), TRUE);
  g_assert_cmpstr (get_page (dialog), ==, "table");
  two = count_cells (dialog);
  dossier_option_item_set_compared (dossier_option_list_find (options, "multinational-force"),
                                    TRUE);
  g_assert_cmpuint (count_cells (dialog), >, two);
  close_dialog (fixture, dialog);
}

static void
test_states (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "technocratic-government", NULL };
  AdwDialog *dialog = open_comparison (fixture, path, forces);
  g_autoptr (GPtrArray) labels = ui_test_find_all (dialog, GTK_TYPE_LABEL);
  guint n_unknown = 0, n_none = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_label (g_ptr_array_index (labels, i));

      n_unknown += g_str_has_prefix (text, "? ");
      n_none += g_str_has_prefix (text, "∅ ");
    }
  g_assert_cmpuint (n_unknown, >, 0);
  g_assert_cmpuint (n_none, >, 0);
  close_dialog (fixture, dialog);
}

static GtkWidget *
get_focused_cell (UiFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus == NULL ? NULL : gtk_widget_get_ancestor (focus, DOSSIER_TYPE_COMPARE_CELL);
}

static void
test_keyboard (UiFixture     *fixture,
               gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  GtkWidget *table = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_TABLE);
  GtkWidget *first, *right;
  GtkWidget *popover;

  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  first = get_focused_cell (fixture);
  g_assert_nonnull (first);
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_RIGHT));
  right = get_focused_cell (fixture);
  g_assert_true (right != first);
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_DOWN));
  g_assert_true (get_focused_cell (fixture) != right);
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_UP));
  g_assert_true (get_focused_cell (fixture) == right);
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_LEFT));
  g_assert_true (get_focused_cell (fixture) == first);

  /* The table is one stop: the next Tab leaves it. */
  g_assert_false (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));

  g_signal_emit_by_name (first, "clicked");
  popover = gtk_widget_get_last_child (first);
  g_assert_true (GTK_IS_POPOVER (popover));
  UI_WAIT_FOR (gtk_widget_get_mapped (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  close_dialog (fixture, dialog);
}

static void
test_copy (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  DossierOption *options[] = {
    dossier_document_find_option (fixture->window->document, scenarios[0]),
    dossier_document_find_option (fixture->window->document, scenarios[1]),
  };
  g_autoptr (DossierComparison) comparison =
    dossier_comparison_new (fixture->window->document, options, 2);
  g_autofree char *expected = dossier_comparison_to_markdown (comparison, TRUE);
  g_autofree char *copied = NULL;

  gtk_toggle_button_set_active (get_only_differences (dialog), TRUE);
  gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_PAGE), "compare.copy", NULL);
  copied = ui_test_read_clipboard (dialog);
  g_assert_cmpstr (copied, ==, expected);
  close_dialog (fixture, dialog);
}

/* Two options that are the same but for their names. */
static void
test_no_differences (UiFixture     *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "same.dossier.json", NULL);
  const char * const both[] = { "a", "b", NULL };
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path,
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:same\",\"title\":\"Same\","
    "\"options\":[{\"id\":\"a\",\"title\":\"A\",\"status\":\"idea\"},"
    "{\"id\":\"b\",\"title\":\"B\",\"status\":\"idea\"}]}", -1, NULL));
  dialog = open_comparison (fixture, path, both);
  g_assert_cmpstr (get_page (dialog), ==, "table");
  gtk_toggle_button_set_active (get_only_differences (dialog), TRUE);
  g_assert_cmpstr (get_page (dialog), ==, "same");
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  g_assert_cmpint (unlink (path), ==, 0);
}

/* An English cell in a window that is mirrored begins at the left all the same. */
static void
test_mirrored (UiFixture     *fixture,
               gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog;
  GtkWidget *table;
  g_autoptr (GPtrArray) cells = NULL;
  graphene_rect_t first, second;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  dialog = open_comparison (fixture, path, scenarios);
  table = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_TABLE);
  cells = ui_test_find_all (table, DOSSIER_TYPE_COMPARE_CELL);
  UI_WAIT_FOR (gtk_widget_compute_bounds (g_ptr_array_index (cells, 0), table, &first) &&
               gtk_widget_compute_bounds (g_ptr_array_index (cells, 1), table, &second) &&
               first.origin.x > second.origin.x);
  g_assert_cmpint (gtk_widget_get_direction (ui_test_find (g_ptr_array_index (cells, 0),
                                                           GTK_TYPE_LABEL)), ==, GTK_TEXT_DIR_LTR);
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/compare/rows", test_rows);
  ui_test_add ("/compare/choice", test_choice);
  ui_test_add ("/compare/states", test_states);
  ui_test_add ("/compare/keyboard", test_keyboard);
  ui_test_add ("/compare/copy", test_copy);
  ui_test_add ("/compare/no-differences", test_no_differences);
  ui_test_add ("/compare/mirrored", test_mirrored);

  return g_test_run ();
}
