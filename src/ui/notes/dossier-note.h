/* dossier-note.h: a note that is on screen
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

/**
 * DossierNoteState:
 * @DOSSIER_NOTE_EMPTY: nothing was ever written in it, and nothing is kept
 * @DOSSIER_NOTE_UNSAVED: it was changed, and the change is not on disk
 * @DOSSIER_NOTE_SAVED: all of it is on disk
 * @DOSSIER_NOTE_FAILED: it was changed, and could not be written
 *
 * How far a note is safe.
 */
typedef enum
{
  DOSSIER_NOTE_EMPTY,
  DOSSIER_NOTE_UNSAVED,
  DOSSIER_NOTE_SAVED,
  DOSSIER_NOTE_FAILED,
} DossierNoteState;

#define DOSSIER_TYPE_NOTE_STATE (dossier_note_state_get_type ())
GType dossier_note_state_get_type (void) G_GNUC_CONST;

#define DOSSIER_TYPE_NOTE (dossier_note_get_type ())

G_DECLARE_FINAL_TYPE (DossierNote, dossier_note, DOSSIER, NOTE, GObject)

DossierNote       *dossier_note_new             (DossierAnnotation *annotation,
                                                 DossierNoteState   state);
DossierAnnotation *dossier_note_get_annotation  (DossierNote       *self);
DossierNoteState   dossier_note_get_state       (DossierNote       *self);
void               dossier_note_set_state       (DossierNote       *self,
                                                 DossierNoteState   state);
GPtrArray         *dossier_note_get_candidates  (DossierNote       *self);
void               dossier_note_set_candidates  (DossierNote       *self,
                                                 GPtrArray         *candidates);
gboolean           dossier_note_is_blank        (DossierNote       *self);
int                dossier_note_compare         (gconstpointer      a,
                                                 gconstpointer      b,
                                                 gpointer           user_data);

G_END_DECLS
