/* dossier-ledger-dialog.h: the sources, or the actors, of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-ledger.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_DIALOG (dossier_ledger_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierLedgerDialog, dossier_ledger_dialog, DOSSIER, LEDGER_DIALOG, AdwDialog)

DossierLedgerDialog *dossier_ledger_dialog_new (DossierDocument   *document,
                                                DossierLedgerKind  kind);
void                 dossier_ledger_dialog_tell_now   (DossierLedgerDialog *self);
void                 dossier_ledger_dialog_show_entry (DossierLedgerDialog *self,
                                                       const char          *id);

G_END_DECLS
