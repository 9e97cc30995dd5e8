/* dossier-ledger-page.h: a source or an actor, and what has to do with it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-ledger.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_PAGE (dossier_ledger_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierLedgerPage, dossier_ledger_page, DOSSIER, LEDGER_PAGE,
                      AdwNavigationPage)

DossierLedgerPage *dossier_ledger_page_new (DossierDocument    *document,
                                            DossierLedgerEntry *entry);

G_END_DECLS
