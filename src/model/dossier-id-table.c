/* dossier-id-table.c: where the ids of a dossier lead
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hash table that keeps no strings: an id is where it stands in the text.  A large dossier has
 * some hundred thousand of them.
 */

#include "config.h"

#include "model/dossier-id-table.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A length that no slice has: the offset is the position in @unescaped. */
#define UNESCAPED G_MAXUINT32

typedef struct
{
  DossierSlice slice;    /* without quotation marks */
  guint32      position; /* what the id leads to */
  guint32      hash;
} Entry;

struct _DossierIdTable
{
  const char *text;
  GArray     *entries;   /* of Entry */
  GPtrArray  *unescaped; /* the ids that do not stand in the text as they are */
  guint32    *buckets;   /* 1 + the position of an entry; 0 where there is none */
  guint       mask;      /* the number of buckets, a power of two, less 1 */
  guint32     seed;
};

/**
 * dossier_id_table_new:
 * @text: what ids are slices of; must outlive the table
 *
 * Returns: (transfer full): an empty table
 */
DossierIdTable *
dossier_id_table_new (const char *text)
{
  DossierIdTable *self = g_new0 (DossierIdTable, 1);

  self->text = text;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->mask = 15;
  self->buckets = g_new0 (guint32, self->mask + 1);
  self->seed = g_random_int (); /* nobody can write ids that all fall into one bucket */

  return self;
}

/**
 * dossier_id_table_free:
 * @self: (transfer full): a table
 */
void
dossier_id_table_free (DossierIdTable *self)
{
  g_array_unref (self->entries);
  g_clear_pointer (&self->unescaped, g_ptr_array_unref);
  g_free (self->buckets);
  g_free (self);
}

static guint32
hash_of (DossierIdTable *self,
         const char     *id,
         gsize           length)
{
  guint64 hash = self->seed;

  for (gsize i = 0; i < length; i++)
    {
      hash = (hash ^ (guchar) id[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }

  return (guint32) (hash >> 16);
}

static const char *
get_id (DossierIdTable *self,
        const Entry    *entry,
        gsize          *length)
{
  const char *id;

  if (entry->slice.length != UNESCAPED)
    {
      *length = entry->slice.length;
      return self->text + entry->slice.offset;
    }

  id = g_ptr_array_index (self->unescaped, entry->slice.offset);
  *length = strlen (id);

  return id;
}

/* The bucket of an id; an empty one where it is not there. */
static guint32 *
find_bucket (DossierIdTable *self,
             const char     *id,
             gsize           length,
             guint32         hash)
{
  for (guint i = hash & self->mask; ; i = (i + 1) & self->mask)
    {
      const Entry *entry;
      const char *other;
      gsize other_length;

      if (self->buckets[i] == 0)
        return &self->buckets[i];

      entry = &g_array_index (self->entries, Entry, self->buckets[i] - 1);
      if (entry->hash != hash)
        continue;
      other = get_id (self, entry, &other_length);
      if (other_length == length && memcmp (id, other, length) == 0)
        return &self->buckets[i];
    }
}

static void
grow (DossierIdTable *self)
{
  g_free (self->buckets);
  self->mask = self->mask * 2 + 1;
  self->buckets = g_new0 (guint32, (gsize) self->mask + 1);
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint bucket = g_array_index (self->entries, Entry, i).hash & self->mask;

      while (self->buckets[bucket] != 0)
        bucket = (bucket + 1) & self->mask;
      self->buckets[bucket] = i + 1;
    }
}

/**
 * dossier_id_unescape:
 * @text: (array length=length): a string in JSON, with its quotation marks
 * @length: the length of @text, in bytes
 *
 * Returns: (transfer full) (nullable): the string; %NULL where @text is none
 */
char *
dossier_id_unescape (const char *text,
                     gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!g_utf8_validate_len (text, length, NULL) ||
      !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;

  root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_VALUE (root) ? json_node_dup_string (root) : NULL;
}

/**
 * dossier_id_table_add:
 * @self: a table
 * @slice: an id as it stands in the text, with its quotation marks
 * @position: what it leads to
 *
 * Adds an id, unless it is there already, or is no string.
 */
void
dossier_id_table_add (DossierIdTable *self,
                      DossierSlice    slice,
                      guint           position)
{
  const char *id = self->text + slice.offset + 1;
  gsize length = slice.length - 2;
  g_autofree char *unescaped = NULL;
  Entry entry = { { slice.offset + 1, slice.length - 2 }, position, 0 };
  guint32 *bucket;

  if (slice.length < 2 || id[-1] != '"')
    return;

  if (memchr (id, '\\', length) != NULL)
    {
      unescaped = dossier_id_unescape (id - 1, slice.length);
      if (unescaped == NULL)
        return;
      id = unescaped;
      length = strlen (id);
    }

  entry.hash = hash_of (self, id, length);
  bucket = find_bucket (self, id, length, entry.hash);
  if (*bucket != 0)
    return;

  if (unescaped != NULL)
    {
      if (self->unescaped == NULL)
        self->unescaped = g_ptr_array_new_with_free_func (g_free);
      entry.slice = (DossierSlice) { self->unescaped->len, UNESCAPED };
      g_ptr_array_add (self->unescaped, g_steal_pointer (&unescaped));
    }
  g_array_append_val (self->entries, entry);
  *bucket = self->entries->len;
  if (self->entries->len > self->mask / 2)
    grow (self);
}

/**
 * dossier_id_table_find:
 * @self: a table
 * @id: an id
 * @position: (out): what it leads to
 *
 * Returns: whether the id is there
 */
gboolean
dossier_id_table_find (DossierIdTable *self,
                       const char     *id,
                       guint          *position)
{
  gsize length = strlen (id);
  guint32 *bucket = find_bucket (self, id, length, hash_of (self, id, length));

  if (*bucket == 0)
    return FALSE;

  *position = g_array_index (self->entries, Entry, *bucket - 1).position;

  return TRUE;
}
