/* dossier-search-row.c: one result of a search
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-search-row.h"

#include "../dossier-text-label.h"
#include "../sidebar/dossier-option-row.h"

struct _DossierSearchRow
{
  GtkBox            parent_instance;
  DossierOptionRow *option; /* an option is as in the list, to be chosen for a comparison */
  GtkLabel         *title;  /* of all else */
  GtkWidget        *below;
  GtkLabel         *detail;
};

G_DEFINE_FINAL_TYPE (DossierSearchRow, dossier_search_row, GTK_TYPE_BOX)

static void
dossier_search_row_class_init (DossierSearchRowClass *klass)
{
}

static GtkLabel *
add_label (GtkBox *box,
           int     lines)
{
  GtkLabel *label = GTK_LABEL (dossier_text_label_new ("", NULL));

  gtk_label_set_lines (label, lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_box_append (box, GTK_WIDGET (label));

  return label;
}

static void
dossier_search_row_init (DossierSearchRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-row");

  self->option = g_object_new (DOSSIER_TYPE_OPTION_ROW, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->option));
  self->title = add_label (GTK_BOX (self), 3);
  /* A margin of the label itself would be on the side where its words begin. */
  self->below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), self->below);
  self->detail = add_label (GTK_BOX (self->below), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
}

/**
 * dossier_search_row_new:
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dossier_search_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_SEARCH_ROW, NULL);
}

/* The words that were looked for stand out by weight, which is seen without colours too. */
static PangoAttrList *
mark (const DossierSnippet *snippet)
{
  PangoAttrList *marks = pango_attr_list_new ();

  for (guint i = 0; i < snippet->ranges->len; i++)
    {
      DossierTextRange range = g_array_index (snippet->ranges, DossierTextRange, i);
      const char *start = g_utf8_offset_to_pointer (snippet->text, (glong) range.start);
      const char *end = g_utf8_offset_to_pointer (start, (glong) (range.end - range.start));
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = (guint) (start - snippet->text);
      bold->end_index = line->end_index = (guint) (end - snippet->text);
      pango_attr_list_insert (marks, bold);
      pango_attr_list_insert (marks, line);
    }

  return marks;
}

static void
show_snippet (GtkLabel             *label,
              const DossierSnippet *snippet)
{
  g_autoptr (PangoAttrList) marks = snippet == NULL ? NULL : mark (snippet);

  gtk_label_set_label (label, snippet == NULL ? "" : snippet->text);
  gtk_label_set_attributes (label, marks);
  gtk_widget_set_visible (GTK_WIDGET (label), snippet != NULL);
}

/**
 * dossier_search_row_show:
 * @self: a row
 * @result: (nullable): what to show; %NULL for nothing
 * @option: (nullable): the option, where @result is one
 */
void
dossier_search_row_show (DossierSearchRow    *self,
                         DossierSearchResult *result,
                         DossierOptionItem   *option)
{
  const DossierSnippet *title = NULL, *detail = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH_ROW (self));

  if (result != NULL)
    {
      title = dossier_search_result_get_title (result);
      detail = dossier_search_result_get_detail (result);
    }
  g_object_set (self->option, "item", option, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->option), option != NULL);
  if (option != NULL)
    {
      g_autoptr (PangoAttrList) marks = title == NULL ? NULL : mark (title);

      dossier_option_row_mark (self->option, marks);
    }
  /* Below the title of the option, which stands beside a check box. */
  gtk_widget_set_margin_start (self->below, option != NULL ? 40 : 0);
  show_snippet (self->title, option != NULL ? NULL : title);
  show_snippet (self->detail, detail);
}
