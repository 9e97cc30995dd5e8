/* dossier-enums.h: the terms of the format
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* In each, 0 says that the dossier does not say; the nicks are the words that stand in the JSON. */

/**
 * DossierStatus:
 *
 * How far an option has come.
 */
typedef enum
{
  DOSSIER_STATUS_UNSTATED,
  DOSSIER_STATUS_IDEA,
  DOSSIER_STATUS_UNDER_DISCUSSION,
  DOSSIER_STATUS_PROPOSED,
  DOSSIER_STATUS_AGREED,
  DOSSIER_STATUS_IN_FORCE,
  DOSSIER_STATUS_REJECTED,
  DOSSIER_STATUS_WITHDRAWN,
} DossierStatus;

#define DOSSIER_TYPE_STATUS (dossier_status_get_type ())

GType       dossier_status_get_type  (void) G_GNUC_CONST;
const char *dossier_status_get_label (DossierStatus value);

/**
 * DossierActorKind:
 *
 * What an actor is.
 */
typedef enum
{
  DOSSIER_ACTOR_KIND_UNSTATED,
  DOSSIER_ACTOR_KIND_STATE,
  DOSSIER_ACTOR_KIND_BODY,
  DOSSIER_ACTOR_KIND_GROUP,
  DOSSIER_ACTOR_KIND_PERSON,
} DossierActorKind;

#define DOSSIER_TYPE_ACTOR_KIND (dossier_actor_kind_get_type ())

GType       dossier_actor_kind_get_type  (void) G_GNUC_CONST;
const char *dossier_actor_kind_get_label (DossierActorKind value);

/**
 * DossierDirection:
 *
 * Which way a criterion counts.
 */
typedef enum
{
  DOSSIER_DIRECTION_UNSTATED,
  DOSSIER_DIRECTION_HIGHER_IS_BETTER,
  DOSSIER_DIRECTION_LOWER_IS_BETTER,
} DossierDirection;

#define DOSSIER_TYPE_DIRECTION (dossier_direction_get_type ())

GType       dossier_direction_get_type  (void) G_GNUC_CONST;
const char *dossier_direction_get_label (DossierDirection value);

/**
 * DossierEventKind:
 *
 * What an event is.
 */
typedef enum
{
  DOSSIER_EVENT_KIND_UNSTATED,
  DOSSIER_EVENT_KIND_STATEMENT,
  DOSSIER_EVENT_KIND_HAPPENING,
} DossierEventKind;

#define DOSSIER_TYPE_EVENT_KIND (dossier_event_kind_get_type ())

GType       dossier_event_kind_get_type  (void) G_GNUC_CONST;
const char *dossier_event_kind_get_label (DossierEventKind value);

/**
 * DossierFactState:
 *
 * What is known of a fact.
 */
typedef enum
{
  DOSSIER_FACT_STATE_UNSTATED,
  DOSSIER_FACT_STATE_UNKNOWN,
  DOSSIER_FACT_STATE_KNOWN,
  DOSSIER_FACT_STATE_NONE,
  DOSSIER_FACT_STATE_DISPUTED,
} DossierFactState;

#define DOSSIER_TYPE_FACT_STATE (dossier_fact_state_get_type ())

GType       dossier_fact_state_get_type  (void) G_GNUC_CONST;
const char *dossier_fact_state_get_label (DossierFactState value);

/**
 * DossierAttribution:
 *
 * On what terms a claim was made.
 */
typedef enum
{
  DOSSIER_ATTRIBUTION_UNSTATED,
  DOSSIER_ATTRIBUTION_ON_THE_RECORD,
  DOSSIER_ATTRIBUTION_BACKGROUND,
  DOSSIER_ATTRIBUTION_DEEP_BACKGROUND,
  DOSSIER_ATTRIBUTION_UNNAMED,
  DOSSIER_ATTRIBUTION_DOCUMENT,
  DOSSIER_ATTRIBUTION_REPORTERS_OWN,
} DossierAttribution;

#define DOSSIER_TYPE_ATTRIBUTION (dossier_attribution_get_type ())

GType       dossier_attribution_get_type  (void) G_GNUC_CONST;
const char *dossier_attribution_get_label (DossierAttribution value);

/**
 * DossierStance:
 *
 * Where an actor stands on an option.
 */
typedef enum
{
  DOSSIER_STANCE_UNSTATED,
  DOSSIER_STANCE_SUPPORTS,
  DOSSIER_STANCE_SUPPORTS_WITH_CONDITIONS,
  DOSSIER_STANCE_OPPOSES,
  DOSSIER_STANCE_UNDECIDED,
  DOSSIER_STANCE_UNKNOWN,
} DossierStance;

#define DOSSIER_TYPE_STANCE (dossier_stance_get_type ())

GType       dossier_stance_get_type  (void) G_GNUC_CONST;
const char *dossier_stance_get_label (DossierStance value);

/**
 * DossierRelationKind:
 *
 * How one option bears on another.
 */
typedef enum
{
  DOSSIER_RELATION_KIND_UNSTATED,
  DOSSIER_RELATION_KIND_ALTERNATIVE_TO,
  DOSSIER_RELATION_KIND_COMPLEMENTS,
  DOSSIER_RELATION_KIND_REQUIRES,
  DOSSIER_RELATION_KIND_EXCLUDES,
} DossierRelationKind;

#define DOSSIER_TYPE_RELATION_KIND (dossier_relation_kind_get_type ())

GType       dossier_relation_kind_get_type  (void) G_GNUC_CONST;
const char *dossier_relation_kind_get_label (DossierRelationKind value);

/**
 * DossierReliability:
 *
 * How far a source can be trusted, after the Admiralty code.  F, which cannot be judged, is not the
 * worst grade.
 */
typedef enum
{
  DOSSIER_RELIABILITY_UNGRADED,
  DOSSIER_RELIABILITY_A,
  DOSSIER_RELIABILITY_B,
  DOSSIER_RELIABILITY_C,
  DOSSIER_RELIABILITY_D,
  DOSSIER_RELIABILITY_E,
  DOSSIER_RELIABILITY_F,
} DossierReliability;

#define DOSSIER_TYPE_RELIABILITY (dossier_reliability_get_type ())

GType       dossier_reliability_get_type  (void) G_GNUC_CONST;
const char *dossier_reliability_get_label (DossierReliability value);

/* How credible an information is, after the same code: 1 to 6, of which the last, which cannot be
 * judged, is not the worst; 0 where it is not graded. */
const char *dossier_credibility_get_label (guint value);

/**
 * DossierAnswer:
 *
 * A yes or a no, where one was given.
 */
typedef enum
{
  DOSSIER_ANSWER_UNSTATED,
  DOSSIER_ANSWER_NO,
  DOSSIER_ANSWER_YES,
} DossierAnswer;

#define DOSSIER_TYPE_ANSWER (dossier_answer_get_type ())

GType       dossier_answer_get_type  (void) G_GNUC_CONST;

G_END_DECLS
