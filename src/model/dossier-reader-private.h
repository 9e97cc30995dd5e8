/* dossier-reader-private.h: the steps of reading a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-reader.h"

G_BEGIN_DECLS

GPtrArray *dossier_reader_problems_new (void);
gboolean   dossier_reader_check_syntax (GBytes           *bytes,
                                        const char       *name,
                                        GPtrArray        *problems,
                                        DossierProgress  *progress,
                                        GCancellable     *cancellable,
                                        GError          **error);
gboolean   dossier_reader_judge        (DossierDocument  *document,
                                        const char       *name,
                                        GPtrArray        *problems,
                                        GPtrArray        *late_problems,
                                        DossierProgress  *progress,
                                        GCancellable     *cancellable,
                                        GError          **error);

G_END_DECLS
