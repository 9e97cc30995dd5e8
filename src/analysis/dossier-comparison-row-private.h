/* dossier-comparison-row-private.h: how a comparison fills its rows
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-row.h"

G_BEGIN_DECLS

/* A cell that is being filled.  What it says is kept twice: for people, in their language, and
 * as keys, by which cells are held for the same whatever language the user reads. */
typedef struct
{
  DossierComparisonState  state;
  char                   *remark;
  GPtrArray              *items;       /* of char* */
  GPtrArray              *item_marks;  /* of const char*, "" where an item has none */
  GPtrArray              *item_texts;  /* of DossierText, NULL where an item shows none */
  GPtrArray              *item_claims; /* of GPtrArray of DossierClaim */
  GPtrArray              *claims;      /* of DossierClaim */
  GPtrArray              *keys;        /* of char* */
} DossierCellDraft;

DossierCellDraft     *dossier_cell_draft_new        (DossierComparisonState  state);
void                  dossier_cell_draft_free       (DossierCellDraft       *self);
void                  dossier_cell_draft_add        (DossierCellDraft       *self,
                                                     const char             *item,
                                                     const char             *key,
                                                     GPtrArray              *claims);
void                  dossier_cell_draft_mark       (DossierCellDraft       *self,
                                                     const char             *mark);
void                  dossier_cell_draft_set_text   (DossierCellDraft       *self,
                                                     DossierText            *text);
void                  dossier_cell_draft_add_key    (DossierCellDraft       *self,
                                                     const char             *key);
void                  dossier_cell_draft_add_claims (DossierCellDraft       *self,
                                                     GPtrArray              *claims);

DossierComparisonRow *dossier_comparison_row_new    (DossierComparisonGroup  group,
                                                     const char             *label,
                                                     GPtrArray              *drafts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCellDraft, dossier_cell_draft_free)

G_END_DECLS
