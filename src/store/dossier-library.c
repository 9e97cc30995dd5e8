/* dossier-library.c: the user's library, as the window sees it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library.h"

#include "store/dossier-connection.h"
#include "store/dossier-library-private.h"

/**
 * DossierLibrary:
 *
 * The user's library.  Everything that is asked of it is done on a thread of its own, in the order
 * in which it was asked; what comes of it is delivered in the main context that was the thread's
 * default when it was asked.
 *
 * All functions are to be called from the thread that made the library.  Nothing has to wait for
 * [method@Library.open_async]: the first thing that is asked opens the library, and if that fails,
 * the next tries again.
 */
struct _DossierLibrary
{
  GObject        parent_instance;
  char          *path;
  guint          busy_timeout;
  GThread       *owner;
  DossierWorker *worker;   /* NULL once closed */
  GPtrArray     *unsettled; /* jobs that write and whose callbacks have not run yet */
};

enum
{
  PROP_0,
  PROP_PATH,
  PROP_BUSY_TIMEOUT,
  N_PROPS,
};

enum
{
  SIGNAL_ANNOTATION_COMMITTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLibrary, dossier_library, G_TYPE_OBJECT)

static void
dossier_request_free (DossierRequest *request)
{
  g_clear_pointer (&request->dossier_id, g_free);
  g_clear_pointer (&request->option_id, g_free);
  g_clear_pointer (&request->annotation_id, g_free);
  g_clear_pointer (&request->uri, g_free);
  g_clear_pointer (&request->annotations, g_ptr_array_unref);
  g_clear_pointer (&request->states, g_ptr_array_unref);
  g_clear_object (&request->recent);
  g_clear_object (&request->snapshot);
  g_clear_pointer (&request->version_ids, g_array_unref);
  g_clear_pointer (&request->title, g_free);
  g_clear_pointer (&request->meaning, g_bytes_unref);
  g_clear_pointer (&request->filter, dossier_notebook_filter_free);
  g_free (request->typed);
  g_clear_pointer (&request->colours, dossier_colour_names_free);
  g_clear_pointer (&request->comparison, dossier_saved_comparison_free);
  g_free (request);
}

static void
dossier_library_constructed (GObject *object)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  G_OBJECT_CLASS (dossier_library_parent_class)->constructed (object);

  if (self->path == NULL)
    self->path = dossier_library_get_default_path ();
  self->worker = dossier_worker_new (self->path, self->busy_timeout);
}

static void
dossier_library_dispose (GObject *object)
{
  dossier_library_close (DOSSIER_LIBRARY (object));

  G_OBJECT_CLASS (dossier_library_parent_class)->dispose (object);
}

static void
dossier_library_finalize (GObject *object)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  g_clear_pointer (&self->unsettled, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (dossier_library_parent_class)->finalize (object);
}

