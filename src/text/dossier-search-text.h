/* dossier-search-text.h: what is searched, between who has it and who indexes it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-query.h"

G_BEGIN_DECLS

/**
 * DossierSearchHit:
 * @group: what kind of thing it is
 * @position: its position in the dossier; of a claim, that of its option
 * @index: of a claim, its position among those of the option; else 0
 *
 * Where something stands that can be found.
 */
typedef struct
{
  DossierSearchGroup group;
  guint              position;
  guint              index;
} DossierSearchHit;

/**
 * DossierSearchText:
 * @hit: what it is the text of
 * @head: (nullable): what it is called
 * @body: (nullable): everything else
 * @tags: (nullable) (array zero-terminated=1): tags by which it is found
 * @statuses: (nullable) (array zero-terminated=1): names of the status by which it is found
 *
 * The text of something that can be found.
 */
typedef struct
{
  DossierSearchHit    hit;
  const char         *head;
  const char         *body;
  const char * const *tags;
  const char * const *statuses;
} DossierSearchText;

/**
 * DossierSearchSink:
 * @text: a text
 * @user_data: the sink's own
 *
 * Takes a text.  Those of a group come in rising order of @position and @index.
 *
 * Returns: whether to go on
 */
typedef gboolean (*DossierSearchSink) (const DossierSearchText *text,
                                       gpointer                 user_data);

/**
 * DossierSearchFeed:
 * @source: what has texts
 * @sink: who takes them
 * @user_data: for @sink
 *
 * Gives all texts to a sink.  Called in any thread.
 *
 * Returns: whether all were taken
 */
typedef gboolean (*DossierSearchFeed) (gpointer          source,
                                       DossierSearchSink sink,
                                       gpointer          user_data);

G_END_DECLS
