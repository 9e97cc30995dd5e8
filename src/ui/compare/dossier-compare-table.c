/* dossier-compare-table.c: options as columns, attributes as rows
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GtkColumnView keeps its column headers in view, but not a first column.  This table scrolls its
 * cells under both.  Where it is too narrow for a column of row headers, they stand above their
 * rows. */

#include "config.h"

#include "dossier-compare-table-private.h"

#include "dossier-compare-cell.h"

#include "analysis/dossier-as-of.h"

#include <adwaita.h>
#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierCompareTable, dossier_compare_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static DossierCompareLine *
get_line (DossierCompareTable *self,
          guint                line)
{
  return dossier_compare_layout_get_line (&self->layout, line);
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
    g_signal_handlers_disconnect_by_func (*slot, dossier_compare_table_on_scrolled, self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_clear_object (slot);
  *slot = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed",
                            G_CALLBACK (dossier_compare_table_on_scrolled), self);
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

gboolean
dossier_compare_table_is_mirrored (DossierCompareTable *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
dossier_compare_table_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
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
  int left = dossier_compare_table_is_mirrored (self) ? 0 : x;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, y, MAX (0, width - x),
                                                         MAX (0, height - y)));
}

static void
snapshot_part (DossierCompareTable *self,
               GtkWidget           *part,
               GtkSnapshot         *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (part, widget, &bounds) &&
      bounds.origin.y + bounds.size.height >= 0 &&
      bounds.origin.y <= (float) gtk_widget_get_height (widget) &&
      bounds.origin.x + bounds.size.width >= 0 &&
      bounds.origin.x <= (float) gtk_widget_get_width (widget))
    gtk_widget_snapshot_child (widget, part, snapshot);
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
        if (g_ptr_array_index (line->cells, i) != NULL)
          snapshot_part (self, g_ptr_array_index (line->cells, i), snapshot);
    }
  gtk_snapshot_pop (snapshot);

  push_clip (self, snapshot, 0, self->layout.column_header_height);
  for (guint l = 0; l < self->layout.lines->len; l++)
    snapshot_part (self, get_line (self, l)->header, snapshot);
  gtk_snapshot_pop (snapshot);

  push_clip (self, snapshot, self->layout.row_header_width, 0);
  for (guint i = 0; i < self->layout.columns->len; i++)
    snapshot_part (self, g_ptr_array_index (self->layout.columns, i), snapshot);
  gtk_snapshot_pop (snapshot);
}

/* The font is another: all is measured anew. */
static void
forget_metrics (DossierCompareTable *self)
{
  g_clear_object (&self->measuring);
  self->layout.width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dossier_compare_table_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dossier_compare_table_parent_class)->css_changed (widget, change);
  forget_metrics (DOSSIER_COMPARE_TABLE (widget));
}

static void
dossier_compare_table_system_setting_changed (GtkWidget       *widget,
                                              GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (dossier_compare_table_parent_class)->system_setting_changed (widget, setting);
  forget_metrics (DOSSIER_COMPARE_TABLE (widget));
}

/* Writes all cells that are made anew. */
static void
rewrite (DossierCompareTable *self)
{
  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      DossierCompareLine *line = get_line (self, l);

      for (guint i = 0; i < line->cells->len; i++)
        if (g_ptr_array_index (line->cells, i) != NULL)
          dossier_compare_table_rewrite_cell (self, l, i);
    }
}

static void
on_dark_changed (DossierCompareTable *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (self->style.dark == dark)
    return;

  self->style.dark = dark;
  rewrite (self);
}

static void
clear (DossierCompareTable *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  dossier_compare_layout_clear (&self->layout);
  self->found_line = -1;
}

static void
dossier_compare_table_dispose (GObject *object)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  clear (self);
  g_clear_object (&self->measuring);
  g_clear_object (&self->grid);
  g_clear_object (&self->style.notes);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->adjustments[i],
                                              dossier_compare_table_on_scrolled, self);
        g_clear_object (&self->adjustments[i]);
      }

  G_OBJECT_CLASS (dossier_compare_table_parent_class)->dispose (object);
}

static void
dossier_compare_table_finalize (GObject *object)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (object);

  dossier_compare_layout_finalize (&self->layout);
  g_clear_pointer (&self->style.query, dossier_query_free);
  g_free (self->base_id);

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
  widget_class->css_changed = dossier_compare_table_css_changed;
  widget_class->system_setting_changed = dossier_compare_table_system_setting_changed;

  /**
   * DossierCompareTable::dropped:
   * @option_id: the id of an option
   * @target_id: the id of another
   * @after: whether it is to stand after that one, and not before
   *
   * An option was moved with the pointer.
   */
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", DOSSIER_TYPE_COMPARE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);

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
  AdwStyleManager *manager = adw_style_manager_get_default ();

  dossier_compare_layout_init (&self->layout, dossier_compare_table_estimate,
                               dossier_compare_table_measure_cell, self);
  self->found_line = -1;
  self->style.base = -1;
  self->style.dark = adw_style_manager_get_dark (manager);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_dark_changed), self,
                           G_CONNECT_SWAPPED);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
on_dropped (DossierCompareHeader *header,
            const char           *option_id,
            gboolean              after,
            DossierCompareTable  *self)
{
  g_autofree char *target_id = g_strdup (dossier_compare_header_get_option (header)->id);

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, option_id, target_id, after);
}

