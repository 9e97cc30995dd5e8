/* dossier-snapshots.c: the versions of dossiers in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-snapshots.h"

#include "store/dossier-connection-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
bind_hash (sqlite3_stmt *statement,
           int           place,
           const guint8 *hash)
{
  return sqlite3_bind_blob (statement, place, hash, DOSSIER_SNAPSHOT_HASH_SIZE,
                            SQLITE_STATIC) == SQLITE_OK;
}

/* Ends a transaction as it went. */
static gboolean
end (DossierConnection  *connection,
     gboolean            done,
     GError            **error)
{
  if (done)
    return dossier_connection_commit (connection, error);

  dossier_connection_rollback (connection);

  return FALSE;
}

static GBytes *
convert (GConverter     *converter,
         gconstpointer   data,
         gsize           size,
         GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  return g_converter_convert_bytes (converter, bytes, error);
}

static gboolean
set_damaged (DossierConnection  *connection,
             GError            **error)
{
  dossier_connection_set_code (connection, DOSSIER_STORE_ERROR_DAMAGED,
                               _("an earlier version of the dossier is not what was put there"),
                               error);
  return FALSE;
}

/* The statements that keep a part, prepared once for many. */
typedef struct
{
  DossierConnection *connection;
  sqlite3_stmt      *find;
  sqlite3_stmt      *insert;
} Keeper;

static void
keeper_clear (Keeper *keeper)
{
  g_clear_pointer (&keeper->find, sqlite3_finalize);
  g_clear_pointer (&keeper->insert, sqlite3_finalize);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keeper, keeper_clear)

static gboolean
keeper_init (Keeper             *keeper,
             DossierConnection  *connection,
             GError            **error)
{
  keeper->connection = connection;
  keeper->find = dossier_connection_prepare (connection, "SELECT id FROM part WHERE hash = ?1",
                                             error);
  if (keeper->find == NULL)
    return FALSE;
  keeper->insert = dossier_connection_prepare (connection,
    "INSERT INTO part (hash, size, data) VALUES (?1, ?2, ?3)", error);

  return keeper->insert != NULL;
}

static gboolean
find_part (Keeper        *keeper,
           const guint8  *hash,
           gint64        *id,
           GError       **error)
{
  DossierStep step;

  *id = 0;
  bind_hash (keeper->find, 1, hash);
  step = dossier_connection_step (keeper->connection, keeper->find, error);
  if (step == DOSSIER_STEP_ROW)
    *id = sqlite3_column_int64 (keeper->find, 0);
  sqlite3_reset (keeper->find);

  return step != DOSSIER_STEP_ERROR;
}

static gboolean
keep_part (Keeper        *keeper,
           const guint8  *hash,
           gconstpointer  data,
           gsize          size,
           GError       **error)
{
  g_autoptr (GConverter) compressor = NULL;
  g_autoptr (GBytes) compressed = NULL;
  DossierStep step;
  gint64 id;

  if (!find_part (keeper, hash, &id, error))
    return FALSE;
  if (id != 0)
    return TRUE;

  compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  compressed = convert (compressor, data, size, error);
  if (compressed == NULL)
    return FALSE;

  bind_hash (keeper->insert, 1, hash);
  sqlite3_bind_int64 (keeper->insert, 2, (gint64) size);
  sqlite3_bind_blob64 (keeper->insert, 3, g_bytes_get_data (compressed, NULL),
                       g_bytes_get_size (compressed), SQLITE_STATIC);
  step = dossier_connection_step (keeper->connection, keeper->insert, error);
  sqlite3_reset (keeper->insert);

  return step == DOSSIER_STEP_DONE;
}

/**
 * dossier_snapshots_put_parts:
 * @connection: an open library
 * @snapshot: a version
 * @from: the position of the first option to keep
 * @most: how many to keep at most
 * @error: where to put the reason
 *
 * Keeps options of a version, those that are not there yet.  They belong to no version until
 * [func@snapshots_put] has been called; so a large version can be kept little by little.
 *
 * Returns: whether they are on the disk, or in the caller's transaction
 */
gboolean
dossier_snapshots_put_parts (DossierConnection  *connection,
                             DossierSnapshot    *snapshot,
                             guint               from,
                             guint               most,
                             GError            **error)
{
  g_auto (Keeper) keeper = { 0 };
  guint n_parts = dossier_snapshot_get_n_parts (snapshot);
  const char *text = g_bytes_get_data (dossier_snapshot_get_text (snapshot), NULL);
  gboolean done;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_VERSION, error))
    return FALSE;

  done = keeper_init (&keeper, connection, error);
  for (guint i = from; done && i < n_parts && i - from < most; i++)
    {
      const DossierSnapshotPart *part = dossier_snapshot_get_part (snapshot, i);

      done = keep_part (&keeper, part->hash, text + part->offset, part->length, error);
    }
  keeper_clear (&keeper);

  return end (connection, done, error);
}

