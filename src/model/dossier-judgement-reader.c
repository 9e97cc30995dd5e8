/* dossier-judgement-reader.c: from JSON to a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-judgement-reader.h"

#include "model/dossier-file.h"
#include "model/dossier-json-check.h"
#include "model/dossier-reader.h"
#include "model/dossier-reading.h"
#include "model/dossier-record-json.h"
#include "model/dossier-record-reader.h"
#include "model/dossier-string-hash.h"

#include <glib/gi18n-lib.h>

/* What only several records together show. */
typedef struct
{
  DossierReading    reading;
  DossierDocument  *document;
  DossierJudgement *judgement;
} Check;

static void
check_options (Check *self)
{
  GStrv options = self->judgement->options;
  guint n = options != NULL ? g_strv_length (options)
                            : g_list_model_get_n_items (self->document->options);
  g_autoptr (GHashTable) seen = g_hash_table_new (dossier_string_hash, g_str_equal);
  g_autofree char *found = g_strdup_printf ("%u", n);
  g_autofree char *expected =
    g_strdup_printf (_("from 1 to %d options, listed in “options”"), DOSSIER_JUDGEMENT_MAX_OPTIONS);

  if (n == 0 || n > DOSSIER_JUDGEMENT_MAX_OPTIONS)
    dossier_reading_report_at (&self->reading, options != NULL ? "/options" : "", found, expected);

  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    if (!g_hash_table_add (seen, options[i]))
      {
        g_autofree char *pointer = g_strdup_printf ("/options/%u", i);
        g_autofree char *id = dossier_problem_quote (options[i]);

        dossier_reading_report_at (&self->reading, pointer, id, _("each option once"));
      }
}

static gboolean
is_of_dossier (DossierDocument *document,
               const char      *id)
{
  return dossier_document_find (document, DOSSIER_TYPE_CRITERION, id) != NULL;
}

static void
check_criteria (Check *self)
{
  guint n = g_list_model_get_n_items (self->judgement->criteria);
  g_autofree char *found = g_strdup_printf ("%u", n);
  g_autofree char *expected =
    g_strdup_printf (_("at most %d criteria"), DOSSIER_JUDGEMENT_MAX_CRITERIA);
  guint n_swings = 0;
  double swings = 0;

  if (n > DOSSIER_JUDGEMENT_MAX_CRITERIA)
    dossier_reading_report_at (&self->reading, "/criteria", found, expected);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierJudgementCriterion) criterion =
        g_list_model_get_item (self->judgement->criteria, i);
      g_autofree char *pointer = g_strdup_printf ("/criteria/%u", i);

      if (criterion->title == NULL && !is_of_dossier (self->document, criterion->id))
        dossier_reading_report_at (&self->reading, pointer, _("no member “title”"),
                                   _("a title, or the id of a criterion of the dossier"));
      if (criterion->swing != NULL)
        {
          n_swings++;
          swings += *criterion->swing;
        }
    }

  if (n_swings > 0 && n_swings < n)
    dossier_reading_report_at (&self->reading, "/criteria",
                               _("criteria with “swing” and criteria without"),
                               _("“swing” in all of them, or in none"));
  else if (n_swings > 0 && swings <= 0)
    dossier_reading_report_at (&self->reading, "/criteria", _("no swing above 0"),
                               _("at least one"));
}

static DossierJudgementCriterion *
find_criterion (DossierJudgement *judgement,
                const char       *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (judgement->criteria); i++)
    {
      g_autoptr (DossierJudgementCriterion) criterion =
        g_list_model_get_item (judgement->criteria, i);

      if (g_str_equal (criterion->id, id))
        return criterion; /* the list has it too */
    }

  return NULL;
}

static void
check_score (Check        *self,
             DossierScore *score,
             GHashTable   *seen,
             const char   *pointer)
{
  DossierJudgementCriterion *criterion = find_criterion (self->judgement, score->criterion);
  double least = DOSSIER_SCALE_LEAST, most = DOSSIER_SCALE_MOST;

  if (!g_hash_table_add (seen, g_strdup_printf ("%s %s", score->option, score->criterion)))
    dossier_reading_report_at (&self->reading, pointer,
                               _("a second score of this option by this criterion"),
                               _("one score of each option by each criterion"));

  if (criterion->scale != NULL)
    {
      least = *criterion->scale->least;
      most = *criterion->scale->most;
    }
  if (score->value != NULL && (*score->value < least || *score->value > most))
    {
      g_autofree char *place = g_strconcat (pointer, "/value", NULL);
      g_autofree char *found = g_strdup_printf ("%g", *score->value);
      g_autofree char *expected =
        g_strdup_printf (_("a number on the scale of the criterion, from %g to %g"), least, most);

      dossier_reading_report_at (&self->reading, place, found, expected);
    }
}

