/* dossier-timeline.h: what happened to an option, in order
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierTimelineEntry:
 * @date: (nullable): when, as far as it is known
 * @text: what happened
 * @claim: (nullable): the claim that says so
 * @member: the member of the dossier or of the option in which it stands: `events`, `history` or
 *   `claims`
 * @id: (nullable): its id there; %NULL for a change, which has none
 * @position: its place there, from 0
 *
 * One dated thing: an event, a change of the option, or a claim.  Owned by the list it came in; its
 * members by the dossier.
 */
typedef struct
{
  DossierDate  *date;
  DossierText  *text;
  DossierClaim *claim;
  const char   *member;
  const char   *id;
  guint         position;
} DossierTimelineEntry;

GPtrArray *dossier_timeline_collect (DossierDocument *document,
                                     DossierOption   *option);

G_END_DECLS
