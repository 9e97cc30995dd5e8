/* dossier-scoring.c: the numbers of a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-scoring.h"

#include "model/dossier-string-hash.h"

#include <math.h>

/* What a criterion leaves out is as the dossier has it. */
static DossierCriterion *
get_dossier_criterion (const DossierScoring *self,
                       guint                 criterion)
{
  DossierJudgementCriterion *own = g_ptr_array_index (self->criteria, criterion);

  return dossier_document_find (self->document, DOSSIER_TYPE_CRITERION, own->id);
}

static void
list_options (DossierScoring *self)
{
  GStrv ids = self->judgement->options;
  GListModel *all = self->document->options;

  if (ids != NULL)
    for (; *ids != NULL; ids++)
      g_ptr_array_add (self->options,
                       g_object_ref (dossier_document_find_option (self->document, *ids)));
  else
    for (guint i = 0; i < g_list_model_get_n_items (all); i++)
      g_ptr_array_add (self->options, g_list_model_get_item (all, i));
  self->n_options = self->options->len;
}

static void
read_criterion (DossierScoring *self,
                guint           position)
{
  DossierJudgementCriterion *own = g_ptr_array_index (self->criteria, position);
  DossierCriterion *shared = get_dossier_criterion (self, position);
  DossierDirection direction = own->direction;

  if (direction == DOSSIER_DIRECTION_UNSTATED && shared != NULL)
    direction = shared->direction;

  self->least[position] = own->scale == NULL ? DOSSIER_SCALE_LEAST : *own->scale->least;
  self->most[position] = own->scale == NULL ? DOSSIER_SCALE_MOST : *own->scale->most;
  self->lower_is_better[position] = direction == DOSSIER_DIRECTION_LOWER_IS_BETTER;
  self->weights[position] = own->swing == NULL ? 1 : *own->swing;
}

static void
list_criteria (DossierScoring *self)
{
  double sum = 0;

  self->n_criteria = g_list_model_get_n_items (self->judgement->criteria);
  self->least = g_new0 (double, self->n_criteria);
  self->most = g_new0 (double, self->n_criteria);
  self->lower_is_better = g_new0 (gboolean, self->n_criteria);
  self->weights = g_new0 (double, self->n_criteria);

  for (guint i = 0; i < self->n_criteria; i++)
    {
      g_ptr_array_add (self->criteria, g_list_model_get_item (self->judgement->criteria, i));
      read_criterion (self, i);
      sum += self->weights[i];
    }
  for (guint i = 0; i < self->n_criteria; i++)
    self->weights[i] /= sum;
}

static GHashTable *
index_ids (GPtrArray *records,
           gsize      offset)
{
  GHashTable *positions = g_hash_table_new (dossier_string_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (positions, *(char **) G_STRUCT_MEMBER_P (records->pdata[i], offset),
                         GUINT_TO_POINTER (i));

  return positions;
}

static void
read_scores (DossierScoring *self)
{
  g_autoptr (GHashTable) options = index_ids (self->options, G_STRUCT_OFFSET (DossierOption, id));
  g_autoptr (GHashTable) criteria =
    index_ids (self->criteria, G_STRUCT_OFFSET (DossierJudgementCriterion, id));
  GListModel *scores = self->judgement->scores;

  self->scores = g_new (double, (gsize) self->n_options * self->n_criteria);
  g_ptr_array_set_size (self->records, (int) (self->n_options * self->n_criteria));
  for (guint i = 0; i < self->records->len; i++)
    self->scores[i] = NAN;

  for (guint i = 0; scores != NULL && i < g_list_model_get_n_items (scores); i++)
    {
      g_autoptr (DossierScore) score = g_list_model_get_item (scores, i);
      gpointer option, criterion;
      guint cell;

      if (!g_hash_table_lookup_extended (options, score->option, NULL, &option) ||
          !g_hash_table_lookup_extended (criteria, score->criterion, NULL, &criterion))
        continue;
      cell = GPOINTER_TO_UINT (option) * self->n_criteria + GPOINTER_TO_UINT (criterion);
      self->records->pdata[cell] = g_steal_pointer (&score);
      if (DOSSIER_SCORE (self->records->pdata[cell])->value != NULL)
        self->scores[cell] = *DOSSIER_SCORE (self->records->pdata[cell])->value;
    }
}

static void
clear_record (gpointer record)
{
  if (record != NULL)
    g_object_unref (record);
}

/**
 * dossier_scoring_new:
 * @document: a dossier
 * @judgement: a judgement that was read beside it
 *
 * Lays the judgement out as a table.  Swings become weights by being divided by their sum; where
 * there are none, all criteria weigh the same.  A score that is missing, or of which the author
 * cannot say, is NaN and never becomes a number.
 *
 * Returns: (transfer full): the table
 */
DossierScoring *
dossier_scoring_new (DossierDocument  *document,
                     DossierJudgement *judgement)
{
  DossierScoring *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT (judgement), NULL);

  self = g_new0 (DossierScoring, 1);
  self->document = g_object_ref (document);
  self->judgement = g_object_ref (judgement);
  self->options = g_ptr_array_new_with_free_func (g_object_unref);
  self->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  self->records = g_ptr_array_new_with_free_func (clear_record);
  list_options (self);
  list_criteria (self);
  read_scores (self);

  return self;
}

/**
 * dossier_scoring_free:
 * @self: a table
 */
void
dossier_scoring_free (DossierScoring *self)
{
  g_object_unref (self->document);
  g_object_unref (self->judgement);
  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->records);
  g_free (self->scores);
  g_free (self->least);
  g_free (self->most);
  g_free (self->lower_is_better);
  g_free (self->weights);
  g_free (self);
}

/**
 * dossier_scoring_is_complete:
 * @self: a table
 *
 * Returns: whether there is a score for each option by each criterion
 */
gboolean
dossier_scoring_is_complete (const DossierScoring *self)
{
  for (guint i = 0; i < self->n_options * self->n_criteria; i++)
    if (isnan (self->scores[i]))
      return FALSE;

  return TRUE;
}

/**
 * dossier_scoring_get_option_title:
 * @self: a table
 * @option: the position of an option
 *
 * Returns: its title, in the user's language
 */
const char *
dossier_scoring_get_option_title (const DossierScoring *self,
                                  guint                 option)
{
  return dossier_text_get (((DossierOption *) self->options->pdata[option])->title);
}

/**
 * dossier_scoring_get_criterion_title:
 * @self: a table
 * @criterion: the position of a criterion
 *
 * Returns: its title, in the user's language
 */
const char *
dossier_scoring_get_criterion_title (const DossierScoring *self,
                                     guint                 criterion)
{
  DossierJudgementCriterion *own = g_ptr_array_index (self->criteria, criterion);

  return dossier_text_get (own->title != NULL ? own->title
                                              : get_dossier_criterion (self, criterion)->title);
}
