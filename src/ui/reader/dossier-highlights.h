/* dossier-highlights.h: the words of notes in the text of an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-text.h"

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

GPtrArray         *dossier_highlights_get_targets (DossierOptionText   *text,
                                                   int                  start,
                                                   int                  end,
                                                   const char          *version);
GPtrArray         *dossier_highlights_get_whole   (DossierOptionText   *text,
                                                   int                  offset,
                                                   const char          *version);
gboolean           dossier_highlights_locate      (DossierOptionText   *text,
                                                   DossierAnnotation   *annotation,
                                                   const DossierTarget *target,
                                                   int                 *start,
                                                   int                 *end);
void               dossier_highlights_show        (DossierOptionText   *text,
                                                   GPtrArray           *annotations);
void               dossier_highlights_flash       (DossierOptionText   *text,
                                                   int                  start,
                                                   int                  end);
DossierAnnotation *dossier_highlights_find        (DossierOptionText   *text,
                                                   GPtrArray           *annotations,
                                                   int                  offset);

G_END_DECLS
