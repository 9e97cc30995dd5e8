/* dossier-notes-private.h: what the notes on a dossier are made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include "dossier-note-saver.h"

G_BEGIN_DECLS

struct _DossierNotes
{
  GObject            parent_instance;
  DossierLibrary    *library;
  char              *dossier_id;
  DossierHistory    *history;

  DossierNoteSaver  *saver;
  gboolean           detached;    /* whether the history is another dossier's by now */
  gboolean           listed;      /* whether those in the library have come */
  GListStore        *list;        /* of DossierNote, those not in the trash, the oldest first */
  GHashTable        *by_id;       /* id → DossierNote, the deleted ones too */

  DossierNote       *edited;      /* the note being typed in */
  DossierAnnotation *before;      /* its state before; NULL where it is new */
};

void dossier_notes_remember      (DossierNotes      *self,
                                  DossierAnnotation *before,
                                  DossierAnnotation *after);
void dossier_notes_on_acts_taken (GObject           *source,
                                  GAsyncResult      *result,
                                  gpointer           user_data);

G_END_DECLS
