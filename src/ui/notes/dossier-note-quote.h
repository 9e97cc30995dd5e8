/* dossier-note-quote.h: the words that a note is on, at the top of its card
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-note.h"

#include "../reader/dossier-option-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_QUOTE (dossier_note_quote_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteQuote, dossier_note_quote, DOSSIER, NOTE_QUOTE, AdwBin)

void dossier_note_quote_show (DossierNoteQuote  *self,
                              DossierNote       *note,
                              DossierOptionText *text,
                              DossierDocument   *document);

G_END_DECLS
