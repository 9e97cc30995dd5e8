/* dossier-comparison-csv.h: a comparison as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

char *dossier_comparison_to_csv (DossierComparison *comparison,
                                 gboolean           only_differences);

G_END_DECLS
