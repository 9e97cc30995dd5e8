/* dossier-evidence-page.h: how claims fit the options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"
#include "dossier-plot-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_PAGE (dossier_evidence_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierEvidencePage, dossier_evidence_page, DOSSIER, EVIDENCE_PAGE, AdwBin)

void             dossier_evidence_page_set_session (DossierEvidencePage     *self,
                                                    DossierJudgementSession *session);
DossierPlotView *dossier_evidence_page_get_plot    (DossierEvidencePage     *self);

G_END_DECLS
