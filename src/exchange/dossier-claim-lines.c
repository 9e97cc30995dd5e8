/* dossier-claim-lines.c: a claim in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-claim-lines.h"

#include "analysis/dossier-as-of.h"
#include "model/dossier-likelihood-scale.h"
#include "model/dossier-term.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

static void
add_date (GStrvBuilder *lines,
          const char   *format,
          DossierDate  *date)
{
  g_autofree char *words = NULL;
  g_autoptr (GString) line = NULL;

  if (date == NULL)
    return;

  words = dossier_date_format (date);
  line = g_string_new (format);
  g_string_replace (line, "%s", words, 1);
  g_strv_builder_add (lines, line->str);
}

static void
add_source (GStrvBuilder  *lines,
            DossierSource *source)
{
  const char *title = dossier_text_get (source->title);

  if (source->publisher == NULL)
    g_strv_builder_take (lines, dossier_bidi_format (_("Source: %s"), title, NULL));
  else
    /* Translators: the title of a publication and its publisher */
    g_strv_builder_take (lines, dossier_bidi_format (_("Source: %1$s, published by %2$s"), title,
                                                     dossier_text_get (source->publisher), NULL));
  if (source->author != NULL)
    g_strv_builder_take (lines, dossier_bidi_format (_("Author: %s"),
                                                     dossier_text_get (source->author), NULL));
  add_date (lines, _("Published on: %s"), source->published_on);
  if (source->address != NULL)
    g_strv_builder_take (lines, dossier_bidi_format (_("Address: %s"), source->address, NULL));
}

static void
add_grades (GStrvBuilder *lines,
            DossierClaim *claim)
{
  if (claim->reliability != DOSSIER_RELIABILITY_UNGRADED)
    /* Translators: how far a source can be trusted: a letter from A to F, and its meaning */
    g_strv_builder_take (lines,
                         g_strdup_printf (_("Reliability of the source: %1$s (%2$s)"),
                                          dossier_term_get_nick (DOSSIER_TYPE_RELIABILITY,
                                                                 claim->reliability),
                                          dossier_reliability_get_label (claim->reliability)));
  if (claim->credibility > 0)
    /* Translators: how far a statement can be trusted: a number from 1 to 6, and its meaning */
    g_strv_builder_take (lines,
                         g_strdup_printf (_("Credibility of the information: %1$u (%2$s)"),
                                          claim->credibility,
                                          dossier_credibility_get_label (claim->credibility)));
  if (claim->likelihood != NULL)
    {
      g_autofree char *likelihood = dossier_likelihood_to_string (claim->likelihood);

      /* Translators: how probable the speaker calls what is said, like “Likely (55–80 %, ICD
       * 203)” */
      g_strv_builder_take (lines, g_strdup_printf (_("Likelihood: %s"), likelihood));
    }
}

/**
 * dossier_claim_to_lines:
 * @document: a dossier
 * @claim: one of its claims
 *
 * Says who made a claim, on what terms and through which source, and what else is known of it.
 * That the speaker, the terms or the source are unknown is said; other things unknown are left out.
 *
 * Returns: (transfer full): lines of plain text in the user's language; the claim's own text is not
 *   among them
 */
GStrv
dossier_claim_to_lines (DossierDocument *document,
                        DossierClaim    *claim)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  DossierAsOf *as_of;
  DossierSource *source;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (DOSSIER_IS_CLAIM (claim), NULL);

  as_of = dossier_as_of_get (document);
  if (as_of != NULL && dossier_as_of_get_mark (as_of, claim) != NULL)
    g_strv_builder_add (lines, _("Date unknown: it may have been reported before or after"));

  if (claim->speaker == NULL)
    g_strv_builder_add (lines, _("Speaker: unknown"));
  else
    g_strv_builder_take (lines, dossier_bidi_format (_("Speaker: %s"),
                                                     dossier_text_get (claim->speaker), NULL));

  if (claim->attribution == DOSSIER_ATTRIBUTION_UNSTATED)
    g_strv_builder_add (lines, _("Terms: unknown"));
  else
    /* Translators: on what terms something was said, as in “On the record” */
    g_strv_builder_take (lines,
                         g_strdup_printf (_("Terms: %s"),
                                          dossier_attribution_get_label (claim->attribution)));

  if (claim->secondhand == DOSSIER_ANSWER_YES)
    g_strv_builder_add (lines, _("Second-hand: yes"));
  else if (claim->secondhand == DOSSIER_ANSWER_NO)
    g_strv_builder_add (lines, _("Second-hand: no"));

  source = dossier_document_find_source (document, claim->source);
  if (source == NULL)
    g_strv_builder_add (lines, _("Source: unknown"));
  else
    add_source (lines, source);

  add_date (lines, _("Happened on: %s"), claim->happened_on);
  add_date (lines, _("Said on: %s"), claim->said_on);
  add_date (lines, _("Reported on: %s"), claim->reported_on);
  add_grades (lines, claim);
  if (claim->origin != NULL)
    /* Translators: the name that the dossier gives to where a statement first came from */
    g_strv_builder_take (lines, g_strdup_printf (_("Origin: %s"), claim->origin));

  return g_strv_builder_end (lines);
}
