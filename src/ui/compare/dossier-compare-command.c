/* dossier-compare-command.c: a change of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-command.h"

/* A state before and a state after. */
struct _DossierCompareCommand
{
  DossierCommand          parent_instance;
  GWeakRef                arrangement; /* it owns the history that owns this */
  DossierSavedComparison *before;
  DossierSavedComparison *after;
  char                   *name;
};

G_DEFINE_FINAL_TYPE (DossierCompareCommand, dossier_compare_command, DOSSIER_TYPE_COMMAND)

static const char *
dossier_compare_command_get_name (DossierCommand *command)
{
  return DOSSIER_COMPARE_COMMAND (command)->name;
}

static void
apply (DossierCompareCommand        *self,
       const DossierSavedComparison *state)
{
  g_autoptr (DossierCompareArrangement) arrangement = g_weak_ref_get (&self->arrangement);

  if (arrangement != NULL)
    dossier_compare_arrangement_apply (arrangement, state);
}

static void
dossier_compare_command_undo (DossierCommand *command)
{
  DossierCompareCommand *self = DOSSIER_COMPARE_COMMAND (command);

  apply (self, self->before);
}

static void
dossier_compare_command_redo (DossierCommand *command)
{
  DossierCompareCommand *self = DOSSIER_COMPARE_COMMAND (command);

  apply (self, self->after);
}

static void
dossier_compare_command_finalize (GObject *object)
{
  DossierCompareCommand *self = DOSSIER_COMPARE_COMMAND (object);

  g_weak_ref_clear (&self->arrangement);
  g_clear_pointer (&self->before, dossier_saved_comparison_free);
  g_clear_pointer (&self->after, dossier_saved_comparison_free);
  g_free (self->name);

  G_OBJECT_CLASS (dossier_compare_command_parent_class)->finalize (object);
}

static void
dossier_compare_command_class_init (DossierCompareCommandClass *klass)
{
  DossierCommandClass *command_class = DOSSIER_COMMAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_compare_command_finalize;
  command_class->get_name = dossier_compare_command_get_name;
  command_class->undo = dossier_compare_command_undo;
  command_class->redo = dossier_compare_command_redo;
}

static void
dossier_compare_command_init (DossierCompareCommand *self)
{
  g_weak_ref_init (&self->arrangement, NULL);
}

/**
 * dossier_compare_command_new:
 * @arrangement: what was changed
 * @before: how it was
 * @after: how it is
 * @name: what was done, in words that follow “Undo”
 *
 * Returns: (transfer full): the change from @before to @after
 */
DossierCommand *
dossier_compare_command_new (DossierCompareArrangement    *arrangement,
                             const DossierSavedComparison *before,
                             const DossierSavedComparison *after,
                             const char                   *name)
{
  DossierCompareCommand *self = g_object_new (DOSSIER_TYPE_COMPARE_COMMAND, NULL);

  g_weak_ref_set (&self->arrangement, arrangement);
  self->before = dossier_saved_comparison_copy (before);
  self->after = dossier_saved_comparison_copy (after);
  self->name = g_strdup (name);

  return DOSSIER_COMMAND (self);
}
