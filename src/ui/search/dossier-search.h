/* dossier-search.h: searches a dossier and the notes on it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-search-results.h"

#include "store/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH (dossier_search_get_type ())

G_DECLARE_FINAL_TYPE (DossierSearch, dossier_search, DOSSIER, SEARCH, GObject)

DossierSearch *dossier_search_new          (void);
void           dossier_search_set_library  (DossierSearch   *self,
                                            DossierLibrary  *library);
void           dossier_search_set_document (DossierSearch   *self,
                                            DossierDocument *document);
void           dossier_search_prepare      (DossierSearch   *self);
gboolean       dossier_search_is_ready     (DossierSearch   *self);
int            dossier_search_get_progress (DossierSearch   *self);
void           dossier_search_run          (DossierSearch   *self,
                                            const char      *typed);
void           dossier_search_stop         (DossierSearch   *self);

G_END_DECLS
