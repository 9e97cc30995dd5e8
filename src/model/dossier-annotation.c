/* dossier-annotation.c: a note of the user's
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation.h"

#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DossierAnnotationKind, dossier_annotation_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_HIGHLIGHT, "highlight"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_COMMENT, "comment"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_QUESTION, "question"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_ASSESSMENT, "assessment"))

/**
 * DossierAnnotation:
 *
 * A note of the user's on an option of a dossier, or on the dossier as a whole.
 *
 * It belongs to the thread that shows it, as a rule the main thread, and changes there alone; for
 * another thread take a copy with [method@Annotation.copy].  Nothing that changes here is kept
 * until it is put into the library.
 */
struct _DossierAnnotation
{
  GObject                parent_instance;
  char                  *id;
  char                  *dossier_id;
  char                  *option_id;
  DossierAnnotationKind  kind;
  char                  *body;
  gint64                 created;
  gint64                 modified;
  gint64                 deleted;
};

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
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierAnnotation, dossier_annotation, G_TYPE_OBJECT)

/**
 * dossier_annotation_kind_get_label:
 * @kind: a kind of note
 *
 * Returns: the kind in words, in the user's language
 */
const char *
dossier_annotation_kind_get_label (DossierAnnotationKind kind)
{
  static const char * const labels[] = {
    NC_("annotation kind", "Highlight"),
    NC_("annotation kind", "Comment"),
    NC_("annotation kind", "Question"),
    NC_("annotation kind", "Assessment"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "annotation kind", labels[kind]);
}

/**
 * dossier_annotation_kind_get_nick:
 * @kind: a kind of note
 *
 * Returns: the word for it that the library and dossierctl use, the same in every language
 */
const char *
dossier_annotation_kind_get_nick (DossierAnnotationKind kind)
{
  return dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_KIND, kind);
}

/**
 * dossier_annotation_kind_from_nick:
 * @nick: a word, such as “question”
 * @kind: (out): where to put the kind; not touched when there is none of that name
 *
 * Returns: whether @nick is the word for a kind of note
 */
gboolean
dossier_annotation_kind_from_nick (const char            *nick,
                                   DossierAnnotationKind *kind)
{
  int value;

  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!dossier_term_find (DOSSIER_TYPE_ANNOTATION_KIND, nick, &value))
    return FALSE;

  *kind = (DossierAnnotationKind) value;
  return TRUE;
}

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
      self->option_id = g_value_dup_string (value);
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
  properties[PROP_OPTION_ID] = g_param_spec_string ("option-id", NULL, NULL, NULL, fixed);
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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_annotation_init (DossierAnnotation *self)
{
  self->kind = DOSSIER_ANNOTATION_KIND_COMMENT;
  self->body = g_strdup ("");
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
                       "kind", self->kind,
                       "body", self->body,
                       NULL);
  /* Not by the properties: a time of 0 would be filled in there. */
  copy->created = self->created;
  copy->modified = self->modified;
  copy->deleted = self->deleted;

  return copy;
}

/**
 * dossier_annotation_equal:
 * @self: a note
 * @other: another
 *
 * Returns: whether the two are the same in everything, their ids and times too
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
         g_str_equal (self->body, other->body);
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
