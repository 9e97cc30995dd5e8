/* test-pairing.c: which entries of two lists belong together
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-pairing.h"

#include <string.h>

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) strings = g_strsplit (text, "|", -1);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; strings[i] != NULL; i++)
    g_ptr_array_add (entries, g_strdup (strings[i]));

  return entries;
}

/* The pairs as “old>new”, with a dash where there is none. */
static char *
show (GArray *pairs)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = &g_array_index (pairs, DossierPair, i);

      if (i > 0)
        g_string_append_c (shown, ' ');
      if (pair->old_position == DOSSIER_PAIR_NONE)
        g_string_append_c (shown, '-');
      else
        g_string_append_printf (shown, "%u", pair->old_position);
      g_string_append_c (shown, '>');
      if (pair->new_position == DOSSIER_PAIR_NONE)
        g_string_append_c (shown, '-');
      else
        g_string_append_printf (shown, "%u", pair->new_position);
    }

  return g_string_free_and_steal (shown);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *equal;   /* where only equal ones are paired */
    const char *closest; /* where near ones are paired too */
  } cases[] = {
    { "", "", "", "" },
    { "", "a", "->0", "->0" },
    { "a", "", "0>-", "0>-" },
    { "a|b|c", "c|a|b", "2>0 0>1 1>2", "2>0 0>1 1>2" },
    { "a|a|b", "b|a", "2>0 0>1 1>-", "2>0 0>1 1>-" },
    { "a|b", "a|a|a", "0>0 ->1 ->2 1>-", "0>0 ->1 ->2 1>-" },
    /* Equal goes before near, near before far. */
    { "one two|one two six", "one two six|one two ten", "1>0 ->1 0>-", "1>0 0>1" },
    { "ab cd ef|ab cd xy", "ab cd xz|ab cd ef gh", "->0 ->1 0>- 1>-", "1>0 0>1" },
    /* Of those that are as near the first is taken. */
    { "aa bb", "aa cc|aa dd", "->0 ->1 0>-", "0>0 ->1" },
    { "aa bb|aa cc", "aa dd", "->0 0>- 1>-", "0>0 1>-" },
    { "one two", "six ten", "->0 0>-", "->0 0>-" },
    /* Half of it is enough, less is not. */
    { "aa bb", "aa cc", "->0 0>-", "0>0" },
    { "aa bbb", "aa ccc", "->0 0>-", "->0 0>-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) before = split (cases[i].before);
      g_autoptr (GPtrArray) after = split (cases[i].after);
      g_autoptr (GArray) equal = dossier_pairing_of_strings (before, after, FALSE);
      g_autoptr (GArray) closest = dossier_pairing_of_strings (before, after, TRUE);
      g_autofree char *equal_shown = show (equal);
      g_autofree char *closest_shown = show (closest);

      g_assert_cmpstr (equal_shown, ==, cases[i].equal);
      g_assert_cmpstr (closest_shown, ==, cases[i].closest);
    }
}

/* Entries “key=words”. */
static char *
get_key (gconstpointer entry)
{
  const char *text = entry;

  return g_strndup (text, strcspn (text, "="));
}

static char *
get_all (gconstpointer entry)
{
  return g_strdup (entry);
}

static char *
get_words (gconstpointer entry)
{
  const char *text = entry;

  /* One of them may have none. */
  return text[strlen (text) - 1] == '=' ? NULL : g_strdup (text + strcspn (text, "=") + 1);
}

static void
test_keys (void)
{
  static const DossierPairingFuncs funcs = { get_key, get_all, get_words };
  static const struct
  {
    const char *before;
    const char *after;
    const char *shown;
  } cases[] = {
    { "k=one|l=two", "l=other|k=one", "1>0 0>1" },
    /* Whatever has become of the words, but never across keys. */
    { "k=one two|l=x", "m=one two|l=y", "->0 1>1 0>-" },
    { "k=one two|k=three four|k=x", "k=y|k=three five|k=one two", "2>0 1>1 0>2" },
    { "k=|k=a b", "k=a c|k=", "1>0 0>1" },
    { "k=x|k=y", "k=z", "0>0 1>-" },
    { "k=|k=x", "k=y|k=", "1>0 0>1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) before = split (cases[i].before);
      g_autoptr (GPtrArray) after = split (cases[i].after);
      g_autoptr (GArray) pairs = dossier_pairing_of (before, after, &funcs);
      g_autofree char *shown = show (pairs);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* Lists that are too long to compare each with each: what is equal is still found. */
static void
test_bound (void)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) pairs = NULL;
  const guint n = 1000;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (before, g_strdup_printf ("the same words and %u", i));
      g_ptr_array_add (after, g_strdup_printf ("the same words and %u", i + n - 1));
    }
  g_assert_cmpuint (n * n * 64, >, DOSSIER_PAIRING_MAX_CHARS);
  pairs = dossier_pairing_of_strings (before, after, TRUE);

  g_assert_cmpuint (pairs->len, ==, 2 * n - 1);
  g_assert_cmpuint (g_array_index (pairs, DossierPair, 0).old_position, ==, n - 1);
  g_assert_cmpuint (g_array_index (pairs, DossierPair, 1).old_position, ==, DOSSIER_PAIR_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing/strings", test_strings);
  g_test_add_func ("/pairing/keys", test_keys);
  g_test_add_func ("/pairing/bound", test_bound);

  return g_test_run ();
}
