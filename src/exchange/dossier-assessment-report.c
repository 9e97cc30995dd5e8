/* dossier-assessment-report.c: what follows from a judgement, as tables and sentences
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the formats for people share: by criterion first, totals second, and beside them how robust
 * they are.
 */

#include "config.h"

#include "exchange/dossier-assessment-report.h"

#include "exchange/dossier-letter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const DossierAssessment *assessment;
  const DossierScoring    *scoring;
  gboolean                 letters;
  GPtrArray               *parts;
} Report;

static void
part_free (gpointer data)
{
  DossierReportPart *part = data;

  g_free (part->heading);
  g_clear_pointer (&part->lines, g_strfreev);
  g_clear_pointer (&part->rows, g_ptr_array_unref);
  g_free (part);
}

static DossierReportPart *
add_part (Report     *self,
          const char *heading,
          GStrv       lines)
{
  DossierReportPart *part = g_new0 (DossierReportPart, 1);

  part->heading = g_strdup (heading);
  part->lines = lines;
  g_ptr_array_add (self->parts, part);

  return part;
}

static void
take_row (DossierReportPart *part,
          GStrvBuilder      *row)
{
  if (part->rows == NULL)
    part->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (part->rows, g_strv_builder_unref_to_strv (row));
}

/* What stands for an option at the head of a column. */
static char *
name_option (Report *self,
             guint   option)
{
  return self->letters ? dossier_letter_format (option)
                       : g_strdup (dossier_scoring_get_option_title (self->scoring, option));
}

static void
add_option_names (Report       *self,
                  GStrvBuilder *row)
{
  for (guint i = 0; i < self->scoring->n_options; i++)
    g_strv_builder_take (row, name_option (self, i));
}

static void
add_head (Report *self)
{
  DossierJudgement *judgement = self->scoring->judgement;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  DossierReportPart *part;

  g_strv_builder_add (lines, _("A judgement is its author’s own: the dossier takes no side."));
  if (judgement->title != NULL)
    g_strv_builder_add (lines, dossier_text_get (judgement->title));
  part = add_part (self, dossier_text_get (self->scoring->document->title),
                   g_strv_builder_end (lines));

  for (guint i = 0; self->letters && i < self->scoring->n_options; i++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      if (i == 0)
        {
          GStrvBuilder *header = g_strv_builder_new ();

          g_strv_builder_add (header, "");
          g_strv_builder_add (header, C_("column", "Option"));
          take_row (part, header);
        }
      g_strv_builder_take (row, name_option (self, i));
      g_strv_builder_add (row, dossier_scoring_get_option_title (self->scoring, i));
      take_row (part, row);
    }
}

static char *
format_score (Report *self,
              guint   option,
              guint   criterion)
{
  guint cell = option * self->scoring->n_criteria + criterion;

  if (!isnan (self->scoring->scores[cell]))
    return g_strdup_printf ("%.6g", self->scoring->scores[cell]);

  return g_strdup (self->scoring->records->pdata[cell] != NULL ? C_("score", "cannot say")
                                                               : C_("score", "missing"));
}

static char *
format_scale (Report *self,
              guint   criterion)
{
  DossierJudgementCriterion *own = g_ptr_array_index (self->scoring->criteria, criterion);
  const char *unit = own->scale == NULL || own->scale->unit == NULL
                     ? "" : dossier_text_get (own->scale->unit);
  double worst = self->scoring->least[criterion], best = self->scoring->most[criterion];
  g_autofree char *scale = NULL;

  if (self->scoring->lower_is_better[criterion])
    {
      best = self->scoring->least[criterion];
      worst = self->scoring->most[criterion];
    }
  /* Translators: the worst and the best end of a scale, and its unit, which may be empty */
  scale = g_strdup_printf (C_("scale", "%1$.6g to %2$.6g %3$s"), worst, best, unit);

  return g_strdup (g_strchomp (scale));
}

