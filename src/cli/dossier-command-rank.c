/* dossier-command-rank.c: dossierctl rank
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-assessment-csv.h"
#include "exchange/dossier-assessment-json.h"
#include "exchange/dossier-assessment-text.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char  *name;
  char      *(*write) (const DossierAssessment *assessment);
  void       (*print) (const char              *text);
} Format;

static const Format formats[] = {
  { "text", dossier_assessment_to_text, dossier_cli_print },
  { "markdown", dossier_assessment_to_markdown, dossier_cli_print_utf8 },
  { "csv", dossier_assessment_to_csv, dossier_cli_print_utf8 },
  { "json", dossier_assessment_to_json, dossier_cli_print_json },
};

static const Format *format = &formats[0];
static int method = DOSSIER_METHOD_WEIGHTED_SUM;
static DossierWeightings weightings = DOSSIER_WEIGHTINGS_ORDER;
static double band;
static gint64 seed = 1;
static int draws = DOSSIER_ROBUSTNESS_DRAWS;

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  format = DOSSIER_CLI_FIND_FORMAT (formats, value, error);

  return format != NULL;
}

static gboolean
parse_method (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  if (dossier_term_find (DOSSIER_TYPE_METHOD, value, &method))
    return TRUE;

  /* Translators: the sentence goes on; the words in the list are not translated */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is no method: it is one of weighted-sum, topsis and promethee"), value);

  return FALSE;
}

static gboolean
parse_weights (const char  *option_name,
               const char  *value,
               gpointer     data,
               GError     **error)
{
  guint64 percent;

  if (g_str_equal (value, "order"))
    weightings = DOSSIER_WEIGHTINGS_ORDER;
  else if (g_str_equal (value, "any"))
    weightings = DOSSIER_WEIGHTINGS_ANY;
  else if (g_ascii_string_to_unsigned (value, 10, 0, 100, &percent, NULL))
    {
      weightings = DOSSIER_WEIGHTINGS_BAND;
      band = (double) percent / 100;
    }
  else
    {
      /* Translators: the sentence goes on; the words in the list are not translated */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” names no weightings: it is one of order, any, and a number of per cents "
                     "from 0 to 100"), value);
      return FALSE;
    }

  return TRUE;
}

static const GOptionEntry options[] = {
  { "method", 0, 0, G_OPTION_ARG_CALLBACK, parse_method,
    N_("Make totals by weighted-sum (as without this), topsis or promethee"), N_("METHOD") },
  { "weights", 0, 0, G_OPTION_ARG_CALLBACK, parse_weights,
    N_("Draw weightings that keep the order of those given (order, as without this), any, or those "
       "within so many per cents of them"), N_("WHICH") },
  { "draws", 0, 0, G_OPTION_ARG_INT, &draws,
    N_("Draw so often (10000 without this)"), N_("N") },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed,
    N_("Begin the random numbers here; the same seed gives the same output"), N_("N") },
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this), markdown, csv or json"), N_("FORMAT") },
  G_OPTION_ENTRY_NULL
};

static DossierJudgement *
open_judgement (DossierDocument *document,
                const char      *file,
                DossierExit     *result)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (file);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  DossierJudgement *judgement =
    dossier_judgement_read_file (document, location, problems, NULL, &error);

  if (judgement == NULL)
    {
      dossier_cli_print_problems (file, problems);
      dossier_cli_report ("%s", error->message);
      *result = problems->len > 0 ? DOSSIER_EXIT_INVALID : DOSSIER_EXIT_FAILED;
    }

  return judgement;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (DossierAssessment) assessment = NULL;
  g_autofree char *text = NULL;

  if (draws < 1 || draws > DOSSIER_ROBUSTNESS_MAX_DRAWS)
    {
      dossier_cli_report (_("“--draws” takes a number from 1 to %d."),
                          DOSSIER_ROBUSTNESS_MAX_DRAWS);
      return DOSSIER_EXIT_FAILED;
    }

  document = dossier_cli_open (arguments[0], &result);
  if (document == NULL)
    return result;
  judgement = open_judgement (document, arguments[1], &result);
  if (judgement == NULL)
    return result;

  if (g_list_model_get_n_items (judgement->criteria) == 0)
    {
      dossier_cli_report (_("The judgement “%s” has no criteria, so that there is nothing to rank "
                            "by. Add a criterion to it, with scores."), arguments[1]);
      return DOSSIER_EXIT_INVALID;
    }

  assessment = dossier_assessment_new (document, judgement, method, weightings, band, (guint) draws,
                                       (guint64) seed, NULL, NULL);
  text = format->write (assessment);
  format->print (text);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_rank = {
  .name = "rank",
  .arguments = N_("FILE JUDGEMENT"),
  .summary = N_("Ranks the options of a dossier by somebody’s judgement."),
  .description = N_("A judgement is a file of its own with criteria, weights and scores; "
                    "docs/judgement-format.md describes it. Scores by criterion come first, totals "
                    "second, and beside them in which share of thousands of weightings each option "
                    "is first, and which weight, score or claim would change that. A score that is "
                    "missing is never filled in."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
