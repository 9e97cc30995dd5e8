/* test-note-acts.c: what can be undone when the program has been ended
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"

static void
open_again (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();

  if (fixture->window != NULL)
    ui_fixture_close_window (fixture);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (fixture->window->notes != NULL &&
               dossier_notes_are_listed (fixture->window->notes));
}

static guint
count_notes (UiFixture *fixture)
{
  return g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes));
}

static const char *
get_body (UiFixture *fixture)
{
  g_autoptr (DossierNote) note =
    g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);

  return dossier_annotation_get_body (dossier_note_get_annotation (note)); /* kept by the list */
}

static void
act (UiFixture  *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  UI_WAIT_FOR (dossier_notes_flush (fixture->window->notes, 1000));
}

static const char *
get_undo (UiFixture *fixture)
{
  return dossier_history_get_undo_name (fixture->window->history);
}

/* What was done, and undone, before the window was closed is undone and done again after it. */
static void
test_restart (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierNote) note = NULL;

  open_again (fixture);
  note = g_object_ref (dossier_notes_add (fixture->window->notes, "technocratic-government"));
  dossier_notes_edit (fixture->window->notes, note, "First");
  dossier_notes_settle (fixture->window->notes);
  dossier_notes_edit (fixture->window->notes, note, "Second");
  dossier_notes_settle (fixture->window->notes);
  dossier_notes_delete (fixture->window->notes, note);
  g_clear_object (&note);

  open_again (fixture);
  UI_WAIT_FOR (get_undo (fixture) != NULL);
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  g_assert_cmpstr (get_undo (fixture), ==, "Delete Note");
  act (fixture, "win.undo");
  g_assert_cmpstr (get_body (fixture), ==, "Second");
  act (fixture, "win.undo");
  g_assert_cmpstr (get_body (fixture), ==, "First");

  open_again (fixture);
  UI_WAIT_FOR (get_undo (fixture) != NULL);
  g_assert_cmpstr (get_undo (fixture), ==, "Add Note");
  act (fixture, "win.redo");
  g_assert_cmpstr (get_body (fixture), ==, "Second");
  act (fixture, "win.undo");
  act (fixture, "win.undo");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  ui_fixture_close_window (fixture);
}

/* A note that was changed by another program meanwhile is left as that has made it. */
static void
test_changed (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierNote) note = NULL;
  g_autoptr (DossierAnnotation) changed = NULL;

  open_again (fixture);
  note = g_object_ref (dossier_notes_add (fixture->window->notes, "technocratic-government"));
  dossier_notes_edit (fixture->window->notes, note, "First");
  dossier_notes_settle (fixture->window->notes);
  UI_WAIT_FOR (dossier_notes_flush (fixture->window->notes, 1000));
  changed = dossier_annotation_copy (dossier_note_get_annotation (note));
  g_clear_object (&note);
  ui_fixture_close_window (fixture);
  dossier_annotation_set_body (changed, "Otherwise");
  dossier_library_put_annotation_async (fixture->library, changed, NULL, NULL, NULL);

  open_again (fixture);
  UI_WAIT_FOR (count_notes (fixture) == 1);
  for (guint i = 0; i < 5; i++)
    ui_test_turn ();
  g_assert_null (get_undo (fixture));
  g_assert_cmpstr (get_body (fixture), ==, "Otherwise");
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/note-acts/restart", test_restart);
  ui_test_add ("/note-acts/changed", test_changed);

  return g_test_run ();
}
