/* dossier-format-version.h: which format a file is of, and which version of it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-reading.h"

G_BEGIN_DECLS

void     dossier_format_version_check    (DossierReading *reading,
                                          const char     *wanted,
                                          const char     *format,
                                          const char     *version);
gboolean dossier_format_version_is_newer (JsonObject     *object);

G_END_DECLS
