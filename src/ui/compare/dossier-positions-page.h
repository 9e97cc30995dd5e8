/* dossier-positions-page.h: where actors stand on the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"

#include "analysis/dossier-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_POSITIONS_PAGE (dossier_positions_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierPositionsPage, dossier_positions_page, DOSSIER, POSITIONS_PAGE, AdwBin)

void dossier_positions_page_set_comparison (DossierPositionsPage      *self,
                                            DossierCompareArrangement *arrangement,
                                            DossierComparison         *comparison);

G_END_DECLS
