/* test-compare.c: the comparison dialog
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-dialog.h"
#include "ui/compare/dossier-compare-find-bar.h"
#include "ui/compare/dossier-compare-page.h"
#include "ui/compare/dossier-compare-table.h"
#include "ui/compare/dossier-positions-page.h"
#include "ui/compare/dossier-relations-page.h"
#include "ui/dossier-window-private.h"

#include "exchange/dossier-comparison-markdown.h"

#include <string.h>

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

static GtkWidget *
get_page_of (AdwDialog *dialog)
{
  return ui_test_find (dialog, DOSSIER_TYPE_COMPARE_PAGE);
}

static DossierCompareTable *
get_table (AdwDialog *dialog)
{
  return DOSSIER_COMPARE_TABLE (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_TABLE));
}

static void
act (AdwDialog  *dialog,
     const char *action,
     GVariant   *parameter)
{
  g_autoptr (GVariant) sunk = parameter == NULL ? NULL : g_variant_ref_sink (parameter);

  g_assert_true (gtk_widget_activate_action_variant (get_page_of (dialog), action, parameter));
}

static void
set_filter (AdwDialog  *dialog,
            const char *filter)
{
  act (dialog, "compare.filter", g_variant_new_string (filter));
}

/* The ids of the options that are shown, in their order. */
static char *
get_order (AdwDialog *dialog)
{
  DossierComparison *comparison =
    dossier_compare_grid_get_comparison (dossier_compare_table_get_grid (get_table (dialog)));
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            dossier_comparison_get_option (comparison, i)->id);

  return g_string_free_and_steal (order);
}

#define assert_order(dialog, expected)                 \
  G_STMT_START                                         \
  {                                                    \
    g_autofree char *order_ = get_order (dialog);      \
    g_assert_cmpstr (order_, ==, expected);            \
  }                                                    \
  G_STMT_END

static const char * const scenarios[] =
  { "palestinian-authority-return", "technocratic-government", NULL };

static void
test_rows (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  guint all;
  guint differing, common;

  g_assert_cmpstr (get_page (dialog), ==, "table");
  UI_WAIT_FOR ((all = count_cells (dialog)) > 20);
  set_filter (dialog, "differences");
  UI_WAIT_FOR ((differing = count_cells (dialog)) > 0);
  g_assert_cmpuint (differing, <, all);
  set_filter (dialog, "common");
  UI_WAIT_FOR ((common = count_cells (dialog)) > 0);
  g_assert_cmpuint (common + differing, <=, all);
  set_filter (dialog, "all");
  UI_WAIT_FOR (count_cells (dialog) == all);
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
  UI_WAIT_FOR ((two = count_cells (dialog)) > 0);
  dossier_option_item_set_compared (dossier_option_list_find (options, "multinational-force"),
                                    TRUE);
  UI_WAIT_FOR (count_cells (dialog) > two);
  close_dialog (fixture, dialog);
}

