/* dossier-score-row.c: how an option does by a criterion
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-score-row.h"

#include "analysis/dossier-provenance.h"
#include "exchange/dossier-letter.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * DossierScoreRow:
 *
 * A score, which may be empty, or that its author cannot say; expanded, the reason for it and the
 * claims that it rests on.
 */
struct _DossierScoreRow
{
  AdwExpanderRow           parent_instance;
  DossierJudgementSession *session;
  DossierOption           *option;
  char                    *criterion;
  gboolean                 showing; /* what is shown is changed by the program */
  GPtrArray               *checks;  /* of GtkCheckButton, in the claims' order; NULL: not yet */

  GtkLabel                *letter;
  GtkEntry                *value;
  GtkToggleButton         *cannot_say;
  GtkTextView             *reason;
};

G_DEFINE_FINAL_TYPE (DossierScoreRow, dossier_score_row, ADW_TYPE_EXPANDER_ROW)

static DossierDraftScore *
get_score (DossierScoreRow *self)
{
  return dossier_judgement_draft_get_score (dossier_judgement_session_get_draft (self->session),
                                            self->option->id, self->criterion);
}

/* Changes of one part of a score that follow each other are undone as one. */
static void
set_score (DossierScoreRow   *self,
           DossierDraftScore *score,
           const char        *name,
           const char        *part)
{
  g_autofree char *place = part == NULL ? NULL
    : g_strjoin ("\n", part, self->option->id, self->criterion, NULL);

  dossier_judgement_draft_set_score (dossier_judgement_session_get_draft (self->session),
                                     self->option->id, self->criterion, score);
  dossier_judgement_session_record (self->session, name, place);
}

/* What was typed, as a number: as the user's language writes it, or with a point. */
static gboolean
parse_value (const char *text,
             double     *value)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  char *end;

  *value = NAN;
  if (*typed == '\0')
    return TRUE;

  *value = g_strtod (typed, &end);

  return *end == '\0' && isfinite (*value);
}

static void
show_fault (DossierScoreRow *self,
            const char      *fault)
{
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->value), fault);
}

/* Below the title: what is wrong, or why the score is what it is. */
static void
update_subtitle (DossierScoreRow *self)
{
  g_autoptr (DossierDraftCriterion) criterion =
    dossier_judgement_draft_get_criterion (dossier_judgement_session_get_draft (self->session),
                                           self->criterion);
  g_autoptr (DossierDraftScore) score = get_score (self);
  g_autofree char *fault = NULL;
  g_autofree char *reason = NULL;
  double typed;

  /* While the page is about to be taken away. */
  if (criterion == NULL)
    return;

  if (!parse_value (gtk_editable_get_text (GTK_EDITABLE (self->value)), &typed) ||
      (!isnan (typed) && (typed < criterion->least || typed > criterion->most)))
    fault = g_strdup_printf (_("A number from %1$.6g to %2$.6g"), criterion->least,
                             criterion->most);
  show_fault (self, fault);

  if (fault != NULL)
    reason = g_steal_pointer (&fault);
  else if (score->cannot_say && *score->reason == '\0')
    reason = g_strdup (_("Cannot say"));
  else if (*score->reason == '\0' && score->claims[0] != NULL)
    {
      guint n = g_strv_length (score->claims);

      reason = g_strdup_printf (ngettext ("Rests on %u claim", "Rests on %u claims", n), n);
    }
  else
    reason = dossier_bidi_mark_line (score->reason);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), reason);
}

static void
on_value_changed (DossierScoreRow *self)
{
  g_autoptr (DossierDraftScore) score = NULL;
  double value;

  if (self->showing || self->session == NULL)
    return;

  /* What is no number, or off the scale, is left in the field and says so; it is no score. */
  score = get_score (self);
  if (parse_value (gtk_editable_get_text (GTK_EDITABLE (self->value)), &value))
    {
      score->value = value;
      if (!isnan (value))
        score->cannot_say = FALSE;
      self->showing = TRUE;
      set_score (self, score, _("Change Score"), "value");
      gtk_toggle_button_set_active (self->cannot_say, score->cannot_say);
      self->showing = FALSE;
    }
  update_subtitle (self);
}

static void
on_cannot_say (DossierScoreRow *self)
{
  g_autoptr (DossierDraftScore) score = NULL;

  if (self->showing)
    return;

  score = get_score (self);
  score->cannot_say = gtk_toggle_button_get_active (self->cannot_say);
  if (score->cannot_say)
    score->value = NAN;
  set_score (self, score, _("Change Score"), NULL);
}

static void
on_reason_changed (GtkTextBuffer   *buffer,
                   DossierScoreRow *self)
{
  g_autoptr (DossierDraftScore) score = NULL;
  GtkTextIter start, end;

  if (self->showing)
    return;

  score = get_score (self);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (score->reason);
  score->reason = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  self->showing = TRUE;
  set_score (self, score, _("Change Reason"), "reason");
  self->showing = FALSE;
  update_subtitle (self);
}

