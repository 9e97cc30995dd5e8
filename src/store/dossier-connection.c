/* dossier-connection.c: an open library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/dossier-connection-private.h"
#include "store/dossier-inspection.h"
#include "store/dossier-note-words.h"
#include "store/dossier-word-tokenizer.h"

/* How long another program may hold the library before one gives up, in milliseconds. */
#define BUSY_TIMEOUT 5000

/**
 * DossierConnection:
 *
 * An open library.  One thread owns it: it may be handed from one thread to another, but two must
 * never use it at the same time.
 */
struct _DossierConnection
{
  GObject           parent_instance;
  char             *path;
  sqlite3          *db;
  DossierStoreTask  task;   /* what the transaction is for */
  guint             depth;  /* of begin() within begin() */
  gboolean          doomed; /* whether an inner part of the transaction was rolled back */
  dev_t             device; /* of the file that was opened, */
  ino_t             inode;  /* which is known by these two when another takes its name */
};

G_DEFINE_FINAL_TYPE (DossierConnection, dossier_connection, G_TYPE_OBJECT)

static void
dossier_connection_finalize (GObject *object)
{
  DossierConnection *self = DOSSIER_CONNECTION (object);

  dossier_connection_close (self);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (dossier_connection_parent_class)->finalize (object);
}

static void
dossier_connection_class_init (DossierConnectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_connection_finalize;
}

static void
dossier_connection_init (DossierConnection *self)
{
}

/**
 * dossier_connection_get_default_path:
 *
 * Returns: (transfer full) (type filename): where the user's library is
 */
char *
dossier_connection_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "dossier", "library.sqlite", NULL);
}

/**
 * dossier_connection_get_path:
 * @self: a connection
 *
 * Returns: (transfer none) (type filename): the absolute path of the library's file
 */
const char *
dossier_connection_get_path (DossierConnection *self)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (self), NULL);

  return self->path;
}

/**
 * dossier_connection_get_handle:
 * @self: an open connection
 *
 * Returns: (transfer none): SQLite's handle of it
 */
sqlite3 *
dossier_connection_get_handle (DossierConnection *self)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (self), NULL);

  return self->db;
}

/**
 * dossier_connection_set_code:
 * @self: a connection
 * @code: what is wrong
 * @detail: (nullable): more about it
 * @error: where to put the error
 *
 * Sets an error that names the library and what was being done with it.
 */
void
dossier_connection_set_code (DossierConnection  *self,
                             DossierStoreError   code,
                             const char         *detail,
                             GError            **error)
{
  g_propagate_error (error, dossier_store_error_new (code, self->task, self->path, detail));
}

/**
 * dossier_connection_set_error:
 * @self: a connection of which the last call to SQLite failed
 * @error: where to put the error
 *
 * Sets an error that tells what SQLite reports.
 */
void
dossier_connection_set_error (DossierConnection  *self,
                              GError            **error)
{
  g_propagate_error (error, dossier_sqlite_error_new (self->db, self->task, self->path));
}

/**
 * dossier_connection_execute:
 * @self: an open connection
 * @sql: statements without values and without results
 * @error: where to put the reason
 *
 * Returns: whether all were carried out
 */
gboolean
dossier_connection_execute (DossierConnection  *self,
                            const char         *sql,
                            GError            **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  dossier_connection_set_error (self, error);
  return FALSE;
}

/**
 * dossier_connection_read_int:
 * @self: an open connection
 * @sql: a statement that gives one number
 * @value: (out): where to put it
 * @error: where to put the reason
 *
 * Returns: whether it could be read
 */
gboolean
dossier_connection_read_int (DossierConnection  *self,
                             const char         *sql,
                             gint64             *value,
                             GError            **error)
{
  if (dossier_sqlite_read_int (self->db, sql, value))
    return TRUE;

  dossier_connection_set_error (self, error);
  return FALSE;
}

/**
 * dossier_connection_prepare:
 * @self: an open connection
 * @sql: one statement
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable): the statement, ready for its values
 */
sqlite3_stmt *
dossier_connection_prepare (DossierConnection  *self,
                            const char         *sql,
                            GError            **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    dossier_connection_set_error (self, error);

  return statement;
}

/**
 * dossier_connection_step:
 * @self: an open connection
 * @statement: a statement of it
 * @error: where to put the reason
 *
 * Returns: what came of it
 */
DossierStep
dossier_connection_step (DossierConnection  *self,
                         sqlite3_stmt       *statement,
                         GError            **error)
{
  switch (sqlite3_step (statement))
    {
    case SQLITE_ROW:
      return DOSSIER_STEP_ROW;
    case SQLITE_DONE:
      return DOSSIER_STEP_DONE;
    default:
      dossier_connection_set_error (self, error);
      return DOSSIER_STEP_ERROR;
    }
}

