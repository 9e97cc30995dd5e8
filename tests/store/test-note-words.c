/* test-note-words.c: searching the notes of a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-note-words.h"
#include "store/dossier-notebook.h"
#include "store/dossier-word-match.h"

#include <string.h>

static DossierAnnotation *
put (DossierConnection *connection,
     const char        *body,
     const char        *tag,
     const char        *quote)
{
  static gint64 created = 1;
  g_autoptr (GError) error = NULL;
  DossierAnnotation *note = dossier_annotation_new (STORE_TEST_DOSSIER, "ferry", body);
  const char *tags[] = { tag, NULL };
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);

  dossier_annotation_set_created (note, created++);
  dossier_annotation_set_tags (note, tags);
  if (quote != NULL)
    {
      g_autoptr (DossierQuote) words = dossier_quote_new_from_parts (quote, "", "", 0, 1);

      g_ptr_array_add (targets, dossier_target_new ("/summary", words, NULL));
      dossier_annotation_set_targets (note, targets);
    }
  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);

  return note;
}

/* What is found, in its order, and how much. */
static char *
search_with (DossierConnection       *connection,
             const char              *typed,
             const char              *dossier_id,
             DossierAnnotationsFlags  flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierQuery) query = dossier_query_parse (typed);
  g_autoptr (DossierNotesFound) found =
    dossier_note_words_search (connection, query, dossier_id, flags, 10, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->notes->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : "|",
                            dossier_annotation_get_body (g_ptr_array_index (found->notes, i)));
  g_assert_cmpuint (found->notes->len, ==, MIN (found->n_found, 10));

  return g_string_free_and_steal (text);
}

#define assert_found(connection, typed, expected) \
  G_STMT_START \
    { \
      g_autofree char *found_ = search_with (connection, typed, STORE_TEST_DOSSIER, \
                                             DOSSIER_ANNOTATIONS_DEFAULT); \
      g_assert_cmpstr (found_, ==, expected); \
    } \
  G_STMT_END

static void
test_search (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) boats = put (connection, "Night boats", "night traffic", NULL);
  g_autoptr (DossierAnnotation) pay = put (connection, "Who pays?", "cost", "the toll of a bridge");
  g_autoptr (DossierAnnotation) arabic = put (connection, "في والمدرسة", NULL, NULL);
  g_autoptr (DossierAnnotation) hebrew = put (connection, "אל הבית", NULL, NULL);

  assert_found (connection, "boa", "Night boats");
  assert_found (connection, "boa ", "");
  assert_found (connection, "\"night boats\"", "Night boats");
  assert_found (connection, "\"boats night\"", "");
  assert_found (connection, "toll", "Who pays?");
  assert_found (connection, "tag:cost", "Who pays?");
  assert_found (connection, "tag:\"night traffic\"", "Night boats");
  assert_found (connection, "tag:night", "");
  assert_found (connection, "traffic ", "Night boats");
  assert_found (connection, "مدرسة ", "في والمدرسة");
  assert_found (connection, "בית ", "אל הבית");
  assert_found (connection, "in:options boats", "");
  assert_found (connection, "status:proposed boats", "");
  assert_found (connection, "", "");
  assert_found (connection, "nothing-of-this", "");
  assert_found (connection, "\" * ^ AND ( {body} : NEAR", "");
}

/* A note is found by what it says now; in the trash, only if it is asked for; and gone, no more. */
static void
test_follow (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put (connection, "first words", "old", NULL);
  g_autofree char *in_trash = NULL, *elsewhere = NULL;
  g_autoptr (GError) error = NULL;
  guint n_purged = 0;

  dossier_annotation_set_body (note, "second words");
  dossier_annotation_set_tags (note, (const char *[]) { NULL });
  g_assert_true (dossier_annotations_put (connection, note, &error));
  assert_found (connection, "first", "");
  assert_found (connection, "tag:old", "");
  assert_found (connection, "words", "second words");
  elsewhere = search_with (connection, "words", "urn:example:other", DOSSIER_ANNOTATIONS_DEFAULT);
  g_assert_cmpstr (elsewhere, ==, "");

  dossier_annotation_set_deleted (note, 5);
  g_assert_true (dossier_annotations_put (connection, note, &error));
  assert_found (connection, "words", "");
  in_trash = search_with (connection, "words", NULL, DOSSIER_ANNOTATIONS_WITH_DELETED);
  g_assert_cmpstr (in_trash, ==, "second words");

  dossier_annotation_set_deleted (note, 0);
  g_assert_true (dossier_annotations_put (connection, note, &error));
  assert_found (connection, "words", "second words");

  dossier_annotation_set_deleted (note, 6);
  g_assert_true (dossier_annotations_put (connection, note, &error));
  g_assert_true (dossier_notebook_purge (connection, &n_purged, &error));
  g_assert_cmpuint (n_purged, ==, 1);
  g_clear_pointer (&in_trash, g_free);
  in_trash = search_with (connection, "words", NULL, DOSSIER_ANNOTATIONS_WITH_DELETED);
  g_assert_cmpstr (in_trash, ==, "");
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_number"), ==,
                   0);
}

