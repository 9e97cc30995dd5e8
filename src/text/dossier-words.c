/* dossier-words.c: the words of a text, as a search sees them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole dossiers go through here, so that nothing is allocated for a word.
 */

#include "text/dossier-words.h"

#include "text/dossier-match.h"
#include "text/dossier-tokens.h"

#include <string.h>

/* Characters below this are folded once and looked up from then on. */
#define N_PAGES 48
#define PAGE_SIZE 256
#define MAX_FOLDED 16 /* bytes, with the NUL; a longer one is folded each time */

#define LEAST_LETTERS 3 /* that are left of a word without its prefixes */
#define LETTER_BYTES 2  /* of each Arabic and Hebrew letter in UTF-8 */

typedef char Folded[MAX_FOLDED];

static Folded *
get_page (guint number)
{
  static gpointer pages[N_PAGES];

  if (g_once_init_enter_pointer (&pages[number]))
    {
      Folded *page = g_new0 (Folded, PAGE_SIZE);

      for (guint i = 0; i < PAGE_SIZE; i++)
        {
          gunichar c = number * PAGE_SIZE + i;
          char text[7] = { 0 };
          g_autofree char *folded = NULL;

          g_unichar_to_utf8 (c, text);
          folded = dossier_match_fold (text);
          /* The first byte says that it does not fit. */
          if (strlen (folded) < MAX_FOLDED)
            strcpy (page[i], folded);
          else
            page[i][0] = '\xff';
        }
      g_once_init_leave_pointer (&pages[number], page);
    }

  return pages[number];
}

static void
append_folded (GString  *word,
               gunichar  c)
{
  char text[7] = { 0 };
  g_autofree char *folded = NULL;

  if (c < N_PAGES * PAGE_SIZE)
    {
      const char *known = get_page (c / PAGE_SIZE)[c % PAGE_SIZE];

      if (known[0] != '\xff')
        {
          g_string_append (word, known);
          return;
        }
    }

  g_unichar_to_utf8 (c, text);
  folded = dossier_match_fold (text);
  g_string_append (word, folded);
}

/* The character at @place, or 0 at the end and where there is none. */
static gunichar
get_char (DossierWords *self,
          gsize         place,
          gsize        *next)
{
  const char *p = self->text + place;
  gunichar c;

  *next = place + 1;
  if (place >= self->length)
    return 0;
  if ((guchar) *p < 0x80)
    return (guchar) *p;

  c = g_utf8_get_char_validated (p, (gssize) (self->length - place));
  if (c == (gunichar) -1 || c == (gunichar) -2)
    return 0;

  *next = place + (gsize) (g_utf8_next_char (p) - p);
  return c;
}

static gboolean
is_hebrew (gunichar c)
{
  return c >= 0x5d0 && c <= 0x5ea;
}

/* What is part of a word between its letters, and counts for nothing: characters that only steer
 * the layout; and between Hebrew letters the signs of an abbreviation, or what is typed for them.
 * An apostrophe parts words: who looks for “Israel” looks for “Israel’s” too. */
static gboolean
is_inside (gunichar before,
           gunichar c,
           gunichar after)
{
  static const gunichar abbreviating[] = { 0x5f3, 0x5f4, '\'', '"', 0x2019, 0x201d };
  const gunichar space = 0x200b; /* of no width, but a space all the same */

  if (c >= 0x80 && g_unichar_type (c) == G_UNICODE_FORMAT)
    return c != space;
  if (!is_hebrew (before) || !is_hebrew (after))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviating); i++)
    if (abbreviating[i] == c)
      return TRUE;

  return FALSE;
}

/**
 * dossier_words_init:
 * @self: where to keep how far one has come
 * @text: a text, in UTF-8, which must outlive it; what is not UTF-8 parts words
 * @length: its length in bytes; -1 where it ends with a NUL
 *
 * Begins with a text.
 */
void
dossier_words_init (DossierWords *self,
                    const char   *text,
                    gssize        length)
{
  g_return_if_fail (text != NULL);

  *self = (DossierWords) { .text = text };
  self->length = length < 0 ? strlen (text) : (gsize) length;
  self->word = g_string_sized_new (64);
}

