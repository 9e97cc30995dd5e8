/* dossier-assessment-words.c: what follows from a judgement, in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-assessment.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of scores and claims so many are told of. */
#define N_TOLD 3

/**
 * dossier_share_to_words:
 * @share: a share, from 0 to 1
 *
 * Returns: (transfer full): it in per cents, in the user's language; “0 %” and “100 %” stand for
 *   none and all, never for nearly so
 */
char *
dossier_share_to_words (double share)
{
  double percent = share * 100;

  if (share > 0 && percent < 0.5)
    return g_strdup (C_("share", "under 1 %"));
  if (share < 1 && percent > 99.5)
    return g_strdup (C_("share", "over 99 %"));

  /* Translators: a share in per cents, as in “54 %” */
  return g_strdup_printf (C_("share", "%.0f %%"), percent);
}

/* Weights are told more closely, for their changes may be small. */
static char *
weight_to_words (double weight)
{
  /* Translators: a weight in per cents, as in “18.5 %” */
  return g_strdup_printf (C_("weight", "%.1f %%"), weight * 100);
}

static const char *
get_weightings_sentence (DossierWeightings weightings)
{
  switch (weightings)
    {
    case DOSSIER_WEIGHTINGS_ORDER:
      /* Translators: an option, and a share such as “54 %” */
      return _("%1$s is first in %2$s of the weightings that keep the order of the weights given.");
    case DOSSIER_WEIGHTINGS_BAND:
      /* Translators: an option, and a share such as “54 %” */
      return _("%1$s is first in %2$s of the weightings that are near the weights given.");
    case DOSSIER_WEIGHTINGS_ANY:
    default:
      /* Translators: an option, and a share such as “54 %” */
      return _("%1$s is first in %2$s of all weightings.");
    }
}

static void
add_shares (GStrvBuilder            *lines,
            const DossierAssessment *self)
{
  guint n = self->scoring->n_options;

  for (guint i = 0; i < n; i++)
    if (self->robustness->acceptability[i * n] > 0)
      {
        g_autofree char *share = dossier_share_to_words (self->robustness->acceptability[i * n]);
        const char *title = dossier_scoring_get_option_title (self->scoring, i);

        g_strv_builder_take (lines,
                             dossier_bidi_format (get_weightings_sentence (self->weightings), title,
                                                  share, NULL));
      }
}

/* The smallest change of a weight that does it, and no more: the others are in the numbers. */
static void
add_weight_tips (GStrvBuilder            *lines,
                 const DossierAssessment *self)
{
  const DossierWeightTip *tip = &g_array_index (self->weight_tips, DossierWeightTip, 0);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->weight_tips->len == 0)
    {
      g_strv_builder_add (lines, _("No change of a single weight puts another option first."));
      return;
    }

  from = weight_to_words (tip->from);
  to = weight_to_words (tip->to);
  g_strv_builder_take (lines, dossier_bidi_format (
    tip->to > tip->from
    /* Translators: a criterion, its weight, another weight, such as “24.0 %”, and an option */
    ? _("Raising the weight of “%1$s” from %2$s to more than %3$s puts %4$s first.")
    /* Translators: a criterion, its weight, another weight, such as “24.0 %”, and an option */
    : _("Lowering the weight of “%1$s” from %2$s to less than %3$s puts %4$s first."),
    dossier_scoring_get_criterion_title (self->scoring, tip->criterion), from, to,
    dossier_scoring_get_option_title (self->scoring, tip->first), NULL));
}

static void
add_score_tips (GStrvBuilder            *lines,
                const DossierAssessment *self)
{
  if (self->score_tips->len == 0)
    g_strv_builder_add (lines, _("No change of a single score puts another option first."));

  for (guint i = 0; i < MIN (self->score_tips->len, N_TOLD); i++)
    {
      const DossierScoreTip *tip = &g_array_index (self->score_tips, DossierScoreTip, i);
      g_autofree char *from = g_strdup_printf ("%.4g", tip->from);
      g_autofree char *to = g_strdup_printf ("%.4g", tip->to);

      g_strv_builder_take (lines, dossier_bidi_format (
        tip->to > tip->from
        /* Translators: an option, a criterion, two scores, and an option */
        ? _("If the score of %1$s by “%2$s” were more than %4$s instead of %3$s, %5$s would be "
            "first.")
        /* Translators: an option, a criterion, two scores, and an option */
        : _("If the score of %1$s by “%2$s” were less than %4$s instead of %3$s, %5$s would be "
            "first."),
        dossier_scoring_get_option_title (self->scoring, tip->option),
        dossier_scoring_get_criterion_title (self->scoring, tip->criterion), from, to,
        dossier_scoring_get_option_title (self->scoring, tip->first), NULL));
    }
}

static void
add_claim_tips (GStrvBuilder            *lines,
                const DossierAssessment *self,
                const char              *first)
{
  guint n_told = 0;

  for (guint i = 0; i < self->claim_tips->len && n_told < N_TOLD; i++)
    {
      const DossierClaimTip *tip = &g_array_index (self->claim_tips, DossierClaimTip, i);
      g_autofree char *share = NULL;

      if (!tip->can_change)
        continue;
      share = dossier_share_to_words (tip->first_share);
      n_told++;
      g_strv_builder_take (lines, dossier_bidi_format (
        /* Translators: a claim, an option, and a share such as “54 %” */
        _("If this claim is false, what rests on it alone says nothing, and %2$s is first in %3$s "
          "of what those scores could be: %1$s"),
        dossier_text_get (tip->claim->text), first, share, NULL));
    }
  if (n_told == 0)
    g_strv_builder_take (lines, dossier_bidi_format (
      _("No single claim, if it is false, puts the first place of %s in doubt."), first, NULL));
}

/**
 * dossier_assessment_describe:
 * @self: what follows from a judgement
 *
 * Tells how robust the first place is: in which share of the weightings each option is first, and
 * which weight, score or claim would change that.
 *
 * Returns: (transfer full): whole sentences, in the user's language
 */
GStrv
dossier_assessment_describe (const DossierAssessment *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint first;

  add_shares (lines, self);
  if (!dossier_scoring_is_complete (self->scoring))
    g_strv_builder_add (lines, _("Scores are missing.  Each was taken to be anything on its scale, "
                                 "and none was filled in."));
  else if (!dossier_ranking_get_first (self->ranking, &first))
    g_strv_builder_add (lines, _("With the weights given, the first place is shared."));
  else if (self->scoring->n_options > 1)
    {
      add_weight_tips (lines, self);
      add_score_tips (lines, self);
      add_claim_tips (lines, self, dossier_scoring_get_option_title (self->scoring, first));
    }

  return g_strv_builder_end (lines);
}
