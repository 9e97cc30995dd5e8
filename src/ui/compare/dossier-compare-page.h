/* dossier-compare-page.h: the table of a comparison and what is done with it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"

#include "../notes/dossier-notes.h"

#include "analysis/dossier-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_PAGE (dossier_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierComparePage, dossier_compare_page, DOSSIER, COMPARE_PAGE,
                      AdwBreakpointBin)

void dossier_compare_page_set_up          (DossierComparePage        *self,
                                           DossierCompareArrangement *arrangement,
                                           DossierNotes              *notes);
void dossier_compare_page_set_comparison  (DossierComparePage        *self,
                                           DossierComparison         *comparison);

G_END_DECLS
