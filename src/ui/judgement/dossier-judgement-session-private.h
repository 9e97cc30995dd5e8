/* dossier-judgement-session-private.h: what the files of a session share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-judgement-command.h"
#include "dossier-judgement-session.h"

G_BEGIN_DECLS

/**
 * DossierJudgementSession:
 *
 * A judgement that the user works on, the options that are judged, what can be undone, and what
 * follows from it, which is worked out in a thread after each change.
 */
struct _DossierJudgementSession
{
  GObject                  parent_instance;
  DossierDocument         *document;
  GPtrArray               *options;       /* of DossierOption */
  DossierJudgementDraft   *draft;
  DossierHistory          *history;
  DossierJudgementCommand *latest;        /* goes on as long as it is in one place */
  char                    *text;          /* the draft as it was recorded last */

  DossierMethod            method;
  DossierWeightings        weightings;
  double                   band;
  DossierScoring          *scoring;       /* NULL: what the draft says cannot be used */
  DossierAssessment       *assessment;    /* NULL: not yet, or there is nothing to rank */
  guint                    n_aside;
  char                    *obstacle;      /* why nothing follows; NULL: something does */
  GCancellable            *assessing;     /* NULL: not under way */
  guint                    assess_source;
};

G_END_DECLS
