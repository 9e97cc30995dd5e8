/* dossier-anchor-list.h: a list of words in a dossier, and what has become of them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-reanchoring.h"

G_BEGIN_DECLS

GPtrArray *dossier_anchor_list_read    (GBytes           *json,
                                        const char       *name,
                                        GError          **error);
char      *dossier_anchor_list_to_text (GPtrArray        *notes,
                                        DossierDocument  *document);
char      *dossier_anchor_list_to_json (GPtrArray        *notes,
                                        DossierDocument  *document);

G_END_DECLS
