/* dossier-snapshot.c: a version of a dossier, cut into the parts in which it is kept
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-snapshot.h"

#include "model/dossier-id-table.h"

struct _DossierSnapshot
{
  GObject     parent_instance;
  char       *dossier_id;
  char       *title;
  GBytes     *text;
  guint8      hash[DOSSIER_SNAPSHOT_HASH_SIZE];
  GArray     *parts; /* of DossierSnapshotPart, in the order of the text */
  GHashTable *by_id; /* option id → position + 1 */
};

G_DEFINE_FINAL_TYPE (DossierSnapshot, dossier_snapshot, G_TYPE_OBJECT)

static void
dossier_snapshot_finalize (GObject *object)
{
  DossierSnapshot *self = DOSSIER_SNAPSHOT (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->dossier_id, g_free);

  G_OBJECT_CLASS (dossier_snapshot_parent_class)->finalize (object);
}

static void
dossier_snapshot_class_init (DossierSnapshotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_snapshot_finalize;
}

static void
clear_part (gpointer data)
{
  g_free (((DossierSnapshotPart *) data)->option_id);
}

static void
dossier_snapshot_init (DossierSnapshot *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (DossierSnapshotPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * dossier_snapshot_hash:
 * @data: (array length=size): bytes
 * @size: their number
 * @hash: (out caller-allocates): where to put their SHA-256, %DOSSIER_SNAPSHOT_HASH_SIZE bytes
 */
void
dossier_snapshot_hash (gconstpointer  data,
                       gsize          size,
                       guint8        *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = DOSSIER_SNAPSHOT_HASH_SIZE;

  if (size > 0)
    g_checksum_update (checksum, data, (gssize) size);
  g_checksum_get_digest (checksum, hash, &length);
}

/**
 * dossier_snapshot_hash_format:
 * @hash: (array fixed-size=32): a hash
 *
 * Returns: (transfer full): @hash in hexadecimal digits, as DossierVersion and DossierTarget have
 *   it
 */
char *
dossier_snapshot_hash_format (const guint8 *hash)
{
  GString *text;

  g_return_val_if_fail (hash != NULL, NULL);

  text = g_string_sized_new (2 * DOSSIER_SNAPSHOT_HASH_SIZE);
  for (guint i = 0; i < DOSSIER_SNAPSHOT_HASH_SIZE; i++)
    g_string_append_printf (text, "%02x", hash[i]);

  return g_string_free_and_steal (text);
}

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Hashes what stands between the white space outside of strings. */
static void
hash_meaning (const char *text,
              gsize       size,
              guint8     *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = DOSSIER_SNAPSHOT_HASH_SIZE;
  gboolean quoted = FALSE;
  gsize start = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && is_space (text[i]))
        {
          if (i > start)
            g_checksum_update (checksum, (const guchar *) text + start, (gssize) (i - start));
          start = i + 1;
        }
    }
  if (size > start)
    g_checksum_update (checksum, (const guchar *) text + start, (gssize) (size - start));
  g_checksum_get_digest (checksum, hash, &length);
}

static void
add_part (DossierSnapshot           *self,
          const DossierOptionSlices *slices)
{
  const char *text = g_bytes_get_data (self->text, NULL);
  DossierSnapshotPart part = {
    .option_id = dossier_id_unescape (text + slices->id.offset, slices->id.length),
    .offset = slices->whole.offset,
    .length = slices->whole.length,
  };

  dossier_snapshot_hash (text + part.offset, part.length, part.hash);
  hash_meaning (text + part.offset, part.length, part.meaning);
  g_array_append_val (self->parts, part);
  g_hash_table_insert (self->by_id, part.option_id, GUINT_TO_POINTER (self->parts->len));
}

/**
 * dossier_snapshot_new:
 * @document: a dossier that was read from a file
 * @cancellable: (nullable): to stop with
 *
 * Cuts a version into its parts.  This goes over the whole text a few times.
 *
 * Returns: (transfer full) (nullable): the snapshot; %NULL where it was called off
 */
