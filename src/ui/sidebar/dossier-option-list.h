/* dossier-option-list.h: the options of a dossier, in sections by theme
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPTION_LIST (dossier_option_list_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptionList, dossier_option_list, DOSSIER, OPTION_LIST, GObject)

DossierOptionList *dossier_option_list_new             (DossierDocument    *document);
DossierDocument   *dossier_option_list_get_document    (DossierOptionList  *self);
void               dossier_option_list_set_view        (DossierOptionList  *self,
                                                        DossierDocument    *view);
guint              dossier_option_list_get_total       (DossierOptionList  *self);
DossierOptionItem *dossier_option_list_get_nth         (DossierOptionList  *self,
                                                        guint               position);
DossierOptionItem *dossier_option_list_find            (DossierOptionList  *self,
                                                        const char         *option_id);
guint              dossier_option_list_position        (DossierOptionList  *self,
                                                        DossierOptionItem  *item);
GPtrArray         *dossier_option_list_get_compared    (DossierOptionList  *self);
void               dossier_option_list_clear_compared  (DossierOptionList  *self);
void               dossier_option_list_set_note_counts (DossierOptionList  *self,
                                                        GHashTable         *counts);
void               dossier_option_list_filter          (DossierOptionList  *self,
                                                        const char         *query);
void               dossier_option_list_set_only_changed (DossierOptionList *self,
                                                         gboolean           only_changed);

G_END_DECLS
