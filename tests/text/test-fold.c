/* test-fold.c: the form in which words are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-match.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *folded;
} Case;

static void
hold (const Case *cases,
      guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *folded = dossier_match_fold (cases[i].text);
      g_autofree char *again = dossier_match_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      /* What is folded stays as it is. */
      g_assert_cmpstr (again, ==, folded);
    }
}

#define HOLD(cases) hold (cases, G_N_ELEMENTS (cases))

static void
test_case (void)
{
  static const Case cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "FORCE", "force" },
    { "Straße", "strasse" },
    { "STRASSE", "strasse" },
    { "ΟΔΟΣ οδος", "οδοσ οδοσ" },
    { "МИР", "мир" },
    { "ISTANBUL İstanbul", "istanbul istanbul" },
    { "№ ＡＢＣ ﬁn ㎢", "no abc fin km2" },
  };

  HOLD (cases);
}

/* Composed or not, with accents or without. */
static void
test_accents (void)
{
  static const Case cases[] = {
    { "Coût", "cout" },
    { "Cou\xcc\x82t", "cout" },
    { "ÉTÉ", "ete" },
    { "Việt Nam", "viet nam" },
    { "Čeština", "cestina" },
    { "Ёлка", "елка" },
    { "\xcc\x81", "" },
    { "e\xcc\x81\xcc\x81\xcc\x82", "e" },
  };

  HOLD (cases);
}

static void
test_arabic (void)
{
  static const Case cases[] = {
    { "غَزَّة", "غزه" },
    { "سُلْطَةٌ", "سلطه" },
    /* With a hamza or a madda, or without. */
    { "أمن إدارة آمن ٱمن مؤتمر هيئة", "امن اداره امن امن موتمر هييه" },
    /* Letters that are written for one another. */
    { "غزة غزه", "غزه غزه" },
    { "مستشفى مستشفي", "مستشفي مستشفي" },
    { "کمک یاری", "كمك ياري" },
    /* Stretched. */
    { "ســـلام", "سلام" },
    /* Presentation forms, as old programs write them. */
    { "ﺳﻼﻡ", "سلام" },
  };

  HOLD (cases);
}

static void
test_hebrew (void)
{
  static const Case cases[] = {
    { "שָׁלוֹם", "שלום" },
    { "\xef\xac\xaa\xd7\x9c\xd7\x95\xd7\x9d", "שלום" },
    { "בְּרֵאשִׁ֖ית", "בראשית" },
  };

  HOLD (cases);
}

static void
test_digits (void)
{
  static const Case cases[] = {
    { "1967", "1967" },
    { "١٩٦٧ ۱۹۶۷ १९६७ １９６７", "1967 1967 1967 1967" },
  };

  HOLD (cases);
}

/* Vowels that are marks in Unicode and letters to their readers tell words apart. */
static void
test_indic (void)
{
  g_autofree char *ki = dossier_match_fold ("की");
  g_autofree char *ka = dossier_match_fold ("का");
  g_autofree char *k = dossier_match_fold ("क");

  g_assert_cmpstr (ki, ==, "की");
  g_assert_cmpstr (ki, !=, ka);
  g_assert_cmpstr (ki, !=, k);
}

/* What steers the layout is not seen by who types a word. */
static void
test_layout (void)
{
  static const Case cases[] = {
    { "a\u00a0b\u2003c\u3000d", "a b c d" },
    { "a\tb\nc\rd\fe", "a b c d e" },
    { "a\u2028b\u2029c", "a b c" },
    { "se\u00adcurity", "security" },
    { "\u200fغزة\u200e", "غزه" },
    { "\u202bx\u202c \u2067y\u2069", "x y" },
    { "zero\u200bwidth\ufeff", "zerowidth" },
  };

  HOLD (cases);
}

/* What a character becomes does not depend on those around it, in whatever order marks stand. */
static void
test_apart (void)
{
  static const char * const tails[] = { "e\xcc\x81", "\xcd\x85", "\xe1\xbe\xb3", "\xea\xb0\x81",
                                        "\xd9\x91\xd9\x8e", "x", "\xcc\xa3\xcd\x85\xcc\x81" };
  static const Case cases[] = {
    { "\xce\xb1\xcd\x85 \xe1\xbe\xb3", "αι αι" },
    { "\xce\xb1\xcc\xa3\xcd\x85\xcc\x81", "αι" },
    { "\xe1\xbc\x80\xcd\x85", "αι" },
  };

  HOLD (cases);
  for (gunichar c = 1; c < 0x3000; c++)
    for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
      {
        char first[7] = "";
        g_autofree char *together = NULL, *text = NULL, *one = NULL, *other = NULL, *both = NULL;

        g_unichar_to_utf8 (c, first);
        text = g_strconcat (first, tails[i], NULL);
        together = dossier_match_fold (text);
        one = dossier_match_fold (first);
        other = dossier_match_fold (tails[i]);
        both = g_strconcat (one, other, NULL);
        g_assert_cmpstr (together, ==, both);
      }
}

/* Bytes that are not UTF-8 are kept apart from all words, and nothing beyond the end is read. */
static void
test_invalid (void)
{
  static const char * const texts[] = {
    "caf\xe9", "\xff", "\xe2\x82", "a\xf0", "\xc3", "a\xed\xa0\x80z", "\xf4\x90\x80\x80",
    "\x80\x80", "\xc0\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      /* Of its own length, so that reading beyond it is found out. */
      g_autofree char *text = g_strdup (texts[i]);
      g_autofree char *folded = dossier_match_fold (text);

      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_nonnull (strstr (folded, "\ufffd"));
      if (g_ascii_isalpha (texts[i][0]))
        g_assert_cmpint (folded[0], ==, texts[i][0]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/case", test_case);
  g_test_add_func ("/fold/accents", test_accents);
  g_test_add_func ("/fold/arabic", test_arabic);
  g_test_add_func ("/fold/hebrew", test_hebrew);
  g_test_add_func ("/fold/digits", test_digits);
  g_test_add_func ("/fold/indic", test_indic);
  g_test_add_func ("/fold/layout", test_layout);
  g_test_add_func ("/fold/apart", test_apart);
  g_test_add_func ("/fold/invalid", test_invalid);

  return g_test_run ();
}
