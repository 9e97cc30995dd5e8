/* dossier-assessment.h: all that follows from a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-evidence.h"
#include "analysis/dossier-ranking.h"
#include "analysis/dossier-robustness.h"
#include "analysis/dossier-tips.h"

G_BEGIN_DECLS

/**
 * DossierAssessment:
 * @scoring: the judgement's numbers
 * @method: how totals are made
 * @weightings: which weightings were drawn
 * @band: for %DOSSIER_WEIGHTINGS_BAND, how far a weight may lie from the author's, as a share of it
 * @seed: where the random numbers began
 * @ranking: (element-type DossierRank): totals and ranks
 * @robustness: how far they depend on weights and missing scores
 * @weight_tips: (element-type DossierWeightTip): the weights that would put another option first
 * @score_tips: (element-type DossierScoreTip): the scores that would
 * @claim_tips: (element-type DossierClaimTip): what becomes of the first place if a claim is false
 * @evidence: how claims fit the options
 *
 * All that follows from a judgement by one method.
 */
typedef struct
{
  DossierScoring    *scoring;
  DossierMethod      method;
  DossierWeightings  weightings;
  double             band;
  guint64            seed;
  GArray            *ranking;
  DossierRobustness *robustness;
  GArray            *weight_tips;
  GArray            *score_tips;
  GArray            *claim_tips;
  DossierEvidence   *evidence;
} DossierAssessment;

DossierAssessment *dossier_assessment_new      (DossierDocument         *document,
                                                DossierJudgement        *judgement,
                                                DossierMethod            method,
                                                DossierWeightings        weightings,
                                                double                   band,
                                                guint                    n_draws,
                                                guint64                  seed,
                                                GCancellable            *cancellable,
                                                GError                 **error);
void               dossier_assessment_free     (DossierAssessment       *self);
GStrv              dossier_assessment_describe (const DossierAssessment *self);
char              *dossier_share_to_words      (double                   share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAssessment, dossier_assessment_free)

G_END_DECLS
