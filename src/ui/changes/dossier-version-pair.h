/* dossier-version-pair.h: two versions that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierVersionPair:
 * @documents: the earlier and the later version; %NULL where there is only the text
 * @texts: their texts, where the library had to be asked for them
 *
 * Two versions that a thread compares.  It knows nothing of the dialog, which may be closed before
 * it is done.
 */
typedef struct
{
  DossierDocument *documents[2];
  GBytes          *texts[2];
} DossierVersionPair;

void dossier_version_pair_free    (DossierVersionPair *self);
void dossier_version_pair_compare (GTask              *task,
                                   gpointer            source_object,
                                   gpointer            task_data,
                                   GCancellable       *cancellable);

G_END_DECLS
