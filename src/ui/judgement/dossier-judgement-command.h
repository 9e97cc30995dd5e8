/* dossier-judgement-command.h: a change of a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../dossier-command.h"

#include "model/dossier-judgement-draft.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_JUDGEMENT_COMMAND (dossier_judgement_command_get_type ())

G_DECLARE_FINAL_TYPE (DossierJudgementCommand, dossier_judgement_command, DOSSIER,
                      JUDGEMENT_COMMAND, DossierCommand)

DossierJudgementCommand *dossier_judgement_command_new    (DossierJudgementDraft   *draft,
                                                           const char              *name,
                                                           const char              *place,
                                                           const char              *before,
                                                           const char              *after);
gboolean                 dossier_judgement_command_extend (DossierJudgementCommand *self,
                                                           const char              *place,
                                                           const char              *after);

G_END_DECLS
