/* dossier-sidebar.h: the options of a dossier, to choose from
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-list.h"

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SIDEBAR (dossier_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (DossierSidebar, dossier_sidebar, DOSSIER, SIDEBAR, AdwBin)

void               dossier_sidebar_set_document     (DossierSidebar  *self,
                                                     DossierDocument *document);
void               dossier_sidebar_replace_document (DossierSidebar  *self,
                                                     DossierDocument *document,
                                                     DossierDocument *view);
void               dossier_sidebar_set_view         (DossierSidebar  *self,
                                                     DossierDocument *view);
void               dossier_sidebar_set_library      (DossierSidebar  *self,
                                                     DossierLibrary  *library);
void               dossier_sidebar_add_bar          (DossierSidebar  *self,
                                                     GtkWidget       *bar);
void               dossier_sidebar_set_open_menu    (DossierSidebar  *self,
                                                     GMenuModel      *menu);
DossierOptionList *dossier_sidebar_get_options      (DossierSidebar  *self);
DossierOption     *dossier_sidebar_get_selected     (DossierSidebar  *self);
void               dossier_sidebar_select           (DossierSidebar  *self,
                                                     const char      *option_id);
void               dossier_sidebar_move             (DossierSidebar  *self,
                                                     int              step);
void               dossier_sidebar_search_for       (DossierSidebar  *self,
                                                     const char      *words);
void               dossier_sidebar_focus_filter     (DossierSidebar  *self);
void               dossier_sidebar_toggle_only_changed (DossierSidebar *self);

G_END_DECLS
