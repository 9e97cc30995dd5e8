/* dossier-word-match.h: queries as SQLite’s full-text search takes them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-query.h"

G_BEGIN_DECLS

/**
 * DOSSIER_WORD_MATCH_RANKED:
 *
 * What finds more than so much is not put in order: to weigh each hit would take longer than anyone
 * waits.
 */
#define DOSSIER_WORD_MATCH_RANKED 3000

/**
 * DOSSIER_WORD_MATCH_COUNTED:
 *
 * So many hits are counted; beyond them there are “more”.
 */
#define DOSSIER_WORD_MATCH_COUNTED 10000

/* In the column of marks, these stand around a tag and a status, so that a whole one is found and
 * no word of a text is taken for it; or a mark and all words of its value are one word, which is
 * looked up faster. */
#define DOSSIER_WORD_MARK_TAG "xxtag"
#define DOSSIER_WORD_MARK_STATUS "xxstatus"
#define DOSSIER_WORD_MARK_END "xxend"

char *dossier_word_match_new         (const DossierQuery *query,
                                      const char         *columns,
                                      gboolean            joined);
void  dossier_word_match_append_mark (GString            *marks,
                                      const char         *mark,
                                      const char         *value);

G_END_DECLS