DossierSnapshot *
dossier_snapshot_new (DossierDocument *document,
                      GCancellable    *cancellable)
{
  g_autoptr (DossierSnapshot) self = NULL;
  DossierOutline *outline;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && document->bytes != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_SNAPSHOT, NULL);
  self->dossier_id = g_strdup (document->id);
  self->title = g_strdup (dossier_text_get (document->title));
  self->text = g_bytes_ref (document->bytes);
  data = g_bytes_get_data (self->text, &size);
  outline = dossier_document_get_outline (document);
  for (guint i = 0; i < dossier_outline_get_n (outline); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      add_part (self, dossier_outline_get_option (outline, i));
    }
  dossier_snapshot_hash (data, size, self->hash);

  return g_steal_pointer (&self);
}

static void
cut_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  DossierSnapshot *snapshot = dossier_snapshot_new (task_data, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&snapshot), g_object_unref);
  g_clear_object (&snapshot);
}

/**
 * dossier_snapshot_new_async:
 * @document: a dossier that was read from a file
 * @cancellable: (nullable): to stop with
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Cuts a version into its parts, in a thread.
 */
void
dossier_snapshot_new_async (DossierDocument     *document,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, dossier_snapshot_new_async);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, cut_in_thread);
}

/**
 * dossier_snapshot_new_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
DossierSnapshot *
dossier_snapshot_new_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, dossier_snapshot_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dossier_snapshot_get_dossier_id:
 * @self: a snapshot
 *
 * Returns: the id of the dossier
 */
const char *
dossier_snapshot_get_dossier_id (DossierSnapshot *self)
{
  return self->dossier_id;
}

/**
 * dossier_snapshot_get_title:
 * @self: a snapshot
 *
 * Returns: its title, in the user's language
 */
const char *
dossier_snapshot_get_title (DossierSnapshot *self)
{
  return self->title;
}

/**
 * dossier_snapshot_get_text:
 * @self: a snapshot
 *
 * Returns: (transfer none): the whole text
 */
GBytes *
dossier_snapshot_get_text (DossierSnapshot *self)
{
  return self->text;
}

/**
 * dossier_snapshot_get_hash:
 * @self: a snapshot
 *
 * Returns: (array fixed-size=32): the hash of the whole text
 */
const guint8 *
dossier_snapshot_get_hash (DossierSnapshot *self)
{
  return self->hash;
}

/**
 * dossier_snapshot_get_n_parts:
 * @self: a snapshot
 *
 * Returns: the number of options
 */
guint
dossier_snapshot_get_n_parts (DossierSnapshot *self)
{
  return self->parts->len;
}

/**
 * dossier_snapshot_get_part:
 * @self: a snapshot
 * @position: the position of an option
 *
 * Returns: (transfer none): the option
 */
const DossierSnapshotPart *
dossier_snapshot_get_part (DossierSnapshot *self,
                           guint            position)
{
  g_return_val_if_fail (position < self->parts->len, NULL);

  return &g_array_index (self->parts, DossierSnapshotPart, position);
}

/**
 * dossier_snapshot_find_part:
 * @self: a snapshot
 * @option_id: the id of an option
 *
 * Returns: (transfer none) (nullable): the option
 */
const DossierSnapshotPart *
dossier_snapshot_find_part (DossierSnapshot *self,
                            const char      *option_id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, option_id));

  return place == 0 ? NULL : dossier_snapshot_get_part (self, place - 1);
}

/**
 * dossier_snapshot_get_rest:
 * @self: a snapshot
 *
 * Returns: (transfer full): the text without its options
 */
GBytes *
dossier_snapshot_get_rest (DossierSnapshot *self)
{
  gsize size;
  const guint8 *text = g_bytes_get_data (self->text, &size);
  GByteArray *rest = g_byte_array_new ();
  gsize at = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const DossierSnapshotPart *part = dossier_snapshot_get_part (self, i);

      g_byte_array_append (rest, text + at, (guint) (part->offset - at));
      at = part->offset + part->length;
    }
  g_byte_array_append (rest, text + at, (guint) (size - at));

  return g_byte_array_free_to_bytes (rest);
}
