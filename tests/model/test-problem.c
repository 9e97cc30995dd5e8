/* test-problem.c: one fault of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-problem.h"

static void
test_place (void)
{
  g_autoptr (DossierProblem) problem = dossier_problem_new ("/options/0", "a", "b");
  g_autoptr (DossierProblem) whole = dossier_problem_new ("", "a", "b");
  g_autofree char *pointer = dossier_problem_format_place (problem);
  g_autofree char *everything = dossier_problem_format_place (whole);
  g_autofree char *line = NULL;

  g_assert_cmpstr (pointer, ==, "/options/0");
  g_assert_cmpstr (everything, ==, "The whole document");

  whole->line = 3;
  whole->column = 14;
  line = dossier_problem_format_place (whole);
  g_assert_cmpstr (line, ==, "Line 3, column 14");
}

static void
test_copy (void)
{
  char word[] = "found";
  g_autoptr (DossierProblem) problem = dossier_problem_new ("/a", word, "expected");
  g_autoptr (DossierProblem) copy = NULL;

  word[0] = 'X';
  problem->line = 1;
  problem->column = 2;
  copy = dossier_problem_copy (problem);
  g_clear_pointer (&problem, dossier_problem_free);

  g_assert_cmpstr (copy->pointer, ==, "/a");
  g_assert_cmpstr (copy->found, ==, "found");
  g_assert_cmpstr (copy->expected, ==, "expected");
  g_assert_cmpuint (copy->line, ==, 1);
  g_assert_cmpuint (copy->column, ==, 2);
}

static void
test_value (void)
{
  g_autoptr (DossierProblem) problem = dossier_problem_new ("/a", "b", "c");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, DOSSIER_TYPE_PROBLEM);
  g_value_set_boxed (&value, problem);
  g_clear_pointer (&problem, dossier_problem_free);
  g_assert_cmpstr (((DossierProblem *) g_value_get_boxed (&value))->found, ==, "b");
}

/* Cut at a character, and not within one. */
static void
test_quote (void)
{
  g_autofree char *letters = g_strnfill (59, 'a');
  g_autofree char *most = g_strconcat (letters, "é", NULL);
  g_autofree char *more = g_strconcat (letters, "éb", NULL);
  g_autofree char *quoted_most = dossier_problem_quote (most);
  g_autofree char *quoted_more = dossier_problem_quote (more);
  g_autofree char *wanted_most = g_strconcat ("“", most, "”", NULL);
  g_autofree char *wanted_more = g_strconcat ("“", most, "…”", NULL);
  g_autofree char *quoted_empty = dossier_problem_quote ("");

  g_assert_cmpstr (quoted_most, ==, wanted_most);
  g_assert_cmpstr (quoted_more, ==, wanted_more);
  g_assert_cmpstr (quoted_empty, ==, "“”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/place", test_place);
  g_test_add_func ("/problem/copy", test_copy);
  g_test_add_func ("/problem/value", test_value);
  g_test_add_func ("/problem/quote", test_quote);

  return g_test_run ();
}