static void
dossier_library_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_BUSY_TIMEOUT:
      g_value_set_uint (value, self->busy_timeout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    case PROP_BUSY_TIMEOUT:
      self->busy_timeout = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_class_init (DossierLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = dossier_library_constructed;
  object_class->dispose = dossier_library_dispose;
  object_class->finalize = dossier_library_finalize;
  object_class->get_property = dossier_library_get_property;
  object_class->set_property = dossier_library_set_property;

  /**
   * DossierLibrary:path:
   *
   * Where the library's file is.
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * DossierLibrary:busy-timeout:
   *
   * How long another program may hold the library before something that is asked fails with
   * %DOSSIER_STORE_ERROR_BUSY, in milliseconds.
   */
  properties[PROP_BUSY_TIMEOUT] = g_param_spec_uint ("busy-timeout", NULL, NULL,
                                                     0, G_MAXINT, 5000, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DossierLibrary::annotation-committed:
   * @self: the library
   * @snapshot: the note, as it is kept now
   *
   * A note is on the disk.  This comes right before the callback of what put it there.
   */
  signals[SIGNAL_ANNOTATION_COMMITTED] =
    g_signal_new ("annotation-committed", DOSSIER_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
}

static void
dossier_library_init (DossierLibrary *self)
{
  self->owner = g_thread_self ();
  self->unsettled = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_library_get_default_path:
 *
 * Returns: (transfer full) (type filename): where the user's own library is
 */
char *
dossier_library_get_default_path (void)
{
  return dossier_connection_get_default_path ();
}

/**
 * dossier_library_new:
 * @path: (nullable) (type filename): the library's file; %NULL for the user's own
 *
 * Makes a library, which opens its file when something is first asked of it.
 *
 * Returns: (transfer full): the library
 */
DossierLibrary *
dossier_library_new (const char *path)
{
  return g_object_new (DOSSIER_TYPE_LIBRARY, "path", path, NULL);
}

/**
 * dossier_library_get_path:
 * @self: a library
 *
 * Returns: (transfer none) (type filename): where its file is
 */
const char *
dossier_library_get_path (DossierLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return self->path;
}

/* The worker's task has no source object, so that the library is never freed on the worker's
 * thread; the caller's task, which has, stays on the caller's. */
static void
on_job_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierLibrary *self = g_task_get_source_object (task);
  DossierRequest *request = g_task_get_task_data (G_TASK (result));
  GDestroyNotify result_free = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    {
      g_ptr_array_remove (self->unsettled, result);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (request->annotations != NULL)
    for (guint i = 0; i < request->annotations->len; i++)
      g_signal_emit (self, signals[SIGNAL_ANNOTATION_COMMITTED], 0,
                     g_ptr_array_index (request->annotations, i));
  g_ptr_array_remove (self->unsettled, result);
  g_task_return_pointer (task, answer, result_free);
}

/**
 * dossier_library_submit:
 * @self: a library
 * @source_tag: the function that the caller called
 * @purpose: what is to be done
 * @func: the work, on the worker's thread
 * @request: (transfer full): what it needs to know
 * @result_free: (nullable): frees what @func returns
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Hands a job to the worker, for one of the library's asynchronous functions.
 */
void
dossier_library_submit (DossierLibrary      *self,
                        gpointer             source_tag,
                        DossierStoreTask     purpose,
                        DossierWorkerFunc    func,
                        DossierRequest      *request,
                        GDestroyNotify       result_free,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) job = NULL;

  g_return_if_fail (self->owner == g_thread_self ());

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, source_tag);
  /* What was committed is not to be reported as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, result_free, NULL);

  if (self->worker == NULL)
    {
      dossier_request_free (request);
      g_task_return_error (task, dossier_store_error_new (DOSSIER_STORE_ERROR_CLOSED, purpose,
                                                          self->path, NULL));
      return;
    }

  job = g_task_new (NULL, cancellable, on_job_done, g_steal_pointer (&task));
  g_task_set_source_tag (job, source_tag);
  g_task_set_check_cancellable (job, FALSE);
  g_task_set_task_data (job, request, (GDestroyNotify) dossier_request_free);

  if (purpose == DOSSIER_STORE_TASK_SAVE_NOTE || purpose == DOSSIER_STORE_TASK_SAVE_RECENT ||
      purpose == DOSSIER_STORE_TASK_SAVE_COMPARISON || purpose == DOSSIER_STORE_TASK_SAVE_COLOURS)
    g_ptr_array_add (self->unsettled, g_object_ref (job));
  dossier_worker_push (self->worker, job, purpose, func, result_free);
}

/**
 * dossier_library_take_answer:
 * @self: a library
 * @result: what the callback was given
 * @source_tag: the function that was called
 * @answer: (out) (optional): where to put what the work returned
 * @error: where to put the reason
 *
 * Takes what came of a job, for one of the library's asynchronous functions.
 *
 * Returns: whether it was done
 */
gboolean
dossier_library_take_answer (DossierLibrary  *self,
                             GAsyncResult    *result,
                             gpointer         source_tag,
                             gpointer        *answer,
                             GError         **error)
{
  gpointer value;

  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), FALSE);

  value = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL)
    *answer = value;

  return value != NULL;
}

static gpointer
open_library (DossierConnection  *connection,
              gpointer            data,
              GError            **error)
{
  return GINT_TO_POINTER (TRUE);
}

/**
 * dossier_library_open_async:
 * @self: a library
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Opens the library, and makes it where there is none.  It need not be waited for; it tells early
 * whether notes can be kept.
 */
void
dossier_library_open_async (DossierLibrary      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  dossier_library_submit (self, dossier_library_open_async, DOSSIER_STORE_TASK_READ, open_library,
                          g_new0 (DossierRequest, 1), NULL, cancellable, callback, user_data);
}

/**
 * dossier_library_open_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether the library is open
 */
gboolean
dossier_library_open_finish (DossierLibrary  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_open_async, NULL, error);
}

/**
 * dossier_library_flush:
 * @self: a library
 * @timeout: how long to wait at most, in milliseconds; below 0 for as long as it takes
 * @error: where to put the first reason
 *
 * Blocks until everything that was asked so far is done.  The callbacks run later.
 *
 * Returns: whether everything that was to be kept is on the disk; if not, @error says why the first
 *   of what failed did, of that whose callback has not run yet, or that the time ran out
 */
gboolean
dossier_library_flush (DossierLibrary  *self,
                       int              timeout,
                       GError         **error)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->owner == g_thread_self (), FALSE);

  /* The worker of a library that was closed did everything before it ended. */
  if (self->worker != NULL && !dossier_worker_drain (self->worker, timeout))
    {
      g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_TIMED_OUT,
                                                         DOSSIER_STORE_TASK_SAVE_NOTE, self->path,
                                                         NULL));
      return FALSE;
    }

  for (guint i = 0; i < self->unsettled->len; i++)
    {
      const GError *reason = dossier_worker_peek_error (g_ptr_array_index (self->unsettled, i));

      if (reason != NULL)
        {
          g_propagate_error (error, g_error_copy (reason));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * dossier_library_close:
 * @self: a library
 *
 * Closes the library, after everything that was asked so far is done; blocks until then.  What is
 * asked later fails with %DOSSIER_STORE_ERROR_CLOSED.
 */
void
dossier_library_close (DossierLibrary *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  g_clear_pointer (&self->worker, dossier_worker_free);
}
