/* dossier-word-match.c: queries as SQLite’s full-text search takes them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only strings in quotation marks are written, whose words have been found before: whatever
 * somebody types, the syntax is right.
 */

#include "config.h"

#include "store/dossier-word-match.h"

#include "text/dossier-words.h"

static void
append_and (GString *match)
{
  if (match->len > 0)
    g_string_append (match, " AND ");
}

static void
append_phrase (GString                  *match,
               const DossierQueryPhrase *phrase,
               const char               *columns)
{
  append_and (match);
  g_string_append_printf (match, "{%s} : \"", columns);
  for (guint i = 0; phrase->words[i] != NULL; i++)
    g_string_append_printf (match, "%s%s", i == 0 ? "" : " ", phrase->words[i]);
  g_string_append (match, phrase->prefix ? "\" *" : "\"");
}

/**
 * dossier_word_match_append_mark:
 * @marks: the marks of something
 * @mark: %DOSSIER_WORD_MARK_TAG or %DOSSIER_WORD_MARK_STATUS
 * @value: the tag, or the status
 *
 * Appends a mark, as one word with its value.
 */
void
dossier_word_match_append_mark (GString    *marks,
                                const char *mark,
                                const char *value)
{
  g_auto (DossierWords) words = { 0 };

  g_string_append_printf (marks, "%s%s", marks->len == 0 ? "" : " ", mark);
  dossier_words_init (&words, value, -1);
  while (dossier_words_next (&words))
    g_string_append (marks, words.word->str);
}

static void
append_joined (GString    *match,
               const char *mark,
               const char *value)
{
  g_autoptr (GString) word = g_string_new (NULL);

  dossier_word_match_append_mark (word, mark, value);
  g_string_append_printf (match, "marks : \"%s\"", word->str);
}

static void
append_mark (GString    *match,
             const char *mark,
             const char *value)
{
  g_auto (DossierWords) words = { 0 };

  g_string_append_printf (match, "marks : \"%s", mark);
  dossier_words_init (&words, value, -1);
  while (dossier_words_next (&words))
    g_string_append_printf (match, " %s", words.word->str);
  g_string_append (match, " " DOSSIER_WORD_MARK_END "\"");
}

/**
 * dossier_word_match_new:
 * @query: what is looked for, and not nothing
 * @columns: the names of the columns in which words are looked for; tags and statuses are in
 *   “marks”
 * @joined: whether marks are one word each, from dossier_word_match_append_mark()
 *
 * Returns: (transfer full): what to give to MATCH
 */
char *
dossier_word_match_new (const DossierQuery *query,
                        const char         *columns,
                        gboolean            joined)
{
  GString *match = g_string_new (NULL);
  void (*append) (GString *, const char *, const char *) = joined ? append_joined : append_mark;

  for (guint i = 0; i < query->phrases->len; i++)
    append_phrase (match, g_ptr_array_index (query->phrases, i), columns);
  for (guint i = 0; query->tags[i] != NULL; i++)
    {
      append_and (match);
      append (match, DOSSIER_WORD_MARK_TAG, query->tags[i]);
    }
  if (query->statuses[0] != NULL)
    {
      append_and (match);
      g_string_append_c (match, '(');
      for (guint i = 0; query->statuses[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append (match, " OR ");
          append (match, DOSSIER_WORD_MARK_STATUS, query->statuses[i]);
        }
      g_string_append_c (match, ')');
    }

  return g_string_free_and_steal (match);
}
