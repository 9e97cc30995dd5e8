/* dossier-judgement.c: how somebody judges the options of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-judgement.h"

#include "model/dossier-record-table.h"
#include "model/dossier-records.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DossierScoreState, dossier_score_state,
  G_DEFINE_ENUM_VALUE (DOSSIER_SCORE_STATE_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_SCORE_STATE_CANNOT_SAY, "cannot-say"))

G_DEFINE_ENUM_TYPE (DossierPreferenceShape, dossier_preference_shape,
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_USUAL, "usual"),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_U, "u"),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_V, "v"),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_LEVEL, "level"),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_LINEAR, "linear"),
  G_DEFINE_ENUM_VALUE (DOSSIER_PREFERENCE_SHAPE_GAUSSIAN, "gaussian"))

G_DEFINE_ENUM_TYPE (DossierConsistency, dossier_consistency,
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT, "strongly-inconsistent"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_INCONSISTENT, "inconsistent"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_NEUTRAL, "neutral"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_CONSISTENT, "consistent"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_STRONGLY_CONSISTENT, "strongly-consistent"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CONSISTENCY_CANNOT_SAY, "cannot-say"))

/**
 * dossier_consistency_get_label:
 * @value: a DossierConsistency
 *
 * Returns: (nullable): the term in words, in the user's language; %NULL where nothing is said
 */
