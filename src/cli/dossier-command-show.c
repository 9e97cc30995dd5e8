/* dossier-command-show.c: dossierctl show
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-option-print.h"
#include "exchange/dossier-record-json.h"

#include <glib/gi18n-lib.h>

static gboolean json;

static const GOptionEntry options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write the option as JSON, as it stands in a "
                                               "dossier"),
    NULL },
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (arguments[0], &result);
  DossierOption *option;

  if (document == NULL)
    return result;

  option = dossier_cli_find_option (document, arguments[0], arguments[1]);
  if (option == NULL)
    return DOSSIER_EXIT_FAILED;

  if (json)
    {
      g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (option));

      dossier_cli_print_node (node);
    }
  else
    {
      g_autofree char *text = dossier_option_to_text (document, option);

      dossier_cli_print (text);
    }

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_show = {
  .name = "show",
  .arguments = N_("FILE OPTION-ID"),
  .summary = N_("Shows all that a dossier says of an option."),
  .description = N_("An option is named by its id, which “dossierctl list FILE” shows. Numbers in "
                    "brackets lead to the claims below, with their speakers, terms and sources."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
