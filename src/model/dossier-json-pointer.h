/* dossier-json-pointer.h: places in a JSON tree, and what stands there
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *dossier_json_copy           (JsonNode           *node);
GStrv     dossier_json_pointer_split  (const char         *pointer);
JsonNode *dossier_json_pointer_get    (JsonNode           *root,
                                       const char * const *tokens);
gboolean  dossier_json_pointer_set    (JsonNode           *root,
                                       const char * const *tokens,
                                       JsonNode           *value);
gboolean  dossier_json_pointer_add    (JsonNode           *root,
                                       const char * const *tokens,
                                       JsonNode           *value);
gboolean  dossier_json_pointer_remove (JsonNode           *root,
                                       const char * const *tokens);

G_END_DECLS
