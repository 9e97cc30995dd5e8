/* dossier-differences-text.h: what has changed in a dossier, for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-differences.h"

G_BEGIN_DECLS

char *dossier_differences_to_text (DossierDifferences *differences);

G_END_DECLS
