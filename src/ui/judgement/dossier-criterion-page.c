/* dossier-criterion-page.c: scores the options by one criterion
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-criterion-page.h"

#include "dossier-plot-view.h"
#include "dossier-score-row.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierCriterionPage:
 *
 * All options by one criterion: who scores them one after the other by the same measure is not led
 * by what he thinks of an option as a whole.
 */
struct _DossierCriterionPage
{
  AdwBin                   parent_instance;
  DossierJudgementSession *session;
  char                    *criterion; /* NULL: none is shown */
  GPtrArray               *rows;      /* of DossierScoreRow */

  AdwPreferencesGroup     *head;
  DossierPlotView         *plot;
  AdwPreferencesGroup     *scores;
};

G_DEFINE_FINAL_TYPE (DossierCriterionPage, dossier_criterion_page, ADW_TYPE_BIN)

static char *
describe_scale (DossierDraftCriterion *criterion)
{
  const char *unit = criterion->unit != NULL ? criterion->unit : "";
  char *words;

  if (criterion->lower_is_better)
    /* Translators: the ends of a scale, and its unit, which may be empty */
    words = g_strdup_printf (_("Less is better, on a scale from %1$.6g to %2$.6g %3$s"),
                             criterion->least, criterion->most, unit);
  else
    /* Translators: the ends of a scale, and its unit, which may be empty */
    words = g_strdup_printf (_("More is better, on a scale from %1$.6g to %2$.6g %3$s"),
                             criterion->least, criterion->most, unit);

  return g_strchomp (words);
}

static void
show_head (DossierCriterionPage  *self,
           DossierDraftCriterion *criterion)
{
  g_autofree char *scale = describe_scale (criterion);
  g_autofree char *title = dossier_bidi_mark_line (criterion->title);
  g_autofree char *summary = criterion->summary == NULL
                             ? NULL : dossier_bidi_mark (criterion->summary);
  g_autofree char *text = summary == NULL ? g_strdup (scale)
                                          : g_strdup_printf ("%s\n%s", summary, scale);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_group_set_title (self->head, title_markup);
  adw_preferences_group_set_description (self->head, markup);
}

static void
show_plot (DossierCriterionPage *self)
{
  const DossierScoring *scoring = dossier_judgement_session_get_scoring (self->session);

  for (guint i = 0; scoring != NULL && i < scoring->n_criteria; i++)
    if (g_str_equal (((DossierJudgementCriterion *) scoring->criteria->pdata[i])->id,
                     self->criterion))
      {
        DossierPlot *plot = dossier_plot_of_criterion (scoring, i);
        DossierPlotRow *row = g_ptr_array_index (plot->rows, 0);

        /* The heading above says it. */
        g_set_str (&row->label, "");
        dossier_plot_view_take_plot (self->plot, plot);
        return;
      }

  dossier_plot_view_take_plot (self->plot, NULL);
}

static void
show_options (DossierCriterionPage *self)
{
  GPtrArray *options = dossier_judgement_session_get_options (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->scores, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; self->criterion != NULL && i < options->len; i++)
    {
      GtkWidget *row = dossier_score_row_new (self->session, g_ptr_array_index (options, i), i,
                                              self->criterion);

      adw_preferences_group_add (self->scores, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
on_changed (DossierCriterionPage *self)
{
  g_autoptr (DossierDraftCriterion) criterion = NULL;

  if (self->criterion == NULL)
    return;

  criterion = dossier_judgement_draft_get_criterion (
    dossier_judgement_session_get_draft (self->session), self->criterion);
  if (criterion == NULL)
    return;

  show_head (self, criterion);
  show_plot (self);
}

static void
dossier_criterion_page_dispose (GObject *object)
{
  DossierCriterionPage *self = DOSSIER_CRITERION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CRITERION_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_criterion_page_parent_class)->dispose (object);
}

static void
dossier_criterion_page_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_CRITERION_PAGE (object)->criterion, g_free);

  G_OBJECT_CLASS (dossier_criterion_page_parent_class)->finalize (object);
}

static void
dossier_criterion_page_class_init (DossierCriterionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_criterion_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_criterion_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-criterion-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionPage, head);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionPage, plot);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionPage, scores);
}

static void
dossier_criterion_page_init (DossierCriterionPage *self)
{
  self->rows = g_ptr_array_new ();
  g_type_ensure (DOSSIER_TYPE_PLOT_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_criterion_page_set_session:
 * @self: a page
 * @session: work on a judgement
 *
 * Says what is worked on; once.
 */
void
dossier_criterion_page_set_session (DossierCriterionPage    *self,
                                    DossierJudgementSession *session)
{
  g_return_if_fail (DOSSIER_IS_CRITERION_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_criterion_page_set_criterion:
 * @self: a page
 * @criterion: (nullable): the id of a criterion
 *
 * Shows a criterion with the options that are judged now.
 */
void
dossier_criterion_page_set_criterion (DossierCriterionPage *self,
                                      const char           *criterion)
{
  g_return_if_fail (DOSSIER_IS_CRITERION_PAGE (self));

  g_set_str (&self->criterion, criterion);
  show_options (self);
  on_changed (self);
}
