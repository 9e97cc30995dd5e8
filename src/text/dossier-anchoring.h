/* dossier-anchoring.h: finds words again when their text has changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchor.h"
#include "text/dossier-field-text.h"
#include "text/dossier-quote.h"

G_BEGIN_DECLS

/**
 * DossierAnchorPlace:
 * @field: the position of a field of the new version
 * @start: where words begin in its text, in code points
 * @end: where they end
 *
 * A place in the new version.
 */
typedef struct
{
  guint field;
  int   start;
  int   end;
} DossierAnchorPlace;

/**
 * DossierAnchorResult:
 * @outcome: what has become of the words
 * @places: (element-type DossierAnchorPlace): where they stand now: one place where they are in
 *   place, moved or reworded; the candidates, the likeliest first, where that is ambiguous; none
 *   where they are lost
 *
 * What has become of a quote.
 */
typedef struct
{
  DossierAnchor  outcome;
  GArray        *places;
} DossierAnchorResult;

/**
 * DossierAnchoring:
 *
 * Two versions of the fields of an option, between which quotes are carried over.  It is not for
 * more than one thread at a time.
 */
typedef struct _DossierAnchoring DossierAnchoring;

DossierAnchoring    *dossier_anchoring_new         (GPtrArray           *old_fields,
                                                    GPtrArray           *new_fields);
void                 dossier_anchoring_free        (DossierAnchoring    *self);
DossierAnchorResult *dossier_anchoring_find        (DossierAnchoring    *self,
                                                    const char          *path,
                                                    const DossierQuote  *quote);
void                 dossier_anchor_result_free    (DossierAnchorResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchoring, dossier_anchoring_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchorResult, dossier_anchor_result_free)

G_END_DECLS
