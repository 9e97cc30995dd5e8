/* dossier-search.c: searches a dossier and the notes on it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index is made when somebody is about to search, in a thread, and each search runs in one.  A
 * new one calls off the one before.
 */

#include "config.h"

#include "dossier-search.h"

#include "analysis/dossier-searchable.h"

/* Of each group, so many are listed; more where one group is searched alone. */
#define MOST 50
#define MOST_ALONE 1000

/* What the thread that makes the index and the search share. */
typedef struct
{
  gatomicrefcount  ref_count;
  DossierDocument *document;
  int              n_fed; /* options */
} Making;

struct _DossierSearch
{
  GObject           parent_instance;
  DossierLibrary   *library;
  DossierDocument  *document;
  DossierWordIndex *index;    /* NULL: not made yet */
  Making           *making;   /* NULL: it is not being made */
  GCancellable     *stop_making;
  gboolean          failed;   /* whether it cannot be made */
  gboolean          renewed;  /* whether it was damaged before */
  char             *waiting;  /* what to look for once it is made */
  GCancellable     *stop_search;
};

G_DEFINE_FINAL_TYPE (DossierSearch, dossier_search, G_TYPE_OBJECT)

enum
{
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Making *
making_new (DossierDocument *document)
{
  Making *making = g_new0 (Making, 1);

  g_atomic_ref_count_init (&making->ref_count);
  making->document = g_object_ref (document);

  return making;
}

static Making *
making_ref (Making *making)
{
  g_atomic_ref_count_inc (&making->ref_count);

  return making;
}

static void
making_unref (Making *making)
{
  if (!g_atomic_ref_count_dec (&making->ref_count))
    return;

  g_object_unref (making->document);
  g_free (making);
}

static void
drop_index (DossierSearch *self)
{
  g_cancellable_cancel (self->stop_making);
  g_clear_object (&self->stop_making);
  g_clear_pointer (&self->making, making_unref);
  g_clear_pointer (&self->index, dossier_word_index_unref);
}

static void
dossier_search_finalize (GObject *object)
{
  DossierSearch *self = DOSSIER_SEARCH (object);

  dossier_search_stop (self);
  drop_index (self);
  g_clear_object (&self->document);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_search_parent_class)->finalize (object);
}

static void
dossier_search_class_init (DossierSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_finalize;

  /**
   * DossierSearch::found:
   * @results: a #DossierSearchResults
   * @whole: whether that is all; else the notes are still to come
   *
   * A search has found something, or nothing.
   */
  signals[SIGNAL_FOUND] =
    g_signal_new ("found", DOSSIER_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, DOSSIER_TYPE_SEARCH_RESULTS, G_TYPE_BOOLEAN);
}

static void
dossier_search_init (DossierSearch *self)
{
}

/**
 * dossier_search_new:
 *
 * Returns: (transfer full): a search, of nothing as yet
 */
DossierSearch *
dossier_search_new (void)
{
  return g_object_new (DOSSIER_TYPE_SEARCH, NULL);
}

/**
 * dossier_search_set_library:
 * @self: a search
 * @library: the library with the notes
 */
void
dossier_search_set_library (DossierSearch  *self,
                            DossierLibrary *library)
{
  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  g_set_object (&self->library, library);
}

/**
 * dossier_search_set_document:
 * @self: a search
 * @document: the dossier that is searched, as it is shown
 *
 * Calls off a search of what was searched before.
 */
void
dossier_search_set_document (DossierSearch   *self,
                             DossierDocument *document)
{
  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  if (!g_set_object (&self->document, document))
    return;

  dossier_search_stop (self);
  drop_index (self);
  self->failed = self->renewed = FALSE;
}

static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Making *making = task_data;
  GError *error = NULL;
  DossierWordIndex *index = dossier_word_index_open (making->document, NULL,
                                                     dossier_searchable_feed, &making->n_fed,
                                                     cancellable, &error);

  if (index == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, index, (GDestroyNotify) dossier_word_index_unref);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierWordIndex) index = g_task_propagate_pointer (G_TASK (result), &error);
  DossierSearch *self = DOSSIER_SEARCH (source);
  g_autofree char *typed = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->making, making_unref);
  g_clear_object (&self->stop_making);
  if (index == NULL)
    {
      /* The list of options filters as long as there is no more. */
      g_info ("The words of the dossier could not be indexed: %s", error->message);
      self->failed = TRUE;
      return;
    }

  self->index = g_steal_pointer (&index);
  typed = g_steal_pointer (&self->waiting);
  if (typed != NULL)
    dossier_search_run (self, typed);
}

/**
 * dossier_search_prepare:
 * @self: a search
 *
 * Begins to make what is needed to search, since that is about to happen.
 */
