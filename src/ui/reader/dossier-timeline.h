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
 *
 * One dated thing: an event, a change of the option, or a claim.  Owned by the list it came in; its
 * members by the dossier.
 */
typedef struct
{
  DossierDate  *date;
  const char   *text;
  DossierClaim *claim;
} DossierTimelineEntry;

GPtrArray *dossier_timeline_collect (DossierDocument *document,
                                     DossierOption   *option);

G_END_DECLS
