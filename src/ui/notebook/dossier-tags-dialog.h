/* dossier-tags-dialog.h: the tags of all notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TAGS_DIALOG (dossier_tags_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierTagsDialog, dossier_tags_dialog, DOSSIER, TAGS_DIALOG, AdwDialog)

GtkWidget *dossier_tags_dialog_new    (DossierLibrary    *library);
void       dossier_tags_dialog_rename (DossierTagsDialog *self,
                                       const char        *tag,
                                       const char        *name);

G_END_DECLS
