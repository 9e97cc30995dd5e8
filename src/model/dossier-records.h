/* dossier-records.h: what a dossier is made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-date.h"
#include "model/dossier-enums.h"
#include "model/dossier-record.h"
#include "model/dossier-text.h"

G_BEGIN_DECLS

/* Records are immutable: their members are there to be read.  docs/dossier-format.md says what each
 * means.  A pointer is NULL, an enumeration 0, where the dossier says nothing. */

/**
 * DossierTheme:
 *
 * What options are grouped by.
 */
#define DOSSIER_TYPE_THEME (dossier_theme_get_type ())
G_DECLARE_FINAL_TYPE (DossierTheme, dossier_theme, DOSSIER, THEME, DossierRecord)

struct _DossierTheme
{
  DossierRecord  parent_instance;
  char          *id;
  DossierText   *title;
  DossierText   *summary;
};

/**
 * DossierActor:
 *
 * A state, body, group or person that proposes, funds, takes part or holds a position.
 */
#define DOSSIER_TYPE_ACTOR (dossier_actor_get_type ())
G_DECLARE_FINAL_TYPE (DossierActor, dossier_actor, DOSSIER, ACTOR, DossierRecord)

struct _DossierActor
{
  DossierRecord     parent_instance;
  char             *id;
  DossierText      *name;
  DossierActorKind  kind;
  DossierText      *summary;
};

/**
 * DossierSource:
 *
 * A publication or a document.
 */
#define DOSSIER_TYPE_SOURCE (dossier_source_get_type ())
G_DECLARE_FINAL_TYPE (DossierSource, dossier_source, DOSSIER, SOURCE, DossierRecord)

struct _DossierSource
{
  DossierRecord  parent_instance;
  char          *id;
  DossierText   *title;
  DossierText   *publisher;
  DossierText   *author;
  DossierDate   *published_on;
  char          *address;
  char          *language;
  GStrv          cites; /* source ids */
  DossierText   *summary;
};

/**
 * DossierCriterion:
 *
 * What options are judged by.
 */
#define DOSSIER_TYPE_CRITERION (dossier_criterion_get_type ())
G_DECLARE_FINAL_TYPE (DossierCriterion, dossier_criterion, DOSSIER, CRITERION, DossierRecord)

struct _DossierCriterion
{
  DossierRecord     parent_instance;
  char             *id;
  DossierText      *title;
  DossierText      *summary;
  DossierDirection  direction;
};

/**
 * DossierEvent:
 *
 * A dated statement or happening.
 */
#define DOSSIER_TYPE_EVENT (dossier_event_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvent, dossier_event, DOSSIER, EVENT, DossierRecord)

struct _DossierEvent
{
  DossierRecord     parent_instance;
  char             *id;
  DossierText      *text;
  DossierDate      *date;
  DossierEventKind  kind;
  GStrv             options; /* option ids */
  GStrv             claims; /* claim ids */
};

/**
 * DossierRole:
 *
 * The part an actor has in an option: funder, overseer, host …
 */
#define DOSSIER_TYPE_ROLE (dossier_role_get_type ())
G_DECLARE_FINAL_TYPE (DossierRole, dossier_role, DOSSIER, ROLE, DossierRecord)

struct _DossierRole
{
  DossierRecord  parent_instance;
  char          *actor; /* actor id */
  DossierText   *role;
  GStrv          claims; /* claim ids */
};

/**
 * DossierSide:
 *
 * One of the answers that a disputed fact has.
 */
#define DOSSIER_TYPE_SIDE (dossier_side_get_type ())
G_DECLARE_FINAL_TYPE (DossierSide, dossier_side, DOSSIER, SIDE, DossierRecord)

struct _DossierSide
{
  DossierRecord  parent_instance;
  DossierText   *value;
  GStrv          claims; /* claim ids */
};

/**
 * DossierFact:
 *
 * A labelled value; options that share the label line up in a comparison.
 */
#define DOSSIER_TYPE_FACT (dossier_fact_get_type ())
G_DECLARE_FINAL_TYPE (DossierFact, dossier_fact, DOSSIER, FACT, DossierRecord)

struct _DossierFact
{
  DossierRecord     parent_instance;
  DossierText      *label;
  DossierFactState  state;
  DossierText      *value;
  GStrv             claims; /* claim ids */
  GListModel       *sides; /* of DossierSide */
};

