/* dossier-library-acts.c: the library's view of what the user did with notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"

static gpointer
push_act (DossierConnection  *connection,
          gpointer            data,
          GError            **error)
{
  GPtrArray *states = ((DossierRequest *) data)->states;
  DossierAnnotation *after = g_ptr_array_index (states, states->len - 1);
  DossierAnnotation *before = states->len == 1 ? NULL : g_ptr_array_index (states, 0);

  return GINT_TO_POINTER (dossier_acts_push (connection, before, after, error));
}

static gpointer
undo_act (DossierConnection  *connection,
          gpointer            data,
          GError            **error)
{
  return GINT_TO_POINTER (dossier_acts_move (connection, ((DossierRequest *) data)->dossier_id,
                                             TRUE, error));
}

static gpointer
redo_act (DossierConnection  *connection,
          gpointer            data,
          GError            **error)
{
  return GINT_TO_POINTER (dossier_acts_move (connection, ((DossierRequest *) data)->dossier_id,
                                             FALSE, error));
}

static gpointer
take_acts (DossierConnection  *connection,
           gpointer            data,
           GError            **error)
{
  return dossier_acts_take (connection, ((DossierRequest *) data)->dossier_id, error);
}

/**
 * dossier_library_push_act:
 * @self: a library
 * @before: (nullable): a note as it was; %NULL where it is new
 * @after: the same as it is
 *
 * Keeps what was done, so that it can be undone later; copies are taken.  Where that fails, it can
 * be undone while the program runs.
 */
void
dossier_library_push_act (DossierLibrary    *self,
                          DossierAnnotation *before,
                          DossierAnnotation *after)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (DOSSIER_IS_ANNOTATION (after));

  request = g_new0 (DossierRequest, 1);
  request->states = g_ptr_array_new_with_free_func (g_object_unref);
  if (before != NULL)
    g_ptr_array_add (request->states, dossier_annotation_copy (before));
  g_ptr_array_add (request->states, dossier_annotation_copy (after));
  dossier_library_submit (self, dossier_library_push_act, DOSSIER_STORE_TASK_SAVE_NOTE, push_act,
                          request, NULL, NULL, NULL, NULL);
}

/**
 * dossier_library_move_act:
 * @self: a library
 * @dossier_id: a dossier
 * @undone: whether the latest act that is done was undone, or the one that was undone last was
 *   done again
 */
void
dossier_library_move_act (DossierLibrary *self,
                          const char     *dossier_id,
                          gboolean        undone)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (dossier_id != NULL);

  request = g_new0 (DossierRequest, 1);
  request->dossier_id = g_strdup (dossier_id);
  dossier_library_submit (self, dossier_library_move_act, DOSSIER_STORE_TASK_SAVE_NOTE,
                          undone ? undo_act : redo_act, request, NULL, NULL, NULL, NULL);
}

/**
 * dossier_library_take_acts_async:
 * @self: a library
 * @dossier_id: a dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists what can be undone and redone on a dossier.
 */
void
dossier_library_take_acts_async (DossierLibrary      *self,
                                 const char          *dossier_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (dossier_id != NULL);

  request = g_new0 (DossierRequest, 1);
  request->dossier_id = g_strdup (dossier_id);
  dossier_library_submit (self, dossier_library_take_acts_async, DOSSIER_STORE_TASK_READ,
                          take_acts, request, (GDestroyNotify) dossier_acts_free, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_take_acts_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): the acts, as dossier_acts_take() gives them; %NULL with an
 *   error
 */
DossierActs *
dossier_library_take_acts_finish (DossierLibrary  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  gpointer acts = NULL;

  dossier_library_take_answer (self, result, dossier_library_take_acts_async, &acts, error);

  return acts;
}
