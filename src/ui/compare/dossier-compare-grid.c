/* dossier-compare-grid.c: what stands where in the table of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-grid.h"

#define HEADING G_MAXUINT

struct _DossierCompareGrid
{
  GObject            parent_instance;
  DossierComparison *comparison;
  gboolean           transposed;
  GPtrArray         *rows;  /* of DossierComparisonRow: those that are shown */
  GArray            *lines; /* of guint: a place in @rows, or HEADING; unused where transposed */
};

G_DEFINE_FINAL_TYPE (DossierCompareGrid, dossier_compare_grid, G_TYPE_OBJECT)

static void
dossier_compare_grid_finalize (GObject *object)
{
  DossierCompareGrid *self = DOSSIER_COMPARE_GRID (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);

  G_OBJECT_CLASS (dossier_compare_grid_parent_class)->finalize (object);
}

static void
dossier_compare_grid_class_init (DossierCompareGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_compare_grid_finalize;
}

static void
dossier_compare_grid_init (DossierCompareGrid *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
add_row (DossierCompareGrid   *self,
         DossierComparisonRow *row)
{
  DossierComparisonRow *last =
    self->rows->len == 0 ? NULL : g_ptr_array_index (self->rows, self->rows->len - 1);

  if (last == NULL ||
      dossier_comparison_row_get_group (last) != dossier_comparison_row_get_group (row))
    g_array_append_val (self->lines, ((guint) { HEADING }));
  g_array_append_val (self->lines, self->rows->len);
  g_ptr_array_add (self->rows, g_object_ref (row));
}

/**
 * dossier_compare_grid_new:
 * @comparison: a comparison
 * @filter: which of its rows to show
 * @transposed: whether the options are lines, and not columns
 *
 * Returns: (transfer full): a grid
 */
DossierCompareGrid *
dossier_compare_grid_new (DossierComparison      *comparison,
                          DossierComparisonFilter filter,
                          gboolean                transposed)
{
  DossierCompareGrid *self = g_object_new (DOSSIER_TYPE_COMPARE_GRID, NULL);
  GListModel *rows = dossier_comparison_get_rows (comparison);

  self->comparison = g_object_ref (comparison);
  self->transposed = transposed;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (dossier_comparison_filter_lets_through (filter, row))
        add_row (self, row);
    }

  return self;
}

/**
 * dossier_compare_grid_new_for_row:
 * @grid: a grid
 * @row: the place of a row among those of @grid
 *
 * Returns: (transfer full): a grid of that row alone, with the options as lines
 */
DossierCompareGrid *
dossier_compare_grid_new_for_row (DossierCompareGrid *grid,
                                  guint               row)
{
  DossierCompareGrid *self = g_object_new (DOSSIER_TYPE_COMPARE_GRID, NULL);

  self->comparison = g_object_ref (grid->comparison);
  self->transposed = TRUE;
  add_row (self, dossier_compare_grid_get_row (grid, row));

  return self;
}

/**
 * dossier_compare_grid_new_for_group:
 * @comparison: a comparison
 * @group: one of its parts
 *
 * Returns: (transfer full): a grid of the rows in that part, with the options as columns
 */
DossierCompareGrid *
dossier_compare_grid_new_for_group (DossierComparison      *comparison,
                                    DossierComparisonGroup  group)
{
  DossierCompareGrid *self = g_object_new (DOSSIER_TYPE_COMPARE_GRID, NULL);
  GListModel *rows = dossier_comparison_get_rows (comparison);

  self->comparison = g_object_ref (comparison);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (dossier_comparison_row_get_group (row) == group)
        add_row (self, row);
    }

  return self;
}

/**
 * dossier_compare_grid_get_comparison:
 * @self: a grid
 *
 * Returns: (transfer none): the comparison that it shows
 */
DossierComparison *
dossier_compare_grid_get_comparison (DossierCompareGrid *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  return self->comparison;
}

/**
 * dossier_compare_grid_get_transposed:
 * @self: a grid
 *
 * Returns: whether the options are lines, and not columns
 */
gboolean
dossier_compare_grid_get_transposed (DossierCompareGrid *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), FALSE);

  return self->transposed;
}

/**
 * dossier_compare_grid_get_n_rows:
 * @self: a grid
 *
 * Returns: how many rows of the comparison it shows
 */
guint
dossier_compare_grid_get_n_rows (DossierCompareGrid *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), 0);

  return self->rows->len;
}

/**
 * dossier_compare_grid_get_row:
 * @self: a grid
 * @row: below dossier_compare_grid_get_n_rows()
 *
 * Returns: (transfer none): the row
 */
DossierComparisonRow *
dossier_compare_grid_get_row (DossierCompareGrid *self,
                              guint               row)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * dossier_compare_grid_get_n_columns:
 * @self: a grid
 *
 * Returns: the number of columns
 */
guint
dossier_compare_grid_get_n_columns (DossierCompareGrid *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), 0);

  return self->transposed ? self->rows->len : dossier_comparison_get_n_options (self->comparison);
}

