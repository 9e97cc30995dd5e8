/* dossier-evidence.h: what a statement rests on, shown in full
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-origin-words.h"
#include "model/dossier-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dossier_evidence_new_for_claim  (DossierDocument     *document,
                                            DossierClaim        *claim);
GtkWidget *dossier_evidence_new_for_claims (DossierDocument     *document,
                                            GPtrArray           *claims,
                                            DossierOriginNumber  number,
                                            gpointer             user_data);
GtkWidget *dossier_evidence_new_for_source (DossierDocument     *document,
                                            DossierSource       *source);
GtkWidget *dossier_evidence_new_for_actor  (DossierActor        *actor);

G_END_DECLS
