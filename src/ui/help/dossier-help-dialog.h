/* dossier-help-dialog.h: the user's guide
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_HELP_DIALOG (dossier_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierHelpDialog, dossier_help_dialog, DOSSIER, HELP_DIALOG, AdwDialog)

AdwDialog *dossier_help_dialog_new (void);

G_END_DECLS
