/* dossier-bidi.c: texts that must not pass for what they are not
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Characters that are not seen can turn the order in which others are shown, or make two names look
 * like one: Unicode Technical Report 36, sections 2.6 and 2.10, and Technical Standard 39, section
 * 5. Decision 6 (docs/decisions/) says which of them are left alone, and why. */

#include "config.h"

#include "text/dossier-bidi.h"

#include "text/dossier-direction.h"

#include <string.h>

#define ZERO_WIDTH_SPACE  0x200b
#define NON_JOINER        0x200c
#define JOINER            0x200d
#define LTR_MARK          0x200e
#define RTL_MARK          0x200f
#define ARABIC_MARK       0x061c
#define FIRST_ISOLATE     0x2068
#define POP_ISOLATE       0x2069
#define KEYCAP            0x20e3
#define BLACK_FLAG        0x1f3f4

typedef struct
{
  gunichar first;
  gunichar last;
} Range;

/* What Unicode calls default ignorable, and the few other characters without a picture.  The format
 * characters of Arabic that are seen, such as U+06DD, are not among them. */
static const Range hidden[] = {
  { 0x00ad, 0x00ad }, { 0x034f, 0x034f }, { 0x061c, 0x061c }, { 0x115f, 0x1160 },
  { 0x17b4, 0x17b5 }, { 0x180b, 0x180f }, { 0x200b, 0x200f }, { 0x202a, 0x202e },
  { 0x2060, 0x206f }, { 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff },
  { 0xffa0, 0xffa0 }, { 0xfff0, 0xfffb }, { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a },
  { 0xe0000, 0xe0fff },
};

static gboolean
in_range (gunichar c,
          gunichar first,
          gunichar last)
{
  return c >= first && c <= last;
}

/**
 * dossier_bidi_is_hidden:
 * @character: a character
 *
 * Returns: whether it has no picture of its own, wherever it stands
 */
gboolean
dossier_bidi_is_hidden (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (hidden) && character >= hidden[i].first; i++)
    if (character <= hidden[i].last)
      return TRUE;

  return FALSE;
}

/* Whether letters of a script may change their shape beside others, so that it takes characters to
 * keep them together or apart. */
static gboolean
joins (gunichar c)
{
  if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
    return FALSE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL:
      /* Vowel points of Arabic belong to no script of their own. */
      return in_range (c, 0x064b, 0x0655);
    default:
      return TRUE;
    }
}

/* Whether a script is written without spaces. */
static gboolean
runs_on (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_symbol (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL;
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
has_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0xd6 && dossier_direction_of_character (g_utf8_get_char (p)) ==
                               DOSSIER_TEXT_DIRECTION_RTL)
      return TRUE;

  return FALSE;
}

/* Whether a hidden character does there what writing needs it for. @before and @after are 0 at the
 * ends of the text; @rtl is whether anything in it is written from right to left. */
static gboolean
is_needed (gunichar c,
           gunichar before,
           gunichar after,
           gboolean rtl)
{
  switch (c)
    {
    case NON_JOINER:
      return joins (before);
    case JOINER:
      return joins (before) ||
             (is_symbol (after) && (is_symbol (before) || before == 0xfe0f ||
                                    in_range (before, 0x1f3fb, 0x1f3ff)));
    case ZERO_WIDTH_SPACE:
      return runs_on (before);
    case LTR_MARK:
    case RTL_MARK:
    case ARABIC_MARK:
      /* They put a sign to the words it belongs to; between two letters there is nothing to put. */
      return rtl && !(is_word (before) && is_word (after)) &&
             !dossier_bidi_is_hidden (before);
    case 0xfe0e:
    case 0xfe0f:
      return after == KEYCAP || is_symbol (before) || in_range (before, 0x1f3fb, 0x1f3ff) ||
             g_unichar_type (before) == G_UNICODE_MATH_SYMBOL || before == 0x203c ||
             before == 0x2049 || before == 0x3030 || before == 0x303d;
    default:
      break;
    }

  if (in_range (c, 0xfe00, 0xfe02) || in_range (c, 0xe0100, 0xe01ef))
    return g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN;
  if (in_range (c, 0x180b, 0x180f))
    return g_unichar_get_script (before) == G_UNICODE_SCRIPT_MONGOLIAN;
  /* The flags of England, Scotland and Wales. */
  if (in_range (c, 0xe0061, 0xe007a) || c == 0xe007f)
    return before == BLACK_FLAG || in_range (before, 0xe0061, 0xe007a);

  return FALSE;
}

/* Whether the isolate that begins at @start ends in the same line, with none within. */
static gboolean
is_closed (const char *start)
{
  for (const char *p = g_utf8_next_char (start); *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == POP_ISOLATE)
        return TRUE;
      if (c == FIRST_ISOLATE)
        return FALSE;
    }

  return FALSE;
}

