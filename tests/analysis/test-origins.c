/* test-origins.c: how many independent origins some claims have
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-origin-words.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

static DossierDocument *
read_dossier (const char *sources,
              const char *claims)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autofree char *text = g_strdup_printf (
    "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:o', 'title': 'T', 'language': 'en',"
    " 'sources': [%s], 'options': [{ 'id': 'o', 'title': 'O', 'claims': [%s] }] }",
    sources, claims);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);

  return document;
}

/* All claims of the first option. */
static DossierOrigins *
work_out (DossierDocument *document)
{
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, 0);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (option->claims); i++)
    g_ptr_array_add (claims, g_list_model_get_item (option->claims, i));

  return dossier_origins_new (document, claims);
}

/* The group of each claim as a digit, like "0012". */
static char *
get_groups (DossierOrigins *origins)
{
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 0; i < dossier_origins_get_n_claims (origins); i++)
    g_string_append_printf (groups, "%u", dossier_origins_get_group (origins, i));

  return g_string_free_and_steal (g_steal_pointer (&groups));
}

#define S(id, ...) "{ 'id': '" id "', 'title': '" id "'" __VA_ARGS__ " }"
#define CITES(list) ", 'cites': [" list "]"
#define C(id, ...) "{ 'id': '" id "', 'text': '" id "'" __VA_ARGS__ " }"
#define IN(source) ", 'source': '" source "'"
#define BY(speaker) ", 'speaker': '" speaker "'"
#define FROM(origin) ", 'origin': '" origin "'"

static const struct
{
  const char *name;
  const char *sources;
  const char *claims;
  guint       n_origins;
  const char *groups;
} cases[] = {
  { "nothing is known of them", "", C ("a") "," C ("b"), 2, "01" },
  { "one origin, whatever the sources", S ("A") "," S ("B"),
    C ("a", IN ("A") FROM ("x")) "," C ("b", IN ("B") FROM ("x")) "," C ("c", FROM ("x")), 1,
    "000" },
  { "two origins in one source", S ("A"),
    C ("a", IN ("A") FROM ("x")) "," C ("b", IN ("A") FROM ("y")), 2, "01" },
  { "two speakers in one source", S ("A"),
    C ("a", IN ("A") BY ("One")) "," C ("b", IN ("A") BY ("Other")), 2, "01" },
  { "one speaker in one source", S ("A"),
    C ("a", IN ("A") BY ("One")) "," C ("b", IN ("A") BY ("One")), 1, "00" },
  { "one speaker in two sources", S ("A") "," S ("B"),
    C ("a", IN ("A") BY ("One")) "," C ("b", IN ("B") BY ("One")), 2, "01" },
  { "a source that cites the other", S ("A", CITES ("'B'")) "," S ("B"),
    C ("a", IN ("A")) "," C ("b", IN ("B")), 1, "00" },
  { "through a third, of which there is no claim",
    S ("A", CITES ("'M'")) "," S ("M", CITES ("'B'")) "," S ("B"),
    C ("a", IN ("A")) "," C ("b", IN ("B")), 1, "00" },
  { "in a cycle", S ("A", CITES ("'B'")) "," S ("B", CITES ("'C'")) "," S ("C", CITES ("'A'")),
    C ("a", IN ("A")) "," C ("b", IN ("B")) "," C ("c", IN ("C")), 1, "000" },
  { "a source that cites itself", S ("A", CITES ("'A'")) "," S ("B"),
    C ("a", IN ("A")) "," C ("b", IN ("B")), 2, "01" },
  { "who draws on two does not make them one",
    S ("A") "," S ("B") "," S ("D", CITES ("'A', 'B'")),
    C ("d", IN ("D")) "," C ("a", IN ("A")) "," C ("b", IN ("B")), 2, "001" },
  { "two that cite a third without a claim",
    S ("A", CITES ("'M'")) "," S ("B", CITES ("'M'")) "," S ("M"),
    C ("a", IN ("A")) "," C ("b", IN ("B")), 1, "00" },
  { "named origins are stronger than what the sources cite",
    S ("A", CITES ("'B'")) "," S ("B"),
    C ("a", IN ("A") FROM ("x")) "," C ("b", IN ("B") FROM ("y")), 2, "01" },
  { "nor does a claim between them make them one",
    S ("A", CITES ("'M'")) "," S ("B", CITES ("'M'")) "," S ("C", CITES ("'M'")) "," S ("M"),
    C ("c", IN ("C")) "," C ("a", IN ("A") FROM ("x")) "," C ("b", IN ("B") FROM ("y")), 2, "001" },
  { "an origin that is a source", S ("A") "," S ("B"),
    C ("a", IN ("A") FROM ("B")) "," C ("b", IN ("B")), 1, "00" },
  { "an origin that is a source, which another cites",
    S ("A") "," S ("B") "," S ("D", CITES ("'B'")),
    C ("a", IN ("A") FROM ("B")) "," C ("d", IN ("D")), 1, "00" },
  { "a chain and one besides",
    S ("A", CITES ("'B'")) "," S ("B", CITES ("'C'")) "," S ("C") "," S ("E"),
    C ("a", IN ("A")) "," C ("e", IN ("E")) ","
    C ("b", IN ("B")) "," C ("c", IN ("C")), 2, "0100" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = read_dossier (cases[i].sources, cases[i].claims);
      g_autoptr (DossierOrigins) origins = work_out (document);
      g_autofree char *groups = get_groups (origins);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (groups, ==, cases[i].groups);
      g_assert_cmpuint (dossier_origins_get_n (origins), ==, cases[i].n_origins);
    }
}

