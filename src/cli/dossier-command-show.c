/* dossier-command-show.c: dossierctl show
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli-as-of.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-option-print.h"
#include "model/dossier-record-json.h"

#include <glib/gi18n-lib.h>

static gboolean json;

static const GOptionEntry options[] = {
  DOSSIER_CLI_AS_OF_ENTRY,
  { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write the option as JSON, as it stands in a "
                                               "dossier"),
    NULL },
  G_OPTION_ENTRY_NULL
};

/* How the option stood at a date does not belong to the format, and is marked as not doing so. */
static void
add_state (DossierDocument *document,
           const char      *id,
           JsonObject      *option)
{
  DossierAsOf *as_of = dossier_as_of_get (document);
  const DossierOptionState *state;
  g_autofree char *date = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *remarks;
  JsonObject *object;

  if (as_of == NULL)
    return;

  state = dossier_as_of_get_state (as_of, id);
  date = dossier_date_to_iso (dossier_as_of_get_date (as_of));
  lines = dossier_option_state_to_lines (state, dossier_as_of_get_date (as_of));
  remarks = json_array_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (remarks, lines[i]);

  object = json_object_new ();
  json_object_set_string_member (object, "date", date);
  json_object_set_boolean_member (object, "known", state->known);
  json_object_set_array_member (object, "remarks", remarks);
  json_object_set_object_member (option, "x-as-of", object);
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open_at (arguments[0], &result);
  DossierOption *option;

  if (document == NULL)
    return result;

  option = dossier_cli_find_option (document, arguments[0], arguments[1]);
  if (option == NULL)
    return DOSSIER_EXIT_FAILED;

  if (json)
    {
      g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (option));

      add_state (document, option->id, json_node_get_object (node));
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
                    "brackets lead to the claims below, with their speakers, terms and sources. "
                    "With “--as-of” the later changes of its history are undone, and what had not "
                    "been reported by then is left out; what cannot be placed before or after is "
                    "kept, and it is said. In JSON, the member “x-as-of” tells it."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
