/* test-compare.c: the comparison dialog
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "compare-test.h"

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

static const char * const scenarios[] =
  { "palestinian-authority-return", "technocratic-government", NULL };

static void
test_rows (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  guint all;
  guint differing, common;

  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "table");
  UI_WAIT_FOR ((all = compare_test_count_cells (dialog)) > 20);
  compare_test_set_filter (dialog, "differences");
  UI_WAIT_FOR ((differing = compare_test_count_cells (dialog)) > 0);
  g_assert_cmpuint (differing, <, all);
  compare_test_set_filter (dialog, "common");
  UI_WAIT_FOR ((common = compare_test_count_cells (dialog)) > 0);
  g_assert_cmpuint (common + differing, <=, all);
  compare_test_set_filter (dialog, "all");
  UI_WAIT_FOR (compare_test_count_cells (dialog) == all);
  compare_test_close (fixture, dialog);
}

static void
test_choice (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const one[] = { "technocratic-government", NULL };
  AdwDialog *dialog = compare_test_open (fixture, path, one);
  DossierOptionList *options = dossier_sidebar_get_options (fixture->window->sidebar);
  guint two;

  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "choose");
  dossier_option_item_set_compared (dossier_option_list_find (options, "egyptian-oversight"), TRUE);
  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "table");
  UI_WAIT_FOR ((two = compare_test_count_cells (dialog)) > 0);
  dossier_option_item_set_compared (dossier_option_list_find (options, "multinational-force"),
                                    TRUE);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > two);
  compare_test_close (fixture, dialog);
}

static void
test_states (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "technocratic-government", NULL };
  AdwDialog *dialog = compare_test_open (fixture, path, forces);
  g_autoptr (GPtrArray) cells = NULL;
  guint n_unknown = 0, n_none = 0;

  UI_WAIT_FOR (compare_test_count_cells (dialog) > 0);
  cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = dossier_compare_cell_get_text (g_ptr_array_index (cells, i));

      n_unknown += g_str_has_prefix (text, "? Unknown");
      n_none += g_str_has_prefix (text, "∅ None");
    }
  g_assert_cmpuint (n_unknown, >, 0);
  g_assert_cmpuint (n_none, >, 0);
  compare_test_close (fixture, dialog);
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
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
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
  compare_test_close (fixture, dialog);
}

static void
test_copy (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  DossierOption *options[] = {
    dossier_document_find_option (fixture->window->document, scenarios[0]),
    dossier_document_find_option (fixture->window->document, scenarios[1]),
  };
  g_autoptr (DossierComparison) comparison =
    dossier_comparison_new (fixture->window->document, options, 2);
  g_autofree char *expected = dossier_comparison_to_markdown (
    comparison, DOSSIER_COMPARISON_FILTER_DIFFERENCES);
  g_autofree char *copied = NULL;

  compare_test_set_filter (dialog, "differences");
  compare_test_act (dialog, "compare.copy", NULL);
  copied = ui_test_read_clipboard (dialog);
  g_assert_cmpstr (copied, ==, expected);
  compare_test_close (fixture, dialog);
}

/* The clipboard offers a table to those who take one, and its fields to others. */
static void
test_copy_table (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  GdkContentFormats *formats;
  g_autofree char *copied = NULL;

  compare_test_act (dialog, "compare.copy-table", NULL);
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (dialog)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/tab-separated-values"));
  copied = ui_test_read_clipboard (dialog);
  g_assert_true (g_str_has_prefix (copied, "Attribute\t"));
  compare_test_close (fixture, dialog);
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
  dialog = compare_test_open (fixture, path, both);
  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "table");
  compare_test_set_filter (dialog, "differences");
  g_assert_cmpstr (compare_test_get_shown (dialog), ==, "nothing");
  compare_test_close (fixture, dialog);
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
  dialog = compare_test_open (fixture, path, scenarios);
  table = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_TABLE);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 0);
  cells = ui_test_find_all (table, DOSSIER_TYPE_COMPARE_CELL);
  UI_WAIT_FOR (gtk_widget_compute_bounds (g_ptr_array_index (cells, 0), table, &first) &&
               gtk_widget_compute_bounds (g_ptr_array_index (cells, 1), table, &second) &&
               first.origin.x > second.origin.x);
  compare_test_close (fixture, dialog);
  ui_fixture_close_window (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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
  AdwDialog *dialog = compare_test_open (fixture, path, scenarios);
  GtkWidget *bar = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_FIND_BAR);
  GtkWidget *entry = ui_test_find (bar, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *first = NULL, *count = NULL;

  compare_test_act (dialog, "compare.find", NULL);
  UI_WAIT_FOR (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "modifications");
  UI_WAIT_FOR (get_found (dialog) != NULL);
  g_assert_nonnull (strstr (get_found (dialog), "modifications"));
  g_assert_true (g_str_has_prefix (get_count (dialog), "1 of "));
  count = g_strdup (get_count (dialog));
  first = g_strdup (get_found (dialog));
  compare_test_act (dialog, "compare.find-next", NULL);
  g_assert_true (g_str_has_prefix (get_count (dialog), "2 of "));
  g_assert_cmpstr (get_found (dialog), !=, first);
  compare_test_act (dialog, "compare.find-previous", NULL);
  g_assert_cmpstr (get_count (dialog), ==, count);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like this");
  UI_WAIT_FOR (g_str_equal (get_count (dialog), "Not found"));
  compare_test_close (fixture, dialog);
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
  dialog = compare_test_open (fixture, path, both);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 0);
  cell = ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) > 0);
  folded = gtk_widget_get_height (cell);
  gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL), "cell.fold", NULL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) > 2 * folded);
  gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_CELL), "cell.fold", NULL);
  UI_WAIT_FOR (gtk_widget_get_height (cell) == folded);
  compare_test_close (fixture, dialog);
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
  dialog = compare_test_open (fixture, path, (const char * const *) ids);
  table = compare_test_get_table (dialog);
  UI_WAIT_FOR (compare_test_count_cells (dialog) > 0);
  g_assert_cmpuint (compare_test_count_cells (dialog), <, 400);
  g_assert_true (dossier_compare_table_reveal (table, 46, 19, TRUE));
  g_assert_cmpstr (get_found (dialog), ==, "Value 39 of 19");
  UI_WAIT_FOR (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (
                 GTK_SCROLLABLE (table))) > 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_LEFT));
  g_assert_cmpstr (dossier_compare_cell_get_text (DOSSIER_COMPARE_CELL (
                     get_focused_cell (fixture))), ==, "Value 39 of 18");
  UI_WAIT_FOR (gtk_widget_get_width (get_focused_cell (fixture)) > 0);
  g_assert_cmpuint (compare_test_count_cells (dialog), <, 400);
  compare_test_close (fixture, dialog);
  ui_fixture_close_window (fixture);
  g_assert_cmpint (unlink (path), ==, 0);
  for (guint i = 0; i < 20; i++)
    g_free (ids[i]);
}

