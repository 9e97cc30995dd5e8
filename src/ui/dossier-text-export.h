/* dossier-text-export.h: writes a text to a file that the user names
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_text_export (GtkWidget       *widget,
                          AdwToastOverlay *toasts,
                          const char      *title,
                          const char      *name,
                          char            *text);
void dossier_bytes_export (GtkWidget       *widget,
                           AdwToastOverlay *toasts,
                           const char      *title,
                           const char      *name,
                           GBytes          *bytes);

G_END_DECLS
