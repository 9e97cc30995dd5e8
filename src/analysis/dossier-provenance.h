/* dossier-provenance.h: who made a claim, on one line
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

char *dossier_provenance_of_claim (DossierDocument *document,
                                   DossierClaim    *claim);

G_END_DECLS
