/* dossier-compare-header.h: the header of an option or an attribute in a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_HEADER (dossier_compare_header_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareHeader, dossier_compare_header, DOSSIER, COMPARE_HEADER,
                      GtkWidget)

/**
 * DossierCompareHeaderMenu:
 * @option_id: the id of an option
 * @across: whether the header stands above a column, and not beside a line
 * @user_data: what was given with it
 *
 * Returns: (transfer full): what can be done with the option
 */
typedef GMenuModel * (*DossierCompareHeaderMenu) (const char *option_id,
                                                  gboolean    across,
                                                  gpointer    user_data);

GtkWidget     *dossier_compare_header_new        (const char                *label,
                                                  const char                *caption,
                                                  gboolean                   across);
void           dossier_compare_header_set_option (DossierCompareHeader      *self,
                                                  DossierOption             *option,
                                                  gboolean                   base,
                                                  DossierCompareHeaderMenu   menu,
                                                  gpointer                   user_data);
DossierOption *dossier_compare_header_get_option (DossierCompareHeader      *self);
void           dossier_compare_header_set_sight  (DossierCompareHeader      *self,
                                                  const GdkRectangle        *sight);
void           dossier_compare_header_open       (DossierCompareHeader      *self);

G_END_DECLS