static guint
get_number (DossierClaim *claim,
            gpointer      user_data)
{
  return (guint) (claim->id[0] - 'a') + 1;
}

static void
test_words (void)
{
  g_autoptr (DossierDocument) document =
    read_dossier (S ("Paper", CITES ("'Blog'")) "," S ("Blog", CITES ("'Agency'")) "," S ("Agency"),
                  C ("a", IN ("Paper")) "," C ("b", IN ("Agency")) "," C ("c", FROM ("x")) ","
                  C ("d", FROM ("x")));
  g_autoptr (DossierOrigins) origins = work_out (document);
  g_autofree char *count = dossier_origins_count (origins);
  g_auto (GStrv) lines = dossier_origins_to_lines (origins, get_number, NULL);

  g_assert_cmpstr (count, ==, "4 reports, 2 origins");
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[0], ==,
                   "[1] goes back to [2]: Paper, which cites Blog, which cites Agency");
  g_assert_cmpstr (lines[1], ==, "[2] goes back to none of the others");
  g_assert_cmpstr (lines[2], ==, "[3] names as its origin: x");
  g_assert_cmpstr (lines[3], ==, "[4] has the same origin as [3]: x");
}

/* A claim that is named twice is one report. */
static void
test_twice (void)
{
  g_autoptr (DossierDocument) document = read_dossier ("", C ("a"));
  DossierClaim *claim = dossier_document_find_claim (document, "a");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (DossierOrigins) origins = NULL;
  g_autofree char *count = NULL;

  g_ptr_array_add (claims, claim);
  g_ptr_array_add (claims, claim);
  origins = dossier_origins_new (document, claims);
  count = dossier_origins_count (origins);
  g_assert_cmpstr (count, ==, "1 report, 1 origin");
}

static void
test_none (void)
{
  g_autoptr (DossierDocument) document = read_dossier ("", "");
  g_autoptr (DossierOrigins) origins = work_out (document);

  g_assert_cmpuint (dossier_origins_get_n (origins), ==, 0);
}

/* Long chains need no deep stack, and many claims of one source no long while. */
static void
test_many (void)
{
  const guint n = 3000;
  g_autoptr (GString) sources = g_string_new (S ("s0"));
  g_autoptr (GString) claims = g_string_new (C ("c0", IN ("s0")));
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierOrigins) origins = NULL;

  for (guint i = 1; i < n; i++)
    {
      g_string_append_printf (sources, ", { 'id': 's%u', 'title': 'S', 'cites': ['s%u'] }", i,
                              i - 1);
      g_string_append_printf (claims, ", { 'id': 'c%u', 'text': 'C', 'source': 's%u' }", i, i);
    }
  document = read_dossier (sources->str, claims->str);
  origins = work_out (document);
  g_assert_cmpuint (dossier_origins_get_n (origins), ==, 1);
  g_assert_cmpuint (dossier_origins_get_n_links (origins), ==, n - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/origins/cases", test_cases);
  g_test_add_func ("/origins/words", test_words);
  g_test_add_func ("/origins/twice", test_twice);
  g_test_add_func ("/origins/none", test_none);
  g_test_add_func ("/origins/many", test_many);

  return g_test_run ();
}
