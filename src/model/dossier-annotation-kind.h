/* dossier-annotation-kind.h: what the user means by a note
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

G_END_DECLS
