/* dossier-comparison-markdown.c: a comparison as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-markdown.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-claim-lines.h"
#include "exchange/dossier-markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_cell (GString    *out,
             const char *escaped)
{
  g_autoptr (GString) cell = g_string_new (escaped);

  /* Items stand on lines of their own, which a table cannot hold. */
  g_string_replace (cell, "\n", "<br>", 0);
  g_string_append_printf (out, " %s |", cell->str);
}

static void
append_table (GString                *out,
              DossierComparison      *comparison,
              DossierCitations       *citations,
              DossierComparisonFilter filter)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);
  guint n = dossier_comparison_get_n_options (comparison);
  int group = -1;

  g_string_append_c (out, '|');
  append_cell (out, C_("column", "Attribute"));
  for (guint i = 0; i < n; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      g_autofree char *title = dossier_markdown_escape (dossier_text_get (option->title));

      append_cell (out, title);
    }
  g_string_append (out, "\n|");
  for (guint i = 0; i <= n; i++)
    g_string_append (out, " --- |");
  g_string_append_c (out, '\n');

  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);
      g_autofree char *label = dossier_markdown_escape (dossier_comparison_row_get_label (row));

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;

      if (group != (int) dossier_comparison_row_get_group (row))
        {
          group = dossier_comparison_row_get_group (row);
          g_string_append_printf (out, "| **%s** |", dossier_comparison_group_get_label (group));
          for (guint i = 0; i < n; i++)
            g_string_append (out, "  |");
          g_string_append_c (out, '\n');
        }

      g_string_append_c (out, '|');
      append_cell (out, label);
      for (guint i = 0; i < n; i++)
        {
          const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, i);
          g_autofree char *words = dossier_citations_mark_cell (citations, cell, "• ",
                                                                dossier_markdown_escape);

          append_cell (out, words);
        }
      g_string_append_c (out, '\n');
    }

  if (group < 0)
    g_string_append_printf (out, "\n%s\n", dossier_comparison_filter_describe_nothing (filter));
}

static void
append_claims (GString          *out,
               DossierDocument  *document,
               DossierCitations *citations)
{
  g_string_append_printf (out, "\n## %s\n\n", _("Claims cited"));
  for (guint i = 1; i <= dossier_citations_get_n (citations); i++)
    {
      DossierClaim *claim = dossier_citations_get_claim (citations, i);
      g_auto (GStrv) lines = dossier_claim_to_lines (document, claim);
      g_autofree char *number = g_strdup_printf ("%u. ", i);
      g_autofree char *text = dossier_markdown_escape (dossier_text_get (claim->text));

      g_string_append_printf (out, "%s%s\n", number, text);
      for (guint l = 0; lines[l] != NULL; l++)
        {
          g_autofree char *line = dossier_markdown_escape (lines[l]);

          /* A list within an item begins below the item's text. */
          g_string_append_printf (out, "%*s- %s\n", (int) strlen (number), "", line);
        }
    }
}

/**
 * dossier_comparison_to_markdown:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison in GitHub Flavored Markdown: a table, whose cells cite claims by number, and
 * below it the claims with their speakers, terms and sources.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_markdown (DossierComparison      *comparison,
                                DossierComparisonFilter filter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (DossierCitations) citations = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) as_of = NULL;
  DossierDocument *document;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  document = dossier_comparison_get_document (comparison);
  citations = dossier_citations_new (comparison, filter);
  title = dossier_markdown_escape (dossier_text_get (document->title));

  g_string_append_printf (out, "# %s\n\n", title);
  as_of = dossier_as_of_describe (comparison);
  for (guint i = 0; as_of != NULL && as_of[i] != NULL; i++)
    {
      g_autofree char *line = dossier_markdown_escape (as_of[i]);

      g_string_append_printf (out, "%s\n\n", line);
    }
  if (filter != DOSSIER_COMPARISON_FILTER_ALL)
    g_string_append_printf (out, "%s\n\n", dossier_comparison_filter_describe (filter));
  append_table (out, comparison, citations, filter);
  if (dossier_citations_get_n (citations) > 0)
    append_claims (out, document, citations);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
