/* dossier-claim-rating-row.c: how a claim fits each option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-claim-rating-row.h"

#include "analysis/dossier-provenance.h"
#include "exchange/dossier-letter.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * DossierClaimRatingRow:
 *
 * A claim; expanded, how it fits each of the options that are judged, and what if it is false.
 */
struct _DossierClaimRatingRow
{
  AdwExpanderRow           parent_instance;
  DossierJudgementSession *session;
  DossierClaim            *claim;
  char                    *who;     /* who said it */
  GPtrArray               *ratings; /* of AdwComboRow, one for each option; NULL: not yet made */
  AdwSwitchRow            *false_row;
  gboolean                 showing; /* what is shown is changed by the program */
};

enum
{
  SIGNAL_FALSE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierClaimRatingRow, dossier_claim_rating_row, ADW_TYPE_EXPANDER_ROW)

/**
 * dossier_consistency_get_mark:
 * @value: how a claim fits an option
 *
 * Returns: a mark of one or two signs for it
 */
const char *
dossier_consistency_get_mark (DossierConsistency value)
{
  switch (value)
    {
    case DOSSIER_CONSISTENCY_STRONGLY_INCONSISTENT:
      return "−−";
    case DOSSIER_CONSISTENCY_INCONSISTENT:
      return "−";
    case DOSSIER_CONSISTENCY_NEUTRAL:
      return "0";
    case DOSSIER_CONSISTENCY_CONSISTENT:
      return "+";
    case DOSSIER_CONSISTENCY_STRONGLY_CONSISTENT:
      return "++";
    case DOSSIER_CONSISTENCY_CANNOT_SAY:
      return "?";
    case DOSSIER_CONSISTENCY_UNSTATED:
    default:
      return "";
    }
}

static void
on_rating_selected (AdwComboRow           *row,
                    GParamSpec            *pspec,
                    DossierClaimRatingRow *self)
{
  DossierOption *option = g_object_get_data (G_OBJECT (row), "option");

  if (self->showing)
    return;

  self->showing = TRUE;
  dossier_judgement_draft_set_rating (dossier_judgement_session_get_draft (self->session),
                                      self->claim->id, option->id,
                                      (DossierConsistency) adw_combo_row_get_selected (row));
  dossier_judgement_session_record (self->session, _("Change Rating"), NULL);
  self->showing = FALSE;
}

static GtkStringList *
list_ratings (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_("consistency", "Not rated"));
  for (int i = DOSSIER_CONSISTENCY_UNSTATED + 1; i <= DOSSIER_CONSISTENCY_CANNOT_SAY; i++)
    {
      const char *mark = dossier_consistency_get_mark (i);
      /* Translators: a sign for how a claim fits, such as “++”, and what it means */
      g_autofree char *label = g_strdup_printf (C_("consistency", "%1$s  %2$s"), mark,
                                                dossier_consistency_get_label (i));

      gtk_string_list_append (labels, label);
    }

  return labels;
}

static void
add_rating (DossierClaimRatingRow *self,
            DossierOption         *option,
            guint                  position,
            GListModel            *labels)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *letter = dossier_letter_format (position);
  g_autofree char *title = dossier_bidi_mark_line (dossier_text_get (option->title));
  g_autofree char *name = dossier_bidi_format (C_("option", "%1$s  %2$s"), letter, title, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), labels);
  g_object_set_data_full (G_OBJECT (row), "option", g_object_ref (option), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_rating_selected), self,
                           G_CONNECT_DEFAULT);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->ratings, row);
}

static void
show_ratings (DossierClaimRatingRow *self)
{
  DossierJudgementDraft *draft = dossier_judgement_session_get_draft (self->session);

  if (self->showing || self->ratings == NULL)
    return;

  self->showing = TRUE;
  for (guint i = 0; i < self->ratings->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->ratings, i);
      DossierOption *option = g_object_get_data (G_OBJECT (row), "option");

      adw_combo_row_set_selected (row, dossier_judgement_draft_get_rating (draft, self->claim->id,
                                                                           option->id));
    }
  self->showing = FALSE;
}

static void
on_false_changed (DossierClaimRatingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_FALSE_CHANGED], 0);
}

