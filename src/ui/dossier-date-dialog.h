/* dossier-date-dialog.h: chooses a date at which to look at a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DATE_DIALOG (dossier_date_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierDateDialog, dossier_date_dialog, DOSSIER, DATE_DIALOG, AdwDialog)

DossierDateDialog *dossier_date_dialog_new (DossierDocument *document,
                                            DossierDate     *date);

G_END_DECLS
