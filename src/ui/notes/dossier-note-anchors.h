/* dossier-note-anchors.h: what has become of the words of notes in another version
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-notes.h"

#include "model/dossier-document.h"

G_BEGIN_DECLS

void  dossier_note_anchors_find_async  (DossierNotes         *notes,
                                        DossierLibrary       *library,
                                        DossierDocument      *document,
                                        const char           *version,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gssize dossier_note_anchors_find_finish (DossierNotes        *notes,
                                         GAsyncResult        *result,
                                         GError             **error);

G_END_DECLS
