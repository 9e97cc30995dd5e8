/* dossier-note-words.h: the words of the notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-annotations.h"
#include "text/dossier-query.h"

G_BEGIN_DECLS

/**
 * DossierNotesFound:
 * @notes: (element-type DossierAnnotation): the notes, the best first where they are ranked
 * @n_found: how many there are, counted up to %DOSSIER_WORD_MATCH_COUNTED
 * @more: whether there are more than that
 * @ranked: whether they are in order
 *
 * What a search in the notes has found.
 */
typedef struct
{
  GPtrArray *notes;
  guint      n_found;
  gboolean   more;
  gboolean   ranked;
} DossierNotesFound;

gboolean           dossier_note_words_ensure (DossierConnection        *connection,
                                              GError                  **error);
gboolean           dossier_note_words_remove (DossierConnection        *connection,
                                              const char               *id,
                                              GError                  **error);
gboolean           dossier_note_words_add    (DossierConnection        *connection,
                                              const char               *id,
                                              GError                  **error);
gboolean           dossier_note_words_remove_deleted
                                             (DossierConnection        *connection,
                                              GError                  **error);
DossierNotesFound *dossier_note_words_search (DossierConnection        *connection,
                                              const DossierQuery       *query,
                                              const char               *dossier_id,
                                              DossierAnnotationsFlags   flags,
                                              guint                     most,
                                              GError                  **error);
void               dossier_notes_found_free  (DossierNotesFound        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNotesFound, dossier_notes_found_free)

G_END_DECLS
