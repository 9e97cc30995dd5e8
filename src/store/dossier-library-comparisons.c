/* dossier-library-comparisons.c: what the library does with comparisons
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-comparisons.h"
#include "store/dossier-library-private.h"

static gpointer
put_comparison (DossierConnection  *connection,
                gpointer            data,
                GError            **error)
{
  DossierRequest *request = data;

  if (!dossier_comparisons_put (connection, request->comparison, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * dossier_library_put_comparison_async:
 * @self: a library
 * @comparison: a comparison, of which a copy is taken
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps a comparison, in the place of what is kept under its id.
 */
void
dossier_library_put_comparison_async (DossierLibrary               *self,
                                      const DossierSavedComparison *comparison,
                                      GCancellable                 *cancellable,
                                      GAsyncReadyCallback           callback,
                                      gpointer                      user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (comparison != NULL);

  request = g_new0 (DossierRequest, 1);
  request->comparison = dossier_saved_comparison_copy (comparison);
  dossier_library_submit (self, dossier_library_put_comparison_async,
                          DOSSIER_STORE_TASK_SAVE_COMPARISON, put_comparison, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_put_comparison_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether it is on the disk; if not, nothing has changed
 */
gboolean
dossier_library_put_comparison_finish (DossierLibrary  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_put_comparison_async, NULL,
                                      error);
}

static gpointer
list_comparisons (DossierConnection  *connection,
                  gpointer            data,
                  GError            **error)
{
  DossierRequest *request = data;

  return dossier_comparisons_list (connection, request->dossier_id, error);
}

/**
 * dossier_library_list_comparisons_async:
 * @self: a library
 * @dossier_id: the id of a dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the comparisons of options of a dossier that are not deleted, the one that was changed last
 * first.
 */
void
dossier_library_list_comparisons_async (DossierLibrary      *self,
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
  dossier_library_submit (self, dossier_library_list_comparisons_async, DOSSIER_STORE_TASK_READ,
                          list_comparisons, request, (GDestroyNotify) g_ptr_array_unref,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_list_comparisons_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierSavedComparison): the comparisons; %NULL
 *   with an error
 */
GPtrArray *
dossier_library_list_comparisons_finish (DossierLibrary  *self,
                                         GAsyncResult    *result,
                                         GError         **error)
{
  gpointer comparisons = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_comparisons_async, &comparisons,
                               error);

  return comparisons;
}
