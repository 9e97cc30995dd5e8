/* dossier-annotation.h: a note of the user's
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation-colour.h"
#include "model/dossier-annotation-kind.h"
#include "model/dossier-target.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ANNOTATION (dossier_annotation_get_type ())

G_DECLARE_FINAL_TYPE (DossierAnnotation, dossier_annotation, DOSSIER, ANNOTATION, GObject)

DossierAnnotation      *dossier_annotation_new            (const char              *dossier_id,
                                                           const char              *option_id,
                                                           const char              *body);
DossierAnnotation      *dossier_annotation_copy           (DossierAnnotation       *self);
gboolean                dossier_annotation_equal          (DossierAnnotation       *self,
                                                           DossierAnnotation       *other);
const char             *dossier_annotation_get_id         (DossierAnnotation       *self);
const char             *dossier_annotation_get_dossier_id (DossierAnnotation       *self);
const char             *dossier_annotation_get_option_id  (DossierAnnotation       *self);
void                    dossier_annotation_set_option_id  (DossierAnnotation       *self,
                                                           const char              *option_id);
DossierAnnotationKind   dossier_annotation_get_kind       (DossierAnnotation       *self);
void                    dossier_annotation_set_kind       (DossierAnnotation       *self,
                                                           DossierAnnotationKind    kind);
const char             *dossier_annotation_get_body       (DossierAnnotation       *self);
void                    dossier_annotation_set_body       (DossierAnnotation       *self,
                                                           const char              *body);
gint64                  dossier_annotation_get_created    (DossierAnnotation       *self);
void                    dossier_annotation_set_created    (DossierAnnotation       *self,
                                                           gint64                   created);
gint64                  dossier_annotation_get_modified   (DossierAnnotation       *self);
void                    dossier_annotation_set_modified   (DossierAnnotation       *self,
                                                           gint64                   modified);
void                    dossier_annotation_touch          (DossierAnnotation       *self);
gint64                  dossier_annotation_get_deleted    (DossierAnnotation       *self);
void                    dossier_annotation_set_deleted    (DossierAnnotation       *self,
                                                           gint64                   deleted);
DossierAnnotationColour dossier_annotation_get_colour     (DossierAnnotation       *self);
void                    dossier_annotation_set_colour     (DossierAnnotation       *self,
                                                           DossierAnnotationColour  colour);
gint64                  dossier_annotation_get_resolved   (DossierAnnotation       *self);
void                    dossier_annotation_set_resolved   (DossierAnnotation       *self,
                                                           gint64                   resolved);
GPtrArray              *dossier_annotation_get_targets    (DossierAnnotation       *self);
void                    dossier_annotation_set_targets    (DossierAnnotation       *self,
                                                           GPtrArray               *targets);
const char             *dossier_annotation_get_option_of  (DossierAnnotation       *self,
                                                           const DossierTarget     *target);
const char             *dossier_annotation_get_option_shown (DossierAnnotation     *self);
gboolean                dossier_annotation_has_words_in   (DossierAnnotation       *self,
                                                           const char              *option_id);
const char * const     *dossier_annotation_get_tags       (DossierAnnotation       *self);
void                    dossier_annotation_set_tags       (DossierAnnotation       *self,
                                                           const char * const      *tags);
char                   *dossier_annotation_make_id        (const char              *name);
const char             *dossier_annotation_get_other      (DossierAnnotation       *self);
void                    dossier_annotation_set_other      (DossierAnnotation       *self,
                                                           const char              *other);
void                    dossier_annotation_take_over      (DossierAnnotation       *self,
                                                           DossierAnnotation       *other);

G_END_DECLS
