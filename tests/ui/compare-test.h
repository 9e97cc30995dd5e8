/* compare-test.h: what the tests of the comparison dialog share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui-test.h"

#include "ui/compare/dossier-compare-table.h"

G_BEGIN_DECLS

AdwDialog *compare_test_open (UiFixture          *fixture,
                              const char         *path,
                              const char * const *ids);
void compare_test_close (UiFixture *fixture,
                         AdwDialog *dialog);
const char *compare_test_get_shown (AdwDialog *dialog);
guint compare_test_count_cells (AdwDialog *dialog);
GtkWidget *compare_test_get_page (AdwDialog *dialog);
DossierCompareTable *compare_test_get_table (AdwDialog *dialog);
void compare_test_act (AdwDialog  *dialog,
                       const char *action,
                       GVariant   *parameter);
void compare_test_set_filter (AdwDialog  *dialog,
                              const char *filter);
char *compare_test_get_order (AdwDialog *dialog);

#define compare_test_assert_order(dialog, expected)                 \
  G_STMT_START                                                      \
  {                                                                 \
    g_autofree char *order_ = compare_test_get_order (dialog);      \
    g_assert_cmpstr (order_, ==, expected);                         \
  }                                                                 \
  G_STMT_END

G_END_DECLS
