/* dossier-command-diff.c: dossierctl diff
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-differences-json.h"
#include "exchange/dossier-differences-markdown.h"
#include "exchange/dossier-differences-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char  *name;
  char      *(*write) (DossierDifferences *differences);
  void       (*print) (const char         *text);
} Format;

static const Format formats[] = {
  { "text", dossier_differences_to_text, dossier_cli_print },
  { "markdown", dossier_differences_to_markdown, dossier_cli_print_utf8 },
  { "json", dossier_differences_to_json, dossier_cli_print_json },
};

static gboolean exit_code;
static const Format *format = &formats[0];

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  format = DOSSIER_CLI_FIND_FORMAT (formats, value, error);

  return format != NULL;
}

static const GOptionEntry options[] = {
  { "exit-code", 0, 0, G_OPTION_ARG_NONE, &exit_code,
    N_("End with exit status 3 where the versions differ"), NULL },
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this), markdown or json"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result, other;
  g_autoptr (DossierDocument) old_document = dossier_cli_open (arguments[0], &result);
  g_autoptr (DossierDocument) new_document = dossier_cli_open (arguments[1], &other);
  g_autoptr (DossierDifferences) differences = NULL;
  g_autofree char *text = NULL;

  if (old_document == NULL || new_document == NULL)
    return MAX (result, other);

  differences = dossier_differences_new (old_document, new_document);
  text = format->write (differences);
  format->print (text);

  return exit_code && g_list_model_get_n_items (dossier_differences_get_list (differences)) > 0
         ? DOSSIER_EXIT_DIFFERENT : DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_diff = {
  .name = "diff",
  .arguments = N_("OLD NEW"),
  .summary = N_("Tells what has changed between two versions of a dossier."),
  .description = N_("Options, sources and all else that has an id is known again by it, facts by "
                    "their label, other entries by their words; order says nothing. In a text that "
                    "was reworded [-these words-] were removed and {+these+} added. That nothing "
                    "is said, that there are none, and that something is unknown or disputed are "
                    "different values. The exit status is 0 whether the versions differ or not; "
                    "with --exit-code it is 3 where they do."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
