/* test-judgement-draft.c: a judgement is written bit by bit, and nothing of it goes missing
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-judgement-draft.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <math.h>
#include <string.h>

static const char * const both[] = { "a", "b", NULL };

static DossierDocument *
read_dossier (void)
{
  static const char text[] =
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:j\",\"title\":\"T\","
    "\"criteria\":[{\"id\":\"cost\",\"title\":\"Cost\",\"direction\":\"lower-is-better\"}],"
    "\"options\":["
    "{\"id\":\"a\",\"title\":\"A\",\"claims\":[{\"id\":\"c\",\"text\":\"C\"}]},"
    "{\"id\":\"b\",\"title\":\"B\"}]}";
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "test", problems, &error);

  g_assert_no_error (error);

  return document;
}

static void
set_value (DossierJudgementDraft *draft,
           const char            *option,
           const char            *criterion,
           double                 value)
{
  g_autoptr (DossierDraftScore) score =
    dossier_judgement_draft_get_score (draft, option, criterion);

  score->value = value;
  score->cannot_say = FALSE;
  dossier_judgement_draft_set_score (draft, option, criterion, score);
}

static DossierJudgement *
take_sound (DossierJudgementDraft *draft,
            guint                  n_scores,
            guint                  n_aside)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  DossierJudgement *judgement = dossier_judgement_draft_get_judgement (draft, both, &n, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (judgement->scores), ==, n_scores);
  g_assert_cmpuint (n, ==, n_aside);

  return judgement;
}

static void
count (DossierJudgementDraft *draft,
       guint                 *n)
{
  (*n)++;
}

static void
test_scores (void)
{
  g_autoptr (DossierDocument) document = read_dossier ();
  g_autoptr (DossierJudgementDraft) draft = dossier_judgement_draft_new (document);
  g_autoptr (DossierJudgementDraft) other = dossier_judgement_draft_new (document);
  g_autoptr (DossierDraftScore) score = NULL;
  g_autoptr (DossierJudgement) none = NULL;
  g_autoptr (DossierJudgement) some = NULL;
  g_autoptr (DossierScore) kept = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  const char * const claims[] = { "c", NULL };
  guint n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count), &n_changes);

  /* A reason may come first; it makes no score. */
  score = dossier_judgement_draft_get_score (draft, "a", "cost");
  g_assert_true (isnan (score->value));
  g_set_str (&score->reason, "Measured");
  g_strfreev (score->claims);
  score->claims = g_strdupv ((char **) claims);
  dossier_judgement_draft_set_score (draft, "a", "cost", score);
  g_assert_cmpuint (n_changes, ==, 1);
  none = take_sound (draft, 0, 0);

  set_value (draft, "a", "cost", 0);
  g_clear_pointer (&score, dossier_draft_score_free);
  score = dossier_judgement_draft_get_score (draft, "b", "cost");
  score->cannot_say = TRUE;
  dossier_judgement_draft_set_score (draft, "b", "cost", score);
  some = take_sound (draft, 2, 0);
  kept = g_list_model_get_item (some->scores, 0);
  g_assert_cmpfloat (*kept->value, ==, 0);
  g_assert_cmpstr (dossier_text_get (kept->reason), ==, "Measured");
  g_assert_cmpstr (kept->claims[0], ==, "c");

  /* Another reads what this one wrote. */
  text = dossier_judgement_draft_get_text (draft);
  g_assert_true (dossier_judgement_draft_set_text (other, text, &error));
  g_assert_no_error (error);
  again = dossier_judgement_draft_get_text (other);
  g_assert_cmpstr (text, ==, again);

  /* What says nothing is not there. */
  score->cannot_say = FALSE;
  dossier_judgement_draft_set_score (draft, "b", "cost", score);
  g_clear_object (&some);
  some = take_sound (draft, 1, 0);
  g_free (text);
  text = dossier_judgement_draft_get_text (draft);
  g_assert_null (strstr (text, "\"b\""));
}

