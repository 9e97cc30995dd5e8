/* dossier-claim-rating-row.h: how a claim fits each option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CLAIM_RATING_ROW (dossier_claim_rating_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierClaimRatingRow, dossier_claim_rating_row, DOSSIER, CLAIM_RATING_ROW,
                      AdwExpanderRow)

GtkWidget    *dossier_claim_rating_row_new       (DossierJudgementSession *session,
                                                  DossierClaim            *claim,
                                                  guint                    number);
DossierClaim *dossier_claim_rating_row_get_claim (DossierClaimRatingRow   *self);
gboolean      dossier_claim_rating_row_is_false  (DossierClaimRatingRow   *self);
void          dossier_claim_rating_row_tell      (DossierClaimRatingRow   *self,
                                                  double                   diagnosticity);
const char   *dossier_consistency_get_mark       (DossierConsistency       value);

G_END_DECLS
