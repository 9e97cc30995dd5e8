/* dossier-notes-html.h: the user's notes as a page of HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-colour-names.h"
#include "model/dossier-notebook-entry.h"

G_BEGIN_DECLS

char *dossier_notes_to_html (GPtrArray                *entries,
                             const DossierColourNames *names);

G_END_DECLS
