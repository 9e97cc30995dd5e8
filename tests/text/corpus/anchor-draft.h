/* anchor-draft.h: a made-up option whose texts can be edited
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stand around the words of the quote while a draft is edited. */
#define DRAFT_OPEN "\356\200\200"  /* U+E000 */
#define DRAFT_CLOSE "\356\200\201" /* U+E001 */

/* In place of a sentence: what follows is another paragraph. */
#define DRAFT_BREAK "\n\n"

/* A field as a list of sentences. */
typedef struct
{
  char      *path;
  GPtrArray *sentences; /* of char * */
} DraftField;

/* What makes sentences of one language, none twice from the same pattern. */
typedef struct
{
  GRand     *rand;
  guint      language;
  GPtrArray *patterns; /* those that were not used yet */
} Writer;

Writer     *writer_new              (guint       language,
                                     guint32     seed);
void        writer_free             (Writer     *self);
char       *writer_make             (Writer     *self);
const char *writer_get_any_word     (Writer     *self,
                                     const char *unlike);

GPtrArray  *draft_new               (Writer     *writer);
GPtrArray  *draft_copy              (GPtrArray  *draft);
DraftField *draft_get               (GPtrArray  *draft,
                                     guint       position);
DraftField *draft_add               (GPtrArray  *draft,
                                     const char *path);
char       *draft_field_to_text     (DraftField *self);
void        draft_field_insert      (DraftField *self,
                                     guint       position,
                                     char       *sentence);
void        draft_field_replace     (DraftField *self,
                                     guint       position,
                                     char       *sentence);
char       *draft_strip             (const char *sentence);
char       *draft_mark              (Writer     *writer,
                                     const char *sentence);

G_END_DECLS