/* There may be many claims and many options. */
static void
on_expanded (DossierClaimRatingRow *self)
{
  g_autoptr (GtkStringList) labels = NULL;
  GPtrArray *options;

  if (self->ratings != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  options = dossier_judgement_session_get_options (self->session);
  labels = list_ratings ();
  self->showing = TRUE;
  self->ratings = g_ptr_array_new ();
  for (guint i = 0; i < options->len; i++)
    add_rating (self, g_ptr_array_index (options, i), i, G_LIST_MODEL (labels));

  self->false_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->false_row),
                                 _("If this claim is false"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->false_row),
                               _("See what speaks against the options without it. This is not "
                                 "kept."));
  g_signal_connect_object (self->false_row, "notify::active", G_CALLBACK (on_false_changed), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->false_row));
  self->showing = FALSE;
  show_ratings (self);
}

static void
dossier_claim_rating_row_dispose (GObject *object)
{
  DossierClaimRatingRow *self = DOSSIER_CLAIM_RATING_ROW (object);

  g_clear_pointer (&self->ratings, g_ptr_array_unref);
  self->false_row = NULL;
  g_clear_object (&self->claim);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_claim_rating_row_parent_class)->dispose (object);
}

static void
dossier_claim_rating_row_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_CLAIM_RATING_ROW (object)->who, g_free);

  G_OBJECT_CLASS (dossier_claim_rating_row_parent_class)->finalize (object);
}

static void
dossier_claim_rating_row_class_init (DossierClaimRatingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_claim_rating_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_claim_rating_row_finalize;

  /**
   * DossierClaimRatingRow::false-changed:
   *
   * The claim is taken for false, or not any more.
   */
  signals[SIGNAL_FALSE_CHANGED] =
    g_signal_new ("false-changed", DOSSIER_TYPE_CLAIM_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
dossier_claim_rating_row_init (DossierClaimRatingRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

/**
 * dossier_claim_rating_row_new:
 * @session: work on a judgement
 * @claim: a claim
 * @number: its number
 *
 * Returns: (transfer floating): a row in which the claim can be rated
 */
GtkWidget *
dossier_claim_rating_row_new (DossierJudgementSession *session,
                              DossierClaim            *claim,
                              guint                    number)
{
  DossierClaimRatingRow *self = g_object_new (DOSSIER_TYPE_CLAIM_RATING_ROW, NULL);
  g_autofree char *text = dossier_bidi_mark_line (dossier_text_get (claim->text));
  /* Translators: the number of a claim, and its words */
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *title = dossier_bidi_format (C_("claim", "[%1$s]  %2$s"), number_text, text,
                                                NULL);

  self->session = g_object_ref (session);
  self->claim = g_object_ref (claim);
  self->who = dossier_provenance_of_claim (dossier_judgement_session_get_document (session),
                                           claim);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  dossier_claim_rating_row_tell (self, NAN);
  g_signal_connect_object (session, "changed", G_CALLBACK (show_ratings), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * dossier_claim_rating_row_get_claim:
 * @self: a row
 *
 * Returns: (transfer none): the claim
 */
DossierClaim *
dossier_claim_rating_row_get_claim (DossierClaimRatingRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_CLAIM_RATING_ROW (self), NULL);

  return self->claim;
}

/**
 * dossier_claim_rating_row_is_false:
 * @self: a row
 *
 * Returns: whether the claim is taken for false
 */
gboolean
dossier_claim_rating_row_is_false (DossierClaimRatingRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_CLAIM_RATING_ROW (self), FALSE);

  return self->false_row != NULL && adw_switch_row_get_active (self->false_row);
}

/**
 * dossier_claim_rating_row_tell:
 * @self: a row
 * @diagnosticity: how far the claim tells the options apart, from 0 to 1; NaN where fewer than two
 *   were rated
 *
 * Tells who said it, and how far it tells the options apart.
 */
void
dossier_claim_rating_row_tell (DossierClaimRatingRow *self,
                               double                 diagnosticity)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_CLAIM_RATING_ROW (self));

  if (isnan (diagnosticity))
    text = g_strdup (self->who);
  else if (*self->who == '\0')
    /* Translators: a number from 0 to 1 */
    text = g_strdup_printf (_("Tells apart: %.2f"), diagnosticity);
  else
    /* Translators: who said something, and a number from 0 to 1 */
    text = g_strdup_printf (_("%1$s · Tells apart: %2$.2f"), self->who, diagnosticity);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}
