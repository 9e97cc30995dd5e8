/* dossier-notes-acts.c: what the user did with the notes on a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notes-private.h"

#include "dossier-note-command.h"

/**
 * dossier_notes_remember:
 * @self: notes
 * @before: (nullable): one of them as it was; %NULL where it is new
 * @after: the same as it is
 *
 * Remembers a change, so that it can be undone, also when the program has been ended.
 */
void
dossier_notes_remember (DossierNotes      *self,
                        DossierAnnotation *before,
                        DossierAnnotation *after)
{
  dossier_history_push (self->history, dossier_note_command_new (self, before, after));
  dossier_library_push_act (self->library, before, after);
}

/**
 * dossier_notes_mark_undone:
 * @self: notes
 * @undone: whether the latest change that is done was undone, or the one that was undone last was
 *   done again
 *
 * Keeps what was undone.
 */
void
dossier_notes_mark_undone (DossierNotes *self,
                           gboolean      undone)
{
  g_return_if_fail (DOSSIER_IS_NOTES (self));

  dossier_library_move_act (self->library, self->dossier_id, undone);
}

/**
 * dossier_notes_detach:
 * @self: notes
 *
 * Leaves the history to another dossier's notes.
 */
void
dossier_notes_detach (DossierNotes *self)
{
  g_return_if_fail (DOSSIER_IS_NOTES (self));

  self->detached = TRUE;
}

/* Makes those known that are in the trash, from which an undo may take them. */
static void
know_deleted (DossierNotes *self,
              GPtrArray    *annotations)
{
  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      const char *id = dossier_annotation_get_id (annotation);

      if (!g_hash_table_contains (self->by_id, id))
        {
          DossierNote *note = dossier_note_new (annotation, DOSSIER_NOTE_SAVED);

          g_hash_table_insert (self->by_id, (char *) id, note);
        }
    }
}

/**
 * dossier_notes_on_acts_taken: (skip)
 * @source: the library
 * @result: what it has found
 * @user_data: (transfer full): notes
 *
 * The changes of an earlier time are here.
 */
void
dossier_notes_on_acts_taken (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (DossierNotes) self = user_data;
  g_autoptr (DossierActs) acts =
    dossier_library_take_acts_finish (DOSSIER_LIBRARY (source), result, NULL);
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_done = 0;

  /* Without them, what is done from now on can be undone; that the library cannot be read is told
   * already. */
  if (acts == NULL || self->by_id == NULL || self->detached)
    return;

  know_deleted (self, acts->notes);
  for (guint i = 0; i < acts->acts->len; i++)
    {
      const DossierAct *act = g_ptr_array_index (acts->acts, i);

      g_ptr_array_add (commands, dossier_note_command_new (self, act->before, act->after));
      n_done += act->undone ? 0 : 1;
    }
  dossier_history_load (self->history, commands, n_done);
  if (acts->n_dropped > 0)
    g_signal_emit_by_name (self, "acts-dropped", acts->n_dropped);
}
