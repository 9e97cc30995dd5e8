/* dossier-assessment-csv.c: what follows from a judgement, as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-assessment-csv.h"

#include "exchange/dossier-csv.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
append_header (GString              *out,
               const DossierScoring *scoring)
{
  dossier_csv_append_field (out, C_("column", "Id"));
  dossier_csv_append_field (out, C_("column", "Option"));
  for (guint j = 0; j < scoring->n_criteria; j++)
    {
      const char *criterion = dossier_scoring_get_criterion_title (scoring, j);
      /* Translators: a criterion */
      g_autofree char *score = dossier_bidi_format (C_("column", "Score: %s"), criterion, NULL);
      /* Translators: a criterion */
      g_autofree char *weight = dossier_bidi_format (C_("column", "Weight: %s"), criterion, NULL);
      g_autofree char *central =
        /* Translators: a criterion */
        dossier_bidi_format (C_("column", "Central weight: %s"), criterion, NULL);

      dossier_csv_append_field (out, score);
      dossier_csv_append_field (out, weight);
      dossier_csv_append_field (out, central);
    }
  dossier_csv_append_field (out, C_("column", "Total from"));
  dossier_csv_append_field (out, C_("column", "Total to"));
  dossier_csv_append_field (out, C_("column", "Rank from"));
  dossier_csv_append_field (out, C_("column", "Rank to"));
  dossier_csv_append_field (out, C_("column", "Confidence"));
  for (guint rank = 1; rank <= scoring->n_options; rank++)
    {
      /* Translators: in which share of the draws an option has this rank */
      g_autofree char *title = g_strdup_printf (C_("column", "Share of rank %u"), rank);

      dossier_csv_append_field (out, title);
    }
  dossier_csv_end_line (out);
}

static void
append_option (GString                 *out,
               const DossierAssessment *assessment,
               guint                    option)
{
  const DossierScoring *scoring = assessment->scoring;
  const DossierRobustness *robustness = assessment->robustness;
  const DossierRank *rank = &g_array_index (assessment->ranking, DossierRank, option);
  guint n = scoring->n_options, m = scoring->n_criteria;

  dossier_csv_append_field (out, ((DossierOption *) scoring->options->pdata[option])->id);
  dossier_csv_append_field (out, dossier_scoring_get_option_title (scoring, option));
  for (guint j = 0; j < m; j++)
    {
      guint cell = option * m + j;

      if (isnan (scoring->scores[cell]) && scoring->records->pdata[cell] != NULL)
        dossier_csv_append_field (out, C_("score", "cannot say"));
      else
        dossier_csv_append_number (out, scoring->scores[cell]);
      dossier_csv_append_number (out, scoring->weights[j]);
      dossier_csv_append_number (out, robustness->central[cell]);
    }
  dossier_csv_append_number (out, rank->least);
  dossier_csv_append_number (out, rank->most);
  dossier_csv_append_number (out, rank->best);
  dossier_csv_append_number (out, rank->worst);
  dossier_csv_append_number (out, robustness->confidence[option]);
  for (guint r = 0; r < n; r++)
    dossier_csv_append_number (out, robustness->acceptability[option * n + r]);
  dossier_csv_end_line (out);
}

/**
 * dossier_assessment_to_csv:
 * @assessment: what follows from a judgement
 *
 * Writes it as RFC 4180 describes comma-separated values, a line for each option: its scores by
 * criterion with the criterion's weight and the option's central weight, its total and rank, each
 * as a range, its confidence factor, and its share of each rank.  Numbers have all their digits; a
 * score that is missing is empty.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_assessment_to_csv (const DossierAssessment *assessment)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_header (out, assessment->scoring);
  for (guint i = 0; i < assessment->scoring->n_options; i++)
    append_option (out, assessment, i);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
