/* dossier-compare-layout.h: where the parts of a comparison's table stand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierCompareLine:
 * @header: (transfer full): the row's header, a child of the table
 * @cells: (transfer full) (element-type GtkWidget): for each column its cell, a child of the table,
 *   or %NULL where none is made; empty where the line is the heading of a group of rows
 * @y: the top, counted from the top of the first line
 * @header_height: the height of the header alone, where it stands above the cells
 * @height: the height of all
 * @measured: whether @height is measured, and not estimated
 * @unfolded: whether all of long words is shown
 *
 * A line of the table.  All measures are in logical pixels.
 */
typedef struct
{
  GtkWidget *header;
  GPtrArray *cells;
  int        y;
  int        header_height;
  int        height;
  gboolean   measured;
  gboolean   unfolded;
} DossierCompareLine;

/**
 * DossierCompareMeasure:
 * @line: the position of a line that has cells
 * @column: the position of a column
 * @width: the width of a cell
 * @user_data: what was given with it
 *
 * Returns: the height that the cell needs
 */
typedef int (*DossierCompareMeasure) (guint    line,
                                      guint    column,
                                      int      width,
                                      gpointer user_data);

/**
 * DossierCompareLayout:
 * @estimate: gives about how high a cell is, in next to no time
 * @measure: gives how high a cell is
 * @user_data: for both
 * @columns: (element-type GtkWidget): the column headers, children of the table
 * @lines: (element-type DossierCompareLine): the lines, from the top
 * @width: the width that it was measured for; 0 where it was not
 * @narrow: whether row headers stand above their rows
 * @row_header_width: the width of a row header; 0 where they stand above
 * @column_width: the width of a column
 * @column_header_height: the height of the column headers
 * @body_height: the height of all lines
 *
 * The parts of a table and, for the latest width, their places.
 */
typedef struct
{
  DossierCompareMeasure  estimate;
  DossierCompareMeasure  measure;
  gpointer               user_data;
  GPtrArray             *columns;
  GArray                *lines;
  int                    width;
  gboolean               narrow;
  int                    row_header_width;
  int                    column_width;
  int                    column_header_height;
  int                    body_height;
} DossierCompareLayout;

void                dossier_compare_layout_init         (DossierCompareLayout  *self,
                                                         DossierCompareMeasure  estimate,
                                                         DossierCompareMeasure  measure,
                                                         gpointer               user_data);
void                dossier_compare_layout_clear        (DossierCompareLayout  *self);
void                dossier_compare_layout_finalize     (DossierCompareLayout  *self);
void                dossier_compare_layout_add_line     (DossierCompareLayout  *self,
                                                         GtkWidget             *header,
                                                         gboolean               heading);
void                dossier_compare_layout_measure      (DossierCompareLayout  *self,
                                                         int                    width);
gboolean            dossier_compare_layout_measure_line (DossierCompareLayout  *self,
                                                         guint                  line);
gboolean            dossier_compare_layout_raise_line   (DossierCompareLayout  *self,
                                                         guint                  line,
                                                         int                    height);
guint               dossier_compare_layout_find_line    (DossierCompareLayout  *self,
                                                         int                    y);
DossierCompareLine *dossier_compare_layout_get_line     (DossierCompareLayout  *self,
                                                         guint                  line);
GtkWidget          *dossier_compare_layout_get_cell     (DossierCompareLayout  *self,
                                                         guint                  line,
                                                         guint                  column);

G_END_DECLS
