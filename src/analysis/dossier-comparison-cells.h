/* dossier-comparison-cells.h: what stands in the cells of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-row-private.h"
#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

/* Each fills the cell of one option.  Those that take a key fill one in the row for that key:
 * the label of a fact, a role, an actor's id, the label of a kind of relation.  They are for
 * options that have at least one entry in the list that the key is of; for others there is
 * dossier_cells_new_for_list(). */

DossierOption    *dossier_cells_find_option     (DossierComparison *self,
                                                 const char        *id);
DossierCellDraft *dossier_cells_new_for_list    (gboolean           present,
                                                 guint              n_items);

DossierCellDraft *dossier_cells_fill_summary    (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_status     (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_theme      (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_proposers  (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_tags       (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_fact       (DossierComparison *self,
                                                 DossierOption     *option,
                                                 const char        *key);
DossierCellDraft *dossier_cells_fill_conditions (DossierComparison *self,
                                                 DossierOption     *option);
DossierCellDraft *dossier_cells_fill_role       (DossierComparison *self,
                                                 DossierOption     *option,
                                                 const char        *key);
DossierCellDraft *dossier_cells_fill_position   (DossierComparison *self,
                                                 DossierOption     *option,
                                                 const char        *key);
DossierCellDraft *dossier_cells_fill_relation   (DossierComparison *self,
                                                 DossierOption     *option,
                                                 const char        *key);
DossierCellDraft *dossier_cells_fill_claims     (DossierComparison *self,
                                                 DossierOption     *option);

G_END_DECLS
