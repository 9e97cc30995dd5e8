/* dossier-grapheme.c: where a text may be cut
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-grapheme.h"

/* Whether a character belongs to the one before it: marks, joiners, variation selectors, skin tones,
 * tags of flags. */
static gboolean
extends (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200c || c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) ||
         (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f);
}

static gboolean
is_pictograph (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2190 && c <= 0x2bff) || c == 0xa9 || c == 0xae;
}

static gboolean
is_regional (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

/* Parts of a Korean syllable: leading consonant, vowel, trailing consonant; and whole syllables. */
static gboolean
joins_in_hangul (gunichar before,
                 gunichar after)
{
  gboolean leading = before >= 0x1100 && before <= 0x115f;
  gboolean syllable = before >= 0xac00 && before <= 0xd7a3;
  gboolean open = syllable && (before - 0xac00) % 28 == 0;
  gboolean vowel = before >= 0x1160 && before <= 0x11a7;
  gboolean trailing = before >= 0x11a8 && before <= 0x11ff;
  gboolean next_vowel = after >= 0x1160 && after <= 0x11a7;
  gboolean next_trailing = after >= 0x11a8 && after <= 0x11ff;

  if (leading)
    return next_vowel || (after >= 0x1100 && after <= 0x115f) ||
           (after >= 0xac00 && after <= 0xd7a3);
  if (vowel || open)
    return next_vowel || next_trailing;

  return (syllable || trailing) && next_trailing;
}

/**
 * dossier_grapheme_is_border:
 * @characters: (array length=n_characters): a text
 * @n_characters: how many characters it has
 * @position: a place in it, in code points
 *
 * Tells whether a text may be cut at a place without parting what a reader takes for one character.
 * These are the rules of Unicode Standard Annex 29 (extended grapheme clusters) but for the rarer
 * ones: prepended marks (GB9b) and conjuncts of Indic scripts (GB9c).
 *
 * Returns: whether it may
 */
gboolean
dossier_grapheme_is_border (const gunichar *characters,
                            glong           n_characters,
                            glong           position)
{
  gunichar before, after;

  g_return_val_if_fail (position >= 0 && position <= n_characters, FALSE);

  if (position == 0 || position == n_characters)
    return TRUE;

  before = characters[position - 1];
  after = characters[position];
  if (before == '\r' && after == '\n')
    return FALSE;
  if (g_unichar_iscntrl (before) || g_unichar_iscntrl (after))
    return TRUE;
  if (extends (after) || joins_in_hangul (before, after))
    return FALSE;
  if (before == 0x200d && is_pictograph (after))
    return FALSE;
  if (is_regional (before) && is_regional (after))
    {
      glong n_before = 0;

      while (position - 1 - n_before >= 0 && is_regional (characters[position - 1 - n_before]))
        n_before++;

      return n_before % 2 == 0;
    }

  return TRUE;
}
