/* dossier-notebook.h: the user's notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-notebook-entry.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierNotebookShelf:
 * @DOSSIER_NOTEBOOK_NOTES: the notes that are not in the trash
 * @DOSSIER_NOTEBOOK_QUESTIONS: of these, the questions that are not resolved
 * @DOSSIER_NOTEBOOK_REVIEW: those whose words are not where they were, and whose place is not sure
 * @DOSSIER_NOTEBOOK_TRASH: the notes in the trash
 *
 * Which notes the notebook shows.
 */
typedef enum
{
  DOSSIER_NOTEBOOK_NOTES,
  DOSSIER_NOTEBOOK_QUESTIONS,
  DOSSIER_NOTEBOOK_REVIEW,
  DOSSIER_NOTEBOOK_TRASH,
} DossierNotebookShelf;

/**
 * DossierNotebookFilter:
 * @shelf: which notes
 * @dossier_id: (nullable): only those on this dossier
 * @kind: only those of this kind, a #DossierAnnotationKind; -1 for all
 * @typed: (nullable): only those in which this is found, as dossier_query_parse() reads it, or
 *   whose option has a title in which all of it is
 * @tag: (nullable): only those with this tag
 * @colour: only those on words that are marked in this colour, a #DossierAnnotationColour; -1 for
 *   all
 * @since: only those that were made then or later, in microseconds since 1970, UTC; 0 for all
 * @until: only those that were made before then; 0 for all
 * @most: how many to list at most; 0 for all
 *
 * What is looked for in the notebook.
 */
typedef struct
{
  DossierNotebookShelf   shelf;
  char                  *dossier_id;
  int                    kind;
  char                  *typed;
  char                  *tag;
  int                    colour;
  gint64                 since;
  gint64                 until;
  guint                  most;
} DossierNotebookFilter;

DossierNotebookFilter *dossier_notebook_filter_copy (const DossierNotebookFilter *self);
void                   dossier_notebook_filter_free (DossierNotebookFilter       *self);

/**
 * DossierNotebook:
 * @entries: (element-type DossierNotebookEntry): the notes that were found, by dossier, the one
 *   that was opened last first, then by option and by when they were made
 * @n_found: how many there are, also of those that are not in @entries
 * @n_shelved: how many notes are on the shelf, whatever is looked for
 * @dossiers: (element-type DossierNotebookDossier): all dossiers with notes
 * @tags: (element-type DossierTagCount): the tags of all notes
 *
 * What was found.
 */
typedef struct
{
  GPtrArray *entries;
  guint      n_found;
  guint      n_shelved;
  GPtrArray *dossiers;
  GPtrArray *tags;
} DossierNotebook;

/**
 * DossierNotebookDossier:
 * @id: the id of a dossier
 * @title: its title, or its id where that is not known
 *
 * A dossier with notes.
 */
typedef struct
{
  char *id;
  char *title;
} DossierNotebookDossier;

DossierNotebook *dossier_notebook_list  (DossierConnection            *connection,
                                         const DossierNotebookFilter  *filter,
                                         GError                      **error);
void             dossier_notebook_free  (DossierNotebook              *self);
gboolean         dossier_notebook_purge (DossierConnection            *connection,
                                         guint                        *n_purged,
                                         GError                      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNotebookFilter, dossier_notebook_filter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNotebook, dossier_notebook_free)

G_END_DECLS
