/* dossier-term.h: the words that stand for the values of an enumeration
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *dossier_term_get_nick (GType       type,
                                   int         value);
gboolean    dossier_term_find     (GType       type,
                                   const char *nick,
                                   int        *value);

G_END_DECLS
