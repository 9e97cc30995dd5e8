/* dossier-annotation.c: a note of the user's
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation-private.h"

/**
 * DossierAnnotation:
 *
 * A note of the user's on an option of a dossier, or on the dossier as a whole.
 *
 * It belongs to the thread that shows it, as a rule the main thread, and changes there alone; for
 * another thread take a copy with [method@Annotation.copy].  Nothing that changes here is kept
 * until it is put into the library.
 */
enum
{
  PROP_0,
  PROP_ID,
  PROP_DOSSIER_ID,
  PROP_OPTION_ID,
  PROP_KIND,
  PROP_BODY,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_DELETED,
  PROP_COLOUR,
  PROP_RESOLVED,
  PROP_TARGETS,
  PROP_TAGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierAnnotation, dossier_annotation, G_TYPE_OBJECT)

static void
dossier_annotation_constructed (GObject *object)
{
  DossierAnnotation *self = DOSSIER_ANNOTATION (object);

  G_OBJECT_CLASS (dossier_annotation_parent_class)->constructed (object);

  if (self->id == NULL)
    self->id = g_uuid_string_random ();
  if (self->created == 0)
    self->created = g_get_real_time ();
  if (self->modified == 0)
    self->modified = self->created;
}

static void
dossier_annotation_finalize (GObject *object)
{
  DossierAnnotation *self = DOSSIER_ANNOTATION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->dossier_id, g_free);
  g_clear_pointer (&self->option_id, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->other, g_free);

  G_OBJECT_CLASS (dossier_annotation_parent_class)->finalize (object);
}

