/* dossier-option-state.h: how an option stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierOptionState:
 * @option: the option as it stood, or, where nothing was known of it, its title alone
 * @known: whether anything was known of it
 * @first: (nullable): where nothing was known, the date from which something is
 * @n_later: how many of its claims were reported later, and are left out
 * @n_unplaced: how many of its claims may have been reported later, and are kept
 * @remarks: what else could not be told, in the user's language
 *
 * An option as it stood at a date.
 */
typedef struct
{
  DossierOption *option;
  gboolean       known;
  DossierDate   *first;
  guint          n_later;
  guint          n_unplaced;
  GStrv          remarks;
} DossierOptionState;

DossierOptionState *dossier_option_state_new      (DossierDocument          *document,
                                                   DossierOption            *option,
                                                   DossierDate              *as_of);
void                dossier_option_state_free     (DossierOptionState       *self);
GStrv               dossier_option_state_to_lines (const DossierOptionState *self,
                                                   DossierDate              *as_of);
DossierDate        *dossier_claim_get_known_from  (DossierDocument          *document,
                                                   DossierClaim             *claim);
DossierDatePlace    dossier_claim_place           (DossierDocument          *document,
                                                   DossierClaim             *claim,
                                                   const DossierDate        *as_of);
gboolean            dossier_claims_are_later      (DossierDocument          *document,
                                                   const char * const       *claims,
                                                   const DossierDate        *as_of);

G_END_DECLS
