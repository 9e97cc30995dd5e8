/* dossier-judgement-results.c: what follows from a judgement that is worked on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-session-private.h"

/**
 * dossier_judgement_session_get_assessment:
 * @self: work on a judgement
 *
 * Returns: (transfer none) (nullable): what follows from the judgement; while it is being worked
 *   out anew, what followed before; %NULL where nothing does
 */
const DossierAssessment *
dossier_judgement_session_get_assessment (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->assessment;
}

/**
 * dossier_judgement_session_get_scoring:
 * @self: work on a judgement
 *
 * Returns: (transfer none) (nullable): the numbers of the judgement; %NULL where they cannot be
 *   used
 */
const DossierScoring *
dossier_judgement_session_get_scoring (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->scoring;
}

/**
 * dossier_judgement_session_get_n_aside:
 * @self: work on a judgement
 *
 * Returns: how many criteria, scores and ratings are left aside, as
 *   dossier_judgement_draft_get_judgement() counts them
 */
guint
dossier_judgement_session_get_n_aside (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), 0);

  return self->n_aside;
}

/**
 * dossier_judgement_session_get_obstacle:
 * @self: work on a judgement
 *
 * Returns: (nullable): why nothing follows from the judgement, in words; %NULL where something does
 */
const char *
dossier_judgement_session_get_obstacle (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->obstacle;
}

/**
 * dossier_judgement_session_is_busy:
 * @self: work on a judgement
 *
 * Returns: whether what follows from it is being worked out
 */
gboolean
dossier_judgement_session_is_busy (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), FALSE);

  return self->assessing != NULL;
}
