/* dossier-annotations.h: the notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierAnnotationsFlags:
 * @DOSSIER_ANNOTATIONS_DEFAULT: without those in the trash
 * @DOSSIER_ANNOTATIONS_WITH_DELETED: with those in the trash
 *
 * Which notes are listed.
 */
typedef enum
{
  DOSSIER_ANNOTATIONS_DEFAULT = 0,
  DOSSIER_ANNOTATIONS_WITH_DELETED = 1 << 0,
} DossierAnnotationsFlags;

GPtrArray         *dossier_annotations_list    (DossierConnection        *connection,
                                                const char               *dossier_id,
                                                const char               *option_id,
                                                DossierAnnotationsFlags   flags,
                                                GError                  **error);
DossierAnnotation *dossier_annotations_get     (DossierConnection        *connection,
                                                const char               *id,
                                                GError                  **error);
DossierAnnotation *dossier_annotations_find    (DossierConnection        *connection,
                                                const char               *prefix,
                                                GError                  **error);
gboolean           dossier_annotations_put     (DossierConnection        *connection,
                                                DossierAnnotation        *annotation,
                                                GError                  **error);
gboolean           dossier_annotations_put_all (DossierConnection        *connection,
                                                GPtrArray                *annotations,
                                                GError                  **error);
gboolean           dossier_annotations_purge   (DossierConnection        *connection,
                                                const char               *id,
                                                GError                  **error);
GHashTable        *dossier_annotations_count   (DossierConnection        *connection,
                                                const char               *dossier_id,
                                                GError                  **error);

G_END_DECLS
