/* dossier-compare-table-focus.c: moves in the table of a comparison with keys
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-table-private.h"

#include "dossier-compare-cell.h"

static DossierCompareLine *
get_line (DossierCompareTable *self,
          int                  line)
{
  return dossier_compare_layout_get_line (&self->layout, (guint) line);
}

static void
scroll_to (DossierCompareTable *self,
           int                  line,
           int                  column)
{
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double left = (double) column * self->layout.column_width;

  if (dossier_compare_table_is_mirrored (self))
    left = gtk_adjustment_get_upper (horizontal) - left - self->layout.column_width;
  if (column >= 0)
    gtk_adjustment_clamp_page (horizontal, left, left + self->layout.column_width);
  if (line >= 0)
    {
      double top = get_line (self, line)->y;

      /* Of a line that is higher than the page, the beginning is what is looked for. */
      gtk_adjustment_clamp_page (vertical, top,
                                 top + MIN (get_line (self, line)->height,
                                            gtk_adjustment_get_page_size (vertical)));
    }
}

/* The part that stands there and can have the focus; NULL where there is none. */
static GtkWidget *
find_part (DossierCompareTable *self,
           int                  line,
           int                  column)
{
  GtkWidget *part = NULL;

  if (line >= (int) self->layout.lines->len || column >= (int) self->layout.columns->len ||
      (line < 0 && column < 0))
    return NULL;

  if (line < 0)
    part = g_ptr_array_index (self->layout.columns, (guint) column);
  else if (column < 0)
    part = get_line (self, line)->header;
  else if (get_line (self, line)->cells->len > 0)
    return dossier_compare_table_make_cell (self, (guint) line, (guint) column);

  return part != NULL && gtk_widget_get_focusable (part) ? part : NULL;
}

static gboolean
focus_part (DossierCompareTable *self,
            int                  line,
            int                  column)
{
  GtkWidget *part = find_part (self, line, column);

  if (part == NULL)
    return FALSE;

  self->focus_line = line;
  self->focus_column = column;
  scroll_to (self, line, column);

  return gtk_widget_grab_focus (part);
}

/* The next line in that direction in which something can have the focus; the same where there is
 * none. */
static int
step_line (DossierCompareTable *self,
           int                  line,
           int                  column,
           int                  step)
{
  for (int l = line + step; l >= -1 && l < (int) self->layout.lines->len; l += step)
    if (find_part (self, l, column) != NULL)
      return l;

  return line;
}

/* Clicks move the focus too: find where it is. */
static void
find_focus (DossierCompareTable *self,
            GtkWidget           *child)
{
  guint column;

  if (DOSSIER_IS_COMPARE_CELL (child))
    {
      self->focus_line = (int) dossier_compare_cell_get_line (DOSSIER_COMPARE_CELL (child));
      self->focus_column = (int) dossier_compare_cell_get_column (DOSSIER_COMPARE_CELL (child));
    }
  else if (g_ptr_array_find (self->layout.columns, child, &column))
    {
      self->focus_line = -1;
      self->focus_column = (int) column;
    }
  else
    for (guint l = 0; l < self->layout.lines->len; l++)
      if (get_line (self, (int) l)->header == child)
        {
          self->focus_line = (int) l;
          self->focus_column = -1;
        }
}

/* GtkWidgetClass.focus: the table is one stop of the Tab key; arrows move in it. */
gboolean
dossier_compare_table_focus (GtkWidget       *widget,
                             GtkDirectionType direction)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_LEFT ? -1 : 1;

  if (self->layout.lines->len == 0)
    return FALSE;
  if (child == NULL)
    return focus_part (self, self->focus_line, self->focus_column) ||
           focus_part (self, step_line (self, -1, 0, 1), 0);

  find_focus (self, child);
  switch (direction)
    {
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      step = direction == GTK_DIR_UP ? -1 : 1;
      focus_part (self, step_line (self, self->focus_line, self->focus_column, step),
                  self->focus_column);
      return TRUE;
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      if (dossier_compare_table_is_mirrored (self))
        step = -step;
      focus_part (self, self->focus_line, self->focus_column + step);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/**
 * dossier_compare_table_reveal:
 * @self: a table
 * @line: a line
 * @column: a column
 * @focus: whether to give the cell the focus, and not only to mark it
 *
 * Scrolls to a cell that was found.
 *
 * Returns: whether there is such a cell
 */
gboolean
dossier_compare_table_reveal (DossierCompareTable *self,
                              guint                line,
                              guint                column,
                              gboolean             focus)
{
  GtkWidget *cell, *before;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_TABLE (self), FALSE);

  if (self->found_line >= 0)
    {
      before = dossier_compare_layout_get_cell (&self->layout, (guint) self->found_line,
                                                (guint) self->found_column);
      if (before != NULL)
        gtk_widget_remove_css_class (before, "found");
    }
  self->found_line = -1;
  cell = find_part (self, (int) line, (int) column);
  if (!DOSSIER_IS_COMPARE_CELL (cell))
    return FALSE;

  self->found_line = (int) line;
  self->found_column = (int) column;
  gtk_widget_add_css_class (cell, "found");
  if (focus)
    return focus_part (self, (int) line, (int) column);
  self->focus_line = (int) line;
  self->focus_column = (int) column;
  scroll_to (self, (int) line, (int) column);

  return TRUE;
}

/**
 * dossier_compare_table_get_focus_option:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the option in whose cells, or on whose header, the focus is;
 *   %NULL where it is elsewhere
 */
DossierOption *
dossier_compare_table_get_focus_option (DossierCompareTable *self)
{
  GtkWidget *child;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_TABLE (self), NULL);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (child == NULL)
    return NULL;

  find_focus (self, child);
  if (DOSSIER_IS_COMPARE_HEADER (child))
    return dossier_compare_header_get_option (DOSSIER_COMPARE_HEADER (child));
  if (dossier_compare_grid_get_transposed (self->grid))
    return dossier_compare_grid_get_line_option (self->grid, (guint) self->focus_line);

  return dossier_compare_grid_get_column_option (self->grid, (guint) self->focus_column);
}

/**
 * dossier_compare_table_focus_option:
 * @self: a table
 * @option_id: the id of an option
 *
 * Gives the focus to the option, where it stands now, in the attribute in which the focus was.
 */
void
dossier_compare_table_focus_option (DossierCompareTable *self,
                                    const char          *option_id)
{
  DossierComparison *comparison;

  g_return_if_fail (DOSSIER_IS_COMPARE_TABLE (self));

  comparison = dossier_compare_grid_get_comparison (self->grid);
  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    if (g_str_equal (dossier_comparison_get_option (comparison, i)->id, option_id))
      {
        if (dossier_compare_grid_get_transposed (self->grid))
          focus_part (self, (int) i, self->focus_column);
        else
          focus_part (self, self->focus_line, (int) i);
      }
}
