/* dossier-command.c: a change that can be taken back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-command.h"

G_DEFINE_ABSTRACT_TYPE (DossierCommand, dossier_command, G_TYPE_OBJECT)

static void
dossier_command_class_init (DossierCommandClass *klass)
{
}

static void
dossier_command_init (DossierCommand *self)
{
}

/**
 * dossier_command_get_name:
 * @self: a change
 *
 * Returns: what was done, in the user's language
 */
const char *
dossier_command_get_name (DossierCommand *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMMAND (self), NULL);

  return DOSSIER_COMMAND_GET_CLASS (self)->get_name (self);
}

/**
 * dossier_command_undo:
 * @self: a change that is done
 */
void
dossier_command_undo (DossierCommand *self)
{
  g_return_if_fail (DOSSIER_IS_COMMAND (self));

  DOSSIER_COMMAND_GET_CLASS (self)->undo (self);
}

/**
 * dossier_command_redo:
 * @self: a change that was undone
 */
void
dossier_command_redo (DossierCommand *self)
{
  g_return_if_fail (DOSSIER_IS_COMMAND (self));

  DOSSIER_COMMAND_GET_CLASS (self)->redo (self);
}
