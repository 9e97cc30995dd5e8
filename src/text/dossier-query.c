/* dossier-query.c: what somebody looks for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-query.h"

#include <string.h>

#include "text/dossier-words.h"

#define MOST_PHRASES 32 /* what is typed beyond these is no query any more */
#define MOST_WORDS 64   /* of a phrase */
#define LEAST_PREFIX 2  /* letters: what begins with one letter is no answer to anybody */

static const char * const group_names[DOSSIER_SEARCH_N_GROUPS] = {
  "options", "claims", "sources", "actors", "notes",
};

static void
phrase_free (gpointer data)
{
  DossierQueryPhrase *phrase = data;

  g_strfreev (phrase->words);
  g_free (phrase);
}

/* What stands between Hebrew letters abbreviates and does not quote. */
static gboolean
is_quote (const char *typed,
          const char *p)
{
  gunichar before = p == typed ? 0 : g_utf8_get_char (g_utf8_prev_char (p));
  gunichar after = g_utf8_get_char (g_utf8_next_char (p));
  gunichar c = g_utf8_get_char (p);

  return (c == '"' || c == 0x201c || c == 0x201d || c == 0xab || c == 0xbb) &&
         !(g_unichar_get_script (before) == G_UNICODE_SCRIPT_HEBREW &&
           g_unichar_get_script (after) == G_UNICODE_SCRIPT_HEBREW);
}

