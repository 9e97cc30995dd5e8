/* dossier-watch.c: watches the file of the dossier that is open
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-watch.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

/* In ms.  Programs save by writing in place, or beside the file and then over it; both come in
 * several steps, between which there is half a file or none. */
#define SETTLE_MS 400
#define RATE_MS 200

/**
 * DossierWatch:
 *
 * Knows what became of the file that a dossier was read from.  A new version is read in a thread;
 * what is open stays as it is.
 */
struct _DossierWatch
{
  GObject            parent_instance;
  GFile             *file;
  DossierDocument   *document;  /* what was read from it */
  GFileMonitor      *monitor;   /* NULL where the file system knows none */
  gboolean           stopped;
  guint              settle_source;
  GCancellable      *reading;   /* NULL: nothing is being read */
  char              *etag;      /* of what was looked at last */

  DossierWatchState  state;
  DossierDocument   *newer;     /* where it is changed */
  char              *message;   /* where it is broken */
  GPtrArray         *problems;  /* where it is broken */
};

G_DEFINE_FINAL_TYPE (DossierWatch, dossier_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A look at the file, and what it has found.  It keeps the watch out of the thread, where the last
 * reference to it must not be dropped. */
typedef struct
{
  GFile             *file;
  DossierDocument   *document;

  DossierWatchState  state;
  DossierDocument   *newer;
  char              *message;
  GPtrArray         *problems;
  char              *etag;
} Look;

static void
look_free (Look *look)
{
  g_clear_object (&look->file);
  g_clear_object (&look->document);
  g_clear_object (&look->newer);
  g_clear_pointer (&look->message, g_free);
  g_clear_pointer (&look->problems, g_ptr_array_unref);
  g_clear_pointer (&look->etag, g_free);
  g_free (look);
}

static void
stop_reading (DossierWatch *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/**
 * dossier_watch_stop:
 * @self: a watch
 *
 * Watches no longer.
 */
void
dossier_watch_stop (DossierWatch *self)
{
  g_return_if_fail (DOSSIER_IS_WATCH (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  stop_reading (self);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
dossier_watch_dispose (GObject *object)
{
  DossierWatch *self = DOSSIER_WATCH (object);

  dossier_watch_stop (self);
  g_clear_object (&self->newer);
  g_clear_object (&self->document);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (dossier_watch_parent_class)->dispose (object);
}

static void
dossier_watch_finalize (GObject *object)
{
  DossierWatch *self = DOSSIER_WATCH (object);

  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (dossier_watch_parent_class)->finalize (object);
}

static void
dossier_watch_class_init (DossierWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_watch_dispose;
  object_class->finalize = dossier_watch_finalize;

  /**
   * DossierWatch::changed:
   *
   * Something else became of the file.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_watch_init (DossierWatch *self)
{
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr (GError) error = NULL;

  look->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  look->newer = dossier_reader_read_file (look->file, look->problems, cancellable, &error);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (look->newer != NULL)
    {
      g_set_str (&look->etag, look->newer->etag);
      if (g_bytes_equal (look->newer->bytes, look->document->bytes))
        g_clear_object (&look->newer);
      else
        look->state = DOSSIER_WATCH_CHANGED;
    }
  else if (look->problems->len == 0 && !g_file_query_exists (look->file, cancellable))
    look->state = DOSSIER_WATCH_MISSING;
  else
    {
      look->state = DOSSIER_WATCH_BROKEN;
      g_set_str (&look->message, error->message);
    }

  g_task_return_boolean (task, TRUE);
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  DossierWatch *self = user_data;
  Look *look = g_task_get_task_data (G_TASK (result));
  gboolean same;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return; /* called off, perhaps because the watch is gone */

  g_clear_object (&self->reading);
  g_set_str (&self->etag, look->etag);
  same = look->state == self->state && look->newer == NULL && look->message == NULL;
  self->state = look->state;
  g_set_object (&self->newer, look->newer);
  g_set_str (&self->message, look->message);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_steal_pointer (&look->problems);
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
look_now (gpointer user_data)
{
  DossierWatch *self = user_data;
  Look *look = g_new0 (Look, 1);
  g_autoptr (GTask) task = NULL;

  self->settle_source = 0;
  stop_reading (self);
  self->reading = g_cancellable_new ();
  look->file = g_object_ref (self->file);
  look->document = g_object_ref (self->document);
  task = g_task_new (NULL, self->reading, on_looked, self);
  g_task_set_source_tag (task, look_now);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
look_soon (DossierWatch *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add_once (SETTLE_MS, look_now, self);
}

static void
on_etag_known (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (DossierWatch) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  const char *etag = info == NULL ? NULL : g_file_info_get_etag (info);

  if (!self->stopped && g_strcmp0 (etag, self->etag) != 0 && self->settle_source == 0 &&
      self->reading == NULL)
    look_now (self);
}

/**
 * dossier_watch_check:
 * @self: a watch
 *
 * Looks whether the file is still the same.  Where it lies on another machine, or behind a portal,
 * nobody tells when it changes; this is for when the user comes back to the window.
 */
void
dossier_watch_check (DossierWatch *self)
{
  g_return_if_fail (DOSSIER_IS_WATCH (self));

  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_LOW, NULL, on_etag_known, g_object_ref (self));
}

/**
 * dossier_watch_new:
 * @file: a file
 * @document: what was read from it
 *
 * Watches @file from now on.
 *
 * Returns: (transfer full): the watch
 */
DossierWatch *
dossier_watch_new (GFile           *file,
                   DossierDocument *document)
{
  DossierWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && document->bytes != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_WATCH, NULL);
  self->file = g_object_ref (file);
  self->document = g_object_ref (document);
  self->etag = g_strdup (document->etag);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, RATE_MS);
      g_signal_connect_object (self->monitor, "changed", G_CALLBACK (look_soon), self,
                               G_CONNECT_SWAPPED);
    }
  /* It may have changed between the reading and now. */
  dossier_watch_check (self);

  return self;
}

/**
 * dossier_watch_get_state:
 * @self: a watch
 *
 * Returns: what became of the file
 */
DossierWatchState
dossier_watch_get_state (DossierWatch *self)
{
  g_return_val_if_fail (DOSSIER_IS_WATCH (self), DOSSIER_WATCH_SAME);

  return self->state;
}

/**
 * dossier_watch_get_newer:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the version that the file holds now, where it is another
 */
DossierDocument *
dossier_watch_get_newer (DossierWatch *self)
{
  g_return_val_if_fail (DOSSIER_IS_WATCH (self), NULL);

  return self->newer;
}

/**
 * dossier_watch_get_message:
 * @self: a watch
 *
 * Returns: (nullable): why the file cannot be read, where it is broken
 */
const char *
dossier_watch_get_message (DossierWatch *self)
{
  g_return_val_if_fail (DOSSIER_IS_WATCH (self), NULL);

  return self->message;
}

/**
 * dossier_watch_get_problems:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable) (element-type DossierProblem): all that is wrong in the file
 */
GPtrArray *
dossier_watch_get_problems (DossierWatch *self)
{
  g_return_val_if_fail (DOSSIER_IS_WATCH (self), NULL);

  return self->problems;
}
