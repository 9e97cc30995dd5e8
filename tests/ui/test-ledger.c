/* test-ledger.c: the sources and the actors of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/ledger/dossier-ledger-dialog.h"
#include "ui/ledger/dossier-ledger-list.h"
#include "ui/ledger/dossier-ledger-page.h"

static GtkListView *
get_list (gpointer widget)
{
  return GTK_LIST_VIEW (ui_test_find (widget, GTK_TYPE_LIST_VIEW));
}

static const char *
get_page (gpointer widget)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_test_find (widget, GTK_TYPE_STACK)));
}

static guint
count_rows (gpointer widget)
{
  GtkSelectionModel *model = gtk_list_view_get_model (get_list (widget));

  return model == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (model));
}

static AdwDialog *
open_ledger (UiFixture  *fixture,
             const char *name,
             const char *action)
{
  g_autofree char *path = ui_test_get_fixture (name);
  AdwDialog *dialog;

  ui_fixture_open_window (fixture, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_LEDGER_DIALOG (dialog));
  UI_WAIT_FOR (!g_str_equal (get_page (dialog), "waiting") &&
               !g_str_equal (get_page (dialog), "busy"));

  return dialog;
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

static DossierLedgerPage *
push_entry (AdwDialog *dialog,
            guint      position)
{
  AdwNavigationView *navigation =
    ADW_NAVIGATION_VIEW (ui_test_find (dialog, ADW_TYPE_NAVIGATION_VIEW));

  g_signal_emit_by_name (get_list (dialog), "activate", position);
  g_assert_true (DOSSIER_IS_LEDGER_PAGE (adw_navigation_view_get_visible_page (navigation)));

  return DOSSIER_LEDGER_PAGE (adw_navigation_view_get_visible_page (navigation));
}

/* From a source to what rests on it, and on to the option. */
static void
test_sources (UiFixture     *fixture,
              gconstpointer  data)
{
  AdwDialog *dialog =
    open_ledger (fixture, "good/disputes-and-origins.dossier.json", "win.sources");
  DossierLedgerPage *page;
  g_autoptr (DossierLedgerLine) line = NULL;
  g_autofree char *part = NULL;

  g_assert_cmpuint (count_rows (dialog), ==, 5);
  page = push_entry (dialog, 0);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Agency");
  line = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (get_list (page))), 1);
  part = dossier_ledger_line_get_part (line);
  g_assert_cmpstr (part, ==, "Fact · rests on this source alone");
  g_assert_cmpstr (dossier_ledger_line_get_text (line), ==, "Cost: Ten");

  dossier_sidebar_select (fixture->window->sidebar, "rail");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (get_list (page), "activate", 1);
  UI_WAIT_FOR (dialog == NULL);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==, "road");
  g_clear_object (&line);
  ui_fixture_close_window (fixture);
}

static void
test_actors (UiFixture     *fixture,
             gconstpointer  data)
{
  AdwDialog *dialog = open_ledger (fixture, "good/disputes-and-origins.dossier.json", "win.actors");
  GtkEditable *search = GTK_EDITABLE (ui_test_find (dialog, GTK_TYPE_SEARCH_ENTRY));

  g_assert_cmpuint (count_rows (dialog), ==, 2);
  gtk_editable_set_text (search, "SHOP");
  UI_WAIT_FOR (count_rows (dialog) == 1);
  g_assert_cmpuint (count_rows (push_entry (dialog, 0)), ==, 2);
  gtk_editable_set_text (search, "nobody");
  UI_WAIT_FOR (g_str_equal (get_page (dialog), "not-found"));
  close_dialog (fixture, dialog);
}

static void
test_empty (UiFixture     *fixture,
            gconstpointer  data)
{
  AdwDialog *dialog = open_ledger (fixture, "good/minimal.dossier.json", "win.sources");

  g_assert_cmpstr (get_page (dialog), ==, "empty");
  close_dialog (fixture, dialog);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/ledger/sources", test_sources);
  ui_test_add ("/ledger/actors", test_actors);
  ui_test_add ("/ledger/empty", test_empty);

  return g_test_run ();
}
