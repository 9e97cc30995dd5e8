/* dossier-snapshots.h: the versions of dossiers in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-snapshot.h"
#include "store/dossier-version.h"

G_BEGIN_DECLS

gboolean   dossier_snapshots_put_parts (DossierConnection  *connection,
                                        DossierSnapshot    *snapshot,
                                        guint               from,
                                        guint               most,
                                        GError            **error);
gboolean   dossier_snapshots_put       (DossierConnection  *connection,
                                        DossierSnapshot    *snapshot,
                                        gint64              seen,
                                        GError            **error);
GPtrArray *dossier_snapshots_list      (DossierConnection  *connection,
                                        const char         *dossier_id,
                                        GError            **error);
GBytes    *dossier_snapshots_restore   (DossierConnection  *connection,
                                        gint64              version_id,
                                        GError            **error);
gboolean   dossier_snapshots_delete    (DossierConnection  *connection,
                                        const char         *dossier_id,
                                        GArray             *version_ids,
                                        GError            **error);

G_END_DECLS
