/* dossier-compare-table.h: options as columns, attributes as rows
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_TABLE (dossier_compare_table_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareTable, dossier_compare_table, DOSSIER, COMPARE_TABLE, GtkWidget)

guint dossier_compare_table_set_comparison (DossierCompareTable *self,
                                            DossierComparison   *comparison,
                                            gboolean             only_differences);

G_END_DECLS