static void
dossier_annotation_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DossierAnnotation *self = DOSSIER_ANNOTATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_DOSSIER_ID:
      g_value_set_string (value, self->dossier_id);
      break;
    case PROP_OPTION_ID:
      g_value_set_string (value, self->option_id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    case PROP_COLOUR:
      g_value_set_enum (value, self->colour);
      break;
    case PROP_RESOLVED:
      g_value_set_int64 (value, self->resolved);
      break;
    case PROP_TARGETS:
      g_value_set_boxed (value, self->targets);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_annotation_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DossierAnnotation *self = DOSSIER_ANNOTATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_DOSSIER_ID:
      self->dossier_id = g_value_dup_string (value);
      break;
    case PROP_OPTION_ID:
      dossier_annotation_set_option_id (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      dossier_annotation_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_BODY:
      dossier_annotation_set_body (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      dossier_annotation_set_created (self, g_value_get_int64 (value));
      break;
    case PROP_MODIFIED:
      dossier_annotation_set_modified (self, g_value_get_int64 (value));
      break;
    case PROP_DELETED:
      dossier_annotation_set_deleted (self, g_value_get_int64 (value));
      break;
    case PROP_COLOUR:
      dossier_annotation_set_colour (self, g_value_get_enum (value));
      break;
    case PROP_RESOLVED:
      dossier_annotation_set_resolved (self, g_value_get_int64 (value));
      break;
    case PROP_TARGETS:
      dossier_annotation_set_targets (self, g_value_get_boxed (value));
      break;
    case PROP_TAGS:
      dossier_annotation_set_tags (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_annotation_class_init (DossierAnnotationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags free = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY |
                           G_PARAM_STATIC_STRINGS;
  const GParamFlags changing = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                               G_PARAM_STATIC_STRINGS;

  object_class->constructed = dossier_annotation_constructed;
  object_class->finalize = dossier_annotation_finalize;
  object_class->get_property = dossier_annotation_get_property;
  object_class->set_property = dossier_annotation_set_property;

  /**
   * DossierAnnotation:id:
   *
   * What the note is known by, a random UUID where none was given.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, fixed);
  /**
   * DossierAnnotation:dossier-id:
   *
   * The id of the dossier that the note is on.
   */
  properties[PROP_DOSSIER_ID] = g_param_spec_string ("dossier-id", NULL, NULL, NULL, fixed);
  /**
   * DossierAnnotation:option-id:
   *
   * The id of the option that the note is on; %NULL for a note on the dossier as a whole.
   */
  properties[PROP_OPTION_ID] = g_param_spec_string ("option-id", NULL, NULL, NULL, free);
  /**
   * DossierAnnotation:kind:
   *
   * What is meant by the note.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, DOSSIER_TYPE_ANNOTATION_KIND,
                                             DOSSIER_ANNOTATION_KIND_COMMENT, free);
  /**
   * DossierAnnotation:body:
   *
   * What the user wrote, as Markdown; never %NULL.
   */
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, "", free);
  /**
   * DossierAnnotation:created:
   *
   * When the note was made, in microseconds since the beginning of 1970 in UTC; the present where 0
   * was given.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL,
                                                 G_MININT64, G_MAXINT64, 0, free);
  /**
   * DossierAnnotation:modified:
   *
   * When the note was last changed, in microseconds since the beginning of 1970 in UTC; the time it
   * was made where 0 was given.
   */
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL,
                                                  G_MININT64, G_MAXINT64, 0, free);
  /**
   * DossierAnnotation:deleted:
   *
   * When the note was put in the trash, in microseconds since the beginning of 1970 in UTC; 0 while
   * it is not there.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL,
                                                 G_MININT64, G_MAXINT64, 0, free);

  /**
   * DossierAnnotation:colour:
   *
   * In which colour its words are marked.
   */
  properties[PROP_COLOUR] = g_param_spec_enum ("colour", NULL, NULL, DOSSIER_TYPE_ANNOTATION_COLOUR,
                                               DOSSIER_ANNOTATION_COLOUR_YELLOW, changing);
  /**
   * DossierAnnotation:resolved:
   *
   * When the question was answered, in microseconds since the beginning of 1970 in UTC; 0 while it
   * is open.
   */
  properties[PROP_RESOLVED] = g_param_spec_int64 ("resolved", NULL, NULL,
                                                  G_MININT64, G_MAXINT64, 0, changing);
  /**
   * DossierAnnotation:targets: (type GPtrArray(DossierTarget))
   *
   * What the note is on; empty for a note on the whole option, or dossier.
   */
  properties[PROP_TARGETS] = g_param_spec_boxed ("targets", NULL, NULL, G_TYPE_PTR_ARRAY, changing);
  /**
   * DossierAnnotation:tags:
   *
   * The words by which the user groups notes.
   */
  properties[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, changing);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_annotation_init (DossierAnnotation *self)
{
  self->kind = DOSSIER_ANNOTATION_KIND_COMMENT;
  self->body = g_strdup ("");
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  self->tags = g_new0 (char *, 1);
}

/**
 * dossier_annotation_new:
 * @dossier_id: the dossier that the note is on
 * @option_id: (nullable): the option that it is on; %NULL for the dossier as a whole
 * @body: (nullable): what it says, as Markdown
 *
 * Makes a comment with a new id, made and changed now.
 *
 * Returns: (transfer full): the note
 */
DossierAnnotation *
dossier_annotation_new (const char *dossier_id,
                        const char *option_id,
                        const char *body)
{
  g_return_val_if_fail (dossier_id != NULL, NULL);

  return g_object_new (DOSSIER_TYPE_ANNOTATION,
                       "dossier-id", dossier_id,
                       "option-id", option_id,
                       "body", body,
                       NULL);
}

/**
 * dossier_annotation_copy:
 * @self: a note
 *
 * Makes a second note that is the same in everything, its id and times too.
 *
 * Returns: (transfer full): the copy
 */
DossierAnnotation *
dossier_annotation_copy (DossierAnnotation *self)
{
  DossierAnnotation *copy;

  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  copy = g_object_new (DOSSIER_TYPE_ANNOTATION,
                       "id", self->id,
                       "dossier-id", self->dossier_id,
                       "option-id", self->option_id,
                       NULL);
  /* Not by the properties: a time of 0 would be filled in there. */
  copy->created = self->created;
  copy->modified = self->modified;
  copy->deleted = self->deleted;
  dossier_annotation_take_over (copy, self);

  return copy;
}

/**
 * dossier_annotation_equal:
 * @self: a note
 * @other: another
 *
 * Returns: whether the two are the same in everything, their ids and times too, but for what the
 *   program does not know of them
 */
gboolean
dossier_annotation_equal (DossierAnnotation *self,
                          DossierAnnotation *other)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), FALSE);
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (other), FALSE);

  return self->kind == other->kind && self->created == other->created &&
         self->modified == other->modified && self->deleted == other->deleted &&
         g_str_equal (self->id, other->id) &&
         g_strcmp0 (self->dossier_id, other->dossier_id) == 0 &&
         g_strcmp0 (self->option_id, other->option_id) == 0 &&
         g_str_equal (self->body, other->body) && self->colour == other->colour &&
         self->resolved == other->resolved &&
         dossier_targets_equal (self->targets, other->targets) &&
         g_strv_equal ((const char * const *) self->tags, (const char * const *) other->tags);
}

