/* dossier-colour-names.h: what the user calls the colours of notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation-colour.h"

G_BEGIN_DECLS

/**
 * DossierColourNames:
 *
 * What the user calls the colours in which words are marked, as far as they have names.
 */
typedef struct
{
  char *names[DOSSIER_ANNOTATION_N_COLOURS];
} DossierColourNames;

DossierColourNames *dossier_colour_names_new      (void);
DossierColourNames *dossier_colour_names_copy     (const DossierColourNames *self);
void                dossier_colour_names_free     (DossierColourNames       *self);
gboolean            dossier_colour_names_set      (DossierColourNames       *self,
                                                   DossierAnnotationColour   colour,
                                                   const char               *name);
const char         *dossier_colour_names_get      (const DossierColourNames *self,
                                                   DossierAnnotationColour   colour);
const char         *dossier_colour_names_get_own  (const DossierColourNames *self,
                                                   DossierAnnotationColour   colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierColourNames, dossier_colour_names_free)

G_END_DECLS
