/* dossier-tag.h: the words by which the user groups notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *dossier_tag_clean       (const char         *text);
gboolean  dossier_tag_is_same     (const char         *tag,
                                   const char         *other);
int       dossier_tag_find        (const char * const *tags,
                                   const char         *tag);
GStrv     dossier_tag_add_to      (const char * const *tags,
                                   const char         *tag);
GStrv     dossier_tag_remove_from (const char * const *tags,
                                   const char         *tag);
GStrv     dossier_tag_replace_in  (const char * const *tags,
                                   const char         *tag,
                                   const char         *name);

G_END_DECLS
