/* dossier-text-line.h: finds a line again in a text that was written anew
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *dossier_text_line_get  (GtkTextBuffer *buffer,
                              int            line);
int   dossier_text_line_find (GtkTextBuffer *buffer,
                              const char    *text,
                              int            line);

G_END_DECLS
