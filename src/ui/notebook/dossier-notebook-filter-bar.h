/* dossier-notebook-filter-bar.h: what is looked for in the notebook
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-notebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK_FILTER_BAR (dossier_notebook_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotebookFilterBar, dossier_notebook_filter_bar, DOSSIER,
                      NOTEBOOK_FILTER_BAR, GtkBox)

DossierNotebookFilter *dossier_notebook_filter_bar_get (DossierNotebookFilterBar *self);
DossierNotebookShelf   dossier_notebook_filter_bar_get_shelf
                                                       (DossierNotebookFilterBar *self);
void                   dossier_notebook_filter_bar_set_shelf
                                                       (DossierNotebookFilterBar *self,
                                                        DossierNotebookShelf      shelf);
void                   dossier_notebook_filter_bar_set_dossiers
                                                       (DossierNotebookFilterBar *self,
                                                        GPtrArray                *dossiers);
void                   dossier_notebook_filter_bar_set_tags
                                                       (DossierNotebookFilterBar *self,
                                                        GPtrArray                *counts);
void                   dossier_notebook_filter_bar_set_capture
                                                       (DossierNotebookFilterBar *self,
                                                        GtkWidget                *widget);

G_END_DECLS
