/* dossier-compare-cell.h: one cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-grid.h"
#include "dossier-compare-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_CELL (dossier_compare_cell_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareCell, dossier_compare_cell, DOSSIER, COMPARE_CELL, GtkWidget)

int         dossier_compare_cell_measure_text (PangoLayout               *layout,
                                               const DossierCompareWords *words,
                                               int                        width,
                                               gboolean                   unfolded,
                                               gboolean                  *folds);

GtkWidget  *dossier_compare_cell_new          (DossierCompareGrid        *grid,
                                               guint                      line,
                                               guint                      column,
                                               DossierCompareWords       *words,
                                               DossierCompareNotes       *notes);
void        dossier_compare_cell_set_words    (DossierCompareCell        *self,
                                               DossierCompareWords       *words);
const char *dossier_compare_cell_get_text     (DossierCompareCell        *self);
guint       dossier_compare_cell_get_line     (DossierCompareCell        *self);
guint       dossier_compare_cell_get_column   (DossierCompareCell        *self);
gboolean    dossier_compare_cell_is_busy      (DossierCompareCell        *self);
void        dossier_compare_cell_set_sight    (DossierCompareCell        *self,
                                               const GdkRectangle        *sight);
void        dossier_compare_cell_set_unfolded (DossierCompareCell        *self,
                                               gboolean                   unfolded);
void        dossier_compare_cell_open         (DossierCompareCell        *self);

G_END_DECLS
