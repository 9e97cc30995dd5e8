/* dossier-watch.h: watches the file of the dossier that is open
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierWatchState:
 * @DOSSIER_WATCH_SAME: the file holds what was read from it
 * @DOSSIER_WATCH_CHANGED: the file holds another version, which has been read
 * @DOSSIER_WATCH_BROKEN: the file holds something that is no sound dossier
 * @DOSSIER_WATCH_MISSING: there is no file any more
 *
 * What became of a file.
 */
typedef enum
{
  DOSSIER_WATCH_SAME,
  DOSSIER_WATCH_CHANGED,
  DOSSIER_WATCH_BROKEN,
  DOSSIER_WATCH_MISSING,
} DossierWatchState;

#define DOSSIER_TYPE_WATCH (dossier_watch_get_type ())

G_DECLARE_FINAL_TYPE (DossierWatch, dossier_watch, DOSSIER, WATCH, GObject)

DossierWatch      *dossier_watch_new          (GFile           *file,
                                               DossierDocument *document);
DossierWatchState  dossier_watch_get_state    (DossierWatch    *self);
DossierDocument   *dossier_watch_get_newer    (DossierWatch    *self);
const char        *dossier_watch_get_message  (DossierWatch    *self);
GPtrArray         *dossier_watch_get_problems (DossierWatch    *self);
void               dossier_watch_check        (DossierWatch    *self);
void               dossier_watch_stop         (DossierWatch    *self);

G_END_DECLS
