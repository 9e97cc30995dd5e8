/* dossier-cell-difference.c: how a cell of a comparison differs from that of the base
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-cell-difference.h"

#include "analysis/dossier-difference.h"

#define MOST_ITEMS 60 /* with more on both sides, pairs are looked for among equal items alone */
#define NONE       G_MAXUINT

static void
item_difference_free (DossierItemDifference *self)
{
  g_clear_pointer (&self->pieces, g_array_unref);
  g_strfreev (self->words);
  g_free (self);
}

static DossierItemDifference *
add (GPtrArray           *differences,
     DossierWordDiffKind  kind,
     guint                item)
{
  DossierItemDifference *difference = g_new0 (DossierItemDifference, 1);

  difference->kind = kind;
  difference->item = item;
  g_ptr_array_add (differences, difference);

  return difference;
}

/* Items with the same words are one, in whatever order they stand. */
static void
pair_equal (GStrv  old,
            GStrv  new,
            guint *partners,
            guint *old_partners)
{
  for (guint i = 0; new[i] != NULL; i++)
    for (guint o = 0; old[o] != NULL; o++)
      if (old_partners[o] == NONE && g_str_equal (old[o], new[i]))
        {
          partners[i] = o;
          old_partners[o] = i;
          break;
        }
}

/* Of the others, each takes the one that is the most alike. */
static void
pair_alike (GStrv  old,
            GStrv  new,
            guint *partners,
            guint *old_partners)
{
  for (guint i = 0; new[i] != NULL; i++)
    {
      double highest = DOSSIER_DIFFERENCE_LEAST_LIKENESS;

      if (partners[i] != NONE)
        continue;
      for (guint o = 0; old[o] != NULL; o++)
        {
          double likeness;

          if (old_partners[o] != NONE)
            continue;
          g_array_unref (dossier_word_diff (old[o], new[i], &likeness));
          if (likeness >= highest)
            {
              highest = likeness;
              partners[i] = o;
            }
        }
      if (partners[i] != NONE)
        old_partners[partners[i]] = i;
    }
}

/**
 * dossier_cell_difference:
 * @base: a cell of the base
 * @cell: the cell of another option in the same row
 *
 * Finds which items of two cells are the same, and in which words those that are alike differ.  The
 * order of items makes no difference.
 *
 * Returns: (transfer full) (nullable) (element-type DossierItemDifference): the items of @cell in
 *   their order, and after them those that @base alone has; %NULL where one of both has none, or
 *   nothing of both is alike, so that there is nothing to be marked
 */
GPtrArray *
dossier_cell_difference (const DossierComparisonCell *base,
                         const DossierComparisonCell *cell)
{
  g_autoptr (GPtrArray) differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify) item_difference_free);
  guint n_old, n_new;
  g_autofree guint *partners = NULL, *old_partners = NULL;
  gboolean alike = FALSE;

  g_return_val_if_fail (base != NULL && cell != NULL, NULL);

  n_old = g_strv_length (base->items);
  n_new = g_strv_length (cell->items);
  if (n_old == 0 || n_new == 0)
    return NULL;

  partners = g_new (guint, n_new);
  old_partners = g_new (guint, n_old);
  for (guint i = 0; i < n_new; i++)
    partners[i] = NONE;
  for (guint o = 0; o < n_old; o++)
    old_partners[o] = NONE;
  pair_equal (base->items, cell->items, partners, old_partners);
  if (n_old <= MOST_ITEMS && n_new <= MOST_ITEMS)
    pair_alike (base->items, cell->items, partners, old_partners);

  for (guint i = 0; i < n_new; i++)
    {
      DossierItemDifference *difference;
      const char *old;

      if (partners[i] == NONE)
        {
          add (differences, DOSSIER_WORD_DIFF_ADDED, i);
          continue;
        }
      alike = TRUE;
      difference = add (differences, DOSSIER_WORD_DIFF_KEPT, i);
      old = base->items[partners[i]];
      if (!g_str_equal (old, cell->items[i]))
        {
          difference->pieces = dossier_word_diff (old, cell->items[i], NULL);
          difference->words = dossier_word_diff_words (difference->pieces, old, cell->items[i]);
        }
    }
  for (guint o = 0; o < n_old; o++)
    if (old_partners[o] == NONE)
      add (differences, DOSSIER_WORD_DIFF_REMOVED, o);

  return alike ? g_steal_pointer (&differences) : NULL;
}