/* Where actors stand is a table of its own, with a sign for each stance; how options bear on each
 * other a list. */
static void
test_other_pages (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  const char * const forces[] = { "multinational-force", "palestinian-team", NULL };
  AdwDialog *dialog = compare_test_open (fixture, path, forces);
  GtkWidget *positions = ui_test_find (dialog, DOSSIER_TYPE_POSITIONS_PAGE);
  GtkWidget *relations = ui_test_find (dialog, DOSSIER_TYPE_RELATIONS_PAGE);
  AdwViewStack *stack = ADW_VIEW_STACK (ui_test_find (dialog, ADW_TYPE_VIEW_STACK));
  g_autoptr (GPtrArray) rows = NULL;
  guint count;

  UI_WAIT_FOR ((count = compare_test_count_cells (dialog)) > 0);
  adw_view_stack_set_visible_child_name (stack, "positions");
  UI_WAIT_FOR (gtk_widget_get_mapped (positions));
  UI_WAIT_FOR (compare_test_count_cells (dialog) > count);
  adw_view_stack_set_visible_child_name (stack, "relations");
  UI_WAIT_FOR (gtk_widget_get_mapped (relations));
  rows = ui_test_find_all (relations, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >, 0);
  compare_test_close (fixture, dialog);
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
  ui_test_add ("/compare/copy-table", test_copy_table);
  ui_test_add ("/compare/no-differences", test_no_differences);
  ui_test_add ("/compare/mirrored", test_mirrored);
  ui_test_add ("/compare/find", test_find);
  ui_test_add ("/compare/fold", test_fold);
  ui_test_add ("/compare/large", test_large);
  ui_test_add ("/compare/other-pages", test_other_pages);

  return g_test_run ();
}
