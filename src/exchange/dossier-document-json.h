/* dossier-document-json.h: a whole dossier as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

char *dossier_document_to_json (DossierDocument *document);

G_END_DECLS