static void
add_by_criterion (Report *self)
{
  DossierReportPart *part = add_part (self, _("By criterion"), NULL);
  GStrvBuilder *header = g_strv_builder_new ();

  g_strv_builder_add_many (header, C_("column", "Criterion"), C_("column", "Worst to best"),
                           C_("column", "Weight"), NULL);
  add_option_names (self, header);
  take_row (part, header);

  for (guint j = 0; j < self->scoring->n_criteria; j++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_add (row, dossier_scoring_get_criterion_title (self->scoring, j));
      g_strv_builder_take (row, format_scale (self, j));
      g_strv_builder_take (row, g_strdup_printf (C_("weight", "%.1f %%"),
                                                 self->scoring->weights[j] * 100));
      for (guint i = 0; i < self->scoring->n_options; i++)
        g_strv_builder_take (row, format_score (self, i, j));
      take_row (part, row);
    }
}

static char *
format_total (const DossierRank *rank)
{
  if (isnan (rank->least))
    return g_strdup (C_("total", "cannot say"));
  if (rank->least == rank->most)
    return g_strdup_printf ("%.3f", rank->most);

  /* Translators: the smallest and the largest that a total can be */
  return g_strdup_printf (C_("total", "%1$.3f–%2$.3f"), rank->least, rank->most);
}

static char *
format_rank (const DossierRank *rank)
{
  if (rank->best == rank->worst)
    return g_strdup_printf ("%u", rank->best);

  /* Translators: the best and the worst that a rank can be */
  return g_strdup_printf (C_("rank", "%1$u–%2$u"), rank->best, rank->worst);
}

static char *
format_confidence (double confidence)
{
  return isnan (confidence) ? g_strdup ("–") : dossier_share_to_words (confidence);
}

static void
add_totals (Report *self)
{
  const DossierRobustness *robustness = self->assessment->robustness;
  DossierReportPart *part = add_part (self, _("Totals"), NULL);
  GStrvBuilder *header = g_strv_builder_new ();
  guint n = self->scoring->n_options;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_strv_builder_add (lines, dossier_method_get_label (self->assessment->method));
  part->lines = g_strv_builder_end (lines);

  g_strv_builder_add_many (header, C_("column", "Option"), C_("column", "Total"),
                           C_("column", "Rank"), C_("column", "First in"),
                           C_("column", "Confidence"), NULL);
  take_row (part, header);
  for (guint i = 0; i < n; i++)
    {
      const DossierRank *rank = &g_array_index (self->assessment->ranking, DossierRank, i);
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_take (row, name_option (self, i));
      g_strv_builder_take (row, format_total (rank));
      g_strv_builder_take (row, format_rank (rank));
      g_strv_builder_take (row, dossier_share_to_words (robustness->acceptability[i * n]));
      g_strv_builder_take (row, format_confidence (robustness->confidence[i]));
      take_row (part, row);
    }
}

static void
add_ranks (Report *self)
{
  const DossierRobustness *robustness = self->assessment->robustness;
  DossierReportPart *part = NULL;
  GStrvBuilder *header = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, self->assessment->seed);
  guint n = self->scoring->n_options;

  g_strv_builder_take (lines, g_strdup_printf (
    ngettext ("Of %1$u draw, seed %2$s: in how many an option has each rank",
              "Of %1$u draws, seed %2$s: in how many an option has each rank",
              robustness->n_draws),
    robustness->n_draws, seed));
  part = add_part (self, _("How often each rank"), g_strv_builder_end (lines));

  g_strv_builder_add (header, C_("column", "Option"));
  for (guint rank = 1; rank <= n; rank++)
    g_strv_builder_take (header, g_strdup_printf ("%u", rank));
  take_row (part, header);
  for (guint i = 0; i < n; i++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_take (row, name_option (self, i));
      for (guint rank = 0; rank < n; rank++)
        g_strv_builder_take (row,
                             dossier_share_to_words (robustness->acceptability[i * n + rank]));
      take_row (part, row);
    }
}

