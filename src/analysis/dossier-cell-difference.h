/* dossier-cell-difference.h: how a cell of a comparison differs from that of the base
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-row.h"
#include "text/dossier-word-diff.h"

G_BEGIN_DECLS

/**
 * DossierItemDifference:
 * @kind: whether the item stands in both cells, perhaps in other words, or in one of them alone
 * @item: the place of the item in the cell; of one that was removed, in that of the base
 * @pieces: (nullable) (element-type DossierWordDiffPiece): where the words differ, how
 * @words: (nullable): the words of each of @pieces
 *
 * What has become of an item.
 */
typedef struct
{
  DossierWordDiffKind  kind;
  guint                item;
  GArray              *pieces;
  GStrv                words;
} DossierItemDifference;

GPtrArray *dossier_cell_difference (const DossierComparisonCell *base,
                                    const DossierComparisonCell *cell);

G_END_DECLS
