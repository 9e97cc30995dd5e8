/* dossier-match.h: whether words stand in a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *dossier_match_fold     (const char         *text);
GStrv     dossier_match_words    (const char         *query);
gboolean  dossier_match_contains (const char         *folded,
                                  const char * const *words);

G_END_DECLS
