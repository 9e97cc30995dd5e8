/* dossier-option-row.h: one option in the sidebar
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPTION_ROW (dossier_option_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptionRow, dossier_option_row, DOSSIER, OPTION_ROW, GtkWidget)

void dossier_option_row_mark (DossierOptionRow *self,
                              PangoAttrList    *marks);

G_END_DECLS
