/* test-judgement.c: judgements are read, written, and refused with the place of each fault
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <string.h>

static DossierDocument *document;

static DossierJudgement *
read_text (const char  *json,
           GPtrArray   *problems,
           GError     **error)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dossier_judgement_read_bytes (document, bytes, "test", problems, error);
}

#define HEAD "'format': 'dossier-judgement', 'version': '1.0', 'dossier': 'urn:test:j', "
#define K "{ 'id': 'k', 'title': 'K' }"

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierJudgement) first = read_text (
    "{ " HEAD "'title': 'Mine', 'options': ['a', 'b'], 'criteria': [{ 'id': 'k', 'title': 'K',"
    " 'direction': 'lower-is-better', 'scale': { 'least': -0.5, 'most': 1e3, 'unit': 'm' },"
    " 'swing': 12.5, 'preference': { 'shape': 'linear', 'indifference': 0.25, 'strict': 2 } }],"
    " 'scores': [{ 'option': 'a', 'criterion': 'k', 'value': 0, 'reason': 'R', 'claims': ['c'] },"
    " { 'option': 'b', 'criterion': 'k', 'state': 'cannot-say' }], 'ratings': [{ 'claim': 'c',"
    " 'option': 'a', 'consistency': 'strongly-inconsistent' }], 'x-mine': [1] }", problems, &error);
  g_autoptr (DossierJudgement) second = NULL;
  g_autoptr (DossierScore) score = NULL;
  g_autoptr (DossierScore) unsaid = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  double value;

  g_assert_no_error (error);
  text = dossier_judgement_write (first);
  second = read_text (text, problems, &error);
  g_assert_no_error (error);
  again = dossier_judgement_write (second);
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "x-mine"));

  /* Nought is a value; where there is none there is no number. */
  score = g_list_model_get_item (second->scores, 0);
  unsaid = g_list_model_get_item (second->scores, 1);
  g_object_get (score, "value", &value, NULL);
  g_assert_cmpfloat (value, ==, 0);
  g_assert_nonnull (score->value);
  g_assert_null (unsaid->value);
  g_assert_cmpint (unsaid->state, ==, DOSSIER_SCORE_STATE_CANNOT_SAY);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *pointer;
  } cases[] = {
    { "[]", "" },
    { "{ 'format': 'dossier', 'version': '1.0', 'dossier': 'urn:test:j', 'criteria': [" K "] }",
      "/format" },
    { "{ 'format': 'dossier-judgement', 'version': '2.0', 'dossier': 'urn:test:j', 'criteria': [" K
      "] }", "/version" },
    { "{ 'format': 'dossier-judgement', 'version': '1.0', 'dossier': 'urn:other', 'criteria': [" K
      "] }", "/dossier" },
    { "{ " HEAD "'criteria': {} }", "/criteria" },
    { "{ " HEAD "'criteria': [{ 'id': 'k' }] }", "/criteria/0" },
    { "{ " HEAD "'criteria': [" K ", " K "] }", "/criteria/1/id" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'swing': 101 }] }", "/criteria/0/swing" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'swing': '9' }] }", "/criteria/0/swing" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'swing': 0 }] }", "/criteria" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'swing': 1 },"
      " { 'id': 'l', 'title': 'L' }] }",
      "/criteria" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'scale': { 'least': 1, 'most': 1 } }] }",
      "/criteria/0/scale/most" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'scale': { 'least': 1,"
      " 'most': 1e200 } }] }",
      "/criteria/0/scale" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'preference': { 'shape': 'v' } }] }",
      "/criteria/0/preference" },
    { "{ " HEAD "'criteria': [{ 'id': 'k', 'title': 'K', 'preference': { 'shape': 'level',"
      " 'indifference': 2, 'strict': 1 } }] }", "/criteria/0/preference/strict" },
    { "{ " HEAD "'criteria': [" K "], 'options': ['a', 'z'] }", "/options/1" },
    { "{ " HEAD "'criteria': [" K "], 'options': ['a', 'a'] }", "/options/1" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k' }] }",
      "/scores/0" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k', 'value': 1,"
      " 'state': 'cannot-say' }] }", "/scores/0/state" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k',"
      " 'value': 11 }] }",
      "/scores/0/value" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k',"
      " 'value': null }] }",
      "/scores/0/value" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'l',"
      " 'value': 1 }] }",
      "/scores/0/criterion" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k', 'value': 1,"
      " 'claims': ['z'] }] }", "/scores/0/claims/0" },
    { "{ " HEAD "'criteria': [" K "], 'scores': [{ 'option': 'a', 'criterion': 'k', 'value': 1 },"
      " { 'option': 'a', 'criterion': 'k', 'value': 2 }] }", "/scores/1" },
    { "{ " HEAD "'criteria': [" K "], 'ratings': [{ 'claim': 'c', 'option': 'a',"
      " 'consistency': 'maybe' }] }", "/ratings/0/consistency" },
    { "{ " HEAD "'criteria': [" K "], 'ratings': [{ 'claim': 'c', 'option': 'a',"
      " 'consistency': 'neutral' }, { 'claim': 'c', 'option': 'a', 'consistency': 'neutral' }] }",
      "/ratings/1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (read_text (cases[i].text, problems, &error));
      g_assert_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (((DossierProblem *) problems->pdata[0])->pointer, ==, cases[i].pointer);
    }
}

static void
test_syntax (void)
{
  static const char * const texts[] = {
    "", "{", "{ 'a': 1,, }", "{ 'a': 1, 'a': 2 }", "{ 'a': 1e999 }"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (texts[i], problems, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (problems->len, ==, 1);
      /* An empty file has no lines. */
      g_assert_cmpuint (((DossierProblem *) problems->pdata[0])->line, ==, texts[i][0] != '\0');
    }
}

static void
read_dossier (void)
{
  static const char text[] =
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:j\",\"title\":\"T\","
    "\"options\":["
    "{\"id\":\"a\",\"title\":\"A\",\"claims\":[{\"id\":\"c\",\"text\":\"C\"}]},"
    "{\"id\":\"b\",\"title\":\"B\"}]}";
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;

  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  read_dossier ();

  g_test_add_func ("/judgement/round-trip", test_round_trip);
  g_test_add_func ("/judgement/refused", test_refused);
  g_test_add_func ("/judgement/syntax", test_syntax);

  result = g_test_run ();
  g_clear_object (&document);

  return result;
}
