/* test-word-diff.c: which words of a text are new
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-word-diff.h"

#include <string.h>

#define SEED 20261124

/* The difference in one line: [-removed-] {+added+}. */
static char *
show (const char *old_text,
      const char *new_text)
{
  g_autoptr (GArray) pieces = dossier_word_diff (old_text, new_text, NULL);
  g_auto (GStrv) words = dossier_word_diff_words (pieces, old_text, new_text);
  GString *shown = g_string_new (NULL);

  g_assert_cmpuint (g_strv_length (words), ==, pieces->len);
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);

      g_string_append_printf (shown, piece->kind == DOSSIER_WORD_DIFF_KEPT ? "%s"
                                     : piece->kind == DOSSIER_WORD_DIFF_ADDED ? "{+%s+}" : "[-%s-]",
                              words[i]);
    }

  return g_string_free_and_steal (shown);
}

static void
test_known (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    const char *shown;
  } cases[] = {
    { "", "", "" },
    { "same", "same", "same" },
    { "", "all new", "{+all new+}" },
    { "all old", "", "[-all old-]" },
    { "the old plan", "the new plan", "the [-old-]{+new+} plan" },
    { "one three", "one two three", "one {+two +}three" },
    { "one two three", "one three", "one [-two -]three" },
    { "two three", "one two three", "{+one +}two three" },
    { "one two", "one two three", "one two{+ three+}" },
    { "one two three", "one two", "one two[- three-]" },
    /* A phrase is one removal and one addition. */
    { "It needs a small new force.", "It needs two big teams at once.",
      "It needs [-a small new force-]{+two big teams at once+}." },
    { "a b", "c d", "[-a b-]{+c d+}" },
    { "a b c", "x y c", "[-a b-]{+x y+} c" },
    { "a b c", "a x y", "a [-b c-]{+x y+}" },
    /* White space of its own. */
    { "a b", "a  b", "a[- -]{+  +}b" },
    { "a b", "ab", "[-a b-]{+ab+}" },
    { "a\nb", "a b", "a[-\n-]{+ +}b" },
    { "a b\nc", "a x c", "a [-b\n-]{+x +}c" },
    { " a", "a ", "[- -]a{+ +}" },
    { "  ", " ", "[-  -]{+ +}" },
    { " ", " ", " " },
    { " ", "a", "[- -]{+a+}" },
    /* Signs. */
    { "Weeks.", "Weeks, or months.", "Weeks{+, or months+}." },
    { "a, b", "a b", "a[-,-] b" },
    { "10.5 million", "12.7 million", "[-10.5-]{+12.7+} million" },
    { "cease-fire", "long-term", "[-cease-fire-]{+long-term+}" },
    { "a/b/c d", "x/y/z d", "[-a/b/c-]{+x/y/z+} d" },
    { "10.5", "10.7", "10.[-5-]{+7+}" },
    /* A sign goes with its neighbours only where both are gone, on both sides. */
    { "x-keep-y", "p-keep-q", "[-x-]{+p+}-keep-[-y-]{+q+}" },
    { "a .b", "a x.c", "a {+x+}.[-b-]{+c+}" },
    { "a x.c", "a .b", "a [-x-].[-c-]{+b+}" },
    { "x.b", "y.", "[-x-]{+y+}.[-b-]" },
    { "y.", "x.b", "[-y-]{+x+}.{+b+}" },
    { "It costs ten. Nobody pays.", "It costs two. All pay.",
      "It costs [-ten-]{+two+}. [-Nobody pays-]{+All pay+}." },
    /* A word is kept or it is not. */
    { "force", "forces", "[-force-]{+forces+}" },
    { "don't", "don\u2019t", "[-don't-]{+don\u2019t+}" },
    { "Force", "force", "[-Force-]{+force+}" },
    { "السلطة الفلسطينية", "السُّلطة الفلسطينية", "[-السلطة-]{+السُّلطة+} الفلسطينية" },
    { "תוכנית ישנה לעזה", "תוכנית חדשה לעזה", "תוכנית [-ישנה-]{+חדשה+} לעזה" },
    { "我喜欢红茶。", "我喜欢绿茶。", "我喜欢[-红-]{+绿+}茶。" },
    { "🙂 a", "🙁 a", "[-🙂-]{+🙁+} a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (cases[i].old_text, cases[i].new_text);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* Offsets are in characters, not in bytes. */
static void
test_offsets (void)
{
  g_autoptr (GArray) pieces = dossier_word_diff ("غزة 🙂 old é", "غزة 🙂 newer é", NULL);
  static const DossierWordDiffPiece expected[] = {
    { DOSSIER_WORD_DIFF_KEPT, 0, 6, 0, 6 },
    { DOSSIER_WORD_DIFF_REMOVED, 6, 3, 6, 0 },
    { DOSSIER_WORD_DIFF_ADDED, 9, 0, 6, 5 },
    { DOSSIER_WORD_DIFF_KEPT, 9, 2, 11, 2 },
  };

  g_assert_cmpuint (pieces->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);

      g_assert_cmpint (piece->kind, ==, expected[i].kind);
      g_assert_cmpuint (piece->old_start, ==, expected[i].old_start);
      g_assert_cmpuint (piece->old_length, ==, expected[i].old_length);
      g_assert_cmpuint (piece->new_start, ==, expected[i].new_start);
      g_assert_cmpuint (piece->new_length, ==, expected[i].new_length);
    }
}

static double
measure (const char *old_text,
         const char *new_text)
{
  double likeness = -1;
  g_autoptr (GArray) pieces = dossier_word_diff (old_text, new_text, &likeness);

  g_assert_nonnull (pieces);

  return likeness;
}

static void
test_likeness (void)
{
  g_assert_cmpfloat (measure ("", ""), ==, 1);
  g_assert_cmpfloat (measure (" ", "\n\n"), ==, 1);
  g_assert_cmpfloat (measure ("a b", "a  b"), ==, 1);
  g_assert_cmpfloat (measure ("", "a"), ==, 0);
  g_assert_cmpfloat (measure ("a b c", "d e f"), ==, 0);
  /* Six of eight characters on the one side, six of ten on the other. */
  g_assert_cmpfloat_with_epsilon (measure ("abc def gh", "abc def ijkl"), 12. / 18, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure ("غزة ab", "غزة cd"), 6. / 10, 1e-9);
}

static void
assert_joined (GArray              *pieces,
               const char          *text,
               DossierWordDiffKind  changed)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);
      gboolean old = changed == DOSSIER_WORD_DIFF_REMOVED;
      guint start = old ? piece->old_start : piece->new_start;
      guint length = old ? piece->old_length : piece->new_length;
      g_autofree char *words = g_utf8_substring (text, (glong) start, (glong) (start + length));

      if (piece->kind == DOSSIER_WORD_DIFF_KEPT || piece->kind == changed)
        g_string_append (joined, words);
      else
        g_assert_cmpuint (length, ==, 0);
      g_assert_cmpuint (piece->old_length + piece->new_length, >, 0);
      if (i > 0)
        {
          g_assert_cmpint (piece->kind, !=, piece[-1].kind);
          /* A removal is never torn from the addition that takes its place. */
          if (piece->kind == DOSSIER_WORD_DIFF_REMOVED)
            g_assert_cmpint (piece[-1].kind, ==, DOSSIER_WORD_DIFF_KEPT);
        }
    }
  g_assert_cmpstr (joined->str, ==, text);
}

