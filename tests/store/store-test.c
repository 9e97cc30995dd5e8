/* store-test.c: what the tests of the store share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include <glib/gstdio.h>

void
store_fixture_set_up (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dossier-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "library.sqlite", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) < 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

void
store_fixture_tear_down (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_chmod (fixture->folder, 0700);
  remove_folder (fixture->folder);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

void
store_test_add (const char *path,
                void      (*func) (StoreFixture  *fixture,
                                   gconstpointer  data))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down);
}

DossierConnection *
store_test_open (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;

  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (connection);

  return connection;
}

/* Opens a file as any program could. */
sqlite3 *
store_test_open_raw (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);

  return db;
}

void
store_test_execute (const char *path,
                    const char *sql)
{
  g_autoptr (sqlite3) db = store_test_open_raw (path);
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Makes a library of a fixture. */
void
store_test_load (StoreFixture *fixture,
                 const char   *file)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "library", file, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (source, &sql, NULL, &error);
  g_assert_no_error (error);
  store_test_execute (fixture->path, sql);
}

char *
store_test_read_text (DossierConnection *connection,
                      const char        *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);

  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

gint64
store_test_read_int (DossierConnection *connection,
                     const char        *sql)
{
  g_autofree char *text = store_test_read_text (connection, sql);

  return g_ascii_strtoll (text, NULL, 10);
}

GBytes *
store_test_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

guint
store_test_count_files (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) entries = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

DossierAnnotation *
store_test_note (const char *option_id,
                 const char *body)
{
  return dossier_annotation_new (STORE_TEST_DOSSIER, option_id, body);
}

/* The program that the tests start where it takes another process. */
char *
store_test_get_child (void)
{
  return g_test_build_filename (G_TEST_BUILT, "store", "store-child", NULL);
}

void
store_answer_keep (GObject      *source,
                   GAsyncResult *result,
                   gpointer      answer)
{
  StoreAnswer *self = answer;

  g_assert_null (self->result);
  self->result = g_object_ref (result);
}

GAsyncResult *
store_answer_wait (StoreAnswer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return answer->result;
}

void
store_answer_clear (StoreAnswer *answer)
{
  g_clear_object (&answer->result);
}
