/* test-as-of.c: the open dossier at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-page.h"
#include "ui/dossier-date-dialog.h"
#include "ui/dossier-window-private.h"

#include "analysis/dossier-as-of.h"

#include <glib/gstdio.h>
#include <string.h>

static void
open_history (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_fixture ("good/history-in-time.dossier.json");

  ui_fixture_open_window (fixture, path);
  dossier_sidebar_select (fixture->window->sidebar, "museum");
}

static void
show_at (UiFixture  *fixture,
         const char *iso)
{
  g_autoptr (DossierDate) date = dossier_date_parse (iso);

  dossier_window_set_as_of (fixture->window, date);
  UI_WAIT_FOR (fixture->window->leading_back == NULL);
}

static char *
get_text (UiFixture *fixture)
{
  return ui_test_get_text (gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW))));
}

static void
assert_reads (UiFixture  *fixture,
              const char *words,
              gboolean    there)
{
  g_autofree char *text = get_text (fixture);

  if ((strstr (text, words) != NULL) != there)
    g_error ("“%s” is %s in:\n%s", words, there ? "not" : "still", text);
}

static void
assert_status (UiFixture  *fixture,
               const char *option_id,
               const char *words)
{
  DossierOptionItem *item = dossier_option_list_find (
    dossier_sidebar_get_options (fixture->window->sidebar), option_id);
  g_autofree char *status = NULL;

  g_object_get (item, "status", &status, NULL);
  g_assert_cmpstr (status, ==, words);
}

static gboolean
is_revealed (UiFixture *fixture)
{
  return fixture->window->option_date_bar != NULL &&
         adw_banner_get_revealed (fixture->window->option_date_bar);
}

static void
test_date (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_history (fixture);
  before = get_text (fixture);
  assert_status (fixture, "museum", "Agreed");
  g_assert_false (is_revealed (fixture));

  show_at (fixture, "2024-05-09");
  g_assert_true (is_revealed (fixture));
  g_assert_cmpstr (adw_banner_get_title (fixture->window->option_date_bar), ==, "As of 9 May 2024");
  assert_status (fixture, "museum", "Proposed");
  assert_reads (fixture, "Two million", TRUE);
  assert_reads (fixture, "Three million", FALSE);
  assert_reads (fixture, "2 claims were reported later", TRUE);
  assert_reads (fixture, "date unknown", TRUE);

  /* From one date to the next. */
  show_at (fixture, "2024-05-15");
  assert_status (fixture, "museum", "Agreed");
  assert_reads (fixture, "1 claim was reported later", TRUE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-now", NULL));
  g_assert_false (is_revealed (fixture));
  assert_status (fixture, "museum", "Agreed");
  after = get_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (fixture->window->view == fixture->window->document);
}

static gboolean
list_says_now (UiFixture *fixture)
{
  AdwDialog *dialog;
  gboolean says;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sources", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  says = adw_banner_get_revealed (ADW_BANNER (ui_test_find (dialog, ADW_TYPE_BANNER)));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  UI_WAIT_FOR (dialog == NULL);

  return says;
}

/* Sources and actors are listed as they are now, and where a date is shown that is said. */
static void
test_ledger (UiFixture     *fixture,
             gconstpointer  data)
{
  open_history (fixture);
  g_assert_false (list_says_now (fixture));
  show_at (fixture, "2024-05-09");
  g_assert_true (list_says_now (fixture));
}

static void
test_not_known_yet (UiFixture     *fixture,
                    gconstpointer  data)
{
  open_history (fixture);
  show_at (fixture, "2024-05-09");
  assert_status (fixture, "flats", "Nothing reported yet");
  dossier_sidebar_select (fixture->window->sidebar, "flats");
  assert_reads (fixture, "By 9 May 2024 nothing had been reported of this option.", TRUE);
  /* That is no silence of the dossier. */
  assert_reads (fixture, "Claims", FALSE);
  g_assert_cmpstr (adw_navigation_page_get_title (fixture->window->option_page), ==, "Flats");
}