/**
 * dossier_compare_grid_get_n_lines:
 * @self: a grid
 *
 * Returns: the number of lines, with the headings of groups
 */
guint
dossier_compare_grid_get_n_lines (DossierCompareGrid *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), 0);

  if (!self->transposed)
    return self->lines->len;

  return self->rows->len == 0 ? 0 : dossier_comparison_get_n_options (self->comparison);
}

/**
 * dossier_compare_grid_is_heading:
 * @self: a grid
 * @line: a line
 *
 * Returns: whether the line is the heading of a group, and has no cells
 */
gboolean
dossier_compare_grid_is_heading (DossierCompareGrid *self,
                                 guint               line)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), FALSE);

  return !self->transposed && g_array_index (self->lines, guint, line) == HEADING;
}

static DossierComparisonRow *
get_row_of_line (DossierCompareGrid *self,
                 guint               line)
{
  return dossier_compare_grid_get_row (self, g_array_index (self->lines, guint, line));
}

/**
 * dossier_compare_grid_get_line_label:
 * @self: a grid
 * @line: a line
 *
 * Returns: what its header says; owned by @self
 */
const char *
dossier_compare_grid_get_line_label (DossierCompareGrid *self,
                                     guint               line)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  if (self->transposed)
    return dossier_text_get (dossier_comparison_get_option (self->comparison, line)->title);
  if (dossier_compare_grid_is_heading (self, line))
    return dossier_comparison_group_get_label (
      dossier_comparison_row_get_group (get_row_of_line (self, line + 1)));

  return dossier_comparison_row_get_label (get_row_of_line (self, line));
}

/**
 * dossier_compare_grid_get_column_group:
 * @self: a grid
 * @column: a column
 *
 * Returns: (nullable): the group in which the attribute of the column stands; %NULL where columns
 *   are options
 */
const char *
dossier_compare_grid_get_column_group (DossierCompareGrid *self,
                                       guint               column)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  if (!self->transposed)
    return NULL;

  return dossier_comparison_group_get_label (
    dossier_comparison_row_get_group (dossier_compare_grid_get_row (self, column)));
}

/**
 * dossier_compare_grid_get_column_label:
 * @self: a grid
 * @column: a column
 *
 * Returns: what its header says; owned by @self
 */
const char *
dossier_compare_grid_get_column_label (DossierCompareGrid *self,
                                       guint               column)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  if (self->transposed)
    return dossier_comparison_row_get_label (dossier_compare_grid_get_row (self, column));

  return dossier_text_get (dossier_comparison_get_option (self->comparison, column)->title);
}

/**
 * dossier_compare_grid_get_line_option:
 * @self: a grid
 * @line: a line
 *
 * Returns: (transfer none) (nullable): the option that the line is; %NULL where lines are
 *   attributes
 */
DossierOption *
dossier_compare_grid_get_line_option (DossierCompareGrid *self,
                                      guint               line)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  return self->transposed ? dossier_comparison_get_option (self->comparison, line) : NULL;
}

/**
 * dossier_compare_grid_get_column_option:
 * @self: a grid
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the option that the column is; %NULL where columns are
 *   attributes
 */
DossierOption *
dossier_compare_grid_get_column_option (DossierCompareGrid *self,
                                        guint               column)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);

  return self->transposed ? NULL : dossier_comparison_get_option (self->comparison, column);
}

/**
 * dossier_compare_grid_locate:
 * @self: a grid
 * @line: a line
 * @column: a column
 * @option: (out): where to put the place of the option in the comparison
 *
 * Returns: (transfer none) (nullable): the row whose cell stands there; %NULL in the heading of a
 *   group
 */
DossierComparisonRow *
dossier_compare_grid_locate (DossierCompareGrid *self,
                             guint               line,
                             guint               column,
                             guint              *option)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), NULL);
  g_return_val_if_fail (option != NULL, NULL);

  *option = self->transposed ? line : column;
  if (self->transposed)
    return dossier_compare_grid_get_row (self, column);
  if (dossier_compare_grid_is_heading (self, line))
    return NULL;

  return get_row_of_line (self, line);
}

/**
 * dossier_compare_grid_place:
 * @self: a grid
 * @row: a row of the comparison
 * @option: the place of an option in it
 * @line: (out): where to put the line
 * @column: (out): where to put the column
 *
 * Finds where a cell stands.
 *
 * Returns: whether the grid shows it
 */
gboolean
dossier_compare_grid_place (DossierCompareGrid   *self,
                            DossierComparisonRow *row,
                            guint                 option,
                            guint                *line,
                            guint                *column)
{
  guint place;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_GRID (self), FALSE);

  if (!g_ptr_array_find (self->rows, row, &place))
    return FALSE;

  *line = option;
  *column = place;
  if (!self->transposed)
    {
      *column = option;
      for (guint i = 0; i < self->lines->len; i++)
        if (g_array_index (self->lines, guint, i) == place)
          *line = i;
    }

  return TRUE;
}
