/* dossier-note-card.h: a note to read and write in place
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_CARD (dossier_note_card_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteCard, dossier_note_card, DOSSIER, NOTE_CARD, AdwBin)

GtkWidget   *dossier_note_card_new      (DossierNotes    *notes,
                                         DossierNote     *note);
DossierNote *dossier_note_card_get_note (DossierNoteCard *self);
const char  *dossier_note_card_get_date (DossierNoteCard *self);

G_END_DECLS
