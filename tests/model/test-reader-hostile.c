/* test-reader-hostile.c: what was made to be lost, to be misread, or to take time and memory
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-json-check.h"
#include "model/dossier-json-names.h"
#include "model/dossier-string-hash.h"

#include <string.h>

/* A dossier with one thing in it that JSON allows, but that would not be kept. */
typedef struct
{
  const char *name;
  const char *text; /* what follows the members of the head; quotes are single */
  const char *pointer;
  const char *at;   /* what stands at the place */
  const char *found;
  const char *expected_part;
} Loss;

#define TWICE ", a member that this object has already"
#define TOO_LARGE "a number that is too large"
#define NUL "the character U+0000, at which a text would end"

static const Loss losses[] = {
  { "twice", "'options': [], 'title': 'S'", "/title", "'title': 'S'", "“title”" TWICE, "once" },
  { "thrice", "'options': [], 'x': 1, 'x': 2, 'x': 3", "/x", "'x': 2", "“x”" TWICE, "once" },
  { "in-a-record", "'options': [{ 'id': 'o', 'title': 'O', 'id': 'p' }]", "/options/0/id",
    "'id': 'p'", "“id”" TWICE, "once" },
  { "in-the-second", "'options': [{ 'id': 'o', 'title': 'O' }, { 'id': 'p', 'id': 'p' }]",
    "/options/1/id", "'id': 'p' }", "“id”" TWICE, "once" },
  { "language", "'options': [], 'summary': { 'en': 'A', 'fr': 'B', 'en': 'C' }", "/summary/en",
    "'en': 'C'", "“en”" TWICE, "once" },
  { "unknown", "'options': [], 'x': [0, { 'y': { 'z': 1, 'z': 1 } }]", "/x/1/y/z", "'z': 1 }",
    "“z”" TWICE, "once" },
  { "empty-name", "'options': [], 'x': { '': 1, '': 1 }", "/x/", "'': 1 }", "“”" TWICE, "once" },
  { "escaped", "'options': [], 'x': { 'a/b~': 1, '\\u0061\\/b~': 1 }", "/x/a~1b~0", "'\\u0061",
    "“a/b~”" TWICE, "once" },
  { "escaped-both", "'options': [], 'x': { '\\u00e9': 1, '\\u00E9': 1 }", "/x/é", "'\\u00E9",
    "“é”" TWICE, "once" },
  { "escaped-pair", "'options': [], 'x': { '\\ud83d\\udea2\\n': 1, '🚢\\u000a': 1 }", "/x/🚢\n",
    "'🚢", "“🚢\n”" TWICE, "once" },
  { "value-is-an-object", "'options': [], 'x': { 'a': { 'a': 1 }, 'a': 2 }", "/x/a", "'a': 2",
    "“a”" TWICE, "once" },
  { "whole", "'options': [], 'x': 9223372036854775808", "/x", "9", TOO_LARGE, "smaller" },
  { "below", "'options': [], 'x': -9223372036854775808", "/x", "-9", TOO_LARGE, "smaller" },
  { "long", "'options': [], 'x': [1, 10000000000000000000]", "/x/1", "1000", TOO_LARGE, "smaller" },
  { "without-end", "'options': [], 'x': 1e999", "/x", "1e999", TOO_LARGE, "text" },
  { "without-end-below", "'options': [], 'x': -2.5E+400", "/x", "-2.5", TOO_LARGE, "text" },
  { "credibility", "'options': [{ 'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C',"
    " 'credibility': 1e999 }] }]", "/options/0/claims/0/credibility", "1e999", TOO_LARGE, "text" },
  { "nul", "'options': [], 'summary': 'a\\u0000b'", "/summary", "\\u0000", NUL, "without it" },
  { "nul-unknown", "'options': [], 'x': ['a', '\\u0000']", "/x/1", "\\u0000", NUL, "without it" },
  { "nul-in-a-name", "'options': [], 'x\\u0000': 1", "", "\\u0000", NUL, "without it" },
};

static void
test_loss (gconstpointer data)
{
  const Loss *loss = data;
  g_autofree char *text = g_strdup_printf ("{" MODEL_TEST_HEAD ",\n%s}", loss->text);
  g_autoptr (GPtrArray) problems = model_test_refuse (text, DOSSIER_READER_ERROR_INVALID);
  const DossierProblem *problem = g_ptr_array_index (problems, 0);
  const char *at = strstr (loss->text, loss->at);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problem->pointer, ==, loss->pointer);
  g_assert_cmpstr (problem->found, ==, loss->found);
  g_assert_nonnull (strstr (problem->expected, loss->expected_part));
  g_assert_cmpuint (problem->line, ==, 2);
  g_assert_cmpuint (problem->column, ==, g_utf8_strlen (loss->text, at - loss->text) + 1);
}

/* An object in which the names stand that @format makes of 0, 1, 2 …, and @last. */
static char *
make_object (guint       n_members,
             const char *prefix,
             const char *last)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < n_members; i++)
    g_string_append_printf (text, "\"%s%u\":0,\n", prefix, i);
  g_string_append_printf (text, "\"%s\":0}", last);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* However many members an object has, the first name that stands again is found; few and many are
 * two ways. */
