/* test-quote.c: words of a text, and how they are found again
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-grapheme.h"
#include "text/dossier-quote.h"

#include <string.h>

/* A text with a bar at every border inside it. */
static char *
divide (const char *text)
{
  GString *divided = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p > text && dossier_grapheme_is_border (text, p))
        g_string_append_c (divided, '|');
      g_string_append_unichar (divided, g_utf8_get_char (p));
    }

  return g_string_free_and_steal (divided);
}

static void
test_borders (void)
{
  static const char *const cases[] = {
    "",
    "a|b| |c",
    "\r\n|\n|\r|a",
    /* Accents and vowel points, one or several, and none on a line's end. */
    "e\u0301|a|e\u0323\u0302",
    "\n|\u0301|a",
    "ש\u05c1\u05b8|ל|ו\u05b9|ם",
    "م\u064e\u0651|ا",
    /* Vowels that stand beside their letter. */
    "क\u093e|न\u0940",
    /* Letters kept apart or joined without width. */
    "ی\u200c|خ",
    /* Emoji: a heart in colour, a skin, a family, two flags and half of one, a flag by its name. */
    "❤\ufe0f|x",
    "👍🏽|👍",
    "👩\u200d👩\u200d👧|👩",
    "👩🏽\u200d🚀|a\u200d|🚀",
    "🇵🇸|🇪🇬|🇫|a",
    "🏴\U000e0067\U000e0062\U000e007f|x",
    "1\ufe0f\u20e3|2",
    /* Korean, in letters and in syllables. */
    "\u1112\u1161\u11ab|\u1100\u116e\u11a8",
    "하\u11ab|한\u11ab|한|ᄒ한|ᅡᆫ",
    /* A sign that stands around a number. */
    "\u06dd١|٢",
    /* What only steers the layout is by itself. */
    "a|\u200f|ا",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) clusters = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv ("", clusters);
      g_autofree char *divided = divide (text);

      g_assert_cmpstr (divided, ==, cases[i]);
      g_assert_true (dossier_grapheme_is_border (text, text));
      g_assert_true (dossier_grapheme_is_border (text, text + strlen (text)));
    }
}

static void
test_new (void)
{
  static const char text[] =
    "The board meets in March, and again in October when the budget is due.";
  g_autoptr (DossierQuote) middle = dossier_quote_new (text, 36, 43);
  g_autoptr (DossierQuote) start = dossier_quote_new (text, 0, 9);
  g_autoptr (DossierQuote) all = dossier_quote_new (text, 0, (int) strlen (text));
  g_autoptr (DossierQuote) place = dossier_quote_new ("é!", 1, 1);

  g_assert_cmpstr (middle->exact, ==, "in Octo");
  g_assert_cmpstr (middle->prefix, ==, "board meets in March, and again ");
  g_assert_cmpstr (middle->suffix, ==, "ber when the budget is due.");
  g_assert_cmpint (middle->start, ==, 36);
  g_assert_cmpint (middle->end, ==, 43);

  g_assert_cmpstr (start->exact, ==, "The board");
  g_assert_cmpstr (start->prefix, ==, "");
  g_assert_cmpint (g_utf8_strlen (start->suffix, -1), ==, DOSSIER_QUOTE_CONTEXT);

  g_assert_cmpstr (all->exact, ==, text);
  g_assert_cmpstr (all->prefix, ==, "");
  g_assert_cmpstr (all->suffix, ==, "");

  g_assert_cmpstr (place->exact, ==, "");
  g_assert_cmpstr (place->prefix, ==, "é");
  g_assert_cmpstr (place->suffix, ==, "!");
}

/* The context ends before a character that would not fit into it whole. */
static void
test_context_at_borders (void)
{
  g_autofree char *filler = g_strnfill (DOSSIER_QUOTE_CONTEXT - 2, '.');
  g_autofree char *text = g_strconcat ("👩\u200d👩\u200d👧", filler, "word", filler,
                                       "👩\u200d👩\u200d👧", NULL);
  g_autofree char *marks = g_strnfill (DOSSIER_QUOTE_CONTEXT + 8, '.');
  g_autoptr (DossierQuote) quote = NULL, inside = NULL;
  g_autoptr (GString) long_cluster = g_string_new ("word");
  int start = 5 + DOSSIER_QUOTE_CONTEXT - 2;

  quote = dossier_quote_new (text, start, start + 4);
  g_assert_cmpstr (quote->exact, ==, "word");
  g_assert_cmpstr (quote->prefix, ==, filler);
  g_assert_cmpstr (quote->suffix, ==, filler);

  /* A character longer than the whole context. */
  g_string_append_c (long_cluster, 'e');
  for (gsize i = 0; i < strlen (marks); i++)
    g_string_append (long_cluster, "\u0301");
  inside = dossier_quote_new (long_cluster->str, 0, 4);
  g_assert_cmpstr (inside->exact, ==, "word");
  g_assert_cmpstr (inside->suffix, ==, "");
}

static void
test_boxed (void)
{
  static const struct
  {
    const char *exact;
    const char *prefix;
    const char *suffix;
    int         start;
    int         end;
    gboolean    equal;
  } cases[] = {
    { "الكلمات", "قبل ", " بعد", 4, 11, TRUE },
    { "الكلمة", "قبل ", " بعد", 4, 11, FALSE },
    { "الكلمات", "", " بعد", 4, 11, FALSE },
    { "الكلمات", "قبل ", "", 4, 11, FALSE },
    { "الكلمات", "قبل ", " بعد", 3, 11, FALSE },
    { "الكلمات", "قبل ", " بعد", 4, DOSSIER_QUOTE_NOWHERE, FALSE },
  };
  g_autoptr (DossierQuote) quote = dossier_quote_new ("قبل الكلمات بعد", 4, 11);
  g_autoptr (DossierQuote) bare = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuote) other = NULL;
      g_autoptr (DossierQuote) copy = NULL;

      other = dossier_quote_new_from_parts (cases[i].exact, cases[i].prefix, cases[i].suffix,
                                            cases[i].start, cases[i].end);
      copy = g_boxed_copy (DOSSIER_TYPE_QUOTE, other);
      g_assert_cmpint (dossier_quote_equal (quote, other), ==, cases[i].equal);
      g_assert_true (dossier_quote_equal (copy, other));
    }

  bare = dossier_quote_new_from_parts ("words", NULL, NULL, DOSSIER_QUOTE_NOWHERE,
                                       DOSSIER_QUOTE_NOWHERE);
  g_assert_cmpstr (bare->prefix, ==, "");
  g_assert_cmpstr (bare->suffix, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote/borders", test_borders);
  g_test_add_func ("/quote/new", test_new);
  g_test_add_func ("/quote/context-at-borders", test_context_at_borders);
  g_test_add_func ("/quote/boxed", test_boxed);

  return g_test_run ();
}
