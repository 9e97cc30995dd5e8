/* dossier-search-page.h: what was found, to choose from
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-search.h"

#include "../sidebar/dossier-option-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_PAGE (dossier_search_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierSearchPage, dossier_search_page, DOSSIER, SEARCH_PAGE, AdwBin)

void      dossier_search_page_set_library    (DossierSearchPage *self,
                                              DossierLibrary    *library);
void      dossier_search_page_set_document   (DossierSearchPage *self,
                                              DossierDocument   *document,
                                              DossierOptionList *options);
void      dossier_search_page_prepare        (DossierSearchPage *self);
gboolean  dossier_search_page_search         (DossierSearchPage *self,
                                              const char        *typed);
gboolean  dossier_search_page_has_results    (DossierSearchPage *self);
gboolean  dossier_search_page_is_empty       (DossierSearchPage *self);
char     *dossier_search_page_describe       (DossierSearchPage *self);
gboolean  dossier_search_page_activate_first (DossierSearchPage *self,
                                              const char        *typed);

G_END_DECLS