/**
 * dossier_annotation_get_id:
 * @self: a note
 *
 * Returns: (transfer none): what it is known by
 */
const char *
dossier_annotation_get_id (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->id;
}

/**
 * dossier_annotation_get_dossier_id:
 * @self: a note
 *
 * Returns: (transfer none): the id of the dossier that it is on
 */
const char *
dossier_annotation_get_dossier_id (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->dossier_id;
}

/**
 * dossier_annotation_get_option_id:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): the id of the option that it is on; %NULL for a note on the
 *   dossier as a whole
 */
const char *
dossier_annotation_get_option_id (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->option_id;
}

/**
 * dossier_annotation_set_option_id:
 * @self: a note
 * @option_id: (nullable): the id of the option that it is on; %NULL for a note on the dossier as a
 *   whole
 */
void
dossier_annotation_set_option_id (DossierAnnotation *self,
                                  const char        *option_id)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  if (g_set_str (&self->option_id, option_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPTION_ID]);
}

/**
 * dossier_annotation_get_kind:
 * @self: a note
 *
 * Returns: what is meant by it
 */
DossierAnnotationKind
dossier_annotation_get_kind (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), DOSSIER_ANNOTATION_KIND_COMMENT);

  return self->kind;
}

/**
 * dossier_annotation_set_kind:
 * @self: a note
 * @kind: what is meant by it
 */
void
dossier_annotation_set_kind (DossierAnnotation     *self,
                             DossierAnnotationKind  kind)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * dossier_annotation_get_body:
 * @self: a note
 *
 * Returns: (transfer none): what it says, as Markdown; never %NULL
 */
const char *
dossier_annotation_get_body (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->body;
}

/**
 * dossier_annotation_set_body:
 * @self: a note
 * @body: (nullable): what it says, as Markdown; %NULL is taken for an empty text
 *
 * Changes what the note says.  The time of the last change stays: see [method@Annotation.touch].
 */
void
dossier_annotation_set_body (DossierAnnotation *self,
                             const char        *body)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  if (g_set_str (&self->body, body != NULL ? body : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BODY]);
}

static void
set_time (DossierAnnotation *self,
          gint64            *place,
          gint64             time,
          guint              prop_id)
{
  if (*place == time)
    return;

  *place = time;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/**
 * dossier_annotation_get_created:
 * @self: a note
 *
 * Returns: when it was made, in microseconds since the beginning of 1970 in UTC
 */
gint64
dossier_annotation_get_created (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0);

  return self->created;
}

/**
 * dossier_annotation_set_created:
 * @self: a note
 * @created: when it was made, in microseconds since the beginning of 1970 in UTC
 */
void
dossier_annotation_set_created (DossierAnnotation *self,
                                gint64             created)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  set_time (self, &self->created, created, PROP_CREATED);
}

/**
 * dossier_annotation_get_modified:
 * @self: a note
 *
 * Returns: when it was last changed, in microseconds since the beginning of 1970 in UTC
 */
gint64
dossier_annotation_get_modified (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0);

  return self->modified;
}

/**
 * dossier_annotation_set_modified:
 * @self: a note
 * @modified: when it was last changed, in microseconds since the beginning of 1970 in UTC
 */
void
dossier_annotation_set_modified (DossierAnnotation *self,
                                 gint64             modified)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  set_time (self, &self->modified, modified, PROP_MODIFIED);
}

/**
 * dossier_annotation_touch:
 * @self: a note
 *
 * Says that the note was changed just now.
 */
void
dossier_annotation_touch (DossierAnnotation *self)
{
  dossier_annotation_set_modified (self, g_get_real_time ());
}

/**
 * dossier_annotation_get_deleted:
 * @self: a note
 *
 * Returns: when it was put in the trash, in microseconds since the beginning of 1970 in UTC; 0
 *   while it is not there
 */
gint64
dossier_annotation_get_deleted (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0);

  return self->deleted;
}

/**
 * dossier_annotation_set_deleted:
 * @self: a note
 * @deleted: when it was put in the trash, in microseconds since the beginning of 1970 in UTC; 0
 *   takes it out again
 */
void
dossier_annotation_set_deleted (DossierAnnotation *self,
                                gint64             deleted)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  set_time (self, &self->deleted, deleted, PROP_DELETED);
}
