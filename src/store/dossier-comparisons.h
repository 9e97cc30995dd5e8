/* dossier-comparisons.h: the comparisons that the user keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-saved-comparison.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

gboolean   dossier_comparisons_put  (DossierConnection             *connection,
                                     const DossierSavedComparison  *comparison,
                                     GError                       **error);
GPtrArray *dossier_comparisons_list (DossierConnection             *connection,
                                     const char                    *dossier_id,
                                     GError                       **error);

G_END_DECLS
