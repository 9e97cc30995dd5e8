/* dossier-comparison-filter.c: which rows of a comparison are shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-comparison-filter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DossierComparisonFilter, dossier_comparison_filter,
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_FILTER_ALL, "all"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_FILTER_DIFFERENCES, "differences"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_FILTER_COMMON, "common"))

/* Of rows in which the options do not differ, the first cell speaks for all. */
static gboolean
says_something (DossierComparisonRow *row)
{
  const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, 0);

  return cell->state != DOSSIER_COMPARISON_STATE_UNKNOWN || *cell->text != '\0';
}

/**
 * dossier_comparison_filter_lets_through:
 * @self: which rows are meant
 * @row: a row
 *
 * Returns: whether @row is one of them
 */
gboolean
dossier_comparison_filter_lets_through (DossierComparisonFilter  self,
                                        DossierComparisonRow    *row)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (row), FALSE);

  switch (self)
    {
    case DOSSIER_COMPARISON_FILTER_DIFFERENCES:
      return dossier_comparison_row_get_differs (row);
    case DOSSIER_COMPARISON_FILTER_COMMON:
      return !dossier_comparison_row_get_differs (row) && says_something (row);
    case DOSSIER_COMPARISON_FILTER_ALL:
    default:
      return TRUE;
    }
}

/**
 * dossier_comparison_filter_describe:
 * @self: which rows are meant
 *
 * Returns: (nullable): a sentence that says what is left out; %NULL where nothing is
 */
const char *
dossier_comparison_filter_describe (DossierComparisonFilter self)
{
  switch (self)
    {
    case DOSSIER_COMPARISON_FILTER_DIFFERENCES:
      return _("Only what differs between the options is shown.");
    case DOSSIER_COMPARISON_FILTER_COMMON:
      return _("Only what the dossier says alike of all these options is shown.");
    case DOSSIER_COMPARISON_FILTER_ALL:
    default:
      return NULL;
    }
}

/**
 * dossier_comparison_filter_describe_nothing:
 * @self: which rows are meant
 *
 * Returns: a sentence for where there are no such rows
 */
const char *
dossier_comparison_filter_describe_nothing (DossierComparisonFilter self)
{
  return self == DOSSIER_COMPARISON_FILTER_COMMON
           ? _("The dossier says nothing that is the same of all these options.")
           : _("By what the dossier says, these options do not differ.");
}
