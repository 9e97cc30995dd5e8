/* test-reader-files.c: from a file, at once and in a thread
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path; /* in @folder; nothing there yet */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("dossier-reader-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "a “b” %s.dossier.json", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

static void
write_file (Fixture    *self,
            const char *text)
{
  g_autoptr (GBytes) bytes = model_test_quote (text);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

/* Sees a file refused before any of it is read. */
static void
hold_refused (GFile      *file,
              const char *part)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_reader_read_file (file, problems, NULL, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (strstr (error->message, name));
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is without “%s”", error->message, part);
}

static void
hold_path_refused (const char *path,
                   const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hold_refused (file, part);
}

static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *below = g_build_filename (self->path, "below", NULL);

  hold_path_refused (self->path, "was not found");
  write_file (self, "{}");
  hold_path_refused (below, "could not be read");
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", self->path), ==, 0);
  hold_path_refused (self->path, "is a link to a file that was not found");
}

static void
test_no_regular_file (Fixture       *self,
                      gconstpointer  data)
{
  hold_path_refused (self->folder, "is not a regular file");
  hold_path_refused ("/dev/null", "is not a regular file");
  hold_path_refused ("/dev/zero", "is not a regular file");

  /* Nobody ever writes into it: it must not be waited for. */
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  hold_path_refused (self->path, "is not a regular file");
  g_assert_cmpint (g_unlink (self->path), ==, 0);

  g_assert_cmpint (symlink ("/dev/zero", self->path), ==, 0);
  hold_path_refused (self->path, "is not a regular file");
  g_assert_cmpint (g_unlink (self->path), ==, 0);

  g_assert_cmpint (symlink (self->path, self->path), ==, 0);
  hold_path_refused (self->path, "leads back to itself");
}

static void
test_link (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [] }");
  g_assert_cmpint (g_rename (self->path, target), ==, 0);
  g_assert_cmpint (symlink ("target", self->path), ==, 0);
  document = dossier_reader_read_file (file, problems, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpint (g_unlink (target), ==, 0);
}

/* Sees a file refused that is no longer what it was when it was opened. */
static void
hold_changed (Fixture      *self,
              struct stat  *before)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int fd = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);

  bytes = dossier_file_load_opened (fd, before, "the name", NULL, NULL, &error);
  g_assert_null (bytes);
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "“the name” was changed while it was read"));
}

static void
test_changed (Fixture       *self,
              gconstpointer  data)
{
  struct stat now, before;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int fd = -1;

  write_file (self, "0123456789");
  g_assert_cmpint (stat (self->path, &now), ==, 0);

  before = now;
  before.st_size = 4;
  hold_changed (self, &before); /* it has grown */
  before.st_size = 9;
  hold_changed (self, &before);
  before.st_size = 0;
  hold_changed (self, &before);
  before.st_size = 11;
  hold_changed (self, &before); /* it was cut off */
  before = now;
  before.st_mtim.tv_sec--;
  hold_changed (self, &before); /* it was written anew at the same length */
  before = now;
  before.st_mtim.tv_nsec ^= 1;
  hold_changed (self, &before);

  fd = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);
  bytes = dossier_file_load_opened (fd, &now, "the name", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "0123456789", 10);
}

/* A file that is said to be empty, but is not. */
static void
test_endless (Fixture       *self,
              gconstpointer  data)
{
  if (g_access ("/proc/self/status", R_OK) != 0)
    {
      g_test_skip ("there is no /proc");
      return;
    }
  hold_path_refused ("/proc/self/status", "was changed while it was read");
}

typedef struct
{
  const char *path;
  gint        stop; /* atomic */
} Writer;

static gpointer
write_on (gpointer data)
{
  Writer *self = data;
  g_autofree char *more = g_strnfill (100000, ' ');
  g_autofd int fd = g_open (self->path, O_WRONLY | O_APPEND | O_CLOEXEC, 0);

  while (!g_atomic_int_get (&self->stop))
    {
      struct stat status;

      g_assert_cmpint (write (fd, more, 100000), ==, 100000);
      if (fstat (fd, &status) == 0 && status.st_size > 20000000)
        g_assert_cmpint (ftruncate (fd, 60), ==, 0);
    }

  return NULL;
}

/* While another program writes and cuts off, a file is read as it was once, or refused. */
static void
test_busy (Fixture       *self,
           gconstpointer  data)
{
  Writer writer = { .path = self->path };
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  GThread *thread;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [] }");
  thread = g_thread_new ("writer", write_on, &writer);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      bytes = dossier_file_load (file, "the name", NULL, NULL, NULL, &error);
      if (bytes == NULL)
        g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE);
    }
  g_atomic_int_set (&writer.stop, TRUE);
  g_thread_join (thread);
}

