/* dossier-query.h: what somebody looks for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierSearchGroup:
 * @DOSSIER_SEARCH_OPTIONS: options: title, theme, summary, tags, facts, conditions, roles,
 *   positions
 * @DOSSIER_SEARCH_CLAIMS: claims: text and speaker
 * @DOSSIER_SEARCH_SOURCES: sources
 * @DOSSIER_SEARCH_ACTORS: actors
 * @DOSSIER_SEARCH_NOTES: the user's notes
 *
 * What is searched, in the order in which it is shown.
 */
typedef enum
{
  DOSSIER_SEARCH_OPTIONS,
  DOSSIER_SEARCH_CLAIMS,
  DOSSIER_SEARCH_SOURCES,
  DOSSIER_SEARCH_ACTORS,
  DOSSIER_SEARCH_NOTES,
} DossierSearchGroup;

#define DOSSIER_SEARCH_N_GROUPS (DOSSIER_SEARCH_NOTES + 1)

/**
 * DossierQueryPhrase:
 * @words: (array zero-terminated=1): folded words that follow one another; at least one
 * @prefix: whether the last one is only the beginning of a word
 *
 * A part of a query: a word, or several that must stand together.
 */
typedef struct
{
  GStrv    words;
  gboolean prefix;
} DossierQueryPhrase;

/**
 * DossierQuery:
 * @phrases: (element-type DossierQueryPhrase): all of these must be found
 * @tags: (array zero-terminated=1): all of these tags, as they were typed
 * @statuses: (array zero-terminated=1): one of these statuses
 * @groups: a bit for each group that is searched, `1 << DOSSIER_SEARCH_OPTIONS` for the first
 *
 * What somebody looks for.  Its members are there to be read.
 */
typedef struct
{
  GPtrArray *phrases;
  GStrv      tags;
  GStrv      statuses;
  guint      groups;
} DossierQuery;

/**
 * DossierTextRange:
 * @start: where it begins, in code points
 * @end: where it ends
 *
 * A part of a text.
 */
typedef struct
{
  guint start;
  guint end;
} DossierTextRange;

DossierQuery *dossier_query_parse       (const char         *typed);
void          dossier_query_free        (DossierQuery       *self);
gboolean      dossier_query_is_empty    (const DossierQuery *self);
guint         dossier_query_count_found (const DossierQuery *self,
                                         const char         *text);
GArray       *dossier_query_find        (const DossierQuery *self,
                                         const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuery, dossier_query_free)

G_END_DECLS
