/* dossier-shortcuts-dialog.h: the keys that do something
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SHORTCUTS_DIALOG (dossier_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierShortcutsDialog, dossier_shortcuts_dialog, DOSSIER, SHORTCUTS_DIALOG,
                      AdwPreferencesDialog)

DossierShortcutsDialog *dossier_shortcuts_dialog_new  (void);
void                    dossier_shortcuts_set_on      (GtkApplication *application);

G_END_DECLS