static void
check_scores (Check *self)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, g_free, NULL);
  GListModel *scores = self->judgement->scores;

  for (guint i = 0; scores != NULL && i < g_list_model_get_n_items (scores); i++)
    {
      g_autoptr (DossierScore) score = g_list_model_get_item (scores, i);
      g_autofree char *pointer = g_strdup_printf ("/scores/%u", i);

      check_score (self, score, seen, pointer);
    }
}

static void
check_ratings (Check *self)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, g_free, NULL);
  GListModel *ratings = self->judgement->ratings;

  for (guint i = 0; ratings != NULL && i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr (DossierRating) rating = g_list_model_get_item (ratings, i);
      g_autofree char *pointer = g_strdup_printf ("/ratings/%u", i);

      if (!g_hash_table_add (seen, g_strdup_printf ("%s %s", rating->claim, rating->option)))
        dossier_reading_report_at (&self->reading, pointer,
                                   _("a second rating of this claim for this option"),
                                   _("one rating of each claim for each option"));
    }
}

/* Only what is sound in itself can be looked at together. */
static void
check_together (DossierDocument  *document,
                DossierJudgement *judgement,
                GPtrArray        *problems)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  Check check = { { document->language, pointer, problems }, document, judgement };

  check_options (&check);
  check_criteria (&check);
  check_scores (&check);
  check_ratings (&check);
}

static JsonNode *
parse (GBytes     *bytes,
       const char *name,
       GPtrArray  *problems,
       GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gboolean is_json = TRUE;
  DossierProblem *problem = dossier_json_check (text, size, NULL, NULL, &is_json);

  json_parser_set_strict (parser, TRUE);
  if (problem == NULL && !json_parser_load_from_data (parser, text, (gssize) size, &cause))
    {
      problem = dossier_problem_new ("", cause->message, _("text in JSON"));
      is_json = FALSE;
    }
  if (problem == NULL)
    return json_parser_steal_root (parser);

  g_ptr_array_add (problems, problem);
  if (!is_json)
    g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX,
                 _("“%s” is not a JSON file."), name);

  return NULL;
}

static void
set_invalid (GError     **error,
             const char  *name,
             guint        n_problems)
{
  g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID,
               ngettext ("“%s” is not a sound judgement: there is %u problem.",
                         "“%s” is not a sound judgement: there are %u problems.", n_problems),
               name, n_problems);
}

/**
 * dossier_judgement_read_bytes:
 * @document: the dossier that is judged
 * @bytes: the text of a judgement
 * @name: what to call it in messages
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @error: return location for an error of %DOSSIER_READER_ERROR
 *
 * Returns: (transfer full): the judgement, or %NULL with @error set and at least one problem
 */
DossierJudgement *
dossier_judgement_read_bytes (DossierDocument  *document,
                              GBytes           *bytes,
                              const char       *name,
                              GPtrArray        *problems,
                              GError          **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (GError) syntax = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (problems != NULL && problems->len == 0, NULL);

  root = parse (bytes, name, problems, &syntax);
  if (syntax != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&syntax));
      return NULL;
    }

  if (problems->len == 0)
    judgement = dossier_record_reader_read_judgement (document, root, problems);
  if (problems->len == 0)
    check_together (document, judgement, problems);
  if (problems->len > 0)
    {
      set_invalid (error, name, problems->len);
      return NULL;
    }

  return g_steal_pointer (&judgement);
}

/**
 * dossier_judgement_read_file:
 * @document: the dossier that is judged
 * @file: a file
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @cancellable: (nullable): to stop with
 * @error: return location for an error of %DOSSIER_READER_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a judgement, blocking.
 *
 * Returns: (transfer full): the judgement, or %NULL with @error set; @problems then is empty only
 *   where the file itself could not be read
 */
DossierJudgement *
dossier_judgement_read_file (DossierDocument  *document,
                             GFile            *file,
                             GPtrArray        *problems,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = dossier_file_load (file, name, NULL, cancellable, NULL, error);
  if (bytes == NULL)
    return NULL;

  return dossier_judgement_read_bytes (document, bytes, name, problems, error);
}

/**
 * dossier_judgement_write:
 * @self: a judgement
 *
 * Returns: (transfer full): the judgement as JSON, indented, with a newline at its end
 */
char *
dossier_judgement_write (DossierJudgement *self)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT (self), NULL);

  node = dossier_record_to_json (DOSSIER_RECORD (self));
  text = json_to_string (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}
