/* dossier-anchor-quote.h: a quote that is being looked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchor-context.h"
#include "text/dossier-approximate-match.h"
#include "text/dossier-carry.h"
#include "text/dossier-quote.h"

G_BEGIN_DECLS

/**
 * DossierAnchorQuote:
 * @path: the path of the field that it was taken from
 * @quote: the quote
 * @chars: (array length=n): its words in normal form, without white space around them
 * @n: how many characters these are
 * @leading: whether white space before the words belongs to the quote
 * @trailing: whether white space after them does
 * @n_letters: how many letters and digits it has
 * @n_words: how many words
 * @pattern: its words, to be searched for
 * @before: what the quote has kept of what stood before them
 * @after: what it has kept of what stood after them
 * @near: what stood around them
 * @wide: (nullable): the same from farther away, where the old version is at hand
 * @old_field: the field in the old version, or %DOSSIER_CARRY_NOWHERE where it is not at hand
 * @old_start: where the words begin in it, in normal form
 * @old_end: where they end
 *
 * A quote that is being looked for, and what is known of where it was.
 */
typedef struct
{
  const char                *path;
  const DossierQuote        *quote;
  gunichar                  *chars;
  guint                      n;
  gboolean                   leading;
  gboolean                   trailing;
  guint                      n_letters;
  guint                      n_words;
  DossierApproximatePattern *pattern;
  DossierNormalText         *before;
  DossierNormalText         *after;
  DossierAnchorContext      *near;
  DossierAnchorContext      *wide;
  guint                      old_field;
  guint                      old_start;
  guint                      old_end;
} DossierAnchorQuote;

void     dossier_anchor_quote_init      (DossierAnchorQuote      *self,
                                         const char              *path,
                                         const DossierQuote      *quote,
                                         DossierCarrier          *carrier);
void     dossier_anchor_quote_clear     (DossierAnchorQuote      *self);
gboolean dossier_anchor_quote_stands_at (const DossierAnchorQuote *self,
                                         const DossierNormalText  *text,
                                         guint                     start);

G_END_DECLS
