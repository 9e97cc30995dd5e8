/* test-query.c: what somebody looks for, and where it stands
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-query.h"
#include "text/dossier-snippet.h"

/* Writes a query down: words of a phrase with “+”, “*” for a beginning. */
static char *
describe (const DossierQuery *query)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < query->phrases->len; i++)
    {
      const DossierQueryPhrase *phrase = g_ptr_array_index (query->phrases, i);
      g_autofree char *words = g_strjoinv ("+", phrase->words);

      g_string_append_printf (text, "%s%s ", words, phrase->prefix ? "*" : "");
    }
  for (guint i = 0; query->tags[i] != NULL; i++)
    g_string_append_printf (text, "tag<%s> ", query->tags[i]);
  for (guint i = 0; query->statuses[i] != NULL; i++)
    g_string_append_printf (text, "status<%s> ", query->statuses[i]);
  if (query->groups != (1u << DOSSIER_SEARCH_N_GROUPS) - 1)
    g_string_append_printf (text, "groups<%x> ", query->groups);
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free_and_steal (text);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    const char *meaning;
  } cases[] = {
    { "", "" },
    { "   ", "" },
    { "force", "force*" },
    { "force ", "force" },
    { "Peace Force", "peace force*" },
    { "\"Peace force\"", "peace+force" },
    { "\"peace force", "peace+force" },
    { "“peace force” team", "peace+force team*" },
    { "well-known", "well+known*" },
    { "f", "f" },
    { "tag:funding force", "force* tag<funding>" },
    { "TAG:\"reconstruction aid\" x", "x tag<reconstruction aid>" },
    { "status:proposed", "status<proposed>" },
    { "status:\"under discussion\" in:claims", "status<under discussion> groups<2>" },
    { "in:notes in:options egypt", "egypt* groups<11>" },
    { "in:elsewhere", "in+elsewhere*" },
    { "tag:", "" },
    { "in:", "" },
    { "time:10", "time+10*" },
    { ":x", "x" },
    { "a:b:c", "a+b+c" },
    { "AND OR NOT NEAR(a b)", "and or not near+a b" },
    { "* ^ ( ) \" - + {body} : x", "body+x" },
    { "'; DROP TABLE--", "drop table*" },
    { "caf\xe9", "caf*" },
    { "צה\"ל", "צהל*" },
    { "السُّلْطَةُ", "السلطه*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuery) query = dossier_query_parse (cases[i].typed);
      g_autofree char *meaning = describe (query);

      g_assert_cmpstr (meaning, ==, cases[i].meaning);
      g_assert_cmpint (dossier_query_is_empty (query), ==, meaning[0] == '\0');
    }
}

/* However much is typed, the query stays small. */
static void
test_long (void)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (DossierQuery) query = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (typed, "word\" ");
  query = dossier_query_parse (typed->str);
  g_assert_cmpuint (query->phrases->len, <=, 32);
}

static void
test_find (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    const char *marked;
  } cases[] = {
    { "fund", "Funding for a fund", "[Funding] for a [fund]" },
    { "fund ", "Funding for a fund", "Funding for a [fund]" },
    { "cout élevé ", "Le coût ELEVE", "Le [coût] [ELEVE]" },
    { "\"peace force\"", "peace, force; force peace", "[peace, force]; force peace" },
    { "مدرسة ", "في والمدرسة", "في [والمدرسة]" },
    { "בית ", "אל הבית", "אל [הבית]" },
    { "a ", "b", "b" },
    { "", "b", "b" },
    { "a \"a b\"", "a b a", "[a b] [a]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuery) query = dossier_query_parse (cases[i].query);
      g_autoptr (GArray) found = dossier_query_find (query, cases[i].text);
      g_autoptr (GString) marked = g_string_new (cases[i].text);

      for (guint r = found->len; r > 0; r--)
        {
          DossierTextRange range = g_array_index (found, DossierTextRange, r - 1);

          g_string_insert (marked, g_utf8_offset_to_pointer (marked->str, range.end) - marked->str,
                           "]");
          g_string_insert (marked,
                           g_utf8_offset_to_pointer (marked->str, range.start) - marked->str, "[");
        }
      g_assert_cmpstr (marked->str, ==, cases[i].marked);
    }
}

static void
test_count (void)
{
  g_autoptr (DossierQuery) query = dossier_query_parse ("one \"two three\" fo");

  g_assert_cmpuint (dossier_query_count_found (query, "one two three four"), ==, 3);
  g_assert_cmpuint (dossier_query_count_found (query, "one one three two"), ==, 1);
  g_assert_cmpuint (dossier_query_count_found (query, ""), ==, 0);
}

static void
test_snippet (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *piece;
    const char *word; /* the first that is marked */
  } cases[] = {
    { "short text", "text", "short text", "text" },
    { "two\nlines", "lines", "two lines", "lines" },
    { "nothing of it here, and rather long it is", "absent", "nothing of it here, and …", NULL },
    { "one two three four five six seven eight nine ten", "seven", "…five six seven eight …",
      "seven" },
    { "one two three four five six seven eight nine ten", "ten", "…eight nine ten", "ten" },
    { "", "x", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuery) query = dossier_query_parse (cases[i].query);
      g_autoptr (DossierSnippet) snippet = dossier_snippet_new (cases[i].text, query, 24);

      g_assert_cmpstr (snippet->text, ==, cases[i].piece);
      if (cases[i].word != NULL)
        {
          DossierTextRange range = g_array_index (snippet->ranges, DossierTextRange, 0);
          g_autofree char *word = g_utf8_substring (snippet->text, range.start, range.end);

          g_assert_cmpstr (word, ==, cases[i].word);
        }
      else
        g_assert_cmpuint (snippet->ranges->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/parse", test_parse);
  g_test_add_func ("/query/long", test_long);
  g_test_add_func ("/query/find", test_find);
  g_test_add_func ("/query/count", test_count);
  g_test_add_func ("/query/snippet", test_snippet);

  return g_test_run ();
}
