/* dossier-difference-row.h: one difference in the list of changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-difference.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DIFFERENCE_ROW (dossier_difference_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierDifferenceRow, dossier_difference_row, DOSSIER, DIFFERENCE_ROW, AdwBin)

void  dossier_difference_row_set_difference (DossierDifferenceRow *self,
                                             DossierDifference    *difference,
                                             gboolean              first);
char *dossier_difference_row_describe       (DossierDifferenceRow *self);

G_END_DECLS
