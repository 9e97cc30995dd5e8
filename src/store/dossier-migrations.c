/* dossier-migrations.c: the library's tables, version by version
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/dossier-connection-private.h"

/* docs/library-schema.md tells what each table and column is for. */
static const DossierMigration migrations_shipped[] = {
  {
    "CREATE TABLE annotation ("
    "  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
    "  dossier_id TEXT NOT NULL,"
    "  option_id TEXT,"
    "  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'comment', 'question', 'assessment')),"
    "  body TEXT NOT NULL,"
    "  created INTEGER NOT NULL,"
    "  modified INTEGER NOT NULL,"
    "  deleted INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX annotation_by_option ON annotation (dossier_id, option_id, created);"
    "CREATE TABLE annotation_revision ("
    "  id INTEGER PRIMARY KEY,"
    "  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,"
    "  kind TEXT NOT NULL,"
    "  body TEXT NOT NULL,"
    "  modified INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX annotation_revision_by_annotation"
    "  ON annotation_revision (annotation_id, id);"
    "CREATE TABLE recent ("
    "  uri TEXT NOT NULL PRIMARY KEY,"
    "  title TEXT NOT NULL,"
    "  dossier_id TEXT NOT NULL,"
    "  option_id TEXT,"
    "  opened INTEGER NOT NULL"
    ") STRICT;",
  },
  {
    "CREATE TABLE part ("
    "  id INTEGER PRIMARY KEY,"
    "  hash BLOB NOT NULL UNIQUE CHECK (length (hash) = 32),"
    "  size INTEGER NOT NULL,"
    "  data BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE version ("
    "  id INTEGER PRIMARY KEY,"
    "  dossier_id TEXT NOT NULL,"
    "  hash BLOB NOT NULL CHECK (length (hash) = 32),"
    "  title TEXT NOT NULL,"
    "  size INTEGER NOT NULL,"
    "  rest_id INTEGER NOT NULL REFERENCES part (id),"
    "  first_seen INTEGER NOT NULL,"
    "  last_seen INTEGER NOT NULL,"
    "  UNIQUE (dossier_id, hash)"
    ") STRICT;"
    "CREATE INDEX version_by_rest ON version (rest_id);"
    "CREATE TABLE version_option ("
    "  version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  offset INTEGER NOT NULL,"
    "  part_id INTEGER NOT NULL REFERENCES part (id),"
    "  PRIMARY KEY (version_id, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX version_option_by_part ON version_option (part_id);"
    "CREATE TABLE seen ("
    "  dossier_id TEXT NOT NULL,"
    "  option_id TEXT NOT NULL,"
    "  hash BLOB NOT NULL CHECK (length (hash) = 32),"
    "  seen INTEGER NOT NULL,"
    "  PRIMARY KEY (dossier_id, option_id)"
    ") STRICT, WITHOUT ROWID;",
  },
  {
    "ALTER TABLE annotation ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow'"
    "  CHECK (colour IN ('yellow', 'green', 'blue', 'pink', 'purple'));"
    "ALTER TABLE annotation ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0;"
    "CREATE TABLE annotation_target ("
    "  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  field TEXT NOT NULL,"
    "  exact TEXT,"
    "  prefix TEXT,"
    "  suffix TEXT,"
    "  start INTEGER,"
    "  stop INTEGER,"
    "  version TEXT,"
    "  anchor TEXT NOT NULL"
    "    CHECK (anchor IN ('in-place', 'moved', 'reworded', 'ambiguous', 'lost')),"
    "  now_field TEXT NOT NULL,"
    "  now_start INTEGER NOT NULL,"
    "  now_stop INTEGER NOT NULL,"
    "  PRIMARY KEY (annotation_id, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE annotation_tag ("
    "  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  tag TEXT NOT NULL CHECK (tag <> ''),"
    "  PRIMARY KEY (annotation_id, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);"
    "ALTER TABLE seen ADD COLUMN title TEXT;",
  },
  {
    /* The rows of “annotation” have no numbers that last. */
    "CREATE TABLE annotation_number ("
    "  number INTEGER PRIMARY KEY,"
    "  annotation_id TEXT NOT NULL UNIQUE REFERENCES annotation (id) ON DELETE CASCADE"
    ") STRICT;"
    "CREATE VIEW annotation_text (number, body, quotes, marks) AS"
    "  SELECT n.number, a.body,"
    "    (SELECT group_concat (exact, char (10) ORDER BY position) FROM annotation_target"
    "     WHERE annotation_id = a.id),"
    "    (SELECT group_concat ('xxtag ' || tag || ' xxend', char (10) ORDER BY position)"
    "     FROM annotation_tag WHERE annotation_id = a.id)"
    "  FROM annotation_number AS n JOIN annotation AS a ON a.id = n.annotation_id;"
    "CREATE VIRTUAL TABLE annotation_words USING fts5 (body, quotes, marks,"
    "  content = 'annotation_text', content_rowid = 'number', tokenize = 'dossier');"
    "CREATE TABLE word_index (version INTEGER NOT NULL) STRICT;",
  },
  {
    "CREATE TABLE comparison ("
    "  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
    "  dossier_id TEXT NOT NULL,"
    "  name TEXT,"
    "  base TEXT,"
    "  view TEXT,"
    "  judgement TEXT,"
    "  created INTEGER NOT NULL,"
    "  modified INTEGER NOT NULL,"
    "  deleted INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX comparison_by_dossier ON comparison (dossier_id, modified);"
    "CREATE TABLE comparison_option ("
    "  comparison_id TEXT NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  option_id TEXT NOT NULL,"
    "  PRIMARY KEY (comparison_id, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE colour_name ("
    "  colour TEXT NOT NULL PRIMARY KEY,"
    "  name TEXT NOT NULL CHECK (name <> '')"
    ") STRICT;"
    "CREATE TABLE annotation_other ("
    "  annotation_id TEXT NOT NULL PRIMARY KEY REFERENCES annotation (id) ON DELETE CASCADE,"
    "  members TEXT NOT NULL"
    ") STRICT;",
  },
  {
    "ALTER TABLE annotation_target ADD COLUMN now_option TEXT;",
  },
  {
    "CREATE TABLE act ("
    "  id INTEGER PRIMARY KEY,"
    "  dossier_id TEXT NOT NULL,"
    "  before TEXT,"
    "  after TEXT NOT NULL,"
    "  undone INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX act_by_dossier ON act (dossier_id, id);",
  },
};

