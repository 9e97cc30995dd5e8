/* dossier-judgement-draft-parts.c: the criteria, scores and ratings of a draft
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-json-entries.h"
#include "model/dossier-judgement-draft-private.h"
#include "model/dossier-term.h"

#include <math.h>

static JsonArray *
get_list (DossierJudgementDraft *self,
          const char            *member)
{
  return dossier_entry_get_list (self->root, member, FALSE);
}

/**
 * dossier_judgement_draft_list_criteria:
 * @self: a judgement
 *
 * Returns: (transfer full): the ids of its criteria, in order
 */
GStrv
dossier_judgement_draft_list_criteria (DossierJudgementDraft *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JsonArray *criteria;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);

  criteria = get_list (self, "criteria");
  for (guint i = 0; i < dossier_entries_get_length (criteria); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (criteria, i);

      if (dossier_judgement_draft_has_criterion (self, entry))
        g_strv_builder_add (ids, dossier_entry_get_string (entry, "id"));
    }

  return g_strv_builder_end (ids);
}

/* A text of the user's, which is a string; of a language map, which only an imported judgement has,
 * any of its texts. */
static char *
dup_text (JsonObject *object,
          const char *member)
{
  JsonObject *map = dossier_entry_get_object (object, member);
  g_autoptr (GList) languages = map == NULL ? NULL : json_object_get_members (map);

  if (languages != NULL)
    return g_strdup (dossier_entry_get_string (map, languages->data));

  return g_strdup (dossier_entry_get_string (object, member));
}

static char *
dup_shown (DossierText *text)
{
  return text == NULL ? NULL : g_strdup (dossier_text_get (text));
}

/**
 * dossier_judgement_draft_get_criterion:
 * @self: a judgement
 * @criterion: the id of one of its criteria
 *
 * Returns: (transfer full) (nullable): the criterion; %NULL where there is none of that id
 */
DossierDraftCriterion *
dossier_judgement_draft_get_criterion (DossierJudgementDraft *self,
                                       const char            *criterion)
{
  DossierDraftCriterion *state;
  DossierCriterion *shared;
  JsonObject *entry, *scale;
  int direction = DOSSIER_DIRECTION_UNSTATED;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  entry = dossier_entries_find (get_list (self, "criteria"), "id", criterion, NULL, NULL, NULL);
  if (entry == NULL || !dossier_judgement_draft_has_criterion (self, entry))
    return NULL;

  shared = dossier_judgement_draft_find_shared (self, criterion);
  scale = dossier_entry_get_object (entry, "scale");
  state = g_new0 (DossierDraftCriterion, 1);
  state->id = g_strdup (criterion);
  state->of_dossier = shared != NULL;
  state->title = dup_text (entry, "title");
  state->summary = dup_text (entry, "summary");
  if (shared != NULL && state->title == NULL)
    state->title = dup_shown (shared->title);
  if (shared != NULL && state->summary == NULL)
    state->summary = dup_shown (shared->summary);
  if (!dossier_judgement_draft_find_term (DOSSIER_TYPE_DIRECTION, entry, "direction", &direction) &&
      shared != NULL)
    direction = (int) shared->direction;
  state->lower_is_better = direction == DOSSIER_DIRECTION_LOWER_IS_BETTER;
  state->least = dossier_entry_get_number (scale, "least", DOSSIER_SCALE_LEAST);
  state->most = dossier_entry_get_number (scale, "most", DOSSIER_SCALE_MOST);
  state->unit = dup_text (scale, "unit");
  state->swing = dossier_entry_get_number (entry, "swing", -1);

  return state;
}

/**
 * dossier_draft_criterion_free:
 * @self: (transfer full): a criterion
 *
 * Frees a criterion.
 */
void
dossier_draft_criterion_free (DossierDraftCriterion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->unit);
  g_free (self);
}

static gboolean
has_swings (JsonArray *criteria)
{
  for (guint i = 0; i < dossier_entries_get_length (criteria); i++)
    if (dossier_entry_get_number (dossier_entries_get_entry (criteria, i), "swing", -1) >= 0)
      return TRUE;

  return FALSE;
}

/**
 * dossier_judgement_draft_add_criterion:
 * @self: a judgement
 * @id: (nullable): the id of a criterion of the dossier; %NULL for one of the author's own
 * @title: (nullable): what it is called; %NULL for the dossier's
 *
 * Adds a criterion at the end.  It counts as much as the one that counts most.
 *
 * Returns: (transfer full): its id
 */
