/* dossier-comparison-chooser.h: the comparisons that the user has named
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"
#include "dossier-comparison-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARISON_CHOOSER (dossier_comparison_chooser_get_type ())

G_DECLARE_FINAL_TYPE (DossierComparisonChooser, dossier_comparison_chooser, DOSSIER,
                      COMPARISON_CHOOSER, AdwBin)

void dossier_comparison_chooser_set_up (DossierComparisonChooser  *self,
                                        DossierLibrary            *library,
                                        DossierCompareArrangement *arrangement,
                                        DossierComparisonKeeper   *keeper);
void dossier_comparison_chooser_keep   (DossierComparisonChooser  *self);
void dossier_comparison_chooser_rename (DossierComparisonChooser  *self,
                                        const char                *name);

G_END_DECLS
