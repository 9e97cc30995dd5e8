/* dossier-recents.c: the list of dossiers that were opened before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-recents.h"

#include "store/dossier-connection-private.h"

/**
 * dossier_recents_record:
 * @connection: an open library
 * @recent: a dossier that was opened or read
 * @error: where to put the reason
 *
 * Puts a dossier into the list, in the place of what the list said of the same file.  The option
 * that was read last stays known if @recent does not say another, so long as the file still holds
 * the same dossier.
 *
 * Returns: whether it is on the disk, or in the caller's transaction
 */
gboolean
dossier_recents_record (DossierConnection  *connection,
                        DossierRecent      *recent,
                        GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *texts[4];
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (DOSSIER_IS_RECENT (recent), FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_RECENT, error))
    return FALSE;

  statement = dossier_connection_prepare (connection,
    "INSERT INTO recent (uri, title, dossier_id, option_id, opened) VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT (uri) DO UPDATE SET title = excluded.title, opened = excluded.opened,"
    " option_id = coalesce (excluded.option_id,"
    "                       iif (dossier_id = excluded.dossier_id, option_id, NULL)),"
    " dossier_id = excluded.dossier_id",
    error);
  texts[0] = dossier_recent_get_uri (recent);
  texts[1] = dossier_recent_get_title (recent);
  texts[2] = dossier_recent_get_dossier_id (recent);
  texts[3] = dossier_recent_get_option_id (recent);
  done = statement != NULL;
  for (guint i = 0; done && i < G_N_ELEMENTS (texts); i++)
    done = dossier_connection_bind_text (connection, statement, i + 1, texts[i], error);
  if (done)
    {
      sqlite3_bind_int64 (statement, 5, dossier_recent_get_opened (recent));
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

static DossierRecent *
read_recent (sqlite3_stmt *statement)
{
  g_autofree char *uri = dossier_sqlite_dup_text (statement, 0);
  g_autofree char *title = dossier_sqlite_dup_text (statement, 1);
  g_autofree char *dossier_id = dossier_sqlite_dup_text (statement, 2);
  g_autofree char *option_id = dossier_sqlite_dup_text (statement, 3);

  return dossier_recent_new (uri, title, dossier_id, option_id,
                             sqlite3_column_int64 (statement, 4));
}

/**
 * dossier_recents_list:
 * @connection: an open library
 * @most: how many to list at most; 0 for all
 * @error: where to put the reason
 *
 * Lists the dossiers that were opened before, the latest first.
 *
 * Returns: (transfer full) (nullable) (element-type DossierRecent): the dossiers; %NULL with an
 *   error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_recents_list (DossierConnection  *connection,
                      guint               most,
                      GError            **error)
{
  g_autoptr (GPtrArray) recents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step = DOSSIER_STEP_ERROR;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  statement = dossier_connection_prepare (connection,
    "SELECT uri, title, dossier_id, option_id, opened FROM recent"
    " ORDER BY opened DESC, uri LIMIT ?1",
    error);
  if (statement != NULL)
    {
      /* SQLite takes a number below 0 for no limit. */
      sqlite3_bind_int64 (statement, 1, most == 0 ? -1 : (gint64) most);
      while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
        g_ptr_array_add (recents, read_recent (statement));
    }
  g_clear_pointer (&statement, sqlite3_finalize);

  if (step == DOSSIER_STEP_ERROR)
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&recents) : NULL;
}

/**
 * dossier_recents_forget:
 * @connection: an open library
 * @uri: where a dossier is
 * @error: where to put the reason
 *
 * Takes a dossier from the list.  The notes on it stay.
 *
 * Returns: whether it is not in the list any more; that it was not there is no error
 */
gboolean
dossier_recents_forget (DossierConnection  *connection,
                        const char         *uri,
                        GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_RECENT, error))
    return FALSE;

  statement = dossier_connection_prepare (connection, "DELETE FROM recent WHERE uri = ?1", error);
  done = statement != NULL &&
         dossier_connection_bind_text (connection, statement, 1, uri, error) &&
         dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
  g_clear_pointer (&statement, sqlite3_finalize);

  if (!done)
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}
