/* dossier-reanchoring.h: what becomes of notes when a dossier changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-target.h"

G_BEGIN_DECLS

/**
 * DossierReanchorPlace:
 * @option: the id of an option of the new version
 * @field: the path of one of its fields
 * @start: where words begin in it, in code points
 * @end: where they end
 * @quote: (nullable): the words there, for the user to choose by; %NULL unless that may be asked
 *
 * Where words are in the new version.
 */
typedef struct
{
  char *option;
  char *field;
  int   start;
  int   end;
  DossierQuote *quote;
} DossierReanchorPlace;

/**
 * DossierReanchorNote:
 * @option: the id of the option that the note is on
 * @target: what in it the note is on
 * @outcome: what has become of that, once it was looked for
 * @places: (element-type DossierReanchorPlace): where it is then; the candidates, the likeliest
 *   first, where that is ambiguous
 *
 * A note's target, and what has become of it.
 */
typedef struct
{
  char          *option;
  DossierTarget *target;
  DossierAnchor  outcome;
  GPtrArray     *places;
} DossierReanchorNote;

DossierReanchorNote *dossier_reanchor_note_new  (const char           *option,
                                                 const DossierTarget  *target);
void                 dossier_reanchor_note_free (DossierReanchorNote  *self);

gboolean   dossier_reanchor        (DossierDocument      *old_document,
                                    DossierDocument      *new_document,
                                    GPtrArray            *notes,
                                    GCancellable         *cancellable,
                                    GError              **error);
void       dossier_reanchor_async  (DossierDocument      *old_document,
                                    DossierDocument      *new_document,
                                    GPtrArray            *notes,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GPtrArray *dossier_reanchor_finish (DossierDocument      *new_document,
                                    GAsyncResult         *result,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReanchorNote, dossier_reanchor_note_free)

G_END_DECLS
