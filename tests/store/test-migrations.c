/* test-migrations.c: libraries of older versions
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-note-words.h"
#include "store/dossier-seen.h"
#include "store/dossier-snapshots.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SCHEMA "SELECT group_concat (sql, char (10) ORDER BY name) FROM sqlite_schema"

/* Opens a library with the versions that were shipped and more of the test's own. */
static DossierConnection *
open_with (const char  *path,
           const char  *second,
           const char  *third,
           GError     **error)
{
  DossierMigration migrations[] = { { NULL }, { second }, { third } };
  guint n_shipped;

  migrations[0] = dossier_migrations_get (&n_shipped)[0];

  return dossier_connection_open_full (path, DOSSIER_CONNECTION_DEFAULT, 1000, migrations,
                                       third != NULL ? 3 : 2, error);
}

static char *
get_backup (StoreFixture *fixture)
{
  return g_strconcat (fixture->path, ".v1.bak", NULL);
}

/* By the library itself: not every version that is looked at here has all columns of a note. */
static void
assert_holds_fixture (DossierConnection *connection)
{
  g_autofree char *note = store_test_read_text (connection,
    "SELECT id || '|' || option_id || '|' || kind || '|' || body || '|' || created"
    " FROM annotation WHERE dossier_id = 'urn:example:bridges' ORDER BY created LIMIT 1 OFFSET 1");

  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 4);
  g_assert_cmpstr (note, ==, "7a1d9b52-0f0c-4c43-9d1c-4a7f0e6f1a02|ferry|question|"
                             "מי משלם? من يدفع؟ ⛴|1767225601000000");
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_revision"),
                   ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM recent"), ==, 1);
}

/* What the program reads of the notes of an older library. */
static void
assert_reads_fixture (DossierConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes =
    dossier_annotations_list (connection, STORE_TEST_DOSSIER, NULL,
                              DOSSIER_ANNOTATIONS_WITH_DELETED, &error);
  DossierAnnotation *note;

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 4);
  note = g_ptr_array_index (notes, 1);
  g_assert_cmpint (dossier_annotation_get_kind (note), ==, DOSSIER_ANNOTATION_KIND_QUESTION);
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "מי משלם? من يدفع؟ ⛴");
  g_assert_cmpint (dossier_annotation_get_colour (note), ==, DOSSIER_ANNOTATION_COLOUR_YELLOW);
  g_assert_cmpint (dossier_annotation_get_resolved (note), ==, 0);
  g_assert_cmpuint (dossier_annotation_get_targets (note)->len, ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) dossier_annotation_get_tags (note)), ==, 0);
}

/* Opens a library with the first of the versions that were shipped. */
static DossierConnection *
open_shipped (const char *path,
              guint       n_migrations)
{
  g_autoptr (GError) error = NULL;
  guint n_shipped;
  const DossierMigration *shipped = dossier_migrations_get (&n_shipped);
  DossierConnection *connection =
    dossier_connection_open_full (path, DOSSIER_CONNECTION_DEFAULT, 1000, shipped, n_migrations,
                                  &error);

  g_assert_no_error (error);

  return connection;
}

/* The tables of a library that a version left behind are those that its steps still make. */
static void
assert_schema (StoreFixture *fixture,
               guint         version)
{
  g_autofree char *fresh_path = g_build_filename (fixture->folder, "fresh.sqlite", NULL);
  g_autoptr (DossierConnection) fresh = open_shipped (fresh_path, version);
  g_autoptr (DossierConnection) connection = open_shipped (fixture->path, version);
  g_autofree char *schema = store_test_read_text (connection, SCHEMA);
  g_autofree char *fresh_schema = store_test_read_text (fresh, SCHEMA);

  g_assert_cmpstr (schema, ==, fresh_schema);
}

static void
test_version_1 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-1.sql");
  assert_schema (fixture, 1);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_reads_fixture (connection);
}

static void
assert_finds_fixture (DossierConnection *connection)
{
  g_autoptr (DossierQuery) query = dossier_query_parse ("tag:\"night traffic\" boats sails");
  g_autoptr (DossierNotesFound) found = NULL;
  g_autoptr (GError) error = NULL;

  found = dossier_note_words_search (connection, query, STORE_TEST_DOSSIER,
                                     DOSSIER_ANNOTATIONS_DEFAULT, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->n_found, ==, 1);
  g_assert_cmpstr (dossier_annotation_get_body (g_ptr_array_index (found->notes, 0)), ==,
                   "Who pays for the *night* boats?");
}

/* The notes of an older library are found from the start. */
static void
test_version_3 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-3.sql");
  assert_schema (fixture, 3);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_finds_fixture (connection);
}

/* The index of the notes' words goes along. */
static void
test_version_4 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-4.sql");
  assert_schema (fixture, 4);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_finds_fixture (connection);
}

/* What version 5 brought stays, and the words of no note stand in another option yet. */
static void
test_version_5 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-5.sql");
  assert_schema (fixture, 5);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_finds_fixture (connection);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM comparison_option"), ==,
                   2);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM colour_name"), ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_other"), ==,
                   1);
  g_assert_cmpint (store_test_read_int (connection,
                                        "SELECT count (now_option) FROM annotation_target"), ==, 0);
}

/* Words that stand in another option, and no act yet that could be undone. */
static void
test_version_6 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;

  store_test_load (fixture, "library-6.sql");
  assert_schema (fixture, 6);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_finds_fixture (connection);
  g_assert_cmpint (store_test_read_int (connection,
                                        "SELECT count (now_option) FROM annotation_target"), ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM act"), ==, 0);
}

