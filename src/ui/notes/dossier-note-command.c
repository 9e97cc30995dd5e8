/* dossier-note-command.c: a change of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-command.h"

#include <glib/gi18n.h>

/* A note was added, edited or deleted: each is a state before and a state after. */
struct _DossierNoteCommand
{
  DossierCommand     parent_instance;
  GWeakRef           notes;  /* they own the history that owns this */
  DossierAnnotation *before; /* NULL: there was no note */
  DossierAnnotation *after;
};

G_DEFINE_FINAL_TYPE (DossierNoteCommand, dossier_note_command, DOSSIER_TYPE_COMMAND)

static gboolean
is_deleted (DossierAnnotation *annotation)
{
  return annotation == NULL || dossier_annotation_get_deleted (annotation) != 0;
}

static const char *
dossier_note_command_get_name (DossierCommand *command)
{
  DossierNoteCommand *self = DOSSIER_NOTE_COMMAND (command);

  if (self->before == NULL)
    return C_("command", "Add Note");
  if (is_deleted (self->after))
    return C_("command", "Delete Note");

  return C_("command", "Edit Note");
}

static void
apply (DossierNoteCommand *self,
       DossierAnnotation  *state,
       gboolean            deleted,
       gboolean            undone)
{
  g_autoptr (DossierNotes) notes = g_weak_ref_get (&self->notes);

  if (notes == NULL)
    return;

  dossier_notes_apply (notes, state, deleted);
  dossier_notes_mark_undone (notes, undone);
}

static void
dossier_note_command_undo (DossierCommand *command)
{
  DossierNoteCommand *self = DOSSIER_NOTE_COMMAND (command);

  /* A note that was added goes to the trash with its words, so that no undo loses any. */
  apply (self, self->before != NULL ? self->before : self->after, is_deleted (self->before), TRUE);
}

static void
dossier_note_command_redo (DossierCommand *command)
{
  DossierNoteCommand *self = DOSSIER_NOTE_COMMAND (command);

  apply (self, self->after, is_deleted (self->after), FALSE);
}

static void
dossier_note_command_finalize (GObject *object)
{
  DossierNoteCommand *self = DOSSIER_NOTE_COMMAND (object);

  g_weak_ref_clear (&self->notes);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (dossier_note_command_parent_class)->finalize (object);
}

static void
dossier_note_command_class_init (DossierNoteCommandClass *klass)
{
  DossierCommandClass *command_class = DOSSIER_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_note_command_finalize;
  command_class->get_name = dossier_note_command_get_name;
  command_class->undo = dossier_note_command_undo;
  command_class->redo = dossier_note_command_redo;
}

static void
dossier_note_command_init (DossierNoteCommand *self)
{
  g_weak_ref_init (&self->notes, NULL);
}

/**
 * dossier_note_command_new:
 * @notes: the notes of a dossier
 * @before: (nullable): one of them, as it was; %NULL where it is new
 * @after: the same, as it is
 *
 * Returns: (transfer full): the change from @before to @after
 */
DossierCommand *
dossier_note_command_new (DossierNotes      *notes,
                          DossierAnnotation *before,
                          DossierAnnotation *after)
{
  DossierNoteCommand *self = g_object_new (DOSSIER_TYPE_NOTE_COMMAND, NULL);

  g_weak_ref_set (&self->notes, notes);
  self->before = before == NULL ? NULL : dossier_annotation_copy (before);
  self->after = dossier_annotation_copy (after);

  return DOSSIER_COMMAND (self);
}
