/* dossier-string-hash.h: a hash that nobody knows beforehand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint dossier_string_hash (gconstpointer string);

G_END_DECLS
