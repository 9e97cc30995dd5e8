/* dossier-scoring.h: the numbers of a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-judgement.h"

G_BEGIN_DECLS

/**
 * DossierScoring:
 * @document: the dossier
 * @judgement: the judgement
 * @options: (element-type DossierOption): the options that are judged
 * @criteria: (element-type DossierJudgementCriterion): the criteria
 * @n_options: the number of options
 * @n_criteria: the number of criteria
 * @scores: by option, then by criterion; NaN where there is none
 * @records: (element-type DossierScore): in the same order; %NULL where there is none
 * @least: the beginning of each criterion's scale
 * @most: its end
 * @lower_is_better: whether less is better, by criterion
 * @weights: the criteria's weights, whose sum is 1
 *
 * A judgement as a table of numbers.
 */
typedef struct
{
  DossierDocument  *document;
  DossierJudgement *judgement;
  GPtrArray        *options;
  GPtrArray        *criteria;
  guint             n_options;
  guint             n_criteria;
  double           *scores;
  GPtrArray        *records;
  double           *least;
  double           *most;
  gboolean         *lower_is_better;
  double           *weights;
} DossierScoring;

DossierScoring *dossier_scoring_new                 (DossierDocument      *document,
                                                     DossierJudgement     *judgement);
void            dossier_scoring_free                (DossierScoring       *self);
gboolean        dossier_scoring_is_complete         (const DossierScoring *self);
const char     *dossier_scoring_get_option_title    (const DossierScoring *self,
                                                     guint                 option);
const char     *dossier_scoring_get_criterion_title (const DossierScoring *self,
                                                     guint                 criterion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScoring, dossier_scoring_free)

G_END_DECLS
