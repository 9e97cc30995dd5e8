/* dossier-criterion-dialog.c: asks what a criterion is to be
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-criterion-dialog.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>
#include <math.h>

/* As the reader of judgements. */
#define FARTHEST 1e100

/**
 * DossierCriterionDialog:
 *
 * Asks for a new criterion, or for what is to change in one.
 */
struct _DossierCriterionDialog
{
  AdwDialog                parent_instance;
  DossierJudgementSession *session;
  char                    *criterion; /* NULL: a new one */

  AdwPreferencesGroup     *shared;
  AdwPreferencesGroup     *own;
  AdwEntryRow             *name;
  AdwEntryRow             *summary;
  AdwComboRow             *direction;
  AdwEntryRow             *least;
  AdwEntryRow             *most;
  AdwEntryRow             *unit;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCriterionDialog, dossier_criterion_dialog, ADW_TYPE_DIALOG)

static char *
get_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
get_number (AdwEntryRow *row,
            double      *number)
{
  g_autofree char *text = get_text (row);
  char *end;

  *number = g_strtod (text, &end);

  return *text != '\0' && *end == '\0' && fabs (*number) <= FARTHEST;
}

static void
mark_fault (AdwEntryRow *row,
            gboolean     faulty)
{
  if (faulty)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               faulty ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
on_changed (DossierCriterionDialog *self)
{
  g_autofree char *name = get_text (self->name);
  double least = 0, most = 0;
  gboolean least_is_number = get_number (self->least, &least);
  gboolean most_is_number = get_number (self->most, &most);
  gboolean is_scale = least_is_number && most_is_number && least < most;

  mark_fault (self->least, !least_is_number);
  mark_fault (self->most, !most_is_number || (least_is_number && !is_scale));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.save", *name != '\0' && is_scale);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  DossierCriterionDialog *self = DOSSIER_CRITERION_DIALOG (widget);
  DossierJudgementDraft *draft = dossier_judgement_session_get_draft (self->session);
  g_autofree char *name = get_text (self->name);
  g_autofree char *id = self->criterion != NULL
    ? g_strdup (self->criterion) : dossier_judgement_draft_add_criterion (draft, NULL, name);
  g_autoptr (DossierDraftCriterion) state = dossier_judgement_draft_get_criterion (draft, id);

  g_set_str (&state->title, name);
  g_free (state->summary);
  state->summary = get_text (self->summary);
  state->lower_is_better = adw_combo_row_get_selected (self->direction) == 1;
  get_number (self->least, &state->least);
  get_number (self->most, &state->most);
  g_free (state->unit);
  state->unit = get_text (self->unit);
  dossier_judgement_draft_edit_criterion (draft, state);
  dossier_judgement_session_record (self->session,
                                    self->criterion != NULL ? _("Edit Criterion")
                                                            : _("Add Criterion"), NULL);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_shared_activated (AdwActionRow           *row,
                     DossierCriterionDialog *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "criterion");
  g_autofree char *added =
    dossier_judgement_draft_add_criterion (dossier_judgement_session_get_draft (self->session), id,
                                           NULL);

  dossier_judgement_session_record (self->session, _("Add Criterion"), NULL);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, added);
  adw_dialog_close (ADW_DIALOG (self));
}

/* The criteria of the dossier that are not yet in the judgement. */
static void
offer_shared (DossierCriterionDialog *self)
{
  GListModel *criteria = dossier_judgement_session_get_document (self->session)->criteria;
  g_auto (GStrv) taken =
    dossier_judgement_draft_list_criteria (dossier_judgement_session_get_draft (self->session));

  for (guint i = 0; criteria != NULL && i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *title = NULL;
      GtkWidget *row;

      if (g_strv_contains ((const char * const *) taken, criterion->id))
        continue;
      title = dossier_bidi_mark_line (dossier_text_get (criterion->title));
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("list-add-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "criterion", g_strdup (criterion->id), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_shared_activated), self,
                               G_CONNECT_DEFAULT);
      adw_preferences_group_add (self->shared, row);
      gtk_widget_set_visible (GTK_WIDGET (self->shared), TRUE);
      adw_preferences_group_set_title (self->own, _("Your Own Criterion"));
    }
}

static void
set_number (AdwEntryRow *row,
            double       number)
{
  g_autofree char *text = g_strdup_printf ("%.10g", number);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_criterion (DossierCriterionDialog *self)
{
  g_autoptr (DossierDraftCriterion) state =
    dossier_judgement_draft_get_criterion (dossier_judgement_session_get_draft (self->session),
                                           self->criterion);

  gtk_editable_set_text (GTK_EDITABLE (self->name), state->title);
  gtk_editable_set_text (GTK_EDITABLE (self->summary),
                         state->summary != NULL ? state->summary : "");
  adw_combo_row_set_selected (self->direction, state->lower_is_better ? 1 : 0);
  set_number (self->least, state->least);
  set_number (self->most, state->most);
  gtk_editable_set_text (GTK_EDITABLE (self->unit), state->unit != NULL ? state->unit : "");
}

static void
dossier_criterion_dialog_dispose (GObject *object)
{
  DossierCriterionDialog *self = DOSSIER_CRITERION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CRITERION_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_criterion_dialog_parent_class)->dispose (object);
}

static void
dossier_criterion_dialog_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_CRITERION_DIALOG (object)->criterion, g_free);

  G_OBJECT_CLASS (dossier_criterion_dialog_parent_class)->finalize (object);
}

static void
dossier_criterion_dialog_class_init (DossierCriterionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_criterion_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_criterion_dialog_finalize;

  /**
   * DossierCriterionDialog::saved:
   * @self: the dialog
   * @criterion: the id of the criterion
   *
   * The criterion is in the judgement.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", DOSSIER_TYPE_CRITERION_DIALOG, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "criterion.save", NULL, save);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-criterion-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, shared);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, own);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, name);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, least);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, most);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionDialog, unit);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
dossier_criterion_dialog_init (DossierCriterionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_criterion_dialog_new:
 * @session: work on a judgement
 * @criterion: (nullable): the id of the criterion to change; %NULL to add one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
dossier_criterion_dialog_new (DossierJudgementSession *session,
                              const char              *criterion)
{
  DossierCriterionDialog *self = g_object_new (DOSSIER_TYPE_CRITERION_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->criterion = g_strdup (criterion);
  adw_dialog_set_title (ADW_DIALOG (self),
                        criterion != NULL ? _("Edit Criterion") : _("New Criterion"));
  if (criterion != NULL)
    show_criterion (self);
  else
    {
      set_number (self->least, DOSSIER_SCALE_LEAST);
      set_number (self->most, DOSSIER_SCALE_MOST);
      offer_shared (self);
    }
  on_changed (self);

  return ADW_DIALOG (self);
}
