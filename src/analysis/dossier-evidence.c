/* dossier-evidence.c: how claims fit the options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-evidence.h"

#include "model/dossier-string-hash.h"

#include <math.h>

/* Of the five grades of which something can be said, the best counts in full and the worst a
 * fifth. */
#define N_GRADES 5

/* A grade from 1, or one that says nothing, as a range. */
static void
apply_grade (guint   grade,
             double *least,
             double *most)
{
  gboolean judged = grade >= 1 && grade <= N_GRADES;
  double weight = (double) (N_GRADES + 1 - grade) / N_GRADES;

  *least *= judged ? weight : 1.0 / N_GRADES;
  *most *= judged ? weight : 1;
}

static int
get_value (DossierConsistency rating)
{
  return (int) rating - DOSSIER_CONSISTENCY_NEUTRAL;
}

static gboolean
is_rated (DossierConsistency rating)
{
  return rating != DOSSIER_CONSISTENCY_UNSTATED && rating != DOSSIER_CONSISTENCY_CANNOT_SAY;
}

static gboolean
find_option (const DossierScoring *scoring,
             const char           *id,
             guint                *option)
{
  for (*option = 0; *option < scoring->n_options; (*option)++)
    if (g_str_equal (((DossierOption *) scoring->options->pdata[*option])->id, id))
      return TRUE;

  return FALSE;
}

static void
read_ratings (DossierEvidence      *self,
              const DossierScoring *scoring)
{
  GListModel *ratings = scoring->judgement->ratings;
  guint n = ratings == NULL ? 0 : g_list_model_get_n_items (ratings);
  g_autoptr (GHashTable) positions = g_hash_table_new (dossier_string_hash, g_str_equal);

  self->ratings = g_new0 (DossierConsistency, (gsize) MAX (n, 1) * self->n_options);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierRating) rating = g_list_model_get_item (ratings, i);
      DossierClaim *claim = dossier_document_find_claim (scoring->document, rating->claim);
      gpointer position;
      guint option;

      if (claim == NULL || !find_option (scoring, rating->option, &option))
        continue;
      if (!g_hash_table_lookup_extended (positions, rating->claim, NULL, &position))
        {
          position = GUINT_TO_POINTER (self->claims->len);
          g_ptr_array_add (self->claims, g_object_ref (claim));
          g_hash_table_insert (positions, claim->id, position);
        }
      self->ratings[GPOINTER_TO_UINT (position) * self->n_options + option] = rating->consistency;
    }
}

static void
weigh_claim (DossierEvidence *self,
             guint            position)
{
  DossierClaim *claim = g_ptr_array_index (self->claims, position);
  const DossierConsistency *ratings = &self->ratings[position * self->n_options];
  int lowest = G_MAXINT, highest = G_MININT;
  guint n_rated = 0;

  self->least_weight[position] = self->most_weight[position] = 1;
  apply_grade ((guint) claim->reliability, &self->least_weight[position],
               &self->most_weight[position]);
  apply_grade (claim->credibility, &self->least_weight[position], &self->most_weight[position]);

  for (guint i = 0; i < self->n_options; i++)
    if (is_rated (ratings[i]))
      {
        int value = get_value (ratings[i]);

        n_rated++;
        lowest = MIN (lowest, value);
        highest = MAX (highest, value);
        if (value < 0 && !self->excluded[position])
          {
            self->least[i] -= value * self->least_weight[position];
            self->most[i] -= value * self->most_weight[position];
          }
      }
  self->diagnosticity[position] = n_rated < 2 ? NAN : (highest - lowest) / 4.0;
}

/**
 * dossier_evidence_new:
 * @scoring: a judgement's numbers
 * @excluded: (nullable): the ids of claims to take for false, ended by %NULL
 *
 * Works out how claims fit the options, after R. J. Heuer, Psychology of Intelligence Analysis
 * (1999), chapter 8: an option's inconsistency is the sum of what speaks against it, 1 for an
 * inconsistent claim and 2 for a strongly inconsistent one, each times the claim's weight;
 * consistent claims do not count.  A claim's weight is the product of its two grades, A and 1
 * counting 1, B and 2 counting 0.8, down to E and 5, which count 0.2.  Where a grade is missing or
 * says that it cannot be judged, the weight, and with it the inconsistency, is a range.
 * docs/judgement.md tells the limits of such a matrix.
 *
 * Returns: (transfer full): the matrix
 */
DossierEvidence *
dossier_evidence_new (const DossierScoring *scoring,
                      const char * const   *excluded)
{
  DossierEvidence *self = g_new0 (DossierEvidence, 1);
  guint n_claims;

  self->n_options = scoring->n_options;
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  read_ratings (self, scoring);

  n_claims = self->claims->len;
  self->excluded = g_new0 (gboolean, n_claims);
  self->least_weight = g_new0 (double, n_claims);
  self->most_weight = g_new0 (double, n_claims);
  self->diagnosticity = g_new0 (double, n_claims);
  self->least = g_new0 (double, self->n_options);
  self->most = g_new0 (double, self->n_options);
  for (guint i = 0; i < n_claims; i++)
    {
      DossierClaim *claim = g_ptr_array_index (self->claims, i);

      self->excluded[i] = excluded != NULL && g_strv_contains (excluded, claim->id);
      weigh_claim (self, i);
    }

  return self;
}

/**
 * dossier_evidence_free:
 * @self: a matrix
 */
void
dossier_evidence_free (DossierEvidence *self)
{
  g_ptr_array_unref (self->claims);
  g_free (self->ratings);
  g_free (self->excluded);
  g_free (self->least_weight);
  g_free (self->most_weight);
  g_free (self->diagnosticity);
  g_free (self->least);
  g_free (self->most);
  g_free (self);
}
