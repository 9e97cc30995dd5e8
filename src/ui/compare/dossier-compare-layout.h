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
 * @cells: (transfer full) (element-type GtkWidget): the cells, children of the table; none where
 *   the line is the heading of a group of rows
 * @y: the top, counted from the top of the first line
 * @header_height: the height of the header alone, where it stands above the cells
 * @height: the height of all
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
} DossierCompareLine;

/**
 * DossierCompareLayout:
 * @columns: (element-type GtkWidget): the column headers, children of the table
 * @lines: (element-type DossierCompareLine): the lines, from the top
 * @width: the width that it was measured for
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
  GPtrArray *columns;
  GArray    *lines;
  int        width;
  gboolean   narrow;
  int        row_header_width;
  int        column_width;
  int        column_header_height;
  int        body_height;
} DossierCompareLayout;

void                dossier_compare_layout_init     (DossierCompareLayout *self);
void                dossier_compare_layout_clear    (DossierCompareLayout *self);
void                dossier_compare_layout_finalize (DossierCompareLayout *self);
void                dossier_compare_layout_measure  (DossierCompareLayout *self,
                                                     int                   width);
DossierCompareLine *dossier_compare_layout_get_line (DossierCompareLayout *self,
                                                     guint                 line);
GtkWidget          *dossier_compare_layout_get_cell (DossierCompareLayout *self,
                                                     guint                 line,
                                                     guint                 column);

G_END_DECLS
