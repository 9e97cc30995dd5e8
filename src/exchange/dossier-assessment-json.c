/* dossier-assessment-json.c: what follows from a judgement, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-assessment-json.h"

#include "exchange/dossier-json-members.h"

#include <math.h>

typedef struct
{
  JsonBuilder             *builder;
  const DossierAssessment *assessment;
  const DossierScoring    *scoring;
} Writer;

static void
add_double (JsonBuilder *builder,
            double       number)
{
  if (isnan (number))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_quantity (JsonBuilder *builder,
              const char  *member,
              double       number)
{
  json_builder_set_member_name (builder, member);
  add_double (builder, number);
}

static void
add_quantities (JsonBuilder  *builder,
                const char   *member,
                const double *numbers,
                guint         n)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_double (builder, numbers[i]);
  json_builder_end_array (builder);
}

static void
begin_list (JsonBuilder *builder,
            const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static const char *
get_option_id (Writer *self,
               guint   option)
{
  return ((DossierOption *) self->scoring->options->pdata[option])->id;
}

static const char *
get_criterion_id (Writer *self,
                  guint   criterion)
{
  return ((DossierJudgementCriterion *) self->scoring->criteria->pdata[criterion])->id;
}

static void
add_criteria (Writer *self)
{
  begin_list (self->builder, "criteria");
  for (guint j = 0; j < self->scoring->n_criteria; j++)
    {
      json_builder_begin_object (self->builder);
      dossier_json_add_string (self->builder, "id", get_criterion_id (self, j));
      dossier_json_add_string (self->builder, "title",
                               dossier_scoring_get_criterion_title (self->scoring, j));
      add_quantity (self->builder, "weight", self->scoring->weights[j]);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_option (Writer *self,
            guint   option)
{
  const DossierRank *rank = &g_array_index (self->assessment->ranking, DossierRank, option);
  const DossierRobustness *robustness = self->assessment->robustness;
  guint n = self->scoring->n_options, m = self->scoring->n_criteria;

  json_builder_begin_object (self->builder);
  dossier_json_add_string (self->builder, "id", get_option_id (self, option));
  dossier_json_add_string (self->builder, "title",
                           dossier_scoring_get_option_title (self->scoring, option));
  add_quantities (self->builder, "scores", &self->scoring->scores[option * m], m);
  add_quantity (self->builder, "total_from", rank->least);
  add_quantity (self->builder, "total_to", rank->most);
  dossier_json_add_number (self->builder, "rank_from", rank->best);
  dossier_json_add_number (self->builder, "rank_to", rank->worst);
  add_quantities (self->builder, "acceptability", &robustness->acceptability[option * n], n);
  add_quantities (self->builder, "central_weights", &robustness->central[option * m], m);
  add_quantity (self->builder, "confidence", robustness->confidence[option]);
  json_builder_end_object (self->builder);
}

/* What would have to change from and to, and which option would then be first. */
static void
add_change (Writer *self,
            double  from,
            double  to,
            guint   first)
{
  add_quantity (self->builder, "from", from);
  add_quantity (self->builder, "to", to);
  dossier_json_add_string (self->builder, "first", get_option_id (self, first));
}

static void
add_weight_tips (Writer *self)
{
  begin_list (self->builder, "weight_changes");
  for (guint i = 0; i < self->assessment->weight_tips->len; i++)
    {
      const DossierWeightTip *tip =
        &g_array_index (self->assessment->weight_tips, DossierWeightTip, i);

      json_builder_begin_object (self->builder);
      dossier_json_add_string (self->builder, "criterion", get_criterion_id (self, tip->criterion));
      add_change (self, tip->from, tip->to, tip->first);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_score_tips (Writer *self)
{
  begin_list (self->builder, "score_changes");
  for (guint i = 0; i < self->assessment->score_tips->len; i++)
    {
      const DossierScoreTip *tip =
        &g_array_index (self->assessment->score_tips, DossierScoreTip, i);

      json_builder_begin_object (self->builder);
      dossier_json_add_string (self->builder, "option", get_option_id (self, tip->option));
      dossier_json_add_string (self->builder, "criterion", get_criterion_id (self, tip->criterion));
      add_change (self, tip->from, tip->to, tip->first);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_claim_tips (Writer *self)
{
  begin_list (self->builder, "claims_if_false");
  for (guint i = 0; i < self->assessment->claim_tips->len; i++)
    {
      const DossierClaimTip *tip =
        &g_array_index (self->assessment->claim_tips, DossierClaimTip, i);

      json_builder_begin_object (self->builder);
      dossier_json_add_string (self->builder, "claim", tip->claim->id);
      dossier_json_add_number (self->builder, "scores", tip->n_scores);
      json_builder_set_member_name (self->builder, "can_change");
      json_builder_add_boolean_value (self->builder, tip->can_change);
      add_quantity (self->builder, "first_share", tip->first_share);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_evidence (Writer *self)
{
  const DossierEvidence *evidence = self->assessment->evidence;
  guint n = evidence->n_options;

  json_builder_set_member_name (self->builder, "evidence");
  json_builder_begin_object (self->builder);
  begin_list (self->builder, "claims");
  for (guint c = 0; c < evidence->claims->len; c++)
    {
      json_builder_begin_object (self->builder);
      dossier_json_add_string (self->builder, "id",
                               ((DossierClaim *) evidence->claims->pdata[c])->id);
      add_quantity (self->builder, "weight_from", evidence->least_weight[c]);
      add_quantity (self->builder, "weight_to", evidence->most_weight[c]);
      add_quantity (self->builder, "diagnosticity", evidence->diagnosticity[c]);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
  add_quantities (self->builder, "inconsistency_from", evidence->least, n);
  add_quantities (self->builder, "inconsistency_to", evidence->most, n);
  json_builder_end_object (self->builder);
}

/**
 * dossier_assessment_to_json:
 * @assessment: what follows from a judgement
 *
 * Writes it as a JSON object, which docs/judgement.md describes.  Numbers have all their digits;
 * null stands where there is none.
 *
 * Returns: (transfer full): the text, indented, with a newline at its end
 */
char *
dossier_assessment_to_json (const DossierAssessment *assessment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = dossier_assessment_describe (assessment);
  Writer writer = { builder, assessment, assessment->scoring };

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "dossier", assessment->scoring->document->id);
  dossier_json_add_term (builder, "method", DOSSIER_TYPE_METHOD, assessment->method);
  dossier_json_add_number (builder, "draws", assessment->robustness->n_draws);
  dossier_json_add_number (builder, "seed", (gint64) assessment->seed);
  add_criteria (&writer);
  begin_list (builder, "options");
  for (guint i = 0; i < assessment->scoring->n_options; i++)
    add_option (&writer, i);
  json_builder_end_array (builder);
  add_weight_tips (&writer);
  add_score_tips (&writer);
  add_claim_tips (&writer);
  add_evidence (&writer);
  begin_list (builder, "sentences");
  for (guint i = 0; lines[i] != NULL; i++)
    json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
