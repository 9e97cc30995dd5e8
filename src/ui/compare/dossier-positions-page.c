/* dossier-positions-page.c: where actors stand on the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-positions-page.h"

#include "dossier-compare-header-menu.h"
#include "dossier-compare-table.h"

#include <glib/gi18n.h>

struct _DossierPositionsPage
{
  AdwBin                     parent_instance;
  DossierCompareArrangement *arrangement; /* NULL until there is a comparison */

  GtkStack                  *stack;
  DossierCompareTable       *table;
};

G_DEFINE_FINAL_TYPE (DossierPositionsPage, dossier_positions_page, ADW_TYPE_BIN)

static GMenuModel *
create_header_menu (const char *option_id,
                    gboolean    across,
                    gpointer    user_data)
{
  DossierPositionsPage *self = user_data;

  return dossier_compare_header_menu_new (self->arrangement, option_id, across,
                                          gtk_widget_get_direction (GTK_WIDGET (self->table)));
}

static void
on_dropped (DossierCompareTable  *table,
            const char           *option_id,
            const char           *target_id,
            gboolean              after,
            DossierPositionsPage *self)
{
  dossier_compare_arrangement_move_to (self->arrangement, option_id, target_id, after);
}

static void
act (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  dossier_compare_act (DOSSIER_POSITIONS_PAGE (widget)->arrangement, action_name, parameter);
}

static void
dossier_positions_page_dispose (GObject *object)
{
  DossierPositionsPage *self = DOSSIER_POSITIONS_PAGE (object);

  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (dossier_positions_page_parent_class)->dispose (object);
}

static void
dossier_positions_page_class_init (DossierPositionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_positions_page_dispose;

  dossier_compare_install_actions (widget_class, act);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-positions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPositionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierPositionsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
}

static void
dossier_positions_page_init (DossierPositionsPage *self)
{
  g_type_ensure (DOSSIER_TYPE_COMPARE_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_compare_table_set_menu (self->table, create_header_menu, self);
}

/**
 * dossier_positions_page_set_comparison:
 * @self: a page
 * @arrangement: how the options stand
 * @comparison: (nullable): what to show; %NULL where fewer than two options are chosen
 */
void
dossier_positions_page_set_comparison (DossierPositionsPage      *self,
                                       DossierCompareArrangement *arrangement,
                                       DossierComparison         *comparison)
{
  g_autoptr (DossierCompareGrid) grid = NULL;

  g_return_if_fail (DOSSIER_IS_POSITIONS_PAGE (self));

  g_set_object (&self->arrangement, arrangement);
  if (comparison != NULL)
    grid = dossier_compare_grid_new_for_group (comparison, DOSSIER_COMPARISON_GROUP_POSITIONS);
  if (grid != NULL && dossier_compare_grid_get_n_rows (grid) > 0)
    dossier_compare_table_set_grid (self->table, grid,
                                    dossier_compare_arrangement_get_base (arrangement), FALSE);
  gtk_stack_set_visible_child_name (self->stack,
                                    comparison == NULL ? "choose"
                                    : dossier_compare_grid_get_n_rows (grid) == 0 ? "none"
                                    : "table");
}
