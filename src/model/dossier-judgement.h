/* dossier-judgement.h: how somebody judges the options of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-enums.h"
#include "model/dossier-record.h"
#include "model/dossier-text.h"

G_BEGIN_DECLS

/* A judgement is its author's own and stands apart from the dossier, which takes no side.
 * docs/judgement-format.md says what each member means. */

/**
 * DossierScoreState:
 * @DOSSIER_SCORE_STATE_UNSTATED: there is a value
 * @DOSSIER_SCORE_STATE_CANNOT_SAY: the author cannot say; never a number
 *
 * Why a score has no value.
 */
typedef enum
{
  DOSSIER_SCORE_STATE_UNSTATED,
  DOSSIER_SCORE_STATE_CANNOT_SAY,
} DossierScoreState;

#define DOSSIER_TYPE_SCORE_STATE (dossier_score_state_get_type ())

GType dossier_score_state_get_type (void) G_GNUC_CONST;

/**
 * DossierPreferenceShape:
 * @DOSSIER_PREFERENCE_SHAPE_UNSTATED: not said; the usual one
 * @DOSSIER_PREFERENCE_SHAPE_USUAL: any difference is a full preference (type I)
 * @DOSSIER_PREFERENCE_SHAPE_U: none up to the threshold of indifference, full beyond (type II)
 * @DOSSIER_PREFERENCE_SHAPE_V: grows up to the threshold of preference (type III)
 * @DOSSIER_PREFERENCE_SHAPE_LEVEL: a half between both thresholds (type IV)
 * @DOSSIER_PREFERENCE_SHAPE_LINEAR: grows between both thresholds (type V)
 * @DOSSIER_PREFERENCE_SHAPE_GAUSSIAN: grows as a bell curve falls (type VI)
 *
 * How PROMETHEE makes a preference of a difference: the six generalised criteria of Brans, Vincke
 * and Mareschal (1986).
 */
typedef enum
{
  DOSSIER_PREFERENCE_SHAPE_UNSTATED,
  DOSSIER_PREFERENCE_SHAPE_USUAL,
  DOSSIER_PREFERENCE_SHAPE_U,
  DOSSIER_PREFERENCE_SHAPE_V,
  DOSSIER_PREFERENCE_SHAPE_LEVEL,
  DOSSIER_PREFERENCE_SHAPE_LINEAR,
  DOSSIER_PREFERENCE_SHAPE_GAUSSIAN,
} DossierPreferenceShape;

#define DOSSIER_TYPE_PREFERENCE_SHAPE (dossier_preference_shape_get_type ())

GType dossier_preference_shape_get_type (void) G_GNUC_CONST;

/**
 * DossierConsistency:
 *
 * How a claim fits an option, from strongly inconsistent to strongly consistent.
 */
typedef enum
{
  DOSSIER_CONSISTENCY_UNSTATED,
  DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT,
  DOSSIER_CONSISTENCY_INCONSISTENT,
  DOSSIER_CONSISTENCY_NEUTRAL,
  DOSSIER_CONSISTENCY_CONSISTENT,
  DOSSIER_CONSISTENCY_STRONGLY_CONSISTENT,
  DOSSIER_CONSISTENCY_CANNOT_SAY,
} DossierConsistency;

#define DOSSIER_TYPE_CONSISTENCY (dossier_consistency_get_type ())

GType       dossier_consistency_get_type  (void) G_GNUC_CONST;
const char *dossier_consistency_get_label (DossierConsistency value);

/**
 * DossierScale:
 *
 * Between which values a score may lie.
 */
#define DOSSIER_TYPE_SCALE (dossier_scale_get_type ())
G_DECLARE_FINAL_TYPE (DossierScale, dossier_scale, DOSSIER, SCALE, DossierRecord)

struct _DossierScale
{
  DossierRecord  parent_instance;
  double        *least;
  double        *most;
  DossierText   *unit;
};

/* Where a criterion has no scale of its own. */
#define DOSSIER_SCALE_LEAST 0.0
#define DOSSIER_SCALE_MOST 10.0

/**
 * DossierPreference:
 *
 * The preference function of a criterion.  Thresholds are in the unit of the criterion's scores.
 */
#define DOSSIER_TYPE_PREFERENCE (dossier_preference_get_type ())
G_DECLARE_FINAL_TYPE (DossierPreference, dossier_preference, DOSSIER, PREFERENCE, DossierRecord)

struct _DossierPreference
{
  DossierRecord           parent_instance;
  DossierPreferenceShape  shape;
  double                 *indifference;
  double                 *strict;
  double                 *spread;
};

/**
 * DossierJudgementCriterion:
 *
 * A criterion that the author judges by: one of the dossier's, or one of his own.
 */
#define DOSSIER_TYPE_JUDGEMENT_CRITERION (dossier_judgement_criterion_get_type ())
G_DECLARE_FINAL_TYPE (DossierJudgementCriterion, dossier_judgement_criterion, DOSSIER,
                      JUDGEMENT_CRITERION, DossierRecord)

struct _DossierJudgementCriterion
{
  DossierRecord      parent_instance;
  char              *id;
  DossierText       *title;
  DossierText       *summary;
  DossierDirection   direction;
  DossierScale      *scale;
  double            *swing; /* points, 0 to 100 */
  DossierPreference *preference;
};

/**
 * DossierScore:
 *
 * How an option does by a criterion, in the author's judgement.
 */
#define DOSSIER_TYPE_SCORE (dossier_score_get_type ())
G_DECLARE_FINAL_TYPE (DossierScore, dossier_score, DOSSIER, SCORE, DossierRecord)

struct _DossierScore
{
  DossierRecord      parent_instance;
  char              *option; /* option id */
  char              *criterion; /* id of a criterion of the judgement */
  double            *value;
  DossierScoreState  state;
  DossierText       *reason;
  GStrv              claims; /* claim ids */
};

/**
 * DossierRating:
 *
 * How a claim fits an option, in the author's judgement.
 */
#define DOSSIER_TYPE_RATING (dossier_rating_get_type ())
G_DECLARE_FINAL_TYPE (DossierRating, dossier_rating, DOSSIER, RATING, DossierRecord)

struct _DossierRating
{
  DossierRecord       parent_instance;
  char               *claim; /* claim id */
  char               *option; /* option id */
  DossierConsistency  consistency;
  DossierText        *reason;
};

/**
 * DossierJudgement:
 *
 * How somebody judges the options of a dossier: criteria with weights, scores with reasons, and how
 * claims fit the options.
 */
#define DOSSIER_TYPE_JUDGEMENT (dossier_judgement_get_type ())
G_DECLARE_FINAL_TYPE (DossierJudgement, dossier_judgement, DOSSIER, JUDGEMENT, DossierRecord)

struct _DossierJudgement
{
  DossierRecord  parent_instance;
  char          *format;
  char          *version;
  char          *dossier; /* the dossier's id */
  DossierText   *title;
  GStrv          options; /* option ids; NULL: all options of the dossier */
  GListModel    *criteria; /* of DossierJudgementCriterion */
  GListModel    *scores; /* of DossierScore */
  GListModel    *ratings; /* of DossierRating */
};

G_END_DECLS
