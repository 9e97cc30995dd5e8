/* dossier-origin-words.h: the origins of claims in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-origins.h"

G_BEGIN_DECLS

/**
 * DossierOriginNumber:
 * @claim: a claim
 * @user_data: the caller's
 *
 * Returns: the number by which a reader knows @claim
 */
typedef guint (*DossierOriginNumber) (DossierClaim *claim,
                                      gpointer      user_data);

char  *dossier_origins_count    (DossierOrigins      *self);
GStrv  dossier_origins_to_lines (DossierOrigins      *self,
                                 DossierOriginNumber  number,
                                 gpointer             user_data);

G_END_DECLS
