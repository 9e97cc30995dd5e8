/* dossier-citations.c: the claims that a comparison cites, numbered
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-citations.h"

#include "analysis/dossier-origin-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _DossierCitations
{
  DossierDocument *document;
  GPtrArray       *claims;  /* of DossierClaim; the number is the place, counted from 1 */
  GHashTable      *numbers; /* DossierClaim → number */
};

/**
 * dossier_citations_new:
 * @comparison: a comparison
 * @filter: which rows are meant
 *
 * Returns: (transfer full): the claims that the rows cite
 */
DossierCitations *
dossier_citations_new (DossierComparison      *comparison,
                       DossierComparisonFilter filter)
{
  DossierCitations *self;
  GListModel *rows;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  self = g_new0 (DossierCitations, 1);
  self->document = g_object_ref (dossier_comparison_get_document (comparison));
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);

  rows = dossier_comparison_get_rows (comparison);
  for (guint r = 0; r < g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, r);

      if (!dossier_comparison_filter_lets_through (filter, row))
        continue;
      for (guint c = 0; c < dossier_comparison_row_get_n_cells (row); c++)
        {
          GPtrArray *claims = dossier_comparison_row_get_cell (row, c)->claims;

          for (guint i = 0; i < claims->len; i++)
            if (!g_hash_table_contains (self->numbers, claims->pdata[i]))
              {
                g_ptr_array_add (self->claims, g_object_ref (claims->pdata[i]));
                g_hash_table_insert (self->numbers, claims->pdata[i],
                                     GUINT_TO_POINTER (self->claims->len));
              }
        }
    }

  return self;
}

/**
 * dossier_citations_free:
 * @self: (transfer full): numbered claims
 */
void
dossier_citations_free (DossierCitations *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->claims);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * dossier_citations_get_n:
 * @self: numbered claims
 *
 * Returns: their number, which is also the last one's
 */
guint
dossier_citations_get_n (DossierCitations *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->claims->len;
}

/**
 * dossier_citations_measure:
 * @self: numbered claims
 *
 * Returns: the column at which, in a list of the claims for a terminal, their texts begin beside
 *   their numbers, as in “ [1]  Text”
 */
guint
dossier_citations_measure (DossierCitations *self)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, 0);

  last = g_strdup_printf (" [%u] ", self->claims->len);

  return MAX (6, (guint) strlen (last));
}

/**
 * dossier_citations_get_claim:
 * @self: numbered claims
 * @number: from 1 to dossier_citations_get_n()
 *
 * Returns: (transfer none): the claim of that number
 */
DossierClaim *
dossier_citations_get_claim (DossierCitations *self,
                             guint             number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number > 0 && number <= self->claims->len, NULL);

  return g_ptr_array_index (self->claims, number - 1);
}

/**
 * dossier_citations_get_number:
 * @self: numbered claims
 * @claim: a claim
 *
 * Returns: its number, or 0 where it is not cited
 */
guint
dossier_citations_get_number (DossierCitations *self,
                              DossierClaim     *claim)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, claim));
}

/* Appends "[1][2]", after a space, for the claims that are not in @but, and where they are
 * several how many origins they have. */
static void
append_marks (DossierCitations      *self,
              GString               *out,
              GPtrArray             *claims,
              GHashTable            *but,
              DossierCitationsEscape escape)
{
  g_autoptr (GPtrArray) marked = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    {
      guint number = dossier_citations_get_number (self, claims->pdata[i]);

      if (number == 0 || (but != NULL && g_hash_table_contains (but, claims->pdata[i])))
        continue;
      g_string_append_printf (out, "%s[%u]", marked->len > 0 ? "" : " ", number);
      g_ptr_array_add (marked, claims->pdata[i]);
    }

  if (marked->len > 1)
    {
      g_autoptr (DossierOrigins) origins = dossier_origins_new (self->document, marked);
      g_autofree char *count = dossier_origins_count (origins);
      g_autofree char *words = escape (count);

      g_string_append_printf (out, " (%s)", words);
    }
}

/**
 * dossier_citations_mark_cell:
 * @self: numbered claims
 * @cell: a cell of the comparison whose claims they are
 * @bullet: (nullable): what to begin items with where there are several, as “- ”
 * @escape: puts the dossier's words into a format
 *
 * Puts a cell into words as dossier_comparison_cell_to_string() does, and adds to each item the
 * numbers of the claims that it rests on, as “[1][2]”, and their origins where they are several.
 * Claims on which no item rests, but the cell as a whole, stand with the state.
 *
 * Returns: (transfer full): text in the format of @escape; items on lines of their own
 */
char *
dossier_citations_mark_cell (DossierCitations            *self,
                             const DossierComparisonCell *cell,
                             const char                  *bullet,
                             DossierCitationsEscape       escape)
{
  gboolean several;
  g_autoptr (GHashTable) of_items = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) state = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && cell != NULL, NULL);
  g_return_val_if_fail (escape != NULL, NULL);

  several = bullet != NULL && g_strv_length (cell->items) > 1;
  if (cell->remark != NULL)
    {
      g_autofree char *words = escape (cell->remark);

      g_string_append (text, words);
    }
  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      GPtrArray *claims = g_ptr_array_index (cell->item_claims, i);
      g_autofree char *words = escape (cell->items[i]);

      /* The first item of several begins below the state, where that is named. */
      if (text->len > 0 || (several && dossier_comparison_cell_names_state (cell)))
        g_string_append_c (text, '\n');
      g_string_append_printf (text, "%s%s", several ? bullet : "", words);
      append_marks (self, text, claims, NULL, escape);
      for (guint c = 0; c < claims->len; c++)
        g_hash_table_add (of_items, claims->pdata[c]);
    }

  state = g_string_new (dossier_comparison_state_get_label (cell->state));
  append_marks (self, state, cell->claims, of_items, escape);

  if (!dossier_comparison_cell_names_state (cell))
    return g_string_free_and_steal (g_steal_pointer (&text));
  if (text->len == 0)
    return g_string_free_and_steal (g_steal_pointer (&state));

  return g_strdup_printf (C_("comparison cell", "%1$s: %2$s"), state->str, text->str);
}
