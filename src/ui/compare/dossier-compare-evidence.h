/* dossier-compare-evidence.h: what a cell of a comparison rests on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-notes.h"

#include "analysis/dossier-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dossier_compare_evidence_new (DossierComparison    *comparison,
                                         DossierComparisonRow *row,
                                         guint                 option,
                                         DossierCompareNotes  *notes);

G_END_DECLS
