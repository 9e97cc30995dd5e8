/* test-match.c: whether words stand in a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-match.h"

static void
test_words (void)
{
  static const struct
  {
    const char *query;
    const char *words; /* divided by bars */
  } cases[] = {
    { "", "" },
    { "   \t\n ", "" },
    { "\u00a0\u3000\u2028", "" },
    { "\xcc\x81", "" },
    { "\u200f", "" },
    { "one", "one" },
    { "  One  TWO\tthree\nfour\r\nfive ", "one|two|three|four|five" },
    { "one\u00a0two\u3000three", "one|two|three" },
    { "same same", "same|same" },
    { "غَزَّة السلطة", "غزه|السلطه" },
    { "a.b, c-d", "a.b,|c-d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = dossier_match_words (cases[i].query);
      g_autofree char *joined = NULL;

      g_assert_nonnull (words);
      joined = g_strjoinv ("|", words);
      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static gboolean
matches (const char *text,
         const char *query)
{
  g_autofree char *folded = dossier_match_fold (text);
  g_auto (GStrv) words = dossier_match_words (query);

  return dossier_match_contains (folded, (const char * const *) words);
}

static void
test_contains (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    gboolean    matches;
  } cases[] = {
    { "Multinational force", "force", TRUE },
    { "Multinational force", "FORCE multi", TRUE },
    { "Multinational force", "force peace", FALSE },
    { "Multinational force", "national", TRUE },
    { "Multinational force", "forces", FALSE },
    { "Multinational force", "nationalforce", FALSE },
    { "Le coût élevé", "cout ELEVE", TRUE },
    { "Le cout eleve", "coût élevé", TRUE },
    { "السُّلْطَةُ الفلسطينية", "السلطة", TRUE },
    { "السلطة الفلسطينية", "السُّلْطَةُ", TRUE },
    { "إدارة", "ادارة", TRUE },
    { "قطاع غزه", "غزة", TRUE },
    { "שָׁלוֹם עֲלֵיכֶם", "שלום", TRUE },
    { "שלום", "שָׁלוֹם", TRUE },
    { "שלום", "שלומות", FALSE },
    { "secu\u00adrity\u00a0force", "security force", TRUE },
    { "100% _a_ (b) [c] \\d .*", "% _ ( [ \\ .*", TRUE },
    { "abc", ".", FALSE },
    { "", "a", FALSE },
    { "", "", TRUE },
    { "anything", "  ", TRUE },
    { "caf\xe9", "caf", TRUE },
    { "café", "caf\xe9", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (matches (cases[i].text, cases[i].query) != cases[i].matches)
      g_error ("“%s” in “%s”", cases[i].query, cases[i].text);
}

/* Words may stand in any order, in different fields of a text that is put together with line
 * breaks; a word that would reach over two fields does not. */
static void
test_fields (void)
{
  const char *fields = "Peacekeeping team\nFunding\nTwo officials, one of them unnamed";

  g_assert_true (matches (fields, "officials funding team"));
  g_assert_true (matches (fields, "peace unnamed"));
  g_assert_false (matches (fields, "teamfunding"));
  g_assert_false (matches (fields, "officials funding treaty"));
}

static void
test_no_words (void)
{
  const char * const none[] = { NULL };

  g_assert_true (dossier_match_contains ("a", none));
  g_assert_true (dossier_match_contains ("", none));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/words", test_words);
  g_test_add_func ("/match/contains", test_contains);
  g_test_add_func ("/match/fields", test_fields);
  g_test_add_func ("/match/no-words", test_no_words);

  return g_test_run ();
}
