/* dossier-plot.c: what a picture of numbers shows, before it is drawn
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An axis leads from what is worse to what is better, so that dots further along are better in
 * every picture.  What is not known is no dot, and is told in words.
 */

#include "config.h"

#include "exchange/dossier-plot.h"

#include "exchange/dossier-letter.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
row_free (gpointer data)
{
  DossierPlotRow *row = data;

  g_free (row->label);
  g_free (row->detail);
  g_free (row->least);
  g_free (row->most);
  g_array_unref (row->spans);
  g_array_unref (row->dots);
  g_free (row);
}

static void
dot_clear (gpointer data)
{
  g_free (((DossierPlotDot *) data)->name);
}

static DossierPlot *
plot_new (const char *title)
{
  DossierPlot *self = g_new0 (DossierPlot, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func (row_free);

  return self;
}

/**
 * dossier_plot_free:
 * @self: (transfer full): a picture
 *
 * Frees a picture.
 */
void
dossier_plot_free (DossierPlot *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static DossierPlotRow *
add_row (DossierPlot *self,
         char        *label)
{
  DossierPlotRow *row = g_new0 (DossierPlotRow, 1);

  row->label = label;
  row->spans = g_array_new (FALSE, FALSE, sizeof (DossierPlotSpan));
  row->dots = g_array_new (FALSE, FALSE, sizeof (DossierPlotDot));
  g_array_set_clear_func (row->dots, dot_clear);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_span (DossierPlotRow *row,
          double          from,
          double          to,
          double          strength)
{
  DossierPlotSpan span = { from, to, strength };

  g_array_append_val (row->spans, span);
}

static void
add_dot (DossierPlotRow *row,
         double          at,
         char           *name)
{
  DossierPlotDot dot = { at, name };

  g_array_append_val (row->dots, dot);
}

static char *
name_option (const DossierScoring *scoring,
             guint                 option)
{
  g_autofree char *letter = dossier_letter_format (option);

  /* Translators: the letter that stands for an option in a picture, and its title */
  return dossier_bidi_format (C_("option", "%1$s  %2$s"), letter,
                              dossier_scoring_get_option_title (scoring, option), NULL);
}

/* One end of a criterion's scale, with its unit. */
static char *
format_end (const DossierScoring *scoring,
            guint                 criterion,
            double                value)
{
  DossierJudgementCriterion *own = g_ptr_array_index (scoring->criteria, criterion);
  g_autofree char *number = g_strdup_printf ("%.6g", value);

  if (own->scale == NULL || own->scale->unit == NULL)
    return g_steal_pointer (&number);

  /* Translators: a number and its unit, as in “60 minutes” */
  return dossier_bidi_format (C_("quantity", "%1$s %2$s"), number,
                              dossier_text_get (own->scale->unit), NULL);
}

/* The options without a score, in words; NULL where there are none. */
static char *
tell_missing (const DossierScoring *scoring,
              guint                 criterion)
{
  g_autoptr (GStrvBuilder) letters = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < scoring->n_options; i++)
    if (isnan (scoring->scores[i * scoring->n_criteria + criterion]))
      g_strv_builder_take (letters, dossier_letter_format (i));
  names = g_strv_builder_end (letters);
  if (names[0] == NULL)
    return NULL;

  list = g_strjoinv (C_("list", ", "), names);

  /* Translators: letters of options, as in “No score: A, C” */
  return g_strdup_printf (_("No score: %s"), list);
}

static DossierPlotRow *
add_criterion (DossierPlot          *self,
               const DossierScoring *scoring,
               guint                 criterion)
{
  DossierPlotRow *row =
    add_row (self, g_strdup (dossier_scoring_get_criterion_title (scoring, criterion)));
  double least = scoring->least[criterion], most = scoring->most[criterion];
  gboolean lower = scoring->lower_is_better[criterion];

  row->least = format_end (scoring, criterion, lower ? most : least);
  row->most = format_end (scoring, criterion, lower ? least : most);
  row->tells_dots = TRUE;
  for (guint i = 0; i < scoring->n_options; i++)
    {
      double score = scoring->scores[i * scoring->n_criteria + criterion];
      double at = (score - least) / (most - least);

      if (!isnan (score))
        add_dot (row, lower ? 1 - at : at, dossier_letter_format (i));
    }

  return row;
}

/**
 * dossier_plot_of_criterion:
 * @scoring: the numbers of a judgement
 * @criterion: the position of a criterion
 *
 * Returns: (transfer full): the scores of all options by one criterion
 */
DossierPlot *
dossier_plot_of_criterion (const DossierScoring *scoring,
                           guint                 criterion)
{
  DossierPlot *self = plot_new (dossier_scoring_get_criterion_title (scoring, criterion));
  DossierPlotRow *row = add_criterion (self, scoring, criterion);

  row->detail = tell_missing (scoring, criterion);

  return self;
}

/**
 * dossier_plot_of_criteria:
 * @scoring: the numbers of a judgement
 *
 * Returns: (transfer full): the scores of all options, an axis for each criterion, with its weight
 */
DossierPlot *
dossier_plot_of_criteria (const DossierScoring *scoring)
{
  DossierPlot *self = plot_new (_("By criterion"));

  for (guint j = 0; j < scoring->n_criteria; j++)
    {
      DossierPlotRow *row = add_criterion (self, scoring, j);
      g_autofree char *missing = tell_missing (scoring, j);
      g_autofree char *weight = g_strdup_printf (C_("weight", "%.1f %%"),
                                                 scoring->weights[j] * 100);

      row->detail = missing == NULL ? g_steal_pointer (&weight)
                                    : g_strdup_printf ("%s\n%s", weight, missing);
    }

  return self;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      ranking)
{
  const DossierRank *one = &g_array_index ((GArray *) ranking, DossierRank, *(const guint *) a);
  const DossierRank *other = &g_array_index ((GArray *) ranking, DossierRank, *(const guint *) b);

  if (one->most + one->least != other->most + other->least)
    return one->most + one->least > other->most + other->least ? -1 : 1;

  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The positions of the options, the first one first. */
static GArray *
order_options (const DossierAssessment *assessment)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < assessment->ranking->len; i++)
    g_array_append_val (order, i);
  if (order->len > 0 && !isnan (g_array_index (assessment->ranking, DossierRank, 0).most))
    g_array_sort_with_data (order, compare_ranks, assessment->ranking);

  return order;
}

static char *
format_total (const DossierRank *rank)
{
  if (rank->least == rank->most)
    return g_strdup_printf ("%.3f", rank->most);

  return g_strdup_printf (C_("total", "%1$.3f–%2$.3f"), rank->least, rank->most);
}

/* The axes of a picture that all have the same scale: its ends are told once, below the last. */
static void
take_ends (DossierPlot *self,
           char        *least,
           char        *most)
{
  DossierPlotRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  row->least = least;
  row->most = most;
}

/**
 * dossier_plot_of_totals:
 * @assessment: what follows from a judgement
 *
 * Returns: (transfer full): the totals of the options, the largest first; a total that missing
 *   scores leave open is a span
 */
DossierPlot *
dossier_plot_of_totals (const DossierAssessment *assessment)
{
  DossierPlot *self = plot_new (_("Totals"));
  g_autoptr (GArray) order = order_options (assessment);
  /* The net flow of PROMETHEE goes from −1 to 1. */
  double least = assessment->method == DOSSIER_METHOD_PROMETHEE ? -1 : 0;

  for (guint i = 0; i < order->len; i++)
    {
      guint option = g_array_index (order, guint, i);
      const DossierRank *rank = &g_array_index (assessment->ranking, DossierRank, option);
      DossierPlotRow *row = add_row (self, name_option (assessment->scoring, option));

      if (isnan (rank->most))
        {
          row->detail = g_strdup (C_("total", "cannot say"));
          continue;
        }
      row->detail = format_total (rank);
      if (rank->least == rank->most)
        add_dot (row, (rank->most - least) / (1 - least), dossier_letter_format (option));
      else
        add_span (row, (rank->least - least) / (1 - least), (rank->most - least) / (1 - least),
                  1);
    }
  if (order->len > 0)
    take_ends (self, g_strdup_printf ("%.0f", least), g_strdup ("1"));

  return self;
}

/**
 * dossier_plot_of_ranks:
 * @assessment: what follows from a judgement
 *
 * Returns: (transfer full): in which share of the draws each option has each rank; the stronger a
 *   piece is drawn, the better is the rank
 */
DossierPlot *
dossier_plot_of_ranks (const DossierAssessment *assessment)
{
  DossierPlot *self = plot_new (_("How often each rank"));
  g_autoptr (GArray) order = order_options (assessment);
  guint n = order->len;

  for (guint i = 0; i < n; i++)
    {
      guint option = g_array_index (order, guint, i);
      const double *shares = &assessment->robustness->acceptability[option * n];
      DossierPlotRow *row = add_row (self, name_option (assessment->scoring, option));
      g_autofree char *first = dossier_share_to_words (shares[0]);
      double from = 0;

      /* Translators: a share, as in “first in 54 %” */
      row->detail = g_strdup_printf (_("first in %s"), first);
      for (guint rank = 0; rank < n; rank++)
        if (shares[rank] > 0)
          {
            add_span (row, from, MIN (from + shares[rank], 1),
                      1 - (double) rank / MAX (n - 1, 1));
            from += shares[rank];
          }
    }
  if (n > 0)
    take_ends (self, dossier_share_to_words (0), dossier_share_to_words (1));

  return self;
}

/**
 * dossier_plot_of_evidence:
 * @scoring: the numbers of a judgement
 * @evidence: how claims fit the options
 *
 * Returns: (transfer full): what speaks against each option; here further along is worse
 */
DossierPlot *
dossier_plot_of_evidence (const DossierScoring  *scoring,
                          const DossierEvidence *evidence)
{
  DossierPlot *self = plot_new (_("What speaks against each option"));
  double most = 0;

  for (guint i = 0; i < evidence->n_options; i++)
    most = MAX (most, evidence->most[i]);

  for (guint i = 0; i < evidence->n_options; i++)
    {
      DossierPlotRow *row = add_row (self, name_option (scoring, i));
      double scale = most > 0 ? most : 1;

      if (evidence->least[i] == evidence->most[i])
        {
          row->detail = g_strdup_printf ("%.2f", evidence->most[i]);
          add_dot (row, evidence->most[i] / scale, dossier_letter_format (i));
        }
      else
        {
          row->detail = g_strdup_printf (C_("number", "%1$.2f–%2$.2f"), evidence->least[i],
                                         evidence->most[i]);
          add_span (row, evidence->least[i] / scale, evidence->most[i] / scale, 1);
        }
    }
  if (evidence->n_options > 0 && most > 0)
    take_ends (self, g_strdup ("0"), g_strdup_printf ("%.2f", most));

  return self;
}

static void
describe_row (const DossierPlotRow *row,
              GString              *words)
{
  g_autoptr (GString) dots = g_string_new (NULL);

  for (guint i = 0; i < row->dots->len; i++)
    {
      const DossierPlotDot *dot = &g_array_index (row->dots, DossierPlotDot, i);

      if (dots->len > 0)
        g_string_append (dots, C_("list", ", "));
      /* Translators: the letter of an option, and how far along an axis it stands, in per cents */
      g_string_append_printf (dots, C_("dot", "%1$s at %2$.0f %%"), dot->name, dot->at * 100);
    }

  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, row->label);
  if (row->detail != NULL)
    g_string_append_printf (words, *row->label != '\0' ? ": %s" : "%s", row->detail);
  if (dots->len > 0 && row->tells_dots)
    g_string_append_printf (words, row->detail != NULL ? "; %s" : "%s", dots->str);
}

