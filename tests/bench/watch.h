/* watch.h: how long turns of the main loop take
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TURN_UNTIL(condition) while (!(condition)) g_main_context_iteration (NULL, TRUE)

int        watch_wait_for_events (GPollFD    *fds,
                                  guint       n_fds,
                                  int         timeout);
void       watch_begin_turn      (void);
void       watch_begin_step      (void);
void       watch_end_step        (const char *name);
gboolean   watch_wake_up         (gpointer    user_data);
void       watch_rest            (guint       ms);
GtkWidget *watch_find_widget     (GtkWidget  *widget,
                                  GType       type);

G_END_DECLS
