/* dossier-result-page.h: what follows from a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"
#include "dossier-plot-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_RESULT_PAGE (dossier_result_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierResultPage, dossier_result_page, DOSSIER, RESULT_PAGE, AdwBin)

void             dossier_result_page_set_session (DossierResultPage       *self,
                                                  DossierJudgementSession *session);
DossierPlotView *dossier_result_page_find_plot   (DossierResultPage       *self,
                                                  const char              *name);

G_END_DECLS
