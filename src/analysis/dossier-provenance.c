/* dossier-provenance.c: who made a claim, on one line
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-provenance.h"

#include "analysis/dossier-as-of.h"
#include "model/dossier-likelihood-scale.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

/* A text of the dossier as it stands in a line with words in the user's language. */
static char *
isolate (const char *text)
{
  return dossier_bidi_isolate (text, _("Date unknown"));
}

static char *
format_grades (DossierClaim *claim)
{
  g_autofree char *credibility = claim->credibility == 0
    ? g_strdup ("–") : g_strdup_printf ("%u", claim->credibility);

  /* Translators: the grades of a source, A to F, and of an information, 1 to 6, like “graded
   * B/3” */
  return g_strdup_printf (_("graded %s/%s"),
                          claim->reliability == DOSSIER_RELIABILITY_UNGRADED ? "–"
                            : (char[]) { (char) ('A' + claim->reliability - 1), '\0' },
                          credibility);
}

/**
 * dossier_provenance_of_claim:
 * @document: a dossier
 * @claim: one of its claims
 *
 * Says who made a claim, on what terms, how it is graded and how probable it is called, as far as
 * that is known.  The source is not named.
 *
 * Returns: (transfer full): a line in the user's language; empty where nothing is known
 */
char *
dossier_provenance_of_claim (DossierDocument *document,
                             DossierClaim    *claim)
{
  DossierAsOf *as_of = dossier_as_of_get (document);
  const char *mark = as_of == NULL ? NULL : dossier_as_of_get_mark (as_of, claim);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (claim->speaker != NULL)
    g_strv_builder_take (parts, isolate (dossier_text_get (claim->speaker)));
  if (claim->attribution != DOSSIER_ATTRIBUTION_UNSTATED)
    g_strv_builder_add (parts, dossier_attribution_get_label (claim->attribution));
  if (claim->secondhand == DOSSIER_ANSWER_YES)
    g_strv_builder_add (parts, _("second-hand"));
  if (claim->reliability != DOSSIER_RELIABILITY_UNGRADED || claim->credibility != 0)
    g_strv_builder_take (parts, format_grades (claim));
  if (claim->likelihood != NULL)
    g_strv_builder_take (parts, dossier_likelihood_to_string (claim->likelihood));
  if (mark != NULL)
    g_strv_builder_add (parts, mark);
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}
