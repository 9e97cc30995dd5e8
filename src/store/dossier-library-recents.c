/* dossier-library-recents.c: what the library does with the list of recent dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"
#include "store/dossier-recents.h"

static gpointer
record_recent (DossierConnection  *connection,
               gpointer            data,
               GError            **error)
{
  DossierRequest *request = data;

  if (!dossier_recents_record (connection, request->recent, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * dossier_library_record_recent_async:
 * @self: a library
 * @recent: a dossier that was opened or read
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Puts a dossier into the list of recent ones, as [func@recents_record] does.
 */
void
dossier_library_record_recent_async (DossierLibrary      *self,
                                     DossierRecent       *recent,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (DOSSIER_IS_RECENT (recent));

  request = g_new0 (DossierRequest, 1);
  request->recent = g_object_ref (recent);
  dossier_library_submit (self, dossier_library_record_recent_async,
                          DOSSIER_STORE_TASK_SAVE_RECENT, record_recent, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_record_recent_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether it is on the disk
 */
gboolean
dossier_library_record_recent_finish (DossierLibrary  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_record_recent_async, NULL,
                                      error);
}

static gpointer
list_recents (DossierConnection  *connection,
              gpointer            data,
              GError            **error)
{
  DossierRequest *request = data;

  return dossier_recents_list (connection, request->most, error);
}

/**
 * dossier_library_list_recents_async:
 * @self: a library
 * @most: how many to list at most; 0 for all
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the dossiers that were opened before, the latest first.
 */
void
dossier_library_list_recents_async (DossierLibrary      *self,
                                    guint                most,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  request = g_new0 (DossierRequest, 1);
  request->most = most;
  dossier_library_submit (self, dossier_library_list_recents_async, DOSSIER_STORE_TASK_READ,
                          list_recents, request, (GDestroyNotify) g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_list_recents_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierRecent): the dossiers; %NULL with an
 *   error
 */
GPtrArray *
dossier_library_list_recents_finish (DossierLibrary  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  gpointer recents = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_recents_async, &recents, error);

  return recents;
}

static gpointer
forget_recent (DossierConnection  *connection,
               gpointer            data,
               GError            **error)
{
  DossierRequest *request = data;

  if (!dossier_recents_forget (connection, request->uri, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * dossier_library_forget_recent_async:
 * @self: a library
 * @uri: where a dossier is
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Takes a dossier from the list of recent ones.  The notes on it stay.
 */
void
dossier_library_forget_recent_async (DossierLibrary      *self,
                                     const char          *uri,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (uri != NULL);

  request = g_new0 (DossierRequest, 1);
  request->uri = g_strdup (uri);
  dossier_library_submit (self, dossier_library_forget_recent_async,
                          DOSSIER_STORE_TASK_SAVE_RECENT, forget_recent, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_forget_recent_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether it is not in the list any more
 */
gboolean
dossier_library_forget_recent_finish (DossierLibrary  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_forget_recent_async, NULL,
                                      error);
}
