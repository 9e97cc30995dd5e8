/* dossier-comparison-html.h: a comparison as a page of HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

char *dossier_comparison_to_html (DossierComparison       *comparison,
                                  DossierComparisonFilter  filter);

G_END_DECLS
