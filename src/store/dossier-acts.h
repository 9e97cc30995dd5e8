/* dossier-acts.h: what the user did with notes, to be undone when the program has been ended
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DOSSIER_ACTS_MOST:
 *
 * So many acts are kept of each dossier, the latest.
 */
#define DOSSIER_ACTS_MOST 100

/**
 * DossierAct:
 * @id: its number in the library, which rises with each
 * @before: (nullable): the note as it was; %NULL where it was made
 * @after: the note as it was then
 * @undone: whether it was taken back
 *
 * A change of a note by the user.
 */
typedef struct
{
  gint64             id;
  DossierAnnotation *before;
  DossierAnnotation *after;
  gboolean           undone;
} DossierAct;

/**
 * DossierActs:
 * @acts: (element-type DossierAct): the acts, the oldest first; those that are undone come last
 * @notes: (element-type DossierAnnotation): the notes that they are on, as they are now, also those
 *   in the trash
 * @n_dropped: how many there were that cannot be undone any more, since their notes were changed
 *   otherwise
 *
 * What can be undone and redone.
 */
typedef struct
{
  GPtrArray *acts;
  GPtrArray *notes;
  guint      n_dropped;
} DossierActs;

gboolean     dossier_acts_push (DossierConnection  *connection,
                                DossierAnnotation  *before,
                                DossierAnnotation  *after,
                                GError            **error);
gboolean     dossier_acts_move (DossierConnection  *connection,
                                const char         *dossier_id,
                                gboolean            undone,
                                GError            **error);
DossierActs *dossier_acts_take (DossierConnection  *connection,
                                const char         *dossier_id,
                                GError            **error);
void         dossier_acts_free (DossierActs        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierActs, dossier_acts_free)

G_END_DECLS
