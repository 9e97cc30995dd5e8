/* dossier-claim-lines.h: a claim in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

GStrv dossier_claim_to_lines (DossierDocument *document,
                              DossierClaim    *claim);

G_END_DECLS
