/* dossier-comparison-filter.h: which rows of a comparison are shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-row.h"

G_BEGIN_DECLS

/**
 * DossierComparisonFilter:
 * @DOSSIER_COMPARISON_FILTER_ALL: all rows
 * @DOSSIER_COMPARISON_FILTER_DIFFERENCES: those in which the options differ
 * @DOSSIER_COMPARISON_FILTER_COMMON: those in which the dossier says the same of all options; not
 *   those in which it says nothing of any
 *
 * Which rows of a comparison are meant.
 */
typedef enum
{
  DOSSIER_COMPARISON_FILTER_ALL,
  DOSSIER_COMPARISON_FILTER_DIFFERENCES,
  DOSSIER_COMPARISON_FILTER_COMMON,
} DossierComparisonFilter;

#define DOSSIER_TYPE_COMPARISON_FILTER (dossier_comparison_filter_get_type ())

GType       dossier_comparison_filter_get_type         (void) G_GNUC_CONST;
gboolean    dossier_comparison_filter_lets_through     (DossierComparisonFilter  self,
                                                        DossierComparisonRow    *row);
const char *dossier_comparison_filter_describe         (DossierComparisonFilter  self);
const char *dossier_comparison_filter_describe_nothing (DossierComparisonFilter  self);

G_END_DECLS
