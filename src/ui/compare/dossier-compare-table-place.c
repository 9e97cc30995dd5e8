/* dossier-compare-table-place.c: gives the parts of a comparison's table their places
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines that are out of sight have estimated heights until there is time to measure them.  What is
 * at the top of the table stays there when that changes them. */

#include "config.h"

#include "dossier-compare-table-private.h"

#include "dossier-compare-cell.h"

#define IDLE_MS 4 /* what may be measured at a time while nothing else is to be done */

static DossierCompareLine *
get_line (DossierCompareTable *self,
          guint                line)
{
  return dossier_compare_layout_get_line (&self->layout, line);
}

/* Keeps in mind what is at the top, so that it stays there when lines above it are measured. */
void
dossier_compare_table_on_scrolled (DossierCompareTable *self)
{
  int value = (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  if (self->layout.lines->len > 0)
    {
      self->anchor_line = dossier_compare_layout_find_line (&self->layout, value);
      self->anchor_offset = value - get_line (self, self->anchor_line)->y;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* How far the cells are scrolled from the side on which reading begins. */
int
dossier_compare_table_get_scrolled (DossierCompareTable *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double value = gtk_adjustment_get_value (adjustment);

  if (dossier_compare_table_is_mirrored (self))
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
  double top = 0;

  if (self->anchor_line < self->layout.lines->len)
    top = get_line (self, self->anchor_line)->y + self->anchor_offset;
  if (first && dossier_compare_table_is_mirrored (self))
    value = upper - page_width;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_signal_handlers_block_by_func (self->adjustments[i], dossier_compare_table_on_scrolled, self);
  gtk_adjustment_configure (horizontal, value, 0, upper, page_width * 0.1, page_width * 0.9,
                            page_width);
  gtk_adjustment_configure (vertical, top, 0, MAX (page_height, self->layout.body_height),
                            page_height * 0.1, page_height * 0.9, page_height);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_signal_handlers_unblock_by_func (self->adjustments[i], dossier_compare_table_on_scrolled,
                                       self);
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
  if (dossier_compare_table_is_mirrored (self))
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
    dossier_compare_table_is_mirrored (self) ? 0 : self->layout.row_header_width,
    self->layout.column_header_height,
    self->layout.width - self->layout.row_header_width,
    gtk_widget_get_height (GTK_WIDGET (self)) - self->layout.column_header_height
  };

  x = place (self, cell, x, y, self->layout.column_width, height);
  body.x -= x;
  body.y -= y;
  dossier_compare_cell_set_sight (DOSSIER_COMPARE_CELL (cell), &body);
}

/* The header of a column is cut by those of the lines, that of a line by those of the columns. */
static void
place_header (DossierCompareTable *self,
              GtkWidget           *header,
              int                  x,
              int                  y,
              int                  width,
              int                  height,
              gboolean             across)
{
  GdkRectangle sight = { 0, 0, self->layout.width, gtk_widget_get_height (GTK_WIDGET (self)) };

  if (across)
    {
      sight.x = dossier_compare_table_is_mirrored (self) ? 0 : self->layout.row_header_width;
      sight.width -= self->layout.row_header_width;
    }
  else
    {
      sight.y = self->layout.column_header_height;
      sight.height -= self->layout.column_header_height;
    }
  sight.x -= place (self, header, x, y, width, height);
  sight.y -= y;
  dossier_compare_header_set_sight (DOSSIER_COMPARE_HEADER (header), &sight);
}

static void
place_parts (DossierCompareTable *self)
{
  int x0 = self->layout.row_header_width - dossier_compare_table_get_scrolled (self);
  int y0 = self->layout.column_header_height
           - (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  for (guint i = 0; i < self->layout.columns->len; i++)
    place_header (self, g_ptr_array_index (self->layout.columns, i),
                  x0 + (int) i * self->layout.column_width, 0,
                  self->layout.column_width, self->layout.column_header_height, TRUE);

  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      DossierCompareLine *line = get_line (self, l);
      gboolean across = self->layout.narrow || line->cells->len == 0;
      int above = across ? line->header_height : 0;

      place_header (self, line->header, 0, y0 + line->y,
                    across ? self->layout.width : self->layout.row_header_width,
                    across ? line->header_height : line->height, FALSE);
      for (guint i = 0; i < line->cells->len; i++)
        if (g_ptr_array_index (line->cells, i) != NULL)
          place_cell (self, g_ptr_array_index (line->cells, i),
                      x0 + (int) i * self->layout.column_width, y0 + line->y + above,
                      line->height - above);
    }
}

/* Cells whose height was not looked at, as others seemed higher, may need more than those. */
static gboolean
raise_lines (DossierCompareTable *self)
{
  gboolean changed = FALSE;

  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      DossierCompareLine *line = get_line (self, l);

      for (guint i = 0; line->measured && i < line->cells->len; i++)
        {
          GtkWidget *cell = g_ptr_array_index (line->cells, i);
          int height;

          if (cell == NULL)
            continue;
          gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, self->layout.column_width, NULL,
                              &height, NULL, NULL);
          changed = dossier_compare_layout_raise_line (&self->layout, l, height) || changed;
        }
    }

  return changed;
}

