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
#define LIKELY            0.7 /* the share of the highest estimate that makes it worth measuring */

static void
clear_line (gpointer data)
{
  DossierCompareLine *line = data;

  for (guint i = 0; i < line->cells->len; i++)
    if (g_ptr_array_index (line->cells, i) != NULL)
      gtk_widget_unparent (g_ptr_array_index (line->cells, i));
  g_clear_pointer (&line->cells, g_ptr_array_unref);
  g_clear_pointer (&line->header, gtk_widget_unparent);
}

/**
 * dossier_compare_layout_init:
 * @self: memory for a layout
 * @estimate: gives about how high a cell is, in next to no time
 * @measure: gives how high a cell is
 * @user_data: for both
 *
 * Makes it the layout of an empty table.
 */
void
dossier_compare_layout_init (DossierCompareLayout *self,
                             DossierCompareMeasure estimate,
                             DossierCompareMeasure measure,
                             gpointer              user_data)
{
  *self = (DossierCompareLayout) {
    .estimate = estimate,
    .measure = measure,
    .user_data = user_data,
    .columns = g_ptr_array_new (),
  };
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
  self->width = 0;
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

/**
 * dossier_compare_layout_add_line:
 * @self: a layout whose columns are there
 * @header: the header of the line, a child of the table
 * @heading: whether it is the heading of a group, and has no cells
 *
 * Adds a line at the end.
 */
void
dossier_compare_layout_add_line (DossierCompareLayout *self,
                                 GtkWidget            *header,
                                 gboolean              heading)
{
  DossierCompareLine line = { .header = header, .cells = g_ptr_array_new () };

  if (!heading)
    g_ptr_array_set_size (line.cells, (int) self->columns->len);
  g_array_append_val (self->lines, line);
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

static gboolean
is_across (DossierCompareLayout     *self,
           const DossierCompareLine *line)
{
  return self->narrow || line->cells->len == 0;
}

/* Puts the lines below each other. */
static void
stack (DossierCompareLayout *self)
{
  int y = 0;

  for (guint l = 0; l < self->lines->len; l++)
    {
      DossierCompareLine *line = dossier_compare_layout_get_line (self, l);

      line->y = y;
      y += line->height;
    }
  self->body_height = y;
}

static int
add_header (DossierCompareLayout     *self,
            const DossierCompareLine *line,
            int                       height)
{
  return is_across (self, line) ? height + line->header_height
                                : MAX (height, line->header_height);
}

/**
 * dossier_compare_layout_measure:
 * @self: a layout
 * @width: the table's width
 *
 * Finds the places of all parts anew.  The heights of lines are estimated first; those that come
 * into sight are measured by dossier_compare_layout_measure_line().
 */
void
dossier_compare_layout_measure (DossierCompareLayout *self,
                                int                   width)
{
  int n_columns = MAX (1, (int) self->columns->len);

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
      int height = 0;

      line->header_height = measure_height (line->header,
                                            is_across (self, line) ? width
                                                                   : self->row_header_width);
      for (guint i = 0; i < line->cells->len; i++)
        height = MAX (height, self->estimate (l, i, self->column_width, self->user_data));
      line->height = add_header (self, line, height);
      line->measured = line->cells->len == 0;
    }
  stack (self);
}

/**
 * dossier_compare_layout_measure_line:
 * @self: a layout
 * @line: the position of a line
 *
 * Measures a line, if that was not done yet.  Of many columns only those are measured which can be
 * the highest.
 *
 * Returns: whether its height has changed
 */
gboolean
dossier_compare_layout_measure_line (DossierCompareLayout *self,
                                     guint                 line)
{
  DossierCompareLine *measured = dossier_compare_layout_get_line (self, line);
  g_autofree int *estimates = NULL;
  int highest = 0, height = 0;

  if (measured->measured)
    return FALSE;

  estimates = g_new (int, measured->cells->len);
  for (guint i = 0; i < measured->cells->len; i++)
    {
      estimates[i] = self->estimate (line, i, self->column_width, self->user_data);
      highest = MAX (highest, estimates[i]);
    }
  for (guint i = 0; i < measured->cells->len; i++)
    if (estimates[i] >= highest * LIKELY)
      height = MAX (height, self->measure (line, i, self->column_width, self->user_data));
  height = add_header (self, measured, height);
  measured->measured = TRUE;
  if (measured->height == height)
    return FALSE;

  measured->height = height;
  stack (self);

  return TRUE;
}

/**
 * dossier_compare_layout_raise_line:
 * @self: a layout
 * @line: the position of a line
 * @height: the height that one of its cells needs
 *
 * Makes a line higher where a cell needs that.
 *
 * Returns: whether its height has changed
 */
gboolean
dossier_compare_layout_raise_line (DossierCompareLayout *self,
                                   guint                 line,
                                   int                   height)
{
  DossierCompareLine *raised = dossier_compare_layout_get_line (self, line);

  height = add_header (self, raised, height);
  if (raised->height >= height)
    return FALSE;

  raised->height = height;
  stack (self);

  return TRUE;
}

/**
 * dossier_compare_layout_find_line:
 * @self: a layout with lines
 * @y: counted from the top of the first line
 *
 * Returns: the position of the line that is there; the first or the last where there is none
 */
guint
dossier_compare_layout_find_line (DossierCompareLayout *self,
                                  int                   y)
{
  guint first = 0, end = self->lines->len;

  while (end - first > 1)
    {
      guint middle = (first + end) / 2;

      if (dossier_compare_layout_get_line (self, middle)->y <= y)
        first = middle;
      else
        end = middle;
    }

  return first;
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
 * Returns: (transfer none) (nullable): the cell there; %NULL in the heading of a group, outside,
 *   and where none is made
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
