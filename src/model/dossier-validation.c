/* dossier-validation.c: whether a dossier that is open already is sound
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A large dossier is listed long before all of its options have been looked at.  This finds out
 * what dossier_reader_read_file() would have said of it.
 */

#include "config.h"

#include "model/dossier-validation.h"

#include "model/dossier-reader-private.h"
#include "model/dossier-verdicts.h"

#include <sys/resource.h>

/* Threads that have time: the one that draws the window does not. */
#define NICENESS 10

/* What a validation works with, and what it finds. */
typedef struct
{
  DossierDocument *document;
  char            *name;
  char            *verdicts; /* the folder of what was found before; NULL: nobody remembers */
  GPtrArray       *problems;
  DossierProgress *progress;
  GCancellable    *cancellable;
} Validation;

static void
validation_free (gpointer data)
{
  Validation *self = data;

  g_object_unref (self->document);
  g_free (self->name);
  g_free (self->verdicts);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->progress, dossier_progress_unref);
  g_free (self);
}

/* Lets the thread that calls, and those that it makes, stand back behind others. */
static void
stand_back (void)
{
#ifdef __linux__
  /* There, this is about the thread and not the process. */
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

static gpointer
check_syntax_in_thread (gpointer data)
{
  Validation *self = data;
  GError *error = NULL;

  stand_back ();
  dossier_reader_check_syntax (self->document->bytes, self->name, self->problems, self->progress,
                               self->cancellable, &error);

  return error;
}

static gpointer
judge_in_thread (gpointer data)
{
  Validation *self = data;
  g_autoptr (GPtrArray) late_problems = dossier_reader_problems_new ();
  GError *error = NULL;

  stand_back ();
  dossier_reader_judge (self->document, self->name, self->problems, late_problems, self->progress,
                        self->cancellable, &error);

  return error;
}

/**
 * dossier_validation_run:
 * @document: a dossier that was listed
 * @name: what to call it in messages
 * @verdicts: (nullable) (type filename): the folder in which is remembered what was found to be
 *   sound, dossier_verdicts_get_folder() for the user's; %NULL to look in any case
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @progress: (nullable): where to make known how far it is; %DOSSIER_VALIDATION_PASSES passes
 * @cancellable: (nullable): to stop with
 * @error: return location for an error; see dossier_reader_read_file()
 *
 * Finds out, blocking, whether all of a dossier is sound, in threads that stand back behind others.
 *
 * Returns: whether it is; otherwise @error is set
 */
gboolean
dossier_validation_run (DossierDocument  *document,
                        const char       *name,
                        const char       *verdicts,
                        GPtrArray        *problems,
                        DossierProgress  *progress,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (GPtrArray) option_problems = NULL;
  g_autoptr (GError) syntax_fault = NULL, fault = NULL;
  Validation syntax, options;
  GThread *syntax_thread, *options_thread;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (problems != NULL && problems->len == 0, FALSE);

  dossier_progress_set_size (progress, g_bytes_get_size (document->bytes));
  if (verdicts != NULL)
    hash = dossier_verdicts_hash (document->bytes, progress, cancellable);
  if (hash != NULL && dossier_verdicts_contain (verdicts, hash))
    {
      dossier_document_set_sound (document);
      return TRUE;
    }

  option_problems = dossier_reader_problems_new ();
  syntax = (Validation) {
    document, (char *) name, NULL, problems, progress, cancellable
  };
  options = (Validation) {
    document, (char *) name, NULL, option_problems, progress, cancellable
  };
  syntax_thread = g_thread_new ("syntax", check_syntax_in_thread, &syntax);
  options_thread = g_thread_new ("options", judge_in_thread, &options);
  syntax_fault = g_thread_join (syntax_thread);
  fault = g_thread_join (options_thread);

  /* What is no JSON is nothing else either. */
  if (syntax_fault == NULL && fault != NULL)
    {
      g_ptr_array_extend_and_steal (problems, g_steal_pointer (&option_problems));
      syntax_fault = g_steal_pointer (&fault);
    }
  if (syntax_fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&syntax_fault));
      return FALSE;
    }
  dossier_document_set_sound (document);
  if (hash != NULL)
    dossier_verdicts_add (verdicts, hash);

  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Validation *self = task_data;
  GError *error = NULL;

  if (dossier_validation_run (self->document, self->name, self->verdicts, self->problems,
                              self->progress, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_validation_run_async:
 * @document: a dossier that was listed
 * @name: what to call it in messages
 * @verdicts: (nullable) (type filename): the folder in which is remembered what was found to be
 *   sound, dossier_verdicts_get_folder() for the user's; %NULL to look in any case
 * @progress: (nullable): where to make known how far it is; %DOSSIER_VALIDATION_PASSES passes
 * @cancellable: (nullable): to stop with
 * @callback: called when all of it was looked at
 * @user_data: for @callback
 *
 * Does in threads what dossier_validation_run() does.
 */
void
dossier_validation_run_async (DossierDocument     *document,
                              const char          *name,
                              const char          *verdicts,
                              DossierProgress     *progress,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Validation *self;

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));
  g_return_if_fail (name != NULL);

  self = g_new0 (Validation, 1);
  self->document = g_object_ref (document);
  self->name = g_strdup (name);
  self->verdicts = g_strdup (verdicts);
  self->problems = dossier_reader_problems_new ();
  self->progress = progress == NULL ? NULL : dossier_progress_ref (progress);
  task = g_task_new (document, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_validation_run_async);
  g_task_set_task_data (task, self, validation_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * dossier_validation_run_finish:
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type DossierProblem): all that is wrong
 * @error: return location for an error; see dossier_validation_run()
 *
 * Returns: whether all of the dossier is sound; otherwise @error is set
 */
gboolean
dossier_validation_run_finish (GAsyncResult  *result,
                               GPtrArray    **problems,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, dossier_validation_run_async), FALSE);

  *problems = g_ptr_array_ref (((Validation *) g_task_get_task_data (G_TASK (result)))->problems);

  return g_task_propagate_boolean (G_TASK (result), error);
}
