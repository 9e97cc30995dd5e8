/* dossier-saved-comparison.c: a comparison that the user keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-saved-comparison.h"

G_DEFINE_BOXED_TYPE (DossierSavedComparison, dossier_saved_comparison,
                     dossier_saved_comparison_copy, dossier_saved_comparison_free)

/**
 * dossier_saved_comparison_new:
 * @dossier_id: the id of a dossier
 * @options: (array zero-terminated=1): the ids of options of it
 *
 * Returns: (transfer full): a comparison that was made just now, without a name
 */
DossierSavedComparison *
dossier_saved_comparison_new (const char         *dossier_id,
                              const char * const *options)
{
  DossierSavedComparison *self;

  g_return_val_if_fail (dossier_id != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (DossierSavedComparison, 1);
  self->id = g_uuid_string_random ();
  self->dossier_id = g_strdup (dossier_id);
  self->options = g_strdupv ((char **) options);
  self->created = g_get_real_time ();
  self->modified = self->created;

  return self;
}

/**
 * dossier_saved_comparison_copy:
 * @self: a comparison
 *
 * Returns: (transfer full): another that says the same, with the same id
 */
DossierSavedComparison *
dossier_saved_comparison_copy (const DossierSavedComparison *self)
{
  DossierSavedComparison *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (DossierSavedComparison, 1);
  copy->id = g_strdup (self->id);
  copy->dossier_id = g_strdup (self->dossier_id);
  copy->name = g_strdup (self->name);
  copy->options = g_strdupv (self->options);
  copy->base = g_strdup (self->base);
  copy->view = g_strdup (self->view);
  copy->judgement = g_strdup (self->judgement);
  copy->created = self->created;
  copy->modified = self->modified;
  copy->deleted = self->deleted;

  return copy;
}

/**
 * dossier_saved_comparison_free:
 * @self: (transfer full): a comparison
 *
 * Frees a comparison.
 */
void
dossier_saved_comparison_free (DossierSavedComparison *self)
{
  g_free (self->id);
  g_free (self->dossier_id);
  g_free (self->name);
  g_strfreev (self->options);
  g_free (self->base);
  g_free (self->view);
  g_free (self->judgement);
  g_free (self);
}
