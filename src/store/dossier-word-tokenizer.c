/* dossier-word-tokenizer.c: how SQLite’s full-text search finds the words of a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See “Custom Tokenizers” in SQLite’s documentation of FTS5.  The older of its two interfaces is
 * used, which is in every version that has FTS5.
 */

#include "config.h"

#include "store/dossier-word-tokenizer.h"

#include <string.h>

#include "text/dossier-words.h"

typedef int (*TokenFunc) (void       *context,
                          int         flags,
                          const char *token,
                          int         length,
                          int         start,
                          int         end);

static int
create (void           *context,
        const char    **arguments,
        int             n_arguments,
        Fts5Tokenizer **tokenizer)
{
  /* There is nothing to remember, but NULL would say that it failed. */
  *tokenizer = context;

  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *tokenizer)
{
}

/* What stands in a text in a form of its own is found without its prefixes, too; what is looked for
 * is taken as it is, or “peace” with such letters before it would find what is like its end. */
static int
add_bare (const DossierWords *words,
          void               *context,
          TokenFunc           add)
{
  char *forms[DOSSIER_WORDS_MAX_FORMS];
  guint n = dossier_words_get_bare (words->word->str, forms);
  int result = SQLITE_OK;

  for (guint i = 0; i < n; i++)
    {
      if (result == SQLITE_OK)
        result = add (context, FTS5_TOKEN_COLOCATED, forms[i], (int) strlen (forms[i]),
                      (int) words->start, (int) words->end);
      g_free (forms[i]);
    }

  return result;
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            length,
          TokenFunc      add)
{
  g_auto (DossierWords) words = { 0 };
  int result = SQLITE_OK;

  if (text == NULL)
    return SQLITE_OK;

  dossier_words_init (&words, text, length);
  while (result == SQLITE_OK && dossier_words_next (&words))
    {
      result = add (context, 0, words.word->str, (int) words.word->len, (int) words.start,
                    (int) words.end);
      if (result == SQLITE_OK && (flags & FTS5_TOKENIZE_QUERY) == 0)
        result = add_bare (&words, context, add);
    }

  return result;
}

/**
 * dossier_word_tokenizer_register:
 * @db: a database
 *
 * Makes the tokenizer “dossier” known to a connection, which can use no table that was made with
 * it before.
 *
 * Returns: whether it is known now; if not, see [func@sqlite_error_new]
 */
gboolean
dossier_word_tokenizer_register (sqlite3 *db)
{
  static fts5_tokenizer tokenizer = { create, destroy, tokenize };
  g_autoptr (sqlite3_stmt) statement = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
    return FALSE;

  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);

  return api != NULL &&
         api->xCreateTokenizer (api, "dossier", (void *) &tokenizer, &tokenizer,
                                NULL) == SQLITE_OK;
}
