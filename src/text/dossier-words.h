/* dossier-words.h: the words of a text, as a search sees them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DOSSIER_WORDS_VERSION:
 *
 * Changes whenever other words are found in a text than before: what was indexed by the words of
 * another version is to be indexed anew.
 */
#define DOSSIER_WORDS_VERSION 1

/**
 * DOSSIER_WORDS_MAX_FORMS:
 *
 * The most that dossier_words_get_bare() gives.
 */
#define DOSSIER_WORDS_MAX_FORMS 5

/**
 * DossierWords:
 * @start: where the word begins, in bytes from the start of the text
 * @end: where it ends
 * @word: the word, folded as dossier_match_fold() does
 *
 * Goes through the words of a text.  The rest of its members are its own.
 */
typedef struct
{
  gsize       start;
  gsize       end;
  GString    *word;

  /*< private >*/
  const char *text;
  gsize       length;
  gsize       place;
} DossierWords;

void     dossier_words_init     (DossierWords  *self,
                                 const char    *text,
                                 gssize         length);
gboolean dossier_words_next     (DossierWords  *self);
void     dossier_words_clear    (DossierWords  *self);
guint    dossier_words_get_bare (const char    *word,
                                 char         **forms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierWords, dossier_words_clear)

G_END_DECLS
