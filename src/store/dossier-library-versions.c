/* dossier-library-versions.c: what the library does with the versions of dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"
#include "store/dossier-seen.h"
#include "store/dossier-snapshots.h"

/* So many options are kept at a time, between which notes get their turn: some 50 ms. */
#define MOST_PARTS 500

static gpointer
keep_some (DossierConnection  *connection,
           gpointer            data,
           GError            **error)
{
  DossierRequest *request = data;
  guint n_parts = dossier_snapshot_get_n_parts (request->snapshot);

  if (!dossier_snapshots_put_parts (connection, request->snapshot, request->position, MOST_PARTS,
                                    error))
    return NULL;
  if (n_parts - request->position <= MOST_PARTS &&
      !dossier_snapshots_put (connection, request->snapshot, g_get_real_time (), error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void keep_next (GTask *task,
                       guint  position);

static void
on_some_kept (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierLibrary *self = DOSSIER_LIBRARY (source);
  DossierRequest *progress = g_task_get_task_data (task);
  GError *error = NULL;

  if (!dossier_library_take_answer (self, result, keep_next, NULL, &error))
    g_task_return_error (task, error);
  else if (dossier_snapshot_get_n_parts (progress->snapshot) - progress->position <= MOST_PARTS)
    g_task_return_boolean (task, TRUE);
  else
    keep_next (task, progress->position + MOST_PARTS);
}

static void
keep_next (GTask *task,
           guint  position)
{
  DossierRequest *progress = g_task_get_task_data (task);
  DossierRequest *request = g_new0 (DossierRequest, 1);

  progress->position = position;
  request->snapshot = g_object_ref (progress->snapshot);
  request->position = position;
  dossier_library_submit (g_task_get_source_object (task), keep_next,
                          DOSSIER_STORE_TASK_SAVE_VERSION, keep_some, request, NULL,
                          g_task_get_cancellable (task), on_some_kept, g_object_ref (task));
}

static void
progress_free (DossierRequest *progress)
{
  g_object_unref (progress->snapshot);
  g_free (progress);
}

/**
 * dossier_library_keep_version_async:
 * @self: a library
 * @snapshot: a version that the user sees now
 * @cancellable: (nullable): lets it be called off
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps a version of a dossier.  What is kept already is not kept twice; a large one is kept little
 * by little, so that notes do not wait for it.
 */
void
dossier_library_keep_version_async (DossierLibrary      *self,
                                    DossierSnapshot     *snapshot,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  DossierRequest *progress;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (DOSSIER_IS_SNAPSHOT (snapshot));

  progress = g_new0 (DossierRequest, 1);
  progress->snapshot = g_object_ref (snapshot);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_library_keep_version_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, progress, (GDestroyNotify) progress_free);
  keep_next (task, 0);
}

/**
 * dossier_library_keep_version_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether it is on the disk
 */
gboolean
dossier_library_keep_version_finish (DossierLibrary  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
list_versions (DossierConnection  *connection,
               gpointer            data,
               GError            **error)
{
  return dossier_snapshots_list (connection, ((DossierRequest *) data)->dossier_id, error);
}

/**
 * dossier_library_list_versions_async:
 * @self: a library
 * @dossier_id: the id of a dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Lists the versions of a dossier that the user has seen, the latest first.
 */
void
dossier_library_list_versions_async (DossierLibrary      *self,
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
  dossier_library_submit (self, dossier_library_list_versions_async, DOSSIER_STORE_TASK_READ,
                          list_versions, request, (GDestroyNotify) g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_list_versions_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierVersion): the versions
 */
GPtrArray *
dossier_library_list_versions_finish (DossierLibrary  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  gpointer versions = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_versions_async, &versions, error);

  return versions;
}

static gpointer
restore_version (DossierConnection  *connection,
                 gpointer            data,
                 GError            **error)
{
  return dossier_snapshots_restore (connection, ((DossierRequest *) data)->version_id, error);
}

/**
 * dossier_library_restore_version_async:
 * @self: a library
 * @version_id: the number of a version
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Puts the text of a version together again.
 */
void
dossier_library_restore_version_async (DossierLibrary      *self,
                                       gint64               version_id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  request = g_new0 (DossierRequest, 1);
  request->version_id = version_id;
  dossier_library_submit (self, dossier_library_restore_version_async, DOSSIER_STORE_TASK_READ,
                          restore_version, request, (GDestroyNotify) g_bytes_unref, cancellable,
                          callback, user_data);
}

/**
 * dossier_library_restore_version_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): the text, to the byte
 */
GBytes *
dossier_library_restore_version_finish (DossierLibrary  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  gpointer text = NULL;

  dossier_library_take_answer (self, result, dossier_library_restore_version_async, &text, error);

  return text;
}

static gpointer
delete_versions (DossierConnection  *connection,
                 gpointer            data,
                 GError            **error)
{
  DossierRequest *request = data;

  return GINT_TO_POINTER (dossier_snapshots_delete (connection, request->dossier_id,
                                                    request->version_ids, error));
}

/**
 * dossier_library_delete_versions_async:
 * @self: a library
 * @dossier_id: the id of a dossier
 * @version_ids: (element-type gint64): the numbers of versions of it
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Takes versions out for good.
 */
void
dossier_library_delete_versions_async (DossierLibrary      *self,
                                       const char          *dossier_id,
                                       GArray              *version_ids,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (dossier_id != NULL && version_ids != NULL);

  request = g_new0 (DossierRequest, 1);
  request->dossier_id = g_strdup (dossier_id);
  request->version_ids = g_array_copy (version_ids);
  dossier_library_submit (self, dossier_library_delete_versions_async,
                          DOSSIER_STORE_TASK_DELETE_VERSION, delete_versions, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_delete_versions_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether they are gone
 */
gboolean
dossier_library_delete_versions_finish (DossierLibrary  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_delete_versions_async, NULL,
                                      error);
}

static gpointer
put_seen (DossierConnection  *connection,
          gpointer            data,
          GError            **error)
{
  DossierRequest *request = data;

  if (!dossier_seen_put (connection, request->dossier_id, request->option_id, request->title,
                         g_bytes_get_data (request->meaning, NULL), g_get_real_time (), error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * dossier_library_put_seen_async:
 * @self: a library
 * @dossier_id: the id of a dossier
 * @option_id: the id of one of its options
 * @title: its title, as it is shown
 * @meaning: (array fixed-size=32): the hash of what it says
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (nullable) (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps what the user has read of an option last.
 */
void
dossier_library_put_seen_async (DossierLibrary      *self,
                                const char          *dossier_id,
                                const char          *option_id,
                                const char          *title,
                                const guint8        *meaning,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (dossier_id != NULL && option_id != NULL && title != NULL);
  g_return_if_fail (meaning != NULL);

  request = g_new0 (DossierRequest, 1);
  request->dossier_id = g_strdup (dossier_id);
  request->option_id = g_strdup (option_id);
  request->title = g_strdup (title);
  request->meaning = g_bytes_new (meaning, DOSSIER_SNAPSHOT_HASH_SIZE);
  dossier_library_submit (self, dossier_library_put_seen_async, DOSSIER_STORE_TASK_SAVE_VERSION,
                          put_seen, request, NULL, cancellable, callback, user_data);
}

/**
 * dossier_library_put_seen_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether it is on the disk
 */
gboolean
dossier_library_put_seen_finish (DossierLibrary  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_put_seen_async, NULL, error);
}

static gpointer
list_seen (DossierConnection  *connection,
           gpointer            data,
           GError            **error)
{
  return dossier_seen_list (connection, ((DossierRequest *) data)->dossier_id, error);
}

/**
 * dossier_library_list_seen_async:
 * @self: a library
 * @dossier_id: the id of a dossier
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Tells what the user has read of each option last.
 */
void
dossier_library_list_seen_async (DossierLibrary      *self,
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
  dossier_library_submit (self, dossier_library_list_seen_async, DOSSIER_STORE_TASK_READ, list_seen,
                          request, (GDestroyNotify) g_hash_table_unref, cancellable, callback,
                          user_data);
}

/**
 * dossier_library_list_seen_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): for each option that the user has
 *   read, its id and the hash of what it said then
 */
GHashTable *
dossier_library_list_seen_finish (DossierLibrary  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  gpointer seen = NULL;

  dossier_library_take_answer (self, result, dossier_library_list_seen_async, &seen, error);

  return seen;
}
