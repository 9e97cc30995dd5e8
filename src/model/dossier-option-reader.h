/* dossier-option-reader.h: from the text of a dossier to one of its options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-progress.h"

G_BEGIN_DECLS

DossierOption *dossier_option_reader_check    (DossierDocument  *document,
                                               guint             position,
                                               GPtrArray        *problems,
                                               GPtrArray        *late_problems);
DossierOption *dossier_option_reader_read     (guint             position,
                                               gpointer          document);
gboolean       dossier_option_reader_validate (DossierDocument  *document,
                                               gboolean          keep,
                                               GPtrArray        *problems,
                                               GPtrArray        *late_problems,
                                               DossierProgress  *progress,
                                               GCancellable     *cancellable,
                                               GError          **error);

G_END_DECLS