/**
 * dossier_connection_bind_text:
 * @self: an open connection
 * @statement: a statement of it
 * @place: which of its values, counted from 1
 * @text: (nullable): the value, which must stay as it is until the statement is done; %NULL for
 *   none
 * @error: where to put the reason
 *
 * Gives a statement a value.  Text that is not UTF-8 is refused: it could be written, but not read.
 *
 * Returns: whether the value was taken
 */
gboolean
dossier_connection_bind_text (DossierConnection  *self,
                              sqlite3_stmt       *statement,
                              int                 place,
                              const char         *text,
                              GError            **error)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      dossier_connection_set_code (self, DOSSIER_STORE_ERROR_INVALID, _("text that is not UTF-8"),
                                   error);
      return FALSE;
    }
  if (sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC) != SQLITE_OK)
    {
      dossier_connection_set_error (self, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
make_file (DossierConnection  *self,
           GError            **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofd int folder_fd = -1;
  DossierStoreError code;
  int number, fd = -1;

  /* Notes are private: SQLite alone would let the whole system read them. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = g_open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 && errno == EEXIST && g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    return TRUE; /* another program was faster */
  if (fd >= 0)
    {
      close (fd);
      /* The name of the new file is to outlive a power cut just as its content does. */
      folder_fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
      if (folder_fd >= 0)
        fsync (folder_fd);
      return TRUE;
    }

  number = errno;
  if (number == ENOSPC || number == EDQUOT)
    code = DOSSIER_STORE_ERROR_FULL;
  else if (number == EROFS || number == EACCES)
    code = DOSSIER_STORE_ERROR_READ_ONLY;
  else
    code = DOSSIER_STORE_ERROR_CANNOT_OPEN;
  dossier_connection_set_code (self, code, g_strerror (number), error);

  return FALSE;
}

/* SQLite does not wait for others when it changes the journal's mode. */
static gboolean
set_journal_mode (DossierConnection  *self,
                  guint               busy_timeout,
                  GError            **error)
{
  gint64 end = g_get_monotonic_time () + busy_timeout * G_TIME_SPAN_MILLISECOND;

  while (sqlite3_exec (self->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL) != SQLITE_OK)
    {
      if ((sqlite3_errcode (self->db) & 0xff) != SQLITE_BUSY || g_get_monotonic_time () >= end)
        {
          dossier_connection_set_error (self, error);
          return FALSE;
        }
      g_usleep (10 * 1000);
    }

  return TRUE;
}

static gboolean
open_handle (DossierConnection  *self,
             guint               busy_timeout,
             GError            **error)
{
  struct stat status;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  if (sqlite3_open_v2 (self->path, &self->db, flags, NULL) != SQLITE_OK)
    {
      dossier_connection_set_error (self, error);
      return FALSE;
    }
  if (sqlite3_db_readonly (self->db, "main") != 0)
    {
      dossier_connection_set_code (self, DOSSIER_STORE_ERROR_READ_ONLY, NULL, error);
      return FALSE;
    }
  if (stat (self->path, &status) < 0)
    {
      dossier_connection_set_code (self, DOSSIER_STORE_ERROR_MOVED, NULL, error);
      return FALSE;
    }
  self->device = status.st_dev;
  self->inode = status.st_ino;

  /* First, since whatever reads the tables may have to wait. */
  sqlite3_busy_timeout (self->db, busy_timeout);
  if (!dossier_word_tokenizer_register (self->db))
    {
      dossier_connection_set_error (self, error);
      return FALSE;
    }

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  /* secure_delete: a note that was purged is not to be found in the file any more. */
  return set_journal_mode (self, busy_timeout, error) &&
         dossier_connection_execute (self, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
                                     error);
}

/**
 * dossier_connection_open_full:
 * @path: (nullable) (type filename): the library's file; %NULL for the user's own
 * @flags: how to open it
 * @busy_timeout: how long to wait for another program, in milliseconds
 * @migrations: (array length=n_migrations): the versions of its tables
 * @n_migrations: their number
 * @error: where to put the reason
 *
 * Does what [ctor@Connection.open] does, with versions of one's own.
 *
 * Returns: (transfer full) (nullable): the open library
 */
DossierConnection *
dossier_connection_open_full (const char              *path,
                              DossierConnectionFlags   flags,
                              guint                    busy_timeout,
                              const DossierMigration  *migrations,
                              guint                    n_migrations,
                              GError                 **error)
{
  g_autoptr (DossierConnection) self = g_object_new (DOSSIER_TYPE_CONNECTION, NULL);
  g_autofree char *default_path = dossier_connection_get_default_path ();
  gboolean exists;

  self->path = g_canonicalize_filename (path != NULL ? path : default_path, NULL);
  self->task = DOSSIER_STORE_TASK_OPEN;

  if (!dossier_inspection_run (self->path, n_migrations, busy_timeout, &exists, error))
    return NULL;
  if (!exists && (flags & DOSSIER_CONNECTION_EXISTING) != 0)
    {
      dossier_connection_set_code (self, DOSSIER_STORE_ERROR_MISSING, NULL, error);
      return NULL;
    }
  if (!exists && !make_file (self, error))
    return NULL;

  /* A migration may have to build a table anew, for which references must not be enforced. */
  if (!open_handle (self, busy_timeout, error) ||
      !dossier_migrations_run (self, migrations, n_migrations, error) ||
      !dossier_connection_execute (self, "PRAGMA foreign_keys = ON", error) ||
      !dossier_note_words_ensure (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * dossier_connection_open:
 * @path: (nullable) (type filename): the library's file; %NULL for the user's own
 * @flags: how to open it
 * @error: where to put the reason
 *
 * Opens a library, waiting for the disk and up to five seconds for other programs.  Where there is
 * none, one is made that only the user can read, with its folder.  The tables of an older version
 * are brought up to date, after a copy was made.  A file that is no library, or one that is damaged
 * or of a newer version, is not changed.
 *
 * Returns: (transfer full) (nullable): the open library, or %NULL with an error of
 *   `DOSSIER_STORE_ERROR`
 */
DossierConnection *
dossier_connection_open (const char              *path,
                         DossierConnectionFlags   flags,
                         GError                 **error)
{
  guint n_migrations;
  const DossierMigration *migrations = dossier_migrations_get (&n_migrations);

  return dossier_connection_open_full (path, flags, BUSY_TIMEOUT, migrations, n_migrations, error);
}

static gboolean
was_moved (DossierConnection *self)
{
  struct stat status;

  return stat (self->path, &status) < 0 || status.st_dev != self->device ||
         status.st_ino != self->inode;
}

/**
 * dossier_connection_close:
 * @self: a connection
 *
 * Closes the library.  What was committed is in it; an open transaction is undone.
 */
void
dossier_connection_close (DossierConnection *self)
{
  g_return_if_fail (DOSSIER_IS_CONNECTION (self));

  if (self->db == NULL)
    return;

  /* SQLite tidies up by name: it would take the log of the file that now has the name of ours. */
  if (was_moved (self))
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  g_clear_pointer (&self->db, sqlite3_close_v2);
  self->depth = 0;
}

/**
 * dossier_connection_set_busy_timeout:
 * @self: an open connection
 * @milliseconds: how long to wait for another program before %DOSSIER_STORE_ERROR_BUSY
 */
void
dossier_connection_set_busy_timeout (DossierConnection *self,
                                     guint              milliseconds)
{
  g_return_if_fail (DOSSIER_IS_CONNECTION (self));
  g_return_if_fail (self->db != NULL);

  sqlite3_busy_timeout (self->db, milliseconds);
}

/**
 * dossier_connection_begin:
 * @self: an open connection
 * @task: what the transaction is for; with %DOSSIER_STORE_TASK_READ nothing may be written in it
 * @error: where to put the reason
 *
 * Begins a transaction, to be ended with [method@Connection.commit] or
 * [method@Connection.rollback].  Within one it begins a part of it, which counts only once the
 * whole is committed; the functions on notes and recent dossiers do so by themselves.
 *
 * Returns: whether it has begun; if not, there is nothing to end
 */
gboolean
dossier_connection_begin (DossierConnection  *self,
                          DossierStoreTask    task,
                          GError            **error)
{
  const char *sql = task == DOSSIER_STORE_TASK_READ ? "BEGIN" : "BEGIN IMMEDIATE";

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (self->db != NULL, FALSE);

  if (self->depth == 0)
    {
      self->task = task;
      self->doomed = FALSE;
      /* What goes into a file that has lost its name is not saved, whatever SQLite says. */
      if (was_moved (self))
        {
          dossier_connection_set_code (self, DOSSIER_STORE_ERROR_MOVED, NULL, error);
          return FALSE;
        }
      if (!dossier_connection_execute (self, sql, error))
        return FALSE;
    }

  self->depth++;
  return TRUE;
}

/**
 * dossier_connection_commit:
 * @self: a connection with a transaction
 * @error: where to put the reason
 *
 * Ends a transaction, or a part of one.  At the end of the whole everything that was written in it
 * is on the disk when this returns %TRUE.
 *
 * Returns: whether it counts; if not, the transaction is undone
 */
gboolean
dossier_connection_commit (DossierConnection  *self,
                           GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1)
    {
      self->depth--;
      return TRUE;
    }
  if (self->doomed)
    {
      dossier_connection_rollback (self);
      dossier_connection_set_code (self, DOSSIER_STORE_ERROR_FAILED, _("a part of it failed"),
                                   error);
      return FALSE;
    }
  if (!dossier_connection_execute (self, "COMMIT", error))
    {
      dossier_connection_rollback (self);
      return FALSE;
    }

  self->depth = 0;
  return TRUE;
}

/**
 * dossier_connection_rollback:
 * @self: a connection with a transaction
 *
 * Undoes a transaction.  A part of one takes the whole with it: its commit fails.
 */
void
dossier_connection_rollback (DossierConnection *self)
{
  g_return_if_fail (DOSSIER_IS_CONNECTION (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  self->doomed = TRUE;

  /* After some errors SQLite has done so already. */
  if (self->depth == 0 && !sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}
