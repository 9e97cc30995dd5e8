/* test-sequence-match.c: what two sequences have in common
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-sequence-match.h"

#define SEED 20261124

/* Checks that what was matched is equal and in order; returns how much it is. */
static guint
check (const guint *old_ids,
       guint        n_old,
       const guint *new_ids,
       guint        n_new)
{
  g_autofree guint *matches = dossier_sequence_match (old_ids, n_old, new_ids, n_new);
  guint n = 0, next = 0;

  for (guint i = 0; i < n_old; i++)
    {
      if (matches[i] == DOSSIER_SEQUENCE_MATCH_NONE)
        continue;
      g_assert_cmpuint (matches[i], >=, next);
      g_assert_cmpuint (matches[i], <, n_new);
      g_assert_cmpuint (old_ids[i], ==, new_ids[matches[i]]);
      next = matches[i] + 1;
      n++;
    }

  return n;
}

/* The length of the longest common subsequence, from the table of all beginnings. */
static guint
measure (const guint *old_ids,
         guint        n_old,
         const guint *new_ids,
         guint        n_new)
{
  g_autofree guint *row = g_new0 (guint, n_new + 1);

  for (guint i = 0; i < n_old; i++)
    for (guint j = 0, above_left = 0; j < n_new; j++)
      {
        guint above = row[j + 1];

        row[j + 1] = old_ids[i] == new_ids[j] ? above_left + 1 : MAX (above, row[j]);
        above_left = above;
      }

  return row[n_new];
}

static guint *
generate (GRand *random,
          guint  n,
          guint  n_ids)
{
  guint *ids = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    ids[i] = (guint) g_rand_int_range (random, 0, (gint32) n_ids);

  return ids;
}

static void
test_empty (void)
{
  const guint ids[] = { 1, 2, 3 };

  g_assert_cmpuint (check (NULL, 0, NULL, 0), ==, 0);
  g_assert_cmpuint (check (ids, 3, NULL, 0), ==, 0);
  g_assert_cmpuint (check (NULL, 0, ids, 3), ==, 0);
  g_assert_cmpuint (check (ids, 3, ids, 3), ==, 3);
}

/* Of all that is common the most is found. */
static void
test_longest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 4000; i++)
    {
      guint n_ids = (guint) g_rand_int_range (random, 1, 12);
      guint n_old = (guint) g_rand_int_range (random, 0, 40);
      guint n_new = (guint) g_rand_int_range (random, 0, 40);
      g_autofree guint *old_ids = generate (random, n_old, n_ids);
      g_autofree guint *new_ids = generate (random, n_new, n_ids);

      g_assert_cmpuint (check (old_ids, n_old, new_ids, n_new), ==,
                        measure (old_ids, n_old, new_ids, n_new));
    }
}

/* As long as the bound is not met, also of long sequences. */
static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const guint n = 3000;
  g_autofree guint *old_ids = generate (random, n, 50);
  g_autofree guint *new_ids = g_memdup2 (old_ids, n * sizeof (guint));

  for (guint i = 0; i < DOSSIER_SEQUENCE_MATCH_MAX_COST / 2; i++)
    new_ids[g_rand_int_range (random, 0, (gint32) n)] = 50;
  g_assert_cmpuint (check (old_ids, n, new_ids, n), ==, measure (old_ids, n, new_ids, n));
}

/* Sequences that differ more than the search goes; a search that was cut must still come to an end,
 * and what is the same at the start and the end is found whatever lies between. */
static void
test_beyond_bound (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint n_ids = 2; n_ids < 100000; n_ids *= 8)
    {
      const guint n_old = 20000, n_new = 15000, n_same = 100;
      g_autofree guint *old_ids = generate (random, n_old, n_ids);
      g_autofree guint *new_ids = generate (random, n_new, n_ids);
      guint n;

      for (guint i = 0; i < n_same; i++)
        {
          old_ids[i] = new_ids[i] = n_ids + i;
          old_ids[n_old - 1 - i] = new_ids[n_new - 1 - i] = n_ids + i;
        }
      n = check (old_ids, n_old, new_ids, n_new);
      g_assert_cmpuint (n, >=, 2 * n_same);
      /* Of two random sequences of zeros and ones about four fifths of the shorter are common. */
      if (n_ids == 2)
        g_assert_cmpuint (n, >, n_new / 2);
    }
}

/* Nothing at all in common: the longest search there is. */
static void
test_nothing_common (void)
{
  const guint n = 20000;
  g_autofree guint *old_ids = g_new (guint, n);
  g_autofree guint *new_ids = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      old_ids[i] = i;
      new_ids[i] = n + i;
    }
  g_assert_cmpuint (check (old_ids, n, new_ids, n), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sequence-match/empty", test_empty);
  g_test_add_func ("/sequence-match/longest", test_longest);
  g_test_add_func ("/sequence-match/long", test_long);
  g_test_add_func ("/sequence-match/beyond-bound", test_beyond_bound);
  g_test_add_func ("/sequence-match/nothing-common", test_nothing_common);

  return g_test_run ();
}
