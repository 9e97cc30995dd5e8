/* dossier-comparison-cells.c: what stands in the cells of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-comparison-cells.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
find_claims (DossierComparison *self,
             GStrv              ids)
{
  DossierDocument *document = dossier_comparison_get_document (self);
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      DossierClaim *claim = dossier_document_find_claim (document, ids[i]);

      if (claim != NULL && !g_ptr_array_find (claims, claim, NULL))
        g_ptr_array_add (claims, g_object_ref (claim));
    }

  return claims;
}

static void
add_item (DossierComparison *self,
          DossierCellDraft  *draft,
          const char        *item,
          const char        *key,
          GStrv              claim_ids)
{
  g_autoptr (GPtrArray) claims = find_claims (self, claim_ids);

  dossier_cell_draft_add (draft, item, key, claims);
}

static void
add_text (DossierComparison *self,
          DossierCellDraft  *draft,
          DossierText       *text,
          GStrv              claim_ids)
{
  add_item (self, draft, dossier_text_get (text), dossier_text_get_key (text), claim_ids);
  dossier_cell_draft_set_text (draft, text);
}

/* A cell for a list: nothing is known where it is absent, and there are none where it is empty. */
DossierCellDraft *
dossier_cells_new_for_list (gboolean present,
                            guint    n_items)
{
  return dossier_cell_draft_new (!present ? DOSSIER_COMPARISON_STATE_UNKNOWN
                                 : n_items == 0 ? DOSSIER_COMPARISON_STATE_NONE
                                 : DOSSIER_COMPARISON_STATE_KNOWN);
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static DossierCellDraft *
draft_for_model (GListModel *list)
{
  return dossier_cells_new_for_list (list != NULL, count (list));
}

static DossierCellDraft *
draft_for_strings (GStrv list)
{
  return dossier_cells_new_for_list (list != NULL, list == NULL ? 0 : g_strv_length (list));
}

static const char *
get_actor_name (DossierComparison *self,
                const char        *actor_id)
{
  return dossier_document_get_name_of (dossier_comparison_get_document (self), actor_id);
}

/* Overview */

static DossierCellDraft *
fill_with_text (DossierComparison *self,
                DossierText       *text)
{
  DossierCellDraft *draft = dossier_cells_new_for_list (text != NULL, 1);

  if (text != NULL)
    add_text (self, draft, text, NULL);

  return draft;
}

DossierCellDraft *
dossier_cells_fill_summary (DossierComparison *self,
                            DossierOption     *option)
{
  return fill_with_text (self, option->summary);
}

DossierCellDraft *
dossier_cells_fill_theme (DossierComparison *self,
                          DossierOption     *option)
{
  DossierDocument *document = dossier_comparison_get_document (self);
  DossierTheme *theme = dossier_document_find (document, DOSSIER_TYPE_THEME, option->theme);

  return fill_with_text (self, theme == NULL ? NULL : theme->title);
}

DossierCellDraft *
dossier_cells_fill_status (DossierComparison *self,
                           DossierOption     *option)
{
  gboolean stated = option->status != DOSSIER_STATUS_UNSTATED;
  DossierCellDraft *draft = dossier_cells_new_for_list (stated, 1);

  if (stated)
    {
      const char *label = dossier_status_get_label (option->status);

      add_item (self, draft, label, label, NULL);
    }

  return draft;
}

DossierCellDraft *
dossier_cells_fill_proposers (DossierComparison *self,
                              DossierOption     *option)
{
  GStrv ids = option->proposers;
  DossierCellDraft *draft = draft_for_strings (ids);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_item (self, draft, get_actor_name (self, ids[i]), ids[i], NULL);

  return draft;
}

DossierCellDraft *
dossier_cells_fill_tags (DossierComparison *self,
                         DossierOption     *option)
{
  GStrv tags = option->tags;
  DossierCellDraft *draft = draft_for_strings (tags);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *tag = dossier_bidi_mark (tags[i]);

      add_item (self, draft, tag != NULL ? tag : tags[i], tags[i], NULL);
    }

  return draft;
}

/* Facts */

