/* dossier-revisions.h: what the notes in a library said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-revision.h"

G_BEGIN_DECLS

GPtrArray *dossier_revisions_list (DossierConnection  *connection,
                                   const char         *annotation_id,
                                   GError            **error);

G_END_DECLS
