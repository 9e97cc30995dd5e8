/* dossier-web-annotation.h: notes as W3C Web Annotations
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

/**
 * DossierWebAnnotationError:
 * @DOSSIER_WEB_ANNOTATION_ERROR_SYNTAX: the text is no JSON
 * @DOSSIER_WEB_ANNOTATION_ERROR_FORM: it is JSON, but not what notes are written in
 *
 * Why notes could not be read.
 */
typedef enum
{
  DOSSIER_WEB_ANNOTATION_ERROR_SYNTAX,
  DOSSIER_WEB_ANNOTATION_ERROR_FORM,
} DossierWebAnnotationError;

#define DOSSIER_WEB_ANNOTATION_ERROR (dossier_web_annotation_error_quark ())
GQuark     dossier_web_annotation_error_quark (void);

char      *dossier_web_annotations_write      (GPtrArray   *annotations);
GPtrArray *dossier_web_annotations_read       (const char  *text,
                                               GError     **error);

G_END_DECLS