static void
test_states (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "technocratic-government", NULL };
  AdwDialog *dialog = open_comparison (fixture, path, forces);
  g_autoptr (GPtrArray) cells = NULL;
  guint n_unknown = 0, n_none = 0;

  UI_WAIT_FOR (count_cells (dialog) > 0);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = dossier_compare_cell_get_text (g_ptr_array_index (cells, i));

      n_unknown += g_str_has_prefix (text, "? Unknown");
      n_none += g_str_has_prefix (text, "∅ None");
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

  g_assert_true (gtk_widget_activate (first));
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
  g_autofree char *expected = dossier_comparison_to_markdown (
    comparison, DOSSIER_COMPARISON_FILTER_DIFFERENCES);
  g_autofree char *copied = NULL;

  set_filter (dialog, "differences");
  act (dialog, "compare.copy", NULL);
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
  set_filter (dialog, "differences");
  g_assert_cmpstr (get_page (dialog), ==, "nothing");
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  g_assert_cmpint (unlink (path), ==, 0);
}

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
  UI_WAIT_FOR (count_cells (dialog) > 0);
  cells = ui_test_find_all (table, DOSSIER_TYPE_COMPARE_CELL);
  UI_WAIT_FOR (gtk_widget_compute_bounds (g_ptr_array_index (cells, 0), table, &first) &&
               gtk_widget_compute_bounds (g_ptr_array_index (cells, 1), table, &second) &&
               first.origin.x > second.origin.x);
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

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
  AdwDialog *dialog = open_comparison (fixture, path, three);
  DossierCompareTable *table = get_table (dialog);

  assert_order (dialog,
                "multinational-force palestinian-authority-return technocratic-government");
  act (dialog, "compare.move", g_variant_new ("(si)", "technocratic-government", -1));
  assert_order (dialog,
                "multinational-force technocratic-government palestinian-authority-return");
  act (dialog, "compare.pin", g_variant_new_string ("palestinian-authority-return"));
  assert_order (dialog,
                "palestinian-authority-return multinational-force technocratic-government");
  act (dialog, "compare.hide", g_variant_new_string ("multinational-force"));
  assert_order (dialog, "palestinian-authority-return technocratic-government");
  undo (fixture);
  assert_order (dialog,
                "palestinian-authority-return multinational-force technocratic-government");
  g_signal_emit_by_name (table, "dropped", "technocratic-government", "multinational-force", FALSE);
  assert_order (dialog,
                "palestinian-authority-return technocratic-government multinational-force");
  undo (fixture);
  undo (fixture);
  assert_order (dialog,
                "multinational-force technocratic-government palestinian-authority-return");
  undo (fixture);
  assert_order (dialog,
                "multinational-force palestinian-authority-return technocratic-government");
  close_dialog (fixture, dialog);
}

/* The last option that is shown cannot be hidden, and those that are hidden come back. */
static void
test_hidden (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);

  act (dialog, "compare.hide", g_variant_new_string (scenarios[0]));
  assert_order (dialog, scenarios[1]);
  g_assert_true (dossier_option_item_get_compared (dossier_option_list_find (options,
                                                                             scenarios[0])));
  act (dialog, "compare.hide", g_variant_new_string (scenarios[1]));
  assert_order (dialog, scenarios[1]);
  act (dialog, "compare.show-all", NULL);
  assert_order (dialog, "palestinian-authority-return technocratic-government");

  act (dialog, "compare.take-out", g_variant_new_string (scenarios[1]));
  g_assert_cmpstr (get_page (dialog), ==, "choose");
  g_assert_false (dossier_option_item_get_compared (dossier_option_list_find (options,
                                                                              scenarios[1])));
  undo (fixture);
  assert_order (dialog, "palestinian-authority-return technocratic-government");
  close_dialog (fixture, dialog);
}

/* The order outlives the dialog, and follows what is chosen in the sidebar. */
static void
test_order_stays (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);

  act (dialog, "compare.move", g_variant_new ("(si)", scenarios[0], 1));
  close_dialog (fixture, dialog);
  dossier_option_item_set_compared (dossier_option_list_find (options, "multinational-force"),
                                    TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  assert_order (dialog,
                "technocratic-government palestinian-authority-return multinational-force");
  close_dialog (fixture, dialog);
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
  AdwDialog *dialog = open_comparison (fixture, path, forces);

  UI_WAIT_FOR (count_cells (dialog) > 1);
  g_assert_null (strstr (get_cell_text (dialog, 1), "several nations"));
  act (dialog, "compare.pin", g_variant_new_string ("multinational-force"));
  UI_WAIT_FOR (count_cells (dialog) > 1);
  g_assert_nonnull (strstr (get_cell_text (dialog, 1), "several nations"));
  act (dialog, "compare.marks", NULL);
  UI_WAIT_FOR (count_cells (dialog) > 1);
  g_assert_null (strstr (get_cell_text (dialog, 1), "several nations"));
  close_dialog (fixture, dialog);
}

