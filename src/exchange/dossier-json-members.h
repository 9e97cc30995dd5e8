/* dossier-json-members.h: members of a JSON object
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void        dossier_json_add_string (JsonBuilder *builder,
                                     const char  *member,
                                     const char  *value);
void        dossier_json_add_term   (JsonBuilder *builder,
                                     const char  *member,
                                     GType        type,
                                     int          value);
void        dossier_json_add_number (JsonBuilder *builder,
                                     const char  *member,
                                     gint64       value);
const char *dossier_json_get_string (JsonObject  *object,
                                     const char  *member);

G_END_DECLS
