/* dossier-word-index.h: the words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-document.h"
#include "text/dossier-search-text.h"

G_BEGIN_DECLS

/**
 * DossierWordIndex:
 *
 * An index of the words of a dossier, in memory or in a file that is written once.  May be used in
 * any thread, and waits where it is used in two at the same time.
 */
typedef struct _DossierWordIndex DossierWordIndex;

/**
 * DossierWordsFound:
 * @hits: (element-type DossierSearchHit): what was found, the best first where it is ranked
 * @n_found: how much there is, counted up to a limit
 * @more: whether there is more than that
 * @ranked: whether it is in order
 *
 * What a search in one group of a dossier has found.
 */
typedef struct
{
  GArray   *hits;
  guint     n_found;
  gboolean  more;
  gboolean  ranked;
} DossierWordsFound;

DossierWordIndex  *dossier_word_index_new        (DossierSearchFeed     feed,
                                                  gpointer              source,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
DossierWordIndex  *dossier_word_index_open       (DossierDocument      *document,
                                                  const char           *folder,
                                                  DossierSearchFeed     feed,
                                                  int                  *n_fed,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
DossierWordIndex  *dossier_word_index_ref        (DossierWordIndex     *self);
void               dossier_word_index_unref      (DossierWordIndex     *self);
DossierWordsFound *dossier_word_index_search     (DossierWordIndex     *self,
                                                  const DossierQuery   *query,
                                                  DossierSearchGroup    group,
                                                  guint                 most,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
void               dossier_words_found_free      (DossierWordsFound    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordIndex, dossier_word_index_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordsFound, dossier_words_found_free)

G_END_DECLS
