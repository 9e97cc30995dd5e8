/* dossier-report-table.h: a table of words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dossier_report_table_new (const char *title,
                                     GPtrArray  *rows);

G_END_DECLS