static char *
mark (const char *text,
      gboolean    keep_isolates)
{
  g_autoptr (GString) out = NULL;
  const char *done = text; /* what stands before is in @out already */
  gunichar before = 0;
  gboolean rtl = has_rtl (text);
  gboolean open = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c, after;

      /* Nothing below U+00AD is hidden. */
      if ((guchar) *p < 0xc2)
        {
          before = (gunichar) *p;
          continue;
        }

      c = g_utf8_get_char (p);
      after = g_utf8_get_char (g_utf8_next_char (p));
      if (keep_isolates && c == FIRST_ISOLATE && is_closed (p))
        open = TRUE;
      else if (open && c == POP_ISOLATE)
        open = FALSE;
      else if (dossier_bidi_is_hidden (c) && !is_needed (c, before, after, rtl))
        {
          if (out == NULL)
            out = g_string_sized_new (strlen (text));
          g_string_append_len (out, done, p - done);
          g_string_append (out, DOSSIER_BIDI_MARK);
          done = g_utf8_next_char (p);
        }
      before = c;
    }

  if (out == NULL)
    return NULL;

  g_string_append (out, done);

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * dossier_bidi_mark:
 * @text: a text, in UTF-8
 *
 * Puts a mark in place of each character that would not be seen and that the writing of the text
 * does not need: for one character one character, so that offsets stay.  What is left cannot turn
 * the order of its words, or of those around it, but by its letters.
 *
 * Returns: (transfer full) (nullable): the text with marks; %NULL where it needs none
 */
char *
dossier_bidi_mark (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return mark (text, FALSE);
}

/**
 * dossier_bidi_mark_line:
 * @text: lines, in UTF-8, into which dossier_bidi_isolate() may have put texts
 *
 * Does the same as dossier_bidi_mark(), but leaves isolates alone that end in the line in which
 * they begin: these cannot touch what is outside of them.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_bidi_mark_line (const char *text)
{
  char *marked;

  g_return_val_if_fail (text != NULL, NULL);

  marked = mark (text, TRUE);

  return marked != NULL ? marked : g_strdup (text);
}

/**
 * dossier_bidi_isolate:
 * @text: a text, in UTF-8
 * @around: the sentence into which it is put
 *
 * Makes a text fit to be put into a sentence: what is not seen is marked, and where one of the two
 * is written from right to left, the text is set apart by the isolates of UAX #9, so that neither
 * turns the order of the other.  Isolates do not nest: what was made with this is not put into
 * another sentence with it.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_bidi_isolate (const char *text,
                      const char *around)
{
  g_autofree char *marked = NULL;
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (text != NULL && around != NULL, NULL);

  marked = mark (text, FALSE);
  if (marked == NULL)
    marked = g_strdup (text);
  if (!has_rtl (marked) && !has_rtl (around))
    return g_steal_pointer (&marked);

  /* An isolate ends with its line. */
  lines = g_string_new (marked);
  g_string_replace (lines, "\n", DOSSIER_BIDI_POP "\n" DOSSIER_BIDI_ISOLATE, 0);

  return g_strconcat (DOSSIER_BIDI_ISOLATE, lines->str, DOSSIER_BIDI_POP, NULL);
}

/* Which of the texts belongs at @place, where a “%s” or “%2$s” stands, and where that ends;
 * @n_texts where there is none. */
static guint
read_place (const char  *place,
            guint        next,
            guint        n_texts,
            const char **end)
{
  if (place[0] == '%' && place[1] == 's')
    {
      *end = place + 2;
      return next;
    }
  if (place[0] == '%' && g_ascii_isdigit (place[1]) && place[2] == '$' && place[3] == 's')
    {
      *end = place + 4;
      return (guint) (place[1] - '1');
    }

  return n_texts;
}

/**
 * dossier_bidi_format:
 * @format: a sentence in the user's language, with a “%s”, or “%1$s” and so on, for each text
 * @...: texts, in UTF-8, and %NULL
 *
 * Puts texts into a sentence, each as dossier_bidi_isolate() does, so that none of them turns the
 * order of the others.
 *
 * Returns: (transfer full): the sentence
 */
char *
dossier_bidi_format (const char *format,
                     ...)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GString) around = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  const char *text;
  guint next = 0;
  va_list args;

  g_return_val_if_fail (format != NULL, NULL);

  around = g_string_new (format);
  va_start (args, format);
  while ((text = va_arg (args, const char *)) != NULL)
    {
      g_ptr_array_add (texts, (char *) text);
      g_string_append (around, text);
    }
  va_end (args);

  while (*format != '\0')
    {
      const char *end;
      guint number = read_place (format, next, texts->len, &end);

      if (number < texts->len)
        {
          g_autofree char *isolated = dossier_bidi_isolate (texts->pdata[number], around->str);

          g_string_append (out, isolated);
          format = end;
          next++;
        }
      else
        g_string_append_c (out, *format++);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * dossier_bidi_describe:
 * @text: a text, in UTF-8
 *
 * Names what dossier_bidi_mark() marks.
 *
 * Returns: (transfer full) (nullable): code points, each once, like “U+200B U+202E”; %NULL for none
 */
char *
dossier_bidi_describe (const char *text)
{
  g_autofree char *marked = dossier_bidi_mark (text);
  g_autoptr (GString) names = NULL;
  const char *m = marked;

  if (marked == NULL)
    return NULL;

  names = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), m = g_utf8_next_char (m))
    {
      char name[16];

      if (g_utf8_get_char (p) == g_utf8_get_char (m))
        continue;
      g_snprintf (name, sizeof name, "U+%04X", g_utf8_get_char (p));
      if (strstr (names->str, name) == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}
