/* dossier-record-json.h: a part of a dossier as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-record.h"

G_BEGIN_DECLS

JsonNode *dossier_record_to_json (DossierRecord *record);

G_END_DECLS
