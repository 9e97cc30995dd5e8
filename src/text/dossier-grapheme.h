/* dossier-grapheme.h: where a text may be cut
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_grapheme_is_border (const gunichar *characters,
                                     glong           n_characters,
                                     glong           position);

G_END_DECLS
