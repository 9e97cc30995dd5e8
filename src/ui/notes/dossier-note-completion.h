/* dossier-note-completion.h: offers options while a link to one is written
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_COMPLETION (dossier_note_completion_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteCompletion, dossier_note_completion, DOSSIER, NOTE_COMPLETION,
                      GtkPopover)

GtkWidget *dossier_note_completion_new          (GtkTextView           *view,
                                                 GtkTextBuffer         *source);
void       dossier_note_completion_set_document (DossierNoteCompletion *self,
                                                 DossierDocument       *document);

G_END_DECLS
