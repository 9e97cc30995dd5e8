/* dossier-evidence.h: how claims fit the options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-scoring.h"

G_BEGIN_DECLS

/**
 * DossierEvidence:
 * @claims: (element-type DossierClaim): the claims that were rated, in the order of their first
 *   rating
 * @ratings: by claim, then by option: how it fits; %DOSSIER_CONSISTENCY_UNSTATED where it was not
 *   rated
 * @excluded: by claim: whether it is taken for false
 * @least_weight: by claim: the smallest weight that its grades allow
 * @most_weight: the largest
 * @least: by option: the smallest inconsistency
 * @most: the largest
 * @diagnosticity: by claim: how far its ratings lie apart, from 0 to 1; NaN where fewer than two
 *   options were rated
 * @n_options: the number of options
 *
 * A matrix of claims and options, after the analysis of competing hypotheses.
 */
typedef struct
{
  GPtrArray          *claims;
  DossierConsistency *ratings;
  gboolean           *excluded;
  double             *least_weight;
  double             *most_weight;
  double             *least;
  double             *most;
  double             *diagnosticity;
  guint               n_options;
} DossierEvidence;

DossierEvidence *dossier_evidence_new  (const DossierScoring *scoring,
                                        const char * const   *excluded);
void             dossier_evidence_free (DossierEvidence      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEvidence, dossier_evidence_free)

G_END_DECLS
