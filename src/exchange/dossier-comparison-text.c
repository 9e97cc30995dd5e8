/* dossier-comparison-text.c: a comparison for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-text.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-claim-lines.h"
#include "exchange/dossier-letter.h"
#include "exchange/dossier-wrap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The column at which texts begin beside the letters, however long these are. */
static guint
measure_letters (DossierComparison *comparison)
{
  g_autofree char *last = dossier_letter_format (dossier_comparison_get_n_options (comparison) - 1);

  return 4 + (guint) strlen (last);
}

static char *
escape (const char *words)
{
  return g_strdup (words);
}

static void
append_options (GString           *out,
                DossierComparison *comparison)
{
  guint indent = measure_letters (comparison);

  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      g_autofree char *letter = dossier_letter_format (i);
      g_autofree char *first = g_strdup_printf ("  %s  ", letter);

      dossier_wrap_append (out, first, indent, dossier_text_get (option->title));
    }
}

/* The claims of an option, by their numbers: they stand in full at the end. */
static char *
format_claims (DossierCitations            *citations,
               const DossierComparisonCell *cell)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  if (cell->state != DOSSIER_COMPARISON_STATE_KNOWN)
    return dossier_comparison_cell_to_string (cell);

  for (guint i = 0; i < cell->claims->len; i++)
    g_string_append_printf (numbers, "%s[%u]", i > 0 ? " " : "",
                            dossier_citations_get_number (citations, cell->claims->pdata[i]));

  return g_string_free_and_steal (g_steal_pointer (&numbers));
}

static void
append_rows (GString                *out,
             DossierComparison      *comparison,
             DossierCitations       *citations,
             DossierComparisonFilter filter)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);
  guint indent = measure_letters (comparison);
  int group = -1;

  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;

      if (group != (int) dossier_comparison_row_get_group (row))
        {
          g_autofree char *heading = NULL;

          group = dossier_comparison_row_get_group (row);
          heading = g_utf8_strup (dossier_comparison_group_get_label (group), -1);
          g_string_append_printf (out, "\n%s\n", heading);
        }

      g_string_append_c (out, '\n');
      if (dossier_comparison_row_get_differs (row))
        {
          /* Translators: the name of an attribute in which the options differ */
          g_autofree char *label = g_strdup_printf (C_("comparison row", "%s (differs)"),
                                                    dossier_comparison_row_get_label (row));

          dossier_wrap_append (out, "", 0, label);
        }
      else
        dossier_wrap_append (out, "", 0, dossier_comparison_row_get_label (row));

      for (guint i = 0; i < dossier_comparison_row_get_n_cells (row); i++)
        {
          const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, i);
          g_autofree char *words = group == DOSSIER_COMPARISON_GROUP_CLAIMS
                                   ? format_claims (citations, cell)
                                   : dossier_citations_mark_cell (citations, cell, "- ", escape);
          g_autofree char *letter = dossier_letter_format (i);
          g_autofree char *first = g_strdup_printf ("  %s  ", letter);

          dossier_wrap_append (out, first, indent, words);
        }
    }

  if (group < 0)
    {
      g_string_append_c (out, '\n');
      dossier_wrap_append (out, "", 0, dossier_comparison_filter_describe_nothing (filter));
    }
}

static void
append_claims (GString          *out,
               DossierDocument  *document,
               DossierCitations *citations)
{
  g_autofree char *heading = g_utf8_strup (_("Claims cited"), -1);
  guint indent = dossier_citations_measure (citations);

  g_string_append_printf (out, "\n%s\n\n", heading);
  for (guint i = 1; i <= dossier_citations_get_n (citations); i++)
    {
      DossierClaim *claim = dossier_citations_get_claim (citations, i);
      g_auto (GStrv) lines = dossier_claim_to_lines (document, claim);
      g_autofree char *first = g_strdup_printf (" [%u] ", i);

      dossier_wrap_append (out, first, indent, dossier_text_get (claim->text));
      for (guint l = 0; lines[l] != NULL; l++)
        dossier_wrap_append (out, "", indent, lines[l]);
    }
}

/**
 * dossier_comparison_to_text:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison for a terminal of %DOSSIER_WRAP_COLUMNS columns: attribute by attribute, the
 * options below each other, and at the end the claims cited.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_text (DossierComparison      *comparison,
                            DossierComparisonFilter filter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (DossierCitations) citations = NULL;
  g_auto (GStrv) as_of = NULL;
  DossierDocument *document;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  document = dossier_comparison_get_document (comparison);
  citations = dossier_citations_new (comparison, filter);
  as_of = dossier_as_of_describe (comparison);

  dossier_wrap_append (out, "", 0, dossier_text_get (document->title));
  for (guint i = 0; as_of != NULL && as_of[i] != NULL; i++)
    dossier_wrap_append (out, "", 0, as_of[i]);
  if (filter != DOSSIER_COMPARISON_FILTER_ALL)
    dossier_wrap_append (out, "", 0, dossier_comparison_filter_describe (filter));
  g_string_append_c (out, '\n');
  append_options (out, comparison);
  append_rows (out, comparison, citations, filter);
  if (dossier_citations_get_n (citations) > 0)
    append_claims (out, document, citations);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
