/* dossier-assessment.c: all that follows from a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-assessment.h"

/**
 * dossier_assessment_new:
 * @document: a dossier
 * @judgement: a judgement that was read beside it
 * @method: how totals are made
 * @weightings: which weightings to draw
 * @band: for %DOSSIER_WEIGHTINGS_BAND, see dossier_weighting_source_new()
 * @n_draws: how often to draw, at least once
 * @seed: where the random numbers begin; the same seed gives the same results
 * @cancellable: (nullable): to stop with
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Works all of it out, blocking; call it in a thread.
 *
 * Returns: (transfer full): the results, or %NULL with @error set
 */
DossierAssessment *
dossier_assessment_new (DossierDocument    *document,
                        DossierJudgement   *judgement,
                        DossierMethod       method,
                        DossierWeightings   weightings,
                        double              band,
                        guint               n_draws,
                        guint64             seed,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (DossierAssessment) self = g_new0 (DossierAssessment, 1);

  self->scoring = dossier_scoring_new (document, judgement);
  self->method = method;
  self->weightings = weightings;
  self->band = band;
  self->seed = seed;
  self->robustness = dossier_robustness_new (self->scoring, method, weightings, band, n_draws, seed,
                                             cancellable, error);
  if (self->robustness == NULL)
    return NULL;

  self->ranking = dossier_ranking_new (self->scoring, method);
  self->weight_tips = dossier_tips_of_weights (self->scoring, method);
  self->score_tips = dossier_tips_of_scores (self->scoring, method);
  self->claim_tips = dossier_tips_of_claims (self->scoring, method, n_draws, seed);
  self->evidence = dossier_evidence_new (self->scoring, NULL);

  return g_steal_pointer (&self);
}

/**
 * dossier_assessment_free:
 * @self: what follows from a judgement
 */
void
dossier_assessment_free (DossierAssessment *self)
{
  g_clear_pointer (&self->scoring, dossier_scoring_free);
  g_clear_pointer (&self->robustness, dossier_robustness_free);
  g_clear_pointer (&self->ranking, g_array_unref);
  g_clear_pointer (&self->weight_tips, g_array_unref);
  g_clear_pointer (&self->score_tips, g_array_unref);
  g_clear_pointer (&self->claim_tips, g_array_unref);
  g_clear_pointer (&self->evidence, dossier_evidence_free);
  g_free (self);
}
