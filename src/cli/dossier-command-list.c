/* dossier-command-list.c: dossierctl list
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli-as-of.h"

#include "analysis/dossier-as-of.h"
#include "exchange/dossier-json-members.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>

static gboolean json;

static const GOptionEntry options[] = {
  DOSSIER_CLI_AS_OF_ENTRY,
  { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write the list as JSON"), NULL },
  G_OPTION_ENTRY_NULL
};

static const char *
get_status_nick (DossierOption *option)
{
  return option->status == DOSSIER_STATUS_UNSTATED
         ? NULL : dossier_term_get_nick (DOSSIER_TYPE_STATUS, (int) option->status);
}

/* An option of which nothing was known at the date that is shown is not listed. */
static gboolean
is_known (DossierDocument *document,
          DossierOption   *option)
{
  DossierAsOf *as_of = dossier_as_of_get (document);

  return as_of == NULL || dossier_as_of_get_state (as_of, option->id)->known;
}

static void
print_json (DossierDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      DossierTheme *theme = dossier_document_find (document, DOSSIER_TYPE_THEME, option->theme);

      if (!is_known (document, option))
        continue;

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "id", option->id);
      dossier_json_add_string (builder, "title", dossier_text_get_verbatim (option->title));
      dossier_json_add_string (builder, "theme", option->theme);
      dossier_json_add_string (builder, "theme_title",
                               theme == NULL ? NULL : dossier_text_get_verbatim (theme->title));
      dossier_json_add_string (builder, "status", get_status_nick (option));
      dossier_json_add_string (builder, "summary", dossier_text_get_verbatim (option->summary));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  dossier_cli_print_node (root);
}

static void
print_lines (DossierDocument *document)
{
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      const char *status = get_status_nick (option);
      g_autofree char *id = dossier_cli_to_field (option->id);
      g_autofree char *theme = dossier_cli_to_field (option->theme != NULL ? option->theme : "-");
      g_autofree char *title = dossier_cli_to_field (dossier_text_get (option->title));
      g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s\n", id, theme,
                                               status != NULL ? status : "-", title);

      if (is_known (document, option))
        dossier_cli_print (line);
    }
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open_at (arguments[0], &result);

  if (document == NULL)
    return result;

  if (json)
    print_json (document);
  else
    print_lines (document);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_list = {
  .name = "list",
  .arguments = N_("FILE"),
  .summary = N_("Lists the options of a dossier."),
  .description = N_("Each option is a line of four fields separated by tabs: its id, the id of its "
                    "theme, its status and its title. A theme or status that is not known is "
                    "written as “-”. “dossierctl show --help” says what “--as-of” does; options of "
                    "which nothing was known by then are not listed."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run,
};
