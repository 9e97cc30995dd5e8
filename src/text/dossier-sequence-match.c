/* dossier-sequence-match.c: what two sequences have in common
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-sequence-match.h"

#define NOWHERE (G_MININT / 2)

/* A part of both sequences. */
typedef struct
{
  const guint *old_ids;
  const guint *new_ids;
  int          n_old;
  int          n_new;
} Box;

/* For each diagonal the place in the old sequence that is reached, from the start and the end. */
typedef struct
{
  int forward[2 * DOSSIER_SEQUENCE_MATCH_MAX_COST + 1];
  int backward[2 * DOSSIER_SEQUENCE_MATCH_MAX_COST + 1];
} Reach;

/* A place in a box is (x, y): x elements of the old sequence and y of the new one are done with;
 * diagonal k holds the places with x - y = k. */

static gboolean
is_inside (const Box *box,
           int        x,
           int        k)
{
  return x >= 0 && x <= box->n_old && x - k >= 0 && x - k <= box->n_new;
}

/* The farthest place on a diagonal after @cost removals and additions, given how far the diagonals
 * beside it reach with one less.  Backward, elements are counted from the end. */
static int
reach_out (const Box *box,
           const int *reach,
           int        k,
           int        cost,
           gboolean   backward)
{
  int removed = k > -cost ? reach[k - 1] + 1 : NOWHERE;
  int added = k < cost ? reach[k + 1] : NOWHERE;
  int x = cost == 0 ? 0 : NOWHERE;

  if (is_inside (box, removed, k))
    x = removed;
  if (is_inside (box, added, k) && added > x)
    x = added;
  if (x == NOWHERE)
    return NOWHERE;

  while (x < box->n_old && x - k < box->n_new &&
         (backward ? box->old_ids[box->n_old - 1 - x] == box->new_ids[box->n_new - 1 - (x - k)]
                   : box->old_ids[x] == box->new_ids[x - k]))
    x++;

  return x;
}

/* Finds a place through which a shortest way leads, not at either end of a box whose first and last
 * elements differ; where the search becomes too long, the farthest place that was reached. */
static void
find_split (const Box *box,
            Reach     *reach,
            int       *split_x,
            int       *split_y)
{
  const int delta = box->n_old - box->n_new;
  const gboolean odd = delta % 2 != 0;
  int *forward = reach->forward + DOSSIER_SEQUENCE_MATCH_MAX_COST;
  int *backward = reach->backward + DOSSIER_SEQUENCE_MATCH_MAX_COST;

  for (int cost = 0; cost <= DOSSIER_SEQUENCE_MATCH_MAX_COST; cost++)
    {
      for (int k = -cost; k <= cost; k += 2)
        {
          int x = forward[k] = reach_out (box, forward, k, cost, FALSE);

          if (odd && x >= 0 && ABS (delta - k) < cost && backward[delta - k] >= box->n_old - x)
            {
              *split_x = x;
              *split_y = x - k;
              return;
            }
        }
      for (int k = -cost; k <= cost; k += 2)
        {
          int x = backward[k] = reach_out (box, backward, k, cost, TRUE);

          if (!odd && x >= 0 && ABS (delta - k) <= cost && forward[delta - k] >= box->n_old - x)
            {
              *split_x = box->n_old - x;
              *split_y = box->n_new - (x - k);
              return;
            }
        }
    }

  *split_x = *split_y = 0;
  for (int k = -DOSSIER_SEQUENCE_MATCH_MAX_COST; k <= DOSSIER_SEQUENCE_MATCH_MAX_COST; k += 2)
    if (forward[k] >= 0 && 2 * forward[k] - k > *split_x + *split_y)
      {
        *split_x = forward[k];
        *split_y = forward[k] - k;
      }
}

/* Sets @matches, for each element of the old sequence in @box, to the place of its like in the new
 * one, in which the box begins at @new_start. */
static void
match_box (Box    box,
           Reach *reach,
           guint *matches,
           guint  new_start)
{
  for (;;)
    {
      int x, y;
      Box first;

      while (box.n_old > 0 && box.n_new > 0 && box.old_ids[0] == box.new_ids[0])
        {
          *matches++ = new_start++;
          box.old_ids++;
          box.new_ids++;
          box.n_old--;
          box.n_new--;
        }
      while (box.n_old > 0 && box.n_new > 0 &&
             box.old_ids[box.n_old - 1] == box.new_ids[box.n_new - 1])
        {
          box.n_old--;
          box.n_new--;
          matches[box.n_old] = new_start + (guint) box.n_new;
        }
      if (box.n_old == 0 || box.n_new == 0)
        return;

      find_split (&box, reach, &x, &y);
      first = box;
      first.n_old = x;
      first.n_new = y;
      match_box (first, reach, matches, new_start);

      /* Only the first part is a call of its own: where searches were cut short there may be many
       * others. */
      box.old_ids += x;
      box.new_ids += y;
      box.n_old -= x;
      box.n_new -= y;
      matches += x;
      new_start += (guint) y;
    }
}

/**
 * dossier_sequence_match:
 * @old_ids: (array length=n_old): a sequence; equal elements have equal numbers
 * @n_old: its length, below 2³¹
 * @new_ids: (array length=n_new): another
 * @n_new: its length, below 2³¹
 *
 * Finds a longest common subsequence of two sequences.
 *
 * The method is that of Eugene W. Myers, “An O(ND) Difference Algorithm and Its Variations”,
 * Algorithmica 1 (1986), in the variant that needs linear space (section 4b).  A search that has
 * not come through after %DOSSIER_SEQUENCE_MATCH_MAX_COST elements left out from either end is cut
 * at the farthest place that it reached, and goes on from there; what is found then is common, but
 * may not be the longest.  So the time is at most proportional to the sum of the lengths times that
 * bound, and the memory to the sum of the lengths.
 *
 * Returns: (transfer full) (array length=n_old): for each element of @old_ids the place of its like
 *   in @new_ids, or %DOSSIER_SEQUENCE_MATCH_NONE
 */
guint *
dossier_sequence_match (const guint *old_ids,
                        guint        n_old,
                        const guint *new_ids,
                        guint        n_new)
{
  g_autofree Reach *reach = g_new (Reach, 1);
  guint *matches;

  g_return_val_if_fail (old_ids != NULL || n_old == 0, NULL);
  g_return_val_if_fail (new_ids != NULL || n_new == 0, NULL);
  g_return_val_if_fail (n_old <= G_MAXINT && n_new <= G_MAXINT, NULL);

  matches = g_new (guint, n_old);
  for (guint i = 0; i < n_old; i++)
    matches[i] = DOSSIER_SEQUENCE_MATCH_NONE;
  match_box ((Box) { old_ids, new_ids, (int) n_old, (int) n_new }, reach, matches, 0);

  return matches;
}
