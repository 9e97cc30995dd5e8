/* dossier-enums.c: the terms of the format
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-enums.h"

#include <glib/gi18n-lib.h>

static const char *
translate (const char *context,
           const char *label)
{
  return label == NULL ? NULL : g_dpgettext2 (GETTEXT_PACKAGE, context, label);
}

G_DEFINE_ENUM_TYPE (DossierStatus, dossier_status,
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_IDEA, "idea"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_UNDER_DISCUSSION, "under-discussion"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_PROPOSED, "proposed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_AGREED, "agreed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_IN_FORCE, "in-force"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_REJECTED, "rejected"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STATUS_WITHDRAWN, "withdrawn"))

/**
 * dossier_status_get_label:
 * @value: a DossierStatus
 *
 * Returns: the term in words, in the user's language
 */
const char *
dossier_status_get_label (DossierStatus value)
{
  static const char * const labels[] = {
    NC_("status", "Status unknown"),
    NC_("status", "Idea"),
    NC_("status", "Under discussion"),
    NC_("status", "Proposed"),
    NC_("status", "Agreed"),
    NC_("status", "In force"),
    NC_("status", "Rejected"),
    NC_("status", "Withdrawn"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("status", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierActorKind, dossier_actor_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_ACTOR_KIND_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_ACTOR_KIND_STATE, "state"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ACTOR_KIND_BODY, "body"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ACTOR_KIND_GROUP, "group"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ACTOR_KIND_PERSON, "person"))

/**
 * dossier_actor_kind_get_label:
 * @value: a DossierActorKind
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_actor_kind_get_label (DossierActorKind value)
{
  static const char * const labels[] = {
    NULL,
    NC_("actor kind", "State"),
    NC_("actor kind", "Body"),
    NC_("actor kind", "Group"),
    NC_("actor kind", "Person"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("actor kind", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierDirection, dossier_direction,
  G_DEFINE_ENUM_VALUE (DOSSIER_DIRECTION_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIRECTION_HIGHER_IS_BETTER, "higher-is-better"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIRECTION_LOWER_IS_BETTER, "lower-is-better"))

/**
 * dossier_direction_get_label:
 * @value: a DossierDirection
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_direction_get_label (DossierDirection value)
{
  static const char * const labels[] = {
    NULL,
    NC_("direction", "Higher is better"),
    NC_("direction", "Lower is better"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("direction", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierEventKind, dossier_event_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_EVENT_KIND_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_EVENT_KIND_STATEMENT, "statement"),
  G_DEFINE_ENUM_VALUE (DOSSIER_EVENT_KIND_HAPPENING, "happening"))

/**
 * dossier_event_kind_get_label:
 * @value: a DossierEventKind
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_event_kind_get_label (DossierEventKind value)
{
  static const char * const labels[] = {
    NULL,
    NC_("event kind", "Statement"),
    NC_("event kind", "Happening"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("event kind", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierFactState, dossier_fact_state,
  G_DEFINE_ENUM_VALUE (DOSSIER_FACT_STATE_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_FACT_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (DOSSIER_FACT_STATE_KNOWN, "known"),
  G_DEFINE_ENUM_VALUE (DOSSIER_FACT_STATE_NONE, "none"),
  G_DEFINE_ENUM_VALUE (DOSSIER_FACT_STATE_DISPUTED, "disputed"))

/**
 * dossier_fact_state_get_label:
 * @value: a DossierFactState
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_fact_state_get_label (DossierFactState value)
{
  static const char * const labels[] = {
    NULL,
    NC_("fact state", "Unknown"),
    NC_("fact state", "Known"),
    NC_("fact state", "None"),
    NC_("fact state", "Disputed"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("fact state", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierAttribution, dossier_attribution,
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_ON_THE_RECORD, "on-the-record"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_BACKGROUND, "background"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_DEEP_BACKGROUND, "deep-background"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_UNNAMED, "unnamed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_DOCUMENT, "document"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ATTRIBUTION_REPORTERS_OWN, "reporters-own"))

/**
 * dossier_attribution_get_label:
 * @value: a DossierAttribution
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_attribution_get_label (DossierAttribution value)
{
  static const char * const labels[] = {
    NULL,
    NC_("attribution", "On the record"),
    NC_("attribution", "On background"),
    NC_("attribution", "On deep background"),
    NC_("attribution", "Unnamed source"),
    NC_("attribution", "Document"),
    NC_("attribution", "Reporter’s own words"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("attribution", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierStance, dossier_stance,
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_SUPPORTS, "supports"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_SUPPORTS_WITH_CONDITIONS, "supports-with-conditions"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_OPPOSES, "opposes"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_UNDECIDED, "undecided"),
  G_DEFINE_ENUM_VALUE (DOSSIER_STANCE_UNKNOWN, "unknown"))

/**
 * dossier_stance_get_label:
 * @value: a DossierStance
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_stance_get_label (DossierStance value)
{
  static const char * const labels[] = {
    NULL,
    NC_("stance", "Supports"),
    NC_("stance", "Supports with conditions"),
    NC_("stance", "Opposes"),
    NC_("stance", "Undecided"),
    NC_("stance", "Unknown"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("stance", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierRelationKind, dossier_relation_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_RELATION_KIND_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELATION_KIND_ALTERNATIVE_TO, "alternative-to"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELATION_KIND_COMPLEMENTS, "complements"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELATION_KIND_REQUIRES, "requires"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELATION_KIND_EXCLUDES, "excludes"))

/**
 * dossier_relation_kind_get_label:
 * @value: a DossierRelationKind
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_relation_kind_get_label (DossierRelationKind value)
{
  static const char * const labels[] = {
    NULL,
    NC_("relation kind", "Alternative to"),
    NC_("relation kind", "Complements"),
    NC_("relation kind", "Requires"),
    NC_("relation kind", "Excludes"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("relation kind", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierReliability, dossier_reliability,
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_UNGRADED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_A, "A"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_B, "B"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_C, "C"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_D, "D"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_E, "E"),
  G_DEFINE_ENUM_VALUE (DOSSIER_RELIABILITY_F, "F"))

/**
 * dossier_reliability_get_label:
 * @value: a DossierReliability
 *
 * Returns: (nullable): the term in words; %NULL where nothing is said, in the user's language
 */
const char *
dossier_reliability_get_label (DossierReliability value)
{
  static const char * const labels[] = {
    NULL,
    NC_("reliability", "Completely reliable"),
    NC_("reliability", "Usually reliable"),
    NC_("reliability", "Fairly reliable"),
    NC_("reliability", "Not usually reliable"),
    NC_("reliability", "Unreliable"),
    NC_("reliability", "Reliability cannot be judged"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("reliability", labels[value]);
}

/**
 * dossier_credibility_get_label:
 * @value: a grade of an information, from 1 to 6, or 0
 *
 * Returns: (nullable): the grade in words, in the user's language; %NULL where it is not graded
 */
const char *
dossier_credibility_get_label (guint value)
{
  static const char * const labels[] = {
    NULL,
    NC_("credibility", "Confirmed by other sources"),
    NC_("credibility", "Probably true"),
    NC_("credibility", "Possibly true"),
    NC_("credibility", "Doubtful"),
    NC_("credibility", "Improbable"),
    NC_("credibility", "Truth cannot be judged"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return translate ("credibility", labels[value]);
}

G_DEFINE_ENUM_TYPE (DossierAnswer, dossier_answer,
  G_DEFINE_ENUM_VALUE (DOSSIER_ANSWER_UNSTATED, ""),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANSWER_NO, "no"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANSWER_YES, "yes"))
