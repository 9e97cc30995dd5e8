/* dossier-plot-view.c: shows a picture of numbers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-plot-view.h"

#include "text/dossier-direction.h"

#include <adwaita.h>
#include <math.h>

/* In pixels; what holds text grows with it. */
#define GAP 12
#define DOT_PADDING 4
#define BAR_HEIGHT 14
#define ROW_PADDING 8
#define LABEL_SHARE 0.34
#define LABEL_MOST 260
#define NARROW 460
#define LEAST_WIDTH 200
#define NATURAL_WIDTH 640

/* What the ends of axes have at most, so that they do not meet. */
#define END_SHARE 0.45

/**
 * DossierPlotView:
 *
 * Shows a picture of numbers in the colours, the text size and the direction of the window.  In a
 * narrow one the words of an axis stand above it.
 */
struct _DossierPlotView
{
  GtkWidget    parent_instance;
  DossierPlot *plot;
};

/* How wide the words beside the axes are. */
typedef struct
{
  int label;
  int detail;
} Columns;

/* Where the parts of a row are, all from its top and from the side on which a line begins. */
typedef struct
{
  PangoLayout *label;
  PangoLayout *detail;
  PangoLayout *least;
  PangoLayout *most;
  int          axis_from;
  int          axis_width;
  int          axis_y;
  int          detail_from;
  int          detail_width;
  int          label_width;
  int          dot_size;
  int          lane_height;
  guint       *lanes;
  int          height;
} Row;

G_DEFINE_FINAL_TYPE (DossierPlotView, dossier_plot_view, GTK_TYPE_WIDGET)

