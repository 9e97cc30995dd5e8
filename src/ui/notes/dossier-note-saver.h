/* dossier-note-saver.h: keeps what is typed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-note.h"

#include "store/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_SAVER (dossier_note_saver_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteSaver, dossier_note_saver, DOSSIER, NOTE_SAVER, GObject)

DossierNoteSaver *dossier_note_saver_new         (DossierLibrary   *library);
void              dossier_note_saver_add         (DossierNoteSaver *self,
                                                  DossierNote      *note);
void              dossier_note_saver_queue       (DossierNoteSaver *self,
                                                  DossierNote      *note);
void              dossier_note_saver_save        (DossierNoteSaver *self);
gboolean          dossier_note_saver_flush       (DossierNoteSaver *self,
                                                  int               timeout);
const char       *dossier_note_saver_get_failure (DossierNoteSaver *self);
void              dossier_note_saver_set_failure (DossierNoteSaver *self,
                                                  const char       *failure);
char             *dossier_note_saver_get_unsaved (DossierNoteSaver *self);

G_END_DECLS
