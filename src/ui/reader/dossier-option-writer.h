/* dossier-option-writer.h: writes an option out as one continuous text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-text.h"

#include "model/dossier-document.h"

G_BEGIN_DECLS

void dossier_option_writer_write (DossierOptionText *text,
                                  DossierDocument   *document,
                                  DossierOption     *option);

G_END_DECLS
