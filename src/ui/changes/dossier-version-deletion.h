/* dossier-version-deletion.h: deletes versions when the user is sure
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-version-choice.h"

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

void     dossier_version_deletion_ask_async  (GtkWidget            *parent,
                                              DossierLibrary       *library,
                                              const char           *dossier_id,
                                              GPtrArray            *choices,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean dossier_version_deletion_ask_finish (GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
