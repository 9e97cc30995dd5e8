/* dossier-compare-cell.h: one cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_CELL (dossier_compare_cell_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareCell, dossier_compare_cell, DOSSIER, COMPARE_CELL, GtkButton)

GtkWidget *dossier_compare_cell_new       (DossierComparison    *comparison,
                                           DossierComparisonRow *row,
                                           guint                 column);
void       dossier_compare_cell_set_sight (DossierCompareCell   *self,
                                           const GdkRectangle   *sight);

G_END_DECLS
