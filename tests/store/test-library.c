/* test-library.c: the library, as the window sees it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include <string.h>

static void
wait_put (DossierLibrary *library,
          StoreAnswer    *answer)
{
  g_autoptr (GError) error = NULL;

  dossier_library_put_annotation_finish (library, store_answer_wait (answer), &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (DossierLibrary *library,
      const char     *option_id)
{
  g_auto (StoreAnswer) answer = { NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *notes;

  dossier_library_list_annotations_async (library, STORE_TEST_DOSSIER, option_id, NULL,
                                          store_answer_keep, &answer);
  notes = dossier_library_list_annotations_finish (library, store_answer_wait (&answer), &error);
  g_assert_no_error (error);

  return notes;
}

static void
assert_bodies (DossierLibrary *library,
               const char     *expected)
{
  g_autoptr (GPtrArray) notes = list (library, NULL);
  g_autoptr (GString) bodies = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (bodies, "%s|",
                            dossier_annotation_get_body (g_ptr_array_index (notes, i)));
  g_assert_cmpstr (bodies->str, ==, expected);
}

static void
test_open (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_auto (StoreAnswer) answer = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (dossier_library_get_path (library), ==, fixture->path);
  dossier_library_open_async (library, NULL, store_answer_keep, &answer);
  g_assert_true (dossier_library_open_finish (library, store_answer_wait (&answer), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

static void
test_cannot_open (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "");
  g_auto (StoreAnswer) open_answer = { NULL };
  g_auto (StoreAnswer) put_answer = { NULL };
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "no library", -1, NULL);
  dossier_library_open_async (library, NULL, store_answer_keep, &open_answer);
  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &put_answer);

  g_assert_false (dossier_library_open_finish (library, store_answer_wait (&open_answer), &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  g_assert_false (dossier_library_put_annotation_finish (library, store_answer_wait (&put_answer),
                                                         &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_default_path (void)
{
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "dossier",
                                                "library.sqlite", NULL);
  g_autofree char *path = dossier_library_get_default_path ();
  g_autoptr (DossierLibrary) library = dossier_library_new (NULL);

  g_assert_cmpstr (path, ==, expected);
  g_assert_cmpstr (dossier_library_get_path (library), ==, expected);
}

/* What is kept is the note as it was when that was asked, and it is the reader's own when read. */
static void
test_snapshot (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "asked");
  g_autoptr (DossierAnnotation) before = dossier_annotation_copy (note);
  g_autoptr (GPtrArray) notes = NULL;
  g_auto (StoreAnswer) answer = { NULL };

  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &answer);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *body = g_strdup_printf ("changed %u", i);

      dossier_annotation_set_body (note, body);
      dossier_annotation_touch (note);
    }
  wait_put (library, &answer);

  notes = list (library, "ferry");
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (notes, 0), before));
  dossier_annotation_set_body (g_ptr_array_index (notes, 0), "mine");
  assert_bodies (library, "asked|");
}

typedef struct
{
  GString *log;
  GThread *thread;
} Record;

static void
on_committed (DossierLibrary    *library,
              DossierAnnotation *snapshot,
              Record            *record)
{
  g_assert_true (g_thread_self () == record->thread);
  g_string_append_printf (record->log, "%s committed|", dossier_annotation_get_body (snapshot));
}

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Record *record = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_thread_self () == record->thread);
  dossier_library_put_annotations_finish (DOSSIER_LIBRARY (source), result, &error);
  g_string_append (record->log, error == NULL ? "done|" : "failed|");
}

