/* test-approximate-match.c: where a text has nearly the same words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-approximate-match.h"

static DossierApproximatePattern *
make_pattern (const char *text)
{
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, NULL);

  return dossier_approximate_pattern_new (chars, (guint) g_utf8_strlen (text, -1));
}

/* The matches as “start-end:errors”. */
static char *
search (const char *pattern,
        const char *text,
        guint       most)
{
  g_autoptr (DossierApproximatePattern) made = make_pattern (pattern);
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, NULL);
  g_autoptr (GArray) matches = NULL;
  GString *shown = g_string_new (NULL);

  matches = dossier_approximate_pattern_search (made, chars, (guint) g_utf8_strlen (text, -1),
                                                most);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierApproximateMatch *match = &g_array_index (matches, DossierApproximateMatch, i);

      g_string_append_printf (shown, "%s%u-%u:%u", i > 0 ? " " : "", match->start, match->end,
                              match->n_errors);
    }

  return g_string_free_and_steal (shown);
}

static void
test_search (void)
{
  static const struct
  {
    const char *pattern;
    const char *text;
    guint       most;
    const char *matches;
  } cases[] = {
    { "", "text", 2, "" },
    { "word", "", 2, "" },
    { "word", "a word here", 0, "2-6:0" },
    { "word", "a wood here", 0, "" },
    { "word", "a wood here", 1, "2-6:1" },
    { "board meets", "The boards meet; the board meets.", 2, "4-15:2 21-32:0" },
    { "in March", "in March, in April, in May, in March", 0, "0-8:0 28-36:0" },
    { "ماء", "الماء والماء", 0, "2-5:0 9-12:0" },
    { "🙂x", "🙂🙂x", 0, "1-3:0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *matches = search (cases[i].pattern, cases[i].text, cases[i].most);

      g_assert_cmpstr (matches, ==, cases[i].matches);
    }
}

/* The table of edit distances, cell by cell. */
static guint
get_distance (const gunichar *pattern,
              guint           n_pattern,
              const gunichar *text,
              guint           n_text,
              guint          *least_prefix)
{
  g_autofree guint *column = g_new (guint, n_pattern + 1);

  for (guint i = 0; i <= n_pattern; i++)
    column[i] = i;
  *least_prefix = n_pattern;
  for (guint j = 1; j <= n_text; j++)
    {
      guint diagonal = column[0];

      column[0] = j;
      for (guint i = 1; i <= n_pattern; i++)
        {
          guint above = column[i];

          column[i] = MIN (diagonal + (pattern[i - 1] != text[j - 1]),
                           MIN (above, column[i - 1]) + 1);
          diagonal = above;
        }
      *least_prefix = MIN (*least_prefix, column[n_pattern]);
    }

  return column[n_pattern];
}

static void
fill (GRand    *rand,
      gunichar *chars,
      guint     n)
{
  static const gunichar letters[] = { 'a', 'b', 0x627, 0x1f642 };

  for (guint i = 0; i < n; i++)
    chars[i] = letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))];
}

/* Patterns of one block, of several, and of the lengths at which one ends. */
static void
test_distance (void)
{
  static const guint lengths[] = { 1, 2, 7, 63, 64, 65, 127, 128, 129, 200 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint l = 0; l < G_N_ELEMENTS (lengths); l++)
    for (guint round = 0; round < 40; round++)
      {
        gunichar pattern[200], text[220];
        guint n = (guint) g_rand_int_range (rand, 0, (int) lengths[l] + 20);
        g_autoptr (DossierApproximatePattern) made = NULL;
        guint whole, prefix;

        fill (rand, pattern, lengths[l]);
        for (guint i = 0; i < n; i++)
          text[i] = pattern[i % lengths[l]];
        fill (rand, text, MIN (n, (guint) g_rand_int_range (rand, 0, 10)));
        made = dossier_approximate_pattern_new (pattern, lengths[l]);
        whole = get_distance (pattern, lengths[l], text, n, &prefix);
        g_assert_cmpuint (dossier_approximate_pattern_distance (made, text, n, TRUE), ==, whole);
        g_assert_cmpuint (dossier_approximate_pattern_distance (made, text, n, FALSE), ==, prefix);
      }
}

/* Where a match is said to be, there it is. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < 300; round++)
    {
      gunichar pattern[100], text[400];
      guint n = (guint) g_rand_int_range (rand, 5, 100);
      g_autoptr (DossierApproximatePattern) made = NULL;
      g_autoptr (GArray) matches = NULL;
      guint end = 0;

      fill (rand, pattern, n);
      fill (rand, text, G_N_ELEMENTS (text));
      for (guint i = 0; i < n; i++)
        text[150 + i] = pattern[i];
      text[150 + n / 2] = 'z';
      made = dossier_approximate_pattern_new (pattern, n);
      matches = dossier_approximate_pattern_search (made, text, G_N_ELEMENTS (text), n / 4);
      g_assert_cmpuint (matches->len, >, 0);
      for (guint i = 0; i < matches->len; i++)
        {
          const DossierApproximateMatch *match = &g_array_index (matches,
                                                                 DossierApproximateMatch, i);

          g_assert_cmpuint (match->end, >, end);
          end = match->end;
          g_assert_cmpuint (dossier_approximate_pattern_distance (made, text + match->start,
                                                                  match->end - match->start, TRUE),
                            ==, match->n_errors);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/approximate-match/search", test_search);
  g_test_add_func ("/approximate-match/distance", test_distance);
  g_test_add_func ("/approximate-match/places", test_places);

  return g_test_run ();
}
