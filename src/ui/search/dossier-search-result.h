/* dossier-search-result.h: something that a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-finding.h"
#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_RESULT (dossier_search_result_get_type ())

G_DECLARE_FINAL_TYPE (DossierSearchResult, dossier_search_result, DOSSIER, SEARCH_RESULT, GObject)

DossierSearchResult   *dossier_search_result_new_finding   (DossierDocument        *document,
                                                            const DossierQuery     *query,
                                                            const DossierSearchHit *hit);
DossierSearchResult   *dossier_search_result_new_note      (DossierDocument        *document,
                                                            const DossierQuery     *query,
                                                            DossierAnnotation      *note);
DossierSearchGroup     dossier_search_result_get_group     (DossierSearchResult    *self);
const DossierFinding  *dossier_search_result_get_finding   (DossierSearchResult    *self);
DossierAnnotation     *dossier_search_result_get_note      (DossierSearchResult    *self);
const char            *dossier_search_result_get_option_id (DossierSearchResult    *self);
const DossierSnippet  *dossier_search_result_get_title     (DossierSearchResult    *self);
const DossierSnippet  *dossier_search_result_get_detail    (DossierSearchResult    *self);

G_END_DECLS
