/* dossier-note-text.h: a note's words, to read and to write
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_TEXT (dossier_note_text_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteText, dossier_note_text, DOSSIER, NOTE_TEXT, GtkTextView)

gboolean dossier_note_text_get_writing (DossierNoteText *self);
void     dossier_note_text_set_writing (DossierNoteText *self,
                                        gboolean         writing);

void     dossier_note_text_set_document (DossierNoteText *self,
                                         DossierDocument *document);

G_END_DECLS
