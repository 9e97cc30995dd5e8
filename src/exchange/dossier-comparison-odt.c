/* dossier-comparison-odt.c: a comparison as an OpenDocument text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A flat OpenDocument text (ODF 1.3, part 3, section 3.1.1): one XML file, without a package. */

#include "config.h"

#include "exchange/dossier-comparison-odt.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-claim-lines.h"
#include "exchange/dossier-markup.h"

#include <glib/gi18n-lib.h>

#define WIDTH_MM 267.0 /* of an A4 page on its side, between margins of 15 mm */
#define ATTRIBUTE_MM 40.0

static void
append_namespaces (GString *out)
{
  static const char * const namespaces[] = { "office", "style", "text", "table" };

  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    g_string_append_printf (out, " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"",
                            namespaces[i], namespaces[i]);
  g_string_append (out, " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
}

static void
append_millimetres (GString *out,
                    double   millimetres)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.1f", millimetres));
  g_string_append (out, "mm");
}

/* A paragraph style for each direction, as in “BodyRtl”. */
static void
append_paragraph_style (GString    *out,
                        const char *name,
                        const char *paragraph,
                        const char *text)
{
  static const char * const modes[] = { "Ltr", "lr-tb", "Rtl", "rl-tb" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i += 2)
    g_string_append_printf (out,
                            "<style:style style:name=\"%s%s\" style:family=\"paragraph\">"
                            "<style:paragraph-properties fo:text-align=\"start\" "
                            "style:writing-mode=\"%s\"%s/>"
                            "<style:text-properties%s/></style:style>\n",
                            name, modes[i], modes[i + 1], paragraph, text);
}

static void
append_styles (GString  *out,
               guint     n_options,
               gboolean  mirrored)
{
  g_string_append (out, "<office:automatic-styles>\n");
  g_string_append_printf (out,
                          "<style:page-layout style:name=\"Page\"><style:page-layout-properties "
                          "fo:page-width=\"297mm\" fo:page-height=\"210mm\" "
                          "style:print-orientation=\"landscape\" fo:margin=\"15mm\" "
                          "style:writing-mode=\"%s\"/><style:header-style>"
                          "<style:header-footer-properties fo:margin-bottom=\"5mm\"/>"
                          "</style:header-style></style:page-layout>\n",
                          mirrored ? "rl-tb" : "lr-tb");
  append_paragraph_style (out, "Title", " fo:margin-bottom=\"3mm\" fo:keep-with-next=\"always\"",
                          " fo:font-size=\"18pt\" fo:font-weight=\"bold\"");
  append_paragraph_style (out, "Heading", " fo:margin-top=\"5mm\" fo:margin-bottom=\"2mm\" "
                                          "fo:keep-with-next=\"always\"",
                          " fo:font-size=\"13pt\" fo:font-weight=\"bold\"");
  append_paragraph_style (out, "Body", " fo:margin-bottom=\"1mm\"", " fo:font-size=\"9pt\"");
  append_paragraph_style (out, "Strong", "", " fo:font-size=\"9pt\" fo:font-weight=\"bold\"");
  append_paragraph_style (out, "Small", "", " fo:font-size=\"8pt\"");
  g_string_append (out, "<style:style style:name=\"Table\" style:family=\"table\">"
                        "<style:table-properties table:align=\"margins\" style:width=\"");
  append_millimetres (out, WIDTH_MM);
  g_string_append_printf (out, "\" style:writing-mode=\"%s\"/></style:style>\n",
                          mirrored ? "rl-tb" : "lr-tb");
  for (guint i = 0; i < 2; i++)
    {
      g_string_append_printf (out, "<style:style style:name=\"%s\" style:family=\"table-column\">"
                                   "<style:table-column-properties style:column-width=\"",
                              i == 0 ? "First" : "Option");
      append_millimetres (out, i == 0 ? ATTRIBUTE_MM : (WIDTH_MM - ATTRIBUTE_MM) / n_options);
      g_string_append (out, "\"/></style:style>\n");
    }
  g_string_append (out,
                   "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
                   "<style:table-cell-properties fo:border=\"0.5pt solid #999999\" "
                   "fo:padding=\"1.5mm\"/></style:style>\n"
                   "<style:style style:name=\"Head\" style:family=\"table-cell\">"
                   "<style:table-cell-properties fo:border=\"0.5pt solid #999999\" "
                   "fo:padding=\"1.5mm\" fo:background-color=\"#eeeeee\"/></style:style>\n"
                   "</office:automatic-styles>\n");
}

