/* anchor-case.h: made-up edits of texts, with the right answer known
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchoring.h"

G_BEGIN_DECLS

#define ANCHOR_CASE_N_LANGUAGES 4

/**
 * AnchorCase:
 * @old_fields: the fields before the edit
 * @new_fields: the fields after it
 * @path: the field in which the quote was taken
 * @quote: the quote
 * @right: (element-type DossierAnchorPlace): where its words are after the edit: nowhere where they
 *   are gone; two places where these cannot be told apart
 * @same_words: whether they are still the same
 *
 * An edit, and a quote from the text before it.
 */
typedef struct
{
  GPtrArray    *old_fields;
  GPtrArray    *new_fields;
  char         *path;
  DossierQuote *quote;
  GArray       *right;
  gboolean      same_words;
} AnchorCase;

guint       anchor_case_get_n_kinds (void);
const char *anchor_case_get_kind    (guint       kind);
AnchorCase *anchor_case_new         (guint       kind,
                                     guint       language,
                                     guint32     seed);
void        anchor_case_free        (AnchorCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnchorCase, anchor_case_free)

G_END_DECLS
