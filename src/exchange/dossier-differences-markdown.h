/* dossier-differences-markdown.h: what has changed in a dossier, as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-differences.h"

G_BEGIN_DECLS

char *dossier_differences_to_markdown (DossierDifferences *differences);

G_END_DECLS
