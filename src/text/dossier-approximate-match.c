/* dossier-approximate-match.c: where a text has nearly the same words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gene Myers, “A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic
 * Programming”, Journal of the ACM 46 (1999), pages 395–415, in the version of its section 4, which
 * cuts a longer pattern into blocks of a machine word.  A column of the table of edit distances is
 * kept as the differences between its cells: a bit each for those that are +1 and that are -1.
 */

#include "text/dossier-approximate-match.h"

#include <stdlib.h>

#define BITS 64

/* A block of the column. */
typedef struct
{
  guint64 positive;
  guint64 negative;
} Block;

struct _DossierApproximatePattern
{
  guint      n;
  guint      n_blocks;
  gunichar  *chars;
  guint      n_letters;
  gunichar  *letters; /* those of @chars, each once, in order */
  guint64   *places;  /* for each letter, and for none, the bits at which it stands */
  guint      ascii[128]; /* the number of the letter; n_letters for none */
  Block     *column;
};

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  const gunichar *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

static guint
find_letter (const DossierApproximatePattern *self,
             gunichar                         c)
{
  guint low = 0, high = self->n_letters;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->letters[middle] < c)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_letters && self->letters[low] == c ? low : self->n_letters;
}

static const guint64 *
get_places (const DossierApproximatePattern *self,
            gunichar                         c)
{
  guint letter = c < G_N_ELEMENTS (self->ascii) ? self->ascii[c] : find_letter (self, c);

  return self->places + (gsize) letter * self->n_blocks;
}

/**
 * dossier_approximate_pattern_new:
 * @chars: (array length=n): what is looked for
 * @n: how many characters
 *
 * Returns: (transfer full): a pattern; not for more than one thread at a time
 */
DossierApproximatePattern *
dossier_approximate_pattern_new (const gunichar *chars,
                                 guint           n)
{
  DossierApproximatePattern *self;

  g_return_val_if_fail (chars != NULL || n == 0, NULL);

  self = g_new0 (DossierApproximatePattern, 1);
  self->n = n;
  self->n_blocks = (n + BITS - 1) / BITS;
  self->chars = g_memdup2 (chars, n * sizeof (gunichar));
  self->letters = g_memdup2 (chars, n * sizeof (gunichar));
  if (n > 0)
    qsort (self->letters, n, sizeof (gunichar), compare_letters);
  for (guint i = 0; i < n; i++)
    if (i == 0 || self->letters[i] != self->letters[self->n_letters - 1])
      self->letters[self->n_letters++] = self->letters[i];

  self->places = g_new0 (guint64, (gsize) (self->n_letters + 1) * self->n_blocks);
  for (guint i = 0; i < n; i++)
    self->places[(gsize) find_letter (self, chars[i]) * self->n_blocks + i / BITS] |=
      G_GUINT64_CONSTANT (1) << (i % BITS);
  for (guint c = 0; c < G_N_ELEMENTS (self->ascii); c++)
    self->ascii[c] = find_letter (self, c);
  self->column = g_new (Block, self->n_blocks);

  return self;
}

/**
 * dossier_approximate_pattern_free:
 * @self: (transfer full): a pattern
 */
void
dossier_approximate_pattern_free (DossierApproximatePattern *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->chars);
  g_free (self->letters);
  g_free (self->places);
  g_free (self->column);
  g_free (self);
}

/* Goes on by a character within one block: the paper's figure 7.  @in is the difference along the
 * block's upper border; that along the row of the bit @last is returned. */
static int
advance_block (Block   *block,
               guint64  equal,
               int      in,
               guint64  last)
{
  guint64 vertical = equal | block->negative;
  guint64 horizontal, positive, negative;
  int out = 0;

  if (in < 0)
    equal |= 1;
  horizontal = (((equal & block->positive) + block->positive) ^ block->positive) | equal;
  positive = block->negative | ~(horizontal | block->positive);
  negative = block->positive & horizontal;
  if (positive & last)
    out = 1;
  else if (negative & last)
    out = -1;
  positive <<= 1;
  negative <<= 1;
  if (in < 0)
    negative |= 1;
  else if (in > 0)
    positive |= 1;
  block->positive = negative | ~(vertical | positive);
  block->negative = positive & vertical;

  return out;
}

static void
start_column (DossierApproximatePattern *self)
{
  for (guint i = 0; i < self->n_blocks; i++)
    self->column[i] = (Block) { ~G_GUINT64_CONSTANT (0), 0 };
}

