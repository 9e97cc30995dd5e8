/* dossier-comparison-csv.c: a comparison as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-csv.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-csv.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

static void
append_header (GString           *out,
               DossierComparison *comparison)
{
  guint n = dossier_comparison_get_n_options (comparison);

  dossier_csv_append_field (out, C_("column", "Group"));
  dossier_csv_append_field (out, C_("column", "Attribute"));
  for (guint i = 0; i < n; i++)
    dossier_csv_append_field (out, dossier_text_get (
                                     dossier_comparison_get_option (comparison, i)->title));
  for (guint i = 0; i < n; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      /* Translators: the claims on which what is said of an option rests, and the option's title */
      g_autofree char *title = dossier_bidi_format (C_("column", "Claims: %s"),
                                                    dossier_text_get (option->title), NULL);

      dossier_csv_append_field (out, title);
    }
  dossier_csv_end_line (out);
}

/* The date at which the options stood so, as a row of its own, so that the table keeps its form. */
static void
append_as_of (GString           *out,
              DossierComparison *comparison)
{
  DossierAsOf *as_of = dossier_as_of_get (dossier_comparison_get_document (comparison));
  guint n = dossier_comparison_get_n_options (comparison);
  g_autofree char *date = NULL;

  if (as_of == NULL)
    return;

  date = dossier_date_to_iso (dossier_as_of_get_date (as_of));
  dossier_csv_append_field (out, dossier_comparison_group_get_label (
                                   DOSSIER_COMPARISON_GROUP_OVERVIEW));
  dossier_csv_append_field (out, C_("row", "As of"));
  for (guint i = 0; i < n; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      g_autofree char *words = NULL;

      if (dossier_as_of_get_state (as_of, option->id)->known)
        words = g_strdup (date);
      else
        /* Translators: “%s” is a date, like “2024-05-03” */
        words = g_strdup_printf (_("%s (nothing had been reported by then)"), date);
      dossier_csv_append_field (out, words);
    }
  for (guint i = 0; i < n; i++)
    dossier_csv_append_field (out, "");
  dossier_csv_end_line (out);
}

static void
append_row (GString              *out,
            DossierComparisonRow *row)
{
  guint n = dossier_comparison_row_get_n_cells (row);

  dossier_csv_append_field (out, dossier_comparison_group_get_label (
                                   dossier_comparison_row_get_group (row)));
  dossier_csv_append_field (out, dossier_comparison_row_get_label (row));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words =
        dossier_comparison_cell_to_string (dossier_comparison_row_get_cell (row, i));

      dossier_csv_append_field (out, words);
    }
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *claims = dossier_comparison_row_get_cell (row, i)->claims;
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint c = 0; c < claims->len; c++)
        {
          DossierClaim *claim = g_ptr_array_index (claims, c);

          if (c > 0)
            g_string_append_c (ids, ' ');
          g_string_append (ids, claim->id);
        }
      dossier_csv_append_field (out, ids->str);
    }
  dossier_csv_end_line (out);
}

/**
 * dossier_comparison_to_csv:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison as RFC 4180 describes comma-separated values: UTF-8, a header, lines that end
 * in CR LF.  The columns are the group, the attribute, one for each option, and then one for each
 * option with the ids of the claims it rests on, separated by spaces.  A field that a spreadsheet
 * could run as a formula begins with an apostrophe.  Where the options are those of a date, the
 * first row gives it.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_csv (DossierComparison      *comparison,
                           DossierComparisonFilter filter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GListModel *rows;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  append_header (out, comparison);
  append_as_of (out, comparison);
  rows = dossier_comparison_get_rows (comparison);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (dossier_comparison_filter_lets_through (filter, row))
        append_row (out, row);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
