/* dossier-pairing.h: which entries of two lists belong together
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_PAIR_NONE G_MAXUINT

/* How much is compared to find the closest entries, in characters, each pair of entries counting
 * for 64 at least.  Where it would be more, entries that differ are held for unlike. */
#define DOSSIER_PAIRING_MAX_CHARS 2000000

/**
 * DossierPair:
 * @old_position: the place in the old list, or %DOSSIER_PAIR_NONE for what was added
 * @new_position: the place in the new list, or %DOSSIER_PAIR_NONE for what was removed
 *
 * What became of an entry.
 */
typedef struct
{
  guint old_position;
  guint new_position;
} DossierPair;

/**
 * DossierPairingFuncs:
 * @get_key: what an entry is about; entries are paired only where it is the same for both, or %NULL
 *   for both
 * @get_identity: all of an entry; where it is the same, there is no difference
 * @get_words: (nullable): the words by which the closest entry is found
 *
 * What is known of the entries of a list.  Each returns a new string, or %NULL where there is none.
 */
typedef struct
{
  char *(*get_key)      (gconstpointer entry);
  char *(*get_identity) (gconstpointer entry);
  char *(*get_words)    (gconstpointer entry);
} DossierPairingFuncs;

GArray *dossier_pairing_of         (GPtrArray                 *old_entries,
                                    GPtrArray                 *new_entries,
                                    const DossierPairingFuncs *funcs);
GArray *dossier_pairing_of_records (GPtrArray                 *old_records,
                                    GPtrArray                 *new_records);
GArray *dossier_pairing_of_strings (GPtrArray                 *old_strings,
                                    GPtrArray                 *new_strings,
                                    gboolean                   closest);

G_END_DECLS
