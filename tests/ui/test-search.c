/* test-search.c: one search over everything
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/ledger/dossier-ledger-dialog.h"
#include "ui/ledger/dossier-ledger-page.h"
#include "ui/search/dossier-search-page.h"

static DossierSearchPage *
get_page (UiFixture *fixture)
{
  return DOSSIER_SEARCH_PAGE (ui_test_find (fixture->window->sidebar, DOSSIER_TYPE_SEARCH_PAGE));
}

static GtkEditable *
get_entry (UiFixture *fixture)
{
  return GTK_EDITABLE (ui_test_find (fixture->window->sidebar, GTK_TYPE_SEARCH_ENTRY));
}

static GtkStack *
get_stack (UiFixture *fixture)
{
  return GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (get_page (fixture)), GTK_TYPE_STACK));
}

static GListModel *
get_results (UiFixture *fixture)
{
  GtkWidget *list = ui_test_find (get_page (fixture), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

/* A line for each result: its group and what it is called. */
static char *
list (UiFixture *fixture)
{
  GListModel *results = get_results (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; results != NULL && i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (DossierSearchResult) result = g_list_model_get_item (results, i);

      g_string_append_printf (text, "%d %s\n", dossier_search_result_get_group (result),
                              dossier_search_result_get_title (result)->text);
    }

  return g_string_free_and_steal (text);
}

static gboolean
is_found (UiFixture  *fixture,
          const char *expected)
{
  g_autofree char *found = list (fixture);

  return g_str_equal (found, expected) &&
         g_str_equal (gtk_stack_get_visible_child_name (get_stack (fixture)), "results");
}

static void
look_for (UiFixture  *fixture,
          const char *typed)
{
  gtk_editable_set_text (get_entry (fixture), typed);
}

static void
activate (UiFixture *fixture,
          guint      position)
{
  GtkWidget *view = ui_test_find (get_page (fixture), GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (view, "activate", position);
}

static void
open_bundled (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();

  ui_fixture_open_window (fixture, path);
}

static const char egypt[] =
  "0 Egyptian oversight with an international peacekeeping force\n"
  "1 …scenarios raised in international circles is oversight by Egypt, with an international "
  "peacekeeping force that keeps up security on the ground.\n"
  "3 Egypt\n";

static void
test_groups (UiFixture     *fixture,
             gconstpointer  data)
{
  open_bundled (fixture);
  look_for (fixture, "egypt");
  UI_WAIT_FOR (is_found (fixture, egypt));
  look_for (fixture, "in:actors egypt");
  UI_WAIT_FOR (is_found (fixture, "3 Egypt\n"));
  look_for (fixture, "nothing-of-this");
  UI_WAIT_FOR (g_str_equal (gtk_stack_get_visible_child_name (get_stack (fixture)), "no-match"));
  /* Escape. */
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_stack (fixture)), ==, "list");
}

/* The words are where the cursor is, and stand out; the results stay. */
static void
test_claim (UiFixture     *fixture,
            gconstpointer  data)
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  open_bundled (fixture);
  look_for (fixture, "egypt");
  UI_WAIT_FOR (is_found (fixture, egypt));
  activate (fixture, 1);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==,
                   "egyptian-oversight");
  view = GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW));
  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  end = start;
  gtk_text_iter_forward_chars (&end, 5);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (words, ==, "Egypt");
  g_assert_true (gtk_text_iter_starts_tag (
    &start, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "found")));
  g_assert_true (is_found (fixture, egypt));
}

static gboolean
has_entry (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) pages = ui_test_find_all (dialog, DOSSIER_TYPE_LEDGER_PAGE);

  return pages->len > 0;
}

static void
test_actor (UiFixture     *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog;

  open_bundled (fixture);
  look_for (fixture, "in:actors egypt");
  UI_WAIT_FOR (is_found (fixture, "3 Egypt\n"));
  activate (fixture, 0);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_LEDGER_DIALOG (dialog));
  UI_WAIT_FOR (has_entry (dialog));
  g_assert_cmpstr (adw_navigation_page_get_title (
                     ADW_NAVIGATION_PAGE (ui_test_find (dialog, DOSSIER_TYPE_LEDGER_PAGE))), ==,
                   "Egypt");
  adw_dialog_force_close (dialog);
}

/* A note is found as soon as it is written, and shown beside its option. */
static void
test_note (UiFixture     *fixture,
           gconstpointer  data)
{
  DossierNote *note;

  open_bundled (fixture);
  note = dossier_notes_add (fixture->window->notes, "technocratic-government");
  dossier_notes_edit (fixture->window->notes, note, "Ask the xylophonists");
  g_assert_true (dossier_notes_flush (fixture->window->notes, 10000));
  look_for (fixture, "xyloph");
  UI_WAIT_FOR (is_found (fixture, "4 Ask the xylophonists\n"));
  activate (fixture, 0);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==,
                   "technocratic-government");
  g_assert_true (adw_overlay_split_view_get_show_sidebar (fixture->window->notes_split));
}

/* Enter goes to the first result, also where it comes before what was typed was looked for. */
static void
test_enter (UiFixture     *fixture,
            gconstpointer  data)
{
  open_bundled (fixture);
  look_for (fixture, "in:claims egypt");
  UI_WAIT_FOR (g_str_equal (gtk_stack_get_visible_child_name (get_stack (fixture)), "results"));
  look_for (fixture, "technocratic");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  UI_WAIT_FOR (g_str_equal (
    dossier_option_view_get_option (fixture->window->option_view)->id, "technocratic-government"));
}

/* What is being looked for when the window goes is called off. */
static void
test_close (UiFixture     *fixture,
            gconstpointer  data)
{
  open_bundled (fixture);
  look_for (fixture, "egypt");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  ui_fixture_close_window (fixture);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (argc, argv);
  ui_test_add ("/ui/search/groups", test_groups);
  ui_test_add ("/ui/search/claim", test_claim);
  ui_test_add ("/ui/search/actor", test_actor);
  ui_test_add ("/ui/search/note", test_note);
  ui_test_add ("/ui/search/enter", test_enter);
  ui_test_add ("/ui/search/close", test_close);

  return g_test_run ();
}
