/* dossier-comparison-tsv.h: a comparison as a table to be pasted
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

char *dossier_comparison_to_tsv (DossierComparison       *comparison,
                                 DossierComparisonFilter  filter);

G_END_DECLS
