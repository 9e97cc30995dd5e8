/* dossier-method.h: from scores and weights to totals
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-scoring.h"

G_BEGIN_DECLS

/* Totals closer than this are the same: sums in another order differ by less. */
#define DOSSIER_METHOD_SAME 1e-12

/**
 * DossierMethod:
 * @DOSSIER_METHOD_WEIGHTED_SUM: the sum of weighted values
 * @DOSSIER_METHOD_TOPSIS: the relative closeness to an ideal
 * @DOSSIER_METHOD_PROMETHEE: the net flow of preferences (PROMETHEE II)
 *
 * How scores and weights become one number an option.  docs/judgement.md has the formulas and their
 * sources.
 */
typedef enum
{
  DOSSIER_METHOD_WEIGHTED_SUM = 1,
  DOSSIER_METHOD_TOPSIS,
  DOSSIER_METHOD_PROMETHEE,
} DossierMethod;

#define DOSSIER_TYPE_METHOD (dossier_method_get_type ())

GType       dossier_method_get_type   (void) G_GNUC_CONST;
const char *dossier_method_get_label  (DossierMethod         self);
gboolean    dossier_method_is_linear  (DossierMethod         self);
void        dossier_method_get_parts  (DossierMethod         self,
                                       const DossierScoring *scoring,
                                       const double         *scores,
                                       guint                 criterion,
                                       double               *parts);
void        dossier_method_get_totals (DossierMethod         self,
                                       guint                 n_options,
                                       guint                 n_criteria,
                                       const double         *parts,
                                       const double         *weights,
                                       double               *totals);
void        dossier_method_apply      (DossierMethod         self,
                                       const DossierScoring *scoring,
                                       const double         *scores,
                                       const double         *weights,
                                       double               *totals);
guint       dossier_totals_get_first  (const double         *totals,
                                       guint                 n_options,
                                       gboolean             *shared);

G_END_DECLS
