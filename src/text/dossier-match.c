/* dossier-match.c: whether words stand in a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-match.h"

#include <string.h>

/* Whether a character of a decomposed text counts when words are compared.  Marks without a
 * combining class, such as the vowels of Indic scripts, are letters to their readers. */
static gboolean
counts (gunichar c)
{
  const gunichar tatweel = 0x640; /* stretches an Arabic word, and says nothing */

  return c != tatweel && g_unichar_type (c) != G_UNICODE_FORMAT &&
         g_unichar_combining_class (c) == 0;
}

/* Arabic letters that are written for one another, as the hand or the keyboard has it, and the
 * digits of all scripts.  The other forms of alef and those with a hamza decompose. */
static gunichar
get_plain (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace ((char) c) || c == '\v' ? ' ' : c;

  switch (c)
    {
    case 0x671: /* alef wasla */
      return 0x627;
    case 0x629: /* teh marbuta */
    case 0x6c1: /* heh goal */
      return 0x647;
    case 0x649: /* alef maksura */
    case 0x6cc: /* farsi yeh */
      return 0x64a;
    case 0x6a9: /* keheh */
      return 0x643;
    default:
      break;
    }
  if (g_unichar_isspace (c))
    return ' ';
  if (g_unichar_type (c) == G_UNICODE_DECIMAL_NUMBER)
    return '0' + (gunichar) g_unichar_digit_value (c);

  return c;
}

static void
append_folded (GString    *folded,
               const char *text,
               gsize       length)
{
  g_autofree char *decomposed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_ALL);
  /* In this order, for a sign such as “№” decomposes to capitals. */
  g_autofree char *cased = g_utf8_casefold (decomposed, -1);

  for (const char *p = cased; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (counts (c))
        g_string_append_unichar (folded, get_plain (c));
    }
}

/* What a character becomes does not depend on those around it: decomposing puts marks in another
 * order at most, and these do not count, or are all the same.  So it is looked up for the
 * characters of two bytes at most, of which most texts in Latin, Greek, Cyrillic, Hebrew and Arabic
 * are made. */
#define N_QUICK 0x800

typedef struct
{
  guint8 length;
  char   bytes[7];
} Quick;

static const Quick *
get_quick (void)
{
  static Quick quick[N_QUICK];
  static gsize done;

  if (g_once_init_enter (&done))
    {
      g_autoptr (GString) folded = g_string_new (NULL);

      for (gunichar c = 1; c < N_QUICK; c++)
        {
          char text[6];
          int length = g_unichar_to_utf8 (c, text);

          g_string_truncate (folded, 0);
          append_folded (folded, text, (gsize) length);
          g_assert (folded->len <= sizeof quick[c].bytes);
          quick[c].length = (guint8) folded->len;
          memcpy (quick[c].bytes, folded->str, folded->len);
        }
      g_once_init_leave (&done, 1);
    }

  return quick;
}

/**
 * dossier_match_fold:
 * @text: a text; bytes in it that are not UTF-8 match nothing
 *
 * Brings a text into the form in which words are compared: without case, accents, vowel points, and
 * characters that only steer the layout, with one letter for those that stand for one another in
 * Arabic, with the digits 0 to 9, and with every kind of white space as a space.
 *
 * Returns: (transfer full): the folded text
 */
char *
dossier_match_fold (const char *text)
{
  g_autofree char *valid = NULL;
  const Quick *quick;
  GString *folded;
  const char *at;

  g_return_val_if_fail (text != NULL, NULL);

  quick = get_quick ();
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  folded = g_string_sized_new (strlen (text));
  for (at = text; *at != '\0';)
    {
      gunichar c = g_utf8_get_char (at);
      const char *start = at;

      if (c < N_QUICK)
        {
          g_string_append_len (folded, quick[c].bytes, quick[c].length);
          at = g_utf8_next_char (at);
          continue;
        }

      while (*at != '\0' && g_utf8_get_char (at) >= N_QUICK)
        at = g_utf8_next_char (at);
      append_folded (folded, start, (gsize) (at - start));
    }

  return g_string_free_and_steal (folded);
}

/**
 * dossier_match_words:
 * @query: what someone typed
 *
 * Returns: (transfer full): its words, folded; empty where there is none
 */
GStrv
dossier_match_words (const char *query)
{
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  folded = dossier_match_fold (query);
  pieces = g_strsplit (folded, " ", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (pieces[i][0] != '\0')
      g_strv_builder_add (words, pieces[i]);

  return g_strv_builder_end (words);
}

/**
 * dossier_match_contains:
 * @folded: a text, from dossier_match_fold()
 * @words: (array zero-terminated=1): words, from dossier_match_words()
 *
 * Returns: whether every word stands somewhere in the text; true for no words
 */
gboolean
dossier_match_contains (const char         *folded,
                        const char * const *words)
{
  g_return_val_if_fail (folded != NULL && words != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
