/* dossier-robustness.h: how far a ranking depends on weights and on missing scores
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-method.h"
#include "analysis/dossier-weightings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Shares drawn so often are within 1.3 points of a hundred of the true ones in 99 of 100 cases. */
#define DOSSIER_ROBUSTNESS_DRAWS 10000
#define DOSSIER_ROBUSTNESS_MAX_DRAWS 10000000

/**
 * DossierRobustness:
 * @n_draws: how often was drawn
 * @acceptability: by option, then by rank from the first: in which share of the draws the option
 *   had that rank
 * @central: by option, then by criterion: the middle of the weightings in which the option was
 *   first; NaN where it never was
 * @confidence: by option: in which share of the draws it is first under those; NaN where it never
 *   was
 *
 * The measures of SMAA-2 (Lahdelma and Salminen, 2001).
 */
typedef struct
{
  guint   n_draws;
  double *acceptability;
  double *central;
  double *confidence;
} DossierRobustness;

DossierRobustness *dossier_robustness_new  (const DossierScoring  *scoring,
                                            DossierMethod          method,
                                            DossierWeightings      weightings,
                                            double                 band,
                                            guint                  n_draws,
                                            guint64                seed,
                                            GCancellable          *cancellable,
                                            GError               **error);
void               dossier_robustness_free (DossierRobustness     *self);

/* Draws of what is missing in a table of scores. */
typedef struct _DossierScoreSource DossierScoreSource;

DossierScoreSource *dossier_score_source_new  (const DossierScoring *scoring,
                                               DossierMethod         method,
                                               const double         *scores);
void                dossier_score_source_free (DossierScoreSource   *self);
const double       *dossier_score_source_draw (DossierScoreSource   *self,
                                               guint64              *random);
const double       *dossier_score_source_fill (DossierScoreSource   *self,
                                               guint                 worst_option);
gboolean            dossier_score_source_is_fixed (DossierScoreSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRobustness, dossier_robustness_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScoreSource, dossier_score_source_free)

G_END_DECLS
