/* dossier-option-view.h: reads an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-text.h"

#include "model/dossier-annotation.h"
#include "model/dossier-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPTION_VIEW (dossier_option_view_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptionView, dossier_option_view, DOSSIER, OPTION_VIEW, AdwBin)

void           dossier_option_view_set_option       (DossierOptionView *self,
                                                     DossierDocument   *document,
                                                     DossierOption     *option);
void           dossier_option_view_replace_document (DossierOptionView *self,
                                                     DossierDocument   *document);
DossierOption *dossier_option_view_get_option       (DossierOptionView *self);
DossierOptionText *dossier_option_view_get_text     (DossierOptionView *self);
void           dossier_option_view_set_annotations  (DossierOptionView *self,
                                                     GPtrArray         *annotations);
GPtrArray     *dossier_option_view_get_selected     (DossierOptionView *self,
                                                     const char        *version);
void           dossier_option_view_unselect         (DossierOptionView *self);
gboolean       dossier_option_view_reveal           (DossierOptionView *self,
                                                     DossierAnnotation *annotation);
void           dossier_option_view_show_words       (DossierOptionView *self,
                                                     const char        *field,
                                                     guint              start,
                                                     guint              end);

G_END_DECLS
