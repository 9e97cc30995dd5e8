/* dossier-direction.c: on which side a text begins
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-direction.h"

static gboolean
is_rtl (GUnicodeScript script)
{
  switch ((int) script)
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * dossier_direction_of_character:
 * @character: a character
 *
 * Returns: the direction in which it is written; neutral for all but letters
 */
DossierTextDirection
dossier_direction_of_character (gunichar character)
{
  if (!g_unichar_isalpha (character))
    return DOSSIER_TEXT_DIRECTION_NEUTRAL;

  return is_rtl (g_unichar_get_script (character)) ? DOSSIER_TEXT_DIRECTION_RTL
                                                   : DOSSIER_TEXT_DIRECTION_LTR;
}

/**
 * dossier_direction_of:
 * @text: a paragraph, in UTF-8
 *
 * Finds the direction of the first letter, as rules P2 and P3 of Unicode's bidirectional algorithm
 * (UAX #9) do.  The scripts that are written from right to left and in use today are known.
 *
 * Returns: the direction
 */
DossierTextDirection
dossier_direction_of (const char *text)
{
  g_return_val_if_fail (text != NULL, DOSSIER_TEXT_DIRECTION_NEUTRAL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      DossierTextDirection direction = dossier_direction_of_character (g_utf8_get_char (p));

      if (direction != DOSSIER_TEXT_DIRECTION_NEUTRAL)
        return direction;
    }

  return DOSSIER_TEXT_DIRECTION_NEUTRAL;
}
