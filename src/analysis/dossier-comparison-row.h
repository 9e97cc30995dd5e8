/* dossier-comparison-row.h: one attribute of the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-records.h"

G_BEGIN_DECLS

/**
 * DossierComparisonGroup:
 * @DOSSIER_COMPARISON_GROUP_OVERVIEW: summary, status, theme, proposers and tags
 * @DOSSIER_COMPARISON_GROUP_FACTS: a row for each label of a fact
 * @DOSSIER_COMPARISON_GROUP_CONDITIONS: what the options depend on
 * @DOSSIER_COMPARISON_GROUP_ROLES: a row for each role
 * @DOSSIER_COMPARISON_GROUP_POSITIONS: a row for each actor that takes one
 * @DOSSIER_COMPARISON_GROUP_RELATIONS: a row for each way in which the options bear on each other
 * @DOSSIER_COMPARISON_GROUP_CLAIMS: all that is said of the options
 *
 * The parts of a comparison, in the order in which they stand.
 */
typedef enum
{
  DOSSIER_COMPARISON_GROUP_OVERVIEW,
  DOSSIER_COMPARISON_GROUP_FACTS,
  DOSSIER_COMPARISON_GROUP_CONDITIONS,
  DOSSIER_COMPARISON_GROUP_ROLES,
  DOSSIER_COMPARISON_GROUP_POSITIONS,
  DOSSIER_COMPARISON_GROUP_RELATIONS,
  DOSSIER_COMPARISON_GROUP_CLAIMS,
} DossierComparisonGroup;

#define DOSSIER_TYPE_COMPARISON_GROUP (dossier_comparison_group_get_type ())

GType       dossier_comparison_group_get_type  (void) G_GNUC_CONST;
const char *dossier_comparison_group_get_label (DossierComparisonGroup value);

/**
 * DossierComparisonState:
 * @DOSSIER_COMPARISON_STATE_UNKNOWN: the dossier does not say, or says that nobody knows
 * @DOSSIER_COMPARISON_STATE_KNOWN: the dossier says it
 * @DOSSIER_COMPARISON_STATE_NONE: the dossier says that there is none
 * @DOSSIER_COMPARISON_STATE_DISPUTED: the dossier has answers that contradict each other
 *
 * What a dossier knows of an attribute of an option.
 */
typedef enum
{
  DOSSIER_COMPARISON_STATE_UNKNOWN,
  DOSSIER_COMPARISON_STATE_KNOWN,
  DOSSIER_COMPARISON_STATE_NONE,
  DOSSIER_COMPARISON_STATE_DISPUTED,
} DossierComparisonState;

#define DOSSIER_TYPE_COMPARISON_STATE (dossier_comparison_state_get_type ())

GType       dossier_comparison_state_get_type  (void) G_GNUC_CONST;
const char *dossier_comparison_state_get_label (DossierComparisonState value);

/**
 * DossierComparisonCell:
 * @state: what is known
 * @text: what is said, as plain text in the user's language, items on lines of their own; empty
 *   where nothing is said beyond @state
 * @remark: (nullable): of a disputed cell, what is said of the dispute as a whole, which is the
 *   first line of @text then
 * @items: (array zero-terminated=1): what is said, one by one; the sides of a disputed cell
 * @item_marks: (array zero-terminated=1): for each of @items a sign by which it is told apart at a
 *   glance, as of an actor's stance; empty where it has none
 * @item_texts: (element-type DossierText): for each of @items the text of the option that it shows;
 *   %NULL where it shows none; they live as long as the option
 * @item_claims: (element-type GPtrArray): for each of @items the array of #DossierClaim it rests on
 * @claims: (element-type DossierClaim): the claims that the cell rests on, each once, in the order
 *   in which the cell names them
 *
 * What is known of one attribute of one option.  Owned by its row and never changed.
 */
typedef struct
{
  DossierComparisonState  state;
  char                   *text;
  char                   *remark;
  GStrv                   items;
  GStrv                   item_marks;
  GPtrArray              *item_texts;
  GPtrArray              *item_claims;
  GPtrArray              *claims;
} DossierComparisonCell;

gboolean   dossier_comparison_cell_names_state     (const DossierComparisonCell *self);
char      *dossier_comparison_cell_to_string       (const DossierComparisonCell *self);
GPtrArray *dossier_comparison_cell_list_own_claims (const DossierComparisonCell *self);

/**
 * DossierComparisonRow:
 *
 * One attribute of the options that are compared, with a cell for each of them.
 */
#define DOSSIER_TYPE_COMPARISON_ROW (dossier_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierComparisonRow, dossier_comparison_row, DOSSIER, COMPARISON_ROW,
                      GObject)

DossierComparisonGroup       dossier_comparison_row_get_group   (DossierComparisonRow *self);
const char                  *dossier_comparison_row_get_label   (DossierComparisonRow *self);
guint                        dossier_comparison_row_get_n_cells (DossierComparisonRow *self);
const DossierComparisonCell *dossier_comparison_row_get_cell    (DossierComparisonRow *self,
                                                                 guint                 position);
gboolean                     dossier_comparison_row_get_differs (DossierComparisonRow *self);

G_END_DECLS
