/* dossier-judgement-page.h: judges the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../compare/dossier-comparison-keeper.h"

#include "model/dossier-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_JUDGEMENT_PAGE (dossier_judgement_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierJudgementPage, dossier_judgement_page, DOSSIER, JUDGEMENT_PAGE, AdwBin)

void dossier_judgement_page_set_up      (DossierJudgementPage    *self,
                                         DossierDocument         *document,
                                         DossierComparisonKeeper *keeper);
void dossier_judgement_page_set_options (DossierJudgementPage    *self,
                                         GPtrArray               *options);

G_END_DECLS