static void
test_committed (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) log = g_string_new (NULL);
  Record record = { log, g_thread_self () };

  g_signal_connect (library, "annotation-committed", G_CALLBACK (on_committed), &record);
  g_ptr_array_add (notes, store_test_note ("ferry", "one"));
  dossier_annotation_set_created (g_ptr_array_index (notes, 0), 1);
  g_ptr_array_add (notes, store_test_note ("ferry", "two"));
  dossier_library_put_annotations_async (library, notes, NULL, on_put, &record);
  dossier_annotation_set_body (g_ptr_array_index (notes, 1), "caf\xe9");
  dossier_annotation_set_body (g_ptr_array_index (notes, 0), "three");
  dossier_library_put_annotations_async (library, notes, NULL, on_put, &record);

  /* Nothing is told in the middle of a call. */
  g_assert_false (dossier_library_flush (library, -1, NULL));
  g_assert_cmpstr (log->str, ==, "");

  while (!g_str_has_suffix (log->str, "failed|"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (log->str, ==, "one committed|two committed|done|failed|");
  assert_bodies (library, "one|two|");
}

static void
test_count (StoreFixture  *fixture,
            gconstpointer  data)
{
  const char *options[] = { "ferry", "ferry", "tunnel", NULL };
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (StoreAnswer) answer = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (DossierAnnotation) note = store_test_note (options[i], "");

      dossier_library_put_annotation_async (library, note, NULL, NULL, NULL);
    }
  dossier_library_count_annotations_async (library, STORE_TEST_DOSSIER, NULL, store_answer_keep,
                                           &answer);
  counts = dossier_library_count_annotations_finish (library, store_answer_wait (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "ferry")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "tunnel")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "")), ==, 1);
}

static void
test_recents (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierRecent) old = dossier_recent_new ("file:a", "A", "urn:a", "ferry", 1);
  g_autoptr (DossierRecent) new = dossier_recent_new ("file:b", "B", "urn:b", NULL, 2);
  g_auto (StoreAnswer) recorded = { NULL };
  g_auto (StoreAnswer) listed = { NULL };
  g_auto (StoreAnswer) forgotten = { NULL };
  g_auto (StoreAnswer) listed_again = { NULL };
  g_autoptr (GPtrArray) recents = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_record_recent_async (library, new, NULL, NULL, NULL);
  dossier_library_record_recent_async (library, old, NULL, store_answer_keep, &recorded);
  dossier_library_list_recents_async (library, 0, NULL, store_answer_keep, &listed);
  dossier_library_forget_recent_async (library, "file:b", NULL, store_answer_keep, &forgotten);
  dossier_library_list_recents_async (library, 5, NULL, store_answer_keep, &listed_again);

  dossier_library_record_recent_finish (library, store_answer_wait (&recorded), &error);
  g_assert_no_error (error);
  recents = dossier_library_list_recents_finish (library, store_answer_wait (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recents->len, ==, 2);
  g_assert_cmpstr (dossier_recent_get_uri (g_ptr_array_index (recents, 0)), ==, "file:b");
  g_assert_cmpstr (dossier_recent_get_option_id (g_ptr_array_index (recents, 1)), ==, "ferry");
  dossier_library_forget_recent_finish (library, store_answer_wait (&forgotten), &error);
  g_assert_no_error (error);
  fewer = dossier_library_list_recents_finish (library, store_answer_wait (&listed_again), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fewer->len, ==, 1);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierAnnotation) kept = store_test_note ("ferry", "kept");
  g_autoptr (DossierAnnotation) called_off = store_test_note ("ferry", "called off");
  g_autoptr (GCancellable) late = g_cancellable_new ();
  g_autoptr (GCancellable) early = g_cancellable_new ();
  g_auto (StoreAnswer) late_answer = { NULL };
  g_auto (StoreAnswer) early_answer = { NULL };
  g_autoptr (GError) error = NULL;

  dossier_library_put_annotation_async (library, kept, late, store_answer_keep, &late_answer);
  g_assert_true (dossier_library_flush (library, -1, &error));
  g_assert_no_error (error);
  g_cancellable_cancel (late);
  wait_put (library, &late_answer);

  g_cancellable_cancel (early);
  dossier_library_put_annotation_async (library, called_off, early, store_answer_keep,
                                        &early_answer);
  g_assert_false (dossier_library_put_annotation_finish (library,
                                                         store_answer_wait (&early_answer),
                                                         &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_bodies (library, "kept|");
}

/* After a failed write the library tells why, and the same may be asked again. */
static void
test_busy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = g_object_new (DOSSIER_TYPE_LIBRARY, "path", fixture->path,
                                                     "busy-timeout", 1, NULL);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "note");
  g_autoptr (DossierRecent) recent = dossier_recent_new ("file:a", "A", "urn:a", NULL, 1);
  g_autoptr (sqlite3) other = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (StoreAnswer) first = { NULL };
  g_auto (StoreAnswer) second = { NULL };
  g_auto (StoreAnswer) recorded = { NULL };

  assert_bodies (library, "");
  other = store_test_open_raw (fixture->path);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &first);
  dossier_library_record_recent_async (library, recent, NULL, store_answer_keep, &recorded);

  g_assert_false (dossier_library_flush (library, -1, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, "The note could not be saved because another "
                                                   "program is using the library"));
  g_clear_error (&error);
  g_assert_false (dossier_library_put_annotation_finish (library, store_answer_wait (&first),
                                                         &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (dossier_library_record_recent_finish (library, store_answer_wait (&recorded),
                                                        &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, "The list of recent dossiers"));
  g_clear_error (&error);

  /* Reading goes on meanwhile. */
  assert_bodies (library, "");

  /* What was told to its callback is settled. */
  g_assert_true (dossier_library_flush (library, -1, &error));
  g_assert_no_error (error);

  g_clear_pointer (&other, sqlite3_close);
  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &second);
  wait_put (library, &second);
  assert_bodies (library, "note|");
}

