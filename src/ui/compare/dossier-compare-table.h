/* dossier-compare-table.h: options as columns, attributes as rows
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-grid.h"
#include "dossier-compare-header.h"
#include "dossier-compare-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_TABLE (dossier_compare_table_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareTable, dossier_compare_table, DOSSIER, COMPARE_TABLE, GtkWidget)

void                 dossier_compare_table_set_menu  (DossierCompareTable       *self,
                                                      DossierCompareHeaderMenu   menu,
                                                      gpointer                   user_data);
void                 dossier_compare_table_set_notes (DossierCompareTable       *self,
                                                      DossierCompareNotes       *notes);
void                 dossier_compare_table_set_grid  (DossierCompareTable       *self,
                                                      DossierCompareGrid        *grid,
                                                      const char                *base_id,
                                                      gboolean                   marks);
DossierCompareGrid  *dossier_compare_table_get_grid  (DossierCompareTable       *self);
void                 dossier_compare_table_set_query (DossierCompareTable       *self,
                                                      DossierQuery              *query);
gboolean             dossier_compare_table_reveal    (DossierCompareTable       *self,
                                                      guint                      line,
                                                      guint                      column,
                                                      gboolean                   focus);
DossierOption       *dossier_compare_table_get_focus_option (DossierCompareTable *self);
void                 dossier_compare_table_focus_option (DossierCompareTable    *self,
                                                      const char                *option_id);

G_END_DECLS
