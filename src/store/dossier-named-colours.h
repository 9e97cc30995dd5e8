/* dossier-named-colours.h: the names of colours in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-colour-names.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

DossierColourNames *dossier_named_colours_read  (DossierConnection         *connection,
                                           GError                   **error);
gboolean            dossier_named_colours_write (DossierConnection         *connection,
                                           const DossierColourNames  *names,
                                           GError                   **error);

G_END_DECLS