/* @escaped is in the words' own direction, or in that of the table where they have none. */
static void
append_paragraph (GString    *out,
                  const char *style,
                  const char *words,
                  const char *escaped,
                  gboolean    mirrored)
{
  const char *direction = dossier_markup_get_direction (words);

  if (direction != NULL)
    mirrored = *direction == 'r';
  g_string_append_printf (out, "<text:p text:style-name=\"%s%s\">%s</text:p>", style,
                          mirrored ? "Rtl" : "Ltr", escaped);
}

static void
append_words (GString    *out,
              const char *style,
              const char *words,
              gboolean    mirrored)
{
  g_autofree char *escaped = dossier_markup_escape (words);

  append_paragraph (out, style, words, escaped, mirrored);
}

static void
append_head (GString    *out,
             const char *words,
             gboolean    mirrored)
{
  g_string_append (out, "<table:table-cell table:style-name=\"Head\" "
                        "office:value-type=\"string\">");
  append_words (out, "Strong", words, mirrored);
  g_string_append (out, "</table:table-cell>");
}

static void
append_cell (GString                     *out,
             DossierCitations            *citations,
             const DossierComparisonCell *cell,
             gboolean                     mirrored)
{
  g_autofree char *words = dossier_citations_mark_cell (citations, cell, "• ",
                                                        dossier_markup_escape);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  g_string_append (out, "<table:table-cell table:style-name=\"Cell\" "
                        "office:value-type=\"string\">");
  for (guint i = 0; lines[i] != NULL; i++)
    append_paragraph (out, "Body", lines[i], lines[i], mirrored);
  g_string_append (out, "</table:table-cell>");
}

static void
append_group (GString    *out,
              const char *label,
              guint       n_options,
              gboolean    mirrored)
{
  g_string_append_printf (out, "<table:table-row><table:table-cell table:style-name=\"Head\" "
                               "table:number-columns-spanned=\"%u\" "
                               "office:value-type=\"string\">", n_options + 1);
  append_words (out, "Strong", label, mirrored);
  g_string_append (out, "</table:table-cell>");
  for (guint i = 0; i < n_options; i++)
    g_string_append (out, "<table:covered-table-cell/>");
  g_string_append (out, "</table:table-row>\n");
}

static gboolean
append_table (GString                 *out,
              DossierComparison       *comparison,
              DossierCitations        *citations,
              DossierComparisonFilter  filter,
              gboolean                 mirrored)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);
  guint n = dossier_comparison_get_n_options (comparison);
  int group = -1;

  g_string_append_printf (out, "<table:table table:name=\"Comparison\" table:style-name=\"Table\">"
                               "<table:table-column table:style-name=\"First\"/>"
                               "<table:table-column table:style-name=\"Option\" "
                               "table:number-columns-repeated=\"%u\"/>\n"
                               "<table:table-header-rows><table:table-row>", n);
  append_head (out, C_("column", "Attribute"), mirrored);
  for (guint i = 0; i < n; i++)
    append_head (out, dossier_text_get (dossier_comparison_get_option (comparison, i)->title),
                 mirrored);
  g_string_append (out, "</table:table-row></table:table-header-rows>\n");

  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;
      if (group != (int) dossier_comparison_row_get_group (row))
        {
          group = dossier_comparison_row_get_group (row);
          append_group (out, dossier_comparison_group_get_label (group), n, mirrored);
        }
      g_string_append (out, "<table:table-row>");
      append_head (out, dossier_comparison_row_get_label (row), mirrored);
      for (guint i = 0; i < n; i++)
        append_cell (out, citations, dossier_comparison_row_get_cell (row, i), mirrored);
      g_string_append (out, "</table:table-row>\n");
    }
  g_string_append (out, "</table:table>\n");

  return group >= 0;
}

