/* dossier-compare-table.c: options as columns, attributes as rows
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GtkColumnView keeps its column headers in view, but not a first column.  This table scrolls its
 * cells under both.  Where it is too narrow for a column of row headers, they stand above their
 * rows. */

#include "config.h"

#include "dossier-compare-table.h"

#include "dossier-compare-cell.h"
#include "dossier-compare-layout.h"

#include "../dossier-text-label.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n.h>

struct _DossierCompareTable
{
  GtkWidget            parent_instance;
  DossierCompareLayout layout;
  GtkAdjustment       *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
  guint                focus_line;
  guint                focus_column;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierCompareTable, dossier_compare_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static DossierCompareLine *
get_line (DossierCompareTable *self,
          guint                line)
{
  return dossier_compare_layout_get_line (&self->layout, line);
}

static GtkWidget *
get_cell (DossierCompareTable *self,
          guint                line,
          guint                column)
{
  return dossier_compare_layout_get_cell (&self->layout, line, column);
}

static void
set_adjustment (DossierCompareTable *self,
                GtkOrientation       orientation,
                GtkAdjustment       *adjustment)
{
  GtkAdjustment **slot = &self->adjustments[orientation];

  if (*slot == adjustment && adjustment != NULL)
    return;

  if (*slot != NULL)
    g_signal_handlers_disconnect_by_func (*slot, gtk_widget_queue_allocate, self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_clear_object (slot);
  *slot = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                            self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
dossier_compare_table_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_compare_table_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
is_mirrored (DossierCompareTable *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* How far the cells are scrolled from the side on which reading begins. */
static int
get_scrolled_x (DossierCompareTable *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double value = gtk_adjustment_get_value (adjustment);

  if (is_mirrored (self))
    value =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;

  return (int) value;
}

static void
configure_adjustments (DossierCompareTable *self,
                       int                  width,
                       int                  height)
{
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  gboolean first = gtk_adjustment_get_upper (horizontal) == 0;
  int page_width = MAX (0, width - self->layout.row_header_width);
  int page_height = MAX (0, height - self->layout.column_header_height);
  int upper = MAX (page_width, self->layout.column_width * (int) self->layout.columns->len);
  double value = gtk_adjustment_get_value (horizontal);

  if (first && is_mirrored (self))
    value = upper - page_width;
  gtk_adjustment_configure (horizontal, value, 0, upper, page_width * 0.1, page_width * 0.9,
                            page_width);
  gtk_adjustment_configure (vertical, gtk_adjustment_get_value (vertical), 0,
                            MAX (page_height, self->layout.body_height),
                            page_height * 0.1, page_height * 0.9, page_height);
}

/* Gives a part its place; gives back the part's side that is left in the window. */
static int
place (DossierCompareTable *self,
       GtkWidget           *widget,
       int                  x,
       int                  y,
       int                  width,
       int                  height)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  if (is_mirrored (self))
    x = self->layout.width - x - width;
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);

  return x;
}

static void
place_cell (DossierCompareTable *self,
            GtkWidget           *cell,
            int                  x,
            int                  y,
            int                  height)
{
  GdkRectangle body = {
    is_mirrored (self) ? 0 : self->layout.row_header_width,
    self->layout.column_header_height,
    self->layout.width - self->layout.row_header_width,
    gtk_widget_get_height (GTK_WIDGET (self)) - self->layout.column_header_height
  };

  x = place (self, cell, x, y, self->layout.column_width, height);
  body.x -= x;
  body.y -= y;
  dossier_compare_cell_set_sight (DOSSIER_COMPARE_CELL (cell), &body);
}

static void
dossier_compare_table_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (widget);
  int x0, y0;

  dossier_compare_layout_measure (&self->layout, width);
  g_signal_handlers_block_by_func (self->adjustments[0], gtk_widget_queue_allocate, self);
  g_signal_handlers_block_by_func (self->adjustments[1], gtk_widget_queue_allocate, self);
  configure_adjustments (self, width, height);
  g_signal_handlers_unblock_by_func (self->adjustments[0], gtk_widget_queue_allocate, self);
  g_signal_handlers_unblock_by_func (self->adjustments[1], gtk_widget_queue_allocate, self);

  x0 = self->layout.row_header_width - get_scrolled_x (self);
  y0 = self->layout.column_header_height
       - (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  for (guint i = 0; i < self->layout.columns->len; i++)
    place (self, g_ptr_array_index (self->layout.columns, i),
           x0 + (int) i * self->layout.column_width, 0,
           self->layout.column_width, self->layout.column_header_height);

  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      DossierCompareLine *line = get_line (self, l);
      gboolean across = self->layout.narrow || line->cells->len == 0;
      int above = across ? line->header_height : 0;

      place (self, line->header, 0, y0 + line->y, across ? width : self->layout.row_header_width,
             across ? line->header_height : line->height);
      for (guint i = 0; i < line->cells->len; i++)
        place_cell (self, g_ptr_array_index (line->cells, i),
                    x0 + (int) i * self->layout.column_width, y0 + line->y + above,
                    line->height - above);
    }
}

static void
dossier_compare_table_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  /* It scrolls, so it takes what it is given. */
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
push_clip (DossierCompareTable *self,
           GtkSnapshot         *snapshot,
           int                  x,
           int                  y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int left = is_mirrored (self) ? 0 : x;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, y, MAX (0, width - x),
                                                         MAX (0, height - y)));
}

