/* dossier-compare-table-cells.c: makes the cells of the table that are needed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Of a small table all cells are there, so that a screen reader finds all of it.  Of a large one
 * those are made that are in sight, or just out of it, and others are let go. */

#include "config.h"

#include "dossier-compare-table-private.h"

#include "dossier-compare-cell.h"

#define FEW       400 /* so many cells are all made */
#define PADDING_X 24  /* what dossier_compare_cell_measure_text() adds, about; in logical pixels */
#define PADDING_Y 18

static DossierCompareWords *
create_words (DossierCompareTable *self,
              guint                line,
              guint                column)
{
  guint option;
  DossierComparisonRow *row = dossier_compare_grid_locate (self->grid, line, column, &option);

  return dossier_compare_words_new (dossier_compare_grid_get_comparison (self->grid), row, option,
                                    &self->style);
}

/* DossierCompareMeasure: by the number of characters */
int
dossier_compare_table_estimate (guint    line,
                                guint    column,
                                int      width,
                                gpointer user_data)
{
  DossierCompareTable *self = user_data;
  guint option;
  DossierComparisonRow *row = dossier_compare_grid_locate (self->grid, line, column, &option);
  const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, option);
  double per_line = MAX (4, (width - PADDING_X) / self->char_width);
  int n_lines = (cell->state != DOSSIER_COMPARISON_STATE_KNOWN) + (cell->claims->len > 0);

  if (cell->remark != NULL)
    n_lines += 1 + (int) (g_utf8_strlen (cell->remark, -1) / per_line);
  for (guint i = 0; cell->items[i] != NULL; i++)
    n_lines += 1 + (int) (g_utf8_strlen (cell->items[i], -1) / per_line);

  return n_lines * self->line_height + PADDING_Y;
}

/* DossierCompareMeasure: by laying the words out */
int
dossier_compare_table_measure_cell (guint    line,
                                    guint    column,
                                    int      width,
                                    gpointer user_data)
{
  DossierCompareTable *self = user_data;
  g_autoptr (DossierCompareWords) words = create_words (self, line, column);
  gboolean folds;

  return dossier_compare_cell_measure_text (
           self->measuring, words, width,
           dossier_compare_layout_get_line (&self->layout, line)->unfolded, &folds) + 1;
}

static void
on_fold (DossierCompareCell  *cell,
         DossierCompareTable *self)
{
  guint number = dossier_compare_cell_get_line (cell);
  DossierCompareLine *line = dossier_compare_layout_get_line (&self->layout, number);

  line->unfolded = !line->unfolded;
  line->measured = FALSE;
  for (guint i = 0; i < line->cells->len; i++)
    if (g_ptr_array_index (line->cells, i) != NULL)
      dossier_compare_cell_set_unfolded (g_ptr_array_index (line->cells, i), line->unfolded);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The part after which a cell stands, in the order in which a table is read. */
static GtkWidget *
find_before (DossierCompareLine *line,
             guint               column)
{
  for (guint i = column; i > 0; i--)
    if (g_ptr_array_index (line->cells, i - 1) != NULL)
      return g_ptr_array_index (line->cells, i - 1);

  return line->header;
}

/**
 * dossier_compare_table_make_cell:
 * @self: a table with a grid
 * @line: a line that has cells
 * @column: a column
 *
 * Returns: (transfer none): the cell there
 */
GtkWidget *
dossier_compare_table_make_cell (DossierCompareTable *self,
                                 guint                line,
                                 guint                column)
{
  DossierCompareLine *holder = dossier_compare_layout_get_line (&self->layout, line);
  GtkWidget *cell = g_ptr_array_index (holder->cells, column);

  if (cell != NULL)
    return cell;

  cell = dossier_compare_cell_new (self->grid, line, column, create_words (self, line, column),
                                   self->style.notes);
  dossier_compare_cell_set_unfolded (DOSSIER_COMPARE_CELL (cell), holder->unfolded);
  g_signal_connect (cell, "fold", G_CALLBACK (on_fold), self);
  if ((int) line == self->found_line && (int) column == self->found_column)
    gtk_widget_add_css_class (cell, "found");
  gtk_widget_insert_after (cell, GTK_WIDGET (self), find_before (holder, column));
  g_ptr_array_index (holder->cells, column) = cell;

  return cell;
}

/**
 * dossier_compare_table_rewrite_cell:
 * @self: a table with a grid
 * @line: a line
 * @column: a column in which its cell is made
 *
 * Writes the cell anew.
 */
void
dossier_compare_table_rewrite_cell (DossierCompareTable *self,
                                    guint                line,
                                    guint                column)
{
  GtkWidget *cell = dossier_compare_layout_get_cell (&self->layout, line, column);

  dossier_compare_cell_set_words (DOSSIER_COMPARE_CELL (cell), create_words (self, line, column));
}

static void
let_go (DossierCompareLine *line,
        guint               first,
        guint               end)
{
  for (guint i = 0; i < line->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (line->cells, i);

      if (cell == NULL || (i >= first && i < end) ||
          dossier_compare_cell_is_busy (DOSSIER_COMPARE_CELL (cell)))
        continue;
      gtk_widget_unparent (cell);
      g_ptr_array_index (line->cells, i) = NULL;
    }
}

/**
 * dossier_compare_table_make_cells:
 * @self: a table whose lines are measured
 * @height: the height of the table
 *
 * Makes the cells that are in sight.
 */
void
dossier_compare_table_make_cells (DossierCompareTable *self,
                                  int                  height)
{
  DossierCompareLayout *layout = &self->layout;
  guint n = layout->columns->len;
  gboolean all = n * layout->lines->len <= FEW;
  int x = dossier_compare_table_get_scrolled (self);
  int width = layout->width - layout->row_header_width;
  guint first_column = all ? 0 : (guint) CLAMP (x / layout->column_width - 1, 0, (int) n);
  guint end_column = all ? n : (guint) CLAMP ((x + width) / layout->column_width + 2, 0, (int) n);
  int top = (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  guint first, last;

  if (layout->lines->len == 0)
    return;

  first = dossier_compare_layout_find_line (layout, top);
  last = dossier_compare_layout_find_line (layout, top + height - layout->column_header_height);
  for (guint l = 0; l < layout->lines->len; l++)
    {
      DossierCompareLine *line = dossier_compare_layout_get_line (layout, l);
      gboolean needed = all || (l + 1 >= first && l <= last + 1);

      if (line->cells->len == 0)
        continue;
      let_go (line, needed ? first_column : 0, needed ? end_column : 0);
      for (guint i = first_column; needed && i < end_column; i++)
        dossier_compare_table_make_cell (self, l, i);
    }
}