/**
 * dossier_migrations_get:
 * @n_migrations: (out): where to put their number, which is the newest version that is known
 *
 * Returns: (transfer none) (array length=n_migrations): the steps that the program knows
 */
const DossierMigration *
dossier_migrations_get (guint *n_migrations)
{
  *n_migrations = G_N_ELEMENTS (migrations_shipped);

  return migrations_shipped;
}

static gboolean
sync_file (const char *path)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  return fd >= 0 && fsync (fd) == 0;
}

static gboolean
set_backup_error (DossierConnection  *connection,
                  int                 number,
                  GError            **error)
{
  dossier_connection_set_code (connection,
                               number == ENOSPC || number == EDQUOT ? DOSSIER_STORE_ERROR_FULL
                                                                    : DOSSIER_STORE_ERROR_IO,
                               g_strerror (number), error);
  return FALSE;
}

static gboolean
copy_into (DossierConnection  *connection,
           const char         *copy,
           GError            **error)
{
  const char *path = dossier_connection_get_path (connection);
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  /* A connection of its own: the other one holds the right to write, so that nothing changes
   * between the copy and the migration, and VACUUM cannot run within its transaction. */
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE,
                       NULL) == SQLITE_OK &&
      sqlite3_prepare_v2 (db, "VACUUM INTO ?1", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_bind_text (statement, 1, copy, -1, SQLITE_STATIC) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_DONE)
    return TRUE;

  g_propagate_error (error, dossier_sqlite_error_new (db, DOSSIER_STORE_TASK_OPEN, path));
  return FALSE;
}

