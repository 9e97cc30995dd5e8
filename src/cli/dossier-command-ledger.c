/* dossier-command-ledger.c: dossierctl sources, dossierctl actors
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-ledger-json.h"
#include "exchange/dossier-ledger-text.h"

#include <glib/gi18n-lib.h>

static gboolean json;

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  return dossier_cli_parse_format (value, &json, error);
}

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this) or json"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char        *file,
     DossierLedgerKind  kind)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (file, &result);
  g_autoptr (GListModel) ledger = NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return result;

  ledger = dossier_ledger_new (document, kind, NULL, NULL);
  text = json ? dossier_ledger_to_json (document, ledger)
              : dossier_ledger_to_text (document, ledger);
  if (json)
    dossier_cli_print_json (text);
  else
    dossier_cli_print (text);

  return DOSSIER_EXIT_OK;
}

static DossierExit
run_sources (const char * const *arguments,
             guint               n_arguments)
{
  return run (arguments[0], DOSSIER_LEDGER_KIND_SOURCES);
}

static DossierExit
run_actors (const char * const *arguments,
            guint               n_arguments)
{
  return run (arguments[0], DOSSIER_LEDGER_KIND_ACTORS);
}

const DossierCommand dossier_command_sources = {
  .name = "sources",
  .arguments = N_("FILE"),
  .summary = N_("Tells what rests on each source."),
  .description = N_("A claim goes back to the source in which it stands and, where it names no "
                    "origin, to all that this source relies on. Facts, conditions, roles and "
                    "positions whose every claim goes back to one source rest on it alone: they "
                    "would be left without any claim if it fell."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run_sources,
};

const DossierCommand dossier_command_actors = {
  .name = "actors",
  .arguments = N_("FILE"),
  .summary = N_("Tells what each actor proposes, and its roles and positions."),
  .description = N_("For each actor of the dossier: the options that it proposes, its roles in "
                    "them, such as that of a funder, and its positions on them."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run_actors,
};
