/* dossier-ledger.h: what rests on each source, and what each actor has part in
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierLedgerKind:
 * @DOSSIER_LEDGER_KIND_SOURCES: each source, with the claims and statements that rest on it
 * @DOSSIER_LEDGER_KIND_ACTORS: each actor, with the options it proposes, its roles and its
 *   positions
 *
 * What a ledger lists.
 */
typedef enum
{
  DOSSIER_LEDGER_KIND_SOURCES,
  DOSSIER_LEDGER_KIND_ACTORS,
} DossierLedgerKind;

/**
 * DossierLedgerPart:
 *
 * Which part of an option an item of a ledger is.
 */
typedef enum
{
  DOSSIER_LEDGER_PART_PROPOSER,
  DOSSIER_LEDGER_PART_ROLE,
  DOSSIER_LEDGER_PART_FACT,
  DOSSIER_LEDGER_PART_SIDE,
  DOSSIER_LEDGER_PART_CONDITION,
  DOSSIER_LEDGER_PART_POSITION,
  DOSSIER_LEDGER_PART_CLAIM,
} DossierLedgerPart;

#define DOSSIER_TYPE_LEDGER_PART (dossier_ledger_part_get_type ())

GType       dossier_ledger_part_get_type  (void) G_GNUC_CONST;
const char *dossier_ledger_part_get_label (DossierLedgerPart value);

/**
 * DossierLedgerItem:
 * @option: the place of the option among those of the dossier
 * @part: which part of the option
 * @falls: whether all claims of a statement go back to the source
 * @index: the place in the list of that part
 * @side: for %DOSSIER_LEDGER_PART_SIDE the place among the sides of the fact
 *
 * Something in an option.  It names its place only, as a dossier may have millions.
 */
typedef struct
{
  guint             option;
  DossierLedgerPart part  : 8;
  guint             falls : 1;
  guint             index;
  guint             side;
} DossierLedgerItem;

/**
 * DossierLedgerWords:
 * @option: the option
 * @text: (nullable): what is said there, in the user's language; %NULL where the part says it all
 *
 * An item of a ledger, looked up.
 */
typedef struct
{
  DossierOption *option;
  char          *text;
} DossierLedgerWords;

void dossier_ledger_words_clear (DossierLedgerWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierLedgerWords, dossier_ledger_words_clear)

/**
 * DossierLedgerEntry:
 *
 * A source or an actor and what has to do with it, in the order of the options.  Immutable.
 */
#define DOSSIER_TYPE_LEDGER_ENTRY (dossier_ledger_entry_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerEntry, dossier_ledger_entry, DOSSIER, LEDGER_ENTRY, GObject)

DossierRecord           *dossier_ledger_entry_get_record       (DossierLedgerEntry      *self);
const char              *dossier_ledger_entry_get_title        (DossierLedgerEntry      *self);
guint                    dossier_ledger_entry_get_n_items      (DossierLedgerEntry      *self);
const DossierLedgerItem *dossier_ledger_entry_get_item         (DossierLedgerEntry      *self,
                                                                guint                    position);
guint                    dossier_ledger_entry_count_part       (DossierLedgerEntry      *self,
                                                                DossierLedgerPart        part);
guint                    dossier_ledger_entry_count_statements (DossierLedgerEntry      *self);
guint                    dossier_ledger_entry_count_fall       (DossierLedgerEntry      *self);
void                     dossier_ledger_entry_look_up          (DossierLedgerEntry      *self,
                                                                guint                    position,
                                                                DossierDocument         *document,
                                                                DossierLedgerWords      *words);

GListModel *dossier_ledger_new (DossierDocument    *document,
                                DossierLedgerKind   kind,
                                GCancellable       *cancellable,
                                GError            **error);

G_END_DECLS
