/* dossier-note-history-dialog.h: what a note said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_HISTORY_DIALOG (dossier_note_history_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteHistoryDialog, dossier_note_history_dialog, DOSSIER,
                      NOTE_HISTORY_DIALOG, AdwDialog)

GtkWidget *dossier_note_history_dialog_new (DossierNotes *notes,
                                            DossierNote  *note);

G_END_DECLS
