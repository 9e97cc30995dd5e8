/* dossier-comparison.h: options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-row.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierComparison:
 *
 * Options of a dossier laid side by side: options are columns, what is known of them are rows.
 * Immutable; the same dossier, options and language always give the same comparison.
 */
#define DOSSIER_TYPE_COMPARISON (dossier_comparison_get_type ())
G_DECLARE_FINAL_TYPE (DossierComparison, dossier_comparison, DOSSIER, COMPARISON, GObject)

DossierComparison *dossier_comparison_new           (DossierDocument       *document,
                                                     DossierOption * const *options,
                                                     guint                  n_options);
DossierDocument   *dossier_comparison_get_document  (DossierComparison     *self);
guint              dossier_comparison_get_n_options (DossierComparison     *self);
DossierOption     *dossier_comparison_get_option    (DossierComparison     *self,
                                                     guint                  position);
GListModel        *dossier_comparison_get_rows      (DossierComparison     *self);

G_END_DECLS
