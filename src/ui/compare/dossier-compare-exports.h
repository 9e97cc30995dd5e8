/* dossier-compare-exports.h: what goes out of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_compare_exports_install     (GtkWidgetClass              *widget_class,
                                          GtkWidgetActionActivateFunc  activate);
void dossier_compare_exports_set_enabled (GtkWidget                   *widget,
                                          gboolean                     enabled);
void dossier_compare_exports_act         (GtkWidget                   *widget,
                                          const char                  *action_name,
                                          DossierComparison           *comparison,
                                          DossierComparisonFilter      filter);

G_END_DECLS
