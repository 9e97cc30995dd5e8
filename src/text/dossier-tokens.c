/* dossier-tokens.c: a text in words, signs and white space
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-tokens.h"

/* Whether a letter is of a script that is written without spaces, where a run of letters may be a
 * whole sentence. */
static gboolean
stands_alone (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * dossier_tokens_is_of_word:
 * @c: a character
 *
 * Returns: whether it forms words together with its neighbours: a letter, a digit or a mark, of a
 *   script that is written with spaces
 */
gboolean
dossier_tokens_is_of_word (gunichar c)
{
  return (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !stands_alone (c);
}

/* What belongs to a word where it stands between letters: apostrophes, the Hebrew signs for them
 * and for an abbreviation, and the characters that join or part Arabic and Indic letters. */
static gboolean
joins_letters (gunichar c)
{
  static const gunichar joiners[] = { '\'', 0x2019, 0x5f3, 0x5f4, 0x200c, 0x200d };

  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    if (joiners[i] == c)
      return TRUE;

  return FALSE;
}

static const char *
find_end_of_word (const char *p)
{
  for (;;)
    {
      const char *next = g_utf8_next_char (p);

      if (dossier_tokens_is_of_word (g_utf8_get_char (p)))
        p = next;
      else if (joins_letters (g_utf8_get_char (p)) &&
               dossier_tokens_is_of_word (g_utf8_get_char (next)))
        p = g_utf8_next_char (next);
      else
        return p;
    }
}

/* Where the token ends that begins at @p. */
static const char *
find_end (const char       *p,
          DossierTokenKind *kind)
{
  gunichar c = g_utf8_get_char (p);

  if (g_unichar_isspace (c))
    {
      *kind = DOSSIER_TOKEN_SPACE;
      while (g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      return p;
    }
  if (dossier_tokens_is_of_word (c))
    {
      *kind = DOSSIER_TOKEN_WORD;
      return find_end_of_word (p);
    }

  /* Marks stay with what they stand on. */
  *kind = g_unichar_isalnum (c) ? DOSSIER_TOKEN_WORD : DOSSIER_TOKEN_SIGN;
  do
    p = g_utf8_next_char (p);
  while (g_unichar_ismark (g_utf8_get_char (p)));

  return p;
}

/**
 * dossier_tokens_split:
 * @text: a text, in UTF-8; must outlive the tokens
 *
 * Divides a text into tokens, which together are the text.
 *
 * A word is a run of letters, digits and combining marks, vowel points among them, with the
 * apostrophes inside it; a letter of a script that is written without spaces is a word by itself.
 * A run of white space is one token, and every other character is one, with the marks on it.
 *
 * Returns: (transfer full) (element-type DossierToken): the tokens
 */
GArray *
dossier_tokens_split (const char *text)
{
  GArray *tokens;
  guint offset = 0;

  g_return_val_if_fail (text != NULL, NULL);

  tokens = g_array_new (FALSE, FALSE, sizeof (DossierToken));
  while (*text != '\0')
    {
      DossierToken token = { .bytes = text, .offset = offset };

      text = find_end (text, &token.kind);
      token.n_bytes = (gsize) (text - token.bytes);
      token.n_chars = (guint) g_utf8_strlen (token.bytes, (gssize) token.n_bytes);
      offset += token.n_chars;
      g_array_append_val (tokens, token);
    }

  return tokens;
}
