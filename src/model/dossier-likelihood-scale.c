/* dossier-likelihood-scale.c: what terms of probability mean
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-likelihood-scale.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *term;
  const char *label;
  guint       least; /* in per cent */
  guint       most;
} Term;

/* Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e(2)(a):
 * seven bands in rising order, each with two terms of the same meaning. */
static const Term icd203[] = {
  { "almost-no-chance", NC_("likelihood", "Almost no chance"), 1, 5 },
  { "remote", NC_("likelihood", "Remote"), 1, 5 },
  { "very-unlikely", NC_("likelihood", "Very unlikely"), 5, 20 },
  { "highly-improbable", NC_("likelihood", "Highly improbable"), 5, 20 },
  { "unlikely", NC_("likelihood", "Unlikely"), 20, 45 },
  { "improbable", NC_("likelihood", "Improbable"), 20, 45 },
  { "roughly-even-chance", NC_("likelihood", "Roughly even chance"), 45, 55 },
  { "roughly-even-odds", NC_("likelihood", "Roughly even odds"), 45, 55 },
  { "likely", NC_("likelihood", "Likely"), 55, 80 },
  { "probable", NC_("likelihood", "Probable"), 55, 80 },
  { "very-likely", NC_("likelihood", "Very likely"), 80, 95 },
  { "highly-probable", NC_("likelihood", "Highly probable"), 80, 95 },
  { "almost-certain", NC_("likelihood", "Almost certain"), 95, 99 },
  { "almost-certainly", NC_("likelihood", "Almost certainly"), 95, 99 },
  { "nearly-certain", NC_("likelihood", "Nearly certain"), 95, 99 },
};

static gboolean
is_built_in (const char *scale)
{
  return g_strcmp0 (scale, "icd203") == 0;
}

static const Term *
find_term (const char *scale,
           const char *term)
{
  for (guint i = 0; is_built_in (scale) && i < G_N_ELEMENTS (icd203); i++)
    if (g_strcmp0 (icd203[i].term, term) == 0)
      return &icd203[i];

  return NULL;
}

/**
 * dossier_likelihood_scale_has:
 * @scale: the name of a scale
 * @term: (nullable): a term
 *
 * Returns: whether @term may stand on @scale; on a scale that is not built in any may
 */
gboolean
dossier_likelihood_scale_has (const char *scale,
                              const char *term)
{
  return !is_built_in (scale) || find_term (scale, term) != NULL;
}

/**
 * dossier_likelihood_scale_list:
 * @scale: the name of a scale that is built in
 *
 * Returns: (transfer full): its terms, as they stand in files, separated by commas
 */
char *
dossier_likelihood_scale_list (const char *scale)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (is_built_in (scale), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (icd203); i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ", icd203[i].term);

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/**
 * dossier_likelihood_get_band:
 * @self: a term of probability
 * @least: (out): the least probability that it stands for, in per cent
 * @most: (out): the greatest
 *
 * Returns: whether the scale is built in and gives the term a band
 */
gboolean
dossier_likelihood_get_band (DossierLikelihood *self,
                             guint             *least,
                             guint             *most)
{
  const Term *term;

  g_return_val_if_fail (DOSSIER_IS_LIKELIHOOD (self), FALSE);

  term = find_term (self->scale, self->term);
  if (term == NULL)
    return FALSE;

  *least = term->least;
  *most = term->most;

  return TRUE;
}

/**
 * dossier_likelihood_to_string:
 * @self: a term of probability
 *
 * Puts a term into words: with its band where the scale is built in, else as it was written.
 *
 * Returns: (transfer full): the words, in the user's language
 */
char *
dossier_likelihood_to_string (DossierLikelihood *self)
{
  const Term *term;

  g_return_val_if_fail (DOSSIER_IS_LIKELIHOOD (self), NULL);

  term = find_term (self->scale, self->term);
  if (term == NULL)
    /* Translators: a term of probability, and the name of the scale that it belongs to, both as the
     * dossier writes them */
    return dossier_bidi_format (_("%1$s (scale “%2$s”)"), self->term, self->scale, NULL);

  /* Translators: a term of probability and the per cents it stands for, like “Likely (55–80 %, ICD
   * 203)”; ICD 203 is the name of the scale */
  return g_strdup_printf (_("%1$s (%2$u–%3$u %%, ICD 203)"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "likelihood", term->label), term->least,
                          term->most);
}