static void
test_flush (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "note");

      dossier_library_put_annotation_async (library, note, NULL, NULL, NULL);
    }
  g_assert_true (dossier_library_flush (library, -1, &error));
  g_assert_no_error (error);
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 20);
}

static void
test_flush_in_time (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = g_object_new (DOSSIER_TYPE_LIBRARY, "path", fixture->path,
                                                     "busy-timeout", G_MAXINT, NULL);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "note");
  g_autoptr (sqlite3) other = NULL;
  g_autoptr (GError) error = NULL;

  assert_bodies (library, "");
  other = store_test_open_raw (fixture->path);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  dossier_library_put_annotation_async (library, note, NULL, NULL, NULL);
  g_assert_false (dossier_library_flush (library, 1, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_TIMED_OUT);
  g_clear_error (&error);

  /* The work goes on all the same. */
  g_clear_pointer (&other, sqlite3_close);
  g_assert_true (dossier_library_flush (library, -1, &error));
  g_assert_no_error (error);
  assert_bodies (library, "note|");
}

static void
test_close (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "note");
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (StoreAnswer) before = { NULL };
  g_auto (StoreAnswer) after = { NULL };

  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &before);
  dossier_library_close (library);
  dossier_library_close (library);
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 1);
  g_assert_true (dossier_library_flush (library, 0, &error));
  g_assert_no_error (error);
  wait_put (library, &before);

  dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &after);
  g_assert_null (after.result);
  g_assert_false (dossier_library_put_annotation_finish (library, store_answer_wait (&after),
                                                         &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_CLOSED);
}

/* Nobody need hold on to the library while something is asked of it. */
static void
test_let_go (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  for (guint i = 0; i < 20; i++)
    {
      DossierLibrary *library = dossier_library_new (fixture->path);
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "note");

      g_object_add_weak_pointer (G_OBJECT (library), (gpointer *) &library);
      dossier_library_put_annotation_async (library, note, NULL, NULL, NULL);
      g_object_unref (library);
      while (library != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 20);
}

/* What is asked in a thread with a main context of its own is answered there. */
static void
test_context (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_auto (StoreAnswer) answer = { NULL };

  g_main_context_push_thread_default (context);
  dossier_library_open_async (library, NULL, store_answer_keep, &answer);
  g_main_context_pop_thread_default (context);

  dossier_library_flush (library, -1, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (answer.result);
  g_main_context_push_thread_default (context);
  while (answer.result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  g_assert_true (dossier_library_open_finish (library, answer.result, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/library/open", test_open);
  store_test_add ("/store/library/cannot-open", test_cannot_open);
  g_test_add_func ("/store/library/default-path", test_default_path);
  store_test_add ("/store/library/snapshot", test_snapshot);
  store_test_add ("/store/library/committed", test_committed);
  store_test_add ("/store/library/count", test_count);
  store_test_add ("/store/library/recents", test_recents);
  store_test_add ("/store/library/cancelled", test_cancelled);
  store_test_add ("/store/library/busy", test_busy);
  store_test_add ("/store/library/flush", test_flush);
  store_test_add ("/store/library/flush-in-time", test_flush_in_time);
  store_test_add ("/store/library/close", test_close);
  store_test_add ("/store/library/let-go", test_let_go);
  store_test_add ("/store/library/context", test_context);

  return g_test_run ();
}
