/* test-note-history.c: what a note said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notes/dossier-note-card.h"
#include "ui/notes/dossier-note-history-dialog.h"

#include <string.h>

static void
put (UiFixture         *fixture,
     DossierAnnotation *annotation,
     const char        *body,
     int                minute)
{
  dossier_annotation_set_body (annotation, body);
  dossier_annotation_set_modified (annotation, G_GINT64_CONSTANT (1767225600000000) +
                                               minute * G_TIME_SPAN_MINUTE);
  dossier_library_put_annotation_async (fixture->library, annotation, NULL, NULL, NULL);
}

/* The dialog that is open; NULL where none is. */
static GtkWidget *
get_dialog (UiFixture *fixture)
{
  return GTK_WIDGET (adw_application_window_get_visible_dialog (
    ADW_APPLICATION_WINDOW (fixture->window)));
}

static GPtrArray *
list_buttons (UiFixture *fixture)
{
  g_autoptr (GPtrArray) all = ui_test_find_all (get_dialog (fixture), GTK_TYPE_BUTTON);
  GPtrArray *buttons = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (all, i)),
                   "_Restore This Wording") == 0)
      g_ptr_array_add (buttons, g_ptr_array_index (all, i));

  return buttons;
}

static guint
count_buttons (UiFixture *fixture)
{
  g_autoptr (GPtrArray) buttons = list_buttons (fixture);

  return buttons->len;
}

/* What a note said is listed, the latest first, and comes back as an act that can be undone. */
static void
test_restore (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  g_autoptr (DossierDocument) document = ui_test_read (path);
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, 0);
  g_autoptr (DossierAnnotation) annotation = dossier_annotation_new (document->id, option->id, "");
  g_autoptr (GPtrArray) buttons = NULL;
  g_autoptr (DossierNote) note = NULL;
  GtkWidget *card;

  put (fixture, annotation, "Money for the first months", 0);
  put (fixture, annotation, "Money for the first year", 60);
  put (fixture, annotation, "No money after the first year", 120);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (fixture->window->notes != NULL &&
               g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 1);
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);
  card = ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  gtk_widget_activate_action (card, "note.earlier-wordings", NULL);
  UI_WAIT_FOR (get_dialog (fixture) != NULL && count_buttons (fixture) == 2);

  buttons = list_buttons (fixture);
  g_signal_emit_by_name (g_ptr_array_index (buttons, 1), "clicked");
  g_assert_cmpstr (dossier_annotation_get_body (dossier_note_get_annotation (note)), ==,
                   "Money for the first months");
  UI_WAIT_FOR (get_dialog (fixture) == NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (dossier_annotation_get_body (dossier_note_get_annotation (note)), ==,
                   "No money after the first year");
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/note-history/restore", test_restore);

  return g_test_run ();
}
