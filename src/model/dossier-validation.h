/* dossier-validation.h: whether a dossier that is open already is sound
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How often the whole text is gone over, for dossier_progress_new(). */
#define DOSSIER_VALIDATION_PASSES 3

gboolean dossier_validation_run        (DossierDocument      *document,
                                        const char           *name,
                                        const char           *verdicts,
                                        GPtrArray            *problems,
                                        DossierProgress      *progress,
                                        GCancellable         *cancellable,
                                        GError              **error);
void     dossier_validation_run_async  (DossierDocument      *document,
                                        const char           *name,
                                        const char           *verdicts,
                                        DossierProgress      *progress,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean dossier_validation_run_finish (GAsyncResult         *result,
                                        GPtrArray           **problems,
                                        GError              **error);

G_END_DECLS
