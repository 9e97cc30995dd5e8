/* dossier-document.c: a whole dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-document.h"

#include "model/dossier-option-reader.h"
#include "model/dossier-options.h"
#include "model/dossier-string-hash.h"

/* Ids are unique among their kind, so a record is found by both. */
typedef struct
{
  GType       type;
  const char *id; /* the record's own */
} Key;

G_DEFINE_FINAL_TYPE (DossierDocument, dossier_document, DOSSIER_TYPE_RECORD)

#define MEMBER(name, kind_) \
  .member = #name, .offset = G_STRUCT_OFFSET (DossierDocument, name), \
  .kind = DOSSIER_FIELD_##kind_

static const DossierField document_fields[] = {
  { MEMBER (format, STRING), .required = TRUE },
  { MEMBER (version, STRING), .required = TRUE },
  { MEMBER (id, URI), .required = TRUE },
  { MEMBER (title, TEXT), .required = TRUE },
  { MEMBER (summary, TEXT) },
  { MEMBER (language, LANGUAGE) },
  { MEMBER (updated, DATE) },
  { MEMBER (themes, LIST), .type = dossier_theme_get_type },
  { MEMBER (actors, LIST), .type = dossier_actor_get_type },
  { MEMBER (sources, LIST), .type = dossier_source_get_type },
  { MEMBER (criteria, LIST), .type = dossier_criterion_get_type },
  { MEMBER (events, LIST), .type = dossier_event_get_type },
  { MEMBER (options, LIST), .required = TRUE, .type = dossier_option_get_type },
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return dossier_string_hash (key->id) ^ (guint) (key->type >> 3);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->type == other->type && g_str_equal (one->id, other->id);
}

static void
dossier_document_finalize (GObject *object)
{
  DossierDocument *self = DOSSIER_DOCUMENT (object);

  /* The list may be held by others. */
  if (self->lazy != NULL)
    dossier_options_detach (self->lazy);
  g_clear_object (&self->lazy);
  g_clear_pointer (&self->outline, dossier_outline_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (dossier_document_parent_class)->finalize (object);
}

static void
dossier_document_class_init (DossierDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_document_finalize;
  dossier_record_class_set_fields (DOSSIER_RECORD_CLASS (klass), document_fields,
                                   G_N_ELEMENTS (document_fields));
}

static void
dossier_document_init (DossierDocument *self)
{
  self->by_id = g_hash_table_new_full (key_hash, key_equal, g_free, g_object_unref);
}

static gpointer
ref_or_null (gpointer object)
{
  return object == NULL ? NULL : g_object_ref (object);
}

/**
 * dossier_document_new_view:
 * @self: a dossier
 * @events: (nullable) (transfer full): its events, as they are to be seen
 * @options: (transfer full): its options, as they are to be seen
 * @finder: finds all records of the new dossier
 *
 * Makes another dossier of one, with which it shares all but events and options.
 *
 * Returns: (transfer full): the new dossier
 */
DossierDocument *
dossier_document_new_view (DossierDocument       *self,
                           GListModel            *events,
                           GListModel            *options,
                           DossierDocumentFinder  finder)
{
  DossierDocument *view;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (options) && finder != NULL, NULL);

  view = g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);
  view->format = g_strdup (self->format);
  view->version = g_strdup (self->version);
  view->id = g_strdup (self->id);
  view->title = dossier_text_ref (self->title);
  view->summary = self->summary == NULL ? NULL : dossier_text_ref (self->summary);
  view->language = g_strdup (self->language);
  view->updated = self->updated == NULL ? NULL : dossier_date_ref (self->updated);
  view->themes = ref_or_null (self->themes);
  view->actors = ref_or_null (self->actors);
  view->sources = ref_or_null (self->sources);
  view->criteria = ref_or_null (self->criteria);
  view->events = events;
  view->options = options;
  view->finder = finder;
  view->sound = dossier_document_is_sound (self);

  return view;
}

/**
 * dossier_document_new:
 * @outline: (transfer full): where its options stand
 *
 * For the reader.
 *
 * Returns: (transfer full): a dossier that is being read
 */
DossierDocument *
dossier_document_new (DossierOutline *outline)
{
  DossierDocument *self = g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);

  self->outline = outline;
  self->bytes = g_bytes_ref (dossier_outline_get_text (outline));
  self->lazy = dossier_options_new (outline, dossier_option_reader_read, self);

  return self;
}

