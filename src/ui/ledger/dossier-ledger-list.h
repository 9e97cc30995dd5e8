/* dossier-ledger-list.h: the items of a source or an actor, looked up when they are shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-ledger.h"

G_BEGIN_DECLS

/**
 * DossierLedgerLine:
 *
 * An item of a ledger with its words.
 */
#define DOSSIER_TYPE_LEDGER_LINE (dossier_ledger_line_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerLine, dossier_ledger_line, DOSSIER, LEDGER_LINE, GObject)

DossierOption     *dossier_ledger_line_get_option (DossierLedgerLine  *self);
const char        *dossier_ledger_line_get_text   (DossierLedgerLine  *self);
char              *dossier_ledger_line_get_part   (DossierLedgerLine  *self);
gboolean           dossier_ledger_line_is_first   (DossierLedgerLine  *self);

/**
 * DossierLedgerList:
 *
 * A list of #DossierLedgerLine.  Lines are made when they are asked for, as there may be millions.
 */
#define DOSSIER_TYPE_LEDGER_LIST (dossier_ledger_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerList, dossier_ledger_list, DOSSIER, LEDGER_LIST, GObject)

DossierLedgerList *dossier_ledger_list_new        (DossierDocument    *document,
                                                   DossierLedgerEntry *entry);

G_END_DECLS
