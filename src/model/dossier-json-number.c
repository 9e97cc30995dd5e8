/* dossier-json-number.c: whether a number of a JSON text can be kept
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-json-number.h"

#include <math.h>
#include <string.h>

/* Whether a whole number has 64 bits.  (The least of these is left away; nobody will miss it.) */
static gboolean
fits_whole (const char *start,
            const char *end)
{
  static const char most[] = "9223372036854775807";
  const gsize most_digits = strlen (most);
  const char *digits = *start == '-' ? start + 1 : start;
  gsize n_digits = (gsize) (end - digits);

  return n_digits < most_digits ||
         (n_digits == most_digits && memcmp (digits, most, most_digits) <= 0);
}

static gboolean
fits_double (const char *start,
             const char *end)
{
  g_autofree char *number = g_strndup (start, (gsize) (end - start));

  return isfinite (g_ascii_strtod (number, NULL));
}

/**
 * dossier_json_number_fits:
 * @start: where a number begins
 * @end: where it ends
 * @is_whole: whether it is written without a point and without an exponent
 *
 * Returns: whether its value can be kept: in 64 bits, or as a double
 */
gboolean
dossier_json_number_fits (const char *start,
                          const char *end,
                          gboolean    is_whole)
{
  return is_whole ? fits_whole (start, end) : fits_double (start, end);
}