/* A date that is chosen while another is on its way is the one that is shown. */
static void
test_haste (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierDate) first = dossier_date_parse ("2024-01");
  g_autoptr (DossierDate) second = dossier_date_parse ("2024-05-09");

  open_history (fixture);
  dossier_window_set_as_of (fixture->window, first);
  dossier_window_set_as_of (fixture->window, second);
  UI_WAIT_FOR (fixture->window->leading_back == NULL);
  assert_reads (fixture, "Two million", TRUE);

  dossier_window_set_as_of (fixture->window, first);
  dossier_window_set_as_of (fixture->window, NULL);
  assert_reads (fixture, "Three million", TRUE);
  g_assert_false (is_revealed (fixture));

  /* A window may close meanwhile. */
  dossier_window_set_as_of (fixture->window, first);
  ui_fixture_close_window (fixture);
}

static GtkLabel *
find_label (gpointer    widget,
            const char *words)
{
  g_autoptr (GPtrArray) labels = ui_test_find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), words) != NULL)
      return g_ptr_array_index (labels, i);

  return NULL;
}

static gboolean
is_open (UiFixture *fixture)
{
  return adw_application_window_get_visible_dialog (
           ADW_APPLICATION_WINDOW (fixture->window)) != NULL;
}

static void
close_dialog (UiFixture *fixture)
{
  adw_dialog_force_close (adw_application_window_get_visible_dialog (
    ADW_APPLICATION_WINDOW (fixture->window)));
  UI_WAIT_FOR (!is_open (fixture));
}

static gboolean
has_cell (AdwDialog  *dialog,
          const char *words)
{
  g_autoptr (GPtrArray) cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);

  for (guint i = 0; i < cells->len; i++)
    if (strstr (dossier_compare_cell_get_text (g_ptr_array_index (cells, i)), words) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_comparison (UiFixture     *fixture,
                 gconstpointer  data)
{
  const char *ids[] = { "museum", "flats" };
  g_autofree char *markdown = NULL;
  AdwDialog *dialog;

  open_history (fixture);
  show_at (fixture, "2024-05-09");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    dossier_option_item_set_compared (dossier_option_list_find (
      dossier_sidebar_get_options (fixture->window->sidebar), ids[i]), TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (find_label (dialog, "2 options as of 9 May 2024"));
  UI_WAIT_FOR (has_cell (dialog, "Two million"));
  g_assert_nonnull (find_label (dialog, "Nothing had been reported by then"));
  g_assert_false (has_cell (dialog, "Three million"));

  g_assert_true (gtk_widget_activate_action (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_PAGE),
                                             "compare.copy", NULL));
  markdown = ui_test_read_clipboard (dialog);
  g_assert_nonnull (strstr (markdown, "As of 9 May 2024"));
  close_dialog (fixture);
}

/* The date stays when the file is read again, and goes with the dossier. */
static void
test_reload (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *source = ui_test_get_fixture ("good/history-in-time.dossier.json");
  g_autofree char *bundled = ui_test_get_bundled ();
  g_autofree char *path = g_build_filename (fixture->folder, "harbour.dossier.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (bundled);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  DossierDocument *before;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  ui_fixture_open_window (fixture, path);
  dossier_sidebar_select (fixture->window->sidebar, "museum");
  show_at (fixture, "2024-05-09");

  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "A museum in the long shed.",
                                      "A museum in the short shed.", 0), >, 0);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  UI_WAIT_FOR (dossier_watch_get_newer (fixture->window->watch) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL);
  UI_WAIT_FOR (fixture->window->leading_back == NULL);
  assert_reads (fixture, "the short shed", TRUE);
  assert_reads (fixture, "Two million", TRUE);
  assert_status (fixture, "museum", "Proposed");
  g_assert_true (is_revealed (fixture));

  before = fixture->window->document;
  dossier_window_open (fixture->window, file);
  UI_WAIT_FOR (fixture->window->document != before);
  g_assert_false (is_revealed (fixture));
  g_assert_null (fixture->window->as_of);
  g_assert_true (fixture->window->view == fixture->window->document);
  ui_fixture_close_window (fixture);
  g_remove (path);
}

static AdwDialog *
open_dialog (UiFixture *fixture)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.as-of", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_DATE_DIALOG (dialog));

  return dialog;
}

