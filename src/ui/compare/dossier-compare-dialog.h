/* dossier-compare-dialog.h: compares options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"

#include "../notes/dossier-notes.h"

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_DIALOG (dossier_compare_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareDialog, dossier_compare_dialog, DOSSIER, COMPARE_DIALOG,
                      AdwDialog)

DossierCompareDialog *dossier_compare_dialog_new (DossierDocument           *document,
                                                  DossierCompareArrangement *arrangement,
                                                  DossierLibrary            *library,
                                                  DossierNotes              *notes);

G_END_DECLS
