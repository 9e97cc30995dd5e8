/* dossier-option-undo.h: changes of an option, taken back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

DossierOption *dossier_option_read_json (DossierDocument *document,
                                         JsonNode        *json);
JsonNode *dossier_option_undo (DossierDocument   *document,
                               DossierOption     *option,
                               const DossierDate *as_of,
                               GStrvBuilder      *remarks);

G_END_DECLS
