/* dossier-ledger-text.h: a ledger of sources or actors, for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-ledger.h"

G_BEGIN_DECLS

char *dossier_ledger_summarize (DossierLedgerEntry *entry);
char *dossier_ledger_to_text   (DossierDocument    *document,
                                GListModel         *ledger);

G_END_DECLS