static void
test_dialog (UiFixture     *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog;
  GtkWidget *entry;
  GtkWidget *list;

  open_history (fixture);
  dialog = open_dialog (fixture);
  list = ui_test_find (dialog, GTK_TYPE_LIST_VIEW);
  UI_WAIT_FOR (gtk_widget_get_mapped (list) && find_label (list, "10 May 2024") != NULL);
  entry = ui_test_find (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "soon");
  g_signal_emit_by_name (entry, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (is_open (fixture));

  gtk_editable_set_text (GTK_EDITABLE (entry), " ٢٠٢٤-٠٥-٠٩ ");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "entry-activated");
  UI_WAIT_FOR (!is_open (fixture) && fixture->window->leading_back == NULL);
  assert_status (fixture, "museum", "Proposed");

  /* It opens with the date that is shown; the list offers the dossier's own, the earliest first. */
  dialog = open_dialog (fixture);
  list = ui_test_find (dialog, GTK_TYPE_LIST_VIEW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_test_find (dialog, ADW_TYPE_ENTRY_ROW))),
                   ==, "2024-05-09");
  UI_WAIT_FOR (gtk_widget_get_mapped (list) && find_label (list, "10 May 2024") != NULL);
  g_signal_emit_by_name (list, "activate", 1);
  UI_WAIT_FOR (!is_open (fixture) && fixture->window->leading_back == NULL);
  g_assert_cmpstr (adw_banner_get_title (fixture->window->option_date_bar), ==,
                   "As of 10 January 2024");
}

static void
test_no_dates (UiFixture     *fixture,
               gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  AdwDialog *dialog;
  GtkWidget *pages;

  ui_fixture_open_window (fixture, path);
  dialog = open_dialog (fixture);
  pages = ui_test_find (dialog, GTK_TYPE_STACK);
  UI_WAIT_FOR (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (pages)), "none"));
  g_assert_nonnull (find_label (dialog, "gives no calendar dates"));
  close_dialog (fixture);
}

/* What is read at a date is not what the option says, and does not count as read. */
static void
test_seen (UiFixture     *fixture,
           gconstpointer  data)
{
  open_history (fixture);
  UI_WAIT_FOR (fixture->window->seen != NULL);
  show_at (fixture, "2024-05-09");
  g_assert_false (g_hash_table_contains (fixture->window->seen, "park"));
  dossier_sidebar_select (fixture->window->sidebar, "park");
  g_assert_false (g_hash_table_contains (fixture->window->seen, "park"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-now", NULL);
  g_assert_true (g_hash_table_contains (fixture->window->seen, "park"));
}

/* Where nothing is marked as changed, all options are a key away, and so is each. */
static void
test_only_changed (UiFixture     *fixture,
                   gconstpointer  data)
{
  GtkWidget *widget;
  GListModel *options;

  open_history (fixture);
  widget = GTK_WIDGET (fixture->window);
  options = G_LIST_MODEL (dossier_sidebar_get_options (fixture->window->sidebar));
  g_assert_true (gtk_widget_activate_action (widget, "win.only-changed", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 0);
  g_assert_nonnull (find_label (fixture->window->sidebar, "Nothing Has Changed"));
  g_assert_true (gtk_widget_activate_action (widget, "win.only-changed", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 3);

  gtk_widget_activate_action (widget, "win.only-changed", NULL);
  dossier_sidebar_select (fixture->window->sidebar, "park");
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/as-of/date", test_date);
  ui_test_add ("/as-of/ledger", test_ledger);
  ui_test_add ("/as-of/not-known-yet", test_not_known_yet);
  ui_test_add ("/as-of/haste", test_haste);
  ui_test_add ("/as-of/comparison", test_comparison);
  ui_test_add ("/as-of/reload", test_reload);
  ui_test_add ("/as-of/dialog", test_dialog);
  ui_test_add ("/as-of/no-dates", test_no_dates);
  ui_test_add ("/as-of/seen", test_seen);
  ui_test_add ("/as-of/only-changed", test_only_changed);

  return g_test_run ();
}
