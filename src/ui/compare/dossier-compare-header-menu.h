/* dossier-compare-header-menu.h: what can be done with an option that is compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *dossier_compare_header_menu_new  (DossierCompareArrangement *arrangement,
                                              const char                *option_id,
                                              gboolean                   across,
                                              GtkTextDirection           direction);
GMenuModel *dossier_compare_hidden_menu_new  (GPtrArray                 *hidden);
void        dossier_compare_install_actions  (GtkWidgetClass            *widget_class,
                                              GtkWidgetActionActivateFunc act);
void        dossier_compare_act              (DossierCompareArrangement *arrangement,
                                              const char                *action_name,
                                              GVariant                  *parameter);

G_END_DECLS
