/* dossier-library-notebook.c: what the library does with notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"
#include "store/dossier-notebook.h"

static gpointer
list_notebook (DossierConnection  *connection,
               gpointer            data,
               GError            **error)
{
  return dossier_notebook_list (connection, ((DossierRequest *) data)->filter, error);
}

/**
 * dossier_library_list_notebook_async:
 * @self: a library
 * @filter: what is looked for
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists notes on all dossiers, with everything that was put before.
 */
void
dossier_library_list_notebook_async (DossierLibrary              *self,
                                     const DossierNotebookFilter *filter,
                                     GCancellable                *cancellable,
                                     GAsyncReadyCallback          callback,
                                     gpointer                     user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (filter != NULL);

  request = g_new0 (DossierRequest, 1);
  request->filter = dossier_notebook_filter_copy (filter);
  dossier_library_submit (self, dossier_library_list_notebook_async, DOSSIER_STORE_TASK_READ,
                          list_notebook, request, (GDestroyNotify) dossier_notebook_free,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_list_notebook_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error
 */
DossierNotebook *
dossier_library_list_notebook_finish (DossierLibrary  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  gpointer notebook = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_notebook_async, &notebook,
                               error);

  return notebook;
}

static gpointer
empty_trash (DossierConnection  *connection,
             gpointer            data,
             GError            **error)
{
  guint n_purged;

  if (!dossier_notebook_purge (connection, &n_purged, error))
    return NULL;

  /* One more, for 0 says that it failed. */
  return GUINT_TO_POINTER (n_purged + 1);
}

/**
 * dossier_library_empty_trash_async:
 * @self: a library
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Takes the notes in the trash out of the library for good.
 */
void
dossier_library_empty_trash_async (DossierLibrary      *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  dossier_library_submit (self, dossier_library_empty_trash_async, DOSSIER_STORE_TASK_SAVE_NOTE,
                          empty_trash, g_new0 (DossierRequest, 1), NULL, cancellable, callback,
                          user_data);
}

/**
 * dossier_library_empty_trash_finish:
 * @self: a library
 * @result: what the callback was given
 * @n_purged: (out): where to put how many notes there were
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether the trash is empty; if not, nothing has changed
 */
gboolean
dossier_library_empty_trash_finish (DossierLibrary  *self,
                                    GAsyncResult    *result,
                                    guint           *n_purged,
                                    GError         **error)
{
  gpointer count = NULL;

  if (!dossier_library_take_answer (self, result, dossier_library_empty_trash_async, &count,
                                    error))
    return FALSE;

  *n_purged = GPOINTER_TO_UINT (count) - 1;
  return TRUE;
}
