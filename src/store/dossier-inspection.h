/* dossier-inspection.h: looks at a file before it is opened as a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

gboolean dossier_inspection_run (const char  *path,
                                 guint        newest_version,
                                 guint        busy_timeout,
                                 gboolean    *exists,
                                 GError     **error);

G_END_DECLS
