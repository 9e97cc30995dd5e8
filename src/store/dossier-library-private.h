/* dossier-library-private.h: what the parts of the library share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"
#include "store/dossier-worker.h"

G_BEGIN_DECLS

/**
 * DossierRequest:
 * @dossier_id: a dossier
 * @option_id: an option
 * @annotation_id: a note
 * @uri: where a dossier is
 * @most: how many to list at most
 * @annotations: notes to keep, copies that nobody else changes
 * @states: a note before and after an act, or after it alone
 * @recent: an entry for the list of recent dossiers
 * @snapshot: a version of a dossier
 * @position: how many of its options are kept
 * @version_id: the number of a version
 * @version_ids: (element-type gint64): the numbers of versions
 * @title: the title of an option
 * @meaning: the hash of what an option says
 * @filter: what is looked for in the notebook
 * @typed: what is looked for in the notes, or a tag
 * @comparison: a comparison to keep
 * @colours: names of the colours to keep
 *
 * What is asked for, as the worker sees it; each member is there for some jobs only.
 */
typedef struct
{
  char            *dossier_id;
  char            *option_id;
  char            *annotation_id;
  char            *uri;
  guint            most;
  GPtrArray       *annotations;
  GPtrArray       *states;
  DossierRecent   *recent;
  DossierSnapshot *snapshot;
  guint            position;
  gint64           version_id;
  GArray          *version_ids;
  char            *title;
  GBytes          *meaning;
  DossierNotebookFilter *filter;
  char            *typed;
  DossierSavedComparison *comparison;
  DossierColourNames *colours;
} DossierRequest;

void     dossier_library_submit      (DossierLibrary       *self,
                                      gpointer              source_tag,
                                      DossierStoreTask      purpose,
                                      DossierWorkerFunc     func,
                                      DossierRequest       *request,
                                      GDestroyNotify        result_free,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean dossier_library_take_answer (DossierLibrary       *self,
                                      GAsyncResult         *result,
                                      gpointer              source_tag,
                                      gpointer             *answer,
                                      GError              **error);

G_END_DECLS
