/* dossier-text-label.h: a label for words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dossier_text_label_new    (const char *text,
                                      const char *css_class);
void       dossier_text_label_follow (GtkLabel   *label);

G_END_DECLS
