/* test-worker.c: the thread that owns the library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/dossier-worker.h"

/* What a job does and what became of it. */
typedef struct
{
  const char *sql;
  GMutex     *gate; /* waits until it can be locked, if there is one */
  GString    *log;  /* where the job says that it was done */
  char        name;
} Job;

static gpointer
do_job (DossierConnection  *connection,
        gpointer            data,
        GError            **error)
{
  Job *job = data;

  if (job->gate != NULL)
    {
      g_mutex_lock (job->gate);
      g_mutex_unlock (job->gate);
    }
  if (job->log != NULL)
    g_string_append_c (job->log, job->name);
  if (job->sql != NULL && !dossier_connection_execute (connection, job->sql, error))
    return NULL;

  return g_strdup ("done");
}

static void
push (DossierWorker *worker,
      Job           *job,
      GCancellable  *cancellable,
      StoreAnswer   *answer)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, answer != NULL ? store_answer_keep : NULL,
                                       answer);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, NULL);
  dossier_worker_push (worker, task, DOSSIER_STORE_TASK_SAVE_NOTE, do_job, g_free);
}

static void
assert_done (StoreAnswer *answer)
{
  GTask *task = G_TASK (store_answer_wait (answer));
  g_autoptr (GError) error = NULL;
  g_autofree char *result = NULL;

  g_assert_null (dossier_worker_peek_error (task));
  result = g_task_propagate_pointer (task, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, "done");
}

static void
assert_failed (StoreAnswer *answer,
               GQuark       domain,
               int          code)
{
  GTask *task = G_TASK (store_answer_wait (answer));
  g_autoptr (GError) error = NULL;

  g_assert_true (g_error_matches (dossier_worker_peek_error (task), domain, code));
  g_assert_null (g_task_propagate_pointer (task, &error));
  g_assert_error (error, domain, code);
}

static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  g_autoptr (GString) log = g_string_new (NULL);
  Job jobs[26];

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      jobs[i] = (Job) { .log = log, .name = 'a' + i };
      push (worker, &jobs[i], NULL, NULL);
    }
  g_assert_true (dossier_worker_drain (worker, -1));
  g_assert_cmpstr (log->str, ==, "abcdefghijklmnopqrstuvwxyz");
}

/* Ending a worker does first what it was asked. */
static void
test_shutdown (StoreFixture  *fixture,
               gconstpointer  data)
{
  DossierWorker *worker = dossier_worker_new (fixture->path, 1000);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (DossierConnection) connection = NULL;
  GMutex gate;
  Job first = { .gate = &gate, .log = log, .name = '1' };
  Job second = {
    .sql = "INSERT INTO recent VALUES ('file:a', 'A', 'urn:a', NULL, 1)",
    .log = log,
    .name = '2',
  };

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  push (worker, &first, NULL, NULL);
  push (worker, &second, NULL, NULL);
  g_mutex_unlock (&gate);
  dossier_worker_free (worker);
  g_mutex_clear (&gate);

  g_assert_cmpstr (log->str, ==, "12");
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 1);
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM recent"), ==, 1);
}

static void
test_drain (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  GMutex gate;
  Job job = { .gate = &gate };

  g_assert_true (dossier_worker_drain (worker, 0));

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  push (worker, &job, NULL, NULL);
  g_assert_false (dossier_worker_drain (worker, 0));
  g_mutex_unlock (&gate);
  g_assert_true (dossier_worker_drain (worker, -1));
  g_assert_true (dossier_worker_drain (worker, 0));
  g_mutex_clear (&gate);
}

/* A job that fails leaves nothing of itself, and the next is done all the same. */
static void
test_failing (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  g_autoptr (DossierConnection) connection = NULL;
  g_auto (StoreAnswer) failed = { NULL };
  g_auto (StoreAnswer) done = { NULL };
  Job bad = {
    .sql = "INSERT INTO recent VALUES ('file:a', 'A', 'urn:a', NULL, 1); SELECT * FROM nothing",
  };
  Job good = { .sql = "INSERT INTO recent VALUES ('file:b', 'B', 'urn:b', NULL, 1)" };

  push (worker, &bad, NULL, &failed);
  push (worker, &good, NULL, &done);
  assert_failed (&failed, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  assert_done (&done);

  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM recent"), ==, 1);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  g_autoptr (GCancellable) started = g_cancellable_new ();
  g_autoptr (GCancellable) waiting = g_cancellable_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_auto (StoreAnswer) started_answer = { NULL };
  g_auto (StoreAnswer) waiting_answer = { NULL };
  GMutex gate;
  Job first = { .gate = &gate, .log = log, .name = '1' };
  Job second = { .log = log, .name = '2' };

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  push (worker, &first, NULL, NULL);
  push (worker, &second, waiting, &waiting_answer);
  g_cancellable_cancel (waiting);
  g_mutex_unlock (&gate);
  assert_failed (&waiting_answer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (log->str, ==, "1");

  /* What was done already is not reported as cancelled. */
  push (worker, &second, started, &started_answer);
  g_assert_true (dossier_worker_drain (worker, -1));
  g_cancellable_cancel (started);
  assert_done (&started_answer);
  g_assert_cmpstr (log->str, ==, "12");
  g_mutex_clear (&gate);
}

/* What kept the library from being opened may be gone by the next job. */
static void
test_open_again (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  g_auto (StoreAnswer) failed = { NULL };
  g_auto (StoreAnswer) done = { NULL };
  Job job = { 0 };

  g_file_set_contents (fixture->path, "no library", -1, NULL);
  push (worker, &job, NULL, &failed);
  assert_failed (&failed, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_A_LIBRARY);

  g_unlink (fixture->path);
  push (worker, &job, NULL, &done);
  assert_done (&done);
}

static void
test_moved (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".old", NULL);
  g_autoptr (DossierWorker) worker = dossier_worker_new (fixture->path, 1000);
  g_autoptr (DossierConnection) connection = NULL;
  g_auto (StoreAnswer) before = { NULL };
  g_auto (StoreAnswer) moved = { NULL };
  g_auto (StoreAnswer) after = { NULL };
  Job job = { .sql = "INSERT INTO recent VALUES ('file:a', 'A', 'urn:a', NULL, 1)" };

  push (worker, &job, NULL, &before);
  assert_done (&before);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  push (worker, &job, NULL, &moved);
  assert_failed (&moved, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MOVED);

  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  job.sql = "INSERT INTO recent VALUES ('file:b', 'B', 'urn:b', NULL, 1)";
  push (worker, &job, NULL, &after);
  assert_done (&after);
  connection = store_test_open (fixture);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM recent"), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/worker/order", test_order);
  store_test_add ("/store/worker/shutdown", test_shutdown);
  store_test_add ("/store/worker/drain", test_drain);
  store_test_add ("/store/worker/failing", test_failing);
  store_test_add ("/store/worker/cancelled", test_cancelled);
  store_test_add ("/store/worker/open-again", test_open_again);
  store_test_add ("/store/worker/moved", test_moved);

  return g_test_run ();
}
