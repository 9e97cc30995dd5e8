/* dossier-field-text.c: a plain text on which notes can be made
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-field-text.h"

/**
 * dossier_field_text_new:
 * @path: where it stands
 * @text: what stands there
 * @language: (nullable): the tag of its language
 * @origin: (nullable): what it was made of
 *
 * Returns: (transfer full): a field
 */
DossierFieldText *
dossier_field_text_new (const char    *path,
                        const char    *text,
                        const char    *language,
                        gconstpointer  origin)
{
  DossierFieldText *self;

  g_return_val_if_fail (path != NULL && text != NULL, NULL);

  self = g_new (DossierFieldText, 1);
  self->path = g_strdup (path);
  self->text = g_strdup (text);
  self->language = g_strdup (language);
  self->origin = origin;

  return self;
}

/**
 * dossier_field_text_free:
 * @self: (transfer full): a field
 */
void
dossier_field_text_free (DossierFieldText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->text);
  g_free (self->language);
  g_free (self);
}
