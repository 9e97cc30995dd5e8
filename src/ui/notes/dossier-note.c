/* dossier-note.c: a note that is on screen
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note.h"

G_DEFINE_ENUM_TYPE (DossierNoteState, dossier_note_state,
  G_DEFINE_ENUM_VALUE (DOSSIER_NOTE_EMPTY, "empty"),
  G_DEFINE_ENUM_VALUE (DOSSIER_NOTE_UNSAVED, "unsaved"),
  G_DEFINE_ENUM_VALUE (DOSSIER_NOTE_SAVED, "saved"),
  G_DEFINE_ENUM_VALUE (DOSSIER_NOTE_FAILED, "failed"))

struct _DossierNote
{
  GObject            parent_instance;
  DossierAnnotation *annotation;
  DossierNoteState   state;
  GPtrArray         *candidates; /* of DossierNoteCandidate; NULL: none are known */
};

G_DEFINE_FINAL_TYPE (DossierNote, dossier_note, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ANNOTATION,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
dossier_note_finalize (GObject *object)
{
  DossierNote *self = DOSSIER_NOTE (object);

  g_clear_object (&self->annotation);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_note_parent_class)->finalize (object);
}

static void
dossier_note_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DossierNote *self = DOSSIER_NOTE (object);

  switch (prop_id)
    {
    case PROP_ANNOTATION:
      g_value_set_object (value, self->annotation);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_class_init (DossierNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_note_finalize;
  object_class->get_property = dossier_note_get_property;

  properties[PROP_ANNOTATION] =
    g_param_spec_object ("annotation", NULL, NULL, DOSSIER_TYPE_ANNOTATION, flags);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, DOSSIER_TYPE_NOTE_STATE, DOSSIER_NOTE_EMPTY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_note_init (DossierNote *self)
{
}

/**
 * dossier_note_new:
 * @annotation: what is kept of the note
 * @state: how far it is safe
 *
 * Returns: (transfer full): a note
 */
DossierNote *
dossier_note_new (DossierAnnotation *annotation,
                  DossierNoteState   state)
{
  DossierNote *self = g_object_new (DOSSIER_TYPE_NOTE, NULL);

  self->annotation = g_object_ref (annotation);
  self->state = state;

  return self;
}

/**
 * dossier_note_get_annotation:
 * @self: a note
 *
 * Returns: (transfer none): what is kept of it
 */
DossierAnnotation *
dossier_note_get_annotation (DossierNote *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE (self), NULL);

  return self->annotation;
}

/**
 * dossier_note_get_state:
 * @self: a note
 *
 * Returns: how far it is safe
 */
DossierNoteState
dossier_note_get_state (DossierNote *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE (self), DOSSIER_NOTE_EMPTY);

  return self->state;
}

/**
 * dossier_note_set_state:
 * @self: a note
 * @state: how far it is safe
 */
void
dossier_note_set_state (DossierNote      *self,
                        DossierNoteState  state)
{
  g_return_if_fail (DOSSIER_IS_NOTE (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * dossier_note_get_candidates:
 * @self: a note
 *
 * Returns: (transfer none) (nullable) (element-type DossierNoteCandidate): where its words could
 *   be, as far as that is not sure
 */
GPtrArray *
dossier_note_get_candidates (DossierNote *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE (self), NULL);

  return self->candidates;
}

/**
 * dossier_note_set_candidates:
 * @self: a note
 * @candidates: (nullable) (element-type DossierNoteCandidate): where its words could be
 */
void
dossier_note_set_candidates (DossierNote *self,
                             GPtrArray   *candidates)
{
  g_return_if_fail (DOSSIER_IS_NOTE (self));

  if (candidates != NULL)
    g_ptr_array_ref (candidates);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = candidates;
}

/**
 * dossier_note_is_blank:
 * @self: a note
 *
 * Returns: whether there is nothing in it but white space
 */
gboolean
dossier_note_is_blank (DossierNote *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE (self), TRUE);

  for (const char *p = dossier_annotation_get_body (self->annotation); *p != '\0';
       p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_note_compare:
 * @a: (type DossierNote): a note
 * @b: (type DossierNote): another
 * @user_data: not used
 *
 * Returns: below 0 where @a was made first, above 0 where @b was, 0 where they were made together
 */
int
dossier_note_compare (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  gint64 one = dossier_annotation_get_created (((DossierNote *) a)->annotation);
  gint64 other = dossier_annotation_get_created (((DossierNote *) b)->annotation);

  return (one > other) - (one < other);
}
