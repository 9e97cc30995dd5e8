/* dossier-note-card.h: a note to read and write in place
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include "../reader/dossier-option-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_CARD (dossier_note_card_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteCard, dossier_note_card, DOSSIER, NOTE_CARD, AdwBin)

GtkWidget   *dossier_note_card_new      (DossierNotes    *notes,
                                         DossierNote     *note);
DossierNote *dossier_note_card_get_note (DossierNoteCard *self);
const char  *dossier_note_card_get_date (DossierNoteCard *self);
void         dossier_note_card_set_text (DossierNoteCard   *self,
                                         DossierOptionText *text,
                                         DossierDocument   *document);
void         dossier_note_card_update   (DossierNoteCard *self);
void         dossier_note_card_flash    (DossierNoteCard *self);

G_END_DECLS
