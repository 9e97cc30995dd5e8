/* dossier-tags.h: the tags of all notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierTagCount:
 * @tag: a tag, as most notes have it
 * @n_notes: on how many notes it stands
 *
 * How often a tag is used.
 */
typedef struct
{
  char  *tag;
  guint  n_notes;
} DossierTagCount;

GPtrArray *dossier_tags_list   (DossierConnection  *connection,
                                GError            **error);
gboolean   dossier_tags_rename (DossierConnection  *connection,
                                const char         *tag,
                                const char         *name,
                                guint              *n_notes,
                                GError            **error);
gboolean   dossier_tags_delete (DossierConnection  *connection,
                                const char         *tag,
                                guint              *n_notes,
                                GError            **error);
GPtrArray *dossier_tags_list_notes (DossierConnection  *connection,
                                    const char         *tag,
                                    GError            **error);

G_END_DECLS
