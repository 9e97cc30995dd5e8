/* dossier-library-revisions.c: the library's view of what notes said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"
#include "store/dossier-revisions.h"

static gpointer
list_revisions (DossierConnection  *connection,
                gpointer            data,
                GError            **error)
{
  return dossier_revisions_list (connection, ((DossierRequest *) data)->annotation_id, error);
}

/**
 * dossier_library_list_revisions_async:
 * @self: a library
 * @annotation_id: the id of a note
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists what a note said before, with everything that was put before.
 */
void
dossier_library_list_revisions_async (DossierLibrary      *self,
                                      const char          *annotation_id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (annotation_id != NULL);

  request = g_new0 (DossierRequest, 1);
  request->annotation_id = g_strdup (annotation_id);
  dossier_library_submit (self, dossier_library_list_revisions_async, DOSSIER_STORE_TASK_READ,
                          list_revisions, request, (GDestroyNotify) g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_list_revisions_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierRevision): what it said, as
 *   dossier_revisions_list() gives it; %NULL with an error
 */
GPtrArray *
dossier_library_list_revisions_finish (DossierLibrary  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  gpointer revisions = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_revisions_async, &revisions,
                               error);

  return revisions;
}
