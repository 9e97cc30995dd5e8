/* dossier-worker.c: the thread that owns the library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-worker.h"

#include "store/dossier-connection-private.h"

typedef struct
{
  GTask             *task; /* NULL for the one that ends the thread */
  DossierStoreTask   purpose;
  DossierWorkerFunc  func;
  GDestroyNotify     result_free;
} DossierJob;

/**
 * DossierWorker:
 *
 * A thread that alone opens, reads and writes a library.  It does one job after the other, in the
 * order in which they were pushed, each in a transaction of its own.
 */
struct _DossierWorker
{
  char              *path;
  guint              busy_timeout;
  GThread           *thread;
  GAsyncQueue       *jobs;
  DossierConnection *connection; /* touched by the thread alone */

  GMutex             lock;
  GCond              progress;
  guint64            n_pushed; /* jobs, under the lock */
  guint64            n_done;
};

static G_DEFINE_QUARK (dossier-worker-error, dossier_worker_error)

static void
return_error (GTask  *task,
              GError *error)
{
  /* The task's own error is for its callback; who waits for the worker looks at this one. */
  g_object_set_qdata_full (G_OBJECT (task), dossier_worker_error_quark (), g_error_copy (error),
                           (GDestroyNotify) g_error_free);
  g_task_return_error (task, error);
}

/* Opens the library when there is first something to do, and again when that failed before. */
static gboolean
ensure_open (DossierWorker  *self,
             GError        **error)
{
  guint n_migrations;
  const DossierMigration *migrations = dossier_migrations_get (&n_migrations);

  if (self->connection == NULL)
    self->connection = dossier_connection_open_full (self->path, DOSSIER_CONNECTION_DEFAULT,
                                                     self->busy_timeout, migrations, n_migrations,
                                                     error);

  return self->connection != NULL;
}

static gpointer
do_transaction (DossierWorker  *self,
                DossierJob     *job,
                GError        **error)
{
  gpointer result;

  if (!dossier_connection_begin (self->connection, job->purpose, error))
    return NULL;

  result = job->func (self->connection, g_task_get_task_data (job->task), error);
  if (result == NULL)
    {
      dossier_connection_rollback (self->connection);
      return NULL;
    }
  if (!dossier_connection_commit (self->connection, error))
    {
      if (job->result_free != NULL)
        job->result_free (result);
      return NULL;
    }

  return result;
}

static void
do_job (DossierWorker *self,
        DossierJob    *job)
{
  g_autoptr (GError) error = NULL;
  gpointer result = NULL;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &error) &&
      ensure_open (self, &error))
    result = do_transaction (self, job, &error);

  if (result != NULL)
    {
      g_task_return_pointer (job->task, result, job->result_free);
      return;
    }

  /* The file that was opened is not the library any more; the next job opens what is there now. */
  if (g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MOVED))
    g_clear_object (&self->connection);
  return_error (job->task, g_steal_pointer (&error));
}

static gpointer
run (gpointer data)
{
  DossierWorker *self = data;

  for (;;)
    {
      DossierJob *job = g_async_queue_pop (self->jobs);
      gboolean last = job->task == NULL;

      if (!last)
        do_job (self, job);
      g_clear_object (&job->task);
      g_free (job);

      if (last)
        break;

      g_mutex_lock (&self->lock);
      self->n_done++;
      g_cond_broadcast (&self->progress);
      g_mutex_unlock (&self->lock);
    }

  g_clear_object (&self->connection);

  return NULL;
}

/**
 * dossier_worker_new:
 * @path: (nullable) (type filename): the library's file; %NULL for the user's own
 * @busy_timeout: how long to wait for another program, in milliseconds
 *
 * Starts a worker.  It opens the library with the first job.
 *
 * Returns: (transfer full): the worker
 */
DossierWorker *
dossier_worker_new (const char *path,
                    guint       busy_timeout)
{
  DossierWorker *self = g_new0 (DossierWorker, 1);

  self->path = g_strdup (path);
  self->busy_timeout = busy_timeout;
  self->jobs = g_async_queue_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->progress);
  self->thread = g_thread_new ("dossier-store", run, self);

  return self;
}

/**
 * dossier_worker_free:
 * @self: (transfer full): a worker
 *
 * Ends a worker: it does the jobs that were pushed, and closes the library.  Blocks until then.
 */
void
dossier_worker_free (DossierWorker *self)
{
  g_return_if_fail (self != NULL);

  g_async_queue_push (self->jobs, g_new0 (DossierJob, 1));
  g_thread_join (self->thread);

  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->progress);
  g_free (self->path);
  g_free (self);
}

/**
 * dossier_worker_push:
 * @self: a worker
 * @task: the task that the job is; its data must not be touched by another thread from now on
 * @purpose: what it does, %DOSSIER_STORE_TASK_READ where it writes nothing
 * @func: the work
 * @result_free: (nullable): frees what @func returns
 *
 * Queues a job.  The task returns, in the main context that it was made in, the pointer that @func
 * gave, after the transaction was committed; or an error of `DOSSIER_STORE_ERROR`, or
 * %G_IO_ERROR_CANCELLED if its cancellable was cancelled before its turn came.  The task must not
 * have a source object that owns the worker: the last reference to the task may be dropped on the
 * worker's thread.
 */
void
dossier_worker_push (DossierWorker     *self,
                     GTask             *task,
                     DossierStoreTask   purpose,
                     DossierWorkerFunc  func,
                     GDestroyNotify     result_free)
{
  DossierJob *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  job = g_new0 (DossierJob, 1);
  job->task = g_object_ref (task);
  job->purpose = purpose;
  job->func = func;
  job->result_free = result_free;

  g_mutex_lock (&self->lock);
  self->n_pushed++;
  g_async_queue_push (self->jobs, job);
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_worker_drain:
 * @self: a worker
 * @timeout: how long to wait at most, in milliseconds; below 0 for as long as it takes
 *
 * Waits until all jobs that were pushed so far are done.  The callbacks of their tasks run later,
 * in their main contexts.
 *
 * Returns: whether they are done
 */
gboolean
dossier_worker_drain (DossierWorker *self,
                      int            timeout)
{
  gint64 end = g_get_monotonic_time () + timeout * G_TIME_SPAN_MILLISECOND;
  gboolean done = TRUE;
  guint64 n_wanted;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->lock);
  n_wanted = self->n_pushed;
  while (done && self->n_done < n_wanted)
    {
      if (timeout < 0)
        g_cond_wait (&self->progress, &self->lock);
      else
        done = g_cond_wait_until (&self->progress, &self->lock, end);
    }
  g_mutex_unlock (&self->lock);

  return done;
}

/**
 * dossier_worker_peek_error:
 * @task: a task that a worker has done, as is known from [method@Worker.drain]
 *
 * Looks at the outcome of a job before its task's callback has run.
 *
 * Returns: (transfer none) (nullable): why it failed; %NULL if it did not
 */
const GError *
dossier_worker_peek_error (GTask *task)
{
  g_return_val_if_fail (G_IS_TASK (task), NULL);

  return g_object_get_qdata (G_OBJECT (task), dossier_worker_error_quark ());
}
