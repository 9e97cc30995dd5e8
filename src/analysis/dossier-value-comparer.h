/* dossier-value-comparer.h: what differs between two values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-difference-log.h"

G_BEGIN_DECLS

void dossier_compare_texts   (DossierDifferenceLog *self,
                              DossierText          *old,
                              DossierText          *new);
void dossier_compare_values  (DossierDifferenceLog *self,
                              const DossierField   *field,
                              DossierRecord        *old,
                              DossierRecord        *new);
void dossier_compare_unknown (DossierDifferenceLog *self,
                              DossierRecord        *old,
                              DossierRecord        *new);

G_END_DECLS
