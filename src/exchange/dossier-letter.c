/* dossier-letter.c: short names for options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-letter.h"

/**
 * dossier_letter_format:
 * @position: the position of an option
 *
 * Makes a short name for an option that is none of the numbers of claims.
 *
 * Returns: (transfer full): A, B … Z, AA, AB …
 */
char *
dossier_letter_format (guint position)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint rest = position + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, 'A' + (char) ((rest - 1) % 26));

  return g_string_free_and_steal (g_steal_pointer (&letters));
}
