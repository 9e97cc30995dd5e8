/* test-failure.c: what the window does when notes cannot be kept
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notes/dossier-note-card.h"

/* A window whose library cannot be opened: a file stands where its folder would have to be. */
static void
open_broken (UiFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.sqlite", "below", NULL);
  g_autofree char *dossier = ui_test_get_bundled ();

  dossier_library_close (fixture->library);
  g_clear_object (&fixture->library);
  fixture->library = dossier_library_new (path);
  dossier_library_open_async (fixture->library, NULL, NULL, NULL);
  ui_fixture_open_window (fixture, dossier);
}

static void
write_note (UiFixture  *fixture,
            const char *words)
{
  GtkWidget *card;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  card = ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                              ui_test_find (card, GTK_TYPE_TEXT_VIEW))), words, -1);
}

static AdwDialog *
get_dialog (UiFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
respond (UiFixture  *fixture,
         const char *response)
{
  AdwDialog *dialog = get_dialog (fixture);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response", response);
  /* (With the window goes its dialog.) */
  if (!g_str_equal (response, "close"))
    adw_dialog_force_close (dialog);
}

static void
test_asks_before_closing (UiFixture     *fixture,
                          gconstpointer  data)
{
  g_autofree char *copied = NULL;

  open_broken (fixture);
  UI_WAIT_FOR (adw_banner_get_revealed (fixture->window->failure_banner));
  g_assert_nonnull (strstr (adw_banner_get_title (fixture->window->failure_banner), "below"));

  /* Reading goes on, and what is typed stays on screen. */
  write_note (fixture, "not to be lost");
  gtk_window_close (GTK_WINDOW (fixture->window));
  UI_WAIT_FOR (get_dialog (fixture) != NULL);
  respond (fixture, "cancel");
  g_assert_nonnull (fixture->window);

  /* The words can be taken elsewhere. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  UI_WAIT_FOR (get_dialog (fixture) != NULL);
  respond (fixture, "copy");
  g_assert_nonnull (fixture->window);
  copied = ui_test_read_clipboard (fixture->window);
  g_assert_cmpstr (copied, ==, "not to be lost");

  gtk_window_close (GTK_WINDOW (fixture->window));
  UI_WAIT_FOR (get_dialog (fixture) != NULL);
  respond (fixture, "close");
  UI_WAIT_FOR (fixture->window == NULL);
}

/* Another dossier does not take the place of one with notes that are not on disk. */
static void
test_keeps_dossier (UiFixture     *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = ui_test_get_fixture ("good/arabic-and-hebrew.dossier.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DossierDocument *document;

  open_broken (fixture);
  document = fixture->window->document;
  write_note (fixture, "still here");
  dossier_window_open (fixture->window, file);
  UI_WAIT_FOR (fixture->window->cancellable == NULL);
  g_assert_true (fixture->window->document == document);
  g_assert_true (adw_banner_get_revealed (fixture->window->failure_banner));

  gtk_window_close (GTK_WINDOW (fixture->window));
  UI_WAIT_FOR (get_dialog (fixture) != NULL);
  respond (fixture, "close");
  UI_WAIT_FOR (fixture->window == NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/failure/asks-before-closing", test_asks_before_closing);
  ui_test_add ("/failure/keeps-dossier", test_keeps_dossier);

  return g_test_run ();
}
