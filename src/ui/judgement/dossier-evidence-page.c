/* dossier-evidence-page.c: how claims fit the options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-evidence-page.h"

#include "dossier-claim-rating-row.h"
#include "dossier-report-table.h"

#include "analysis/dossier-evidence.h"
#include "exchange/dossier-letter.h"

#include <glib/gi18n.h>

/**
 * DossierEvidencePage:
 *
 * The matrix of claims and options.  Options are its rows: so laid out it has been found to mislead
 * less than the other way round (docs/judgement.md).
 */
struct _DossierEvidencePage
{
  AdwBin                   parent_instance;
  DossierJudgementSession *session;
  GPtrArray               *rows;    /* of DossierClaimRatingRow */
  char                    *options; /* of which the rows are */

  GtkStack                *stack;
  DossierPlotView         *plot;
  AdwBin                  *matrix;
  AdwPreferencesGroup     *claims;
};

G_DEFINE_FINAL_TYPE (DossierEvidencePage, dossier_evidence_page, ADW_TYPE_BIN)

static GStrv
list_false (DossierEvidencePage *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      DossierClaimRatingRow *row = g_ptr_array_index (self->rows, i);

      if (dossier_claim_rating_row_is_false (row))
        g_strv_builder_add (ids, dossier_claim_rating_row_get_claim (row)->id);
    }

  return g_strv_builder_end (ids);
}

/* The number under which a claim stands below; 0: it does not. */
static guint
find_number (DossierEvidencePage *self,
             DossierClaim        *claim)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (dossier_claim_rating_row_get_claim (g_ptr_array_index (self->rows, i))->id,
                     claim->id))
      return i + 1;

  return 0;
}

static void
show_matrix (DossierEvidencePage   *self,
             const DossierEvidence *evidence)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GStrvBuilder *header;

  if (evidence->claims->len == 0)
    {
      adw_bin_set_child (self->matrix, NULL);
      return;
    }

  header = g_strv_builder_new ();
  g_strv_builder_add (header, C_("column", "Option"));
  for (guint c = 0; c < evidence->claims->len; c++)
    g_strv_builder_take (header,
                         g_strdup_printf (evidence->excluded[c] ? "([%u])" : "[%u]",
                                          find_number (self, evidence->claims->pdata[c])));
  g_ptr_array_add (rows, g_strv_builder_unref_to_strv (header));
  for (guint i = 0; i < evidence->n_options; i++)
    {
      GStrvBuilder *row = g_strv_builder_new ();

      g_strv_builder_take (row, dossier_letter_format (i));
      for (guint c = 0; c < evidence->claims->len; c++)
        g_strv_builder_add (row, dossier_consistency_get_mark (
          evidence->ratings[c * evidence->n_options + i]));
      g_ptr_array_add (rows, g_strv_builder_unref_to_strv (row));
    }
  adw_bin_set_child (self->matrix, dossier_report_table_new (_("How the claims fit"), rows));
}

static void
show_evidence (DossierEvidencePage *self)
{
  const DossierScoring *scoring = dossier_judgement_session_get_scoring (self->session);
  g_auto (GStrv) excluded = list_false (self);
  g_autoptr (DossierEvidence) evidence = NULL;

  if (scoring == NULL)
    {
      dossier_plot_view_take_plot (self->plot, NULL);
      adw_bin_set_child (self->matrix, NULL);
      return;
    }

  evidence = dossier_evidence_new (scoring, (const char * const *) excluded);
  dossier_plot_view_take_plot (self->plot, dossier_plot_of_evidence (scoring, evidence));
  show_matrix (self, evidence);
  for (guint c = 0; c < evidence->claims->len; c++)
    {
      guint number = find_number (self, evidence->claims->pdata[c]);

      if (number > 0)
        dossier_claim_rating_row_tell (g_ptr_array_index (self->rows, number - 1),
                                       evidence->diagnosticity[c]);
    }
}

static void
make_rows (DossierEvidencePage *self)
{
  GPtrArray *options = dossier_judgement_session_get_options (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->claims, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < options->len; i++)
    {
      GListModel *claims = ((DossierOption *) g_ptr_array_index (options, i))->claims;

      for (guint j = 0; claims != NULL && j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (DossierClaim) claim = g_list_model_get_item (claims, j);
          GtkWidget *row = dossier_claim_rating_row_new (self->session, claim, self->rows->len + 1);

          g_signal_connect_object (row, "false-changed", G_CALLBACK (show_evidence), self,
                                   G_CONNECT_SWAPPED);
          adw_preferences_group_add (self->claims, row);
          g_ptr_array_add (self->rows, row);
        }
    }
  gtk_stack_set_visible_child_name (self->stack, self->rows->len == 0 ? "empty" : "claims");
}

/* The claims are those of the options that are judged. */
static char *
name_options (DossierEvidencePage *self)
{
  GPtrArray *options = dossier_judgement_session_get_options (self->session);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    g_string_append_printf (names, "%s\n", ((DossierOption *) options->pdata[i])->id);

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
on_changed (DossierEvidencePage *self)
{
  g_autofree char *options = NULL;

  /* What is not seen is made when it is. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  options = name_options (self);
  if (g_set_str (&self->options, options))
    make_rows (self);
  show_evidence (self);
}

static void
dossier_evidence_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_evidence_page_parent_class)->map (widget);

  on_changed (DOSSIER_EVIDENCE_PAGE (widget));
}

static void
dossier_evidence_page_dispose (GObject *object)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_EVIDENCE_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->dispose (object);
}

static void
dossier_evidence_page_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_EVIDENCE_PAGE (object)->options, g_free);

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->finalize (object);
}

static void
dossier_evidence_page_class_init (DossierEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_evidence_page_finalize;
  widget_class->map = dossier_evidence_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, plot);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, matrix);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, claims);
}

static void
dossier_evidence_page_init (DossierEvidencePage *self)
{
  self->rows = g_ptr_array_new ();
  g_type_ensure (DOSSIER_TYPE_PLOT_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Bound, it would be unparented before AdwBin does so. */
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
}

/**
 * dossier_evidence_page_set_session:
 * @self: a page
 * @session: work on a judgement
 *
 * Says what is worked on; once.
 */
void
dossier_evidence_page_set_session (DossierEvidencePage     *self,
                                   DossierJudgementSession *session)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_evidence_page_get_plot:
 * @self: a page
 *
 * Returns: (transfer none): the picture of what speaks against each option
 */
DossierPlotView *
dossier_evidence_page_get_plot (DossierEvidencePage *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self), NULL);

  return self->plot;
}
