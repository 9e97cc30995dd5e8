/* dossier-relations-page.h: how the options that are compared bear on each other
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_RELATIONS_PAGE (dossier_relations_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierRelationsPage, dossier_relations_page, DOSSIER, RELATIONS_PAGE, AdwBin)

void dossier_relations_page_set_options (DossierRelationsPage *self,
                                         DossierDocument      *document,
                                         GPtrArray            *options);

G_END_DECLS
