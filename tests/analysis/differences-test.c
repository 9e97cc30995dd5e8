/* differences-test.c: what the tests of differences share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "differences-test.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <string.h>

static DossierDocument *
read_text (const char *text)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *json = g_strdelimit (g_strdup (text), "'", '"');
  DossierDocument *document;

  bytes = g_bytes_new_take (json, strlen (json));
  document = dossier_reader_read_bytes (bytes, "town", problems, &error);
  if (problems->len > 0)
    g_error ("%s: %s in %s", ((DossierProblem *) problems->pdata[0])->pointer,
             ((DossierProblem *) problems->pdata[0])->found, text);
  g_assert_no_error (error);

  return document;
}

/**
 * differences_test_compare:
 * @old_text: a dossier, with single quotes for double ones
 * @new_text: a later version of it
 *
 * Returns: (transfer full): what differs
 */
DossierDifferences *
differences_test_compare (const char *old_text,
                          const char *new_text)
{
  g_autoptr (DossierDocument) old_document = read_text (old_text);
  g_autoptr (DossierDocument) new_document = read_text (new_text);

  return dossier_differences_new (old_document, new_document);
}

static void
append_side (GString                     *out,
             const DossierDifferenceSide *side)
{
  g_autofree char *words = dossier_difference_side_to_string (side);

  g_string_append_printf (out, " | %s = %s", side->pointer == NULL ? "-" : side->pointer, words);
}

/**
 * differences_test_show:
 * @differences: differences
 *
 * Returns: (transfer full): all of them, one a line: option, kind, path | where = what before |
 *   where = what after
 */
char *
differences_test_show (DossierDifferences *differences)
{
  GListModel *list = dossier_differences_get_list (differences);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierDifference) difference = g_list_model_get_item (list, i);
      DossierOption *option = dossier_difference_get_option (difference);
      g_autofree char *path = dossier_difference_format_path (difference);

      g_string_append_printf (out, "%s%s %s %s", i > 0 ? "\n" : "",
                              option == NULL ? "-" : option->id,
                              dossier_difference_kind_get_label (difference->kind), path);
      append_side (out, &difference->before);
      append_side (out, &difference->after);
    }

  return g_string_free_and_steal (out);
}
