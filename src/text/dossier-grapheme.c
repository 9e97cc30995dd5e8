/* dossier-grapheme.c: where a text may be cut
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-grapheme.h"

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

static gboolean
is_between (gunichar c,
            gunichar first,
            gunichar last)
{
  return c >= first && c <= last;
}

static gboolean
is_regional_indicator (gunichar c)
{
  return is_between (c, 0x1f1e6, 0x1f1ff);
}

/* What stands on the character before it: marks, variation selectors among them, the colours of
 * an emoji's skin, the letters of a flag's name, and the marks of halfwidth Katakana. */
static gboolean
extends (gunichar c)
{
  return g_unichar_ismark (c) || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER ||
         is_between (c, 0x1f3fb, 0x1f3ff) || is_between (c, 0xe0020, 0xe007f) ||
         is_between (c, 0xff9e, 0xff9f);
}

/* The Arabic and Syriac signs that stand around the digits after them. */
static gboolean
is_prepended (gunichar c)
{
  return is_between (c, 0x600, 0x605) || c == 0x6dd || c == 0x70f || c == 0x8e2;
}

static gboolean
is_control (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;
    case G_UNICODE_FORMAT:
      return !extends (c) && !is_prepended (c);
    default:
      return FALSE;
    }
}

/* GLib does not say which characters are pictures; these blocks hold all of them, and nothing that
 * is otherwise joined to a picture. */
static gboolean
is_picture (gunichar c)
{
  if (is_regional_indicator (c) || extends (c))
    return FALSE;

  return is_between (c, 0x1f000, 0x1faff) || is_between (c, 0x2190, 0x2bff) || c == 0xa9 ||
         c == 0xae || c == 0x203c || c == 0x2049 || c == 0x2122 || c == 0x2139 || c == 0x3030 ||
         c == 0x303d || c == 0x3297 || c == 0x3299;
}

static gboolean
joins_hangul (gunichar before,
              gunichar after)
{
  GUnicodeBreakType left = g_unichar_break_type (before);
  GUnicodeBreakType right = g_unichar_break_type (after);
  gboolean ends_with_vowel = left == G_UNICODE_BREAK_HANGUL_V_JAMO ||
                             left == G_UNICODE_BREAK_HANGUL_LV_SYLLABLE;
  gboolean ends_syllable = left == G_UNICODE_BREAK_HANGUL_T_JAMO ||
                           left == G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE;

  if (left == G_UNICODE_BREAK_HANGUL_L_JAMO)
    return right == G_UNICODE_BREAK_HANGUL_L_JAMO || right == G_UNICODE_BREAK_HANGUL_V_JAMO ||
           right == G_UNICODE_BREAK_HANGUL_LV_SYLLABLE ||
           right == G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE;
  if (ends_with_vowel && right == G_UNICODE_BREAK_HANGUL_V_JAMO)
    return TRUE;

  return (ends_with_vowel || ends_syllable) && right == G_UNICODE_BREAK_HANGUL_T_JAMO;
}

/* Whether a joiner before @place joins a picture to what follows. */
static gboolean
follows_joined_picture (const char *text,
                        const char *place)
{
  const char *p = g_utf8_prev_char (place);

  if (g_utf8_get_char (p) != ZERO_WIDTH_JOINER)
    return FALSE;
  while (p > text && extends (g_utf8_get_char (p)))
    p = g_utf8_prev_char (p);

  return is_picture (g_utf8_get_char (p));
}

/* Two indicators are a flag, so that an odd number of them before @place has begun one. */
static gboolean
is_inside_flag (const char *text,
                const char *place)
{
  gboolean odd = FALSE;

  while (place > text)
    {
      place = g_utf8_prev_char (place);
      if (!is_regional_indicator (g_utf8_get_char (place)))
        break;
      odd = !odd;
    }

  return odd;
}

/**
 * dossier_grapheme_is_border:
 * @text: a text, in UTF-8
 * @place: where a character of @text begins, or its end
 *
 * Says whether a text may be cut at a place without cutting what its reader sees as one character.
 *
 * These are the rules of Unicode Standard Annex 29, “Unicode Text Segmentation”, for extended
 * grapheme clusters (GB1 to GB13), as far as GLib knows the properties that they name; conjuncts of
 * Indic scripts (GB9c) are cut.
 *
 * Returns: whether there is a border between two grapheme clusters at @place
 */
gboolean
dossier_grapheme_is_border (const char *text,
                            const char *place)
{
  gunichar before, after;

  g_return_val_if_fail (text != NULL && place >= text, FALSE);

  if (place == text || *place == '\0')
    return TRUE;

  before = g_utf8_get_char (g_utf8_prev_char (place));
  after = g_utf8_get_char (place);
  if (before == '\r' && after == '\n')
    return FALSE;
  if (is_control (before) || is_control (after))
    return TRUE;
  if (extends (after) || is_prepended (before) || joins_hangul (before, after))
    return FALSE;
  if (is_picture (after) && follows_joined_picture (text, place))
    return FALSE;
  if (is_regional_indicator (after) && is_inside_flag (text, place))
    return FALSE;

  return TRUE;
}
