/* dossier-wrap.h: lines that fit a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a terminal shows where nobody has made it wider. */
#define DOSSIER_WRAP_COLUMNS 80

guint dossier_wrap_measure (const char *text);
void  dossier_wrap_append  (GString    *out,
                            const char *first,
                            guint       indent,
                            const char *text);

G_END_DECLS
