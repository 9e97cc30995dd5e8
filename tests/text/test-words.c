/* test-words.c: the words of a text, as a search sees them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-words.h"

#include <string.h>

static char *
list_words (const char *text)
{
  GString *list = g_string_new (NULL);
  g_auto (DossierWords) words = { 0 };

  dossier_words_init (&words, text, -1);
  while (dossier_words_next (&words))
    g_string_append_printf (list, "%s%s", list->len == 0 ? "" : "|", words.word->str);

  return g_string_free_and_steal (list);
}

static char *
list_forms (const char *word)
{
  char *forms[DOSSIER_WORDS_MAX_FORMS + 1] = { NULL };
  guint n = dossier_words_get_bare (word, forms);
  char *list = g_strjoinv ("|", forms);

  for (guint i = 0; i < n; i++)
    g_free (forms[i]);

  return list;
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "" },
    { " .,;— ", "" },
    { "Multinational Force, 2,500 troops.", "multinational|force|2|500|troops" },
    { "Israel’s l'Égypte well-known", "israel|s|l|egypte|well|known" },
    { "Straße İstanbul ΟΔΟΣ", "strasse|istanbul|οδοσ" },
    { "secu\u00adrity zero\u200bwidth", "security|zero|width" },
    { "\xcc\x81 a\xcc\x81", "a" },
    { "غَزَّةُ وَالْمَدْرَسَةُ ســلام", "غزه|والمدرسه|سلام" },
    { "שָׁלוֹם צה״ל צה\"ל ג׳ורג", "שלום|צהל|צהל|גורג" },
    { "安全部队", "安|全|部|队" },
    { "१९६७ ١٩٦٧", "1967|1967" },
    { "की का", "की|का" },
    { "caf\xe9 x\xff" "y", "caf|x|y" },
    { "a_b#c", "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = list_words (cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Where the words stand, to the byte. */
static void
test_places (void)
{
  const char *text = " Coût, שָׁלוֹם\u200f!";
  g_auto (DossierWords) words = { 0 };

  dossier_words_init (&words, text, -1);
  g_assert_true (dossier_words_next (&words));
  g_assert_cmpuint (words.start, ==, 1);
  g_assert_cmpuint (words.end, ==, 1 + strlen ("Coût"));
  g_assert_true (dossier_words_next (&words));
  g_assert_cmpuint (words.start, ==, strlen (" Coût, "));
  g_assert_cmpuint (words.end, ==, strlen (" Coût, שָׁלוֹם"));
  g_assert_false (dossier_words_next (&words));
}

/* Only so much of a text as is given is read. */
static void
test_length (void)
{
  g_autofree char *text = g_strndup ("one twé", strlen ("one twé"));
  g_auto (DossierWords) words = { 0 };

  dossier_words_init (&words, text, (gssize) strlen ("one tw") + 1);
  g_assert_true (dossier_words_next (&words));
  g_assert_cmpstr (words.word->str, ==, "one");
  g_assert_true (dossier_words_next (&words));
  g_assert_cmpstr (words.word->str, ==, "tw");
  g_assert_false (dossier_words_next (&words));
}

static void
test_bare (void)
{
  static const struct
  {
    const char *word;
    const char *forms;
  } cases[] = {
    { "school", "" },
    { "", "" },
    { "مدرسه", "" },
    { "المدرسه", "مدرسه" },
    { "والمدرسه", "المدرسه|مدرسه" },
    { "بالمدرسه", "المدرسه|مدرسه" },
    { "فبالمدرسه", "بالمدرسه|المدرسه|مدرسه" },
    { "كالمدرسه", "المدرسه|مدرسه" },
    { "للمدرسه", "المدرسه|مدرسه" },
    { "وللمدرسه", "للمدرسه|المدرسه|مدرسه" },
    { "لمدرسه", "مدرسه" },
    { "وغزه", "غزه" },
    /* Three letters stay. */
    { "ولد", "" },
    { "الى", "" },
    { "בית", "" },
    { "הבית", "בית" },
    { "והבית", "הבית|בית" },
    { "בבית", "בית" },
    { "כבית", "בית" },
    { "לבית", "בית" },
    { "מהבית", "הבית|בית" },
    { "שבבית", "בבית|בית" },
    { "וכשהבית", "כשהבית|הבית|בית" },
    { "שלום", "לום" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *forms = list_forms (cases[i].word);

      g_assert_cmpstr (forms, ==, cases[i].forms);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/words", test_words);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/length", test_length);
  g_test_add_func ("/words/bare", test_bare);

  return g_test_run ();
}
