/* dossier-compare-words.h: what a cell of a comparison says, and how it looks
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-notes.h"

#include "analysis/dossier-comparison.h"
#include "text/dossier-query.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * DossierCompareStyle:
 * @dark: whether it is shown on a dark background
 * @base: the place of the option from which differing words are marked; -1 where none are
 * @query: (nullable): what is looked for in the table
 * @notes: (nullable): the user's notes
 *
 * What all cells of a table have in common.
 */
typedef struct
{
  gboolean             dark;
  int                  base;
  DossierQuery        *query;
  DossierCompareNotes *notes;
} DossierCompareStyle;

/**
 * DossierCompareWords:
 * @text: what the cell shows, each item on a line of its own
 * @attributes: how it looks
 * @spoken: what stands in the cell, for those who do not see it
 * @claims: how many claims it rests on, in words
 *
 * The words of a cell.
 */
typedef struct
{
  char          *text;
  PangoAttrList *attributes;
  char          *spoken;
  char          *claims;
} DossierCompareWords;

DossierCompareWords *dossier_compare_words_new  (DossierComparison         *comparison,
                                                 DossierComparisonRow      *row,
                                                 guint                      option,
                                                 const DossierCompareStyle *style);
void                 dossier_compare_words_free (DossierCompareWords       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCompareWords, dossier_compare_words_free)

G_END_DECLS