static void
dossier_compare_table_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (widget);

  push_clip (self, snapshot, self->layout.row_header_width, self->layout.column_header_height);
  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      DossierCompareLine *line = get_line (self, l);

      for (guint i = 0; i < line->cells->len; i++)
        gtk_widget_snapshot_child (widget, g_ptr_array_index (line->cells, i), snapshot);
    }
  gtk_snapshot_pop (snapshot);

  push_clip (self, snapshot, 0, self->layout.column_header_height);
  for (guint l = 0; l < self->layout.lines->len; l++)
    gtk_widget_snapshot_child (widget, get_line (self, l)->header, snapshot);
  gtk_snapshot_pop (snapshot);

  push_clip (self, snapshot, self->layout.row_header_width, 0);
  for (guint i = 0; i < self->layout.columns->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->layout.columns, i), snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
scroll_to (DossierCompareTable *self,
           guint                line_number,
           guint                column)
{
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  DossierCompareLine *line = get_line (self, line_number);
  double left = (double) column * self->layout.column_width;

  if (is_mirrored (self))
    left = gtk_adjustment_get_upper (horizontal) - left - self->layout.column_width;
  gtk_adjustment_clamp_page (horizontal, left, left + self->layout.column_width);
  gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], line->y,
                             line->y + line->height);
}

static gboolean
focus_cell (DossierCompareTable *self,
            guint                line,
            guint                column)
{
  GtkWidget *cell = get_cell (self, line, column);

  if (cell == NULL)
    return FALSE;

  self->focus_line = line;
  self->focus_column = column;
  scroll_to (self, line, column);

  return gtk_widget_grab_focus (cell);
}

/* The next line with cells, up or down; the same where there is none. */
static guint
step_line (DossierCompareTable *self,
           guint                line,
           int                  step)
{
  for (int l = (int) line + step; l >= 0 && l < (int) self->layout.lines->len; l += step)
    if (get_line (self, (guint) l)->cells->len > 0)
      return (guint) l;

  return line;
}

/* Clicks move the focus too: find where it is. */
static void
find_focus (DossierCompareTable *self,
            GtkWidget           *child)
{
  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      guint column;

      if (g_ptr_array_find (get_line (self, l)->cells, child, &column))
        {
          self->focus_line = l;
          self->focus_column = column;
        }
    }
}

/* The table is one stop of the Tab key; arrows move between its cells. */
static gboolean
dossier_compare_table_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint line = self->focus_line;
  guint column = self->focus_column;
  int step = direction == GTK_DIR_LEFT ? -1 : 1;

  if (child == NULL)
    return focus_cell (self, get_cell (self, line, column) != NULL ? line : step_line (self, 0, 1),
                       get_cell (self, line, column) != NULL ? column : 0);

  find_focus (self, child);
  switch (direction)
    {
    case GTK_DIR_UP:
      return focus_cell (self, step_line (self, self->focus_line, -1), self->focus_column);
    case GTK_DIR_DOWN:
      return focus_cell (self, step_line (self, self->focus_line, 1), self->focus_column);
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      if (is_mirrored (self))
        step = -step;
      column = (guint) CLAMP ((int) self->focus_column + step, 0,
                              (int) self->layout.columns->len - 1);
      return focus_cell (self, self->focus_line, column);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static void
clear (DossierCompareTable *self)
{
  dossier_compare_layout_clear (&self->layout);
  self->focus_line = 0;
  self->focus_column = 0;
}

static void
dossier_compare_table_dispose (GObject *object)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  clear (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->adjustments[i], gtk_widget_queue_allocate,
                                              self);
        g_clear_object (&self->adjustments[i]);
      }

  G_OBJECT_CLASS (dossier_compare_table_parent_class)->dispose (object);
}

