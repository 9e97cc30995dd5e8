/* dossier-result-page.c: what follows from a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-result-page.h"

#include "dossier-report-table.h"

#include "exchange/dossier-assessment-report.h"
#include "exchange/dossier-letter.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierResultPage:
 *
 * The scores by criterion first, totals second, and always beside them how robust they are.  What
 * the pictures show stands in tables as well.
 */
struct _DossierResultPage
{
  AdwBin                   parent_instance;
  DossierJudgementSession *session;
  GPtrArray               *table_rows; /* of AdwExpanderRow */

  GtkStack                *stack;
  AdwStatusPage           *obstacle;
  DossierPlotView         *criteria;
  GtkLabel                *legend;
  AdwComboRow             *method;
  GtkLabel                *about;
  DossierPlotView         *totals;
  AdwComboRow             *weightings;
  DossierPlotView         *ranks;
  GtkBox                  *sentences;
  AdwPreferencesGroup     *tables;
};

G_DEFINE_FINAL_TYPE (DossierResultPage, dossier_result_page, ADW_TYPE_BIN)

/* In the order of the rows. */
static const DossierMethod methods[] = {
  DOSSIER_METHOD_WEIGHTED_SUM, DOSSIER_METHOD_TOPSIS, DOSSIER_METHOD_PROMETHEE,
};

static const struct
{
  DossierWeightings which;
  double            band;
} weightings[] = {
  { DOSSIER_WEIGHTINGS_ORDER, 0 },
  { DOSSIER_WEIGHTINGS_BAND, 0.10 },
  { DOSSIER_WEIGHTINGS_BAND, 0.25 },
  { DOSSIER_WEIGHTINGS_BAND, 0.50 },
  { DOSSIER_WEIGHTINGS_ANY, 0 },
};

static const char *
get_about (DossierMethod method)
{
  switch (method)
    {
    case DOSSIER_METHOD_TOPSIS:
      return _("How near an option is to an ideal, made of the best scores, and how far from its "
               "opposite: d⁻ / (d⁺ + d⁻), with scores divided by the root of the sum of their "
               "squares (Hwang and Yoon, 1981). It needs scales whose 0 means nothing of a thing. "
               "An option that comes or goes can change the order of the others.");
    case DOSSIER_METHOD_PROMETHEE:
      return _("How far an option is preferred to the others, less how far they are preferred to "
               "it: Σ w·Σ (P(a,b) − P(b,a)) / (n − 1) (Brans, Vincke and Mareschal, 1986). An "
               "option that comes or goes can change the order of the others.");
    case DOSSIER_METHOD_WEIGHTED_SUM:
    default:
      return _("The sum of w·v, where v is how far along its scale a score is, from worst to best, "
               "and w the weight (Keeney and Raiffa, 1976). An option that comes or goes changes "
               "no other’s total.");
    }
}

static void
on_method_selected (DossierResultPage *self)
{
  guint selected = adw_combo_row_get_selected (self->method);

  if (selected >= G_N_ELEMENTS (methods))
    return;

  gtk_label_set_text (self->about, get_about (methods[selected]));
  if (self->session != NULL)
    dossier_judgement_session_set_method (self->session, methods[selected]);
}

static void
on_weightings_selected (DossierResultPage *self)
{
  guint selected = adw_combo_row_get_selected (self->weightings);

  if (self->session != NULL && selected < G_N_ELEMENTS (weightings))
    dossier_judgement_session_set_weightings (self->session, weightings[selected].which,
                                              weightings[selected].band);
}

static void
show_legend (DossierResultPage    *self,
             const DossierScoring *scoring)
{
  g_autoptr (GString) legend = g_string_new (NULL);

  for (guint i = 0; i < scoring->n_options; i++)
    {
      g_autofree char *letter = dossier_letter_format (i);
      g_autofree char *title =
        dossier_bidi_mark_line (dossier_scoring_get_option_title (scoring, i));

      g_string_append_printf (legend, "%s%s  %s", i > 0 ? "\n" : "", letter, title);
    }
  gtk_label_set_text (self->legend, legend->str);
}

static void
show_sentences (DossierResultPage       *self,
                const DossierAssessment *assessment)
{
  g_auto (GStrv) sentences = dossier_assessment_describe (assessment);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, child);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (sentences[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_set_focusable (label, FALSE);
      gtk_box_append (self->sentences, label);
    }
}

