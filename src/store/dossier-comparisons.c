/* dossier-comparisons.c: the comparisons that the user keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-comparisons.h"

#include "store/dossier-connection-private.h"

static gboolean
put_comparison (DossierConnection             *connection,
                const DossierSavedComparison  *comparison,
                GError                       **error)
{
  const char * const texts[] = {
    comparison->id, comparison->dossier_id, comparison->name, comparison->base, comparison->view,
    comparison->judgement,
  };
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "INSERT INTO comparison (id, dossier_id, name, base, view, judgement, created, modified,"
    " deleted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    " ON CONFLICT (id) DO UPDATE SET dossier_id = excluded.dossier_id, name = excluded.name,"
    " base = excluded.base, view = excluded.view, judgement = excluded.judgement,"
    " created = excluded.created, modified = excluded.modified, deleted = excluded.deleted",
    error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!dossier_connection_bind_text (connection, statement, (int) i + 1, texts[i], error))
      return FALSE;
  sqlite3_bind_int64 (statement, 7, comparison->created);
  sqlite3_bind_int64 (statement, 8, comparison->modified);
  sqlite3_bind_int64 (statement, 9, comparison->deleted);

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

static gboolean
put_options (DossierConnection             *connection,
             const DossierSavedComparison  *comparison,
             GError                       **error)
{
  g_autoptr (sqlite3_stmt) clear = dossier_connection_prepare (connection,
    "DELETE FROM comparison_option WHERE comparison_id = ?1", error);
  g_autoptr (sqlite3_stmt) put = dossier_connection_prepare (connection,
    "INSERT INTO comparison_option (comparison_id, position, option_id) VALUES (?1, ?2, ?3)",
    error);

  if (clear == NULL || put == NULL ||
      !dossier_connection_bind_text (connection, clear, 1, comparison->id, error) ||
      dossier_connection_step (connection, clear, error) != DOSSIER_STEP_DONE ||
      !dossier_connection_bind_text (connection, put, 1, comparison->id, error))
    return FALSE;

  for (guint i = 0; comparison->options[i] != NULL; i++)
    {
      sqlite3_reset (put);
      sqlite3_bind_int64 (put, 2, i);
      if (!dossier_connection_bind_text (connection, put, 3, comparison->options[i], error) ||
          dossier_connection_step (connection, put, error) != DOSSIER_STEP_DONE)
        return FALSE;
    }

  return TRUE;
}

/**
 * dossier_comparisons_put:
 * @connection: an open library
 * @comparison: a comparison
 * @error: where to put the reason
 *
 * Keeps a comparison, in the place of what is kept under its id.
 *
 * Returns: whether it is on the disk, or in the caller's transaction; if not, nothing has changed
 */
gboolean
dossier_comparisons_put (DossierConnection             *connection,
                         const DossierSavedComparison  *comparison,
                         GError                       **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (comparison != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_COMPARISON, error))
    return FALSE;
  if (!put_comparison (connection, comparison, error) ||
      !put_options (connection, comparison, error))
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

static gboolean
read_options (DossierConnection       *connection,
              DossierSavedComparison  *comparison,
              GError                 **error)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT option_id FROM comparison_option WHERE comparison_id = ?1 ORDER BY position", error);
  DossierStep step = DOSSIER_STEP_ERROR;

  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, comparison->id, error))
    while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
      g_strv_builder_take (options, dossier_sqlite_dup_text (statement, 0));
  comparison->options = g_strv_builder_end (options);

  return step == DOSSIER_STEP_DONE;
}

static DossierSavedComparison *
read_comparison (sqlite3_stmt *statement)
{
  DossierSavedComparison *comparison = g_new0 (DossierSavedComparison, 1);

  comparison->id = dossier_sqlite_dup_text (statement, 0);
  comparison->dossier_id = dossier_sqlite_dup_text (statement, 1);
  comparison->name = dossier_sqlite_dup_text (statement, 2);
  comparison->base = dossier_sqlite_dup_text (statement, 3);
  comparison->view = dossier_sqlite_dup_text (statement, 4);
  comparison->judgement = dossier_sqlite_dup_text (statement, 5);
  comparison->created = sqlite3_column_int64 (statement, 6);
  comparison->modified = sqlite3_column_int64 (statement, 7);
  comparison->deleted = sqlite3_column_int64 (statement, 8);

  return comparison;
}

/**
 * dossier_comparisons_list:
 * @connection: an open library
 * @dossier_id: a dossier
 * @error: where to put the reason
 *
 * Lists the comparisons of options of a dossier that are not deleted, the one that was changed last
 * first.
 *
 * Returns: (transfer full) (nullable) (element-type DossierSavedComparison): the comparisons; %NULL
 *   with an error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_comparisons_list (DossierConnection  *connection,
                          const char         *dossier_id,
                          GError            **error)
{
  g_autoptr (GPtrArray) comparisons =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_saved_comparison_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step = DOSSIER_STEP_ERROR;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  statement = dossier_connection_prepare (connection,
    "SELECT id, dossier_id, name, base, view, judgement, created, modified, deleted"
    " FROM comparison WHERE dossier_id = ?1 AND deleted = 0 ORDER BY modified DESC, id", error);
  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, dossier_id, error))
    while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
      g_ptr_array_add (comparisons, read_comparison (statement));
  g_clear_pointer (&statement, sqlite3_finalize);
  for (guint i = 0; step == DOSSIER_STEP_DONE && i < comparisons->len; i++)
    if (!read_options (connection, g_ptr_array_index (comparisons, i), error))
      step = DOSSIER_STEP_ERROR;

  if (step != DOSSIER_STEP_DONE)
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&comparisons) : NULL;
}
