/* dossier-records.c: what a dossier is made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-records.h"

#include "model/dossier-likelihood-scale.h"
#include "model/dossier-problem.h"
#include "model/dossier-record-table.h"

#include <glib/gi18n-lib.h>

static const DossierField theme_fields[] = {
  { MEMBER (Theme, id, ID), REQUIRED },
  { MEMBER (Theme, title, TEXT), REQUIRED },
  { MEMBER (Theme, summary, TEXT) },
};

DEFINE_RECORD (Theme, theme, theme_fields, NULL)

static const DossierField actor_fields[] = {
  { MEMBER (Actor, id, ID), REQUIRED },
  { MEMBER (Actor, name, TEXT), REQUIRED },
  { MEMBER (Actor, kind, ENUM), .type = dossier_actor_kind_get_type },
  { MEMBER (Actor, summary, TEXT) },
};

DEFINE_RECORD (Actor, actor, actor_fields, NULL)

static const DossierField source_fields[] = {
  { MEMBER (Source, id, ID), REQUIRED },
  { MEMBER (Source, title, TEXT), REQUIRED },
  { MEMBER (Source, publisher, TEXT) },
  { MEMBER (Source, author, TEXT) },
  { MEMBER (Source, published_on, DATE) },
  { MEMBER (Source, address, URI) },
  { MEMBER (Source, language, LANGUAGE) },
  { MEMBER (Source, cites, REFERENCES), .type = dossier_source_get_type },
  { MEMBER (Source, summary, TEXT) },
};

DEFINE_RECORD (Source, source, source_fields, NULL)

static const DossierField criterion_fields[] = {
  { MEMBER (Criterion, id, ID), REQUIRED },
  { MEMBER (Criterion, title, TEXT), REQUIRED },
  { MEMBER (Criterion, summary, TEXT) },
  { MEMBER (Criterion, direction, ENUM), .type = dossier_direction_get_type },
};

DEFINE_RECORD (Criterion, criterion, criterion_fields, NULL)

static const DossierField event_fields[] = {
  { MEMBER (Event, id, ID), REQUIRED },
  { MEMBER (Event, text, TEXT), REQUIRED },
  { MEMBER (Event, date, DATE) },
  { MEMBER (Event, kind, ENUM), .type = dossier_event_kind_get_type },
  { MEMBER (Event, options, REFERENCES), .type = dossier_option_get_type },
  { MEMBER (Event, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Event, event, event_fields, NULL)

static const DossierField role_fields[] = {
  { MEMBER (Role, actor, REFERENCE), REQUIRED, .type = dossier_actor_get_type },
  { MEMBER (Role, role, TEXT), REQUIRED },
  { MEMBER (Role, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Role, role, role_fields, NULL)

static const DossierField side_fields[] = {
  { MEMBER (Side, value, TEXT), REQUIRED },
  { MEMBER (Side, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Side, side, side_fields, NULL)

/* A known fact has a value, a disputed one sides; where it is none or unknown it has no value. */
static void
fact_finish (DossierRecord      *record,
             DossierRecordFault  fault,
             gpointer            user_data)
{
  DossierFact *self = DOSSIER_FACT (record);

  if (self->state == DOSSIER_FACT_STATE_UNSTATED)
    self->state = self->value != NULL ? DOSSIER_FACT_STATE_KNOWN : DOSSIER_FACT_STATE_UNKNOWN;

  switch (self->state)
    {
    case DOSSIER_FACT_STATE_KNOWN:
      if (self->value == NULL)
        fault ("", _("a fact in state “known” without a “value”"),
               _("a member “value”, or another state"), user_data);
      break;
    case DOSSIER_FACT_STATE_NONE:
    case DOSSIER_FACT_STATE_UNKNOWN:
      if (self->value != NULL)
        fault ("value", _("a value of a fact in state “none” or “unknown”"),
               _("no member “value”, or the state “known”"), user_data);
      break;
    case DOSSIER_FACT_STATE_DISPUTED:
      if (self->sides == NULL)
        fault ("", _("a fact in state “disputed” without “sides”"),
               _("a member “sides” with two or more of them"), user_data);
      else if (g_list_model_get_n_items (self->sides) < 2)
        fault ("sides", _("fewer than two sides"), _("two or more"), user_data);
      break;
    case DOSSIER_FACT_STATE_UNSTATED:
    default:
      g_assert_not_reached ();
    }

  if (self->sides != NULL && self->state != DOSSIER_FACT_STATE_DISPUTED)
    fault ("sides", _("sides of a fact that is not in state “disputed”"),
           _("no member “sides”, or the state “disputed”"), user_data);
}

