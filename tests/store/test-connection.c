/* test-connection.c: opening a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What a library is brought to. */
static guint
get_newest_version (void)
{
  guint n_migrations;

  dossier_migrations_get (&n_migrations);

  return n_migrations;
}

/* Opening fails with a code and words that name the file, and leaves no trace in the folder. */
static void
assert_refused (StoreFixture      *fixture,
                DossierStoreError  code)
{
  g_autoptr (GBytes) before = store_test_read_file (fixture->path);
  guint n_before = store_test_count_files (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GBytes) after = NULL;

  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_DEFAULT, &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, (int) code);
  g_assert_null (connection);
  g_assert_nonnull (strstr (error->message, fixture->path));

  after = store_test_read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, n_before);
}

static void
test_new (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "deep", "er", NULL);
  g_autofree char *path = g_build_filename (folder, "library.sqlite", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autofree char *mode = NULL;
  struct stat status;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_connection_get_path (connection), ==, path);

  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  mode = store_test_read_text (connection, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA busy_timeout"), ==, 5000);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA application_id"), ==, 0x44737372);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==,
                   get_newest_version ());

  /* A library that nobody has open is one file, which can be copied. */
  g_clear_object (&connection);
  g_assert_cmpuint (store_test_count_files (folder), ==, 1);
}

static void
test_missing (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_EXISTING, &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 0);

  g_clear_error (&error);
  g_object_unref (store_test_open (fixture));
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_EXISTING, &error);
  g_assert_no_error (error);
}

/* What is left where the making of a library was cut short is made into one. */
static void
test_cut_short (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  g_file_set_contents (fixture->path, "", 0, NULL);
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==,
                   get_newest_version ());
  g_clear_object (&connection);

  g_unlink (fixture->path);
  store_test_execute (fixture->path, "PRAGMA journal_mode = WAL");
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==,
                   get_newest_version ());
}

static void
test_not_a_database (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *long_text = g_strnfill (10000, 'x');

  g_file_set_contents (fixture->path, "My notes.\n", -1, NULL);
  assert_refused (fixture, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);

  g_file_set_contents (fixture->path, long_text, -1, NULL);
  assert_refused (fixture, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_another_programs (StoreFixture  *fixture,
                       gconstpointer  data)
{
  store_test_execute (fixture->path, "CREATE TABLE page (a); INSERT INTO page VALUES (1)");
  assert_refused (fixture, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);

  g_unlink (fixture->path);
  store_test_execute (fixture->path, "PRAGMA application_id = 7; PRAGMA journal_mode = WAL;"
                                     "CREATE TABLE annotation (a)");
  assert_refused (fixture, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);

  g_unlink (fixture->path);
  store_test_execute (fixture->path, "PRAGMA user_version = 1");
  assert_refused (fixture, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_newer (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_object_unref (store_test_open (fixture));
  store_test_execute (fixture->path, "PRAGMA user_version = 99");
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);

  /* SQLite needs two files beside the library to read it, even without changing it. */
  {
    g_autoptr (GBytes) before = store_test_read_file (fixture->path);
    g_autoptr (GError) error = NULL;
    g_autoptr (DossierConnection) connection = NULL;
    g_autoptr (GBytes) after = NULL;

    connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_DEFAULT, &error);
    g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NEWER);
    g_assert_null (connection);
    g_assert_nonnull (strstr (error->message, fixture->path));
    after = store_test_read_file (fixture->path);
    g_assert_true (g_bytes_equal (before, after));
  }
}

/* The version may have been raised in the write-ahead log alone, by a program that was killed. */
static void
test_newer_in_log (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GBytes) log_before = NULL;
  g_autoptr (GBytes) log_after = NULL;
  sqlite3 *db;

  g_object_unref (store_test_open (fixture));
  db = store_test_open_raw (fixture->path);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  log_before = store_test_read_file (log);
  g_assert_cmpuint (g_bytes_get_size (log_before), >, 0);
  assert_refused (fixture, DOSSIER_STORE_ERROR_NEWER);
  log_after = store_test_read_file (log);
  g_assert_true (g_bytes_equal (log_before, log_after));
}

static void
test_damaged (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *body = g_strnfill (3000, 'b');
  g_autofree char *garbage = g_strnfill (4096, '\xa5');
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autofree char *broken = NULL;
  gsize length;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", body);

      dossier_annotations_put (connection, note, &error);
      g_assert_no_error (error);
    }
  g_clear_object (&connection);

  content = store_test_read_file (fixture->path);
  length = g_bytes_get_size (content);
  g_assert_cmpuint (length, >, 20 * 4096);
  broken = g_memdup2 (g_bytes_get_data (content, NULL), length);
  for (gsize page = 5; page < 15; page++)
    memcpy (broken + page * 4096, garbage, 4096);
  g_file_set_contents (fixture->path, broken, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_DEFAULT, &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  assert_refused (fixture, DOSSIER_STORE_ERROR_DAMAGED);

  g_file_set_contents (fixture->path, g_bytes_get_data (content, NULL), length / 2, NULL);
  assert_refused (fixture, DOSSIER_STORE_ERROR_DAMAGED);
}