static void
append_claims (GString          *out,
               DossierDocument  *document,
               DossierCitations *citations,
               gboolean          mirrored)
{
  guint n = dossier_citations_get_n (citations);

  if (n > 0)
    append_words (out, "Heading", _("Claims cited"), mirrored);
  for (guint i = 1; i <= n; i++)
    {
      DossierClaim *claim = dossier_citations_get_claim (citations, i);
      g_auto (GStrv) lines = dossier_claim_to_lines (document, claim);
      g_autofree char *numbered = g_strdup_printf ("[%u] %s", i, dossier_text_get (claim->text));

      append_words (out, "Body", numbered, mirrored);
      for (guint l = 0; lines[l] != NULL; l++)
        append_words (out, "Small", lines[l], mirrored);
      g_string_append_c (out, '\n');
    }
}

/* Every page has the title and its number at its top. */
static void
append_page (GString    *out,
             const char *title,
             gboolean    mirrored)
{
  g_autofree char *escaped = dossier_markup_escape (title);

  g_string_append_printf (out, "<office:master-styles><style:master-page style:name=\"Standard\" "
                               "style:page-layout-name=\"Page\"><style:header>"
                               "<text:p text:style-name=\"Small%s\">%s — <text:page-number/>/"
                               "<text:page-count/></text:p></style:header></style:master-page>"
                               "</office:master-styles>\n",
                          mirrored ? "Rtl" : "Ltr", escaped);
}

/**
 * dossier_comparison_to_odt:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison as a flat OpenDocument text (a file that ends in `.fodt`): a table on pages
 * on their side, whose header stands on every page, with citations, and below it the claims with
 * their speakers, terms and sources.  Each paragraph has the direction of its words.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_odt (DossierComparison       *comparison,
                           DossierComparisonFilter  filter)
{
  g_autoptr (GString) out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                          "<office:document");
  g_autoptr (DossierCitations) citations = NULL;
  g_auto (GStrv) as_of = NULL;
  DossierDocument *document;
  const char *title, *direction;
  g_autofree char *escaped = NULL;
  gboolean mirrored;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  document = dossier_comparison_get_document (comparison);
  citations = dossier_citations_new (comparison, filter);
  title = dossier_text_get (document->title);
  escaped = dossier_markup_escape (title);
  direction = dossier_markup_get_direction (title);
  mirrored = direction != NULL && *direction == 'r';

  append_namespaces (out);
  g_string_append_printf (out, " office:version=\"1.3\" "
                               "office:mimetype=\"application/vnd.oasis.opendocument.text\">\n"
                               "<office:meta><dc:title>%s</dc:title></office:meta>\n", escaped);
  append_styles (out, dossier_comparison_get_n_options (comparison), mirrored);
  append_page (out, title, mirrored);
  g_string_append (out, "<office:body><office:text>\n");
  append_words (out, "Title", title, mirrored);
  as_of = dossier_as_of_describe (comparison);
  for (guint i = 0; as_of != NULL && as_of[i] != NULL; i++)
    append_words (out, "Body", as_of[i], mirrored);
  if (filter != DOSSIER_COMPARISON_FILTER_ALL)
    append_words (out, "Body", dossier_comparison_filter_describe (filter), mirrored);
  if (!append_table (out, comparison, citations, filter, mirrored))
    append_words (out, "Body", dossier_comparison_filter_describe_nothing (filter), mirrored);
  append_claims (out, document, citations, mirrored);
  g_string_append (out, "</office:text></office:body>\n</office:document>\n");

  return g_string_free_and_steal (g_steal_pointer (&out));
}
