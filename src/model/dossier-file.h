/* dossier-file.h: the bytes of a file
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *dossier_file_load (GFile         *file,
                           goffset        most,
                           GCancellable  *cancellable,
                           GError       **error);

G_END_DECLS
