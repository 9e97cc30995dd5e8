/* dossier-option-item.h: an option as the sidebar shows it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPTION_ITEM (dossier_option_item_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptionItem, dossier_option_item, DOSSIER, OPTION_ITEM, GObject)

DossierOptionItem *dossier_option_item_new            (DossierDocument    *document,
                                                       DossierOption      *option);
DossierOption     *dossier_option_item_get_option     (DossierOptionItem  *self);
const char        *dossier_option_item_get_id         (DossierOptionItem  *self);
const char        *dossier_option_item_get_status     (DossierOptionItem  *self);
void               dossier_option_item_set_document   (DossierOptionItem  *self,
                                                       DossierDocument    *document);
const char        *dossier_option_item_get_theme      (DossierOptionItem  *self);
guint              dossier_option_item_get_note_count (DossierOptionItem  *self);
void               dossier_option_item_set_note_count (DossierOptionItem  *self,
                                                       guint               note_count);
gboolean           dossier_option_item_get_compared   (DossierOptionItem  *self);
void               dossier_option_item_set_compared   (DossierOptionItem  *self,
                                                       gboolean            compared);
gboolean           dossier_option_item_get_changed    (DossierOptionItem  *self);
void               dossier_option_item_set_changed    (DossierOptionItem  *self,
                                                       gboolean            changed);

G_END_DECLS
