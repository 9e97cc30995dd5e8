/* dossier-components.h: what is joined by circles
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint *dossier_components_find (GPtrArray *edges,
                                guint     *n_components);

G_END_DECLS
