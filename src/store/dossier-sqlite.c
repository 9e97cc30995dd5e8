/* dossier-sqlite.c: small help with SQLite, for the store alone
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-sqlite.h"

#include <errno.h>

static DossierStoreError
code_from_sqlite (int result,
                  int system_error)
{
  gboolean no_space = system_error == ENOSPC || system_error == EDQUOT;

  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return DOSSIER_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return DOSSIER_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
      return result == SQLITE_READONLY_DBMOVED ? DOSSIER_STORE_ERROR_MOVED
                                               : DOSSIER_STORE_ERROR_READ_ONLY;
    case SQLITE_PERM:
      return DOSSIER_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
      if (no_space)
        return DOSSIER_STORE_ERROR_FULL;
      return system_error == EROFS ? DOSSIER_STORE_ERROR_READ_ONLY
                                   : DOSSIER_STORE_ERROR_CANNOT_OPEN;
    case SQLITE_IOERR:
      return no_space ? DOSSIER_STORE_ERROR_FULL : DOSSIER_STORE_ERROR_IO;
    case SQLITE_NOTADB:
      return DOSSIER_STORE_ERROR_NOT_A_LIBRARY;
    case SQLITE_CORRUPT:
      return DOSSIER_STORE_ERROR_DAMAGED;
    case SQLITE_TOOBIG:
      return DOSSIER_STORE_ERROR_INVALID;
    default:
      return DOSSIER_STORE_ERROR_FAILED;
    }
}

/**
 * dossier_sqlite_error_new:
 * @db: a database of which the last call failed
 * @task: what was being done
 * @path: (type filename): the database's file
 *
 * Puts into words what SQLite reports.
 *
 * Returns: (transfer full): the error
 */
GError *
dossier_sqlite_error_new (sqlite3          *db,
                          DossierStoreTask  task,
                          const char       *path)
{
  int result = sqlite3_extended_errcode (db);
  int system_error = 0;
  DossierStoreError code;
  const char *detail = sqlite3_errmsg (db);

  /* Only these two come from the system; with others the number is left over. */
  if ((result & 0xff) == SQLITE_IOERR || (result & 0xff) == SQLITE_CANTOPEN)
    system_error = sqlite3_system_errno (db);
  if (system_error != 0)
    detail = g_strerror (system_error);

  code = code_from_sqlite (result, system_error);

  return dossier_store_error_new (code, task, path, detail);
}

/**
 * dossier_sqlite_read_int:
 * @db: a database
 * @sql: a statement that gives one number
 * @value: (out): where to put it; 0 where the statement gives no row
 *
 * Returns: whether it could be read; if not, see [func@sqlite_error_new]
 */
gboolean
dossier_sqlite_read_int (sqlite3    *db,
                         const char *sql,
                         gint64     *value)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int result;

  *value = 0;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    return FALSE;

  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

/**
 * dossier_sqlite_dup_text:
 * @statement: a statement that stands on a row
 * @column: a column, counted from 0
 *
 * Reads a text.  SQLite does not see to it that a text is UTF-8, the rest of the program relies on
 * it: bytes that are not are replaced by U+FFFD.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where the column is NULL
 */
char *
dossier_sqlite_dup_text (sqlite3_stmt *statement,
                         int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;

  return g_utf8_make_valid (text, sqlite3_column_bytes (statement, column));
}