char *
dossier_judgement_draft_add_criterion (DossierJudgementDraft *self,
                                       const char            *id,
                                       const char            *title)
{
  JsonArray *criteria;
  JsonObject *entry;
  char *own;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);
  g_return_val_if_fail (id != NULL || title != NULL, NULL);

  criteria = dossier_entry_get_list (self->root, "criteria", TRUE);
  own = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  entry = json_object_new ();
  json_object_set_string_member (entry, "id", own);
  if (title != NULL)
    json_object_set_string_member (entry, "title", title);
  if (has_swings (criteria))
    json_object_set_double_member (entry, "swing", 100);
  json_array_add_object_element (criteria, entry);
  dossier_judgement_draft_emit_changed (self);

  return own;
}

/* What is not said is not written. */
static void
set_text (JsonObject *object,
          const char *member,
          const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, member, text);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

static void
set_text_if_changed (JsonObject *object,
                     const char *member,
                     const char *text,
                     const char *before)
{
  if (g_strcmp0 (text, before) != 0)
    set_text (object, member, text);
}

/**
 * dossier_judgement_draft_edit_criterion:
 * @self: a judgement
 * @state: what the criterion with its id is to be; its `swing` and `of_dossier` do not count
 *
 * Changes a criterion.  What is as in the dossier goes on following the dossier.
 */
void
dossier_judgement_draft_edit_criterion (DossierJudgementDraft *self,
                                        DossierDraftCriterion *state)
{
  g_autoptr (DossierDraftCriterion) before = NULL;
  JsonObject *entry, *scale;

  g_return_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self));
  g_return_if_fail (state->least < state->most);

  before = dossier_judgement_draft_get_criterion (self, state->id);
  g_return_if_fail (before != NULL);

  entry = dossier_entries_find (get_list (self, "criteria"), "id", state->id, NULL, NULL, NULL);
  set_text_if_changed (entry, "title", state->title, before->title);
  set_text_if_changed (entry, "summary", state->summary, before->summary);
  if (state->lower_is_better != before->lower_is_better)
    json_object_set_string_member (entry, "direction",
                                   state->lower_is_better ? "lower-is-better"
                                                          : "higher-is-better");
  if (state->least != before->least || state->most != before->most ||
      g_strcmp0 (state->unit, before->unit) != 0)
    {
      scale = dossier_entry_get_object (entry, "scale");
      if (scale == NULL)
        {
          scale = json_object_new ();
          json_object_set_object_member (entry, "scale", scale);
        }
      json_object_set_double_member (scale, "least", state->least);
      json_object_set_double_member (scale, "most", state->most);
      set_text_if_changed (scale, "unit", state->unit, before->unit);
    }
  dossier_judgement_draft_emit_changed (self);
}

/**
 * dossier_judgement_draft_remove_criterion:
 * @self: a judgement
 * @criterion: the id of one of its criteria
 *
 * Removes a criterion, with the scores by it.
 */
void
dossier_judgement_draft_remove_criterion (DossierJudgementDraft *self,
                                          const char            *criterion)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self));
  g_return_if_fail (criterion != NULL);

  dossier_entries_remove (get_list (self, "criteria"), "id", criterion);
  dossier_entries_remove (get_list (self, "scores"), "criterion", criterion);
  dossier_judgement_draft_emit_changed (self);
}

/**
 * dossier_judgement_draft_set_swing:
 * @self: a judgement
 * @criterion: the id of one of its criteria
 * @points: points from 0 to 100
 *
 * Says how much it matters to get from the worst end of the criterion's scale to the best.  Where
 * no criterion had points, the others get 100: so far they all weighed the same.
 */
void
dossier_judgement_draft_set_swing (DossierJudgementDraft *self,
                                   const char            *criterion,
                                   double                 points)
{
  JsonArray *criteria;

  g_return_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self));
  g_return_if_fail (criterion != NULL);
  g_return_if_fail (points >= 0 && points <= 100);

  criteria = dossier_entry_get_list (self->root, "criteria", TRUE);
  for (guint i = 0; i < dossier_entries_get_length (criteria); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (criteria, i);

      if (dossier_entry_is (entry, "id", criterion, NULL, NULL))
        json_object_set_double_member (entry, "swing", points);
      else if (entry != NULL && dossier_entry_get_number (entry, "swing", -1) < 0)
        json_object_set_double_member (entry, "swing", 100);
    }
  dossier_judgement_draft_emit_changed (self);
}

/**
 * dossier_judgement_draft_get_score:
 * @self: a judgement
 * @option: the id of an option
 * @criterion: the id of a criterion
 *
 * Returns: (transfer full): the score, also where nothing is said yet
 */
