/* dossier-report-table.c: a table of words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-report-table.h"

#include "text/dossier-bidi.h"

static GtkWidget *
new_cell (const char *text,
          gboolean    is_header,
          gboolean    is_first)
{
  g_autofree char *shown = dossier_bidi_mark_line (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), is_first ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_first ? 28 : 18);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, is_header ? "caption-heading" : "numeric");

  return label;
}

/**
 * dossier_report_table_new:
 * @title: what it shows
 * @rows: (element-type GStrv): its rows, of one length; the first is its header
 *
 * Returns: (transfer floating): a table, which scrolls sideways where it is wide
 */
GtkWidget *
dossier_report_table_new (const char *title,
                          GPtrArray  *rows)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                  "row-spacing", 6,
                                  "column-spacing", 18,
                                  "margin-start", 12,
                                  "margin-end", 12,
                                  "margin-top", 9,
                                  "margin-bottom", 12,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      for (guint j = 0; row[j] != NULL; j++)
        gtk_grid_attach (GTK_GRID (grid), new_cell (row[j], i == 0, j == 0), (int) j, (int) i, 1,
                         1);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);

  return scrolled;
}
