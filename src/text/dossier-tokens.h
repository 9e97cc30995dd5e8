/* dossier-tokens.h: a text in words, signs and white space
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTokenKind:
 * @DOSSIER_TOKEN_WORD: a word
 * @DOSSIER_TOKEN_SPACE: a run of white space
 * @DOSSIER_TOKEN_SIGN: any other character, with the marks on it
 *
 * What a token is.
 */
typedef enum
{
  DOSSIER_TOKEN_WORD,
  DOSSIER_TOKEN_SPACE,
  DOSSIER_TOKEN_SIGN,
} DossierTokenKind;

/**
 * DossierToken:
 * @kind: what it is
 * @bytes: where it begins in the text
 * @n_bytes: its length in bytes
 * @offset: where it begins, in Unicode code points
 * @n_chars: its length in Unicode code points
 *
 * A part of a text that is not divided further.
 */
typedef struct
{
  DossierTokenKind  kind;
  const char       *bytes;
  gsize             n_bytes;
  guint             offset;
  guint             n_chars;
} DossierToken;

GArray   *dossier_tokens_split      (const char *text);
gboolean  dossier_tokens_is_of_word (gunichar    c);

G_END_DECLS
