/* dossier-command-anchor.c: dossierctl anchor
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-anchor-list.h"
#include "model/dossier-file.h"

#include <glib/gi18n-lib.h>

static gboolean as_json;

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  return dossier_cli_parse_format (value, &as_json, error);
}

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this) or json"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static GPtrArray *
read_notes (const char *argument)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autofree char *name = g_filename_display_name (argument);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = NULL;

  bytes = dossier_file_load (file, name, NULL, NULL, NULL, &error);
  if (bytes != NULL)
    notes = dossier_anchor_list_read (bytes, name, &error);
  if (notes == NULL)
    dossier_cli_report ("%s", error->message);

  return notes;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (GPtrArray) notes = read_notes (arguments[0]);
  g_autoptr (DossierDocument) old_document = NULL, new_document = NULL;
  g_autofree char *text = NULL;
  DossierExit result = DOSSIER_EXIT_OK;

  if (notes == NULL)
    return DOSSIER_EXIT_FAILED;
  if (n_arguments == 3)
    {
      old_document = dossier_cli_open (arguments[1], &result);
      if (old_document == NULL)
        return result;
    }
  new_document = dossier_cli_open (arguments[n_arguments - 1], &result);
  if (new_document == NULL)
    return result;

  dossier_reanchor (old_document, new_document, notes, NULL, NULL);
  text = as_json ? dossier_anchor_list_to_json (notes, new_document)
                 : dossier_anchor_list_to_text (notes, new_document);
  if (as_json)
    dossier_cli_print_json (text);
  else
    dossier_cli_print (text);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_anchor = {
  .name = "anchor",
  .arguments = N_("WORDS [OLD] NEW"),
  .summary = N_("Tells what has become of words in a new version of a dossier."),
  .description = N_("WORDS is a JSON list of objects with “option”, “field” and “exact”, and where "
                    "they are known “prefix”, “suffix”, “start” and “end”. OLD is the version that "
                    "they were taken from; without it they are looked for by what stood around "
                    "them alone. Each line says whether they are in-place, moved, reworded, "
                    "ambiguous (with a line for each candidate) or lost, and then with tabs "
                    "between: the option and field where they were, the words, and where they are "
                    "now the option, the field, start, end and what stands there."),
  .n_least = 2,
  .n_most = 3,
  .options = options,
  .run = run,
};