/* A table may be large, and is made when it is asked for. */
static void
on_table_expanded (AdwExpanderRow *row,
                   GParamSpec     *pspec,
                   gpointer        user_data)
{
  DossierResultPage *self = DOSSIER_RESULT_PAGE (user_data);
  const DossierAssessment *assessment = dossier_judgement_session_get_assessment (self->session);
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "part"));
  g_autoptr (GPtrArray) parts = NULL;
  DossierReportPart *part;
  GtkWidget *table;

  if (assessment == NULL || !adw_expander_row_get_expanded (row) ||
      g_object_get_data (G_OBJECT (row), "made") != NULL)
    return;

  parts = dossier_assessment_to_report (assessment, FALSE);
  part = g_ptr_array_index (parts, position);
  table = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (table), FALSE);
  gtk_widget_set_focusable (table, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  part->heading, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (table),
                              dossier_report_table_new (part->heading, part->rows));
  adw_expander_row_add_row (row, table);
  g_object_set_data (G_OBJECT (row), "made", table);
}

static gboolean
was_expanded (GPtrArray  *rows,
              const char *title)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AdwExpanderRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
        return adw_expander_row_get_expanded (row);
    }

  return FALSE;
}

static void
show_tables (DossierResultPage       *self,
             const DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) parts = dossier_assessment_to_report (assessment, FALSE);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->table_rows);

  self->table_rows = g_ptr_array_new ();
  for (guint i = 0; i < parts->len; i++)
    {
      DossierReportPart *part = g_ptr_array_index (parts, i);
      GtkWidget *row;

      if (part->rows == NULL)
        continue;
      row = adw_expander_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->heading);
      g_object_set_data (G_OBJECT (row), "part", GUINT_TO_POINTER (i));
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_table_expanded), self,
                               G_CONNECT_DEFAULT);
      adw_preferences_group_add (self->tables, row);
      g_ptr_array_add (self->table_rows, row);
      if (was_expanded (before, part->heading))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  for (guint i = 0; i < before->len; i++)
    adw_preferences_group_remove (self->tables, g_ptr_array_index (before, i));
}

static void
on_assessed (DossierResultPage *self)
{
  const DossierAssessment *assessment = dossier_judgement_session_get_assessment (self->session);
  const char *obstacle = dossier_judgement_session_get_obstacle (self->session);

  if (obstacle != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (obstacle, -1);

      adw_status_page_set_description (self->obstacle, markup);
      gtk_stack_set_visible_child_name (self->stack, "obstacle");
      return;
    }
  /* What was worked out before stays until there is something newer. */
  if (dossier_judgement_session_is_busy (self->session))
    {
      if (assessment == NULL)
        gtk_stack_set_visible_child_name (self->stack, "busy");
      return;
    }

  dossier_plot_view_take_plot (self->criteria, dossier_plot_of_criteria (assessment->scoring));
  show_legend (self, assessment->scoring);
  dossier_plot_view_take_plot (self->totals, dossier_plot_of_totals (assessment));
  dossier_plot_view_take_plot (self->ranks, dossier_plot_of_ranks (assessment));
  show_sentences (self, assessment);
  show_tables (self, assessment);
  gtk_stack_set_visible_child_name (self->stack, "result");
}

static void
dossier_result_page_dispose (GObject *object)
{
  DossierResultPage *self = DOSSIER_RESULT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_RESULT_PAGE);
  g_clear_pointer (&self->table_rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_result_page_parent_class)->dispose (object);
}

static void
dossier_result_page_class_init (DossierResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_result_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, obstacle);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, criteria);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, legend);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, method);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, about);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, totals);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, weightings);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, ranks);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, sentences);
  gtk_widget_class_bind_template_child (widget_class, DossierResultPage, tables);
  gtk_widget_class_bind_template_callback (widget_class, on_method_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_weightings_selected);
}

static void
dossier_result_page_init (DossierResultPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->table_rows = g_ptr_array_new ();
  g_type_ensure (DOSSIER_TYPE_PLOT_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Bound, it would be unparented before AdwBin does so. */
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    gtk_string_list_append (labels, dossier_method_get_label (methods[i]));
  adw_combo_row_set_model (self->method, G_LIST_MODEL (labels));
  on_method_selected (self);
}

/**
 * dossier_result_page_set_session:
 * @self: a page
 * @session: work on a judgement
 *
 * Says what is worked on; once.
 */
void
dossier_result_page_set_session (DossierResultPage       *self,
                                 DossierJudgementSession *session)
{
  g_return_if_fail (DOSSIER_IS_RESULT_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (on_assessed), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_result_page_find_plot:
 * @self: a page
 * @name: “criteria”, “totals” or “ranks”
 *
 * Returns: (transfer none) (nullable): the picture of that name
 */
DossierPlotView *
dossier_result_page_find_plot (DossierResultPage *self,
                               const char        *name)
{
  g_return_val_if_fail (DOSSIER_IS_RESULT_PAGE (self), NULL);

  if (g_str_equal (name, "criteria"))
    return self->criteria;
  if (g_str_equal (name, "totals"))
    return self->totals;
  if (g_str_equal (name, "ranks"))
    return self->ranks;

  return NULL;
}
