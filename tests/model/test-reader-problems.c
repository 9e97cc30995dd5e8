/* test-reader-problems.c: what is said of JSON that is no sound dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include <string.h>

/* One fault each, in an option where nothing else is said. */
static void
test_place_and_words (void)
{
  static const struct
  {
    const char *members; /* of the option */
    const char *pointer; /* from the option on */
    const char *found;
    const char *expected;
  } cases[] = {
    { "'title': 'O'", "", "no member “id”", "“id”" },
    { "'id': '', 'title': 'O'", "/id", "“”", "an id" },
    { "'id': 'a b', 'title': 'O'", "/id", "“a b”", "without white space" },
    { "'id': 'a\\u00a0b', 'title': 'O'", "/id", "“a\302\240b”", "without white space" },
    { "'id': 'o', 'title': ''", "/title", "“”", "a text that is not empty" },
    { "'id': 'o', 'title': ' \\t\\n'", "/title", "“ \t\n”", "a text that is not empty" },
    { "'id': 'o', 'title': ['O']", "/title", "a list", "a text that is not empty" },
    { "'id': 'o', 'title': {}", "/title", "an empty object", "at least one language" },
    { "'id': 'o', 'title': { 'e': 'O' }", "/title/e", "“e”", "a language tag" },
    { "'id': 'o', 'title': { 'en/~': 'O' }", "/title/en~1~0", "“en/~”", "a language tag" },
    { "'id': 'o', 'title': { 'en': '' }", "/title/en", "“”", "a text that is not empty" },
    { "'id': 'o', 'title': 'O', 'theme': {}", "/theme", "an object", "an id" },
    { "'id': 'o', 'title': 'O', 'status': 'done'", "/status", "“done”",
      "idea, under-discussion, proposed, agreed, in-force, rejected, withdrawn" },
    { "'id': 'o', 'title': 'O', 'status': ''", "/status", "“”", "idea, " },
    { "'id': 'o', 'title': 'O', 'status': 'Idea'", "/status", "“Idea”", "idea, " },
    { "'id': 'o', 'title': 'O', 'tags': 'a'", "/tags", "“a”", "a list" },
    { "'id': 'o', 'title': 'O', 'tags': ['a', '']", "/tags/1", "“”", "a text that is not empty" },
    { "'id': 'o', 'title': 'O', 'claims': {}", "/claims", "an object", "a list" },
    { "'id': 'o', 'title': 'O', 'claims': [7]", "/claims/0", "7", "an object" },
    { "'id': 'o', 'title': 'O', 'facts': [{ 'label': 'L', 'state': 'known' }]", "/facts/0",
      "a fact in state “known” without a “value”", "“value”" },
    { "'id': 'o', 'title': 'O', 'facts': [{ 'label': 'L', 'state': 'none', 'value': 'V' }]",
      "/facts/0/value", "a value of a fact in state “none” or “unknown”", "“known”" },
    { "'id': 'o', 'title': 'O', 'facts': [{ 'label': 'L', 'state': 'disputed' }]", "/facts/0",
      "a fact in state “disputed” without “sides”", "“sides”" },
    { "'id': 'o', 'title': 'O', 'facts': [{ 'label': 'L', 'state': 'disputed',"
      " 'sides': [{ 'value': '1' }] }]", "/facts/0/sides", "fewer than two sides", "two or more" },
    { "'id': 'o', 'title': 'O', 'facts': [{ 'label': 'L', 'value': 'V', 'sides': [] }]",
      "/facts/0/sides", "sides of a fact that is not in state “disputed”", "“disputed”" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'credibility': 7 }]",
      "/claims/0/credibility", "7", "from 1 to 6" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'credibility': -1e300 }]",
      "/claims/0/credibility", "-1e+300", "from 1 to 6" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'credibility': 2.1 }]",
      "/claims/0/credibility", "2.1", "from 1 to 6" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'credibility': true }]",
      "/claims/0/credibility", "true", "from 1 to 6" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'secondhand': 'yes' }]",
      "/claims/0/secondhand", "“yes”", "true or false" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'said_on': '2024-13' }]",
      "/claims/0/said_on", "“2024-13”", "“2024-03”" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'said_on': '2023-02-29' }]",
      "/claims/0/said_on", "“2023-02-29”", "a day that the calendar has" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C', 'said_on': {} }]",
      "/claims/0/said_on", "an object without “stated”", "“stated”" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C',"
      " 'said_on': { 'stated': '' } }]", "/claims/0/said_on/stated", "“”", "words for the date" },
    { "'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C',"
      " 'likelihood': { 'scale': 'icd203', 'term': 'maybe' } }]",
      "/claims/0/likelihood/term", "“maybe”", "roughly-even-chance" },
    { "'id': 'o', 'title': 'O', 'relations': [{ 'kind': 'excludes', 'option': 'p' }]",
      "/relations/0/option", "“p”", "an option of this dossier" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': [{ %s }] }", cases[i].members);
      g_autofree char *pointer = g_strconcat ("/options/0", cases[i].pointer, NULL);
      g_autoptr (GPtrArray) problems = model_test_refuse (text, DOSSIER_READER_ERROR_INVALID);

      model_test_assert (problems, 0, pointer, cases[i].found, cases[i].expected);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_head (void)
{
  static const struct
  {
    const char *text;
    const char *pointers;
  } cases[] = {
    { "{}", "\n\n\n\n\n" },
    { "[]", "\n" },
    { "null", "\n" },
    { "'dossier'", "\n" },
    { "{ 'format': 'minutes', 'version': '1.0', 'id': 'x:y', 'title': 'T', 'options': [] }",
      "/format\n" },
    { "{ 'format': 'dossier', 'version': '1', 'id': 'x:y', 'title': 'T', 'options': [] }",
      "/version\n" },
    { "{ 'format': 'dossier', 'version': '0.9', 'id': 'x:y', 'title': 'T', 'options': [] }",
      "/version\n" },
    { "{ 'format': 'dossier', 'version': '1.0', 'id': 'y', 'title': 'T', 'options': [] }",
      "/id\n" },
    { "{ 'format': 'dossier', 'version': '1.0', 'id': 'x:', 'title': 'T', 'options': {} }",
      "/id\n/options\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems =
        model_test_refuse (cases[i].text, DOSSIER_READER_ERROR_INVALID);
      g_autofree char *pointers = model_test_pointers (problems);

      g_assert_cmpstr (pointers, ==, cases[i].pointers);
    }
}

/* Every fault is told, at every depth, those in what would be left out else too. */
static void
test_all_at_once (void)
{
  g_autoptr (GPtrArray) problems = model_test_refuse (
    "{ 'format': 'dossier', 'version': '1.0', 'title': 7, 'language': 'x', 'updated': 'soon',"
    "  'actors': [{ 'id': 'a', 'name': '', 'kind': 'thing' }, [], { 'name': 'B' }],"
    "  'sources': 'none',"
    "  'options': [{ 'id': 'o', 'title': { 'en': 1, 'x y': '' }, 'proposers': [null, 'z', 'a'],"
    "    'facts': [{ 'state': 'odd', 'sides': [{}, { 'value': [] }] }],"
    "    'claims': [{ 'id': 'c', 'text': 'C', 'source': 's', 'reliability': 'G' }] }, 1] }",
    DOSSIER_READER_ERROR_INVALID);
  g_autofree char *pointers = model_test_pointers (problems);

  g_assert_cmpstr (pointers, ==,
                   "\n"
                   "/title\n"
                   "/language\n"
                   "/updated\n"
                   "/actors/0/name\n"
                   "/actors/0/kind\n"
                   "/actors/1\n"
                   "/actors/2\n"
                   "/sources\n"
                   "/options/0/title/en\n"
                   "/options/0/title/x y\n"
                   "/options/0/title/x y\n"
                   "/options/0/proposers/0\n"
                   "/options/0/facts/0\n"
                   "/options/0/facts/0/state\n"
                   "/options/0/facts/0/sides/0\n"
                   "/options/0/facts/0/sides/1/value\n"
                   "/options/0/claims/0/reliability\n"
                   "/options/1\n"
                   "/options/0/proposers/1\n"
                   "/options/0/claims/0/source\n");
}

/* The number of problems is told, in the singular too. */
static void
test_message (void)
{
  static const struct
  {
    const char *options;
    const char *part;
  } cases[] = {
    { "[1]", "there is 1 problem." },
    { "[1, 2]", "there are 2 problems." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': %s }", cases[i].options);
      g_autoptr (GBytes) bytes = model_test_quote (text);
      g_autoptr (GPtrArray) problems = model_test_problems ();
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_reader_read_bytes (bytes, "name", problems, &error));
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

static void
test_duplicate_ids (void)
{
  g_autoptr (GPtrArray) problems = model_test_refuse (
    "{" MODEL_TEST_HEAD ", 'themes': [{ 'id': 'a', 'title': 'A' }, { 'id': 'a', 'title': 'A' }],"
    " 'options': [{ 'id': 'a', 'title': 'A', 'claims': [{ 'id': 'a', 'text': 'A' }] },"
    "             { 'id': 'A', 'title': 'A', 'claims': [{ 'id': 'a', 'text': 'A' },"
    "                                                   { 'id': 'a', 'text': 'A' }] }] }",
    DOSSIER_READER_ERROR_INVALID);

  model_test_assert (problems, 0, "/themes/1/id", "“a”, which another one has already", "its own");
  model_test_assert (problems, 1, "/options/1/claims/0/id", "“a”, which another one has already",
                     "its own");
  model_test_assert (problems, 2, "/options/1/claims/1/id", "“a”, which another one has already",
                     "its own");
  g_assert_cmpuint (problems->len, ==, 3);
}

/* A reference leads to a record of the right kind, wherever that stands. */
static void
test_references (void)
{
  g_autoptr (GPtrArray) problems = model_test_refuse (
    "{" MODEL_TEST_HEAD ", 'themes': [{ 'id': 't', 'title': 'T' }],"
    " 'actors': [{ 'id': 'a', 'name': 'A' }], 'sources': [{ 'id': 's', 'title': 'S',"
    " 'cites': ['s', 'a'] }], 'events': [{ 'id': 'e', 'text': 'E', 'options': ['o', 'e'],"
    " 'claims': ['c', 'o'] }],"
    " 'options': [{ 'id': 'o', 'title': 'O', 'theme': 'T', 'proposers': ['a', 't'],"
    "   'roles': [{ 'actor': 's', 'role': 'R', 'claims': ['x'] }],"
    "   'claims': [{ 'id': 'c', 'text': 'C', 'source': 'c' }] }] }",
    DOSSIER_READER_ERROR_INVALID);

  model_test_assert (problems, 0, "/sources/0/cites/1", "“a”", "a source");
  model_test_assert (problems, 1, "/events/0/options/1", "“e”", "an option");
  model_test_assert (problems, 2, "/events/0/claims/1", "“o”", "a claim");
  model_test_assert (problems, 3, "/options/0/theme", "“T”", "a theme");
  model_test_assert (problems, 4, "/options/0/proposers/1", "“t”", "an actor");
  model_test_assert (problems, 5, "/options/0/roles/0/actor", "“s”", "an actor");
  model_test_assert (problems, 6, "/options/0/roles/0/claims/0", "“x”", "a claim");
  model_test_assert (problems, 7, "/options/0/claims/0/source", "“c”", "a source");
  g_assert_cmpuint (problems->len, ==, 8);
}

/* Of a newer format only that is said; of another kind of file it is not. */
static void
test_newer (void)
{
  static const char * const versions[] = { "2.0", "10.3", "11.0", "99999999999999999999.0" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{ 'format': 'dossier', 'version': '%s', 'options': 'elsewhere' }", versions[i]);
      g_autofree char *found = g_strdup_printf ("“%s”", versions[i]);
      g_autoptr (GPtrArray) problems = model_test_refuse (text, DOSSIER_READER_ERROR_NEWER);

      model_test_assert (problems, 0, "/version", found, "a newer Dossier may read this file");
      g_assert_cmpuint (problems->len, ==, 1);
    }

  {
    g_autoptr (GPtrArray) problems = model_test_refuse (
      "{ 'format': 'package', 'version': '2.1', 'id': 'x:y', 'title': 'T', 'options': [] }",
      DOSSIER_READER_ERROR_INVALID);
    g_autofree char *pointers = model_test_pointers (problems);

    g_assert_cmpstr (pointers, ==, "/format\n/version\n");
  }
  {
    g_autoptr (GPtrArray) problems =
      model_test_refuse ("{ 'version': '2.1' }", DOSSIER_READER_ERROR_INVALID);

    model_test_assert (problems, 0, "", "no member “format”", "“format”");
  }
}

/* A long value is cut, at a character and not within one. */
static void
test_long_value (void)
{
  g_autoptr (GString) ids =
    g_string_new ("{" MODEL_TEST_HEAD ", 'options': [{ 'title': 'O', 'id': '");
  g_autoptr (GString) shown = g_string_new ("“");
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (ids, "é ");
  g_string_append (ids, "' }] }");
  for (guint i = 0; i < 30; i++)
    g_string_append (shown, "é ");
  g_string_append (shown, "…”");

  problems = model_test_refuse (ids->str, DOSSIER_READER_ERROR_INVALID);
  model_test_assert (problems, 0, "/options/0/id", shown->str, "an id");
}

static void
test_long_duplicates (void)
{
  g_autofree char *id = g_strnfill (100000, 'i');
  g_autofree char *term = g_strnfill (100000, 't');
  g_autofree char *text = g_strdup_printf (
    "{" MODEL_TEST_HEAD ", 'options': [{ 'title': 'O', 'id': '%s' }, { 'title': 'O', 'id': '%s',"
    " 'claims': [{ 'id': 'c', 'text': 'C', 'likelihood': { 'scale': 'icd203', 'term': '%s' } }]"
    " }] }", id, id, term);
  g_autoptr (GPtrArray) problems = model_test_refuse (text, DOSSIER_READER_ERROR_INVALID);

  g_assert_cmpuint (problems->len, ==, 2);
  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      g_assert_nonnull (strstr (problem->found, "…"));
      g_assert_cmpuint (strlen (problem->found), <, 200);
    }
}

/* There is an end to the list, and what comes after it does no harm. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{" MODEL_TEST_HEAD ", 'options': [{}");
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, ", { 'id': 'o', 'title': 'O', 'theme': 'no', 'facts': [{ 'label': 'L',"
                           " 'state': 'odd' }], 'claims': [{ 'id': 'c', 'text': 'C', 'likelihood':"
                           " { 'scale': 'icd203' } }] }");
  g_string_append (text, "] }");

  problems = model_test_refuse (text->str, DOSSIER_READER_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, DOSSIER_READER_MAX_PROBLEMS);
  model_test_assert (problems, 0, "/options/0", "no member “id”", "“id”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-problems/place-and-words", test_place_and_words);
  g_test_add_func ("/reader-problems/head", test_head);
  g_test_add_func ("/reader-problems/all-at-once", test_all_at_once);
  g_test_add_func ("/reader-problems/message", test_message);
  g_test_add_func ("/reader-problems/duplicate-ids", test_duplicate_ids);
  g_test_add_func ("/reader-problems/references", test_references);
  g_test_add_func ("/reader-problems/newer", test_newer);
  g_test_add_func ("/reader-problems/long-value", test_long_value);
  g_test_add_func ("/reader-problems/long-duplicates", test_long_duplicates);
  g_test_add_func ("/reader-problems/many", test_many);

  return g_test_run ();
}
