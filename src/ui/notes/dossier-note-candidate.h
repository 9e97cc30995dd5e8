/* dossier-note-candidate.h: a place where words of a note could be
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-reanchoring.h"

G_BEGIN_DECLS

/**
 * DossierNoteCandidate:
 * @position: which of the note's targets it is for, from 0
 * @option_id: the id of the option in which it is
 * @target: the note's target if the user chooses it
 *
 * A place where words of a note could be, as none is sure.
 */
typedef struct
{
  guint          position;
  char          *option_id;
  DossierTarget *target;
} DossierNoteCandidate;

void dossier_note_candidate_free (DossierNoteCandidate      *self);
void dossier_note_candidates_add (GPtrArray                 *candidates,
                                  guint                      position,
                                  const DossierReanchorNote *found,
                                  const char                *version);

G_END_DECLS