static void
dossier_compare_table_finalize (GObject *object)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  dossier_compare_layout_finalize (&self->layout);

  G_OBJECT_CLASS (dossier_compare_table_parent_class)->finalize (object);
}

static void
dossier_compare_table_class_init (DossierCompareTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_compare_table_get_property;
  object_class->set_property = dossier_compare_table_set_property;
  object_class->dispose = dossier_compare_table_dispose;
  object_class->finalize = dossier_compare_table_finalize;
  widget_class->measure = dossier_compare_table_measure;
  widget_class->size_allocate = dossier_compare_table_size_allocate;
  widget_class->snapshot = dossier_compare_table_snapshot;
  widget_class->focus = dossier_compare_table_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "comparetable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_compare_table_init (DossierCompareTable *self)
{
  dossier_compare_layout_init (&self->layout);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Parts are added in the order in which the table is read, as that is what a screen reader goes
 * by. */
static GtkWidget *
add_header (DossierCompareTable *self,
            const char          *text,
            const char          *css_class)
{
  GtkWidget *label = dossier_text_label_new (text, css_class);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
add_line (DossierCompareTable  *self,
          DossierComparison    *comparison,
          DossierComparisonRow *row)
{
  DossierCompareLine line = { .cells = g_ptr_array_new () };

  line.header = add_header (self, dossier_comparison_row_get_label (row), "compare-row-header");
  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    {
      GtkWidget *cell = dossier_compare_cell_new (comparison, row, i);

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (line.cells, cell);
    }
  g_array_append_val (self->layout.lines, line);
}

static void
add_group (DossierCompareTable    *self,
           DossierComparisonGroup  group)
{
  DossierCompareLine line = { .cells = g_ptr_array_new () };

  line.header = add_header (self, dossier_comparison_group_get_label (group), "compare-group");
  g_array_append_val (self->layout.lines, line);
}

/* The title of an option; where nothing was known of it at the date that is shown, also that. */
static char *
describe_column (DossierComparison *comparison,
                 DossierOption     *option)
{
  DossierAsOf *as_of = dossier_as_of_get (dossier_comparison_get_document (comparison));
  const char *title = dossier_text_get (option->title);

  if (as_of == NULL || dossier_as_of_get_state (as_of, option->id)->known)
    return g_strdup (title);

  /* Translators: the title of an option that is compared as it was at a date; a line follows */
  return g_strdup_printf (_("%s\n(Nothing had been reported by then)"), title);
}

/**
 * dossier_compare_table_set_comparison:
 * @self: a table
 * @comparison: what to show
 * @only_differences: whether to leave out rows in which the options do not differ
 *
 * Returns: the number of rows that are shown
 */
guint
dossier_compare_table_set_comparison (DossierCompareTable *self,
                                      DossierComparison   *comparison,
                                      gboolean             only_differences)
{
  GListModel *rows;
  int group = -1;
  guint n_shown = 0;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_TABLE (self), 0);
  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), 0);

  clear (self);
  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      g_autofree char *heading = describe_column (comparison, option);

      g_ptr_array_add (self->layout.columns, add_header (self, heading, "compare-column-header"));
    }

  rows = dossier_comparison_get_rows (comparison);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (only_differences && !dossier_comparison_row_get_differs (row))
        continue;
      if ((int) dossier_comparison_row_get_group (row) != group)
        {
          group = (int) dossier_comparison_row_get_group (row);
          add_group (self, (DossierComparisonGroup) group);
        }
      add_line (self, comparison, row);
      n_shown++;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return n_shown;
}
