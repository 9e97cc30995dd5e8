/* dossier-criterion-page.h: scores the options by one criterion
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CRITERION_PAGE (dossier_criterion_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierCriterionPage, dossier_criterion_page, DOSSIER, CRITERION_PAGE,
                      AdwBin)

void dossier_criterion_page_set_session   (DossierCriterionPage    *self,
                                           DossierJudgementSession *session);
void dossier_criterion_page_set_criterion (DossierCriterionPage    *self,
                                           const char              *criterion);

G_END_DECLS
