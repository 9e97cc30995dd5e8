/* dossier-remarks.h: what is sound in a dossier, but hardly meant
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

GPtrArray *dossier_remarks_new                   (DossierDocument *document);
void       dossier_remarks_add_misspelt_members  (DossierDocument *document,
                                                  GPtrArray       *remarks);
void       dossier_remarks_add_odd_relations     (DossierDocument *document,
                                                  GPtrArray       *remarks);
void       dossier_remarks_add_odd_history       (DossierDocument *document,
                                                  GPtrArray       *remarks);
void       dossier_remarks_add_hidden_characters (DossierDocument *document,
                                                  GPtrArray       *remarks);

G_END_DECLS