static void
on_claim_toggled (GtkCheckButton  *check,
                  DossierScoreRow *self)
{
  g_autoptr (DossierDraftScore) score = NULL;
  g_autoptr (GStrvBuilder) claims = g_strv_builder_new ();
  const char *claim = g_object_get_data (G_OBJECT (check), "claim");

  if (self->showing)
    return;

  score = get_score (self);
  for (guint i = 0; score->claims[i] != NULL; i++)
    if (!g_str_equal (score->claims[i], claim))
      g_strv_builder_add (claims, score->claims[i]);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (claims, claim);
  g_strfreev (score->claims);
  score->claims = g_strv_builder_end (claims);
  set_score (self, score, _("Change Claims of Score"), NULL);
}

static void
add_claim (DossierScoreRow *self,
           DossierClaim    *claim)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *who =
    dossier_provenance_of_claim (dossier_judgement_session_get_document (self->session), claim);
  g_autofree char *text = dossier_bidi_mark_line (dossier_text_get (claim->text));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), who);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "claim", g_strdup (claim->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_claim_toggled), self,
                           G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->checks, check);
}

static void
show_claims (DossierScoreRow   *self,
             DossierDraftScore *score)
{
  for (guint i = 0; self->checks != NULL && i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      gtk_check_button_set_active (check,
                                   g_strv_contains ((const char * const *) score->claims,
                                                    g_object_get_data (G_OBJECT (check),
                                                                       "claim")));
    }
}

static void
show_reason (DossierScoreRow   *self,
             DossierDraftScore *score)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->reason);
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (!g_str_equal (shown, score->reason))
    gtk_text_buffer_set_text (buffer, score->reason, -1);
}

static void
show_value (DossierScoreRow   *self,
            DossierDraftScore *score)
{
  g_autofree char *text = isnan (score->value) ? g_strdup ("")
                                               : g_strdup_printf ("%.10g", score->value);
  double typed;

  /* What was typed may be the same number in other figures. */
  if (!parse_value (gtk_editable_get_text (GTK_EDITABLE (self->value)), &typed) ||
      !(typed == score->value || (isnan (typed) && isnan (score->value))))
    gtk_editable_set_text (GTK_EDITABLE (self->value), text);
}

/* Shows the score as the judgement has it. */
static void
show_score (DossierScoreRow *self)
{
  g_autoptr (DossierDraftScore) score = NULL;

  if (self->showing)
    return;

  score = get_score (self);
  self->showing = TRUE;
  show_value (self, score);
  gtk_toggle_button_set_active (self->cannot_say, score->cannot_say);
  show_reason (self, score);
  show_claims (self, score);
  self->showing = FALSE;
  update_subtitle (self);
}

/* An option may have many claims, and there are many options. */
static void
on_expanded (DossierScoreRow *self)
{
  GListModel *claims;

  if (self->checks != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->checks = g_ptr_array_new ();
  claims = self->option->claims;
  for (guint i = 0; claims != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (claims, i);

      add_claim (self, claim);
    }
  show_score (self);
}

static gboolean
dossier_score_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_SCORE_ROW (widget)->value));
}

static void
dossier_score_row_dispose (GObject *object)
{
  DossierScoreRow *self = DOSSIER_SCORE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SCORE_ROW);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->option);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_score_row_parent_class)->dispose (object);
}

static void
dossier_score_row_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_SCORE_ROW (object)->criterion, g_free);

  G_OBJECT_CLASS (dossier_score_row_parent_class)->finalize (object);
}

static void
dossier_score_row_class_init (DossierScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_score_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_score_row_finalize;
  widget_class->grab_focus = dossier_score_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierScoreRow, letter);
  gtk_widget_class_bind_template_child (widget_class, DossierScoreRow, value);
  gtk_widget_class_bind_template_child (widget_class, DossierScoreRow, cannot_say);
  gtk_widget_class_bind_template_child (widget_class, DossierScoreRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cannot_say);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
dossier_score_row_init (DossierScoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* What is undone is undone in the judgement. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->value), FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->reason), FALSE);
}

/**
 * dossier_score_row_new:
 * @session: work on a judgement
 * @option: an option that is judged
 * @position: its position among these
 * @criterion: the id of a criterion
 *
 * Returns: (transfer floating): a row with the option's score
 */
GtkWidget *
dossier_score_row_new (DossierJudgementSession *session,
                       DossierOption           *option,
                       guint                    position,
                       const char              *criterion)
{
  DossierScoreRow *self = g_object_new (DOSSIER_TYPE_SCORE_ROW, NULL);
  g_autofree char *letter = dossier_letter_format (position);
  g_autofree char *title = dossier_bidi_mark_line (dossier_text_get (option->title));
  /* Translators: the title of an option */
  g_autofree char *name = dossier_bidi_format (_("Score of %s"), title, NULL);

  self->session = g_object_ref (session);
  self->option = g_object_ref (option);
  self->criterion = g_strdup (criterion);
  gtk_label_set_text (self->letter, letter);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  show_score (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->reason), "changed",
                           G_CALLBACK (on_reason_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (session, "changed", G_CALLBACK (show_score), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
