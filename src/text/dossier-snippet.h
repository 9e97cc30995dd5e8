/* dossier-snippet.h: a piece of a text, with the words that were looked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-query.h"

G_BEGIN_DECLS

/**
 * DossierSnippet:
 * @text: the piece, on one line; with an ellipsis where the text goes on
 * @ranges: (element-type DossierTextRange): the words in it
 *
 * A piece of a text.
 */
typedef struct
{
  char   *text;
  GArray *ranges;
} DossierSnippet;

DossierSnippet *dossier_snippet_new  (const char         *text,
                                      const DossierQuery *query,
                                      guint               most);
void            dossier_snippet_free (DossierSnippet     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSnippet, dossier_snippet_free)

G_END_DECLS
