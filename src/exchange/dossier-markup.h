/* dossier-markup.h: words in XML and HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *dossier_markup_escape         (const char *words);
void        dossier_markup_append_element (GString    *out,
                                           const char *element,
                                           const char *attributes,
                                           const char *words);
const char *dossier_markup_get_direction  (const char *words);

G_END_DECLS