static void
row_clear (Row *row)
{
  g_clear_object (&row->label);
  g_clear_object (&row->detail);
  g_clear_object (&row->least);
  g_clear_object (&row->most);
  g_clear_pointer (&row->lanes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static gboolean
is_mirrored (DossierPlotView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Aligns a text to where a line of the window begins, or ends, whatever the text's own direction.
 * (Pango takes left for right where a text runs against the window.) */
static PangoLayout *
create_layout (DossierPlotView *self,
               const char      *text,
               int              width,
               gboolean         at_end,
               double           scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  DossierTextDirection direction = dossier_direction_of (text);
  gboolean turned = direction != DOSSIER_TEXT_DIRECTION_NEUTRAL &&
                    (direction == DOSSIER_TEXT_DIRECTION_RTL) != is_mirrored (self);
  gboolean on_right = is_mirrored (self) != at_end;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, on_right != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

static int
get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
get_dot_size (DossierPlotView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "W");
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);

  return MAX (width, height) + DOT_PADDING;
}

static int
get_natural_width (DossierPlotView *self,
                   const char      *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  if (text == NULL)
    return 0;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* What words need, and no more, so that the axes are as long as can be; the same in all rows. */
static void
measure_columns (DossierPlotView *self,
                 int              width,
                 Columns         *columns)
{
  columns->label = columns->detail = 0;
  for (guint i = 0; i < self->plot->rows->len; i++)
    {
      const DossierPlotRow *row = g_ptr_array_index (self->plot->rows, i);

      columns->label = MAX (columns->label, get_natural_width (self, row->label));
      columns->detail = MAX (columns->detail, get_natural_width (self, row->detail));
    }
  columns->label = MIN (columns->label, MIN ((int) (width * LABEL_SHARE), LABEL_MOST));
  columns->detail = MIN (columns->detail, width / 5);
}

static void
place_columns (DossierPlotView *self,
               const Columns   *columns,
               Row             *row,
               int              width,
               int             *top)
{
  int margin = row->dot_size / 2;

  if (width < NARROW)
    {
      row->label_width = width * 6 / 10 - GAP;
      row->detail_from = width * 6 / 10;
      row->detail_width = width - row->detail_from;
      row->axis_from = margin;
      row->axis_width = width - 2 * margin;
      *top = -1;
    }
  else
    {
      row->label_width = columns->label;
      row->detail_width = columns->detail;
      row->detail_from = width - row->detail_width;
      row->axis_from = row->label_width + (row->label_width > 0 ? GAP : 0) + margin;
      row->axis_width = row->detail_from - GAP - margin - row->axis_from;
      *top = 0;
    }
}

static void
lay_out (DossierPlotView      *self,
         const Columns        *columns,
         const DossierPlotRow *data,
         int                   width,
         Row                  *row)
{
  int top, axis_height, text_height, end_height;
  guint n_lanes;

  row->dot_size = get_dot_size (self);
  row->lane_height = row->dot_size + 2;
  place_columns (self, columns, row, width, &top);

  row->label = create_layout (self, data->label, row->label_width, FALSE, 1);
  if (data->detail != NULL)
    row->detail = create_layout (self, data->detail, row->detail_width, TRUE, 1);
  if (data->least != NULL)
    {
      int end_width = (int) (row->axis_width * END_SHARE);

      row->least = create_layout (self, data->least, end_width, FALSE, PANGO_SCALE_SMALL);
      row->most = create_layout (self, data->most, end_width, TRUE, PANGO_SCALE_SMALL);
    }

  row->lanes = g_new0 (guint, data->dots->len + 1);
  n_lanes = dossier_plot_row_stack (data, (double) row->dot_size / MAX (row->axis_width, 1),
                                    row->lanes);
  axis_height = (int) n_lanes * row->lane_height;
  end_height = MAX (get_height (row->least), get_height (row->most));
  text_height = MAX (get_height (row->label), get_height (row->detail));

  /* Beside the axis the words are level with it, above it they are out of its way. */
  if (top < 0)
    row->axis_y = ROW_PADDING + text_height + axis_height - row->lane_height / 2;
  else
    row->axis_y = ROW_PADDING + MAX (axis_height - row->lane_height / 2,
                                     MIN (text_height, row->lane_height) / 2);
  row->height = MAX (row->axis_y + row->lane_height / 2 + end_height, ROW_PADDING + text_height) +
                ROW_PADDING;
}

static void
dossier_plot_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  DossierPlotView *self = DOSSIER_PLOT_VIEW (widget);
  int width = for_size > 0 ? for_size : NATURAL_WIDTH;
  Columns columns;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (self->plot == NULL)
    return;

  measure_columns (self, width, &columns);
  for (guint i = 0; i < self->plot->rows->len; i++)
    {
      g_auto (Row) row = { 0 };

      lay_out (self, &columns, g_ptr_array_index (self->plot->rows, i), width, &row);
      *natural += row.height;
    }
  *minimum = *natural;
}

static GtkSizeRequestMode
dossier_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
draw_layout (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             double         x,
             double         y,
             const GdkRGBA *colour)
{
  if (layout == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* Where a piece begins that lies @from the side on which a line begins. */
static double
place (DossierPlotView *self,
       double           from,
       double           width,
       int              whole)
{
  return is_mirrored (self) ? whole - from - width : from;
}

static void
draw_dot (DossierPlotView      *self,
          GtkSnapshot          *snapshot,
          const DossierPlotDot *dot,
          double                x,
          double                y,
          int                   size,
          const GdkRGBA        *accent)
{
  g_autoptr (PangoLayout) name = gtk_widget_create_pango_layout (GTK_WIDGET (self), dot->name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect circle;
  int width, height;

  gsk_rounded_rect_init_from_rect (&circle,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, size, size),
                                   (float) size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, accent, &circle.bounds);
  gtk_snapshot_pop (snapshot);

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (name, attributes);
  pango_layout_get_pixel_size (name, &width, &height);
  draw_layout (snapshot, name, x + (size - width) / 2.0, y + (size - height) / 2.0, &white);
}

static void
draw_row (DossierPlotView      *self,
          GtkSnapshot          *snapshot,
          const DossierPlotRow *data,
          const Row            *row,
          double                top,
          int                   width)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  double axis_y = top + row->axis_y;
  double end_y = axis_y + row->lane_height / 2.0;
  GdkRGBA text, faint;

  gtk_widget_get_color (GTK_WIDGET (self), &text);
  faint = text;
  faint.alpha *= adw_style_manager_get_high_contrast (manager) ? 0.9f : 0.55f;

  draw_layout (snapshot, row->label, place (self, 0, row->label_width, width), top + ROW_PADDING,
               &text);
  draw_layout (snapshot, row->detail, place (self, row->detail_from, row->detail_width, width),
               top + ROW_PADDING, &text);
  if (row->least != NULL)
    {
      int end_width = pango_layout_get_width (row->least) / PANGO_SCALE;

      draw_layout (snapshot, row->least, place (self, row->axis_from, end_width, width), end_y,
                   &faint);
      draw_layout (snapshot, row->most,
                   place (self, row->axis_from + row->axis_width - end_width, end_width, width),
                   end_y, &faint);
    }

  /* Pieces that fill the axis need no line behind them. */
  if (data->spans->len <= 1)
    gtk_snapshot_append_color (snapshot, &faint,
                               &GRAPHENE_RECT_INIT ((float) place (self, row->axis_from,
                                                                   row->axis_width, width),
                                                    (float) axis_y - 0.5f, row->axis_width, 1));
  for (guint i = 0; i < data->spans->len; i++)
    {
      const DossierPlotSpan *span = &g_array_index (data->spans, DossierPlotSpan, i);
      double span_width = MAX ((span->to - span->from) * row->axis_width, 1);
      double x = place (self, row->axis_from + span->from * row->axis_width, span_width, width);
      GdkRGBA colour = *accent;

      colour.alpha = (float) (0.15 + 0.75 * span->strength);
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) x,
                                                      (float) (axis_y - BAR_HEIGHT / 2.0),
                                                      (float) span_width, BAR_HEIGHT));
    }
  for (guint i = 0; i < data->dots->len; i++)
    {
      const DossierPlotDot *dot = &g_array_index (data->dots, DossierPlotDot, i);
      double from = row->axis_from + dot->at * row->axis_width - row->dot_size / 2.0;

      draw_dot (self, snapshot, dot, place (self, from, row->dot_size, width),
                axis_y - row->lanes[i] * row->lane_height - row->dot_size / 2.0, row->dot_size,
                accent);
    }
}