static const DossierField fact_fields[] = {
  { MEMBER (Fact, label, TEXT), REQUIRED },
  { MEMBER (Fact, state, ENUM), .type = dossier_fact_state_get_type },
  { MEMBER (Fact, value, TEXT) },
  { MEMBER (Fact, claims, REFERENCES), .type = dossier_claim_get_type },
  { MEMBER (Fact, sides, LIST), .type = dossier_side_get_type },
};

DEFINE_RECORD (Fact, fact, fact_fields, fact_finish)

static const DossierField condition_fields[] = {
  { MEMBER (Condition, text, TEXT), REQUIRED },
  { MEMBER (Condition, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Condition, condition, condition_fields, NULL)

static void
likelihood_finish (DossierRecord      *record,
                   DossierRecordFault  fault,
                   gpointer            user_data)
{
  DossierLikelihood *self = DOSSIER_LIKELIHOOD (record);

  if (self->term != NULL && !dossier_likelihood_scale_has (self->scale, self->term))
    {
      g_autofree char *found = dossier_problem_quote (self->term);
      g_autofree char *terms = dossier_likelihood_scale_list (self->scale);
      g_autofree char *expected = g_strdup_printf (_("one of: %s"), terms);

      fault ("term", found, expected, user_data);
    }
}

static const DossierField likelihood_fields[] = {
  { MEMBER (Likelihood, scale, STRING), REQUIRED },
  { MEMBER (Likelihood, term, STRING), REQUIRED },
};

DEFINE_RECORD (Likelihood, likelihood, likelihood_fields, likelihood_finish)

static const DossierField claim_fields[] = {
  { MEMBER (Claim, id, ID), REQUIRED },
  { MEMBER (Claim, text, TEXT), REQUIRED },
  { MEMBER (Claim, source, REFERENCE), .type = dossier_source_get_type },
  { MEMBER (Claim, speaker, TEXT) },
  { MEMBER (Claim, attribution, ENUM), .type = dossier_attribution_get_type },
  { MEMBER (Claim, secondhand, ANSWER) },
  { MEMBER (Claim, happened_on, DATE) },
  { MEMBER (Claim, said_on, DATE) },
  { MEMBER (Claim, reported_on, DATE) },
  { MEMBER (Claim, origin, STRING) },
  { MEMBER (Claim, reliability, ENUM), .type = dossier_reliability_get_type },
  { MEMBER (Claim, credibility, NUMBER), .most = 6 },
  { MEMBER (Claim, likelihood, RECORD), .type = dossier_likelihood_get_type },
};

DEFINE_RECORD (Claim, claim, claim_fields, NULL)

static const DossierField position_fields[] = {
  { MEMBER (Position, actor, REFERENCE), REQUIRED, .type = dossier_actor_get_type },
  { MEMBER (Position, stance, ENUM), REQUIRED, .type = dossier_stance_get_type },
  { MEMBER (Position, text, TEXT) },
  { MEMBER (Position, claims, REFERENCES), .type = dossier_claim_get_type },
};

DEFINE_RECORD (Position, position, position_fields, NULL)

static const DossierField relation_fields[] = {
  { MEMBER (Relation, kind, ENUM), REQUIRED, .type = dossier_relation_kind_get_type },
  { MEMBER (Relation, option, REFERENCE), REQUIRED, .type = dossier_option_get_type },
  { MEMBER (Relation, text, TEXT) },
};

DEFINE_RECORD (Relation, relation, relation_fields, NULL)

static const DossierField change_fields[] = {
  { MEMBER (Change, date, DATE) },
  { MEMBER (Change, member, STRING) },
  { MEMBER (Change, before, JSON) },
  { MEMBER (Change, after, JSON) },
  { MEMBER (Change, text, TEXT) },
};

DEFINE_RECORD (Change, change, change_fields, NULL)

static const DossierField option_fields[] = {
  { MEMBER (Option, id, ID), REQUIRED },
  { MEMBER (Option, title, TEXT), REQUIRED },
  { MEMBER (Option, summary, TEXT) },
  { MEMBER (Option, theme, REFERENCE), .type = dossier_theme_get_type },
  { MEMBER (Option, status, ENUM), .type = dossier_status_get_type },
  { MEMBER (Option, proposers, REFERENCES), .type = dossier_actor_get_type },
  { MEMBER (Option, roles, LIST), .type = dossier_role_get_type },
  { MEMBER (Option, facts, LIST), .type = dossier_fact_get_type },
  { MEMBER (Option, conditions, LIST), .type = dossier_condition_get_type },
  { MEMBER (Option, claims, LIST), .type = dossier_claim_get_type },
  { MEMBER (Option, positions, LIST), .type = dossier_position_get_type },
  { MEMBER (Option, relations, LIST), .type = dossier_relation_get_type },
  { MEMBER (Option, tags, STRINGS) },
  { MEMBER (Option, history, LIST), .type = dossier_change_get_type },
};

DEFINE_RECORD (Option, option, option_fields, NULL)
