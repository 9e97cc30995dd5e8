/* dossier-json-entries.h: lists of objects in JSON that is worked on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonArray  *dossier_entry_get_list     (JsonObject *entry,
                                        const char *member,
                                        gboolean    make);
const char *dossier_entry_get_string   (JsonObject *entry,
                                        const char *member);
double      dossier_entry_get_number   (JsonObject *entry,
                                        const char *member,
                                        double      otherwise);
JsonObject *dossier_entry_get_object   (JsonObject *entry,
                                        const char *member);
gboolean    dossier_entry_is           (JsonObject *entry,
                                        const char *first_member,
                                        const char *first,
                                        const char *second_member,
                                        const char *second);
GStrv       dossier_entry_dup_strings  (JsonObject *entry,
                                        const char *member);
guint       dossier_entries_get_length (JsonArray  *list);
JsonObject *dossier_entries_get_entry  (JsonArray  *list,
                                        guint       position);
JsonObject *dossier_entries_find       (JsonArray  *list,
                                        const char *first_member,
                                        const char *first,
                                        const char *second_member,
                                        const char *second,
                                        guint      *position);
JsonObject *dossier_entries_demand     (JsonArray  *list,
                                        const char *first_member,
                                        const char *first,
                                        const char *second_member,
                                        const char *second);
void        dossier_entries_remove     (JsonArray  *list,
                                        const char *member,
                                        const char *id);

G_END_DECLS
