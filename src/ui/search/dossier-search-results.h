/* dossier-search-results.h: what a search has found, in groups
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-search-result.h"

#include "store/dossier-note-words.h"
#include "store/dossier-word-index.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_RESULTS (dossier_search_results_get_type ())

G_DECLARE_FINAL_TYPE (DossierSearchResults, dossier_search_results, DOSSIER, SEARCH_RESULTS,
                      GObject)

DossierSearchResults *dossier_search_results_new            (DossierDocument         *document,
                                                             const char              *typed);
void                  dossier_search_results_add            (DossierSearchResults    *self,
                                                             const DossierWordsFound *found);
void                  dossier_search_results_add_notes      (DossierSearchResults    *self,
                                                             const DossierNotesFound *found);
char                 *dossier_search_results_describe       (DossierSearchResults    *self);
char                 *dossier_search_results_describe_group (DossierSearchResults    *self,
                                                             DossierSearchGroup       group);

G_END_DECLS