static void
test_transposed (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  DossierCompareGrid *grid;
  guint n_rows;

  n_rows = dossier_compare_grid_get_n_rows (dossier_compare_table_get_grid (get_table (dialog)));
  act (dialog, "compare.transposed", NULL);
  grid = dossier_compare_table_get_grid (get_table (dialog));
  g_assert_cmpuint (dossier_compare_grid_get_n_columns (grid), ==, n_rows);
  g_assert_cmpuint (dossier_compare_grid_get_n_lines (grid), ==, 2);
  UI_WAIT_FOR (count_cells (dialog) == 2 * n_rows);
  close_dialog (fixture, dialog);
}

/* In a narrow window one attribute is shown at a time. */
static void
test_narrow (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *summary = NULL;

  g_object_set (get_page_of (dialog), "narrow", TRUE, NULL);
  UI_WAIT_FOR (count_cells (dialog) == 2);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  summary = g_strdup (dossier_compare_cell_get_text (g_ptr_array_index (cells, 0)));
  act (dialog, "compare.next-attribute", NULL);
  UI_WAIT_FOR (count_cells (dialog) == 2);
  g_ptr_array_unref (cells);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  g_assert_cmpstr (dossier_compare_cell_get_text (g_ptr_array_index (cells, 0)), !=, summary);
  g_object_set (get_page_of (dialog), "narrow", FALSE, NULL);
  UI_WAIT_FOR (count_cells (dialog) > 20);
  close_dialog (fixture, dialog);
}

static const char *
get_count (AdwDialog *dialog)
{
  GtkWidget *bar = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_FIND_BAR);
  g_autoptr (GPtrArray) labels = ui_test_find_all (bar, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (labels, i), "numeric"))
      return gtk_label_get_label (g_ptr_array_index (labels, i));
  g_assert_not_reached ();
}

static const char *
get_found (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);

  for (guint i = 0; i < cells->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (cells, i), "found"))
      return dossier_compare_cell_get_text (g_ptr_array_index (cells, i));

  return NULL;
}

static void
test_find (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = open_comparison (fixture, path, scenarios);
  GtkWidget *bar = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_FIND_BAR);
  GtkWidget *entry = ui_test_find (bar, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *first = NULL, *count = NULL;

  act (dialog, "compare.find", NULL);
  UI_WAIT_FOR (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "modifications");
  UI_WAIT_FOR (get_found (dialog) != NULL);
  g_assert_nonnull (strstr (get_found (dialog), "modifications"));
  g_assert_true (g_str_has_prefix (get_count (dialog), "1 of "));
  count = g_strdup (get_count (dialog));
  first = g_strdup (get_found (dialog));
  act (dialog, "compare.find-next", NULL);
  g_assert_true (g_str_has_prefix (get_count (dialog), "2 of "));
  g_assert_cmpstr (get_found (dialog), !=, first);
  act (dialog, "compare.find-previous", NULL);
  g_assert_cmpstr (get_count (dialog), ==, count);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like this");
  UI_WAIT_FOR (g_str_equal (get_count (dialog), "Not found"));
  close_dialog (fixture, dialog);
}

/* Long words are folded until more is asked for. */
static void
test_fold (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "long.dossier.json", NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  const char * const both[] = { "a", "b", NULL };
  AdwDialog *dialog;
  GtkWidget *cell;
  int folded;

  g_string_append (json, "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:long\","
                         "\"title\":\"Long\",\"options\":[{\"id\":\"a\",\"title\":\"A\","
                         "\"summary\":\"");
  for (guint i = 0; i < 400; i++)
    g_string_append (json, "word ");
  g_string_append (json, "\"},{\"id\":\"b\",\"title\":\"B\"}]}");
  g_assert_true (g_file_set_contents (path, json->str, -1, NULL));
  dialog = open_comparison (fixture, path, both);
  UI_WAIT_FOR (count_cells (dialog) > 0);
  cell = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) > 0);
  folded = gtk_widget_get_height (cell);
  gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL), "cell.fold", NULL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) > 2 * folded);
  gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL), "cell.fold", NULL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) == folded);
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  g_assert_cmpint (unlink (path), ==, 0);
}

