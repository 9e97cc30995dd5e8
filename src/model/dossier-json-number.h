/* dossier-json-number.h: whether a number of a JSON text can be kept
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_json_number_fits (const char *start,
                                   const char *end,
                                   gboolean    is_whole);

G_END_DECLS
