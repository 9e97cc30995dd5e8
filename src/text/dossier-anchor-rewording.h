/* dossier-anchor-rewording.h: what was put in the place of words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchor-quote.h"

G_BEGIN_DECLS

/**
 * DossierRewording:
 * @start: where it begins in the new text, in normal form
 * @end: where it ends
 * @likeness: how alike it is to the words it replaces, from 0 to 1
 * @in_sentence: whether it stands in what is left of the same sentence
 * @at_border: whether it is found by one side alone, the other having been all but the border of
 *   the text
 *
 * What was put in the place of words.
 */
typedef struct
{
  guint    start;
  guint    end;
  double   likeness;
  gboolean in_sentence;
  gboolean at_border;
} DossierRewording;

gboolean dossier_rewording_find  (DossierRewording         *self,
                                  const DossierAnchorQuote *quote,
                                  const DossierNormalText  *old_text,
                                  const DossierNormalText  *new_text,
                                  const guint              *places);
gboolean dossier_rewording_find_between (DossierRewording         *self,
                                         const DossierAnchorQuote *quote,
                                         const DossierNormalText  *text,
                                         guint                    *from);
gboolean dossier_rewording_is_between_kept (const DossierAnchorQuote *quote,
                                            const DossierNormalText  *old_text,
                                            const DossierNormalText  *new_text,
                                            const guint              *places);
void     dossier_rewording_find_sentence (const DossierNormalText *text,
                                          guint                   *start,
                                          guint                   *end);
void     dossier_rewording_widen (const DossierNormalText  *text,
                                  guint                    *start,
                                  guint                    *end);

G_END_DECLS
