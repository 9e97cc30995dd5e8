/* dossier-notebook-command.c: a change of several notes at once
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-command.h"

struct _DossierNotebookCommand
{
  DossierCommand      parent_instance;
  const char         *name;
  GPtrArray          *before;
  GPtrArray          *after;
  DossierNotebookPut  put;
  gpointer            user_data;
};

G_DEFINE_FINAL_TYPE (DossierNotebookCommand, dossier_notebook_command, DOSSIER_TYPE_COMMAND)

static const char *
dossier_notebook_command_get_name (DossierCommand *command)
{
  return DOSSIER_NOTEBOOK_COMMAND (command)->name;
}

static void
dossier_notebook_command_undo (DossierCommand *command)
{
  DossierNotebookCommand *self = DOSSIER_NOTEBOOK_COMMAND (command);

  self->put (self->before, self->user_data);
}

static void
dossier_notebook_command_redo (DossierCommand *command)
{
  DossierNotebookCommand *self = DOSSIER_NOTEBOOK_COMMAND (command);

  self->put (self->after, self->user_data);
}

static void
dossier_notebook_command_finalize (GObject *object)
{
  DossierNotebookCommand *self = DOSSIER_NOTEBOOK_COMMAND (object);

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_notebook_command_parent_class)->finalize (object);
}

static void
dossier_notebook_command_class_init (DossierNotebookCommandClass *klass)
{
  DossierCommandClass *command_class = DOSSIER_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_notebook_command_finalize;
  command_class->get_name = dossier_notebook_command_get_name;
  command_class->undo = dossier_notebook_command_undo;
  command_class->redo = dossier_notebook_command_redo;
}

static void
dossier_notebook_command_init (DossierNotebookCommand *self)
{
}

/**
 * dossier_notebook_command_new:
 * @name: (not nullable): what was done, in words that follow "Undo"; it is not copied
 * @before: (element-type DossierAnnotation): the notes as they were; nobody changes them
 * @after: (element-type DossierAnnotation): the same as they are
 * @put: (scope notified): writes notes
 * @user_data: for @put; it owns the history that owns the command
 *
 * Returns: (transfer full): the change from @before to @after
 */
DossierCommand *
dossier_notebook_command_new (const char         *name,
                              GPtrArray          *before,
                              GPtrArray          *after,
                              DossierNotebookPut  put,
                              gpointer            user_data)
{
  DossierNotebookCommand *self = g_object_new (DOSSIER_TYPE_NOTEBOOK_COMMAND, NULL);

  self->name = name;
  self->before = g_ptr_array_ref (before);
  self->after = g_ptr_array_ref (after);
  self->put = put;
  self->user_data = user_data;

  return DOSSIER_COMMAND (self);
}
