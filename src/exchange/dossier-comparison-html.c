/* dossier-comparison-html.c: a comparison as a page of HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-html.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-claim-lines.h"
#include "exchange/dossier-markup.h"

#include <glib/gi18n-lib.h>

/* On paper the header of the table stands on every page, and a row is not torn where it fits. */
static const char style[] =
  ":root { color-scheme: light dark }\n"
  "body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; "
  "padding: 0 1rem }\n"
  "table { border-collapse: collapse; width: 100% }\n"
  "caption { text-align: start; font-weight: bold; padding: .5rem 0 }\n"
  "th, td { border: 1px solid #8888; padding: .4rem .6rem; text-align: start; "
  "vertical-align: top }\n"
  "thead th { position: sticky; top: 0; background: Canvas }\n"
  "th[scope=rowgroup] { background: #8882 }\n"
  "td p { margin: 0 0 .3rem } td p:last-child { margin: 0 }\n"
  ".scroll { overflow-x: auto }\n"
  "@media print {\n"
  "  @page { size: A4 landscape; margin: 15mm }\n"
  "  body { font-size: 9pt; margin: 0; max-width: none; padding: 0 }\n"
  "  .scroll { overflow: visible }\n"
  "  thead { display: table-header-group } thead th { position: static }\n"
  "  tr, li { break-inside: avoid } h2 { break-after: avoid }\n"
  "}\n";

/* Each item is a paragraph, so that each has its own direction. */
static void
append_cell (GString                     *out,
             DossierCitations            *citations,
             const DossierComparisonCell *cell)
{
  g_autofree char *words = dossier_citations_mark_cell (citations, cell, "• ",
                                                        dossier_markup_escape);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  g_string_append (out, "<td>");
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "<p dir=\"auto\">%s</p>", lines[i]);
  g_string_append (out, "</td>");
}

static void
append_header (GString           *out,
               DossierComparison *comparison)
{
  guint n = dossier_comparison_get_n_options (comparison);
  g_autofree char *caption = NULL;

  /* Translators: the caption of a table */
  caption = g_strdup_printf (ngettext ("%u option compared", "%u options compared", n), n);
  dossier_markup_append_element (out, "caption", "", caption);
  g_string_append (out, "\n<thead><tr>");
  dossier_markup_append_element (out, "th", " scope=\"col\"", C_("column", "Attribute"));
  for (guint i = 0; i < n; i++)
    dossier_markup_append_element (out, "th", " scope=\"col\"",
                    dossier_text_get (dossier_comparison_get_option (comparison, i)->title));
  g_string_append (out, "</tr></thead>\n");
}

/* Returns: whether there was any row */
static gboolean
append_rows (GString                 *out,
             DossierComparison       *comparison,
             DossierCitations        *citations,
             DossierComparisonFilter  filter)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);
  guint n = dossier_comparison_get_n_options (comparison);
  g_autofree char *across = g_strdup_printf (" scope=\"rowgroup\" colspan=\"%u\"", n + 1);
  int group = -1;

  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;
      if (group != (int) dossier_comparison_row_get_group (row))
        {
          g_string_append (out, group < 0 ? "<tbody>\n<tr>" : "</tbody>\n<tbody>\n<tr>");
          group = dossier_comparison_row_get_group (row);
          dossier_markup_append_element (out, "th", across,
                                         dossier_comparison_group_get_label (group));
          g_string_append (out, "</tr>\n");
        }
      g_string_append (out, "<tr>");
      dossier_markup_append_element (out, "th", " scope=\"row\"",
                                     dossier_comparison_row_get_label (row));
      for (guint i = 0; i < n; i++)
        append_cell (out, citations, dossier_comparison_row_get_cell (row, i));
      g_string_append (out, "</tr>\n");
    }
  if (group >= 0)
    g_string_append (out, "</tbody>\n");

  return group >= 0;
}

static void
append_claims (GString          *out,
               DossierDocument  *document,
               DossierCitations *citations)
{
  guint n = dossier_citations_get_n (citations);

  if (n == 0)
    return;

  dossier_markup_append_element (out, "h2", "", _("Claims cited"));
  g_string_append (out, "\n<ol>\n");
  for (guint i = 1; i <= n; i++)
    {
      DossierClaim *claim = dossier_citations_get_claim (citations, i);
      g_auto (GStrv) lines = dossier_claim_to_lines (document, claim);

      g_string_append (out, "<li>");
      dossier_markup_append_element (out, "p", "", dossier_text_get (claim->text));
      g_string_append (out, "<ul>");
      for (guint l = 0; lines[l] != NULL; l++)
        dossier_markup_append_element (out, "li", "", lines[l]);
      g_string_append (out, "</ul></li>\n");
    }
  g_string_append (out, "</ol>\n");
}

/**
 * dossier_comparison_to_html:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison as one page of HTML that needs nothing else: a table with headers that
 * programs know as such, whose cells cite claims by number, and below it the claims with their
 * speakers, terms and sources.  It has a style for the screen and one for paper.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_html (DossierComparison       *comparison,
                            DossierComparisonFilter  filter)
{
  g_autoptr (GString) out = g_string_new ("<!DOCTYPE html>\n<html");
  g_autoptr (DossierCitations) citations = NULL;
  g_auto (GStrv) as_of = NULL;
  DossierDocument *document;
  g_autofree char *title = NULL;
  const char *direction;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  document = dossier_comparison_get_document (comparison);
  citations = dossier_citations_new (comparison, filter);
  title = dossier_markup_escape (dossier_text_get (document->title));
  direction = dossier_markup_get_direction (dossier_text_get (document->title));
  if (document->language != NULL)
    {
      g_autofree char *language = dossier_markup_escape (document->language);

      g_string_append_printf (out, " lang=\"%s\"", language);
    }
  g_string_append_printf (out, " dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n",
                          direction == NULL ? "ltr" : direction, title, style);
  g_string_append_printf (out, "<h1 dir=\"auto\">%s</h1>\n", title);
  as_of = dossier_as_of_describe (comparison);
  for (guint i = 0; as_of != NULL && as_of[i] != NULL; i++)
    dossier_markup_append_element (out, "p", "", as_of[i]);
  if (filter != DOSSIER_COMPARISON_FILTER_ALL)
    dossier_markup_append_element (out, "p", "", dossier_comparison_filter_describe (filter));
  g_string_append (out, "\n<div class=\"scroll\">\n<table>\n");
  append_header (out, comparison);
  if (append_rows (out, comparison, citations, filter))
    g_string_append (out, "</table>\n</div>\n");
  else
    {
      g_string_append (out, "</table>\n</div>\n");
      dossier_markup_append_element (out, "p", "",
                                     dossier_comparison_filter_describe_nothing (filter));
    }
  append_claims (out, document, citations);
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free_and_steal (g_steal_pointer (&out));
}