static void
dossier_plot_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DossierPlotView *self = DOSSIER_PLOT_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  double top = 0;
  Columns columns;

  if (self->plot == NULL)
    return;

  measure_columns (self, width, &columns);
  for (guint i = 0; i < self->plot->rows->len; i++)
    {
      const DossierPlotRow *data = g_ptr_array_index (self->plot->rows, i);
      g_auto (Row) row = { 0 };

      lay_out (self, &columns, data, width, &row);
      draw_row (self, snapshot, data, &row, top, width);
      top += row.height;
    }
}

static void
dossier_plot_view_dispose (GObject *object)
{
  DossierPlotView *self = DOSSIER_PLOT_VIEW (object);

  g_clear_pointer (&self->plot, dossier_plot_free);

  G_OBJECT_CLASS (dossier_plot_view_parent_class)->dispose (object);
}

static void
dossier_plot_view_class_init (DossierPlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_plot_view_dispose;
  widget_class->measure = dossier_plot_view_measure;
  widget_class->get_request_mode = dossier_plot_view_get_request_mode;
  widget_class->snapshot = dossier_plot_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_plot_view_init (DossierPlotView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dossier_plot_view_new:
 *
 * Returns: (transfer floating): a view without a picture
 */
GtkWidget *
dossier_plot_view_new (void)
{
  return g_object_new (DOSSIER_TYPE_PLOT_VIEW, NULL);
}

/**
 * dossier_plot_view_take_plot:
 * @self: a view
 * @plot: (transfer full) (nullable): a picture
 *
 * Shows another picture.  A screen reader is told what it shows in words.
 */
void
dossier_plot_view_take_plot (DossierPlotView *self,
                             DossierPlot     *plot)
{
  g_return_if_fail (DOSSIER_IS_PLOT_VIEW (self));

  g_clear_pointer (&self->plot, dossier_plot_free);
  self->plot = plot;
  if (plot != NULL)
    {
      g_autofree char *words = dossier_plot_describe (plot);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, plot->title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                      -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_plot_view_get_plot:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the picture that is shown
 */
const DossierPlot *
dossier_plot_view_get_plot (DossierPlotView *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLOT_VIEW (self), NULL);

  return self->plot;
}

/**
 * dossier_plot_view_render:
 * @self: a view that is shown
 * @scale: how many pixels of the picture there are to one of the view
 *
 * Draws what is shown, on the window's background.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where nothing is shown
 */
GdkTexture *
dossier_plot_view_render (DossierPlotView *self,
                          double           scale)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GdkRGBA background;

  g_return_val_if_fail (DOSSIER_IS_PLOT_VIEW (self), NULL);

  if (native == NULL || self->plot == NULL || width == 0 || height == 0)
    return NULL;

  gtk_widget_get_color (GTK_WIDGET (self), &background);
  /* What is legible on the window is so on its opposite: white, or nearly black. */
  background = background.red + background.green + background.blue < 1.5
               ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0.12f, 0.12f, 0.13f, 1 };
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_append_color (snapshot, &background, &GRAPHENE_RECT_INIT (0, 0, width, height));
  dossier_plot_view_snapshot (GTK_WIDGET (self), snapshot);
  node = gtk_snapshot_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) (width * scale),
                                                           (float) (height * scale)));
}
