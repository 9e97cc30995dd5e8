/* dossier-annotation-json.h: a note as it was at some time, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

char              *dossier_annotation_to_json   (DossierAnnotation  *self);
DossierAnnotation *dossier_annotation_from_json (const char         *text,
                                                 GError            **error);

G_END_DECLS