/* Takes what follows the first letter of a word. */
static void
take_rest (DossierWords *self,
           gunichar      before)
{
  for (;;)
    {
      gsize next, after_next;
      gunichar c = get_char (self, self->place, &next);
      gunichar after = c == 0 ? 0 : get_char (self, next, &after_next);

      if (c == 0)
        return;
      if (c < 0x80 && g_ascii_isalnum ((char) c))
        g_string_append_c (self->word, g_ascii_tolower ((char) c));
      else if (c >= 0x80 && dossier_tokens_is_of_word (c))
        append_folded (self->word, c);
      else if (is_inside (before, c, after))
        {
          self->place = next;
          continue;
        }
      else
        return;

      before = g_unichar_ismark (c) ? before : c;
      self->place = self->end = next;
    }
}

/**
 * dossier_words_next:
 * @self: a way through a text
 *
 * Goes to the next word: a run of letters, digits and marks, or one letter of a script that is
 * written without spaces.
 *
 * Returns: whether there is one
 */
gboolean
dossier_words_next (DossierWords *self)
{
  g_return_val_if_fail (self->word != NULL, FALSE);

  while (self->place < self->length)
    {
      gsize next;
      gunichar c = get_char (self, self->place, &next);

      self->start = self->place;
      self->place = self->end = next;
      g_string_truncate (self->word, 0);
      if (c < 0x80)
        {
          if (!g_ascii_isalnum ((char) c))
            continue;
          g_string_append_c (self->word, g_ascii_tolower ((char) c));
          take_rest (self, c);
        }
      else
        {
          gboolean of_word = dossier_tokens_is_of_word (c);

          if (!of_word && !g_unichar_isalnum (c))
            continue;
          append_folded (self->word, c);
          if (of_word)
            take_rest (self, c);
        }
      /* Marks alone are no word. */
      if (self->word->len > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_words_clear:
 * @self: a way through a text
 *
 * Ends it.
 */
void
dossier_words_clear (DossierWords *self)
{
  if (self->word != NULL)
    g_string_free (g_steal_pointer (&self->word), TRUE);
}

/* What may stand before a word, written together with it, in this order.  Each slot is taken once
 * at most. */
typedef const char * const Slot[5];

static Slot arabic[] = {
  { "و", "ف" },
  { "ب", "ك", "ل" },
  { "ال" },
};

static Slot hebrew[] = {
  { "ו" },
  { "כש", "לכש", "מש", "ש" },
  { "ב", "כ", "ל", "מ" },
  { "ה" },
};

static gboolean
take (const char **word,
      const char  *prefix)
{
  gsize length = strlen (prefix);

  if (!g_str_has_prefix (*word, prefix) ||
      strlen (*word) < length + LEAST_LETTERS * LETTER_BYTES)
    return FALSE;

  *word += length;
  return TRUE;
}

/**
 * dossier_words_get_bare:
 * @word: a folded word
 * @forms: (array length=DOSSIER_WORDS_MAX_FORMS): where to put what is found, to be freed
 *
 * Takes off an Arabic or Hebrew word, one after the other, the conjunction, the prepositions and
 * the article that are written together with it, as far as three letters stay.  Whether they are
 * such or letters of the word only its reader knows: what this gives stands beside the word, and
 * never in its place.
 *
 * Returns: how many forms there are
 */
guint
dossier_words_get_bare (const char  *word,
                        char       **forms)
{
  Slot *slots = NULL;
  guint n_slots = 0, n = 0;
  gunichar first;

  g_return_val_if_fail (word != NULL, 0);

  if ((guchar) *word < 0x80)
    return 0;
  first = g_utf8_get_char (word);
  if (is_hebrew (first))
    {
      slots = hebrew;
      n_slots = G_N_ELEMENTS (hebrew);
    }
  else if (first >= 0x620 && first < 0x700)
    {
      slots = arabic;
      n_slots = G_N_ELEMENTS (arabic);
    }

  for (guint i = 0; i < n_slots; i++)
    {
      /* “for the”, whose article has lost its alef. */
      if (slots == arabic && i == 1 && take (&word, "لل"))
        {
          forms[n++] = g_strconcat ("ال", word, NULL);
          forms[n++] = g_strdup (word);
          break;
        }
      for (guint j = 0; slots[i][j] != NULL; j++)
        if (take (&word, slots[i][j]))
          {
            forms[n++] = g_strdup (word);
            break;
          }
    }

  return n;
}