static void
assert_kept_alike (GArray     *pieces,
                   const char *old_text,
                   const char *new_text)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);
      g_autofree char *before = NULL, *after = NULL;

      if (piece->kind != DOSSIER_WORD_DIFF_KEPT)
        continue;
      before = g_utf8_substring (old_text, (glong) piece->old_start,
                                 (glong) (piece->old_start + piece->old_length));
      after = g_utf8_substring (new_text, (glong) piece->new_start,
                                (glong) (piece->new_start + piece->new_length));
      g_assert_cmpstr (before, ==, after);
    }
}

static const char * const bits[] = {
  "a", "b", "force", "don't", "'", "\u2019", "-", ".", ",", " ", " ", " ", "  ", "\n", "\r\n",
  "\u00a0", "غزة", "السُّلْطَةُ", "\u064f", "עזה", "צה״ל",
  "״", "\u200c", "\u200f", "漢", "字", "か\u3099",
  "ที่", "🙂", "👩\u200d🚒", "\ufe0f", "e\u0301", "\u0301", "10", "٢", "𝒳", "%", "\t",
};

static char *
generate (GRand *random,
          guint  n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);

  return g_string_free_and_steal (text);
}

/* A text with a few of its characters gone, and others put in. */
static char *
edit (GRand      *random,
      const char *text)
{
  GString *edited = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int chance = g_rand_int_range (random, 0, 12);

      if (chance == 0)
        g_string_append (edited, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);
      if (chance != 1)
        g_string_append_unichar (edited, g_utf8_get_char (p));
    }

  return g_string_free_and_steal (edited);
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *before = generate (random, (guint) g_rand_int_range (random, 0, 40));
      g_autofree char *after = i % 3 == 0
        ? generate (random, (guint) g_rand_int_range (random, 0, 40)) : edit (random, before);
      double likeness, reverse;
      g_autoptr (GArray) pieces = dossier_word_diff (before, after, &likeness);
      g_autoptr (GArray) same = dossier_word_diff (before, before, NULL);

      assert_joined (pieces, before, DOSSIER_WORD_DIFF_REMOVED);
      assert_joined (pieces, after, DOSSIER_WORD_DIFF_ADDED);
      assert_kept_alike (pieces, before, after);
      g_assert_cmpuint (same->len, ==, *before == '\0' ? 0 : 1);
      g_assert_cmpfloat (likeness, >=, 0);
      g_assert_cmpfloat (likeness, <=, 1);
      /* What only stands in another order may be matched in another way from the other side. */
      reverse = measure (after, before);
      g_assert_true ((likeness == 1) == (reverse == 1));
    }
}

