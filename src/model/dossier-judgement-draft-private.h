/* dossier-judgement-draft-private.h: what the parts of a judgement that is being written share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-judgement-draft.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

struct _DossierJudgementDraft
{
  GObject          parent_instance;
  DossierDocument *document;
  JsonObject      *root;
};

void              dossier_judgement_draft_emit_changed  (DossierJudgementDraft *self);
DossierCriterion *dossier_judgement_draft_find_shared   (DossierJudgementDraft *self,
                                                         const char            *id);
gboolean          dossier_judgement_draft_has_criterion (DossierJudgementDraft *self,
                                                         JsonObject            *entry);
gboolean          dossier_judgement_draft_find_term     (GType                  type,
                                                         JsonObject            *entry,
                                                         const char            *member,
                                                         int                   *value);

G_END_DECLS
