/* dossier-judgement-section.h: a part of the work on a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierJudgementPart:
 * @DOSSIER_JUDGEMENT_PART_RESULT: what follows from it
 * @DOSSIER_JUDGEMENT_PART_WEIGHTS: how much each criterion counts
 * @DOSSIER_JUDGEMENT_PART_EVIDENCE: how claims fit the options
 * @DOSSIER_JUDGEMENT_PART_CRITERION: how the options do by a criterion
 *
 * What can be worked on.
 */
typedef enum
{
  DOSSIER_JUDGEMENT_PART_RESULT,
  DOSSIER_JUDGEMENT_PART_WEIGHTS,
  DOSSIER_JUDGEMENT_PART_EVIDENCE,
  DOSSIER_JUDGEMENT_PART_CRITERION,
} DossierJudgementPart;

#define DOSSIER_TYPE_JUDGEMENT_SECTION (dossier_judgement_section_get_type ())

G_DECLARE_FINAL_TYPE (DossierJudgementSection, dossier_judgement_section, DOSSIER,
                      JUDGEMENT_SECTION, GObject)

DossierJudgementSection *dossier_judgement_section_new (DossierJudgementPart  part,
                                                        const char           *criterion,
                                                        const char           *title);
DossierJudgementPart     dossier_judgement_section_get_part      (DossierJudgementSection *self);
const char              *dossier_judgement_section_get_criterion (DossierJudgementSection *self);
const char              *dossier_judgement_section_get_title     (DossierJudgementSection *self);

G_END_DECLS
