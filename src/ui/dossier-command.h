/* dossier-command.h: a change that can be taken back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMMAND (dossier_command_get_type ())

G_DECLARE_DERIVABLE_TYPE (DossierCommand, dossier_command, DOSSIER, COMMAND, GObject)

/**
 * DossierCommandClass:
 * @get_name: what was done, in words that follow "Undo": "Delete Note"
 * @undo: takes the change back
 * @redo: makes it again
 *
 * A change that the user made.  It is done already when the command is made.
 */
struct _DossierCommandClass
{
  GObjectClass parent_class;

  const char *(*get_name) (DossierCommand *self);
  void        (*undo)     (DossierCommand *self);
  void        (*redo)     (DossierCommand *self);
};

const char *dossier_command_get_name (DossierCommand *self);
void        dossier_command_undo     (DossierCommand *self);
void        dossier_command_redo     (DossierCommand *self);

G_END_DECLS
