/* dossier-plot-svg.c: a picture of numbers as SVG
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text stays text, so that it can be searched, read aloud and set in another font.  There is no
 * telling how wide it will be; what is too long for its column is cut.
 */

#include "config.h"

#include "exchange/dossier-plot-svg.h"

#define WIDTH 760.0
#define MARGIN 20.0
#define LABEL_WIDTH 220.0
#define DETAIL_WIDTH 130.0
#define GAP 20.0
#define DOT_RADIUS 9.0
#define LANE_HEIGHT (2 * DOT_RADIUS + 2)
#define ROW_HEIGHT 40.0
#define TITLE_HEIGHT 44.0
#define LINE_HEIGHT 15.0
#define LABEL_LENGTH 32
#define DETAIL_LENGTH 18

typedef struct
{
  GString  *svg;
  gboolean  mirrored;
} Canvas;

/* Numbers are written with a point in every locale. */
static void
add_number (GString    *svg,
            const char *name,
            double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name,
                          g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static double
place (const Canvas *canvas,
       double        x)
{
  return canvas->mirrored ? WIDTH - x : x;
}

static void
add_text (Canvas     *canvas,
          double      x,
          double      y,
          const char *anchor,
          const char *extra,
          const char *text,
          glong       length)
{
  g_autofree char *cut = NULL;
  g_autofree char *escaped = NULL;

  if (g_utf8_strlen (text, -1) > length)
    {
      g_autofree char *start = g_utf8_substring (text, 0, length - 1);

      cut = g_strconcat (start, "…", NULL);
    }
  escaped = g_markup_escape_text (cut != NULL ? cut : text, -1);
  g_string_append (canvas->svg, "<text");
  add_number (canvas->svg, "x", place (canvas, x));
  add_number (canvas->svg, "y", y);
  g_string_append_printf (canvas->svg, " text-anchor=\"%s\"%s>%s</text>\n", anchor, extra, escaped);
}

static void
add_bar (Canvas *canvas,
         double  x,
         double  width,
         double  y,
         double  height,
         double  opacity)
{
  g_string_append (canvas->svg, "<rect");
  add_number (canvas->svg, "x", canvas->mirrored ? WIDTH - x - width : x);
  add_number (canvas->svg, "y", y);
  add_number (canvas->svg, "width", width);
  add_number (canvas->svg, "height", height);
  add_number (canvas->svg, "fill-opacity", opacity);
  g_string_append (canvas->svg, "/>\n");
}

static void
add_dot (Canvas     *canvas,
         double      x,
         double      y,
         const char *name)
{
  g_string_append (canvas->svg, "<circle class=\"dot\"");
  add_number (canvas->svg, "cx", place (canvas, x));
  add_number (canvas->svg, "cy", y);
  add_number (canvas->svg, "r", DOT_RADIUS);
  g_string_append (canvas->svg, "/>\n");
  add_text (canvas, x, y + 4, "middle", " class=\"name\"", name, 4);
}

static double
measure_row (const DossierPlotRow *row,
             guint                *lanes)
{
  double axis = WIDTH - 2 * MARGIN - LABEL_WIDTH - DETAIL_WIDTH - 2 * GAP;
  guint n_lanes = dossier_plot_row_stack (row, 2 * DOT_RADIUS / axis, lanes);

  return ROW_HEIGHT + (n_lanes - 1) * LANE_HEIGHT + (row->least != NULL ? LINE_HEIGHT : 0);
}

static void
draw_row (Canvas               *canvas,
          const DossierPlotRow *row,
          const guint          *lanes,
          double                top,
          double                height)
{
  double left = MARGIN + LABEL_WIDTH + GAP;
  double axis = WIDTH - left - GAP - DETAIL_WIDTH - MARGIN;
  double base = top + height - ROW_HEIGHT / 2 - (row->least != NULL ? LINE_HEIGHT : 0);
  g_auto (GStrv) detail = g_strsplit (row->detail != NULL ? row->detail : "", "\n", -1);

  add_text (canvas, MARGIN, base + 4, "start", "", row->label, LABEL_LENGTH);
  for (guint i = 0; detail[i] != NULL; i++)
    add_text (canvas, WIDTH - MARGIN, base + 4 + i * LINE_HEIGHT, "end", "", detail[i],
              DETAIL_LENGTH);

  /* Pieces that fill the axis need no line behind them. */
  if (row->spans->len <= 1)
    add_bar (canvas, left, axis, base - 0.5, 1, 0.4);
  for (guint i = 0; i < row->spans->len; i++)
    {
      const DossierPlotSpan *span = &g_array_index (row->spans, DossierPlotSpan, i);

      add_bar (canvas, left + span->from * axis, (span->to - span->from) * axis, base - 7, 14,
               0.12 + 0.68 * span->strength);
    }
  for (guint i = 0; i < row->dots->len; i++)
    {
      const DossierPlotDot *dot = &g_array_index (row->dots, DossierPlotDot, i);

      add_dot (canvas, left + dot->at * axis, base - lanes[i] * LANE_HEIGHT, dot->name);
    }
  if (row->least != NULL)
    {
      add_text (canvas, left, base + 24, "start", " class=\"end\"", row->least, 24);
      add_text (canvas, left + axis, base + 24, "end", " class=\"end\"", row->most, 24);
    }
}

/**
 * dossier_plot_to_svg:
 * @self: a picture
 * @right_to_left: whether it begins on the right
 *
 * Returns: (transfer full): the picture as a file of SVG 1.1
 */
char *
dossier_plot_to_svg (const DossierPlot *self,
                     gboolean           right_to_left)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_autofree char *title = g_markup_escape_text (self->title, -1);
  g_autofree char *words = dossier_plot_describe (self);
  g_autofree char *description = g_markup_escape_text (words, -1);
  Canvas canvas = { rows, right_to_left };
  double top = TITLE_HEIGHT;

  add_text (&canvas, MARGIN, 28, "start", " class=\"title\"", self->title, 80);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const DossierPlotRow *row = g_ptr_array_index (self->rows, i);
      g_autofree guint *lanes = g_new0 (guint, row->dots->len + 1);
      double height = measure_row (row, lanes);

      draw_row (&canvas, row, lanes, top, height);
      top += height;
    }

  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  add_number (svg, "width", WIDTH);
  add_number (svg, "height", top + MARGIN);
  g_string_append_printf (svg, " direction=\"%s\">\n", right_to_left ? "rtl" : "ltr");
  g_string_append_printf (svg, "<title>%s</title>\n<desc>%s</desc>\n", title, description);
  g_string_append (svg,
                   "<style>text { font: 13px sans-serif; fill: #1d1d20; }"
                   " .title { font-weight: bold; font-size: 15px; }"
                   " .end { font-size: 11px; fill-opacity: 0.7; }"
                   " .dot { fill: #1c71d8; } rect { fill: #1c71d8; }"
                   " .name { font-size: 10px; font-weight: bold; fill: #ffffff; }</style>\n"
                   "<rect width=\"100%\" height=\"100%\" style=\"fill: #ffffff\"/>\n");
  g_string_append (svg, rows->str);
  g_string_append (svg, "</svg>\n");

  return g_string_free_and_steal (g_steal_pointer (&svg));
}