void
dossier_search_prepare (DossierSearch *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  if (self->document == NULL || self->index != NULL || self->making != NULL || self->failed)
    return;

  self->making = making_new (self->document);
  self->stop_making = g_cancellable_new ();
  task = g_task_new (self, self->stop_making, on_made, NULL);
  g_task_set_source_tag (task, dossier_search_prepare);
  g_task_set_task_data (task, making_ref (self->making), (GDestroyNotify) making_unref);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * dossier_search_is_ready:
 * @self: a search
 *
 * Returns: whether what is looked for is found at once
 */
gboolean
dossier_search_is_ready (DossierSearch *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), FALSE);

  return self->index != NULL;
}

/**
 * dossier_search_get_progress:
 * @self: a search
 *
 * Returns: how far the index is, in per cent; -1 where it is not being made
 */
int
dossier_search_get_progress (DossierSearch *self)
{
  guint n;

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), -1);

  if (self->making == NULL)
    return -1;

  n = g_list_model_get_n_items (self->document->options);

  return n == 0 ? 0 : (int) ((gint64) g_atomic_int_get (&self->making->n_fed) * 100 / n);
}

/* A search under way. */
typedef struct
{
  DossierWordIndex     *index;
  DossierSearchResults *results;
  char                 *typed;
  GPtrArray            *found; /* of DossierWordsFound, by group */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  dossier_word_index_unref (job->index);
  g_object_unref (job->results);
  g_ptr_array_unref (job->found);
  g_free (job->typed);
  g_free (job);
}

static guint
get_most (guint groups)
{
  return (groups & (groups - 1)) == 0 ? MOST_ALONE : MOST;
}

static void
search_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (DossierQuery) query = dossier_query_parse (job->typed);
  GError *error = NULL;

  for (DossierSearchGroup group = 0; group < DOSSIER_SEARCH_NOTES; group++)
    {
      DossierWordsFound *found =
        dossier_word_index_search (job->index, query, group, get_most (query->groups),
                                   cancellable, &error);

      if (found == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (job->found, found);
    }

  g_task_return_boolean (task, TRUE);
}

static void
on_notes_found (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierSearch *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierNotesFound) found =
    dossier_library_search_notes_finish (DOSSIER_LIBRARY (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return;

  /* Notes that cannot be read are told of where they are shown. */
  if (found != NULL)
    dossier_search_results_add_notes (job->results, found);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, job->results, TRUE);
}

static void
on_searched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  DossierSearch *self = DOSSIER_SEARCH (source);
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);
  g_autoptr (DossierQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (task, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      /* A file that is damaged is made anew, once. */
      drop_index (self);
      self->failed = self->renewed;
      self->renewed = TRUE;
      dossier_search_run (self, job->typed);
      return;
    }

  for (guint i = 0; i < job->found->len; i++)
    dossier_search_results_add (job->results, g_ptr_array_index (job->found, i));
  query = dossier_query_parse (job->typed);
  if (self->library == NULL || (query->groups & 1u << DOSSIER_SEARCH_NOTES) == 0)
    {
      g_signal_emit (self, signals[SIGNAL_FOUND], 0, job->results, TRUE);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_FOUND], 0, job->results, FALSE);
  dossier_library_search_notes_async (self->library, job->typed, self->document->id,
                                      get_most (query->groups), g_task_get_cancellable (task),
                                      on_notes_found, g_object_ref (task));
}

/**
 * dossier_search_run:
 * @self: a search
 * @typed: what to look for
 *
 * Searches; where that cannot be done yet, as soon as it can.  [signal@Search::found] tells.
 */
void
dossier_search_run (DossierSearch *self,
                    const char    *typed)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *own = g_strdup (typed);
  Job *job;

  g_return_if_fail (DOSSIER_IS_SEARCH (self));
  g_return_if_fail (typed != NULL);

  dossier_search_stop (self);
  if (self->document == NULL)
    return;
  if (self->index == NULL)
    {
      self->waiting = g_steal_pointer (&own);
      dossier_search_prepare (self);
      return;
    }

  job = g_new0 (Job, 1);
  job->index = dossier_word_index_ref (self->index);
  job->results = dossier_search_results_new (self->document, own);
  job->found = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_words_found_free);
  job->typed = g_steal_pointer (&own);
  self->stop_search = g_cancellable_new ();
  task = g_task_new (self, self->stop_search, on_searched, NULL);
  g_task_set_source_tag (task, dossier_search_run);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * dossier_search_stop:
 * @self: a search
 *
 * Calls off what is under way; the index goes on being made.
 */
void
dossier_search_stop (DossierSearch *self)
{
  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  g_clear_pointer (&self->waiting, g_free);
  g_cancellable_cancel (self->stop_search);
  g_clear_object (&self->stop_search);
}
