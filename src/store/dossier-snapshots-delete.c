/* dossier-snapshots-delete.c: takes versions of dossiers out of a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-snapshots.h"

#include "store/dossier-connection-private.h"

/* The parts of a version, which may be those of others too; NULL where they cannot be read. */
static GArray *
list_parts (DossierConnection  *connection,
            gint64              version_id,
            GError            **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step;

  statement = dossier_connection_prepare (connection,
    "SELECT rest_id FROM version WHERE id = ?1"
    " UNION SELECT part_id FROM version_option WHERE version_id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, version_id);
  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      gint64 part = sqlite3_column_int64 (statement, 0);

      g_array_append_val (parts, part);
    }

  return step == DOSSIER_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

static gboolean
delete_row (DossierConnection  *connection,
            const char         *dossier_id,
            gint64              version_id,
            gboolean           *found,
            GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "DELETE FROM version WHERE id = ?1 AND dossier_id = ?2", error);

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 2, dossier_id, error))
    return FALSE;

  sqlite3_bind_int64 (statement, 1, version_id);
  if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_DONE)
    return FALSE;
  *found = sqlite3_changes (dossier_connection_get_handle (connection)) > 0;

  return TRUE;
}

/* Frees those parts that no version has any more. */
static gboolean
free_parts (DossierConnection  *connection,
            GArray             *parts,
            GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "DELETE FROM part WHERE id = ?1"
    " AND NOT EXISTS (SELECT 1 FROM version WHERE rest_id = ?1)"
    " AND NOT EXISTS (SELECT 1 FROM version_option WHERE part_id = ?1)", error);

  for (guint i = 0; statement != NULL && i < parts->len; i++)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (parts, gint64, i));
      if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_DONE)
        return FALSE;
      sqlite3_reset (statement);
    }

  return statement != NULL;
}

static gboolean
delete_one (DossierConnection  *connection,
            const char         *dossier_id,
            gint64              version_id,
            GError            **error)
{
  g_autoptr (GArray) parts = list_parts (connection, version_id, error);
  gboolean found = FALSE;

  return parts != NULL && delete_row (connection, dossier_id, version_id, &found, error) &&
         (!found || free_parts (connection, parts, error));
}

/**
 * dossier_snapshots_delete:
 * @connection: an open library
 * @dossier_id: the id of a dossier
 * @version_ids: (element-type gint64): the numbers of versions of it
 * @error: where to put the reason
 *
 * Takes versions out for good, with what only they have.  Those that are not there are passed over.
 *
 * Returns: whether they are gone; if not, all are still there
 */
gboolean
dossier_snapshots_delete (DossierConnection  *connection,
                          const char         *dossier_id,
                          GArray             *version_ids,
                          GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (dossier_id != NULL && version_ids != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_DELETE_VERSION, error))
    return FALSE;

  for (guint i = 0; i < version_ids->len; i++)
    if (!delete_one (connection, dossier_id, g_array_index (version_ids, gint64, i), error))
      {
        dossier_connection_rollback (connection);
        return FALSE;
      }

  return dossier_connection_commit (connection, error);
}
