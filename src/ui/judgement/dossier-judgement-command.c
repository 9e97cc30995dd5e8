/* dossier-judgement-command.c: a change of a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-command.h"

struct _DossierJudgementCommand
{
  DossierCommand         parent_instance;
  DossierJudgementDraft *draft;
  const char            *name;
  char                  *place; /* NULL: what follows is a change of its own */
  char                  *before;
  char                  *after;
};

G_DEFINE_FINAL_TYPE (DossierJudgementCommand, dossier_judgement_command, DOSSIER_TYPE_COMMAND)

static const char *
dossier_judgement_command_get_name (DossierCommand *command)
{
  return DOSSIER_JUDGEMENT_COMMAND (command)->name;
}

static void
dossier_judgement_command_undo (DossierCommand *command)
{
  DossierJudgementCommand *self = DOSSIER_JUDGEMENT_COMMAND (command);

  dossier_judgement_draft_set_text (self->draft, self->before, NULL);
}

static void
dossier_judgement_command_redo (DossierCommand *command)
{
  DossierJudgementCommand *self = DOSSIER_JUDGEMENT_COMMAND (command);

  dossier_judgement_draft_set_text (self->draft, self->after, NULL);
}

static void
dossier_judgement_command_finalize (GObject *object)
{
  DossierJudgementCommand *self = DOSSIER_JUDGEMENT_COMMAND (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (dossier_judgement_command_parent_class)->finalize (object);
}

static void
dossier_judgement_command_class_init (DossierJudgementCommandClass *klass)
{
  DossierCommandClass *command_class = DOSSIER_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_judgement_command_finalize;
  command_class->get_name = dossier_judgement_command_get_name;
  command_class->undo = dossier_judgement_command_undo;
  command_class->redo = dossier_judgement_command_redo;
}

static void
dossier_judgement_command_init (DossierJudgementCommand *self)
{
}

/**
 * dossier_judgement_command_new:
 * @draft: a judgement
 * @name: (not nullable): what was done, in words that follow "Undo"; it is not copied
 * @place: (nullable): where it was done: the next change there is the same one going on
 * @before: the judgement as it was
 * @after: as it is
 *
 * Returns: (transfer full): the change from @before to @after
 */
DossierJudgementCommand *
dossier_judgement_command_new (DossierJudgementDraft *draft,
                               const char            *name,
                               const char            *place,
                               const char            *before,
                               const char            *after)
{
  DossierJudgementCommand *self = g_object_new (DOSSIER_TYPE_JUDGEMENT_COMMAND, NULL);

  self->draft = g_object_ref (draft);
  self->name = name;
  self->place = g_strdup (place);
  self->before = g_strdup (before);
  self->after = g_strdup (after);

  return self;
}

/**
 * dossier_judgement_command_extend:
 * @self: the change that was made last
 * @place: (nullable): where the judgement was changed again
 * @after: the judgement as it is now
 *
 * Makes one change of two, so that words are not taken back letter by letter.
 *
 * Returns: whether it was done: whether both are in one place
 */
gboolean
dossier_judgement_command_extend (DossierJudgementCommand *self,
                                  const char              *place,
                                  const char              *after)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_COMMAND (self), FALSE);

  if (place == NULL || g_strcmp0 (self->place, place) != 0)
    return FALSE;

  g_set_str (&self->after, after);

  return TRUE;
}
