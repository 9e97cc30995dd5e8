/* dossier-ledger-private.h: how a ledger fills its entries
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-ledger.h"

G_BEGIN_DECLS

DossierLedgerEntry *dossier_ledger_entry_new (DossierRecord           *record);
void                dossier_ledger_entry_add (DossierLedgerEntry      *self,
                                              const DossierLedgerItem *item);

G_END_DECLS