static gboolean
insert_options (DossierConnection  *connection,
                Keeper             *keeper,
                DossierSnapshot    *snapshot,
                gint64              version_id,
                GError            **error)
{
  const char *text = g_bytes_get_data (dossier_snapshot_get_text (snapshot), NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gsize taken = 0; /* bytes of options so far, which the rest does not have */

  statement = dossier_connection_prepare (connection,
    "INSERT INTO version_option (version_id, position, offset, part_id) VALUES (?1, ?2, ?3, ?4)",
    error);
  for (guint i = 0; statement != NULL && i < dossier_snapshot_get_n_parts (snapshot); i++)
    {
      const DossierSnapshotPart *part = dossier_snapshot_get_part (snapshot, i);
      gint64 part_id;

      if (!find_part (keeper, part->hash, &part_id, error))
        return FALSE;
      /* It may have gone with another version while this one was kept little by little. */
      if (part_id == 0 &&
          (!keep_part (keeper, part->hash, text + part->offset, part->length, error) ||
           !find_part (keeper, part->hash, &part_id, error)))
        return FALSE;
      sqlite3_bind_int64 (statement, 1, version_id);
      sqlite3_bind_int64 (statement, 2, i);
      sqlite3_bind_int64 (statement, 3, (gint64) (part->offset - taken));
      sqlite3_bind_int64 (statement, 4, part_id);
      if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_DONE)
        return FALSE;
      sqlite3_reset (statement);
      taken += part->length;
    }

  return statement != NULL;
}

/* Marks the version as seen again; FALSE in @known where it is new. */
static gboolean
touch_version (DossierConnection  *connection,
               DossierSnapshot    *snapshot,
               gint64              seen,
               gboolean           *known,
               GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "UPDATE version SET last_seen = ?3, title = ?4 WHERE dossier_id = ?1 AND hash = ?2", error);

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1,
                                     dossier_snapshot_get_dossier_id (snapshot), error) ||
      !dossier_connection_bind_text (connection, statement, 4,
                                     dossier_snapshot_get_title (snapshot), error))
    return FALSE;

  bind_hash (statement, 2, dossier_snapshot_get_hash (snapshot));
  sqlite3_bind_int64 (statement, 3, seen);
  if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_DONE)
    return FALSE;
  *known = sqlite3_changes (dossier_connection_get_handle (connection)) > 0;

  return TRUE;
}

static gboolean
insert_version (DossierConnection  *connection,
                Keeper             *keeper,
                DossierSnapshot    *snapshot,
                gint64              seen,
                GError            **error)
{
  g_autoptr (GBytes) rest = dossier_snapshot_get_rest (snapshot);
  g_autoptr (sqlite3_stmt) statement = NULL;
  guint8 hash[DOSSIER_SNAPSHOT_HASH_SIZE];
  gsize size;
  gconstpointer data = g_bytes_get_data (rest, &size);
  gint64 rest_id;

  dossier_snapshot_hash (data, size, hash);
  if (!keep_part (keeper, hash, data, size, error) ||
      !find_part (keeper, hash, &rest_id, error))
    return FALSE;

  statement = dossier_connection_prepare (connection,
    "INSERT INTO version (dossier_id, hash, title, size, rest_id, first_seen, last_seen)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)", error);
  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1,
                                     dossier_snapshot_get_dossier_id (snapshot), error) ||
      !dossier_connection_bind_text (connection, statement, 3,
                                     dossier_snapshot_get_title (snapshot), error))
    return FALSE;

  bind_hash (statement, 2, dossier_snapshot_get_hash (snapshot));
  sqlite3_bind_int64 (statement, 4,
                      (gint64) g_bytes_get_size (dossier_snapshot_get_text (snapshot)));
  sqlite3_bind_int64 (statement, 5, rest_id);
  sqlite3_bind_int64 (statement, 6, seen);
  if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_DONE)
    return FALSE;

  return insert_options (connection, keeper, snapshot,
                         sqlite3_last_insert_rowid (dossier_connection_get_handle (connection)),
                         error);
}

/**
 * dossier_snapshots_put:
 * @connection: an open library
 * @snapshot: a version, whose options are all kept already
 * @seen: when it was seen, in microseconds since 1970, UTC
 * @error: where to put the reason
 *
 * Keeps a version; where it is kept already, that it was seen again.
 *
 * Returns: whether it is on the disk, or in the caller's transaction
 */
gboolean
dossier_snapshots_put (DossierConnection  *connection,
                       DossierSnapshot    *snapshot,
                       gint64              seen,
                       GError            **error)
{
  g_auto (Keeper) keeper = { 0 };
  gboolean known = FALSE;
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (DOSSIER_IS_SNAPSHOT (snapshot), FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_VERSION, error))
    return FALSE;

  done = touch_version (connection, snapshot, seen, &known, error) &&
         (known || (keeper_init (&keeper, connection, error) &&
                    insert_version (connection, &keeper, snapshot, seen, error)));
  keeper_clear (&keeper);

  return end (connection, done, error);
}

