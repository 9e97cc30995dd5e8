/* dossier-cli-as-of.h: a dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/dossier-cli.h"

G_BEGIN_DECLS

/* What commands that can show a dossier at a date have among their options. */
#define DOSSIER_CLI_AS_OF_ENTRY \
  { "as-of", 0, 0, G_OPTION_ARG_CALLBACK, dossier_cli_parse_as_of, \
    N_("Show what was known by a date: a day, month or year such as 2024-03-14, 2024-03 or 2024"), \
    N_("DATE") }

gboolean         dossier_cli_parse_as_of (const char   *option_name,
                                          const char   *value,
                                          gpointer      data,
                                          GError      **error);
DossierDocument *dossier_cli_open_at     (const char   *file,
                                          DossierExit  *result);

G_END_DECLS