/* Keeps the library as it was in “library.sqlite.v1.bak”, which is whole or not there at all. */
static gboolean
back_up (DossierConnection  *connection,
         guint               version,
         GError            **error)
{
  const char *path = dossier_connection_get_path (connection);
  g_autofree char *backup = g_strdup_printf ("%s.v%u.bak", path, version);
  g_autofree char *unfinished = g_strconcat (backup, ".new", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  /* SQLite writes into an empty file as well; made here, it is the user's alone to read. */
  if (g_unlink (unfinished) < 0 && errno != ENOENT)
    return set_backup_error (connection, errno, error);
  fd = g_open (unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return set_backup_error (connection, errno, error);
  close (fd);

  if (!copy_into (connection, unfinished, error))
    {
      g_unlink (unfinished);
      return FALSE;
    }
  if (!sync_file (unfinished) || g_rename (unfinished, backup) < 0 || !sync_file (folder))
    {
      int number = errno;

      g_unlink (unfinished);
      return set_backup_error (connection, number, error);
    }

  return TRUE;
}

static gboolean
check_references (DossierConnection  *connection,
                  GError            **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;

  switch (dossier_connection_step (connection, statement, error))
    {
    case DOSSIER_STEP_DONE:
      return TRUE;
    case DOSSIER_STEP_ROW:
      dossier_connection_set_code (connection, DOSSIER_STORE_ERROR_DAMAGED,
                                   _("some of its entries refer to others that are not there"),
                                   error);
      return FALSE;
    case DOSSIER_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
migrate (DossierConnection       *connection,
         const DossierMigration  *migration,
         guint                    version,
         GError                 **error)
{
  g_autofree char *head = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                           DOSSIER_SQLITE_APPLICATION_ID, version);

  return dossier_connection_execute (connection, migration->sql, error) &&
         dossier_connection_execute (connection, head, error) &&
         check_references (connection, error);
}

/* Takes one step; the version is read once more, as another program may have been faster. */
static gboolean
take_step (DossierConnection       *connection,
           const DossierMigration  *migrations,
           guint                    n_migrations,
           gboolean                *backed_up,
           GError                 **error)
{
  gint64 version;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_OPEN, error))
    return FALSE;

  if (!dossier_connection_read_int (connection, "PRAGMA user_version", &version, error))
    goto fail;
  if (version >= n_migrations)
    return dossier_connection_commit (connection, error);
  if (version > 0 && !*backed_up)
    {
      if (!back_up (connection, version, error))
        goto fail;
      *backed_up = TRUE;
    }
  if (!migrate (connection, &migrations[version], version + 1, error))
    goto fail;
  /* In a library that was just made there is nothing yet to keep. */
  if (version == 0)
    *backed_up = TRUE;

  return dossier_connection_commit (connection, error);

fail:
  dossier_connection_rollback (connection);
  return FALSE;
}

/**
 * dossier_migrations_run:
 * @connection: a connection to a library that may be changed
 * @migrations: (array length=n_migrations): the steps, as [func@migrations_get] gives them
 * @n_migrations: their number
 * @error: where to put the reason
 *
 * Brings the library's tables to the newest version, each step in a transaction of its own.  A
 * library that holds something already is copied first, to a file beside it that is called like it
 * with the old version and “bak” added (`library.sqlite.v1.bak`).
 *
 * Returns: whether the tables are of the newest version now; if not, the library is of the version
 *   that the last complete step led to
 */
gboolean
dossier_migrations_run (DossierConnection       *connection,
                        const DossierMigration  *migrations,
                        guint                    n_migrations,
                        GError                 **error)
{
  gboolean backed_up = FALSE;
  gint64 version;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);

  for (;;)
    {
      if (!dossier_connection_read_int (connection, "PRAGMA user_version", &version, error))
        return FALSE;
      if (version > n_migrations)
        {
          dossier_connection_set_code (connection, DOSSIER_STORE_ERROR_NEWER, NULL, error);
          return FALSE;
        }
      if (version == n_migrations)
        return TRUE;
      if (!take_step (connection, migrations, n_migrations, &backed_up, error))
        return FALSE;
    }
}
