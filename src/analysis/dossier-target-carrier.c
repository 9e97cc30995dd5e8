/* dossier-target-carrier.c: what notes are on, in another version of an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-target-carrier.h"

#include "analysis/dossier-fields.h"
#include "text/dossier-anchoring.h"

struct _DossierTargetCarrier
{
  GPtrArray        *old_fields; /* NULL: not known */
  GPtrArray        *new_fields; /* NULL: the option is not there any more */
  DossierAnchoring *anchoring;
};

/**
 * dossier_target_carrier_new:
 * @old_fields: (nullable) (element-type DossierFieldText): the texts of an option in the version in
 *   which words were marked; %NULL where that is not at hand
 * @new_fields: (nullable) (element-type DossierFieldText): its texts in another; %NULL where that
 *   does not have the option
 *
 * Returns: (transfer full): what carries targets over from the one to the other
 */
DossierTargetCarrier *
dossier_target_carrier_new (GPtrArray *old_fields,
                            GPtrArray *new_fields)
{
  DossierTargetCarrier *self = g_new0 (DossierTargetCarrier, 1);

  self->old_fields = old_fields == NULL ? NULL : g_ptr_array_ref (old_fields);
  self->new_fields = new_fields == NULL ? NULL : g_ptr_array_ref (new_fields);
  if (new_fields != NULL)
    self->anchoring = dossier_anchoring_new (old_fields, new_fields);

  return self;
}

/**
 * dossier_target_carrier_free:
 * @self: (transfer full): a carrier
 */
void
dossier_target_carrier_free (DossierTargetCarrier *self)
{
  g_clear_pointer (&self->anchoring, dossier_anchoring_free);
  g_clear_pointer (&self->old_fields, g_ptr_array_unref);
  g_clear_pointer (&self->new_fields, g_ptr_array_unref);
  g_free (self);
}

/**
 * dossier_target_carrier_carry:
 * @self: a carrier
 * @target: words of the option, or one of its texts
 *
 * Finds out what has become of a target.
 *
 * Returns: (transfer full): the same target, with its place in the new version
 */
DossierTarget *
dossier_target_carrier_carry (DossierTargetCarrier *self,
                              const DossierTarget  *target)
{
  g_autoptr (DossierAnchorResult) result = NULL;
  const DossierAnchorPlace *place;
  const DossierFieldText *field;

  g_return_val_if_fail (self != NULL && target != NULL, NULL);

  if (self->new_fields == NULL)
    return dossier_target_copy_placed (target, DOSSIER_ANCHOR_LOST, target->field, -1, -1);
  if (target->quote == NULL)
    return dossier_target_copy_placed (target,
                                       dossier_fields_find (self->new_fields, target->field) != NULL
                                       ? DOSSIER_ANCHOR_IN_PLACE : DOSSIER_ANCHOR_LOST,
                                       target->field, -1, -1);

  result = dossier_anchoring_find (self->anchoring, target->field, target->quote);
  if (result->outcome == DOSSIER_ANCHOR_AMBIGUOUS || result->outcome == DOSSIER_ANCHOR_LOST)
    return dossier_target_copy_placed (target, result->outcome, target->field, -1, -1);

  place = &g_array_index (result->places, DossierAnchorPlace, 0);
  field = g_ptr_array_index (self->new_fields, place->field);

  return dossier_target_copy_placed (target, result->outcome, field->path, place->start,
                                     place->end);
}
