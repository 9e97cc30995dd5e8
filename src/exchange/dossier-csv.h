/* dossier-csv.h: comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_csv_make_safe (const char *words);
void dossier_csv_append_field  (GString    *out,
                                const char *words);
void dossier_csv_append_number (GString    *out,
                                double      number);
void dossier_csv_end_line      (GString    *out);

G_END_DECLS
