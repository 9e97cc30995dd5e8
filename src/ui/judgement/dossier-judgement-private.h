/* dossier-judgement-private.h: what the files of the judgement page share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-page.h"

#include "dossier-criterion-page.h"
#include "dossier-evidence-page.h"
#include "dossier-judgement-section.h"
#include "dossier-result-page.h"
#include "dossier-weights-page.h"

G_BEGIN_DECLS

struct _DossierJudgementPage
{
  AdwBin                   parent_instance;
  DossierJudgementSession *session;
  DossierComparisonKeeper *keeper;
  GListStore              *sections;  /* of DossierJudgementSection */
  GtkSingleSelection      *selection; /* in @sections */
  gboolean                 listing;   /* the sections are being listed anew */

  AdwToastOverlay         *toasts;
  AdwBanner               *failure;
  AdwBanner               *aside;
  GtkStack                *pages;
  GtkListView             *section_list;
  GtkDropDown             *section_choice;
  GtkStack                *stack;
  DossierResultPage       *result;
  DossierWeightsPage      *weights;
  DossierEvidencePage     *evidence;
  DossierCriterionPage    *criterion;
};

void dossier_judgement_page_class_install_exports (GtkWidgetClass       *widget_class);
void dossier_judgement_page_update_exports        (DossierJudgementPage *self);

G_END_DECLS
