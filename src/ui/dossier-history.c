/* dossier-history.c: what can be undone and redone
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-history.h"

struct _DossierHistory
{
  GObject    parent_instance;
  GPtrArray *commands; /* of DossierCommand, the oldest first */
  guint      n_done;   /* those before this position are done, the others undone */
};

G_DEFINE_FINAL_TYPE (DossierHistory, dossier_history, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dossier_history_finalize (GObject *object)
{
  DossierHistory *self = DOSSIER_HISTORY (object);

  g_clear_pointer (&self->commands, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_history_parent_class)->finalize (object);
}

static void
dossier_history_class_init (DossierHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_history_finalize;

  /**
   * DossierHistory::changed:
   *
   * Something else can be undone or redone than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_history_init (DossierHistory *self)
{
  self->commands = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_history_new:
 *
 * Returns: (transfer full): an empty history
 */
DossierHistory *
dossier_history_new (void)
{
  return g_object_new (DOSSIER_TYPE_HISTORY, NULL);
}

/**
 * dossier_history_push:
 * @self: a history
 * @command: (transfer full): a change just made
 *
 * Remembers @command, and forgets what was undone before it.
 */
void
dossier_history_push (DossierHistory *self,
                      DossierCommand *command)
{
  g_return_if_fail (DOSSIER_IS_HISTORY (self));
  g_return_if_fail (DOSSIER_IS_COMMAND (command));

  g_ptr_array_set_size (self->commands, (int) self->n_done);
  g_ptr_array_add (self->commands, command);
  self->n_done++;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_history_load:
 * @self: a history
 * @commands: (element-type DossierCommand): changes of an earlier time, the oldest first
 * @n_done: how many of them are done; those after these are undone
 *
 * Remembers changes that were made before all that it has; those that are undone are forgotten
 * where a change was made since.
 */
void
dossier_history_load (DossierHistory *self,
                      GPtrArray      *commands,
                      guint           n_done)
{
  guint n = self->commands->len == 0 ? commands->len : n_done;

  g_return_if_fail (DOSSIER_IS_HISTORY (self));
  g_return_if_fail (n_done <= commands->len);

  for (guint i = 0; i < n; i++)
    g_ptr_array_insert (self->commands, (int) i, g_object_ref (g_ptr_array_index (commands, i)));
  self->n_done += n_done;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_history_clear:
 * @self: a history
 *
 * Forgets all.
 */
void
dossier_history_clear (DossierHistory *self)
{
  g_return_if_fail (DOSSIER_IS_HISTORY (self));

  g_ptr_array_set_size (self->commands, 0);
  self->n_done = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_history_undo:
 * @self: a history
 *
 * Takes back the latest change that is done.
 *
 * Returns: (nullable): its name, or %NULL where there was none
 */
const char *
dossier_history_undo (DossierHistory *self)
{
  const char *name;

  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  name = dossier_history_get_undo_name (self);
  if (name != NULL)
    {
      dossier_command_undo (g_ptr_array_index (self->commands, --self->n_done));
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  return name;
}

/**
 * dossier_history_redo:
 * @self: a history
 *
 * Makes again the change that was undone last.
 *
 * Returns: (nullable): its name, or %NULL where there was none
 */
const char *
dossier_history_redo (DossierHistory *self)
{
  const char *name;

  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  name = dossier_history_get_redo_name (self);
  if (name != NULL)
    {
      dossier_command_redo (g_ptr_array_index (self->commands, self->n_done++));
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  return name;
}

/**
 * dossier_history_get_undo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of what can be undone
 */
const char *
dossier_history_get_undo_name (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  if (self->n_done == 0)
    return NULL;

  return dossier_command_get_name (g_ptr_array_index (self->commands, self->n_done - 1));
}

/**
 * dossier_history_get_redo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of what can be redone
 */
const char *
dossier_history_get_redo_name (DossierHistory *self)
{
  g_return_val_if_fail (DOSSIER_IS_HISTORY (self), NULL);

  if (self->n_done == self->commands->len)
    return NULL;

  return dossier_command_get_name (g_ptr_array_index (self->commands, self->n_done));
}
