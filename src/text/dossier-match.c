/* dossier-match.c: whether words stand in a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-match.h"

#include <string.h>

/**
 * dossier_match_fold:
 * @text: a text
 *
 * Brings a text into the form in which words are compared: without case, accents and vowel points.
 *
 * Returns: (transfer full): the folded text
 */
char *
dossier_match_fold (const char *text)
{
  g_autofree char *cased = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  cased = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (cased));
  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
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
  pieces = g_strsplit_set (folded, " \t\n", -1);
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