static void
test_version_2 (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GError) error = NULL;

  store_test_load (fixture, "library-2.sql");
  assert_schema (fixture, 2);
  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
  assert_reads_fixture (connection);
  versions = dossier_snapshots_list (connection, STORE_TEST_DOSSIER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 2);
  for (guint i = 0; i < versions->len; i++)
    {
      DossierVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GBytes) text = dossier_snapshots_restore (connection, version->id, &error);

      g_assert_no_error (error);
      g_assert_cmpint (version->size, ==, g_bytes_get_size (text));
    }
  seen = dossier_seen_list (connection, STORE_TEST_DOSSIER, &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_contains (seen, "ferry"));
}

static void
test_upgrade (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *backup = get_backup (fixture);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  store_test_load (fixture, "library-1.sql");
  connection = open_with (fixture->path,
                          "ALTER TABLE annotation ADD COLUMN colour TEXT;"
                          "UPDATE annotation SET colour = 'yellow' WHERE kind = 'highlight'",
                          "CREATE TABLE tag (name TEXT PRIMARY KEY) STRICT", &error);
  g_assert_no_error (error);
  assert_holds_fixture (connection);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count (colour) FROM annotation"), ==,
                   1);
  g_clear_object (&connection);

  /* The copy is the library as it was, for the user's eyes only, and can take its place. */
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 2);
  g_assert_cmpint (stat (backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  store_test_execute (fixture->path, "PRAGMA user_version = 1000");
  g_assert_null (dossier_connection_open (fixture->path, DOSSIER_CONNECTION_DEFAULT, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NEWER);
  g_clear_error (&error);
  connection = open_shipped (backup, 1);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA application_id"), ==, 0x44737372);
  assert_holds_fixture (connection);
}

static void
test_nothing_to_keep (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  connection = open_with (fixture->path, "CREATE TABLE tag (name TEXT)", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==, 2);
  g_clear_object (&connection);
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);
}

/* A step that fails leaves nothing of itself; those before it count. */
static void
test_failing (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char *second = "CREATE TABLE tag (name TEXT)";
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  store_test_load (fixture, "library-1.sql");
  g_assert_null (open_with (fixture->path, second,
                            "DELETE FROM annotation; CREATE TABLE tag (name TEXT)", &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  connection = open_with (fixture->path, second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA user_version"), ==, 2);
  assert_holds_fixture (connection);
}

static void
test_references (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  store_test_load (fixture, "library-1.sql");
  g_assert_null (open_with (fixture->path, "DELETE FROM annotation WHERE body LIKE 'Who%'", NULL,
                            &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  connection = store_test_open (fixture);
  assert_holds_fixture (connection);
}

/* Without a copy there is no migration. */
static void
test_no_copy (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *backup = get_backup (fixture);
  g_autofree char *unfinished = g_strconcat (backup, ".new", NULL);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  store_test_load (fixture, "library-1.sql");
  g_assert_cmpint (g_mkdir (backup, 0700), ==, 0);
  g_assert_null (open_with (fixture->path, "DELETE FROM annotation", NULL, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_IO);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));

  connection = open_shipped (fixture->path, 1);
  assert_holds_fixture (connection);
}

/* A copy that was cut short is no copy, and an older one gives way. */
static void
test_copy_again (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *backup = get_backup (fixture);
  g_autofree char *unfinished = g_strconcat (backup, ".new", NULL);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  store_test_load (fixture, "library-1.sql");
  g_file_set_contents (backup, "old", -1, NULL);
  g_file_set_contents (unfinished, "cut sho", -1, NULL);
  connection = open_with (fixture->path, "CREATE TABLE tag (name TEXT)", NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&connection);
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 2);

  connection = dossier_connection_open (backup, DOSSIER_CONNECTION_EXISTING, &error);
  g_assert_no_error (error);
  assert_holds_fixture (connection);
}

static gpointer
open_in_thread (gpointer data)
{
  GError *error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = open_with (data, "CREATE TABLE tag (name TEXT)", "CREATE TABLE colour (name TEXT)",
                          &error);

  return error;
}

/* Several that open the same old library at once all find it migrated, once. */
static void
test_at_once (StoreFixture  *fixture,
              gconstpointer  data)
{
  GThread *threads[6];

  for (guint round = 0; round < 5; round++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, round);

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new (NULL, open_in_thread, path);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        {
          GError *error = g_thread_join (threads[i]);

          g_assert_no_error (error);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/migrations/version-1", test_version_1);
  store_test_add ("/store/migrations/version-2", test_version_2);
  store_test_add ("/store/migrations/version-3", test_version_3);
  store_test_add ("/store/migrations/version-4", test_version_4);
  store_test_add ("/store/migrations/version-5", test_version_5);
  store_test_add ("/store/migrations/version-6", test_version_6);
  store_test_add ("/store/migrations/upgrade", test_upgrade);
  store_test_add ("/store/migrations/nothing-to-keep", test_nothing_to_keep);
  store_test_add ("/store/migrations/failing", test_failing);
  store_test_add ("/store/migrations/references", test_references);
  store_test_add ("/store/migrations/no-copy", test_no_copy);
  store_test_add ("/store/migrations/copy-again", test_copy_again);
  store_test_add ("/store/migrations/at-once", test_at_once);

  return g_test_run ();
}
