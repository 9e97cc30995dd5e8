/* dossier-anchor-search.h: where words may be now, and what speaks for it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchor-quote.h"

G_BEGIN_DECLS

/**
 * DossierAnchorCandidate:
 * @field: the position of a field of the new version
 * @start: where words begin in it, in normal form
 * @end: where they end
 * @likeness: how alike they are to those looked for: 1 for the same
 * @support: how far what stands around them agrees, 0 to 1 for each side
 * @side: the same of the side that agrees more
 * @score: all that speaks for them, added up
 * @carried: whether the difference of both texts led to them
 * @accepted: whether they are good enough to be taken
 * @asked: whether they are good enough to be shown
 *
 * A place where words may be now.
 */
typedef struct
{
  guint    field;
  guint    start;
  guint    end;
  double   likeness;
  double   support;
  double   side;
  double   score;
  gboolean carried;
  gboolean accepted;
  gboolean asked;
} DossierAnchorCandidate;

/**
 * DossierAnchorSearch:
 * @carrier: both versions
 * @quote: what is looked for
 * @candidates: (element-type DossierAnchorCandidate): what was found
 *
 * The search for a quote.
 */
typedef struct
{
  DossierCarrier     *carrier;
  DossierAnchorQuote  quote;
  GArray             *candidates;
} DossierAnchorSearch;

void     dossier_anchor_search_run          (DossierAnchorSearch       *self,
                                             DossierCarrier            *carrier,
                                             const char                *path,
                                             const DossierQuote        *quote);
void     dossier_anchor_search_clear        (DossierAnchorSearch       *self);
gboolean dossier_anchor_search_has_accepted (const DossierAnchorSearch *self);

G_END_DECLS