const char *
dossier_consistency_get_label (DossierConsistency value)
{
  static const char * const labels[] = {
    NULL,
    NC_("consistency", "Strongly inconsistent"),
    NC_("consistency", "Inconsistent"),
    NC_("consistency", "Neutral"),
    NC_("consistency", "Consistent"),
    NC_("consistency", "Strongly consistent"),
    NC_("consistency", "Cannot say"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return labels[value] == NULL ? NULL
                               : g_dpgettext2 (GETTEXT_PACKAGE, "consistency", labels[value]);
}

static void
scale_finish (DossierRecord      *record,
              DossierRecordFault  fault,
              gpointer            user_data)
{
  DossierScale *self = DOSSIER_SCALE (record);

  if (*self->least >= *self->most)
    fault ("most", _("a scale whose end is not above its beginning"),
           _("a number larger than “least”"), user_data);
  /* So that the difference of any two values is finite. */
  else if (*self->least < -1e100 || *self->most > 1e100)
    fault ("", _("a scale that is too wide"), _("numbers no larger than 1e100"), user_data);
}

static const DossierField scale_fields[] = {
  { MEMBER (Scale, least, QUANTITY), REQUIRED },
  { MEMBER (Scale, most, QUANTITY), REQUIRED },
  { MEMBER (Scale, unit, TEXT) },
};

DEFINE_RECORD (Scale, scale, scale_fields, scale_finish)

static void
preference_finish (DossierRecord      *record,
                   DossierRecordFault  fault,
                   gpointer            user_data)
{
  DossierPreference *self = DOSSIER_PREFERENCE (record);
  gboolean both = self->shape == DOSSIER_PREFERENCE_SHAPE_LEVEL ||
                  self->shape == DOSSIER_PREFERENCE_SHAPE_LINEAR;

  if ((both || self->shape == DOSSIER_PREFERENCE_SHAPE_U) &&
      (self->indifference == NULL || *self->indifference < 0))
    fault ("", _("a shape that needs a threshold of indifference"),
           _("a member “indifference”, a number from 0 on"), user_data);
  else if ((both || self->shape == DOSSIER_PREFERENCE_SHAPE_V) &&
           (self->strict == NULL || *self->strict <= 0))
    fault ("", _("a shape that needs a threshold of preference"),
           _("a member “strict”, a number above 0"), user_data);
  else if (both && *self->strict <= *self->indifference)
    fault ("strict", _("a threshold that is not above “indifference”"),
           _("a number larger than “indifference”"), user_data);
  else if (self->shape == DOSSIER_PREFERENCE_SHAPE_GAUSSIAN &&
           (self->spread == NULL || *self->spread <= 0))
    fault ("", _("a shape that needs a spread"), _("a member “spread”, a number above 0"),
           user_data);
}

static const DossierField preference_fields[] = {
  { MEMBER (Preference, shape, ENUM), REQUIRED, .type = dossier_preference_shape_get_type },
  { MEMBER (Preference, indifference, QUANTITY) },
  { MEMBER (Preference, strict, QUANTITY) },
  { MEMBER (Preference, spread, QUANTITY) },
};

DEFINE_RECORD (Preference, preference, preference_fields, preference_finish)

static void
criterion_finish (DossierRecord      *record,
                  DossierRecordFault  fault,
                  gpointer            user_data)
{
  DossierJudgementCriterion *self = DOSSIER_JUDGEMENT_CRITERION (record);

  if (self->swing != NULL && (*self->swing < 0 || *self->swing > 100))
    fault ("swing", _("a number that is no swing"), _("points from 0 to 100"), user_data);
}

static const DossierField criterion_fields[] = {
  { MEMBER (JudgementCriterion, id, ID), REQUIRED },
  { MEMBER (JudgementCriterion, title, TEXT) },
  { MEMBER (JudgementCriterion, summary, TEXT) },
  { MEMBER (JudgementCriterion, direction, ENUM), .type = dossier_direction_get_type },
  { MEMBER (JudgementCriterion, scale, RECORD), .type = dossier_scale_get_type },
  { MEMBER (JudgementCriterion, swing, QUANTITY) },
  { MEMBER (JudgementCriterion, preference, RECORD), .type = dossier_preference_get_type },
};

DEFINE_RECORD (JudgementCriterion, judgement_criterion, criterion_fields, criterion_finish)

static void
score_finish (DossierRecord      *record,
              DossierRecordFault  fault,
              gpointer            user_data)
{
  DossierScore *self = DOSSIER_SCORE (record);

  if (self->value == NULL && self->state == DOSSIER_SCORE_STATE_UNSTATED)
    fault ("", _("a score without “value” and “state”"),
           _("a member “value”, or “state” with “cannot-say”"), user_data);
  else if (self->value != NULL && self->state != DOSSIER_SCORE_STATE_UNSTATED)
    fault ("state", _("a state beside a value"), _("one of the two"), user_data);
}

static const DossierField score_fields[] = {
  { MEMBER (Score, option, REFERENCE), REQUIRED, .type = dossier_option_get_type },
  { MEMBER (Score, criterion, REFERENCE), REQUIRED,
    .type = dossier_judgement_criterion_get_type },
  { MEMBER (Score, value, QUANTITY) },
  { MEMBER (Score, state, ENUM), .type = dossier_score_state_get_type },
  { MEMBER (Score, reason, TEXT) },
  { MEMBER (Score, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Score, score, score_fields, score_finish)

static const DossierField rating_fields[] = {
  { MEMBER (Rating, claim, REFERENCE), REQUIRED, .type = dossier_claim_get_type },
  { MEMBER (Rating, option, REFERENCE), REQUIRED, .type = dossier_option_get_type },
  { MEMBER (Rating, consistency, ENUM), REQUIRED, .type = dossier_consistency_get_type },
  { MEMBER (Rating, reason, TEXT) },
};

DEFINE_RECORD (Rating, rating, rating_fields, NULL)

static const DossierField judgement_fields[] = {
  { MEMBER (Judgement, format, STRING), REQUIRED },
  { MEMBER (Judgement, version, STRING), REQUIRED },
  { MEMBER (Judgement, dossier, URI), REQUIRED },
  { MEMBER (Judgement, title, TEXT) },
  { MEMBER (Judgement, options, REFERENCES), .type = dossier_option_get_type },
  { MEMBER (Judgement, criteria, LIST), REQUIRED, .type = dossier_judgement_criterion_get_type },
  { MEMBER (Judgement, scores, LIST), .type = dossier_score_get_type },
  { MEMBER (Judgement, ratings, LIST), .type = dossier_rating_get_type },
};

DEFINE_RECORD (Judgement, judgement, judgement_fields, NULL)
