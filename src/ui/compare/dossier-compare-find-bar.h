/* dossier-compare-find-bar.h: looks for words in the table of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-grid.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_FIND_BAR (dossier_compare_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareFindBar, dossier_compare_find_bar, DOSSIER, COMPARE_FIND_BAR,
                      AdwBin)

void        dossier_compare_find_bar_set_grid (DossierCompareFindBar *self,
                                               DossierCompareGrid    *grid);
const char *dossier_compare_find_bar_get_text (DossierCompareFindBar *self);
void        dossier_compare_find_bar_open     (DossierCompareFindBar *self);
void        dossier_compare_find_bar_step     (DossierCompareFindBar *self,
                                               int                    step);

G_END_DECLS
