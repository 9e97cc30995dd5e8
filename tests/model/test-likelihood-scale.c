/* test-likelihood-scale.c: what terms of probability mean
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-enums.h"
#include "model/dossier-likelihood-scale.h"

static DossierDocument *
read_term (const char *scale,
           const char *term)
{
  g_autofree char *text = g_strdup_printf (
    "{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c',"
    " 'text': 'C', 'likelihood': { 'scale': '%s', 'term': '%s' } }] }] }", scale, term);

  return model_test_read (text);
}

static const struct
{
  const char *term;
  guint       least;
  guint       most;
  const char *words;
} terms[] = {
  { "almost-no-chance", 1, 5, "Almost no chance (1–5 %, ICD 203)" },
  { "remote", 1, 5, "Remote (1–5 %, ICD 203)" },
  { "very-unlikely", 5, 20, "Very unlikely (5–20 %, ICD 203)" },
  { "highly-improbable", 5, 20, "Highly improbable (5–20 %, ICD 203)" },
  { "unlikely", 20, 45, "Unlikely (20–45 %, ICD 203)" },
  { "improbable", 20, 45, "Improbable (20–45 %, ICD 203)" },
  { "roughly-even-chance", 45, 55, "Roughly even chance (45–55 %, ICD 203)" },
  { "roughly-even-odds", 45, 55, "Roughly even odds (45–55 %, ICD 203)" },
  { "likely", 55, 80, "Likely (55–80 %, ICD 203)" },
  { "probable", 55, 80, "Probable (55–80 %, ICD 203)" },
  { "very-likely", 80, 95, "Very likely (80–95 %, ICD 203)" },
  { "highly-probable", 80, 95, "Highly probable (80–95 %, ICD 203)" },
  { "almost-certain", 95, 99, "Almost certain (95–99 %, ICD 203)" },
  { "almost-certainly", 95, 99, "Almost certainly (95–99 %, ICD 203)" },
  { "nearly-certain", 95, 99, "Nearly certain (95–99 %, ICD 203)" },
};

static void
test_bands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (DossierDocument) document = read_term ("icd203", terms[i].term);
      DossierClaim *claim = dossier_document_find_claim (document, "c");
      g_autofree char *words = dossier_likelihood_to_string (claim->likelihood);
      guint least = 0, most = 0;

      g_assert_true (dossier_likelihood_get_band (claim->likelihood, &least, &most));
      g_assert_cmpuint (least, ==, terms[i].least);
      g_assert_cmpuint (most, ==, terms[i].most);
      g_assert_cmpstr (words, ==, terms[i].words);
    }
}

/* Of another scale nothing is known, whatever words it uses. */
static void
test_other_scale (void)
{
  g_autoptr (DossierDocument) document = read_term ("own scale", "likely");
  DossierClaim *claim = dossier_document_find_claim (document, "c");
  g_autofree char *words = dossier_likelihood_to_string (claim->likelihood);
  guint least, most;

  g_assert_false (dossier_likelihood_get_band (claim->likelihood, &least, &most));
  g_assert_cmpstr (words, ==, "likely (scale “own scale”)");
}

/* What cannot be judged is not called bad. */
static void
test_credibility (void)
{
  g_assert_null (dossier_credibility_get_label (0));
  g_assert_cmpstr (dossier_credibility_get_label (1), ==, "Confirmed by other sources");
  g_assert_cmpstr (dossier_credibility_get_label (5), ==, "Improbable");
  g_assert_cmpstr (dossier_credibility_get_label (6), ==, "Truth cannot be judged");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/likelihood-scale/bands", test_bands);
  g_test_add_func ("/likelihood-scale/other-scale", test_other_scale);
  g_test_add_func ("/likelihood-scale/credibility", test_credibility);

  return g_test_run ();
}
