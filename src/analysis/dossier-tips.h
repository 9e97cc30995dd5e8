/* dossier-tips.h: what would put another option first
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-method.h"

G_BEGIN_DECLS

/**
 * DossierWeightTip:
 * @criterion: the position of the criterion whose weight changes
 * @first: the position of the option that is then first
 * @from: the weight as it is
 * @to: the weight at which both are level; just beyond, @first is first
 *
 * A change of one weight, while the others keep their proportions.
 */
typedef struct
{
  guint  criterion;
  guint  first;
  double from;
  double to;
} DossierWeightTip;

/**
 * DossierScoreTip:
 * @option: the position of the option whose score changes
 * @criterion: the position of the criterion
 * @first: the position of the option that is then first
 * @from: the score as it is
 * @to: the score at which both are level; just beyond, @first is first
 * @share: the change, as a share of the criterion's scale
 *
 * A change of one score.
 */
typedef struct
{
  guint  option;
  guint  criterion;
  guint  first;
  double from;
  double to;
  double share;
} DossierScoreTip;

/**
 * DossierClaimTip:
 * @claim: (transfer none): a claim
 * @n_scores: how many scores rest on it alone
 * @can_change: whether another option can be first once these are missing
 * @first_share: in which share of the draws the first option stays first then
 *
 * What becomes of the first place if a claim is false, and the scores that rest on it alone say
 * nothing.
 */
typedef struct
{
  DossierClaim *claim;
  guint         n_scores;
  gboolean      can_change;
  double        first_share;
} DossierClaimTip;

GArray *dossier_tips_of_weights (const DossierScoring *scoring,
                                 DossierMethod         method);
GArray *dossier_tips_of_scores  (const DossierScoring *scoring,
                                 DossierMethod         method);
GArray *dossier_tips_of_claims  (const DossierScoring *scoring,
                                 DossierMethod         method,
                                 guint                 n_draws,
                                 guint64               seed);

G_END_DECLS
