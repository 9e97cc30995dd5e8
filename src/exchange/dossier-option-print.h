/* dossier-option-print.h: an option for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

char *dossier_option_to_text (DossierDocument *document,
                              DossierOption   *option);

G_END_DECLS