/* The words of a note that was purged are not in the file any more. */
static void
test_purge_leaves_nothing (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;

  {
    g_autoptr (DossierConnection) connection = store_test_open (fixture);
    g_autoptr (DossierAnnotation) stays = put (connection, "Something else", NULL, NULL);
    g_autoptr (DossierAnnotation) note = put (connection, "A confidential rhinoceros", NULL, NULL);
    g_autofree char *id = g_strdup (dossier_annotation_get_id (note));

    dossier_connection_close (connection);
    before = store_test_read_file (fixture->path);
    g_clear_object (&connection);
    connection = store_test_open (fixture);
    g_assert_true (dossier_annotations_purge (connection, id, &error));
    g_assert_no_error (error);
    dossier_connection_close (connection);
  }
  after = store_test_read_file (fixture->path);
  g_assert_nonnull (memmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                            "rhinoceros", strlen ("rhinoceros")));
  g_assert_null (memmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after),
                         "rhinoceros", strlen ("rhinoceros")));
}

/* Undone, the index is as it was. */
static void
test_rollback (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put (connection, "before", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, &error));
  dossier_annotation_set_body (note, "after");
  g_assert_true (dossier_annotations_put (connection, note, &error));
  dossier_connection_rollback (connection);
  assert_found (connection, "before", "before");
  assert_found (connection, "after", "");
}

/* By other rules, all is indexed anew. */
static void
test_version (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put (connection, "words", NULL, NULL);
  g_autoptr (GError) error = NULL;

  dossier_connection_execute (connection,
                              "UPDATE word_index SET version = 0;"
                              "INSERT INTO annotation_words (annotation_words)"
                              " VALUES ('delete-all')", &error);
  g_assert_no_error (error);
  assert_found (connection, "words", "");
  g_clear_object (&connection);
  connection = store_test_open (fixture);
  assert_found (connection, "words", "words");
}

/* An index that is broken is no reason to refuse the library, nor to lose a note. */
static void
test_damage (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put (connection, "words", NULL, NULL);
  g_autoptr (DossierAnnotation) other = NULL;

  g_clear_object (&connection);
  store_test_execute (fixture->path,
                      "UPDATE annotation_words_data SET block = x'00ff' WHERE id > 10");
  connection = store_test_open (fixture);
  other = put (connection, "more words", NULL, NULL);
  dossier_annotation_set_body (note, "other words");
  g_assert_true (dossier_annotations_put (connection, note, NULL));
  assert_found (connection, "other", "other words");
  assert_found (connection, "more", "more words");
}

/* SQLite’s own tools copy a library, also without our tokenizer. */
static void
test_copy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.sqlite", NULL);
  g_autofree char *sql = g_strdup_printf ("VACUUM INTO '%s'", copy);
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put (connection, "words", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&connection);
  store_test_execute (fixture->path, sql);
  connection = dossier_connection_open (copy, DOSSIER_CONNECTION_EXISTING, &error);
  g_assert_no_error (error);
  assert_found (connection, "words", "words");
}

/* So many that they are not put in order, nor all counted. */
static void
test_many (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierQuery) query = dossier_query_parse ("common");
  g_autoptr (DossierQuery) rare = dossier_query_parse ("common n17 ");
  g_autoptr (DossierNotesFound) found = NULL, one = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
    " INSERT INTO annotation (id, dossier_id, kind, body, created, modified)"
    " SELECT 'note' || i, '%s', 'comment', 'common n' || i, i, i FROM n;"
    "UPDATE word_index SET version = 0", DOSSIER_WORD_MATCH_RANKED, STORE_TEST_DOSSIER);
  g_assert_true (dossier_connection_execute (connection, sql, &error));
  g_clear_object (&connection);
  connection = store_test_open (fixture);

  found = dossier_note_words_search (connection, query, STORE_TEST_DOSSIER,
                                     DOSSIER_ANNOTATIONS_DEFAULT, 20, &error);
  g_assert_cmpuint (found->notes->len, ==, 20);
  g_assert_cmpuint (found->n_found, ==, DOSSIER_WORD_MATCH_RANKED + 1);
  g_assert_false (found->ranked);
  g_assert_false (found->more);
  one = dossier_note_words_search (connection, rare, STORE_TEST_DOSSIER,
                                   DOSSIER_ANNOTATIONS_DEFAULT, 20, &error);
  g_assert_true (one->ranked);
  g_assert_cmpuint (one->n_found, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/note-words/search", test_search);
  store_test_add ("/store/note-words/follow", test_follow);
  store_test_add ("/store/note-words/purge-leaves-nothing", test_purge_leaves_nothing);
  store_test_add ("/store/note-words/rollback", test_rollback);
  store_test_add ("/store/note-words/version", test_version);
  store_test_add ("/store/note-words/damage", test_damage);
  store_test_add ("/store/note-words/copy", test_copy);
  store_test_add ("/store/note-words/many", test_many);

  return g_test_run ();
}
