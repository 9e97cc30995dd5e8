/* dossier-string-hash.c: a hash that nobody knows beforehand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-string-hash.h"

/**
 * dossier_string_hash:
 * @string: a string that comes from a file
 *
 * Hashes as g_str_hash() does, but in another way each time the program runs: a file in which all
 * ids have one hash, so that every look-up would go past all of them, cannot be written.
 *
 * Returns: the hash
 */
guint
dossier_string_hash (gconstpointer string)
{
  static gsize seed;
  guint64 hash;

  if (g_once_init_enter (&seed))
    g_once_init_leave (&seed, (gsize) g_random_int () | 1u);

  hash = seed;
  for (const guchar *byte = string; *byte != 0; byte++)
    {
      /* A product whose upper half comes down to the lower: two strings that part at one byte do
       * not come together again at the next, whatever that is. */
      hash = (hash ^ *byte) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }

  return (guint) (hash ^ (hash >> 32));
}
