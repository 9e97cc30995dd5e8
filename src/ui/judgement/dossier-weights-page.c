/* dossier-weights-page.c: how much each criterion counts
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-weights-page.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierWeightsPage:
 *
 * Points for the swing of each criterion's scale, and the weights in per cents that follow from
 * them (docs/judgement.md).
 */
struct _DossierWeightsPage
{
  AdwBin                   parent_instance;
  DossierJudgementSession *session;
  GPtrArray               *rows;    /* of Row, one for each criterion */
  gboolean                 showing; /* what is shown is changed by the program */

  AdwPreferencesGroup     *weights;
};

typedef struct
{
  DossierWeightsPage *page;
  char               *criterion;
  GtkWidget          *widget;
  GtkLabel           *title;
  GtkLabel           *swing;
  GtkLabel           *share;
  GtkScale           *scale;
} Row;

G_DEFINE_FINAL_TYPE (DossierWeightsPage, dossier_weights_page, ADW_TYPE_BIN)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->criterion);
  g_free (row);
}

static void
on_points_changed (GtkRange *scale,
                   Row      *row)
{
  DossierWeightsPage *self = row->page;

  if (self->showing)
    return;

  self->showing = TRUE;
  dossier_judgement_draft_set_swing (dossier_judgement_session_get_draft (self->session),
                                     row->criterion, gtk_range_get_value (scale));
  dossier_judgement_session_record (self->session, _("Change Weight"), row->criterion);
  self->showing = FALSE;
}

static char *
format_points (GtkScale *scale,
               double    value,
               gpointer  user_data)
{
  return g_strdup_printf ("%.0f", value);
}

static GtkLabel *
new_label (GtkWidget  *box,
           const char *css_class,
           gboolean    fills)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), fills);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, fills);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

/* A scale of a width that can be used leaves no place beside it for the words. */
static Row *
add_row (DossierWeightsPage *self,
         const char         *criterion)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->page = self;
  row->criterion = g_strdup (criterion);
  row->widget = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->widget), FALSE);
  gtk_widget_set_focusable (row->widget, FALSE);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);

  row->title = new_label (head, NULL, TRUE);
  row->share = new_label (head, "numeric", FALSE);
  gtk_box_append (GTK_BOX (box), head);
  row->swing = new_label (box, "caption", TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (row->swing), "dimmed");

  row->scale = GTK_SCALE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 5));
  gtk_scale_set_draw_value (row->scale, TRUE);
  gtk_scale_set_value_pos (row->scale, GTK_POS_RIGHT);
  gtk_scale_set_digits (row->scale, 0);
  gtk_scale_set_format_value_func (row->scale, format_points, NULL, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->scale), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  row->title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  row->swing, row->share, NULL, -1);
  g_signal_connect (row->scale, "value-changed", G_CALLBACK (on_points_changed), row);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->scale));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->widget), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->widget), box);
  adw_preferences_group_add (self->weights, row->widget);
  g_ptr_array_add (self->rows, row);

  return row;
}

static char *
describe_swing (DossierDraftCriterion *criterion)
{
  const char *unit = criterion->unit != NULL ? criterion->unit : "";
  double worst = criterion->lower_is_better ? criterion->most : criterion->least;
  double best = criterion->lower_is_better ? criterion->least : criterion->most;

  /* Translators: the worst and the best end of a scale, and its unit, which may be empty */
  return g_strchomp (g_strdup_printf (_("From %1$.6g to %2$.6g %3$s"), worst, best, unit));
}

static double
get_points (DossierDraftCriterion *criterion)
{
  /* Without points, all weigh the same. */
  return criterion->swing < 0 ? 100 : criterion->swing;
}

static void
show_row (Row                   *row,
          DossierDraftCriterion *criterion,
          double                 sum)
{
  g_autofree char *title = dossier_bidi_mark_line (criterion->title);
  g_autofree char *swing = describe_swing (criterion);
  g_autofree char *share = sum > 0
    ? g_strdup_printf (C_("weight", "%.1f %%"), get_points (criterion) / sum * 100)
    : g_strdup ("–");

  gtk_label_set_text (row->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_label_set_text (row->swing, swing);
  gtk_label_set_text (row->share, share);
  if (gtk_range_get_value (GTK_RANGE (row->scale)) != get_points (criterion))
    gtk_range_set_value (GTK_RANGE (row->scale), get_points (criterion));
}

static gboolean
has_rows_of (DossierWeightsPage *self,
             GStrv               criteria)
{
  if (self->rows->len != g_strv_length (criteria))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (!g_str_equal (((Row *) g_ptr_array_index (self->rows, i))->criterion, criteria[i]))
      return FALSE;

  return TRUE;
}

static void
make_rows (DossierWeightsPage *self,
           GStrv               criteria)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->weights,
                                  ((Row *) g_ptr_array_index (self->rows, i))->widget);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; criteria[i] != NULL; i++)
    add_row (self, criteria[i]);
}

static void
on_changed (DossierWeightsPage *self)
{
  DossierJudgementDraft *draft = dossier_judgement_session_get_draft (self->session);
  g_auto (GStrv) criteria = dossier_judgement_draft_list_criteria (draft);
  g_autoptr (GPtrArray) states =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_draft_criterion_free);
  gboolean showing = self->showing;
  double sum = 0;

  self->showing = TRUE;
  if (!has_rows_of (self, criteria))
    make_rows (self, criteria);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_ptr_array_add (states, dossier_judgement_draft_get_criterion (draft, criteria[i]));
      sum += get_points (g_ptr_array_index (states, i));
    }
  for (guint i = 0; i < self->rows->len; i++)
    show_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (states, i), sum);
  self->showing = showing;
}

static void
dossier_weights_page_dispose (GObject *object)
{
  DossierWeightsPage *self = DOSSIER_WEIGHTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WEIGHTS_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_weights_page_parent_class)->dispose (object);
}

static void
dossier_weights_page_class_init (DossierWeightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_weights_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-weights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWeightsPage, weights);
}

static void
dossier_weights_page_init (DossierWeightsPage *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_weights_page_set_session:
 * @self: a page
 * @session: work on a judgement
 *
 * Says what is worked on; once.
 */
void
dossier_weights_page_set_session (DossierWeightsPage      *self,
                                  DossierJudgementSession *session)
{
  g_return_if_fail (DOSSIER_IS_WEIGHTS_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