static void
add_fact_to_disputed (DossierComparison *self,
                      DossierCellDraft  *draft,
                      DossierFact       *fact)
{
  switch (fact->state)
    {
    case DOSSIER_FACT_STATE_NONE:
      add_item (self, draft, dossier_fact_state_get_label (fact->state), "", fact->claims);
      break;
    case DOSSIER_FACT_STATE_KNOWN:
      add_text (self, draft, fact->value, fact->claims);
      break;
    case DOSSIER_FACT_STATE_DISPUTED:
      {
        g_autoptr (GPtrArray) claims = find_claims (self, fact->claims);

        if (fact->value != NULL && draft->remark == NULL)
          {
            draft->remark = g_strdup (dossier_text_get (fact->value));
            dossier_cell_draft_add_key (draft, dossier_text_get_key (fact->value));
          }
        dossier_cell_draft_add_claims (draft, claims);
        for (guint i = 0; i < count (fact->sides); i++)
          {
            g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, i);

            add_text (self, draft, side->value, side->claims);
          }
      }
      break;
    case DOSSIER_FACT_STATE_UNKNOWN:
    case DOSSIER_FACT_STATE_UNSTATED:
    default:
      break;
    }
}

/* An option may have several facts with one label.  What is known of one outweighs what is not
 * known of another; a value beside “none” is a contradiction, which is shown as such. */
DossierCellDraft *
dossier_cells_fill_fact (DossierComparison *self,
                         DossierOption     *option,
                         const char        *key)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);
  DossierComparisonState state = DOSSIER_COMPARISON_STATE_UNKNOWN;
  gboolean seen[DOSSIER_FACT_STATE_DISPUTED + 1] = { FALSE };
  DossierCellDraft *draft;

  for (guint i = 0; i < count (option->facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (option->facts, i);

      if (g_str_equal (dossier_text_get_key (fact->label), key))
        {
          seen[fact->state] = TRUE;
          g_ptr_array_add (facts, g_steal_pointer (&fact));
        }
    }

  if (seen[DOSSIER_FACT_STATE_DISPUTED] ||
      (seen[DOSSIER_FACT_STATE_KNOWN] && seen[DOSSIER_FACT_STATE_NONE]))
    state = DOSSIER_COMPARISON_STATE_DISPUTED;
  else if (seen[DOSSIER_FACT_STATE_KNOWN])
    state = DOSSIER_COMPARISON_STATE_KNOWN;
  else if (seen[DOSSIER_FACT_STATE_NONE])
    state = DOSSIER_COMPARISON_STATE_NONE;

  draft = dossier_cell_draft_new (state);
  for (guint i = 0; i < facts->len; i++)
    {
      DossierFact *fact = g_ptr_array_index (facts, i);
      g_autoptr (GPtrArray) claims = find_claims (self, fact->claims);

      if (state == DOSSIER_COMPARISON_STATE_DISPUTED)
        add_fact_to_disputed (self, draft, fact);
      else if (fact->state == DOSSIER_FACT_STATE_KNOWN)
        add_text (self, draft, fact->value, fact->claims);
      dossier_cell_draft_add_claims (draft, claims);
    }

  return draft;
}

/* Conditions */