/* Of a large table only those cells are made that are seen; all can be reached. */
static void
test_large (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.dossier.json", NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  char *ids[21] = { NULL };
  AdwDialog *dialog;
  DossierCompareTable *table;

  g_string_append (json, "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:large\","
                         "\"title\":\"Large\",\"options\":[");
  for (guint i = 0; i < 20; i++)
    {
      ids[i] = g_strdup_printf ("o%u", i);
      g_string_append_printf (json, "%s{\"id\":\"o%u\",\"title\":\"Option %u\",\"facts\":[",
                              i > 0 ? "," : "", i, i);
      for (guint f = 0; f < 40; f++)
        g_string_append_printf (json, "%s{\"label\":\"Fact %u\",\"value\":\"Value %u of %u\"}",
                                f > 0 ? "," : "", f, f, i);
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");
  g_assert_true (g_file_set_contents (path, json->str, -1, NULL));
  dialog = open_comparison (fixture, path, (const char * const *) ids);
  table = get_table (dialog);
  UI_WAIT_FOR (count_cells (dialog) > 0);
  g_assert_cmpuint (count_cells (dialog), <, 400);
  g_assert_true (dossier_compare_table_reveal (table, 46, 19, TRUE));
  g_assert_cmpstr (get_found (dialog), ==, "Value 39 of 19");
  UI_WAIT_FOR (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (
                 GTK_SCROLLABLE (table))) > 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_LEFT));
  g_assert_cmpstr (dossier_compare_cell_get_text (DOSSIER_COMPARE_CELL (
                     get_focused_cell (fixture))), ==, "Value 39 of 18");
  UI_WAIT_FOR (gtk_widget_get_width (get_focused_cell (fixture)) > 0);
  g_assert_cmpuint (count_cells (dialog), <, 400);
  close_dialog (fixture, dialog);
  ui_fixture_close_window (fixture);
  g_assert_cmpint (unlink (path), ==, 0);
  for (guint i = 0; i < 20; i++)
    g_free (ids[i]);
}

/* Where actors stand is a table of its own, with a sign for each stance; how options bear on each other
 * a list. */
static void
test_other_pages (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "palestinian-team", NULL };
  AdwDialog *dialog = open_comparison (fixture, path, forces);
  GtkWidget *positions = ui_test_find (dialog, DOSSIER_TYPE_POSITIONS_PAGE);
  GtkWidget *relations = ui_test_find (dialog, DOSSIER_TYPE_RELATIONS_PAGE);
  AdwViewStack *stack = ADW_VIEW_STACK (ui_test_find (dialog, ADW_TYPE_VIEW_STACK));
  g_autoptr (GPtrArray) rows = NULL;
  guint count;

  UI_WAIT_FOR ((count = count_cells (dialog)) > 0);
  adw_view_stack_set_visible_child_name (stack, "positions");
  UI_WAIT_FOR (gtk_widget_get_mapped (positions));
  UI_WAIT_FOR (count_cells (dialog) > count);
  adw_view_stack_set_visible_child_name (stack, "relations");
  UI_WAIT_FOR (gtk_widget_get_mapped (relations));
  rows = ui_test_find_all (relations, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >, 0);
  close_dialog (fixture, dialog);
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
  ui_test_add ("/compare/order", test_order);
  ui_test_add ("/compare/hidden", test_hidden);
  ui_test_add ("/compare/order-stays", test_order_stays);
  ui_test_add ("/compare/marks", test_marks);
  ui_test_add ("/compare/transposed", test_transposed);
  ui_test_add ("/compare/narrow", test_narrow);
  ui_test_add ("/compare/find", test_find);
  ui_test_add ("/compare/fold", test_fold);
  ui_test_add ("/compare/large", test_large);
  ui_test_add ("/compare/other-pages", test_other_pages);

  return g_test_run ();
}
