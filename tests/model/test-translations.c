/* test-translations.c: the words for people in another language than that of the sources
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model-test.h"

#include "model/dossier-date.h"
#include "model/dossier-enums.h"

#include <libintl.h>
#include <locale.h>

/* The space that French puts inside quotation marks and before a colon. */
#define NBSP "\302\240"

/* Words whose meaning only their context tells. */
static void
test_context (void)
{
  g_assert_cmpstr (dossier_status_get_label (DOSSIER_STATUS_UNDER_DISCUSSION), ==, "En discussion");
  g_assert_cmpstr (dossier_stance_get_label (DOSSIER_STANCE_UNKNOWN), ==, "Position inconnue");
  g_assert_cmpstr (dossier_fact_state_get_label (DOSSIER_FACT_STATE_UNKNOWN), ==, "Inconnu");
}

static void
test_date (void)
{
  g_autoptr (DossierDate) day = dossier_date_parse ("2024-03-14");
  g_autofree char *words = dossier_date_format (day);

  g_assert_cmpstr (words, ==, "14 mars 2024");
}

static void
check_count (guint       n,
             const char *end)
{
  g_autoptr (GString) text = g_string_new ("{" MODEL_TEST_HEAD ", 'options': [");
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s'x'", i > 0 ? ", " : "");
  g_string_append (text, "]}");
  bytes = model_test_quote (text->str);
  document = dossier_reader_read_bytes (bytes, "a.json", problems, &error);

  g_assert_null (document);
  g_assert_true (g_str_has_suffix (error->message, end));
  model_test_assert (problems, 0, "/options/0", "«" NBSP "x" NBSP "»", "un objet, entre accolades");
}

static void
test_plural (void)
{
  check_count (1, "il y a 1" NBSP "problème.");
  check_count (2, "il y a 2" NBSP "problèmes.");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "fr", TRUE);
  if (setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    {
      g_print ("1..0 # SKIP this system has no locale fr_FR.UTF-8\n");
      return 0;
    }
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translations/context", test_context);
  g_test_add_func ("/translations/date", test_date);
  g_test_add_func ("/translations/plural", test_plural);

  return g_test_run ();
}