static void
test_other_scheme (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("nonsense://host/a.dossier.json");

  hold_refused (file, "could not be read");
}

static void
test_not_allowed (Fixture       *self,
                  gconstpointer  data)
{
  write_file (self, "{}");
  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
  if (g_access (self->path, R_OK) == 0)
    {
      g_test_skip ("this user may read every file");
      return;
    }
  hold_path_refused (self->path, "may not be read");
}

/* A file of holes: nothing is read, so it takes neither time nor memory. */
static void
test_too_large (Fixture       *self,
                gconstpointer  data)
{
  write_file (self, "{}");
  g_assert_cmpint (truncate (self->path, (off_t) DOSSIER_READER_MAX_SIZE + 1), ==, 0);
  hold_path_refused (self->path, "larger than 512 MB");
  if (truncate (self->path, (off_t) 1 << 40) == 0)
    hold_path_refused (self->path, "larger than 512 MB");
}

/* A name that is not UTF-8 can be shown nonetheless. */
static void
test_odd_name (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autofree char *path = g_build_filename (self->folder, "caf\xe9", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_reader_read_file (file, problems, NULL, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "caf"));
}

static void
test_read (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [] }");
  document = dossier_reader_read_file (file, problems, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  /* What is read stays, whatever becomes of the file. */
  write_file (self, "{" MODEL_TEST_HEAD ", 'options': 1 }");
  g_assert_cmpstr (dossier_text_get (document->title), ==, "T");
  g_assert_null (dossier_reader_read_file (file, problems, NULL, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "a “b” %s.dossier.json"));
  model_test_assert (problems, 0, "/options", "1", "a list");
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [] }");
  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_reader_read_file (file, problems, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      place)
{
  g_assert_true (G_IS_FILE (source));
  g_assert_null (*(GAsyncResult **) place);
  *(GAsyncResult **) place = g_object_ref (result);
}

/* Waits for a reading in a thread; returns the dossier or what is wrong. */
static DossierDocument *
read_async (Fixture       *self,
            GCancellable  *cancellable,
            gboolean       cancel,
            GPtrArray    **problems,
            GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GAsyncResult) result = NULL;

  dossier_reader_list_file_async (file, NULL, cancellable, keep_result, &result);
  g_assert_null (result);
  if (cancel)
    g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dossier_reader_list_file_finish (result, problems, error);
}

static void
test_async (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': 'O' }] }");
  document = read_async (self, NULL, FALSE, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (dossier_document_find_option (document, "o"));
}

static void
test_async_problems (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [1, 2] }");
  g_assert_null (read_async (self, NULL, FALSE, &problems, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, 2);
  model_test_assert (problems, 1, "/options/1", "2", "an object");

  g_clear_error (&error);
  g_assert_null (read_async (self, NULL, FALSE, NULL, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID);
}

static void
test_async_missing (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_async (self, NULL, FALSE, &problems, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Before it begins and, as soon as it has, after. */
static void
test_async_cancelled (Fixture       *self,
                      gconstpointer  data)
{
  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [] }");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      g_assert_null (read_async (self, cancellable, TRUE, &problems, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_nonnull (problems);
    }
}

/* Several at once do not get in each other's way. */
static void
test_async_many (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  GAsyncResult *results[8] = { NULL };

  write_file (self, "{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': 'O' }] }");
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    dossier_reader_list_file_async (file, NULL, NULL, keep_result, &results[i]);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (DossierDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      while (results[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      document = dossier_reader_list_file_finish (results[i], NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (dossier_document_find_option (document, "o"));
      g_object_unref (results[i]);
    }
}

static void
add (const char *path,
     void      (*func) (Fixture       *self,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/reader-files/missing", test_missing);
  add ("/reader-files/no-regular-file", test_no_regular_file);
  add ("/reader-files/link", test_link);
  add ("/reader-files/changed", test_changed);
  add ("/reader-files/endless", test_endless);
  add ("/reader-files/busy", test_busy);
  add ("/reader-files/other-scheme", test_other_scheme);
  add ("/reader-files/not-allowed", test_not_allowed);
  add ("/reader-files/too-large", test_too_large);
  add ("/reader-files/odd-name", test_odd_name);
  add ("/reader-files/read", test_read);
  add ("/reader-files/cancelled", test_cancelled);
  add ("/reader-files/async", test_async);
  add ("/reader-files/async-problems", test_async_problems);
  add ("/reader-files/async-missing", test_async_missing);
  add ("/reader-files/async-cancelled", test_async_cancelled);
  add ("/reader-files/async-many", test_async_many);

  return g_test_run ();
}
