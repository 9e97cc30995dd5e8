/* dossier-citations.h: the claims that a comparison cites, numbered
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

/**
 * DossierCitations:
 *
 * The claims on which the rows of a comparison rest, numbered from 1 in the order in which a reader
 * meets them.
 */
typedef struct _DossierCitations DossierCitations;

/**
 * DossierCitationsEscape:
 * @words: words of a dossier
 *
 * Returns: (transfer full): the same words, in a format
 */
typedef char *(*DossierCitationsEscape) (const char *words);

DossierCitations *dossier_citations_new        (DossierComparison           *comparison,
                                                DossierComparisonFilter      filter);
void              dossier_citations_free       (DossierCitations            *self);
guint             dossier_citations_get_n      (DossierCitations            *self);
guint             dossier_citations_measure    (DossierCitations            *self);
DossierClaim     *dossier_citations_get_claim  (DossierCitations            *self,
                                                guint                        number);
guint             dossier_citations_get_number (DossierCitations            *self,
                                                DossierClaim                *claim);
char             *dossier_citations_mark_cell  (DossierCitations            *self,
                                                const DossierComparisonCell *cell,
                                                const char                  *bullet,
                                                DossierCitationsEscape       escape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCitations, dossier_citations_free)

G_END_DECLS
