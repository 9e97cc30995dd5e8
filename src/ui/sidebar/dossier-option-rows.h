/* dossier-option-rows.h: options and themes in the rows of a list
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_option_rows_bind         (GtkSignalListItemFactory *factory,
                                       GtkListItem              *list_item,
                                       gpointer                  user_data);
void dossier_option_rows_unbind       (GtkSignalListItemFactory *factory,
                                       GtkListItem              *list_item,
                                       gpointer                  user_data);
void dossier_option_rows_setup_header (GtkSignalListItemFactory *factory,
                                       GtkListHeader            *header,
                                       gpointer                  user_data);
void dossier_option_rows_bind_header  (GtkSignalListItemFactory *factory,
                                       GtkListHeader            *header,
                                       gpointer                  user_data);

G_END_DECLS
