/* dossier-compare-layout.c: where the parts of a comparison's table stand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-layout.h"

#define ROW_HEADER_WIDTH  168 /* all in logical pixels */
#define MIN_COLUMN_WIDTH  220
#define MIN_NARROW_WIDTH  156
#define NARROW            560

static void
clear_line (gpointer data)
{
  DossierCompareLine *line = data;

  for (guint i = 0; i < line->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (line->cells, i));
  g_clear_pointer (&line->cells, g_ptr_array_unref);
  g_clear_pointer (&line->header, gtk_widget_unparent);
}

/**
 * dossier_compare_layout_init:
 * @self: memory for a layout
 *
 * Makes it the layout of an empty table.
 */
void
dossier_compare_layout_init (DossierCompareLayout *self)
{
  *self = (DossierCompareLayout) { .columns = g_ptr_array_new () };
  self->lines = g_array_new (FALSE, TRUE, sizeof (DossierCompareLine));
  g_array_set_clear_func (self->lines, clear_line);
}

/**
 * dossier_compare_layout_clear:
 * @self: a layout
 *
 * Takes all parts out of the table.
 */
void
dossier_compare_layout_clear (DossierCompareLayout *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->columns, i));
  g_ptr_array_set_size (self->columns, 0);
  g_array_set_size (self->lines, 0);
}

/**
 * dossier_compare_layout_finalize:
 * @self: a layout whose parts are out of the table
 *
 * Frees what it holds.
 */
void
dossier_compare_layout_finalize (DossierCompareLayout *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum, height;

  /* Text may need more than it was asked for: a word that does not break. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &height, NULL,
                      NULL);

  return height;
}

/**
 * dossier_compare_layout_measure:
 * @self: a layout
 * @width: the table's width
 *
 * Finds the places of all parts.
 */
void
dossier_compare_layout_measure (DossierCompareLayout *self,
                                int                   width)
{
  int n_columns = MAX (1, (int) self->columns->len);
  int y = 0;

  self->width = width;
  self->narrow = width < NARROW;
  self->row_header_width = self->narrow ? 0 : ROW_HEADER_WIDTH;
  self->column_width = MAX (self->narrow ? MIN_NARROW_WIDTH : MIN_COLUMN_WIDTH,
                            (width - self->row_header_width) / n_columns);

  self->column_header_height = 0;
  for (guint i = 0; i < self->columns->len; i++)
    self->column_header_height =
      MAX (self->column_header_height,
           measure_height (g_ptr_array_index (self->columns, i), self->column_width));

  for (guint l = 0; l < self->lines->len; l++)
    {
      DossierCompareLine *line = dossier_compare_layout_get_line (self, l);
      gboolean across = self->narrow || line->cells->len == 0;

      line->y = y;
      line->height = 0;
      line->header_height = measure_height (line->header, across ? width : self->row_header_width);
      for (guint i = 0; i < line->cells->len; i++)
        line->height = MAX (line->height, measure_height (g_ptr_array_index (line->cells, i),
                                                          self->column_width));
      if (across)
        line->height += line->header_height;
      else
        line->height = MAX (line->height, line->header_height);
      y += line->height;
    }
  self->body_height = y;
}

/**
 * dossier_compare_layout_get_line:
 * @self: a layout
 * @line: the position of a line
 *
 * Returns: (transfer none): the line
 */
DossierCompareLine *
dossier_compare_layout_get_line (DossierCompareLayout *self,
                                 guint                 line)
{
  return &g_array_index (self->lines, DossierCompareLine, line);
}

/**
 * dossier_compare_layout_get_cell:
 * @self: a layout
 * @line: the position of a line
 * @column: the position of a column
 *
 * Returns: (transfer none) (nullable): the cell there; %NULL in the heading of a group and outside
 */
GtkWidget *
dossier_compare_layout_get_cell (DossierCompareLayout *self,
                                 guint                 line,
                                 guint                 column)
{
  GPtrArray *cells;

  if (line >= self->lines->len)
    return NULL;

  cells = dossier_compare_layout_get_line (self, line)->cells;

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}
