/* dossier-annotation-marks.c: what a note is on, and how it is marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation-private.h"

/**
 * dossier_annotation_get_colour:
 * @self: a note
 *
 * Returns: in which colour its words are marked
 */
DossierAnnotationColour
dossier_annotation_get_colour (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), DOSSIER_ANNOTATION_COLOUR_YELLOW);

  return self->colour;
}

/**
 * dossier_annotation_set_colour:
 * @self: a note
 * @colour: in which colour its words are marked
 */
void
dossier_annotation_set_colour (DossierAnnotation       *self,
                               DossierAnnotationColour  colour)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  if (self->colour == colour)
    return;

  self->colour = colour;
  g_object_notify (G_OBJECT (self), "colour");
}

/**
 * dossier_annotation_get_resolved:
 * @self: a note
 *
 * Returns: when the question was answered, in microseconds since the beginning of 1970 in UTC; 0
 *   while it is open
 */
gint64
dossier_annotation_get_resolved (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0);

  return self->resolved;
}

/**
 * dossier_annotation_set_resolved:
 * @self: a note
 * @resolved: when the question was answered, in microseconds since the beginning of 1970 in UTC; 0
 *   opens it again
 */
void
dossier_annotation_set_resolved (DossierAnnotation *self,
                                 gint64             resolved)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  if (self->resolved == resolved)
    return;

  self->resolved = resolved;
  g_object_notify (G_OBJECT (self), "resolved");
}

/**
 * dossier_annotation_get_targets:
 * @self: a note
 *
 * Returns: (transfer none) (element-type DossierTarget): what it is on, which is not to be changed;
 *   empty for a note on the whole option, or dossier
 */
GPtrArray *
dossier_annotation_get_targets (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->targets;
}

/**
 * dossier_annotation_set_targets:
 * @self: a note
 * @targets: (element-type DossierTarget): what it is on; they are copied
 */
void
dossier_annotation_set_targets (DossierAnnotation *self,
                                GPtrArray         *targets)
{
  GPtrArray *copy;

  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));
  g_return_if_fail (targets != NULL);

  if (dossier_targets_equal (self->targets, targets))
    return;

  copy = dossier_targets_copy (targets);
  g_ptr_array_unref (self->targets);
  self->targets = copy;
  g_object_notify (G_OBJECT (self), "targets");
}

/**
 * dossier_annotation_get_option_of:
 * @self: a note
 * @target: one of its targets
 *
 * Returns: (transfer none) (nullable): the id of the option in which the target's words stand
 */
const char *
dossier_annotation_get_option_of (DossierAnnotation   *self,
                                  const DossierTarget *target)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  return target->now_option != NULL ? target->now_option : self->option_id;
}

/**
 * dossier_annotation_get_option_shown:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): the id of the option beside which to show it: that in which
 *   its first words stand now, or else the one that it is on; %NULL for a note on the dossier
 */
const char *
dossier_annotation_get_option_shown (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->targets->len == 0
         ? self->option_id
         : dossier_annotation_get_option_of (self, g_ptr_array_index (self->targets, 0));
}

/**
 * dossier_annotation_has_words_in:
 * @self: a note
 * @option_id: the id of an option other than the one that the note is on
 *
 * Returns: whether words of the note stand in that option now
 */
gboolean
dossier_annotation_has_words_in (DossierAnnotation *self,
                                 const char        *option_id)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), FALSE);

  for (guint i = 0; i < self->targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (self->targets, i);

      if (target->now_option != NULL && g_strcmp0 (target->now_option, option_id) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_annotation_get_tags:
 * @self: a note
 *
 * Returns: (transfer none) (array zero-terminated=1): the words by which the user groups notes
 */
const char * const *
dossier_annotation_get_tags (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * dossier_annotation_set_tags:
 * @self: a note
 * @tags: (array zero-terminated=1): the words by which the user groups notes, in their order
 */
void
dossier_annotation_set_tags (DossierAnnotation  *self,
                             const char * const *tags)
{
  GStrv copy;

  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));
  g_return_if_fail (tags != NULL);

  if (g_strv_equal ((const char * const *) self->tags, tags))
    return;

  copy = g_strdupv ((char **) tags);
  g_strfreev (self->tags);
  self->tags = copy;
  g_object_notify (G_OBJECT (self), "tags");
}

/**
 * dossier_annotation_make_id:
 * @name: what tells a note from all others
 *
 * Returns: (transfer full): an id for a note, which is the same each time
 */
char *
dossier_annotation_make_id (const char *name)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  /* Of version 8, whose bits a program may choose (RFC 9562, section 5.8). */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", hash, hash + 8, hash + 12, hash + 15,
                          hash + 18);
}

/**
 * dossier_annotation_get_other:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): what the Web Annotation from which the note was read has
 *   beyond what a note keeps, as a JSON object; %NULL where there is nothing
 */
const char *
dossier_annotation_get_other (DossierAnnotation *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  return self->other;
}

/**
 * dossier_annotation_set_other:
 * @self: a note
 * @other: (nullable): what the Web Annotation from which it was read has beyond what a note keeps,
 *   as a JSON object
 */
void
dossier_annotation_set_other (DossierAnnotation *self,
                              const char        *other)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));

  g_set_str (&self->other, other);
}

/**
 * dossier_annotation_take_over:
 * @self: a note
 * @other: another
 *
 * Makes a note say what another says: its option, kind, words, colour, targets and tags, and
 * whether it is resolved.  Its id, its dossier and its times stay.
 */
void
dossier_annotation_take_over (DossierAnnotation *self,
                              DossierAnnotation *other)
{
  g_return_if_fail (DOSSIER_IS_ANNOTATION (self));
  g_return_if_fail (DOSSIER_IS_ANNOTATION (other));

  dossier_annotation_set_option_id (self, other->option_id);
  dossier_annotation_set_kind (self, other->kind);
  dossier_annotation_set_body (self, other->body);
  dossier_annotation_set_colour (self, other->colour);
  dossier_annotation_set_resolved (self, other->resolved);
  dossier_annotation_set_targets (self, other->targets);
  dossier_annotation_set_tags (self, (const char * const *) other->tags);
  if (other->other != NULL)
    dossier_annotation_set_other (self, other->other);
}