static DossierVersion *
read_version (sqlite3_stmt *statement)
{
  DossierVersion *version = g_object_new (DOSSIER_TYPE_VERSION, NULL);

  version->id = sqlite3_column_int64 (statement, 0);
  version->title = dossier_sqlite_dup_text (statement, 1);
  version->size = sqlite3_column_int64 (statement, 2);
  version->first_seen = sqlite3_column_int64 (statement, 3);
  version->last_seen = sqlite3_column_int64 (statement, 4);
  version->hash = dossier_sqlite_dup_text (statement, 5);

  return version;
}

/**
 * dossier_snapshots_list:
 * @connection: an open library
 * @dossier_id: the id of a dossier
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable) (element-type DossierVersion): the versions of it that were
 *   seen, the latest first; %NULL with an error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_snapshots_list (DossierConnection  *connection,
                        const char         *dossier_id,
                        GError            **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step = DOSSIER_STEP_ERROR;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  statement = dossier_connection_prepare (connection,
    "SELECT id, title, size, first_seen, last_seen, lower (hex (hash)) FROM version"
    " WHERE dossier_id = ?1 ORDER BY first_seen DESC, id DESC", error);
  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, dossier_id, error))
    while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
      g_ptr_array_add (versions, read_version (statement));
  g_clear_pointer (&statement, sqlite3_finalize);

  return end (connection, step == DOSSIER_STEP_DONE, error) ? g_steal_pointer (&versions) : NULL;
}

/* Unpacks the part in three columns from @column on, and holds it against its hash. */
static GBytes *
read_part (DossierConnection  *connection,
           sqlite3_stmt       *statement,
           int                 column,
           GError            **error)
{
  g_autoptr (GConverter) decompressor = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint8 hash[DOSSIER_SNAPSHOT_HASH_SIZE];
  gconstpointer data;
  gsize size;

  decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  bytes = convert (decompressor, sqlite3_column_blob (statement, column + 2),
                   (gsize) sqlite3_column_bytes (statement, column + 2), NULL);
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &size);
      dossier_snapshot_hash (data, size, hash);
      if ((gint64) size == sqlite3_column_int64 (statement, column + 1) &&
          sqlite3_column_bytes (statement, column) == DOSSIER_SNAPSHOT_HASH_SIZE &&
          memcmp (hash, sqlite3_column_blob (statement, column), sizeof hash) == 0)
        return g_steal_pointer (&bytes);
    }

  set_damaged (connection, error);

  return NULL;
}

static gboolean
append (DossierConnection  *connection,
        GByteArray         *text,
        GBytes             *bytes,
        gsize               from,
        gsize               to,
        GError            **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (from > to || to > size || to - from > G_MAXUINT - text->len)
    return set_damaged (connection, error);
  if (to > from)
    g_byte_array_append (text, data + from, (guint) (to - from));

  return TRUE;
}

/* Puts the options where they were in the rest. */
static gboolean
read_options (DossierConnection  *connection,
              gint64              version_id,
              GBytes             *rest,
              GByteArray         *text,
              GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step;
  gsize at = 0;

  statement = dossier_connection_prepare (connection,
    "SELECT version_option.offset, hash, size, data FROM version_option"
    " JOIN part ON part.id = part_id WHERE version_id = ?1 ORDER BY position", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, version_id);
  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      gsize offset = (gsize) sqlite3_column_int64 (statement, 0);
      g_autoptr (GBytes) part = read_part (connection, statement, 1, error);

      if (part == NULL || !append (connection, text, rest, at, offset, error) ||
          !append (connection, text, part, 0, g_bytes_get_size (part), error))
        return FALSE;
      at = offset;
    }

  return step == DOSSIER_STEP_DONE &&
         append (connection, text, rest, at, g_bytes_get_size (rest), error);
}

static GBytes *
read_text (DossierConnection  *connection,
           gint64              version_id,
           GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GBytes) rest = NULL;
  guint8 hash[DOSSIER_SNAPSHOT_HASH_SIZE];

  statement = dossier_connection_prepare (connection,
    "SELECT version.hash, part.hash, part.size, data FROM version JOIN part ON part.id = rest_id"
    " WHERE version.id = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, version_id);
  switch (dossier_connection_step (connection, statement, error))
    {
    case DOSSIER_STEP_ROW:
      break;
    case DOSSIER_STEP_DONE:
      set_damaged (connection, error);
      return NULL;
    case DOSSIER_STEP_ERROR:
    default:
      return NULL;
    }

  rest = read_part (connection, statement, 1, error);
  if (rest == NULL || !read_options (connection, version_id, rest, text, error))
    return NULL;

  dossier_snapshot_hash (text->data, text->len, hash);
  if (memcmp (hash, sqlite3_column_blob (statement, 0), sizeof hash) != 0)
    {
      set_damaged (connection, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&text));
}

/**
 * dossier_snapshots_restore:
 * @connection: an open library
 * @version_id: the number of a version
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable): the text of the version, to the byte; %NULL with an error,
 *   %DOSSIER_STORE_ERROR_DAMAGED where a part of it is not what was kept
 */
GBytes *
dossier_snapshots_restore (DossierConnection  *connection,
                           gint64              version_id,
                           GError            **error)
{
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  text = read_text (connection, version_id, error);

  return end (connection, text != NULL, error) ? g_steal_pointer (&text) : NULL;
}