/**
 * DossierCondition:
 *
 * What an option depends on.
 */
#define DOSSIER_TYPE_CONDITION (dossier_condition_get_type ())
G_DECLARE_FINAL_TYPE (DossierCondition, dossier_condition, DOSSIER, CONDITION, DossierRecord)

struct _DossierCondition
{
  DossierRecord  parent_instance;
  DossierText   *text;
  GStrv          claims; /* claim ids */
};

/**
 * DossierLikelihood:
 *
 * A probability term of a named scale.
 */
#define DOSSIER_TYPE_LIKELIHOOD (dossier_likelihood_get_type ())
G_DECLARE_FINAL_TYPE (DossierLikelihood, dossier_likelihood, DOSSIER, LIKELIHOOD, DossierRecord)

struct _DossierLikelihood
{
  DossierRecord  parent_instance;
  char          *scale;
  char          *term;
};

/**
 * DossierClaim:
 *
 * One statement about an option: what is said, by whom, through which source, on what terms.
 */
#define DOSSIER_TYPE_CLAIM (dossier_claim_get_type ())
G_DECLARE_FINAL_TYPE (DossierClaim, dossier_claim, DOSSIER, CLAIM, DossierRecord)

struct _DossierClaim
{
  DossierRecord       parent_instance;
  char               *id;
  DossierText        *text;
  char               *source; /* source id */
  DossierText        *speaker;
  DossierAttribution  attribution;
  DossierAnswer       secondhand;
  DossierDate        *happened_on;
  DossierDate        *said_on;
  DossierDate        *reported_on;
  char               *origin;
  DossierReliability  reliability;
  guint               credibility; /* 1 to 6 */
  DossierLikelihood  *likelihood;
};

/**
 * DossierPosition:
 *
 * Where an actor stands on an option.
 */
#define DOSSIER_TYPE_POSITION (dossier_position_get_type ())
G_DECLARE_FINAL_TYPE (DossierPosition, dossier_position, DOSSIER, POSITION, DossierRecord)

struct _DossierPosition
{
  DossierRecord  parent_instance;
  char          *actor; /* actor id */
  DossierStance  stance;
  DossierText   *text;
  GStrv          claims; /* claim ids */
};

/**
 * DossierRelation:
 *
 * How an option bears on another.
 */
#define DOSSIER_TYPE_RELATION (dossier_relation_get_type ())
G_DECLARE_FINAL_TYPE (DossierRelation, dossier_relation, DOSSIER, RELATION, DossierRecord)

struct _DossierRelation
{
  DossierRecord        parent_instance;
  DossierRelationKind  kind;
  char                *option; /* option id */
  DossierText         *text;
};

/**
 * DossierChange:
 *
 * A dated change of a member of an option.
 */
#define DOSSIER_TYPE_CHANGE (dossier_change_get_type ())
G_DECLARE_FINAL_TYPE (DossierChange, dossier_change, DOSSIER, CHANGE, DossierRecord)

struct _DossierChange
{
  DossierRecord  parent_instance;
  DossierDate   *date;
  char          *member;
  JsonNode      *before;
  JsonNode      *after;
  DossierText   *text;
};

/**
 * DossierOption:
 *
 * One proposal or scenario.
 */
#define DOSSIER_TYPE_OPTION (dossier_option_get_type ())
G_DECLARE_FINAL_TYPE (DossierOption, dossier_option, DOSSIER, OPTION, DossierRecord)

struct _DossierOption
{
  DossierRecord  parent_instance;
  char          *id;
  DossierText   *title;
  DossierText   *summary;
  char          *theme; /* theme id */
  DossierStatus  status;
  GStrv          proposers; /* actor ids */
  GListModel    *roles; /* of DossierRole */
  GListModel    *facts; /* of DossierFact */
  GListModel    *conditions; /* of DossierCondition */
  GListModel    *claims; /* of DossierClaim */
  GListModel    *positions; /* of DossierPosition */
  GListModel    *relations; /* of DossierRelation */
  GStrv          tags;
  GListModel    *history; /* of DossierChange */

  gboolean       unreadable; /* stands in for one that is not sound, of which nothing is known */
};

G_END_DECLS
