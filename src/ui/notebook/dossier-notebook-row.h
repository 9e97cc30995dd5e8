/* dossier-notebook-row.h: a note in the notebook
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-notebook-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK_ROW (dossier_notebook_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotebookRow, dossier_notebook_row, DOSSIER, NOTEBOOK_ROW, GtkWidget)

GtkWidget            *dossier_notebook_row_new        (void);
void                  dossier_notebook_row_show       (DossierNotebookRow   *self,
                                                       DossierNotebookEntry *entry,
                                                       gboolean              first);
void                  dossier_notebook_row_set_choice (DossierNotebookRow   *self,
                                                       gboolean              choosing,
                                                       gboolean              chosen);
DossierNotebookEntry *dossier_notebook_row_get_entry  (DossierNotebookRow   *self);
char                 *dossier_notebook_row_describe   (DossierNotebookRow   *self);

G_END_DECLS