static void
test_criteria (void)
{
  g_autoptr (DossierDocument) document = read_dossier ();
  g_autoptr (DossierJudgementDraft) draft = dossier_judgement_draft_new (document);
  g_autofree char *own = dossier_judgement_draft_add_criterion (draft, NULL, "Peace and quiet");
  g_autoptr (DossierDraftCriterion) shared =
    dossier_judgement_draft_get_criterion (draft, "cost");
  g_autoptr (DossierDraftCriterion) mine = dossier_judgement_draft_get_criterion (draft, own);
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autofree char *text = NULL;

  /* What the dossier says of a criterion stays the dossier's. */
  g_assert_true (shared->of_dossier && shared->lower_is_better);
  g_assert_cmpstr (shared->title, ==, "Cost");
  shared->most = 5;
  g_set_str (&shared->unit, "million");
  dossier_judgement_draft_edit_criterion (draft, shared);
  text = dossier_judgement_draft_get_text (draft);
  g_assert_null (strstr (text, "\"Cost\""));
  g_assert_null (strstr (text, "lower-is-better"));
  g_assert_nonnull (strstr (text, "million"));

  g_assert_false (mine->of_dossier || mine->lower_is_better);
  g_assert_cmpfloat (mine->swing, <, 0);
  mine->lower_is_better = TRUE;
  dossier_judgement_draft_edit_criterion (draft, mine);

  /* The first points leave the others as they were: all alike. */
  dossier_judgement_draft_set_swing (draft, own, 40);
  g_clear_pointer (&mine, dossier_draft_criterion_free);
  g_clear_pointer (&shared, dossier_draft_criterion_free);
  mine = dossier_judgement_draft_get_criterion (draft, own);
  shared = dossier_judgement_draft_get_criterion (draft, "cost");
  g_assert_true (mine->lower_is_better);
  g_assert_cmpfloat (mine->swing, ==, 40);
  g_assert_cmpfloat (shared->swing, ==, 100);

  set_value (draft, "a", own, 3);
  set_value (draft, "b", "cost", 4);
  dossier_judgement_draft_remove_criterion (draft, own);
  judgement = take_sound (draft, 1, 0);
  g_assert_cmpuint (g_list_model_get_n_items (judgement->criteria), ==, 1);
  g_assert_null (dossier_judgement_draft_get_criterion (draft, own));
}

static void
test_ratings (void)
{
  g_autoptr (DossierDocument) document = read_dossier ();
  g_autoptr (DossierJudgementDraft) draft = dossier_judgement_draft_new (document);
  g_autoptr (DossierJudgement) judgement = NULL;

  dossier_judgement_draft_set_rating (draft, "c", "a", DOSSIER_CONSISTENCY_NEUTRAL);
  dossier_judgement_draft_set_rating (draft, "c", "b", DOSSIER_CONSISTENCY_CANNOT_SAY);
  dossier_judgement_draft_set_rating (draft, "c", "a", DOSSIER_CONSISTENCY_INCONSISTENT);
  g_assert_cmpint (dossier_judgement_draft_get_rating (draft, "c", "a"), ==,
                   DOSSIER_CONSISTENCY_INCONSISTENT);
  dossier_judgement_draft_set_rating (draft, "c", "b", DOSSIER_CONSISTENCY_UNSTATED);
  dossier_judgement_draft_set_rating (draft, "c", "b", DOSSIER_CONSISTENCY_UNSTATED);
  judgement = take_sound (draft, 0, 0);
  g_assert_cmpuint (g_list_model_get_n_items (judgement->ratings), ==, 1);
}

/* A dossier changes, and a judgement may have been written by a newer program: what cannot be used
 * is left aside, counted, and still there. */
static void
test_aside (void)
{
  static const char text[] =
    "{\"format\":\"dossier-judgement\",\"version\":\"1.0\",\"dossier\":\"urn:test:j\",\"new\":{},"
    "\"criteria\":[{\"id\":\"cost\",\"scale\":{\"least\":0,\"most\":5}},{\"id\":\"gone\"}],"
    "\"scores\":[{\"option\":\"a\",\"criterion\":\"cost\",\"value\":4,\"claims\":[\"c\",\"z\"]},"
    "{\"option\":\"b\",\"criterion\":\"cost\",\"value\":6},"
    "{\"option\":\"z\",\"criterion\":\"cost\",\"value\":1},"
    "{\"option\":\"a\",\"criterion\":\"gone\",\"value\":1}],"
    "\"ratings\":[{\"claim\":\"z\",\"option\":\"a\",\"consistency\":\"neutral\"}, 5]}";
  g_autoptr (DossierDocument) document = read_dossier ();
  g_autoptr (DossierJudgementDraft) draft = dossier_judgement_draft_new (document);
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (DossierScore) score = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *broken = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_judgement_draft_set_text (draft, text, &error));
  judgement = take_sound (draft, 1, 6);
  score = g_list_model_get_item (judgement->scores, 0);
  g_assert_cmpuint (g_strv_length (score->claims), ==, 1);

  before = dossier_judgement_draft_get_text (draft);
  for (const char *word = "\"new\"\0\"gone\"\0\"value\":6\0\"z\",\"criterion\"\0[\"c\",\"z\"]\0";
       *word != '\0'; word += strlen (word) + 1)
    g_assert_nonnull (strstr (before, word));
  set_value (draft, "b", "cost", 2);
  after = dossier_judgement_draft_get_text (draft);
  g_assert_nonnull (strstr (after, "\"z\",\"criterion\""));

  g_assert_false (dossier_judgement_draft_set_text (draft, "[1", &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_false (dossier_judgement_draft_set_text (draft, "", &error));
  g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX);
  broken = dossier_judgement_draft_get_text (draft);
  g_assert_cmpstr (broken, ==, after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judgement-draft/scores", test_scores);
  g_test_add_func ("/judgement-draft/criteria", test_criteria);
  g_test_add_func ("/judgement-draft/ratings", test_ratings);
  g_test_add_func ("/judgement-draft/aside", test_aside);

  return g_test_run ();
}
