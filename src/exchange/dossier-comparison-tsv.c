/* dossier-comparison-tsv.c: a comparison as a table to be pasted
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-tsv.h"

#include "exchange/dossier-csv.h"

#include <glib/gi18n-lib.h>

/* A cell is one line without tabs, as there is no other way to keep it one. */
static void
append (GString    *out,
        const char *words)
{
  g_autofree char *safe = dossier_csv_make_safe (words);

  g_string_append (out, g_strstrip (g_strdelimit (safe, "\t\r\n", ' ')));
}

/**
 * dossier_comparison_to_tsv:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison as lines whose fields are separated by tabs, as spreadsheets take them from
 * the clipboard: the attribute, and a field for each option.  A field that a spreadsheet could run
 * as a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_tsv (DossierComparison       *comparison,
                           DossierComparisonFilter  filter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GListModel *rows;
  guint n;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  n = dossier_comparison_get_n_options (comparison);
  append (out, C_("column", "Attribute"));
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (out, '\t');
      append (out, dossier_text_get (dossier_comparison_get_option (comparison, i)->title));
    }
  g_string_append_c (out, '\n');

  rows = dossier_comparison_get_rows (comparison);
  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;
      append (out, dossier_comparison_row_get_label (row));
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *words =
            dossier_comparison_cell_to_string (dossier_comparison_row_get_cell (row, i));

          g_string_append_c (out, '\t');
          append (out, words);
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
