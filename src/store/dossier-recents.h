/* dossier-recents.h: the list of dossiers that were opened before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-recent.h"

G_BEGIN_DECLS

gboolean   dossier_recents_record (DossierConnection  *connection,
                                   DossierRecent      *recent,
                                   GError            **error);
GPtrArray *dossier_recents_list   (DossierConnection  *connection,
                                   guint               most,
                                   GError            **error);
gboolean   dossier_recents_forget (DossierConnection  *connection,
                                   const char         *uri,
                                   GError            **error);

G_END_DECLS
