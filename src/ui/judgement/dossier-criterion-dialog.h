/* dossier-criterion-dialog.h: asks what a criterion is to be
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CRITERION_DIALOG (dossier_criterion_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierCriterionDialog, dossier_criterion_dialog, DOSSIER, CRITERION_DIALOG,
                      AdwDialog)

AdwDialog *dossier_criterion_dialog_new (DossierJudgementSession *session,
                                         const char              *criterion);

G_END_DECLS
