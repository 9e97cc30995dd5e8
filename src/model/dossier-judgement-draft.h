/* dossier-judgement-draft.h: a judgement that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-judgement.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_JUDGEMENT_DRAFT (dossier_judgement_draft_get_type ())

G_DECLARE_FINAL_TYPE (DossierJudgementDraft, dossier_judgement_draft, DOSSIER, JUDGEMENT_DRAFT,
                      GObject)

/**
 * DossierDraftCriterion:
 * @id: its id
 * @title: what it is called, in the user's language
 * @summary: (nullable): what is meant
 * @lower_is_better: whether less is better
 * @least: the beginning of its scale
 * @most: its end
 * @unit: (nullable): the unit of its scale
 * @swing: points from 0 to 100; below 0 where none were given to any criterion
 * @of_dossier: whether it is one of the dossier's
 *
 * A criterion as it stands, with what it takes over from the dossier.
 */
typedef struct
{
  char     *id;
  char     *title;
  char     *summary;
  gboolean  lower_is_better;
  double    least;
  double    most;
  char     *unit;
  double    swing;
  gboolean  of_dossier;
} DossierDraftCriterion;

/**
 * DossierDraftScore:
 * @value: the score; NaN where there is none
 * @cannot_say: whether the author cannot say
 * @reason: why; may be empty
 * @claims: (array zero-terminated=1): the ids of the claims that it rests on
 *
 * A score as it stands.
 */
typedef struct
{
  double    value;
  gboolean  cannot_say;
  char     *reason;
  GStrv     claims;
} DossierDraftScore;

DossierJudgementDraft *dossier_judgement_draft_new (DossierDocument *document);

gboolean          dossier_judgement_draft_set_text      (DossierJudgementDraft   *self,
                                                         const char              *text,
                                                         GError                 **error);
char             *dossier_judgement_draft_get_text      (DossierJudgementDraft   *self);
DossierJudgement *dossier_judgement_draft_get_judgement (DossierJudgementDraft   *self,
                                                         const char * const      *options,
                                                         guint                   *n_aside,
                                                         GError                 **error);

GStrv                  dossier_judgement_draft_list_criteria    (DossierJudgementDraft *self);
DossierDraftCriterion *dossier_judgement_draft_get_criterion    (DossierJudgementDraft *self,
                                                                 const char            *criterion);
char                  *dossier_judgement_draft_add_criterion    (DossierJudgementDraft *self,
                                                                 const char            *id,
                                                                 const char            *title);
void                   dossier_judgement_draft_edit_criterion   (DossierJudgementDraft *self,
                                                                 DossierDraftCriterion *state);
void                   dossier_judgement_draft_remove_criterion (DossierJudgementDraft *self,
                                                                 const char            *criterion);
void                   dossier_judgement_draft_set_swing        (DossierJudgementDraft *self,
                                                                 const char            *criterion,
                                                                 double                 points);
void                   dossier_draft_criterion_free             (DossierDraftCriterion *self);

DossierDraftScore *dossier_judgement_draft_get_score (DossierJudgementDraft *self,
                                                      const char            *option,
                                                      const char            *criterion);
void               dossier_judgement_draft_set_score (DossierJudgementDraft *self,
                                                      const char            *option,
                                                      const char            *criterion,
                                                      DossierDraftScore     *score);
void               dossier_draft_score_free          (DossierDraftScore     *self);

DossierConsistency dossier_judgement_draft_get_rating (DossierJudgementDraft *self,
                                                       const char            *claim,
                                                       const char            *option);
void               dossier_judgement_draft_set_rating (DossierJudgementDraft *self,
                                                       const char            *claim,
                                                       const char            *option,
                                                       DossierConsistency     rating);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDraftCriterion, dossier_draft_criterion_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDraftScore, dossier_draft_score_free)

G_END_DECLS
