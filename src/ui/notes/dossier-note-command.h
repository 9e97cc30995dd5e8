/* dossier-note-command.h: a change of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include "../dossier-command.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_COMMAND (dossier_note_command_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteCommand, dossier_note_command, DOSSIER, NOTE_COMMAND,
                      DossierCommand)

DossierCommand *dossier_note_command_new (DossierNotes      *notes,
                                          DossierAnnotation *before,
                                          DossierAnnotation *after);

G_END_DECLS
