/* dossier-inspection.c: looks at a file before it is opened as a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-inspection.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/dossier-sqlite.h"

typedef enum
{
  FILE_ABSENT,
  FILE_EMPTY,
  FILE_DATABASE,
  FILE_LIBRARY,
  FILE_FAULTY,
} FileContent;

static FileContent
look_at_file (const char  *path,
              GError     **error)
{
  struct stat status;

  if (stat (path, &status) == 0)
    {
      if (S_ISREG (status.st_mode))
        return status.st_size == 0 ? FILE_EMPTY : FILE_DATABASE;
      g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_CANNOT_OPEN,
                                                         DOSSIER_STORE_TASK_OPEN, path,
                                                         _("it is not a file")));
      return FILE_FAULTY;
    }
  if (errno == ENOENT)
    return FILE_ABSENT;

  g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_CANNOT_OPEN,
                                                     DOSSIER_STORE_TASK_OPEN, path,
                                                     g_strerror (errno)));
  return FILE_FAULTY;
}

/* Reads the header of the file alone.  As “immutable” SQLite makes no files beside it, which it
 * would do even beside another program's.  Reading it without SQLite would be unsafe: closing the
 * file would take away the locks that another connection of this process has on it.
 *
 * SQLite takes no locks here, so that somebody may write meanwhile: what cannot be read says
 * nothing, and is left to inspect_database(). */
static FileContent
look_at_header (const char  *path,
                GError     **error)
{
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (address, "?immutable=1", NULL);
  g_autoptr (sqlite3) db = NULL;
  gint64 application_id;

  if (sqlite3_open_v2 (immutable, &db,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK ||
      !dossier_sqlite_read_int (db, "PRAGMA application_id", &application_id))
    return FILE_DATABASE;

  if (application_id == DOSSIER_SQLITE_APPLICATION_ID)
    return FILE_LIBRARY;
  if (application_id == 0)
    return FILE_DATABASE;

  g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_NOT_A_LIBRARY,
                                                     DOSSIER_STORE_TASK_OPEN, path, NULL));
  return FILE_FAULTY;
}

static gboolean
check_writable (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  /* SQLite writes files of its own beside the library, so that the folder counts too. */
  if (g_access (path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0)
    return TRUE;

  g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_READ_ONLY,
                                                     DOSSIER_STORE_TASK_OPEN, path, NULL));
  return FALSE;
}

/* Checks one table and its indexes. */
static gboolean
check_table (sqlite3     *db,
             const char  *path,
             const char  *table,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  char *sql = sqlite3_mprintf ("PRAGMA quick_check(%Q)", table);
  int result = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  sqlite3_free (sql);
  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      const char *verdict;

      result = sqlite3_step (statement);
      if (result != SQLITE_ROW)
        break;
      verdict = (const char *) sqlite3_column_text (statement, 0);
      if (g_strcmp0 (verdict, "ok") == 0)
        continue;
      g_propagate_error (error, dossier_store_error_new (DOSSIER_STORE_ERROR_DAMAGED,
                                                         DOSSIER_STORE_TASK_OPEN, path, verdict));
      return FALSE;
    }
  if (result == SQLITE_DONE)
    return TRUE;

  g_propagate_error (error, dossier_sqlite_error_new (db, DOSSIER_STORE_TASK_OPEN, path));
  return FALSE;
}

/* Table by table but for the index of the notes' words, which can be made anew from the notes: with
 * it, a newer SQLite would refuse the whole for its damage. */
static gboolean
check_integrity (sqlite3     *db,
                 const char  *path,
                 GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int result = sqlite3_prepare_v2 (db,
    "SELECT 'sqlite_schema' UNION ALL SELECT name FROM sqlite_schema"
    " WHERE type = 'table' AND name NOT LIKE 'annotation#_words%' ESCAPE '#'",
    -1, &statement, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (statement);
      if (result == SQLITE_ROW &&
          !check_table (db, path, (const char *) sqlite3_column_text (statement, 0), error))
        return FALSE;
    }
  if (result == SQLITE_DONE)
    return TRUE;

  g_propagate_error (error, dossier_sqlite_error_new (db, DOSSIER_STORE_TASK_OPEN, path));
  return FALSE;
}

/* Reads through SQLite, as what is newest may stand in the write-ahead log alone. */
static gboolean
inspect_database (sqlite3      *db,
                  const char   *path,
                  FileContent   content,
                  guint         newest_version,
                  GError      **error)
{
  gint64 application_id, version, n_tables;
  DossierStoreError code;
  int result;

  /* All that is read is of one moment: another program may be making the library right now. */
  result = sqlite3_exec (db, "BEGIN; SELECT 1 FROM sqlite_schema", NULL, NULL, NULL);

  /* Where the disk does not allow for a write-ahead log, a transaction that was cut short can be
   * undone only by who may write. */
  if (result == SQLITE_READONLY_ROLLBACK && content == FILE_LIBRARY)
    return TRUE;

  if (result != SQLITE_OK ||
      !dossier_sqlite_read_int (db, "PRAGMA application_id", &application_id) ||
      !dossier_sqlite_read_int (db, "PRAGMA user_version", &version) ||
      !dossier_sqlite_read_int (db, "SELECT count(*) FROM sqlite_schema", &n_tables))
    {
      g_propagate_error (error, dossier_sqlite_error_new (db, DOSSIER_STORE_TASK_OPEN, path));
      return FALSE;
    }

  /* A library of which the making was cut short holds nothing at all. */
  if (application_id == 0 && version == 0 && n_tables == 0)
    return TRUE;

  if (application_id != DOSSIER_SQLITE_APPLICATION_ID)
    code = DOSSIER_STORE_ERROR_NOT_A_LIBRARY;
  else if (version > newest_version)
    code = DOSSIER_STORE_ERROR_NEWER;
  else
    return check_integrity (db, path, error);

  g_propagate_error (error,
                     dossier_store_error_new (code, DOSSIER_STORE_TASK_OPEN, path, NULL));
  return FALSE;
}

/**
 * dossier_inspection_run:
 * @path: (type filename): an absolute path
 * @newest_version: the newest version of the library's tables that the program knows
 * @busy_timeout: how long to wait for another program, in milliseconds
 * @exists: (out): where to say whether there is a file
 * @error: where to put the reason
 *
 * Looks whether the file at @path can be opened as a library, without changing a byte of it: that
 * it is one of ours, of a version that is understood, whole, and may be written to.  Where there is
 * no file, or an empty one, a new library can be made.
 *
 * Returns: whether the library may be opened for writing
 */
gboolean
dossier_inspection_run (const char  *path,
                        guint        newest_version,
                        guint        busy_timeout,
                        gboolean    *exists,
                        GError     **error)
{
  g_autoptr (sqlite3) db = NULL;
  FileContent content = look_at_file (path, error);

  *exists = content != FILE_ABSENT;

  if (content == FILE_FAULTY)
    return FALSE;
  if (content == FILE_ABSENT)
    return TRUE;
  if (content == FILE_DATABASE)
    content = look_at_header (path, error);
  if (content == FILE_FAULTY || !check_writable (path, error))
    return FALSE;
  if (content == FILE_EMPTY)
    return TRUE;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      g_propagate_error (error, dossier_sqlite_error_new (db, DOSSIER_STORE_TASK_OPEN, path));
      return FALSE;
    }
  sqlite3_busy_timeout (db, busy_timeout);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return inspect_database (db, path, content, newest_version, error);
}