DossierDraftScore *
dossier_judgement_draft_get_score (DossierJudgementDraft *self,
                                   const char            *option,
                                   const char            *criterion)
{
  DossierDraftScore *score;
  JsonObject *entry;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);

  entry = dossier_entries_find (get_list (self, "scores"), "option", option, "criterion",
                                criterion, NULL);
  score = g_new0 (DossierDraftScore, 1);
  score->value = dossier_entry_get_number (entry, "value", NAN);
  score->cannot_say = g_strcmp0 (dossier_entry_get_string (entry, "state"), "cannot-say") == 0;
  score->reason = dup_text (entry, "reason");
  if (score->reason == NULL)
    score->reason = g_strdup ("");
  score->claims = dossier_entry_dup_strings (entry, "claims");

  return score;
}

/**
 * dossier_draft_score_free:
 * @self: (transfer full): a score
 *
 * Frees a score.
 */
void
dossier_draft_score_free (DossierDraftScore *self)
{
  g_free (self->reason);
  g_strfreev (self->claims);
  g_free (self);
}

/**
 * dossier_judgement_draft_set_score:
 * @self: a judgement
 * @option: the id of an option
 * @criterion: the id of a criterion
 * @score: what to say; a value and “cannot say” exclude each other
 *
 * Says how an option does by a criterion.  A score that says nothing at all is taken out.
 */
void
dossier_judgement_draft_set_score (DossierJudgementDraft *self,
                                   const char            *option,
                                   const char            *criterion,
                                   DossierDraftScore     *score)
{
  JsonArray *scores;
  JsonObject *entry;
  guint position;

  g_return_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self));
  g_return_if_fail (option != NULL && criterion != NULL);
  g_return_if_fail (isnan (score->value) || !score->cannot_say);

  scores = dossier_entry_get_list (self->root, "scores", TRUE);
  entry = dossier_entries_demand (scores, "option", option, "criterion", criterion);
  json_object_remove_member (entry, "value");
  if (!isnan (score->value))
    json_object_set_double_member (entry, "value", score->value);
  set_text (entry, "state", score->cannot_say ? "cannot-say" : NULL);
  set_text (entry, "reason", score->reason);
  json_object_remove_member (entry, "claims");
  if (score->claims != NULL && score->claims[0] != NULL)
    {
      JsonArray *claims = json_array_new ();

      for (guint i = 0; score->claims[i] != NULL; i++)
        json_array_add_string_element (claims, score->claims[i]);
      json_object_set_array_member (entry, "claims", claims);
    }

  /* Nothing but the two ids. */
  if (json_object_get_size (entry) == 2 &&
      dossier_entries_find (scores, "option", option, "criterion", criterion, &position) != NULL)
    json_array_remove_element (scores, position);
  dossier_judgement_draft_emit_changed (self);
}

/**
 * dossier_judgement_draft_get_rating:
 * @self: a judgement
 * @claim: the id of a claim
 * @option: the id of an option
 *
 * Returns: how the claim fits the option; %DOSSIER_CONSISTENCY_UNSTATED where nothing is said
 */
DossierConsistency
dossier_judgement_draft_get_rating (DossierJudgementDraft *self,
                                    const char            *claim,
                                    const char            *option)
{
  JsonObject *entry;
  int rating = DOSSIER_CONSISTENCY_UNSTATED;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), DOSSIER_CONSISTENCY_UNSTATED);

  entry = dossier_entries_find (get_list (self, "ratings"), "claim", claim, "option", option,
                                NULL);
  dossier_judgement_draft_find_term (DOSSIER_TYPE_CONSISTENCY, entry, "consistency", &rating);

  return (DossierConsistency) rating;
}

/**
 * dossier_judgement_draft_set_rating:
 * @self: a judgement
 * @claim: the id of a claim
 * @option: the id of an option
 * @rating: how it fits; %DOSSIER_CONSISTENCY_UNSTATED to say nothing
 *
 * Says how a claim fits an option.
 */
void
dossier_judgement_draft_set_rating (DossierJudgementDraft *self,
                                    const char            *claim,
                                    const char            *option,
                                    DossierConsistency     rating)
{
  JsonArray *ratings;
  guint position;

  g_return_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self));
  g_return_if_fail (claim != NULL && option != NULL);

  ratings = dossier_entry_get_list (self->root, "ratings", TRUE);
  if (rating != DOSSIER_CONSISTENCY_UNSTATED)
    json_object_set_string_member (
      dossier_entries_demand (ratings, "claim", claim, "option", option), "consistency",
      dossier_term_get_nick (DOSSIER_TYPE_CONSISTENCY, (int) rating));
  else if (dossier_entries_find (ratings, "claim", claim, "option", option, &position) != NULL)
    json_array_remove_element (ratings, position);
  dossier_judgement_draft_emit_changed (self);
}
