/* dossier-cli-output.h: what dossierctl writes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A dossier's words may hold anything, also what a terminal would act on.  Nothing is written but
 * through these. */

void     dossier_cli_print       (const char *text);
void     dossier_cli_print_utf8  (const char *text);
void     dossier_cli_print_json  (const char *json);
void     dossier_cli_print_node  (JsonNode   *node);
void     dossier_cli_print_error (const char *text);
void     dossier_cli_report      (const char *format,
                                  ...) G_GNUC_PRINTF (1, 2);
char    *dossier_cli_to_field    (const char *text);
char    *dossier_cli_format_time (gint64      microseconds);
gboolean dossier_cli_finish      (void);

G_END_DECLS
