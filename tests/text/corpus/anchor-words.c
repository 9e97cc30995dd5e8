/* anchor-words.c: the words of a draft
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "anchor-words.h"

#include "anchor-draft.h"

#include <string.h>

/* The sentence in three parts: before the quote, the quote without its signs, and after it. */
GStrv
anchor_words_divide (const char *sentence)
{
  const char *open = strstr (sentence, DRAFT_OPEN), *close = strstr (sentence, DRAFT_CLOSE);
  GStrv parts = g_new0 (char *, 4);

  parts[0] = g_strndup (sentence, (gsize) (open - sentence));
  parts[1] = g_strndup (open + strlen (DRAFT_OPEN), (gsize) (close - open) - strlen (DRAFT_OPEN));
  parts[2] = g_strdup (close + strlen (DRAFT_CLOSE));

  return parts;
}

guint
anchor_words_count (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}
