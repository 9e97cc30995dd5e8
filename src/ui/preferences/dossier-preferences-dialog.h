/* dossier-preferences-dialog.h: what the user likes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PREFERENCES_DIALOG (dossier_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierPreferencesDialog, dossier_preferences_dialog,
                      DOSSIER, PREFERENCES_DIALOG, AdwPreferencesDialog)

DossierPreferencesDialog *dossier_preferences_dialog_new (GSettings  *settings,
                                                          const char *library_path);

G_END_DECLS
