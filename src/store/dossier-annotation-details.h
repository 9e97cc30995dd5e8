/* dossier-annotation-details.h: what the notes in a library are on, and their tags
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

gboolean dossier_annotation_details_read  (DossierConnection  *connection,
                                           GPtrArray          *annotations,
                                           GError            **error);
gboolean dossier_annotation_details_write (DossierConnection  *connection,
                                           DossierAnnotation  *annotation,
                                           GError            **error);

G_END_DECLS