/* Goes on by a character of the text; @in is 0 where a match may begin anywhere, and 1 where it
 * begins with the text.  Returns the change of the distance in the last row. */
static int
advance (DossierApproximatePattern *self,
         gunichar                   c,
         int                        in)
{
  const guint64 *places = get_places (self, c);

  for (guint i = 0; i < self->n_blocks; i++)
    {
      guint row = i + 1 < self->n_blocks ? BITS - 1 : (self->n - 1) % BITS;

      in = advance_block (&self->column[i], places[i], in, G_GUINT64_CONSTANT (1) << row);
    }

  return in;
}

/* Where the match that ends at @end begins: the pattern is matched backwards from there. */
static guint
find_start (DossierApproximatePattern *backward,
            const gunichar            *text,
            guint                      end,
            guint                      n_errors)
{
  guint distance = backward->n, found = end;
  guint longest = MIN (end, backward->n + n_errors);

  start_column (backward);
  for (guint i = 1; i <= longest; i++)
    {
      distance = (guint) ((int) distance + advance (backward, text[end - i], 1));
      /* Of several, the one whose length is nearest to the pattern's. */
      if (distance == n_errors &&
          (found == end || ABS ((int) i - (int) backward->n) <
                           ABS ((int) (end - found) - (int) backward->n)))
        found = end - i;
    }

  return found;
}

static DossierApproximatePattern *
reverse (DossierApproximatePattern *self)
{
  g_autofree gunichar *chars = g_new (gunichar, self->n);

  for (guint i = 0; i < self->n; i++)
    chars[i] = self->chars[self->n - 1 - i];

  return dossier_approximate_pattern_new (chars, self->n);
}

/**
 * dossier_approximate_pattern_search:
 * @self: a pattern
 * @text: (array length=n): where to search
 * @n: how many characters
 * @most: how many errors a match may have
 *
 * Finds where a text has the pattern but for some errors.  Of matches that overlap, the one with
 * the fewest errors is taken, and of these the first.  The time is proportional to @n times the
 * number of blocks of 64 characters in the pattern.
 *
 * Returns: (transfer full) (element-type DossierApproximateMatch): the matches, in order
 */
GArray *
dossier_approximate_pattern_search (DossierApproximatePattern *self,
                                    const gunichar            *text,
                                    guint                      n,
                                    guint                      most)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (DossierApproximateMatch));
  DossierApproximatePattern *backward = NULL;
  guint distance, best_end = 0, best = G_MAXUINT;

  g_return_val_if_fail (self != NULL && (text != NULL || n == 0), matches);

  if (self->n == 0)
    return matches;

  start_column (self);
  distance = self->n;
  for (guint i = 1; i <= n + 1; i++)
    {
      gboolean over = i > n;

      if (!over)
        distance = (guint) ((int) distance + advance (self, text[i - 1], 0));
      if (!over && distance <= most && distance < best)
        {
          best = distance;
          best_end = i;
        }
      /* A match is settled once one that does not overlap it could end. */
      if (best != G_MAXUINT && (over || i >= best_end + self->n))
        {
          DossierApproximateMatch match = { 0, best_end, best };

          if (backward == NULL)
            backward = reverse (self);
          match.start = find_start (backward, text, best_end, best);
          g_array_append_val (matches, match);
          best = G_MAXUINT;
        }
    }
  g_clear_pointer (&backward, dossier_approximate_pattern_free);

  return matches;
}

/**
 * dossier_approximate_pattern_distance:
 * @self: a pattern
 * @text: (array length=n): characters
 * @n: how many
 * @whole: whether all of @text has to be the pattern; else it need only begin with it
 *
 * Returns: the least number of errors with which @text is, or begins with, the pattern
 */
guint
dossier_approximate_pattern_distance (DossierApproximatePattern *self,
                                      const gunichar            *text,
                                      guint                      n,
                                      gboolean                   whole)
{
  guint distance, least;

  g_return_val_if_fail (self != NULL && (text != NULL || n == 0), 0);

  if (self->n == 0)
    return whole ? n : 0;

  start_column (self);
  distance = least = self->n;
  for (guint i = 0; i < n; i++)
    {
      distance = (guint) ((int) distance + advance (self, text[i], 1));
      least = MIN (least, distance);
    }

  return whole ? distance : least;
}
