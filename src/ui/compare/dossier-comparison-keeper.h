/* dossier-comparison-keeper.h: keeps the comparison that the user works on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-saved-comparison.h"
#include "store/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARISON_KEEPER (dossier_comparison_keeper_get_type ())

G_DECLARE_FINAL_TYPE (DossierComparisonKeeper, dossier_comparison_keeper, DOSSIER,
                      COMPARISON_KEEPER, GObject)

DossierComparisonKeeper *dossier_comparison_keeper_new      (DossierLibrary *library,
                                                             const char     *dossier_id);
void                     dossier_comparison_keeper_load     (DossierComparisonKeeper *self);
gboolean                 dossier_comparison_keeper_is_ready (DossierComparisonKeeper *self);
const DossierSavedComparison *
                         dossier_comparison_keeper_get      (DossierComparisonKeeper *self);
void                     dossier_comparison_keeper_set      (DossierComparisonKeeper      *self,
                                                             const DossierSavedComparison *state);
void                     dossier_comparison_keeper_set_judgement (DossierComparisonKeeper *self,
                                                                  const char     *judgement);
void                     dossier_comparison_keeper_set_arrangement
                                                   (DossierComparisonKeeper      *self,
                                                    const DossierSavedComparison *arrangement);
gboolean                 dossier_comparison_keeper_flush    (DossierComparisonKeeper *self,
                                                             int             timeout);
const char              *dossier_comparison_keeper_get_failure (DossierComparisonKeeper *self);

G_END_DECLS
