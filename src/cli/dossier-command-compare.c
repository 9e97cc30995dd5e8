/* dossier-command-compare.c: dossierctl compare
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli-as-of.h"

#include "exchange/dossier-comparison-csv.h"
#include "exchange/dossier-comparison-html.h"
#include "exchange/dossier-comparison-json.h"
#include "exchange/dossier-comparison-markdown.h"
#include "exchange/dossier-comparison-odt.h"
#include "exchange/dossier-comparison-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char  *name;
  char      *(*write) (DossierComparison       *comparison,
                       DossierComparisonFilter  filter);
  void       (*print) (const char              *text);
} Format;

static const Format formats[] = {
  { "text", dossier_comparison_to_text, dossier_cli_print },
  { "markdown", dossier_comparison_to_markdown, dossier_cli_print_utf8 },
  { "csv", dossier_comparison_to_csv, dossier_cli_print_utf8 },
  { "html", dossier_comparison_to_html, dossier_cli_print_utf8 },
  { "odt", dossier_comparison_to_odt, dossier_cli_print_utf8 },
  { "json", dossier_comparison_to_json, dossier_cli_print_json },
};

static gboolean only_differences;
static gboolean only_common;
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
  DOSSIER_CLI_AS_OF_ENTRY,
  { "only-differences", 0, 0, G_OPTION_ARG_NONE, &only_differences,
    N_("Leave out what does not differ between the options"), NULL },
  { "only-common", 0, 0, G_OPTION_ARG_NONE, &only_common,
    N_("Leave out all but what the dossier says alike of all the options"), NULL },
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this), markdown, csv, html, odt (flat, for a file that ends in "
       ".fodt) or json"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (DossierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  if (only_differences && only_common)
    {
      dossier_cli_report (_("“--only-differences” and “--only-common” leave each other out.  Give "
                            "one of them."));
      return DOSSIER_EXIT_FAILED;
    }
  document = dossier_cli_open_at (arguments[0], &result);
  if (document == NULL)
    return result;

  for (guint i = 1; i < n_arguments; i++)
    {
      DossierOption *option = dossier_cli_find_option (document, arguments[0], arguments[i]);

      if (option == NULL)
        return DOSSIER_EXIT_FAILED;
      if (g_ptr_array_find (chosen, option, NULL))
        {
          dossier_cli_report (_("The option “%s” is named twice.  Name options that differ."),
                              option->id);
          return DOSSIER_EXIT_FAILED;
        }
      g_ptr_array_add (chosen, option);
    }

  comparison = dossier_comparison_new (document, (DossierOption **) chosen->pdata, chosen->len);
  text = format->write (comparison,
                        only_differences ? DOSSIER_COMPARISON_FILTER_DIFFERENCES
                        : only_common    ? DOSSIER_COMPARISON_FILTER_COMMON
                                         : DOSSIER_COMPARISON_FILTER_ALL);
  format->print (text);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_compare = {
  .name = "compare",
  .arguments = N_("FILE OPTION-ID OPTION-ID…"),
  .summary = N_("Lays options of a dossier side by side."),
  .description = N_("Options are named by their ids, which “dossierctl list FILE” shows. What is "
                    "unknown, what is none and what is disputed is told apart in every format. "
                    "“dossierctl show --help” says what “--as-of” does."),
  .n_least = 3,
  .n_most = G_MAXUINT,
  .options = options,
  .run = run,
};
