/* dossier-weights-page.h: how much each criterion counts
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_WEIGHTS_PAGE (dossier_weights_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierWeightsPage, dossier_weights_page, DOSSIER, WEIGHTS_PAGE, AdwBin)

void dossier_weights_page_set_session (DossierWeightsPage      *self,
                                       DossierJudgementSession *session);

G_END_DECLS
