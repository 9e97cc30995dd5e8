/* dossier-annotation.h: a note of the user's
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierAnnotationKind:
 * @DOSSIER_ANNOTATION_KIND_HIGHLIGHT: words that are marked, with nothing more said
 * @DOSSIER_ANNOTATION_KIND_COMMENT: a remark
 * @DOSSIER_ANNOTATION_KIND_QUESTION: something that is still to be answered
 * @DOSSIER_ANNOTATION_KIND_ASSESSMENT: the user's own judgement
 *
 * What the user means by a note.  The nicks are the words that stand in the library and in what
 * dossierctl prints.
 */
typedef enum
{
  DOSSIER_ANNOTATION_KIND_HIGHLIGHT,
  DOSSIER_ANNOTATION_KIND_COMMENT,
  DOSSIER_ANNOTATION_KIND_QUESTION,
  DOSSIER_ANNOTATION_KIND_ASSESSMENT,
} DossierAnnotationKind;

#define DOSSIER_TYPE_ANNOTATION_KIND (dossier_annotation_kind_get_type ())

GType       dossier_annotation_kind_get_type  (void) G_GNUC_CONST;
const char *dossier_annotation_kind_get_label (DossierAnnotationKind  kind);
const char *dossier_annotation_kind_get_nick  (DossierAnnotationKind  kind);
gboolean    dossier_annotation_kind_from_nick (const char            *nick,
                                               DossierAnnotationKind *kind);

#define DOSSIER_TYPE_ANNOTATION (dossier_annotation_get_type ())

G_DECLARE_FINAL_TYPE (DossierAnnotation, dossier_annotation, DOSSIER, ANNOTATION, GObject)

DossierAnnotation     *dossier_annotation_new            (const char            *dossier_id,
                                                          const char            *option_id,
                                                          const char            *body);
DossierAnnotation     *dossier_annotation_copy           (DossierAnnotation     *self);
gboolean               dossier_annotation_equal          (DossierAnnotation     *self,
                                                          DossierAnnotation     *other);
const char            *dossier_annotation_get_id         (DossierAnnotation     *self);
const char            *dossier_annotation_get_dossier_id (DossierAnnotation     *self);
const char            *dossier_annotation_get_option_id  (DossierAnnotation     *self);
DossierAnnotationKind  dossier_annotation_get_kind       (DossierAnnotation     *self);
void                   dossier_annotation_set_kind       (DossierAnnotation     *self,
                                                          DossierAnnotationKind  kind);
const char            *dossier_annotation_get_body       (DossierAnnotation     *self);
void                   dossier_annotation_set_body       (DossierAnnotation     *self,
                                                          const char            *body);
gint64                 dossier_annotation_get_created    (DossierAnnotation     *self);
void                   dossier_annotation_set_created    (DossierAnnotation     *self,
                                                          gint64                 created);
gint64                 dossier_annotation_get_modified   (DossierAnnotation     *self);
void                   dossier_annotation_set_modified   (DossierAnnotation     *self,
                                                          gint64                 modified);
void                   dossier_annotation_touch          (DossierAnnotation     *self);
gint64                 dossier_annotation_get_deleted    (DossierAnnotation     *self);
void                   dossier_annotation_set_deleted    (DossierAnnotation     *self,
                                                          gint64                 deleted);

G_END_DECLS
