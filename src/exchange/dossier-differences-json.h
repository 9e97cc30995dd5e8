/* dossier-differences-json.h: what has changed in a dossier, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-differences.h"

G_BEGIN_DECLS

char *dossier_differences_to_json (DossierDifferences *differences);

G_END_DECLS
