/* dossier-notebook-dialog.h: the user's notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK_DIALOG (dossier_notebook_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotebookDialog, dossier_notebook_dialog, DOSSIER, NOTEBOOK_DIALOG,
                      AdwDialog)

DossierNotebookDialog *dossier_notebook_dialog_new (DossierLibrary       *library,
                                                    DossierNotebookShelf  shelf);

G_END_DECLS
