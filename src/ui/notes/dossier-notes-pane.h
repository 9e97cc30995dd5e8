/* dossier-notes-pane.h: the notes beside an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include "../reader/dossier-option-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTES_PANE (dossier_notes_pane_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotesPane, dossier_notes_pane, DOSSIER, NOTES_PANE, AdwBin)

void dossier_notes_pane_set_notes  (DossierNotesPane *self,
                                    DossierNotes     *notes);
void dossier_notes_pane_set_option (DossierNotesPane *self,
                                    const char       *option_id);
void dossier_notes_pane_set_about_dossier (DossierNotesPane *self,
                                    gboolean          about_dossier);
void dossier_notes_pane_set_text   (DossierNotesPane  *self,
                                    DossierOptionText *text);
void dossier_notes_pane_update     (DossierNotesPane  *self,
                                    DossierDocument   *document);
void dossier_notes_pane_add        (DossierNotesPane  *self);
void dossier_notes_pane_write      (DossierNotesPane  *self,
                                    DossierNote       *note);
void dossier_notes_pane_reveal     (DossierNotesPane  *self,
                                    const char        *id);

G_END_DECLS
