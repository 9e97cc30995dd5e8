/* dossier-library-tags.c: what the library does with tags
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"
#include "store/dossier-tags.h"

static gpointer
list_tags (DossierConnection  *connection,
           gpointer            data,
           GError            **error)
{
  return dossier_tags_list (connection, error);
}

/**
 * dossier_library_list_tags_async:
 * @self: a library
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the tags of all notes, with everything that was put before.
 */
void
dossier_library_list_tags_async (DossierLibrary      *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  dossier_library_submit (self, dossier_library_list_tags_async, DOSSIER_STORE_TASK_READ,
                          list_tags, g_new0 (DossierRequest, 1),
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * dossier_library_list_tags_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierTagCount): the tags, as
 *   dossier_tags_list() gives them; %NULL with an error
 */
GPtrArray *
dossier_library_list_tags_finish (DossierLibrary  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  gpointer counts = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_tags_async, &counts, error);

  return counts;
}

static gpointer
list_tagged (DossierConnection  *connection,
             gpointer            data,
             GError            **error)
{
  return dossier_tags_list_notes (connection, ((DossierRequest *) data)->typed, error);
}

/**
 * dossier_library_list_tagged_async:
 * @self: a library
 * @tag: a tag
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the notes with a tag, with everything that was put before.
 */
void
dossier_library_list_tagged_async (DossierLibrary      *self,
                                   const char          *tag,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (tag != NULL);

  request = g_new0 (DossierRequest, 1);
  request->typed = g_strdup (tag);
  dossier_library_submit (self, dossier_library_list_tagged_async, DOSSIER_STORE_TASK_READ,
                          list_tagged, request, (GDestroyNotify) g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_list_tagged_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes, as
 *   dossier_tags_list_notes() gives them; %NULL with an error
 */
GPtrArray *
dossier_library_list_tagged_finish (DossierLibrary  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  gpointer notes = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_tagged_async, &notes, error);

  return notes;
}