static void
test_locked (StoreFixture  *fixture,
             gconstpointer  data)
{
  guint n_migrations;
  const DossierMigration *migrations = dossier_migrations_get (&n_migrations);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (sqlite3) other = NULL;

  g_object_unref (store_test_open (fixture));
  other = store_test_open_raw (fixture->path);
  sqlite3_exec (other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL);

  connection = dossier_connection_open_full (fixture->path, DOSSIER_CONNECTION_DEFAULT, 1,
                                             migrations, n_migrations, &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));

  g_clear_error (&error);
  g_clear_pointer (&other, sqlite3_close);
  connection = dossier_connection_open_full (fixture->path, DOSSIER_CONNECTION_DEFAULT, 1,
                                             migrations, n_migrations, &error);
  g_assert_no_error (error);
}

static void
test_no_file (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *below = g_build_filename (fixture->path, "library.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_connection_open (fixture->folder, DOSSIER_CONNECTION_DEFAULT, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_CANNOT_OPEN);
  g_assert_nonnull (strstr (error->message, fixture->folder));
  g_clear_error (&error);

  g_file_set_contents (fixture->path, "a file, no folder", -1, NULL);
  g_assert_null (dossier_connection_open (below, DOSSIER_CONNECTION_DEFAULT, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_CANNOT_OPEN);
}

/* Nothing is read into a path that SQLite or an address would take for something else. */
static void
test_names (StoreFixture  *fixture,
            gconstpointer  data)
{
  const char *names[] = { "a?mode=memory&b#c%41 ü.sqlite", ":memory:", "file:x?mode=memory" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "kept");
      g_autoptr (DossierAnnotation) found = NULL;
      g_autoptr (DossierConnection) connection = NULL;
      g_autoptr (GError) error = NULL;

      connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
      g_assert_no_error (error);
      dossier_annotations_put (connection, note, &error);
      g_assert_no_error (error);
      g_clear_object (&connection);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      connection = dossier_connection_open (path, DOSSIER_CONNECTION_EXISTING, &error);
      g_assert_no_error (error);
      found = dossier_annotations_get (connection, dossier_annotation_get_id (note), &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, G_N_ELEMENTS (names));
}

/* What is written into a file that lost its name would not be saved. */
static void
test_moved (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".old", NULL);
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "kept");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_false (dossier_annotations_put (connection, note, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MOVED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  g_assert_true (dossier_annotations_put (connection, note, &error));
  g_assert_no_error (error);
}

static void
test_parts (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "one");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, NULL));
  g_assert_true (dossier_annotations_put (connection, note, NULL));
  g_assert_true (dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, NULL));
  dossier_connection_rollback (connection);
  g_assert_false (dossier_connection_commit (connection, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);

  notes = dossier_annotations_list (connection, STORE_TEST_DOSSIER, NULL,
                                    DOSSIER_ANNOTATIONS_DEFAULT, NULL);
  g_assert_cmpuint (notes->len, ==, 0);
}

/* Runs a task of the child program that ends by itself; returns what it says, in one line. */
static char *
ask_child (const char *task,
           const char *path)
{
  g_autofree char *child = store_test_get_child ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, child, task, path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return g_strchomp (output);
}

static void
test_read_only (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *answer = NULL;
  g_autofree char *below = g_build_filename (fixture->folder, "new", "library.sqlite", NULL);
  g_autofree char *expected = g_strdup_printf ("%d ", DOSSIER_STORE_ERROR_READ_ONLY);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_object_unref (store_test_open (fixture));
  before = store_test_read_file (fixture->path);

  g_chmod (fixture->path, 0400);
  answer = ask_child ("open-unprivileged", fixture->path);
  if (g_str_equal (answer, "privileged"))
    {
      g_test_skip ("This process can write everywhere and cannot give that up.");
      return;
    }
  g_assert_true (g_str_has_prefix (answer, expected));
  g_assert_nonnull (strstr (answer, fixture->path));
  g_free (answer);

  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  answer = ask_child ("open-unprivileged", fixture->path);
  g_assert_true (g_str_has_prefix (answer, expected));
  g_free (answer);

  answer = ask_child ("open-unprivileged", below);
  g_assert_true (g_str_has_prefix (answer, expected));

  after = store_test_read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);
}

/* Where a disk does not allow for a write-ahead log, a killed program leaves a journal behind. */
static void
test_journal (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *answer = NULL;
  g_autofree char *body = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-1.sql");
  answer = ask_child ("die-in-transaction", fixture->path);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 4);
  body = store_test_read_text (connection, "SELECT body FROM annotation"
                                           " WHERE option_id = 'tunnel'");
  g_assert_cmpstr (body, ==, "Too dear.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/connection/new", test_new);
  store_test_add ("/store/connection/missing", test_missing);
  store_test_add ("/store/connection/cut-short", test_cut_short);
  store_test_add ("/store/connection/not-a-database", test_not_a_database);
  store_test_add ("/store/connection/another-programs", test_another_programs);
  store_test_add ("/store/connection/newer", test_newer);
  store_test_add ("/store/connection/newer-in-log", test_newer_in_log);
  store_test_add ("/store/connection/damaged", test_damaged);
  store_test_add ("/store/connection/locked", test_locked);
  store_test_add ("/store/connection/no-file", test_no_file);
  store_test_add ("/store/connection/names", test_names);
  store_test_add ("/store/connection/moved", test_moved);
  store_test_add ("/store/connection/parts", test_parts);
  store_test_add ("/store/connection/read-only", test_read_only);
  store_test_add ("/store/connection/journal", test_journal);

  return g_test_run ();
}
