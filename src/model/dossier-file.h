/* dossier-file.h: the bytes of a file, as they were at one moment
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-progress.h"

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

GBytes *dossier_file_load        (GFile              *file,
                                  const char         *name,
                                  DossierProgress    *progress,
                                  GCancellable       *cancellable,
                                  char              **etag,
                                  GError            **error);
GBytes *dossier_file_load_opened (int                 fd,
                                  const struct stat  *before,
                                  const char         *name,
                                  DossierProgress    *progress,
                                  GCancellable       *cancellable,
                                  GError            **error);

G_END_DECLS
