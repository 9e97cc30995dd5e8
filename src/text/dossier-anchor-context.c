/* dossier-anchor-context.c: what stood around words, and whether it stands around others
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchor-context.h"

#include "text/dossier-approximate-match.h"

/* Stands for the border of a text; no character has this number. */
#define BORDER 0xffffffffu

/* Two texts of one language that have nothing to do with each other are alike in about this share
 * of their characters, for a few letters make up most of every text. */
#define CHANCE 0.4

/* A side that is shorter than this says less. */
#define SHORT 16

/* What the border of the text adds to the length of a side. */
#define BORDER_WEIGHT 4

/* Text that was put in beside the words may be this long without the rest going out of sight. */
#define SLACK 12

/* One side, read away from the words. */
typedef struct
{
  DossierApproximatePattern *pattern;
  guint                      n;
  gboolean                   has_border;
} Side;

struct _DossierAnchorContext
{
  Side      before;
  Side      after;
  gunichar *window;
};

static void
side_init (Side           *self,
           const gunichar *chars,
           guint           n,
           gboolean        backward,
           gboolean        has_border)
{
  g_autofree gunichar *side = g_new (gunichar, n + 1);

  for (guint i = 0; i < n; i++)
    side[i] = chars[backward ? n - 1 - i : i];
  if (has_border)
    side[n++] = BORDER;
  self->n = n;
  self->has_border = has_border;
  self->pattern = dossier_approximate_pattern_new (side, n);
}

/**
 * dossier_anchor_context_new:
 * @before: (array length=n_before): what stood before words, in normal form
 * @n_before: how much
 * @at_start: whether @before begins where the text began
 * @after: (array length=n_after): what stood after them
 * @n_after: how much
 * @at_end: whether @after ends where the text ended
 *
 * Returns: (transfer full): what stood around the words
 */
DossierAnchorContext *
dossier_anchor_context_new (const gunichar *before,
                            guint           n_before,
                            gboolean        at_start,
                            const gunichar *after,
                            guint           n_after,
                            gboolean        at_end)
{
  DossierAnchorContext *self = g_new (DossierAnchorContext, 1);

  side_init (&self->before, before, n_before, TRUE, at_start);
  side_init (&self->after, after, n_after, FALSE, at_end);
  self->window = g_new (gunichar, MAX (self->before.n, self->after.n) + SLACK + 1);

  return self;
}

/**
 * dossier_anchor_context_free:
 * @self: (transfer full): what stood around words
 */
void
dossier_anchor_context_free (DossierAnchorContext *self)
{
  g_return_if_fail (self != NULL);

  dossier_approximate_pattern_free (self->before.pattern);
  dossier_approximate_pattern_free (self->after.pattern);
  g_free (self->window);
  g_free (self);
}

/* How far a side agrees with @n characters, from 0, which chance would give, to 1. */
static double
side_compare (const Side     *self,
              const gunichar *window,
              guint           n)
{
  double likeness;

  if (self->n == 0)
    return 0;

  likeness = 1 - (double) dossier_approximate_pattern_distance (self->pattern, window, n, FALSE) /
                 self->n;
  likeness = MAX (0, (likeness - CHANCE) / (1 - CHANCE));

  return likeness * MIN (1, (double) (self->n + (self->has_border ? BORDER_WEIGHT : 0)) / SHORT);
}

/* Whether words are all of a text. */
static gboolean
is_alone (const Side *before,
          const Side *after)
{
  return before->has_border && before->n == 1 && after->has_border && after->n == 1;
}

/**
 * dossier_anchor_context_compare:
 * @self: what stood around words
 * @text: a text in normal form
 * @start: where words begin in it
 * @end: where they end
 * @same_field: whether the text is that from which @self was taken; only then do its borders count,
 *   for every text has two
 * @best_side: (out) (optional): how far the side agrees that does so more
 *
 * Returns: how far what stands around the words agrees with @self: the sum of both sides, each from
 *   0 to 1
 */
double
dossier_anchor_context_compare (DossierAnchorContext    *self,
                                const DossierNormalText *text,
                                guint                    start,
                                guint                    end,
                                gboolean                 same_field,
                                double                  *best_side)
{
  double before, after;
  guint n;

  g_return_val_if_fail (self != NULL && text != NULL, 0);
  g_return_val_if_fail (start <= end && end <= text->n, 0);

  if (is_alone (&self->before, &self->after) && same_field && start == 0 && end == text->n)
    {
      if (best_side != NULL)
        *best_side = 1;
      return 2;
    }

  n = MIN (start, self->before.n + SLACK);
  for (guint i = 0; i < n; i++)
    self->window[i] = text->chars[start - 1 - i];
  if (same_field && n == start)
    self->window[n++] = BORDER;
  before = side_compare (&self->before, self->window, n);

  n = MIN (text->n - end, self->after.n + SLACK);
  for (guint i = 0; i < n; i++)
    self->window[i] = text->chars[end + i];
  if (same_field && n == text->n - end)
    self->window[n++] = BORDER;
  after = side_compare (&self->after, self->window, n);
  if (best_side != NULL)
    *best_side = MAX (before, after);

  return before + after;
}
