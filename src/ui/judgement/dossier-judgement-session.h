/* dossier-judgement-session.h: the user's work on a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../dossier-history.h"

#include "analysis/dossier-assessment.h"
#include "model/dossier-judgement-draft.h"
#include "model/dossier-judgement-reader.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_JUDGEMENT_SESSION (dossier_judgement_session_get_type ())

G_DECLARE_FINAL_TYPE (DossierJudgementSession, dossier_judgement_session, DOSSIER,
                      JUDGEMENT_SESSION, GObject)

DossierJudgementSession *dossier_judgement_session_new (DossierDocument *document);

DossierDocument         *dossier_judgement_session_get_document  (DossierJudgementSession *self);
GPtrArray               *dossier_judgement_session_get_options   (DossierJudgementSession *self);
void                     dossier_judgement_session_set_options   (DossierJudgementSession *self,
                                                                  GPtrArray               *options);
DossierJudgementDraft   *dossier_judgement_session_get_draft     (DossierJudgementSession *self);
DossierHistory          *dossier_judgement_session_get_history   (DossierJudgementSession *self);
gboolean                 dossier_judgement_session_load          (DossierJudgementSession *self,
                                                                  const char              *text,
                                                                  GError                 **error);
void                     dossier_judgement_session_record        (DossierJudgementSession *self,
                                                                  const char              *name,
                                                                  const char              *place);
const char              *dossier_judgement_session_undo          (DossierJudgementSession *self);
const char              *dossier_judgement_session_redo          (DossierJudgementSession *self);
void                     dossier_judgement_session_set_method    (DossierJudgementSession *self,
                                                                  DossierMethod            method);
void                     dossier_judgement_session_set_weightings (DossierJudgementSession *self,
                                                                  DossierWeightings        which,
                                                                  double                   band);
const DossierAssessment *dossier_judgement_session_get_assessment (DossierJudgementSession *self);
const DossierScoring    *dossier_judgement_session_get_scoring   (DossierJudgementSession *self);
guint                    dossier_judgement_session_get_n_aside   (DossierJudgementSession *self);
const char              *dossier_judgement_session_get_obstacle  (DossierJudgementSession *self);
gboolean                 dossier_judgement_session_is_busy       (DossierJudgementSession *self);

G_END_DECLS
