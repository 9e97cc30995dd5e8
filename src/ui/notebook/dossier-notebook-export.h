/* dossier-notebook-export.h: notes into a file
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_notebook_export (GtkWidget       *widget,
                              AdwToastOverlay *toasts,
                              GPtrArray       *entries,
                              const char      *format);

G_END_DECLS