/* Two long texts that have little in common but the words that all texts have. */
static void
test_long (void)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) pieces = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (before, "o%u the%d, ", i, g_rand_int_range (random, 0, 30));
      g_string_append_printf (after, "n%u the%d. ", i, g_rand_int_range (random, 0, 30));
    }
  pieces = dossier_word_diff (before->str, after->str, NULL);
  g_assert_cmpuint (pieces->len, >, 1000);
  for (guint i = 0, old_end = 0, new_end = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);

      g_assert_cmpuint (piece->old_start, ==, old_end);
      g_assert_cmpuint (piece->new_start, ==, new_end);
      old_end += piece->old_length;
      new_end += piece->new_length;
      if (i == pieces->len - 1)
        {
          g_assert_cmpuint (old_end, ==, before->len);
          g_assert_cmpuint (new_end, ==, after->len);
        }
    }
}

/* What is not UTF-8 is compared too. */
static void
test_not_utf8 (void)
{
  g_autoptr (GArray) pieces = dossier_word_diff ("a \xff\xfe b", "a c b", NULL);
  const DossierWordDiffPiece *removed = &g_array_index (pieces, DossierWordDiffPiece, 1);

  g_assert_cmpuint (pieces->len, ==, 4);
  g_assert_cmpint (removed->kind, ==, DOSSIER_WORD_DIFF_REMOVED);
  g_assert_cmpuint (removed->old_length, ==, 2);
  {
    g_autofree char *shown = show ("a \xff\xfe b", "a c b");

    g_assert_cmpstr (shown, ==, "a [-\xef\xbf\xbd\xef\xbf\xbd-]{+c+} b");
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-diff/known", test_known);
  g_test_add_func ("/word-diff/offsets", test_offsets);
  g_test_add_func ("/word-diff/likeness", test_likeness);
  g_test_add_func ("/word-diff/properties", test_properties);
  g_test_add_func ("/word-diff/long", test_long);
  g_test_add_func ("/word-diff/not-utf8", test_not_utf8);

  return g_test_run ();
}
