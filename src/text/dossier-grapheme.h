/* dossier-grapheme.h: where a text may be cut
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_grapheme_is_border (const char *text,
                                     const char *place);

G_END_DECLS