/* Weights under which an option is first, to say whom it would suit. */
static void
add_central_weights (Report *self)
{
  const double *central = self->assessment->robustness->central;
  DossierReportPart *part =
    add_part (self, _("Weights in the middle of those that put an option first"), NULL);
  GStrvBuilder *header = g_strv_builder_new ();
  guint m = self->scoring->n_criteria;

  g_strv_builder_add (header, C_("column", "Criterion"));
  add_option_names (self, header);
  take_row (part, header);
  for (guint j = 0; j < m; j++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_add (row, dossier_scoring_get_criterion_title (self->scoring, j));
      for (guint i = 0; i < self->scoring->n_options; i++)
        g_strv_builder_take (row, format_confidence (central[i * m + j]));
      take_row (part, row);
    }
}

static char *
format_range (double least,
              double most)
{
  if (least == most)
    return g_strdup_printf ("%.2f", most);

  /* Translators: the smallest and the largest that a number can be */
  return g_strdup_printf (C_("number", "%1$.2f–%2$.2f"), least, most);
}

static DossierClaim *
get_claim (const DossierEvidence *evidence,
           guint                  claim)
{
  return g_ptr_array_index (evidence->claims, claim);
}

static void
add_claims (Report *self)
{
  const DossierEvidence *evidence = self->assessment->evidence;
  DossierReportPart *part = add_part (self, _("Claims that were rated"), NULL);
  GStrvBuilder *header = g_strv_builder_new ();

  g_strv_builder_add_many (header, C_("column", "Claim"), C_("column", "Weight"),
                           C_("column", "Tells apart"), C_("column", "Text"), NULL);
  take_row (part, header);
  for (guint c = 0; c < evidence->claims->len; c++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_add (row, get_claim (evidence, c)->id);
      g_strv_builder_take (row, format_range (evidence->least_weight[c],
                                              evidence->most_weight[c]));
      g_strv_builder_take (row, isnan (evidence->diagnosticity[c])
                                ? g_strdup ("–")
                                : g_strdup_printf ("%.2f", evidence->diagnosticity[c]));
      g_strv_builder_add (row, dossier_text_get (get_claim (evidence, c)->text));
      take_row (part, row);
    }
}

/* Options are rows and claims columns: so laid out, such a matrix has been found to mislead less
 * than the other way round (Dhami and others, 2024). */
static void
add_evidence (Report *self)
{
  const DossierEvidence *evidence = self->assessment->evidence;
  DossierReportPart *part;
  GStrvBuilder *header;
  g_autoptr (GStrvBuilder) lines = NULL;

  if (evidence->claims->len == 0)
    return;

  add_claims (self);
  lines = g_strv_builder_new ();
  g_strv_builder_add (lines, _("What speaks against an option counts, weighted by the claims’ "
                               "grades; what fits does not.  Such a matrix orders what is known "
                               "and is no proof."));
  part = add_part (self, _("How the claims fit"), g_strv_builder_end (lines));
  header = g_strv_builder_new ();
  g_strv_builder_add_many (header, C_("column", "Option"), C_("column", "Inconsistency"), NULL);
  for (guint c = 0; c < evidence->claims->len; c++)
    g_strv_builder_add (header, get_claim (evidence, c)->id);
  take_row (part, header);
  for (guint i = 0; i < evidence->n_options; i++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_take (row, name_option (self, i));
      g_strv_builder_take (row, format_range (evidence->least[i], evidence->most[i]));
      for (guint c = 0; c < evidence->claims->len; c++)
        {
          const char *label =
            dossier_consistency_get_label (evidence->ratings[c * evidence->n_options + i]);

          g_strv_builder_add (row, label == NULL ? "–" : label);
        }
      take_row (part, row);
    }
}

/**
 * dossier_assessment_to_report:
 * @assessment: what follows from a judgement
 * @letters: whether options are named by letters, which are explained first
 *
 * Returns: (transfer full) (element-type DossierReportPart): the parts of a report, in the user's
 *   language
 */
GPtrArray *
dossier_assessment_to_report (const DossierAssessment *assessment,
                              gboolean                 letters)
{
  Report report = {
    assessment, assessment->scoring, letters, g_ptr_array_new_with_free_func (part_free)
  };

  add_head (&report);
  add_by_criterion (&report);
  add_totals (&report);
  add_part (&report, _("How robust this is"), dossier_assessment_describe (assessment));
  add_ranks (&report);
  add_central_weights (&report);
  add_evidence (&report);

  return report.parts;
}
