/* dossier-compare-table-private.h: what the files of the comparison's table share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-layout.h"
#include "dossier-compare-table.h"

G_BEGIN_DECLS

struct _DossierCompareTable
{
  GtkWidget                 parent_instance;
  DossierCompareGrid       *grid;           /* NULL: nothing to show yet */
  char                     *base_id;        /* NULL: there is no base */
  DossierCompareStyle       style;
  DossierCompareHeaderMenu  menu;
  gpointer                  menu_data;

  DossierCompareLayout      layout;
  PangoLayout              *measuring;      /* for cells that are not made; NULL until needed */
  double                    char_width;     /* of the table's font, on the average; 0: not known */
  int                       line_height;    /* likewise */
  guint                     idle;           /* measures the lines that are out of sight */

  GtkAdjustment            *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy       policies[2];
  guint                     anchor_line;    /* the line at the top of what is seen */
  int                       anchor_offset;  /* how much of it is out of sight */

  int                       focus_line;     /* -1: the headers of the columns */
  int                       focus_column;   /* -1: the headers of the lines */
  int                       found_line;     /* the cell that was found; -1: none */
  int                       found_column;
};

gboolean    dossier_compare_table_is_mirrored  (DossierCompareTable *self);
int         dossier_compare_table_get_scrolled (DossierCompareTable *self);
GtkWidget  *dossier_compare_table_make_cell    (DossierCompareTable *self,
                                                guint                line,
                                                guint                column);
void        dossier_compare_table_rewrite_cell (DossierCompareTable *self,
                                                guint                line,
                                                guint                column);
void        dossier_compare_table_make_cells   (DossierCompareTable *self,
                                                int                  height);
void        dossier_compare_table_on_scrolled  (DossierCompareTable *self);
void        dossier_compare_table_size_allocate (GtkWidget          *widget,
                                                int                  width,
                                                int                  height,
                                                int                  baseline);
gboolean    dossier_compare_table_focus        (GtkWidget           *widget,
                                                GtkDirectionType     direction);
int         dossier_compare_table_estimate     (guint                line,
                                                guint                column,
                                                int                  width,
                                                gpointer             user_data);
int         dossier_compare_table_measure_cell (guint                line,
                                                guint                column,
                                                int                  width,
                                                gpointer             user_data);

G_END_DECLS
