/* dossier-comparison-csv.c: a comparison as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-csv.h"

#include "analysis/dossier-as-of.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether a spreadsheet could take a text for a formula and run it.  It may leave out leading space
 * first, and reads the full-width signs like the ordinary ones. */
static gboolean
looks_like_formula (const char *text)
{
  static const gunichar signs[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20, 0x2212 };

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;

  while (g_unichar_isspace (g_utf8_get_char (text)) || g_unichar_iscntrl (g_utf8_get_char (text)) ||
         dossier_bidi_is_hidden (g_utf8_get_char (text)))
    {
      if (*text == '\0')
        return FALSE;
      text = g_utf8_next_char (text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_utf8_get_char (text) == signs[i])
      return TRUE;

  return FALSE;
}

/* Appends a field after RFC 4180, section 2, and a comma. */
static void
append_field (GString    *out,
              const char *words)
{
  g_autofree char *marked = dossier_bidi_mark_line (words);
  const char *text = marked;
  gboolean formula = looks_like_formula (text);

  if (!formula && strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append_printf (out, "%s,", text);
      return;
    }

  g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append (out, "\",");
}

/* The comma after the last field gives way to the end of the line. */
static void
end_line (GString *out)
{
  g_string_truncate (out, out->len - 1);
  g_string_append (out, "\r\n");
}

static void
append_header (GString           *out,
               DossierComparison *comparison)
{
  guint n = dossier_comparison_get_n_options (comparison);

  append_field (out, C_("column", "Group"));
  append_field (out, C_("column", "Attribute"));
  for (guint i = 0; i < n; i++)
    append_field (out, dossier_text_get (dossier_comparison_get_option (comparison, i)->title));
  for (guint i = 0; i < n; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      /* Translators: the claims on which what is said of an option rests, and the option's title */
      g_autofree char *title = dossier_bidi_format (C_("column", "Claims: %s"),
                                                    dossier_text_get (option->title), NULL);

      append_field (out, title);
    }
  end_line (out);
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
  append_field (out, dossier_comparison_group_get_label (DOSSIER_COMPARISON_GROUP_OVERVIEW));
  append_field (out, C_("row", "As of"));
  for (guint i = 0; i < n; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      g_autofree char *words = NULL;

      if (dossier_as_of_get_state (as_of, option->id)->known)
        words = g_strdup (date);
      else
        /* Translators: “%s” is a date, like “2024-05-03” */
        words = g_strdup_printf (_("%s (nothing had been reported by then)"), date);
      append_field (out, words);
    }
  for (guint i = 0; i < n; i++)
    append_field (out, "");
  end_line (out);
}

static void
append_row (GString              *out,
            DossierComparisonRow *row)
{
  guint n = dossier_comparison_row_get_n_cells (row);

  append_field (out, dossier_comparison_group_get_label (dossier_comparison_row_get_group (row)));
  append_field (out, dossier_comparison_row_get_label (row));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words =
        dossier_comparison_cell_to_string (dossier_comparison_row_get_cell (row, i));

      append_field (out, words);
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
      append_field (out, ids->str);
    }
  end_line (out);
}

/**
 * dossier_comparison_to_csv:
 * @comparison: a comparison
 * @only_differences: whether to leave out the rows in which the options do not differ
 *
 * Writes a comparison as RFC 4180 describes comma-separated values: UTF-8, a header, lines that end
 * in CR LF.  The columns are the group, the attribute, one for each option, and then one for each
 * option with the ids of the claims it rests on, separated by spaces.  A field that a spreadsheet
 * could run as a formula begins with an apostrophe.  Where the options are those of a date, the first
 * row gives it.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_comparison_to_csv (DossierComparison *comparison,
                           gboolean           only_differences)
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

      if (!only_differences || dossier_comparison_row_get_differs (row))
        append_row (out, row);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
