/* dossier-option-index.h: the order of options, and the words in them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierOptionIndex:
 *
 * The options of a dossier in the order of a list, themes as in the dossier and those without one
 * last, and what a filter looks in.  May be searched in any thread.
 */
typedef struct _DossierOptionIndex DossierOptionIndex;

void                dossier_option_index_prepare   (DossierDocument     *document);
DossierOptionIndex *dossier_option_index_new       (DossierDocument     *document);
DossierOptionIndex *dossier_option_index_ref       (DossierOptionIndex  *self);
void                dossier_option_index_unref     (DossierOptionIndex  *self);
guint               dossier_option_index_get_n     (DossierOptionIndex  *self);
guint               dossier_option_index_get_nth   (DossierOptionIndex  *self,
                                                    guint                place);
guint               dossier_option_index_get_place (DossierOptionIndex  *self,
                                                    guint                position);
guint               dossier_option_index_get_theme (DossierOptionIndex  *self,
                                                    guint                place);
GArray             *dossier_option_index_search    (DossierOptionIndex  *self,
                                                    const char          *query,
                                                    GCancellable        *cancellable);
int                 dossier_option_index_compare   (gconstpointer        a,
                                                    gconstpointer        b);
GArray             *dossier_option_index_pick      (GArray              *found,
                                                    GArray              *only);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOptionIndex, dossier_option_index_unref)

G_END_DECLS
