/* dossier-searchable.h: what can be found in a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "text/dossier-search-text.h"

G_BEGIN_DECLS

gboolean dossier_searchable_feed (gpointer          document,
                                  DossierSearchSink sink,
                                  gpointer          user_data);

G_END_DECLS
