/* judgement-test.c: judgements for tests
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judgement-test.h"

#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <math.h>
#include <string.h>

/* A dossier of options “o0”, “o1” …, whose titles are “Option 0” …, with claims “c0”, “c1” … of
 * the grades A1, B2 … and the criterion “cost”. */
DossierDocument *
judgement_test_read_dossier (guint n_options)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GString) text = g_string_new (
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:j\",\"title\":\"T\","
    "\"criteria\":[{\"id\":\"cost\",\"title\":\"Cost\",\"direction\":\"lower-is-better\"}],"
    "\"options\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  for (guint i = 0; i < n_options; i++)
    g_string_append_printf (text, "%s{\"id\":\"o%u\",\"title\":\"Option %u\",\"claims\":"
                            "[{\"id\":\"c%u\",\"text\":\"Claim %u\",\"reliability\":\"%c\","
                            "\"credibility\":%u}]}", i > 0 ? "," : "", i, i, i, i,
                            'A' + (char) (i % 6), 1 + i % 6);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);

  return document;
}

/* A judgement with @members, in which an apostrophe stands for a quotation mark. */
DossierJudgement *
judgement_test_read_judgement (DossierDocument *document,
                               const char      *members)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autofree char *text = g_strdup_printf (
    "{ 'format': 'dossier-judgement', 'version': '1.0', 'dossier': 'urn:test:j', %s }", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierJudgement *judgement;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  judgement = dossier_judgement_read_bytes (document, bytes, "test", problems, &error);
  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s: found %s; expected %s", problem->pointer, problem->found,
                      problem->expected);
    }
  g_assert_no_error (error);

  return judgement;
}

/* A judgement of options “o0” … by criteria whose ids are “k0” …; scores that are NaN are
 * missing. */
DossierScoring *
judgement_test_read (const char   *criteria,
                     const double *scores,
                     guint         n_options,
                     guint         n_criteria)
{
  g_autoptr (DossierDocument) document = judgement_test_read_dossier (n_options);
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (GString) members = g_string_new (NULL);

  g_string_append_printf (members, "'criteria': [%s], 'scores': [", criteria);
  for (guint i = 0; i < n_options * n_criteria; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (isnan (scores[i]))
        continue;
      g_string_append_printf (members, "%s{ 'option': 'o%u', 'criterion': 'k%u', 'value': %s }",
                              g_str_has_suffix (members->str, "[") ? "" : ", ", i / n_criteria,
                              i % n_criteria,
                              g_ascii_dtostr (number, sizeof number, scores[i]));
    }
  g_string_append (members, "]");
  judgement = judgement_test_read_judgement (document, members->str);

  return dossier_scoring_new (document, judgement);
}