/* Measures lines from the anchor on until they fill the table; gives whether one has changed. */
static gboolean
measure_lines (DossierCompareTable *self,
               int                  height)
{
  gboolean changed = FALSE;
  int bottom = height - self->layout.column_header_height + self->anchor_offset;
  int y = 0;

  for (guint l = self->anchor_line; l < self->layout.lines->len && y <= bottom; l++)
    {
      changed = dossier_compare_layout_measure_line (&self->layout, l) || changed;
      y += get_line (self, l)->height;
    }
  /* At the end the anchor gives way, and lines before it come into sight. */
  for (guint l = self->anchor_line; l > 0 && y <= bottom; l--)
    {
      changed = dossier_compare_layout_measure_line (&self->layout, l - 1) || changed;
      y += get_line (self, l - 1)->height;
    }

  return changed;
}

static gboolean
on_idle (gpointer user_data)
{
  DossierCompareTable *self = user_data;
  gint64 end = g_get_monotonic_time () + IDLE_MS * G_TIME_SPAN_MILLISECOND;
  gboolean changed = FALSE;

  for (guint l = 0; l < self->layout.lines->len; l++)
    {
      if (get_line (self, l)->measured)
        continue;
      changed = dossier_compare_layout_measure_line (&self->layout, l) || changed;
      if (g_get_monotonic_time () >= end)
        {
          if (changed)
            gtk_widget_queue_allocate (GTK_WIDGET (self));
          return G_SOURCE_CONTINUE;
        }
    }

  self->idle = 0;
  if (changed)
    gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
find_metrics (DossierCompareTable *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->char_width = MAX (1, pango_font_metrics_get_approximate_char_width (metrics) /
                             (double) PANGO_SCALE);
  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
  g_clear_object (&self->measuring);
  self->measuring = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->measuring, PANGO_WRAP_WORD_CHAR);
}

/* GtkWidgetClass.size_allocate */
void
dossier_compare_table_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  DossierCompareTable *self = DOSSIER_COMPARE_TABLE (widget);
  gboolean changed;

  if (self->grid == NULL)
    return;

  if (self->measuring == NULL)
    find_metrics (self);
  if (self->layout.width != width)
    dossier_compare_layout_measure (&self->layout, width);
  do
    {
      changed = measure_lines (self, height);
      configure_adjustments (self, width, height);
      dossier_compare_table_make_cells (self, height);
      changed = raise_lines (self) || changed;
    }
  while (changed);
  place_parts (self);

  for (guint l = 0; self->idle == 0 && l < self->layout.lines->len; l++)
    if (!get_line (self, l)->measured)
      self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}
