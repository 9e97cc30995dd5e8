/* model-test.c: what the tests of the model share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include <string.h>

GPtrArray *
model_test_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
}

/* Makes JSON of a text with single quotes. */
GBytes *
model_test_quote (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');

  return g_bytes_new_take (json, strlen (json));
}

GFile *
model_test_fixture (const char *path)
{
  g_autofree char *name = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", path, NULL);

  return g_file_new_for_path (name);
}

DossierDocument *
model_test_read (const char *text)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GBytes) bytes = model_test_quote (text);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "test", problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (DOSSIER_IS_DOCUMENT (document));

  return document;
}

DossierDocument *
model_test_read_fixture (const char *path)
{
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GFile) file = model_test_fixture (path);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_file (file, problems, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (DOSSIER_IS_DOCUMENT (document));

  return document;
}

/* Sees a text refused; hands over what is said to be wrong with it. */
GPtrArray *
model_test_refuse_bytes (GBytes *bytes,
                         int     code)
{
  GPtrArray *problems = model_test_problems ();
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_reader_read_bytes (bytes, "the name", problems, &error));
  g_assert_error (error, DOSSIER_READER_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“the name”"));
  g_assert_cmpuint (problems->len, >, 0);

  return problems;
}

GPtrArray *
model_test_refuse (const char *text,
                   int         code)
{
  g_autoptr (GBytes) bytes = model_test_quote (text);

  return model_test_refuse_bytes (bytes, code);
}

/* Says where the problems are, in their order. */
char *
model_test_pointers (GPtrArray *problems)
{
  g_autoptr (GString) pointers = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (pointers, "%s\n", problem->pointer);
    }

  return g_string_free_and_steal (g_steal_pointer (&pointers));
}

/* Holds a problem of a JSON text to its place and words. */
void
model_test_assert (GPtrArray  *problems,
                   guint       position,
                   const char *pointer,
                   const char *found,
                   const char *expected_part)
{
  const DossierProblem *problem;

  g_assert_cmpuint (position, <, problems->len);
  problem = g_ptr_array_index (problems, position);
  g_assert_cmpstr (problem->pointer, ==, pointer);
  g_assert_cmpstr (problem->found, ==, found);
  if (strstr (problem->expected, expected_part) == NULL)
    g_error ("%s: expected is “%s”, without “%s”", pointer, problem->expected, expected_part);
  g_assert_cmpuint (problem->line, ==, 0);
  g_assert_cmpuint (problem->column, ==, 0);
}