/**
 * dossier_plot_describe:
 * @self: a picture
 *
 * Returns: (transfer full): what it shows, in words, a line for each axis
 */
char *
dossier_plot_describe (const DossierPlot *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    describe_row (g_ptr_array_index (self->rows, i), words);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * dossier_plot_row_stack:
 * @row: an axis
 * @width: how wide a dot is, as a share of the axis
 * @lanes: (array): where to put, for each dot, how far above the axis it stands, from 0 on
 *
 * Puts dots that would cover each other on top of each other.
 *
 * Returns: how many lanes there are, at least one
 */
guint
dossier_plot_row_stack (const DossierPlotRow *row,
                        double                width,
                        guint                *lanes)
{
  guint n_lanes = 1;

  for (guint i = 0; i < row->dots->len; i++)
    {
      double at = g_array_index (row->dots, DossierPlotDot, i).at;
      gboolean free_lane;

      lanes[i] = 0;
      do
        {
          free_lane = TRUE;
          for (guint other = 0; other < i && free_lane; other++)
            if (lanes[other] == lanes[i] &&
                fabs (g_array_index (row->dots, DossierPlotDot, other).at - at) < width)
              free_lane = FALSE;
          if (!free_lane)
            lanes[i]++;
        }
      while (!free_lane);
      n_lanes = MAX (n_lanes, lanes[i] + 1);
    }

  return n_lanes;
}
