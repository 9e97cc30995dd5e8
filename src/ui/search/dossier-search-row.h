/* dossier-search-row.h: one result of a search
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-search-result.h"

#include "../sidebar/dossier-option-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_ROW (dossier_search_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierSearchRow, dossier_search_row, DOSSIER, SEARCH_ROW, GtkBox)

GtkWidget *dossier_search_row_new  (void);
void       dossier_search_row_show (DossierSearchRow    *self,
                                    DossierSearchResult *result,
                                    DossierOptionItem   *option);

G_END_DECLS
