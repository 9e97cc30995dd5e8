/* dossier-score-row.h: how an option does by a criterion
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SCORE_ROW (dossier_score_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierScoreRow, dossier_score_row, DOSSIER, SCORE_ROW, AdwExpanderRow)

GtkWidget *dossier_score_row_new (DossierJudgementSession *session,
                                  DossierOption           *option,
                                  guint                    position,
                                  const char              *criterion);

G_END_DECLS
