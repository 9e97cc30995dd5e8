/* test-durability.c: notes outlive what happens to a program and to a disk
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include <signal.h>
#include <string.h>

static GSubprocess *
start_child (const char *task,
             const char *path)
{
  g_autofree char *child = store_test_get_child ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, child, task, path, NULL);
  g_assert_no_error (error);

  return process;
}

/* Lets a child do what it has to, and returns the lines that it says. */
static GStrv
read_child (GSubprocess *process)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (output, "\n", -1);
}

static void
assert_sound (DossierConnection *connection)
{
  g_autofree char *verdict = store_test_read_text (connection, "PRAGMA integrity_check");

  g_assert_cmpstr (verdict, ==, "ok");
}

/* Reads a child's lines, kills it after some of them, and returns all that it had said. */
static GPtrArray *
kill_writer (const char *path,
             guint       after)
{
  g_autoptr (GSubprocess) process = start_child ("write-for-ever", path);
  g_autoptr (GDataInputStream) lines =
    g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL)
    {
      /* The last may be cut short. */
      if (g_uuid_string_is_valid (line))
        g_ptr_array_add (ids, line);
      else
        g_free (line);
      if (ids->len == after)
        g_subprocess_send_signal (process, SIGKILL);
    }
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);

  return ids;
}

static void
test_kill (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (GPtrArray) ids = kill_writer (fixture->path, g_test_rand_int_range (1, 120));
      g_autoptr (DossierConnection) connection = store_test_open (fixture);

      g_ptr_array_extend_and_steal (all, g_steal_pointer (&ids));
      assert_sound (connection);
      for (guint i = 0; i < all->len; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (DossierAnnotation) note =
            dossier_annotations_get (connection, g_ptr_array_index (all, i), &error);

          g_assert_no_error (error);
          g_assert_true (g_str_has_prefix (dossier_annotation_get_body (note), "note "));
        }
    }
}

/* Several programs write into one library, which none of them has made before. */
static void
test_together (StoreFixture  *fixture,
               gconstpointer  data)
{
  GSubprocess *processes[3];
  g_autoptr (DossierConnection) connection = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    processes[i] = start_child ("write-some", fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_auto (GStrv) lines = read_child (processes[i]);

      g_assert_cmpstr (lines[0], ==, "ok");
      g_object_unref (processes[i]);
    }

  connection = store_test_open (fixture);
  assert_sound (connection);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==,
                   50 * G_N_ELEMENTS (processes));
}

static void
assert_failure (const char        *line,
                DossierStoreError  code,
                const char        *words)
{
  g_autofree char *prefix = g_strdup_printf ("%d %s", code, words);

  g_assert_true (g_str_has_prefix (line, prefix));
}

/* SQLite's own limit, which it reports as it does a full disk. */
static void
test_full (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *body = g_strnfill (100000, 'b');
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) small = store_test_note ("ferry", "small");
  g_autoptr (DossierAnnotation) large = store_test_note ("ferry", body);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  dossier_annotations_put (connection, small, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_test_read_int (connection, "PRAGMA max_page_count = 40"), ==, 40);
  g_assert_false (dossier_annotations_put (connection, large, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL);
  g_assert_true (g_str_has_prefix (error->message,
                                   "The note could not be saved because the disk is full."));
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  notes = dossier_annotations_list (connection, STORE_TEST_DOSSIER, NULL,
                                    DOSSIER_ANNOTATIONS_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (notes, 0), small));
  assert_sound (connection);

  g_assert_cmpint (store_test_read_int (connection, "PRAGMA max_page_count = 1000"), ==, 1000);
  g_assert_true (dossier_annotations_put (connection, large, &error));
  g_assert_no_error (error);
}

/* A disk that is full in earnest. */
static void
test_full_disk (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GSubprocess) process = start_child ("write-to-full-disk", fixture->folder);
  g_auto (GStrv) lines = read_child (process);
  g_autofree char *expected = NULL;

  if (g_str_equal (lines[0], "no mount"))
    {
      g_test_skip ("This process may not mount a small disk.");
      return;
    }

  g_assert_cmpuint (g_strv_length (lines), >=, 3);
  g_assert_cmpint (atoi (lines[0]), >, 0);
  assert_failure (lines[1], DOSSIER_STORE_ERROR_FULL,
                  "The note could not be saved because the disk is full.");
  expected = g_strdup_printf ("%s ok", lines[0]);
  g_assert_cmpstr (lines[2], ==, expected);
}

/* The system refuses to let a file grow, for another reason than a full disk. */
static void
test_io (StoreFixture  *fixture,
         gconstpointer  data)
{
  g_autoptr (GSubprocess) process = start_child ("write-to-limit", fixture->path);
  g_auto (GStrv) lines = read_child (process);
  g_autoptr (DossierConnection) connection = NULL;

  g_assert_cmpuint (g_strv_length (lines), >=, 2);
  g_assert_cmpint (atoi (lines[0]), >, 0);
  assert_failure (lines[1], DOSSIER_STORE_ERROR_IO, "The note could not be saved in");
  g_assert_nonnull (strstr (lines[1], fixture->path));

  connection = store_test_open (fixture);
  assert_sound (connection);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==,
                   atoi (lines[0]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/durability/kill", test_kill);
  store_test_add ("/store/durability/together", test_together);
  store_test_add ("/store/durability/full", test_full);
  store_test_add ("/store/durability/full-disk", test_full_disk);
  store_test_add ("/store/durability/io", test_io);

  return g_test_run ();
}
