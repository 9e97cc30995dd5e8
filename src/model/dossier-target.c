/* dossier-target.c: what a note is on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-target.h"

G_DEFINE_BOXED_TYPE (DossierTarget, dossier_target, dossier_target_copy, dossier_target_free)

/**
 * dossier_target_new:
 * @field: the path of a text of an option
 * @quote: (nullable): words of it; %NULL for the whole text
 * @version: (nullable): the SHA-256 of the file, in hexadecimal
 *
 * Returns: (transfer full): a target that is in its place
 */
DossierTarget *
dossier_target_new (const char         *field,
                    const DossierQuote *quote,
                    const char         *version)
{
  DossierTarget *self;

  g_return_val_if_fail (field != NULL, NULL);

  self = g_new0 (DossierTarget, 1);
  self->field = g_strdup (field);
  self->quote = quote == NULL ? NULL : dossier_quote_copy (quote);
  self->version = g_strdup (version);
  self->anchor = DOSSIER_ANCHOR_IN_PLACE;
  self->now_field = g_strdup (field);
  self->now_start = quote == NULL ? -1 : quote->start;
  self->now_end = quote == NULL ? -1 : quote->end;

  return self;
}

/**
 * dossier_target_copy:
 * @self: a target
 *
 * Returns: (transfer full): the same target
 */
DossierTarget *
dossier_target_copy (const DossierTarget *self)
{
  return dossier_target_copy_in_option (self, self->now_option);
}

/**
 * dossier_target_copy_placed:
 * @self: a target
 * @anchor: what has become of its words
 * @now_field: the path of the text in which they stand now
 * @now_start: where they begin there, in code points; -1 where they have no place
 * @now_end: where they end; likewise
 *
 * Returns: (transfer full): the same words, in another place of the option that the note is on
 */
DossierTarget *
dossier_target_copy_placed (const DossierTarget *self,
                            DossierAnchor        anchor,
                            const char          *now_field,
                            int                  now_start,
                            int                  now_end)
{
  DossierTarget *copy;

  g_return_val_if_fail (self != NULL && now_field != NULL, NULL);

  copy = dossier_target_new (self->field, self->quote, self->version);
  copy->anchor = anchor;
  g_set_str (&copy->now_field, now_field);
  copy->now_start = now_start;
  copy->now_end = now_end;

  return copy;
}

/**
 * dossier_target_copy_in_option:
 * @self: a target
 * @now_option: (nullable): the id of the option that has the text in which its words stand now;
 *   %NULL for the one that the note is on
 *
 * Returns: (transfer full): the same words, in that option
 */
DossierTarget *
dossier_target_copy_in_option (const DossierTarget *self,
                               const char          *now_option)
{
  DossierTarget *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = dossier_target_copy_placed (self, self->anchor, self->now_field, self->now_start,
                                     self->now_end);
  copy->now_option = g_strdup (now_option);

  return copy;
}

/**
 * dossier_target_free:
 * @self: (transfer full): a target
 */
void
dossier_target_free (DossierTarget *self)
{
  g_free (self->field);
  g_clear_pointer (&self->quote, dossier_quote_free);
  g_free (self->version);
  g_free (self->now_option);
  g_free (self->now_field);
  g_free (self);
}

/**
 * dossier_target_equal:
 * @self: a target
 * @other: another
 *
 * Returns: whether they are the same, and in the same place
 */
gboolean
dossier_target_equal (const DossierTarget *self,
                      const DossierTarget *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_str_equal (self->field, other->field) &&
         (self->quote == NULL) == (other->quote == NULL) &&
         (self->quote == NULL || dossier_quote_equal (self->quote, other->quote)) &&
         g_strcmp0 (self->version, other->version) == 0 && self->anchor == other->anchor &&
         g_strcmp0 (self->now_option, other->now_option) == 0 &&
         g_str_equal (self->now_field, other->now_field) && self->now_start == other->now_start &&
         self->now_end == other->now_end;
}

/**
 * dossier_target_has_place:
 * @self: a target
 *
 * Returns: whether its words, or its text, stand somewhere
 */
gboolean
dossier_target_has_place (const DossierTarget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->anchor != DOSSIER_ANCHOR_AMBIGUOUS && self->anchor != DOSSIER_ANCHOR_LOST;
}

/**
 * dossier_target_needs_review:
 * @self: a target
 *
 * Returns: whether the user has to say what becomes of it, or to look whether other words, or the
 *   same in another option, are still those that were meant
 */
gboolean
dossier_target_needs_review (const DossierTarget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->anchor == DOSSIER_ANCHOR_REWORDED || self->now_option != NULL ||
         !dossier_target_has_place (self);
}

static gpointer
copy_target (gconstpointer target,
             gpointer      user_data)
{
  return dossier_target_copy (target);
}

/**
 * dossier_targets_copy:
 * @targets: (element-type DossierTarget): targets
 *
 * Returns: (transfer full) (element-type DossierTarget): the same targets
 */
GPtrArray *
dossier_targets_copy (GPtrArray *targets)
{
  GPtrArray *copy;

  g_return_val_if_fail (targets != NULL, NULL);

  copy = g_ptr_array_copy (targets, copy_target, NULL);
  g_ptr_array_set_free_func (copy, (GDestroyNotify) dossier_target_free);

  return copy;
}

/**
 * dossier_targets_equal:
 * @targets: (element-type DossierTarget): targets
 * @others: (element-type DossierTarget): others
 *
 * Returns: whether they are the same, in the same order
 */
gboolean
dossier_targets_equal (GPtrArray *targets,
                       GPtrArray *others)
{
  g_return_val_if_fail (targets != NULL && others != NULL, FALSE);

  if (targets->len != others->len)
    return FALSE;
  for (guint i = 0; i < targets->len; i++)
    if (!dossier_target_equal (g_ptr_array_index (targets, i), g_ptr_array_index (others, i)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_targets_have_same_words:
 * @targets: (element-type DossierTarget): targets
 * @others: (element-type DossierTarget): others
 *
 * Returns: whether they are on the same words of the same version, wherever these stand now
 */
gboolean
dossier_targets_have_same_words (GPtrArray *targets,
                                 GPtrArray *others)
{
  g_return_val_if_fail (targets != NULL && others != NULL, FALSE);

  if (targets->len != others->len)
    return FALSE;

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      const DossierTarget *other = g_ptr_array_index (others, i);

      if (!g_str_equal (target->field, other->field) ||
          g_strcmp0 (target->version, other->version) != 0 ||
          (target->quote == NULL) != (other->quote == NULL) ||
          (target->quote != NULL && !dossier_quote_equal (target->quote, other->quote)))
        return FALSE;
    }

  return TRUE;
}
