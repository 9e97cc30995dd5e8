/* dossier-version-choice.h: a version that can be compared with another
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "store/dossier-version.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VERSION_CHOICE (dossier_version_choice_get_type ())

G_DECLARE_FINAL_TYPE (DossierVersionChoice, dossier_version_choice, DOSSIER, VERSION_CHOICE,
                      GObject)

DossierVersionChoice *dossier_version_choice_new          (const char           *label,
                                                           DossierDocument      *document);
DossierVersionChoice *dossier_version_choice_new_kept     (DossierVersion       *version);
const char           *dossier_version_choice_get_label    (DossierVersionChoice *self);
DossierDocument      *dossier_version_choice_get_document (DossierVersionChoice *self);
gint64                dossier_version_choice_get_id       (DossierVersionChoice *self);

G_END_DECLS
