/* dossier-finding.h: something that was found in a dossier, in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "text/dossier-search-text.h"
#include "text/dossier-snippet.h"

G_BEGIN_DECLS

/**
 * DossierFinding:
 * @hit: where it stands
 * @id: its id; of a claim, the claim's
 * @option_id: (nullable): the option it is or stands under
 * @title: what it is called; of a claim, what it says
 * @detail: (nullable): more of it: where the words are, or what it belongs to
 * @field: (nullable): which text of the option has the words, as DossierFieldText has it
 * @start: where the words begin in that text, in code points
 * @end: where they end; 0 where there are none
 *
 * Something that was found in a dossier.  Its members are there to be read.
 */
typedef struct
{
  DossierSearchHit  hit;
  char             *id;
  char             *option_id;
  DossierSnippet   *title;
  DossierSnippet   *detail;
  char             *field;
  guint             start;
  guint             end;
} DossierFinding;

DossierFinding *dossier_finding_new  (DossierDocument        *document,
                                      const DossierQuery     *query,
                                      const DossierSearchHit *hit);
void            dossier_finding_free (DossierFinding         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFinding, dossier_finding_free)

G_END_DECLS
