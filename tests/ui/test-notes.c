/* test-notes.c: notes on their way from the keys to the disk and back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/notes/dossier-notes.h"

#define DOSSIER_ID "urn:test:notes"

/* The body that the library has for the only note there is; NULL where there is none. */
static char *
read_only_body (UiFixture *fixture)
{
  g_autoptr (GPtrArray) annotations = ui_test_list_annotations (fixture->library, DOSSIER_ID);

  g_assert_cmpuint (annotations->len, <=, 1);

  return annotations->len == 0
    ? NULL : g_strdup (dossier_annotation_get_body (g_ptr_array_index (annotations, 0)));
}

static void
assert_on_disk (UiFixture  *fixture,
                const char *body)
{
  g_autofree char *found = read_only_body (fixture);

  g_assert_cmpstr (found, ==, body);
}

static void
test_saved_after_commit (UiFixture     *fixture,
                         gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);
  DossierNote *note = dossier_notes_add (notes, "a");

  /* Nothing is kept of a note in which nothing was written. */
  g_assert_cmpint (dossier_note_get_state (note), ==, DOSSIER_NOTE_EMPTY);
  dossier_notes_edit (notes, note, "  ");
  g_assert_cmpint (dossier_note_get_state (note), ==, DOSSIER_NOTE_EMPTY);

  dossier_notes_edit (notes, note, "words");
  g_assert_cmpint (dossier_note_get_state (note), ==, DOSSIER_NOTE_UNSAVED);
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_SAVED);
  assert_on_disk (fixture, "words");

  /* What is typed while it is written makes it unsaved again. */
  dossier_notes_edit (notes, note, "words and");
  dossier_notes_save (notes);
  dossier_notes_edit (notes, note, "words and more");
  g_assert_cmpint (dossier_note_get_state (note), ==, DOSSIER_NOTE_UNSAVED);
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_SAVED);
  assert_on_disk (fixture, "words and more");
}

static void
test_empty_goes_away (UiFixture     *fixture,
                      gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);

  dossier_notes_add (notes, "a");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_notes_get_list (notes)), ==, 1);
  dossier_notes_settle (notes);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_notes_get_list (notes)), ==, 0);
  g_assert_null (dossier_history_get_undo_name (history));
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, NULL);
}

/* Who types on without a pause is saved all the same. */
static void
test_saved_while_typing (UiFixture     *fixture,
                         gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);
  DossierNote *note = dossier_notes_add (notes, "a");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *found = NULL;

  /* A key every turn of the loop, which is a tenth of a second at most: no pause is ever long
   * enough. */
  for (guint i = 0; i < 10000 && found == NULL; i++)
    {
      g_string_append_c (text, 'x');
      dossier_notes_edit (notes, note, text->str);
      ui_test_turn ();
      if (i % 16 == 15)
        found = read_only_body (fixture);
    }
  g_assert_nonnull (found);
  g_assert_true (g_str_has_prefix (text->str, found));
}

static void
test_undo (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);
  GListModel *list = dossier_notes_get_list (notes);
  DossierNote *note = dossier_notes_add (notes, "a");

  dossier_notes_edit (notes, note, "first");
  dossier_notes_settle (notes);
  g_assert_cmpstr (dossier_history_get_undo_name (history), ==, "Add Note");
  dossier_notes_edit (notes, note, "first, s");
  dossier_notes_edit (notes, note, "first, second");
  dossier_notes_settle (notes);
  g_assert_cmpstr (dossier_history_get_undo_name (history), ==, "Edit Note");
  dossier_notes_delete (notes, note);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, NULL);

  g_assert_cmpstr (dossier_history_undo (history), ==, "Delete Note");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, "first, second");

  /* A stretch of typing is one step. */
  g_assert_cmpstr (dossier_history_undo (history), ==, "Edit Note");
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, "first");
  g_assert_cmpstr (dossier_history_undo (history), ==, "Add Note");
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, NULL);
  g_assert_null (dossier_history_undo (history));

  g_assert_cmpstr (dossier_history_redo (history), ==, "Add Note");
  g_assert_cmpstr (dossier_history_redo (history), ==, "Edit Note");
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, "first, second");
  g_assert_cmpstr (dossier_history_redo (history), ==, "Delete Note");
  g_assert_true (dossier_notes_flush (notes, 10000));
  assert_on_disk (fixture, NULL);
  g_assert_null (dossier_history_redo (history));
}

static void
test_settling_saves (UiFixture     *fixture,
                     gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);
  DossierNote *note = dossier_notes_add (notes, "a");

  /* The library answers in the order in which it was asked: what settling sent is there. */
  dossier_notes_edit (notes, note, "left at once");
  dossier_notes_settle (notes);
  assert_on_disk (fixture, "left at once");
}

static void
test_failure (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "library.sqlite", "below", NULL);
  /* A file stands where its folder would have to be. */
  g_autoptr (DossierLibrary) broken = dossier_library_new (path);
  g_autoptr (DossierNotes) notes = NULL;
  g_autofree char *unsaved = NULL;
  DossierNote *note;

  dossier_library_open_async (broken, NULL, NULL, NULL);
  notes = dossier_notes_new (broken, DOSSIER_ID, history);
  note = dossier_notes_add (notes, "a");
  dossier_notes_edit (notes, note, "not to be lost");
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_FAILED);
  g_assert_nonnull (strstr (dossier_notes_get_failure (notes), path));
  g_assert_false (dossier_notes_flush (notes, 10000));
  unsaved = dossier_notes_get_unsaved (notes);
  g_assert_cmpstr (unsaved, ==, "not to be lost");
  dossier_library_close (broken);
}

static void
test_counts (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  g_autoptr (DossierNotes) notes = dossier_notes_new (fixture->library, DOSSIER_ID, history);
  g_autoptr (GHashTable) counts = NULL;
  const char *on[] = { "a", "b", "a", NULL };

  for (guint i = 0; on[i] != NULL; i++)
    dossier_notes_edit (notes, dossier_notes_add (notes, on[i]), "words");
  counts = dossier_notes_count_by_option (notes);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "a")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "b")), ==, 1);
  g_assert_true (dossier_notes_flush (notes, 10000));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/notes/saved-after-commit", test_saved_after_commit);
  ui_test_add ("/notes/empty-goes-away", test_empty_goes_away);
  ui_test_add ("/notes/saved-while-typing", test_saved_while_typing);
  ui_test_add ("/notes/undo", test_undo);
  ui_test_add ("/notes/settling-saves", test_settling_saves);
  ui_test_add ("/notes/failure", test_failure);
  ui_test_add ("/notes/counts", test_counts);

  return g_test_run ();
}