DossierCellDraft *
dossier_cells_fill_conditions (DossierComparison *self,
                               DossierOption     *option)
{
  DossierCellDraft *draft = draft_for_model (option->conditions);

  for (guint i = 0; i < count (option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (option->conditions, i);

      add_text (self, draft, condition->text, condition->claims);
    }

  return draft;
}

/* Roles */

DossierCellDraft *
dossier_cells_fill_role (DossierComparison *self,
                         DossierOption     *option,
                         const char        *key)
{
  DossierCellDraft *draft = dossier_cell_draft_new (DOSSIER_COMPARISON_STATE_UNKNOWN);

  for (guint i = 0; i < count (option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (option->roles, i);

      if (!g_str_equal (dossier_text_get_key (role->role), key))
        continue;
      draft->state = DOSSIER_COMPARISON_STATE_KNOWN;
      add_item (self, draft, get_actor_name (self, role->actor), role->actor, role->claims);
    }

  return draft;
}

/* Positions */

/* Signs differ in shape, so that colour is not needed. */
static const char *
get_stance_mark (DossierStance stance)
{
  switch (stance)
    {
    case DOSSIER_STANCE_SUPPORTS:
      return "▲";
    case DOSSIER_STANCE_SUPPORTS_WITH_CONDITIONS:
      return "△";
    case DOSSIER_STANCE_OPPOSES:
      return "▼";
    case DOSSIER_STANCE_UNDECIDED:
      return "◆";
    case DOSSIER_STANCE_UNKNOWN:
    case DOSSIER_STANCE_UNSTATED:
    default:
      return "?";
    }
}

static void
add_position (DossierComparison *self,
              DossierCellDraft  *draft,
              DossierPosition   *position)
{
  const char *stance = dossier_stance_get_label (position->stance);
  g_autofree char *key = g_strdup_printf ("%d\n%s", position->stance,
                                          position->text == NULL ? ""
                                          : dossier_text_get_key (position->text));
  g_autofree char *item = NULL;

  if (position->text == NULL)
    item = g_strdup (stance);
  else
    /* Translators: an actor's stance, as in “Supports”, and what is said of it */
    item = dossier_bidi_format (C_("position", "%1$s: %2$s"), stance,
                                dossier_text_get (position->text), NULL);

  add_item (self, draft, item, key, position->claims);
  dossier_cell_draft_mark (draft, get_stance_mark (position->stance));
  dossier_cell_draft_set_text (draft, position->text);
}

/* That an actor's stance is unknown is a state of the cell, to which the dossier may add words.
 * Two stances of one actor on one option contradict each other. */
DossierCellDraft *
dossier_cells_fill_position (DossierComparison *self,
                             DossierOption     *option,
                             const char        *key)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (g_object_unref);
  DossierStance stance = DOSSIER_STANCE_UNKNOWN;
  DossierCellDraft *draft = dossier_cell_draft_new (DOSSIER_COMPARISON_STATE_UNKNOWN);

  for (guint i = 0; i < count (option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (option->positions, i);

      if (!g_str_equal (position->actor, key))
        continue;
      if (position->stance != DOSSIER_STANCE_UNKNOWN)
        {
          draft->state = stance == DOSSIER_STANCE_UNKNOWN || stance == position->stance
                         ? MAX (draft->state, DOSSIER_COMPARISON_STATE_KNOWN)
                         : DOSSIER_COMPARISON_STATE_DISPUTED;
          stance = position->stance;
        }
      g_ptr_array_add (positions, g_steal_pointer (&position));
    }

  for (guint i = 0; i < positions->len; i++)
    {
      DossierPosition *position = g_ptr_array_index (positions, i);

      if (draft->state != DOSSIER_COMPARISON_STATE_UNKNOWN)
        add_position (self, draft, position);
      else if (position->text != NULL)
        add_text (self, draft, position->text, position->claims);
      else
        {
          g_autoptr (GPtrArray) claims = find_claims (self, position->claims);

          dossier_cell_draft_add_claims (draft, claims);
        }
    }

  return draft;
}

/* Relations */

DossierOption *
dossier_cells_find_option (DossierComparison *self,
                           const char        *id)
{
  for (guint i = 0; i < dossier_comparison_get_n_options (self); i++)
    {
      DossierOption *option = dossier_comparison_get_option (self, i);

      if (g_str_equal (option->id, id))
        return option;
    }

  return NULL;
}

/* Options that name each other in the same words do not differ in it: what is compared is the
 * set of options that take part. */
DossierCellDraft *
dossier_cells_fill_relation (DossierComparison *self,
                             DossierOption     *option,
                             const char        *key)
{
  DossierCellDraft *draft = dossier_cell_draft_new (DOSSIER_COMPARISON_STATE_UNKNOWN);

  for (guint i = 0; i < count (option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);
      DossierOption *other = dossier_cells_find_option (self, relation->option);
      g_autofree char *item = NULL;

      if (other == NULL || !g_str_equal (dossier_relation_kind_get_label (relation->kind), key))
        continue;

      if (draft->state == DOSSIER_COMPARISON_STATE_UNKNOWN)
        dossier_cell_draft_add_key (draft, option->id);
      draft->state = DOSSIER_COMPARISON_STATE_KNOWN;

      if (relation->text == NULL)
        item = g_strdup (dossier_text_get (other->title));
      else
        {
          dossier_cell_draft_add_key (draft, dossier_text_get_key (relation->text));
          /* Translators: the title of a related option, and what is said of the relation */
          item = dossier_bidi_format (C_("relation", "%1$s: %2$s"), dossier_text_get (other->title),
                                      dossier_text_get (relation->text), NULL);
        }
      add_item (self, draft, item, other->id, NULL);
      dossier_cell_draft_set_text (draft, relation->text);
    }

  return draft;
}

/* Claims */

DossierCellDraft *
dossier_cells_fill_claims (DossierComparison *self,
                           DossierOption     *option)
{
  DossierCellDraft *draft = draft_for_model (option->claims);

  for (guint i = 0; i < count (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);
      char *ids[] = { claim->id, NULL };
      g_autofree char *key = NULL, *item = NULL;

      if (claim->speaker == NULL)
        {
          add_text (self, draft, claim->text, ids);
          continue;
        }

      key = g_strdup_printf ("%s\n%s", dossier_text_get_key (claim->text),
                             dossier_text_get_key (claim->speaker));
      /* Translators: what is said, and who says it */
      item = dossier_bidi_format (C_("claim", "%1$s — %2$s"), dossier_text_get (claim->text),
                                  dossier_text_get (claim->speaker), NULL);
      add_item (self, draft, item, key, ids);
      dossier_cell_draft_set_text (draft, claim->text);
    }

  return draft;
}
