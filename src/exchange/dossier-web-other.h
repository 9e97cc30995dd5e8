/* dossier-web-other.h: members of Web Annotations that Dossier does not know
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DossierWebReads:
 * @annotation: a Web Annotation
 * @user_data: a note
 *
 * Returns: whether @annotation is read as that note
 */
typedef gboolean (*DossierWebReads) (JsonNode *annotation,
                                     gpointer  user_data);

char *dossier_web_other_find (JsonObject      *annotation,
                              JsonObject      *known);
void  dossier_web_other_add  (JsonNode        *annotation,
                              const char      *other,
                              DossierWebReads  reads,
                              gpointer         user_data);

G_END_DECLS
