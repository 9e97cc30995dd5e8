/* dossier-source-walk.h: from a source to what it cites
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/* So many sources are met at most, the nearest first. */
#define DOSSIER_SOURCE_WALK_MOST 1000

/**
 * DossierSourceWalk:
 *
 * A way through the sources that a source cites, those that these cite, and so on.  Each is met
 * once, the nearest first; the one from which the walk starts is not.
 */
typedef struct _DossierSourceWalk DossierSourceWalk;

DossierSourceWalk *dossier_source_walk_new      (DossierDocument   *document,
                                                 const char        *source);
void               dossier_source_walk_free     (DossierSourceWalk *self);
DossierSource     *dossier_source_walk_next     (DossierSourceWalk *self);
void               dossier_source_walk_enter    (DossierSourceWalk *self);
GPtrArray         *dossier_source_walk_get_path (DossierSourceWalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSourceWalk, dossier_source_walk_free)

G_END_DECLS