/**
 * dossier_document_is_sound:
 * @self: a dossier
 *
 * Returns: whether all options are known to be sound; otherwise that is not known yet, or they are
 *   not
 */
gboolean
dossier_document_is_sound (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), FALSE);

  return g_atomic_int_get (&self->sound);
}

/**
 * dossier_document_set_sound:
 * @self: a dossier whose options were all found to be sound
 *
 * For those who have looked.
 */
void
dossier_document_set_sound (DossierDocument *self)
{
  g_return_if_fail (DOSSIER_IS_DOCUMENT (self));

  g_atomic_int_set (&self->sound, TRUE);
}

/**
 * dossier_document_get_outline:
 * @self: a dossier
 *
 * Returns: (transfer none): where its options stand in its text
 */
DossierOutline *
dossier_document_get_outline (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->outline;
}

/**
 * dossier_document_get_slice:
 * @self: a dossier
 * @position: the position of one of its options
 *
 * Returns: (transfer full): the option as it stands in the file, to the byte
 */
GBytes *
dossier_document_get_slice (DossierDocument *self,
                            guint            position)
{
  DossierSlice slice;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (position < dossier_outline_get_n (self->outline), NULL);

  slice = dossier_outline_get_option (self->outline, position)->whole;

  return g_bytes_new_from_bytes (self->bytes, slice.offset, slice.length);
}

/**
 * dossier_document_add:
 * @self: a dossier that is being read
 * @record: one of its records
 * @id: the record's id; owned by @record
 *
 * Makes @record known by its id.  For the reader.
 *
 * Returns: whether no record of the kind had the id before
 */
gboolean
dossier_document_add (DossierDocument *self,
                      DossierRecord   *record,
                      const char      *id)
{
  Key *key;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (DOSSIER_IS_RECORD (record), FALSE);

  if (dossier_document_find (self, G_OBJECT_TYPE (record), id) != NULL)
    return FALSE;

  key = g_new (Key, 1);
  key->type = G_OBJECT_TYPE (record);
  key->id = id;
  g_hash_table_insert (self->by_id, key, g_object_ref (record));

  return TRUE;
}

/**
 * dossier_document_find:
 * @self: a dossier
 * @type: the kind of record
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that kind and id; it lives as long as @self
 */
gpointer
dossier_document_find (DossierDocument *self,
                       GType            type,
                       const char      *id)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  if (id == NULL)
    return NULL;
  if (self->finder != NULL)
    return self->finder (self->options, type, id);
  if (type == DOSSIER_TYPE_OPTION)
    return dossier_options_find (self->lazy, id);
  if (type == DOSSIER_TYPE_CLAIM)
    return dossier_options_find_claim (self->lazy, id);

  return g_hash_table_lookup (self->by_id, &(Key) { type, id });
}

/**
 * dossier_document_find_option:
 * @self: a dossier
 * @id: (nullable): an option's id
 *
 * Returns: (transfer none) (nullable): the option
 */
DossierOption *
dossier_document_find_option (DossierDocument *self,
                              const char      *id)
{
  return dossier_document_find (self, DOSSIER_TYPE_OPTION, id);
}

/**
 * dossier_document_find_claim:
 * @self: a dossier
 * @id: (nullable): a claim's id
 *
 * Returns: (transfer none) (nullable): the claim, whichever option it stands under
 */
DossierClaim *
dossier_document_find_claim (DossierDocument *self,
                             const char      *id)
{
  return dossier_document_find (self, DOSSIER_TYPE_CLAIM, id);
}

/**
 * dossier_document_find_source:
 * @self: a dossier
 * @id: (nullable): a source's id
 *
 * Returns: (transfer none) (nullable): the source
 */
DossierSource *
dossier_document_find_source (DossierDocument *self,
                              const char      *id)
{
  return dossier_document_find (self, DOSSIER_TYPE_SOURCE, id);
}

/**
 * dossier_document_get_name_of:
 * @self: a dossier
 * @actor_id: the id of one of its actors
 *
 * Returns: the actor's name in the user's language; owned by the actor
 */
const char *
dossier_document_get_name_of (DossierDocument *self,
                              const char      *actor_id)
{
  DossierActor *actor = dossier_document_find (self, DOSSIER_TYPE_ACTOR, actor_id);

  g_return_val_if_fail (actor != NULL, actor_id);

  return dossier_text_get (actor->name);
}
