/* dossier-library-annotations.c: what the library does with notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-annotations.h"
#include "store/dossier-library-private.h"

static gpointer
list_annotations (DossierConnection  *connection,
                  gpointer            data,
                  GError            **error)
{
  DossierRequest *request = data;

  return dossier_annotations_list (connection, request->dossier_id, request->option_id,
                                   DOSSIER_ANNOTATIONS_DEFAULT, error);
}

/**
 * dossier_library_list_annotations_async:
 * @self: a library
 * @dossier_id: a dossier
 * @option_id: (nullable): an option of it; %NULL for the notes on all of them and on the dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the notes that are not in the trash, in the order in which they were made, with everything
 * that was put before.
 */
void
dossier_library_list_annotations_async (DossierLibrary      *self,
                                        const char          *dossier_id,
                                        const char          *option_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (dossier_id != NULL);

  request = g_new0 (DossierRequest, 1);
  request->dossier_id = g_strdup (dossier_id);
  request->option_id = g_strdup (option_id);
  dossier_library_submit (self, dossier_library_list_annotations_async, DOSSIER_STORE_TASK_READ,
                          list_annotations, request, (GDestroyNotify) g_ptr_array_unref,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_list_annotations_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes, which are the
 *   caller's alone; %NULL with an error
 */
GPtrArray *
dossier_library_list_annotations_finish (DossierLibrary  *self,
                                         GAsyncResult    *result,
                                         GError         **error)
{
  gpointer annotations = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_annotations_async, &annotations,
                               error);

  return annotations;
}

static gpointer
put_annotations (DossierConnection  *connection,
                 gpointer            data,
                 GError            **error)
{
  DossierRequest *request = data;

  if (!dossier_annotations_put_all (connection, request->annotations, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static DossierRequest *
make_put_request (gpointer *annotations,
                  guint     n_annotations)
{
  DossierRequest *request = g_new0 (DossierRequest, 1);

  request->annotations = g_ptr_array_new_full (n_annotations, g_object_unref);
  for (guint i = 0; i < n_annotations; i++)
    g_ptr_array_add (request->annotations, dossier_annotation_copy (annotations[i]));

  return request;
}

/**
 * dossier_library_put_annotation_async:
 * @self: a library
 * @annotation: a note
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps a note as it is at the time of this call; it may change right after.
 */
void
dossier_library_put_annotation_async (DossierLibrary      *self,
                                      DossierAnnotation   *annotation,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  gpointer annotations[] = { annotation };

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (DOSSIER_IS_ANNOTATION (annotation));

  dossier_library_submit (self, dossier_library_put_annotation_async,
                          DOSSIER_STORE_TASK_SAVE_NOTE, put_annotations,
                          make_put_request (annotations, 1), NULL, cancellable, callback,
                          user_data);
}

/**
 * dossier_library_put_annotation_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether the note is on the disk; if not, the library holds what it held before, and the
 *   same may be asked again
 */
gboolean
dossier_library_put_annotation_finish (DossierLibrary  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_put_annotation_async, NULL,
                                      error);
}

/**
 * dossier_library_put_annotations_async:
 * @self: a library
 * @annotations: (element-type DossierAnnotation): notes
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps several notes as they are at the time of this call, all of them or none.
 */
void
dossier_library_put_annotations_async (DossierLibrary      *self,
                                       GPtrArray           *annotations,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (annotations != NULL);

  dossier_library_submit (self, dossier_library_put_annotations_async,
                          DOSSIER_STORE_TASK_SAVE_NOTE, put_annotations,
                          make_put_request (annotations->pdata, annotations->len), NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_put_annotations_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether all the notes are on the disk; if not, none of them is
 */
gboolean
dossier_library_put_annotations_finish (DossierLibrary  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_put_annotations_async, NULL,
                                      error);
}

static gpointer
count_annotations (DossierConnection  *connection,
                   gpointer            data,
                   GError            **error)
{
  DossierRequest *request = data;

  return dossier_annotations_count (connection, request->dossier_id, error);
}

/**
 * dossier_library_count_annotations_async:
 * @self: a library
 * @dossier_id: a dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Counts the notes on each option of a dossier, without those in the trash.
 */
void
dossier_library_count_annotations_async (DossierLibrary      *self,
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
  dossier_library_submit (self, dossier_library_count_annotations_async, DOSSIER_STORE_TASK_READ,
                          count_annotations, request, (GDestroyNotify) g_hash_table_unref,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_count_annotations_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): the number of notes, to be read
 *   with GPOINTER_TO_UINT(), by the option's id; those on the dossier as a whole are under the
 *   empty string; %NULL with an error
 */
GHashTable *
dossier_library_count_annotations_finish (DossierLibrary  *self,
                                          GAsyncResult    *result,
                                          GError         **error)
{
  gpointer counts = NULL;

  dossier_library_take_answer (self, result, dossier_library_count_annotations_async, &counts,
                               error);

  return counts;
}
