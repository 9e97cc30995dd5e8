/* dossier-ranking.h: the totals of options, and their ranks
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-method.h"

G_BEGIN_DECLS

/**
 * DossierRank:
 * @least: the smallest total that missing scores allow; NaN where the method gives none
 * @most: the largest
 * @best: the best rank that they allow, from 1
 * @worst: the worst
 *
 * Where an option stands.  With all scores there, both totals are the same.
 */
typedef struct
{
  double least;
  double most;
  guint  best;
  guint  worst;
} DossierRank;

GArray   *dossier_ranking_new       (const DossierScoring *scoring,
                                     DossierMethod         method);
gboolean  dossier_ranking_get_first (GArray               *ranking,
                                     guint                *option);

G_END_DECLS
