/* dossier-web-selector.h: what a note is on, as a Web Annotation has it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-target.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void           dossier_web_selector_add_target  (JsonBuilder          *builder,
                                                 const char           *dossier_id,
                                                 const char           *option_id,
                                                 const DossierTarget  *target);
DossierTarget *dossier_web_selector_read_target (JsonObject           *object,
                                                 char                **dossier_id,
                                                 char                **option_id);

G_END_DECLS
