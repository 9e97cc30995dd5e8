/* dossier-colours.h: the colours of notes, by the names that the user gives them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COLOURS (dossier_colours_get_type ())

G_DECLARE_FINAL_TYPE (DossierColours, dossier_colours, DOSSIER, COLOURS, GObject)

DossierColours           *dossier_colours_get_default (void);
void                      dossier_colours_set_library (DossierColours           *self,
                                                       DossierLibrary           *library);
const DossierColourNames *dossier_colours_get_names   (DossierColours           *self);
const char               *dossier_colours_get_label   (DossierColours           *self,
                                                       DossierAnnotationColour   colour);
void                      dossier_colours_set_name    (DossierColours           *self,
                                                       DossierAnnotationColour   colour,
                                                       const char               *name);
void                      dossier_colours_fill_menu   (DossierColours           *self,
                                                       GMenu                    *menu,
                                                       const char               *action);

G_END_DECLS
