/* test-tokens.c: a text in words, signs and white space
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-tokens.h"

/* A text with a bar between its tokens. */
static char *
divide (const char *text)
{
  g_autoptr (GArray) tokens = dossier_tokens_split (text);
  GString *divided = g_string_new (NULL);
  guint offset = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const DossierToken *token = &g_array_index (tokens, DossierToken, i);

      /* They follow each other without a gap, in characters as in bytes. */
      g_assert_cmpuint (token->offset, ==, offset);
      g_assert_true (g_utf8_offset_to_pointer (text, (glong) offset) == token->bytes);
      offset += token->n_chars;
      g_string_append_printf (divided, "%s%.*s", i > 0 ? "|" : "", (int) token->n_bytes,
                              token->bytes);
    }
  g_assert_cmpint (offset, ==, g_utf8_strlen (text, -1));

  return g_string_free_and_steal (divided);
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *divided;
  } cases[] = {
    { "", "" },
    { "word", "word" },
    { "Two words.", "Two| |words|." },
    { "  \t\n x \u00a0\u3000y\r\n", "  \t\n |x| \u00a0\u3000|y|\r\n" },
    { "10,000 troops (2.5%)", "10|,|000| |troops| |(|2|.|5|%|)" },
    { "... --", ".|.|.| |-|-" },
    { "cease-fire_now", "cease|-|fire|_|now" },
    /* Apostrophes inside words, and quotation marks around them. */
    { "don't 'quote' o\u2019clock\u2019", "don't| |'|quote|'| |o\u2019clock|\u2019" },
    { "l'eau rock''n", "l'eau| |rock|'|'|n" },
    /* Accents, composed and not. */
    { "caf\u00e9 cafe\u0301s", "caf\u00e9| |cafe\u0301s" },
    /* Vowel points, a stretched letter, an article; a question mark is none. */
    { "السُّلْطَةُ الفلسطينيّـة؟", "السُّلْطَةُ| |الفلسطينيّـة|؟" },
    { "שָׁלוֹם, צה״ל ג׳", "שָׁלוֹם|,| |צה״ל| |ג|׳" },
    /* A character without width parts letters inside a Persian word. */
    { "می\u200cخواهم", "می\u200cخواهم" },
    { "\u0645\u200f \u200cا", "\u0645|\u200f| |\u200c|ا" },
    /* Without spaces between words, letters stand alone, with their marks. */
    { "漢字です。", "漢|字|で|す|。" },
    { "か\u3099x漢", "か\u3099|x|漢" },
    { "ที่นี่", "ที่|นี่" },
    /* Numbers of other scripts, and what lies beyond the basic plane. */
    { "٢٠٢٤ १२", "٢٠٢٤| |१२" },
    { "𝒳y 🙂🙂\ufe0f", "𝒳y| |🙂|🙂\ufe0f" },
    /* A mark that stands on nothing, or on white space. */
    { "\u0301a -\u0338- \u0301", "\u0301a| |-\u0338|-| |\u0301" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *divided = divide (cases[i].text);

      g_assert_cmpstr (divided, ==, cases[i].divided);
    }
}

static void
test_kinds (void)
{
  static const DossierTokenKind kinds[] = {
    DOSSIER_TOKEN_WORD, DOSSIER_TOKEN_SIGN, DOSSIER_TOKEN_SPACE, DOSSIER_TOKEN_WORD,
    DOSSIER_TOKEN_SIGN, DOSSIER_TOKEN_WORD, DOSSIER_TOKEN_SIGN,
  };
  g_autoptr (GArray) tokens = dossier_tokens_split ("it's, 5%字🙂");

  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmpint (g_array_index (tokens, DossierToken, i).kind, ==, kinds[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/split", test_split);
  g_test_add_func ("/tokens/kinds", test_kinds);

  return g_test_run ();
}
