/* dossier-recent.h: a dossier that was opened before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_RECENT (dossier_recent_get_type ())

G_DECLARE_FINAL_TYPE (DossierRecent, dossier_recent, DOSSIER, RECENT, GObject)

DossierRecent *dossier_recent_new            (const char    *uri,
                                              const char    *title,
                                              const char    *dossier_id,
                                              const char    *option_id,
                                              gint64         opened);
const char    *dossier_recent_get_uri        (DossierRecent *self);
const char    *dossier_recent_get_title      (DossierRecent *self);
const char    *dossier_recent_get_dossier_id (DossierRecent *self);
const char    *dossier_recent_get_option_id  (DossierRecent *self);
gint64         dossier_recent_get_opened     (DossierRecent *self);

G_END_DECLS
