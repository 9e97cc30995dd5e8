/* dossier-compare-evidence.c: what a cell of a comparison rests on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-evidence.h"

#include "dossier-compare-note-box.h"

#include "../dossier-text-label.h"
#include "../reader/dossier-evidence.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 280 /* in logical pixels */

/* The place of a claim among those of the cell. */
static guint
get_number (DossierClaim *claim,
            gpointer      user_data)
{
  const DossierComparisonCell *cell = user_data;
  guint position = 0;

  g_ptr_array_find (cell->claims, claim, &position);

  return position + 1;
}

static GtkWidget *
create_claims (DossierComparison           *comparison,
               const DossierComparisonCell *cell,
               GPtrArray                   *claims)
{
  if (claims->len == 0)
    return dossier_text_label_new (_("The dossier names no claim for this."), "evidence");

  return dossier_evidence_new_for_claims (dossier_comparison_get_document (comparison), claims,
                                          get_number, (gpointer) cell);
}

/* The claims of each side of a dispute. */
static GtkWidget *
create_sides (DossierComparison           *comparison,
              const DossierComparisonCell *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GPtrArray) own = dossier_comparison_cell_list_own_claims (cell);

  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      GtkWidget *title = dossier_text_label_new (cell->items[i], "title-4");

      gtk_widget_add_css_class (title, "evidence");
      gtk_box_append (GTK_BOX (box), title);
      gtk_box_append (GTK_BOX (box), create_claims (comparison, cell,
                                                    g_ptr_array_index (cell->item_claims, i)));
    }
  if (own->len > 0)
    gtk_box_append (GTK_BOX (box), create_claims (comparison, cell, own));

  return box;
}

/**
 * dossier_compare_evidence_new:
 * @comparison: a comparison
 * @row: one of its rows
 * @option: the place of one of its options
 * @notes: (nullable): the user's notes
 *
 * Returns: (transfer floating): the claims of the cell, side by side where it is disputed, and the
 *   user's notes on it; it is for as long as there is @comparison
 */
GtkWidget *
dossier_compare_evidence_new (DossierComparison    *comparison,
                              DossierComparisonRow *row,
                              guint                 option,
                              DossierCompareNotes  *notes)
{
  const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, option);
  GtkWidget *claims = cell->state == DOSSIER_COMPARISON_STATE_DISPUTED
                        ? create_sides (comparison, cell)
                        : create_claims (comparison, cell, cell->claims);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-width", TRUE,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", MAX_HEIGHT,
                                      "child", claims,
                                      NULL);
  GtkWidget *box;

  if (notes == NULL)
    return scroller;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), dossier_compare_note_box_new (notes, row, option));

  return box;
}
