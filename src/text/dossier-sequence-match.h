/* dossier-sequence-match.h: what two sequences have in common
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a search goes from either end before the best place found so far is taken: elements left
 * out of one of the sequences. */
#define DOSSIER_SEQUENCE_MATCH_MAX_COST 256

#define DOSSIER_SEQUENCE_MATCH_NONE G_MAXUINT

guint *dossier_sequence_match (const guint *old_ids,
                               guint        n_old,
                               const guint *new_ids,
                               guint        n_new);

G_END_DECLS