/* Parts are added in the order in which the table is read, as that is what a screen reader goes
 * by. */
static GtkWidget *
add_header (DossierCompareTable *self,
            const char          *label,
            const char          *caption,
            DossierOption       *option,
            gboolean             across)
{
  GtkWidget *header = dossier_compare_header_new (label, caption, across);

  if (option != NULL)
    {
      dossier_compare_header_set_option (DOSSIER_COMPARE_HEADER (header), option,
                                         g_strcmp0 (option->id, self->base_id) == 0,
                                         self->menu, self->menu_data);
      g_signal_connect (header, "dropped", G_CALLBACK (on_dropped), self);
    }
  gtk_widget_set_parent (header, GTK_WIDGET (self));

  return header;
}

/* Where nothing was known of an option at the date that is shown, its header says so. */
static char *
describe_option (DossierCompareTable *self,
                 DossierOption       *option,
                 const char          *title)
{
  DossierComparison *comparison = dossier_compare_grid_get_comparison (self->grid);
  DossierAsOf *as_of = dossier_as_of_get (dossier_comparison_get_document (comparison));

  if (option == NULL || as_of == NULL || dossier_as_of_get_state (as_of, option->id)->known)
    return g_strdup (title);

  /* Translators: the title of an option that is compared as it was at a date; a line follows */
  return g_strdup_printf (_("%s\n(Nothing had been reported by then)"), title);
}

static void
add_column (DossierCompareTable *self,
            guint                column)
{
  DossierOption *option = dossier_compare_grid_get_column_option (self->grid, column);
  g_autofree char *label =
    describe_option (self, option, dossier_compare_grid_get_column_label (self->grid, column));
  GtkWidget *header = add_header (self, label,
                                  dossier_compare_grid_get_column_group (self->grid, column),
                                  option, TRUE);

  gtk_widget_add_css_class (header, "column");
  g_ptr_array_add (self->layout.columns, header);
}

static void
add_line (DossierCompareTable *self,
          guint                line)
{
  DossierOption *option = dossier_compare_grid_get_line_option (self->grid, line);
  gboolean heading = dossier_compare_grid_is_heading (self->grid, line);
  g_autofree char *label =
    describe_option (self, option, dossier_compare_grid_get_line_label (self->grid, line));
  GtkWidget *header = add_header (self, label, NULL, option, FALSE);

  gtk_widget_add_css_class (header, heading ? "group" : "line");
  dossier_compare_layout_add_line (&self->layout, header, heading);
}

/**
 * dossier_compare_table_set_menu:
 * @self: a table
 * @menu: gives what can be done with an option
 * @user_data: for @menu
 */
void
dossier_compare_table_set_menu (DossierCompareTable     *self,
                                DossierCompareHeaderMenu menu,
                                gpointer                 user_data)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_TABLE (self));

  self->menu = menu;
  self->menu_data = user_data;
}

static void
on_notes_changed (DossierCompareTable *self)
{
  for (guint l = 0; l < self->layout.lines->len; l++)
    get_line (self, l)->measured = get_line (self, l)->cells->len == 0;
  rewrite (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_compare_table_set_notes:
 * @self: a table
 * @notes: (nullable): the user's notes on the comparison whose grid is set next
 */
void
dossier_compare_table_set_notes (DossierCompareTable *self,
                                 DossierCompareNotes *notes)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_TABLE (self));

  clear (self);
  if (self->style.notes != NULL)
    g_signal_handlers_disconnect_by_data (self->style.notes, self);
  g_set_object (&self->style.notes, notes);
  if (notes != NULL)
    g_signal_connect_object (notes, "changed", G_CALLBACK (on_notes_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * dossier_compare_table_set_grid:
 * @self: a table
 * @grid: what to show
 * @base_id: (nullable): the id of the option with which the others are compared
 * @marks: whether words that differ from the base are marked
 */
void
dossier_compare_table_set_grid (DossierCompareTable *self,
                                DossierCompareGrid  *grid,
                                const char          *base_id,
                                gboolean             marks)
{
  DossierComparison *comparison;

  g_return_if_fail (DOSSIER_IS_COMPARE_TABLE (self));
  g_return_if_fail (DOSSIER_IS_COMPARE_GRID (grid));

  clear (self);
  g_set_object (&self->grid, grid);
  g_set_str (&self->base_id, base_id);
  comparison = dossier_compare_grid_get_comparison (grid);
  self->style.base = -1;
  for (guint i = 0; marks && i < dossier_comparison_get_n_options (comparison); i++)
    if (g_strcmp0 (dossier_comparison_get_option (comparison, i)->id, base_id) == 0)
      self->style.base = (int) i;
  for (guint i = 0; i < dossier_compare_grid_get_n_columns (grid); i++)
    add_column (self, i);
  for (guint i = 0; i < dossier_compare_grid_get_n_lines (grid); i++)
    add_line (self, i);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_compare_table_get_grid:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what it shows
 */
DossierCompareGrid *
dossier_compare_table_get_grid (DossierCompareTable *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_TABLE (self), NULL);

  return self->grid;
}

/**
 * dossier_compare_table_set_query:
 * @self: a table
 * @query: (nullable) (transfer full): what to mark in its cells
 */
void
dossier_compare_table_set_query (DossierCompareTable *self,
                                 DossierQuery        *query)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_TABLE (self));

  g_clear_pointer (&self->style.query, dossier_query_free);
  self->style.query = query;
  rewrite (self);
}
