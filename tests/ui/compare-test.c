/* compare-test.c: what the tests of the comparison dialog share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "compare-test.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-dialog.h"
#include "ui/compare/dossier-compare-page.h"
#include "ui/dossier-window-private.h"

AdwDialog *
compare_test_open (UiFixture          *fixture,
                 const char         *path,
                 const char * const *ids)
{
  DossierOptionList *options;
  AdwDialog *dialog;

  ui_fixture_open_window (fixture, path);
  options = dossier_sidebar_get_options (fixture->window->sidebar);
  for (guint i = 0; ids[i] != NULL; i++)
    dossier_option_item_set_compared (dossier_option_list_find (options, ids[i]), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (DOSSIER_IS_COMPARE_DIALOG (dialog));
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

void
compare_test_close (UiFixture *fixture,
              AdwDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  UI_WAIT_FOR (dialog == NULL);
}

const char *
compare_test_get_shown (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) stacks = ui_test_find_all (dialog, GTK_TYPE_STACK);

  for (guint i = 0; i < stacks->len; i++)
    if (gtk_stack_get_child_by_name (g_ptr_array_index (stacks, i), "choose") != NULL)
      return gtk_stack_get_visible_child_name (g_ptr_array_index (stacks, i));
  g_assert_not_reached ();
}

guint
compare_test_count_cells (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) cells = ui_test_find_all (dialog, DOSSIER_TYPE_COMPARE_CELL);

  return cells->len;
}

GtkWidget *
compare_test_get_page (AdwDialog *dialog)
{
  return ui_test_find (dialog, DOSSIER_TYPE_COMPARE_PAGE);
}

DossierCompareTable *
compare_test_get_table (AdwDialog *dialog)
{
  return DOSSIER_COMPARE_TABLE (ui_test_find (dialog, DOSSIER_TYPE_COMPARE_TABLE));
}

void
compare_test_act (AdwDialog  *dialog,
     const char *action,
     GVariant   *parameter)
{
  g_autoptr (GVariant) sunk = parameter == NULL ? NULL : g_variant_ref_sink (parameter);

  g_assert_true (gtk_widget_activate_action_variant (compare_test_get_page (dialog), action,
                                                     parameter));
}

void
compare_test_set_filter (AdwDialog  *dialog,
            const char *filter)
{
  compare_test_act (dialog, "compare.filter", g_variant_new_string (filter));
}

/* The ids of the options that are shown, in their order. */
char *
compare_test_get_order (AdwDialog *dialog)
{
  DossierComparison *comparison =
    dossier_compare_grid_get_comparison (
      dossier_compare_table_get_grid (compare_test_get_table (dialog)));
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            dossier_comparison_get_option (comparison, i)->id);

  return g_string_free_and_steal (order);
}