/* Where the piece ends that begins at @p, a blank or a quotation mark. */
static const char *
find_end (const char *typed,
          const char *p,
          gboolean    quoted)
{
  while (*p != '\0' && !is_quote (typed, p) &&
         (quoted || !g_unichar_isspace (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);

  return p;
}

static void
add_phrase (DossierQuery *self,
            const char   *text,
            gsize         length,
            gboolean      prefix)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (DossierWords) words = { 0 };
  g_auto (GStrv) all = NULL;
  DossierQueryPhrase *phrase;
  guint n = 0;

  dossier_words_init (&words, text, (gssize) length);
  for (; n < MOST_WORDS && dossier_words_next (&words); n++)
    g_strv_builder_add (builder, words.word->str);
  if (n == 0 || self->phrases->len >= MOST_PHRASES)
    return;

  all = g_strv_builder_end (builder);
  phrase = g_new (DossierQueryPhrase, 1);
  phrase->prefix = prefix && g_utf8_strlen (all[n - 1], -1) >= LEAST_PREFIX;
  phrase->words = g_steal_pointer (&all);
  g_ptr_array_add (self->phrases, phrase);
}

/* Takes what stands after “in:”, “tag:” or “status:”; FALSE where it is none of these, and so
 * nothing but words. */
static gboolean
add_filter (DossierQuery *self,
            const char   *name,
            const char   *value,
            GStrvBuilder *tags,
            GStrvBuilder *statuses,
            guint        *groups)
{
  if (g_str_equal (name, "tag"))
    g_strv_builder_add (tags, value);
  else if (g_str_equal (name, "status"))
    g_strv_builder_add (statuses, value);
  else if (g_str_equal (name, "in"))
    {
      for (guint i = 0; i < DOSSIER_SEARCH_N_GROUPS; i++)
        if (g_ascii_strcasecmp (value, group_names[i]) == 0)
          {
            *groups |= 1u << i;
            return TRUE;
          }
      return FALSE;
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * dossier_query_parse:
 * @typed: what somebody typed
 *
 * Reads a query: words, “phrases in quotation marks”, and filters: `in:` with one of options,
 * claims, sources, actors and notes; `tag:` and `status:`, whose values may stand in quotation
 * marks.  Of the last word the beginning is enough, unless a space follows it.  Everything else is
 * taken for words; there is no such thing as a wrong query.
 *
 * Returns: (transfer full): the query
 */
DossierQuery *
dossier_query_parse (const char *typed)
{
  DossierQuery *self = g_new0 (DossierQuery, 1);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) statuses = g_strv_builder_new ();
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  const char *p = valid;
  guint groups = 0;

  self->phrases = g_ptr_array_new_with_free_func (phrase_free);
  while (*p != '\0')
    {
      const char *end, *colon;
      g_autofree char *name = NULL, *value = NULL;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (is_quote (valid, p))
        {
          p = g_utf8_next_char (p);
          end = find_end (valid, p, TRUE);
          add_phrase (self, p, (gsize) (end - p), FALSE);
          p = *end == '\0' ? end : g_utf8_next_char (end);
          continue;
        }

      end = find_end (valid, p, FALSE);
      colon = memchr (p, ':', (gsize) (end - p));
      if (colon != NULL && colon > p)
        {
          const char *after = end;

          name = g_ascii_strdown (p, colon - p);
          if (colon + 1 == end && *end != '\0' && is_quote (valid, end))
            {
              const char *start = g_utf8_next_char (end);

              after = find_end (valid, start, TRUE);
              value = g_strndup (start, (gsize) (after - start));
              after = *after == '\0' ? after : g_utf8_next_char (after);
            }
          else
            value = g_strndup (colon + 1, (gsize) (end - colon - 1));
          /* One that is still being typed filters nothing yet. */
          if ((*value == '\0' && (g_str_equal (name, "tag") || g_str_equal (name, "status") ||
                                  g_str_equal (name, "in"))) ||
              (*value != '\0' && add_filter (self, name, value, tags, statuses, &groups)))
            {
              p = after;
              continue;
            }
        }
      add_phrase (self, p, (gsize) (end - p), *end == '\0');
      p = end;
    }

  self->tags = g_strv_builder_end (tags);
  self->statuses = g_strv_builder_end (statuses);
  self->groups = groups != 0 ? groups : (1u << DOSSIER_SEARCH_N_GROUPS) - 1;

  return self;
}

/**
 * dossier_query_free:
 * @self: (transfer full): a query
 */
void
dossier_query_free (DossierQuery *self)
{
  g_ptr_array_unref (self->phrases);
  g_strfreev (self->tags);
  g_strfreev (self->statuses);
  g_free (self);
}

/**
 * dossier_query_is_empty:
 * @self: a query
 *
 * Returns: whether it looks for nothing
 */
gboolean
dossier_query_is_empty (const DossierQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->phrases->len == 0 && self->tags[0] == NULL && self->statuses[0] == NULL;
}

/* A word of a text in all its forms. */
typedef struct
{
  char  *forms[DOSSIER_WORDS_MAX_FORMS + 1];
  guint  n;
  gsize  start;
  gsize  end;
} Place;

static void
clear_place (gpointer data)
{
  Place *place = data;

  for (guint i = 0; i < place->n; i++)
    g_free (place->forms[i]);
}

static GArray *
list_places (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_auto (DossierWords) words = { 0 };

  g_array_set_clear_func (places, clear_place);
  dossier_words_init (&words, text, -1);
  while (dossier_words_next (&words))
    {
      Place place = { .start = words.start, .end = words.end };

      place.forms[0] = g_strdup (words.word->str);
      place.n = 1 + dossier_words_get_bare (words.word->str, place.forms + 1);
      g_array_append_val (places, place);
    }

  return places;
}

static gboolean
is_word (const Place *place,
         const char  *word,
         gboolean     prefix)
{
  for (guint i = 0; i < place->n; i++)
    if (prefix ? g_str_has_prefix (place->forms[i], word) : g_str_equal (place->forms[i], word))
      return TRUE;

  return FALSE;
}

/* Whether a phrase begins at the @nth word of a text; @n_words is how long it is. */
static gboolean
begins_at (const DossierQueryPhrase *phrase,
           GArray                   *places,
           guint                     nth,
           guint                    *n_words)
{
  guint n = g_strv_length (phrase->words);

  *n_words = n;
  if (nth + n > places->len)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!is_word (&g_array_index (places, Place, nth + i), phrase->words[i],
                  phrase->prefix && i == n - 1))
      return FALSE;

  return TRUE;
}

/**
 * dossier_query_count_found:
 * @self: a query
 * @text: a text, in UTF-8
 *
 * Returns: how many of the query's phrases stand in the text
 */
guint
dossier_query_count_found (const DossierQuery *self,
                           const char         *text)
{
  g_autoptr (GArray) places = NULL;
  guint n_found = 0;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  places = list_places (text);
  for (guint i = 0; i < self->phrases->len; i++)
    for (guint nth = 0; nth < places->len; nth++)
      {
        guint n_words;

        if (begins_at (g_ptr_array_index (self->phrases, i), places, nth, &n_words))
          {
            n_found++;
            break;
          }
      }

  return n_found;
}

/**
 * dossier_query_find:
 * @self: a query
 * @text: a text, in UTF-8
 *
 * Finds the words of a text that a query looks for.
 *
 * Returns: (transfer full) (element-type DossierTextRange): where they stand, in rising order and
 *   apart from one another
 */
GArray *
dossier_query_find (const DossierQuery *self,
                    const char         *text)
{
  GArray *found;
  g_autoptr (GArray) places = NULL;
  gsize counted = 0; /* bytes, which are */
  guint offset = 0;  /* so many code points */

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (DossierTextRange));
  places = list_places (text);
  for (guint nth = 0; nth < places->len; nth++)
    {
      DossierTextRange *last;
      DossierTextRange range;
      guint longest = 0;
      gsize start, end;

      for (guint i = 0; i < self->phrases->len; i++)
        {
          guint n_words;

          if (begins_at (g_ptr_array_index (self->phrases, i), places, nth, &n_words))
            longest = MAX (longest, n_words);
        }
      if (longest == 0)
        continue;

      start = g_array_index (places, Place, nth).start;
      end = g_array_index (places, Place, nth + longest - 1).end;
      offset += (guint) g_utf8_strlen (text + counted, (gssize) (start - counted));
      counted = start;
      range.start = offset;
      range.end = offset + (guint) g_utf8_strlen (text + start, (gssize) (end - start));

      last = found->len == 0 ? NULL
                             : &g_array_index (found, DossierTextRange, found->len - 1);
      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_append_val (found, range);
    }

  return found;
}
