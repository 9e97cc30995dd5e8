/* dossier-seen.h: what the user has read of each option last
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-snapshot.h"

G_BEGIN_DECLS

gboolean    dossier_seen_put  (DossierConnection  *connection,
                               const char         *dossier_id,
                               const char         *option_id,
                               const char         *title,
                               const guint8       *meaning,
                               gint64              seen,
                               GError            **error);
GHashTable *dossier_seen_list (DossierConnection  *connection,
                               const char         *dossier_id,
                               GError            **error);

G_END_DECLS
