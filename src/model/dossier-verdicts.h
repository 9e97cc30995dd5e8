/* dossier-verdicts.h: the dossiers that were found to be sound
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many are remembered, those that were asked for last. */
#define DOSSIER_VERDICTS_MAX 100

char     *dossier_verdicts_get_folder (void);
char     *dossier_verdicts_hash       (GBytes          *text,
                                       DossierProgress *progress,
                                       GCancellable    *cancellable);
gboolean  dossier_verdicts_contain    (const char      *folder,
                                       const char      *hash);
void      dossier_verdicts_add        (const char      *folder,
                                       const char      *hash);

G_END_DECLS