static void
test_twice_among_many (void)
{
  static const guint sizes[] = { 1, 15, 16, 17, DOSSIER_JSON_MAX_MEMBERS - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint escaped = 0; escaped < 2; escaped++)
      {
        const char *prefix = escaped ? "x\\u002d" : "x-";
        g_autofree char *good = make_object (sizes[i], prefix, "x");
        g_autofree char *bad = make_object (sizes[i], prefix, "x-0");
        g_autoptr (DossierProblem) problem = NULL;

        g_assert_null (dossier_json_check (good, strlen (good), NULL, NULL, NULL));
        problem = dossier_json_check (bad, strlen (bad), NULL, NULL, NULL);
        g_assert_nonnull (problem);
        g_assert_cmpuint (problem->line, ==, sizes[i] + 1);
        g_assert_cmpuint (problem->column, ==, 1);
        g_assert_cmpstr (problem->pointer, ==, "/x-0");
      }
}

/* As many names of one hash as there may be of any. */
static void
test_many_members (void)
{
  g_autofree char *most = make_object (DOSSIER_JSON_MAX_MEMBERS - 1, "x-", "x");
  g_autofree char *more = make_object (DOSSIER_JSON_MAX_MEMBERS, "x-", "x");
  g_autofree char *text = g_strdup_printf ("[0, %s]", more);
  g_autoptr (DossierProblem) problem = NULL;

  g_assert_null (dossier_json_check (most, strlen (most), NULL, NULL, NULL));
  problem = dossier_json_check (text, strlen (text), NULL, NULL, NULL);
  g_assert_nonnull (problem);
  g_assert_cmpstr (problem->pointer, ==, "/1/x-999");
  g_assert_cmpuint (problem->line, ==, DOSSIER_JSON_MAX_MEMBERS + 1);
  g_assert_nonnull (strstr (problem->found, "more members"));
}

/* Names that are long, alike to their ends and escaped are compared no more often than others. */
static void
test_long_names (void)
{
  g_autofree char *prefix = g_strnfill (20000, 'n');
  g_autofree char *last = g_strconcat (prefix, "\\u0030", NULL);
  g_autofree char *text = make_object (500, prefix, last);
  g_autoptr (DossierProblem) problem = dossier_json_check (text, strlen (text), NULL, NULL, NULL);

  g_assert_cmpuint (problem->line, ==, 501);
  g_assert_cmpuint (strlen (problem->found), <, 200);
}

/* A text as long as all names that anybody writes, and then some: it is told in short. */
static void
test_long_string (void)
{
  g_autofree char *words = g_strnfill (4 << 20, 'w');
  g_autofree char *good =
    g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': [], 'x': '%s' }", words);
  g_autofree char *bad = g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': '%s' }", words);
  g_autofree char *name = g_strdup_printf (
    "{" MODEL_TEST_HEAD ", 'options': [], 'summary': { '%s': 1 } }", words);
  g_autoptr (DossierDocument) document = model_test_read (good);
  g_autoptr (GPtrArray) problems = model_test_refuse (bad, DOSSIER_READER_ERROR_INVALID);
  g_autoptr (GPtrArray) more = model_test_refuse (name, DOSSIER_READER_ERROR_INVALID);
  const DossierProblem *problem = g_ptr_array_index (problems, 0);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (strlen (problem->found), <, 200);
  g_assert_cmpuint (more->len, ==, 2);
  for (guint i = 0; i < more->len; i++)
    {
      g_autofree char *place = dossier_problem_format_place (g_ptr_array_index (more, i));

      g_assert_true (g_str_has_prefix (place, "/summary/www"));
      g_assert_nonnull (strstr (place, "…"));
      g_assert_cmpuint (strlen (place), <, 400);
    }
}

/* An id for each number below 2 to the power of 11, all of one hash for g_str_hash(): "Ez" and "FY"
 * have the same. */
static char *
make_id (guint number)
{
  g_autoptr (GString) id = g_string_new (NULL);

  for (guint bit = 0; bit < 11; bit++)
    g_string_append (id, number >> bit & 1 ? "Ez" : "FY");

  return g_string_free_and_steal (g_steal_pointer (&id));
}

/* Ids that were made to be slow to find are no slower than others. */
static void
test_alike_ids (void)
{
  const guint n_ids = 1 << 11;
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new ("{" MODEL_TEST_HEAD ", 'options': [], 'actors': [");
  g_autoptr (DossierDocument) document = NULL;
  g_autofree char *first = make_id (0);

  for (guint i = 0; i < n_ids; i++)
    {
      g_autofree char *id = make_id (i);

      g_assert_cmpuint (g_str_hash (id), ==, g_str_hash (first));
      g_hash_table_add (hashes, GUINT_TO_POINTER (dossier_string_hash (id)));
      g_string_append_printf (text, "%s{ 'id': '%s', 'name': 'A' }", i > 0 ? "," : "", id);
    }
  g_assert_cmpuint (dossier_string_hash (first), ==, dossier_string_hash (first));
  g_assert_cmpuint (g_hash_table_size (hashes), >, n_ids - 10);

  g_string_append (text, "] }");
  document = model_test_read (text->str);
  g_assert_nonnull (dossier_document_find (document, DOSSIER_TYPE_ACTOR, first));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autofree char *path = g_strconcat ("/reader-hostile/loss/", losses[i].name, NULL);

      g_test_add_data_func (path, &losses[i], test_loss);
    }
  g_test_add_func ("/reader-hostile/twice-among-many", test_twice_among_many);
  g_test_add_func ("/reader-hostile/many-members", test_many_members);
  g_test_add_func ("/reader-hostile/alike-ids", test_alike_ids);
  g_test_add_func ("/reader-hostile/long-names", test_long_names);
  g_test_add_func ("/reader-hostile/long-string", test_long_string);

  return g_test_run ();
}
