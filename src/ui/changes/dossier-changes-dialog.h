/* dossier-changes-dialog.h: what has changed between two versions
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHANGES_DIALOG (dossier_changes_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierChangesDialog, dossier_changes_dialog, DOSSIER, CHANGES_DIALOG,
                      AdwDialog)

DossierChangesDialog *dossier_changes_dialog_new (DossierLibrary  *library,
                                                  DossierDocument *shown,
                                                  const guint8    *hash,
                                                  DossierDocument *newer);

G_END_DECLS
