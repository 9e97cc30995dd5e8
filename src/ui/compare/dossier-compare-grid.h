/* dossier-compare-grid.h: what stands where in the table of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_GRID (dossier_compare_grid_get_type ())

/**
 * DossierCompareGrid:
 *
 * Lines and columns of a comparison: options as columns and attributes as lines, or the other way
 * round.  It never changes.
 */
G_DECLARE_FINAL_TYPE (DossierCompareGrid, dossier_compare_grid, DOSSIER, COMPARE_GRID, GObject)

DossierCompareGrid   *dossier_compare_grid_new              (DossierComparison       *comparison,
                                                             DossierComparisonFilter  filter,
                                                             gboolean                 transposed);
DossierCompareGrid   *dossier_compare_grid_new_for_row      (DossierCompareGrid      *grid,
                                                             guint                    row);
DossierCompareGrid   *dossier_compare_grid_new_for_group    (DossierComparison       *comparison,
                                                             DossierComparisonGroup   group);
DossierComparison    *dossier_compare_grid_get_comparison   (DossierCompareGrid      *self);
gboolean              dossier_compare_grid_get_transposed   (DossierCompareGrid      *self);
guint                 dossier_compare_grid_get_n_rows       (DossierCompareGrid      *self);
DossierComparisonRow *dossier_compare_grid_get_row          (DossierCompareGrid      *self,
                                                             guint                    row);
guint                 dossier_compare_grid_get_n_columns    (DossierCompareGrid      *self);
guint                 dossier_compare_grid_get_n_lines      (DossierCompareGrid      *self);
gboolean              dossier_compare_grid_is_heading       (DossierCompareGrid      *self,
                                                             guint                    line);
const char           *dossier_compare_grid_get_line_label   (DossierCompareGrid      *self,
                                                             guint                    line);
const char           *dossier_compare_grid_get_column_group (DossierCompareGrid      *self,
                                                             guint                    column);
const char           *dossier_compare_grid_get_column_label (DossierCompareGrid      *self,
                                                             guint                    column);
DossierOption        *dossier_compare_grid_get_line_option  (DossierCompareGrid      *self,
                                                             guint                    line);
DossierOption        *dossier_compare_grid_get_column_option (DossierCompareGrid     *self,
                                                             guint                    column);
DossierComparisonRow *dossier_compare_grid_locate           (DossierCompareGrid      *self,
                                                             guint                    line,
                                                             guint                    column,
                                                             guint                   *option);
gboolean              dossier_compare_grid_place            (DossierCompareGrid      *self,
                                                             DossierComparisonRow    *row,
                                                             guint                    option,
                                                             guint                   *line,
                                                             guint                   *column);

G_END_DECLS
