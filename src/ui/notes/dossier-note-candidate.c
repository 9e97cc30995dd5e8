/* dossier-note-candidate.c: a place where words of a note could be
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-candidate.h"

/**
 * dossier_note_candidate_free:
 * @self: (transfer full): a candidate
 */
void
dossier_note_candidate_free (DossierNoteCandidate *self)
{
  g_free (self->option_id);
  dossier_target_free (self->target);
  g_free (self);
}

/**
 * dossier_note_candidates_add:
 * @candidates: (element-type DossierNoteCandidate): where to add them
 * @position: which of a note's targets was looked for
 * @found: what has become of it
 * @version: the SHA-256 of the file in which it was looked for, in hexadecimal
 *
 * Adds the places where words could be, the likeliest first.
 */
void
dossier_note_candidates_add (GPtrArray                 *candidates,
                             guint                      position,
                             const DossierReanchorNote *found,
                             const char                *version)
{
  for (guint i = 0; i < found->places->len; i++)
    {
      const DossierReanchorPlace *place = g_ptr_array_index (found->places, i);
      DossierNoteCandidate *candidate;

      candidate = g_new (DossierNoteCandidate, 1);
      candidate->position = position;
      candidate->option_id = g_strdup (place->option);
      candidate->target = dossier_target_new (place->field, place->quote, version);
      g_ptr_array_add (candidates, candidate);
    }
}
