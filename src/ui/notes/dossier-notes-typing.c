/* dossier-notes-typing.c: what is being typed in a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notes-private.h"

/**
 * dossier_notes_edit:
 * @self: notes
 * @note: one of them
 * @body: what stands in it now
 *
 * Takes what was typed.  It is on disk within a second.
 */
void
dossier_notes_edit (DossierNotes *self,
                    DossierNote  *note,
                    const char   *body)
{
  DossierAnnotation *annotation;

  g_return_if_fail (DOSSIER_IS_NOTES (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  annotation = dossier_note_get_annotation (note);
  if (g_str_equal (dossier_annotation_get_body (annotation), body))
    return;

  if (self->edited != note)
    {
      dossier_notes_settle (self);
      g_set_object (&self->edited, note);
      self->before = dossier_annotation_copy (annotation);
    }

  dossier_annotation_set_body (annotation, body);
  if (dossier_note_get_state (note) == DOSSIER_NOTE_EMPTY && dossier_note_is_blank (note))
    return;

  dossier_note_saver_add (self->saver, note);
}

/**
 * dossier_notes_settle:
 * @self: notes
 *
 * Ends a stretch of typing, so that it can be undone as one, and sends it to the disk.  A new note
 * in which nothing was written goes away.
 */
void
dossier_notes_settle (DossierNotes *self)
{
  g_autoptr (DossierNote) note = NULL;
  g_autoptr (DossierAnnotation) before = NULL;
  DossierAnnotation *annotation;
  guint position;

  g_return_if_fail (DOSSIER_IS_NOTES (self));

  if (self->edited == NULL)
    return;

  note = g_steal_pointer (&self->edited);
  before = g_steal_pointer (&self->before);
  annotation = dossier_note_get_annotation (note);

  if (dossier_note_get_state (note) == DOSSIER_NOTE_EMPTY)
    {
      if (g_list_store_find (self->list, note, &position))
        g_list_store_remove (self->list, position);
      g_signal_emit_by_name (self, "changed");
      g_hash_table_remove (self->by_id, dossier_annotation_get_id (annotation));
    }
  else if (before == NULL || !g_str_equal (dossier_annotation_get_body (before),
                                           dossier_annotation_get_body (annotation)))
    {
      dossier_notes_remember (self, before, annotation);
      dossier_notes_save (self);
    }
}

/**
 * dossier_notes_leave:
 * @self: notes
 * @note: one of them
 *
 * Ends the stretch of typing in @note, if that is where the user types.
 */
void
dossier_notes_leave (DossierNotes *self,
                     DossierNote  *note)
{
  g_return_if_fail (DOSSIER_IS_NOTES (self));

  if (self->edited == note)
    dossier_notes_settle (self);
}

/**
 * dossier_notes_flush:
 * @self: notes
 * @timeout: how long to wait at most, in milliseconds
 *
 * Waits until all that was typed is on disk.
 *
 * Returns: whether it is
 */
gboolean
dossier_notes_flush (DossierNotes *self,
                     int           timeout)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), FALSE);

  dossier_notes_settle (self);

  return dossier_note_saver_flush (self->saver, timeout);
}
