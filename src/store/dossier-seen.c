/* dossier-seen.c: what the user has read of each option last
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-seen.h"

#include "store/dossier-connection-private.h"

/**
 * dossier_seen_put:
 * @connection: an open library
 * @dossier_id: the id of a dossier
 * @option_id: the id of one of its options
 * @title: its title, as it was shown
 * @meaning: (array fixed-size=32): the hash of what the option says
 * @seen: when it was seen, in microseconds since 1970, UTC
 * @error: where to put the reason
 *
 * Keeps what the user has read of an option last.
 *
 * Returns: whether it is on the disk, or in the caller's transaction
 */
gboolean
dossier_seen_put (DossierConnection  *connection,
                  const char         *dossier_id,
                  const char         *option_id,
                  const char         *title,
                  const guint8       *meaning,
                  gint64              seen,
                  GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean done;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_VERSION, error))
    return FALSE;

  statement = dossier_connection_prepare (connection,
    "INSERT INTO seen (dossier_id, option_id, hash, seen, title) VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT DO UPDATE SET hash = excluded.hash, seen = excluded.seen,"
    " title = excluded.title", error);
  done = statement != NULL &&
         dossier_connection_bind_text (connection, statement, 1, dossier_id, error) &&
         dossier_connection_bind_text (connection, statement, 2, option_id, error) &&
         dossier_connection_bind_text (connection, statement, 5, title, error);
  if (done)
    {
      sqlite3_bind_blob (statement, 3, meaning, DOSSIER_SNAPSHOT_HASH_SIZE, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 4, seen);
      done = dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
    }
  g_clear_pointer (&statement, sqlite3_finalize);

  if (!done)
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_seen_list:
 * @connection: an open library
 * @dossier_id: the id of a dossier
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): for each option that the user has
 *   read, its id and the hash of what it said then; %NULL with an error
 */
GHashTable *
dossier_seen_list (DossierConnection  *connection,
                   const char         *dossier_id,
                   GError            **error)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step = DOSSIER_STEP_ERROR;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  statement = dossier_connection_prepare (connection,
    "SELECT option_id, hash FROM seen WHERE dossier_id = ?1", error);
  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, dossier_id, error))
    while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
      g_hash_table_insert (seen, dossier_sqlite_dup_text (statement, 0),
                           g_bytes_new (sqlite3_column_blob (statement, 1),
                                        (gsize) sqlite3_column_bytes (statement, 1)));
  g_clear_pointer (&statement, sqlite3_finalize);

  if (step != DOSSIER_STEP_DONE)
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&seen) : NULL;
}
