/* dossier-colour-names.c: what the user calls the colours of notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-colour-names.h"

/**
 * dossier_colour_names_new:
 *
 * Returns: (transfer full): no names
 */
DossierColourNames *
dossier_colour_names_new (void)
{
  return g_new0 (DossierColourNames, 1);
}

/**
 * dossier_colour_names_copy:
 * @self: names
 *
 * Returns: (transfer full): the same names
 */
DossierColourNames *
dossier_colour_names_copy (const DossierColourNames *self)
{
  DossierColourNames *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = dossier_colour_names_new ();
  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    copy->names[i] = g_strdup (self->names[i]);

  return copy;
}

/**
 * dossier_colour_names_free:
 * @self: (transfer full): names
 */
void
dossier_colour_names_free (DossierColourNames *self)
{
  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    g_free (self->names[i]);
  g_free (self);
}

/**
 * dossier_colour_names_set:
 * @self: names
 * @colour: a colour
 * @name: (nullable): what the user calls it; without white space around it; an empty name is none
 *
 * Returns: whether that is another name than before
 */
gboolean
dossier_colour_names_set (DossierColourNames      *self,
                          DossierAnnotationColour  colour,
                          const char              *name)
{
  g_autofree char *clean = name == NULL ? NULL : g_strstrip (g_strdup (name));

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (colour < DOSSIER_ANNOTATION_N_COLOURS, FALSE);

  return g_set_str (&self->names[colour], clean == NULL || *clean == '\0' ? NULL : clean);
}

/**
 * dossier_colour_names_get:
 * @self: (nullable): names
 * @colour: a colour
 *
 * Returns: what to call it: by the user's name, or else by the colour's own
 */
const char *
dossier_colour_names_get (const DossierColourNames *self,
                          DossierAnnotationColour   colour)
{
  const char *own = dossier_colour_names_get_own (self, colour);

  return own != NULL ? own : dossier_annotation_colour_get_label (colour);
}

/**
 * dossier_colour_names_get_own:
 * @self: (nullable): names
 * @colour: a colour
 *
 * Returns: (nullable): the user's name for it; %NULL where there is none
 */
const char *
dossier_colour_names_get_own (const DossierColourNames *self,
                              DossierAnnotationColour   colour)
{
  g_return_val_if_fail (colour < DOSSIER_ANNOTATION_N_COLOURS, NULL);

  return self == NULL ? NULL : self->names[colour];
}
