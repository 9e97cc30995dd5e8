/* dossier-source-walk.c: from a source to what it cites
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-source-walk.h"

typedef struct
{
  DossierSource *source; /* the document keeps it */
  guint          before; /* by which step it was come to */
} Step;

struct _DossierSourceWalk
{
  DossierDocument *document;
  GArray          *steps; /* of Step, the start first */
  GHashTable      *met;   /* of DossierSource */
  guint            at;
};

static void
add_step (DossierSourceWalk *self,
          DossierSource     *source,
          guint              before)
{
  Step step = { source, before };

  if (source == NULL || self->steps->len > DOSSIER_SOURCE_WALK_MOST ||
      !g_hash_table_add (self->met, source))
    return;

  g_array_append_val (self->steps, step);
}

/**
 * dossier_source_walk_new:
 * @document: a dossier; it has to be kept while the walk lasts
 * @source: (nullable): the id of one of its sources
 *
 * Returns: (transfer full): a walk that starts at @source; one to nowhere where there is none
 */
DossierSourceWalk *
dossier_source_walk_new (DossierDocument *document,
                         const char      *source)
{
  DossierSourceWalk *self = g_new0 (DossierSourceWalk, 1);

  self->document = document;
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->met = g_hash_table_new (NULL, NULL);
  add_step (self, dossier_document_find_source (document, source), 0);
  if (self->steps->len > 0)
    dossier_source_walk_enter (self);

  return self;
}

/**
 * dossier_source_walk_free:
 * @self: (transfer full): a walk
 */
void
dossier_source_walk_free (DossierSourceWalk *self)
{
  g_array_unref (self->steps);
  g_hash_table_unref (self->met);
  g_free (self);
}

/**
 * dossier_source_walk_next:
 * @self: a walk
 *
 * Returns: (transfer none) (nullable): the next source; %NULL where there is none
 */
DossierSource *
dossier_source_walk_next (DossierSourceWalk *self)
{
  if (self->at + 1 >= self->steps->len)
    return NULL;

  return g_array_index (self->steps, Step, ++self->at).source;
}

/**
 * dossier_source_walk_enter:
 * @self: a walk
 *
 * Goes on, later, to what the source cites that dossier_source_walk_next() gave last.  What is not
 * entered is where the walk ends.
 */
void
dossier_source_walk_enter (DossierSourceWalk *self)
{
  GStrv cites = g_array_index (self->steps, Step, self->at).source->cites;

  for (guint i = 0; cites != NULL && cites[i] != NULL; i++)
    add_step (self, dossier_document_find_source (self->document, cites[i]), self->at);
}

/**
 * dossier_source_walk_get_path:
 * @self: a walk
 *
 * Returns: (transfer full) (element-type DossierSource): the sources that led to the one that
 *   dossier_source_walk_next() gave last: the start first, that one last
 */
GPtrArray *
dossier_source_walk_get_path (DossierSourceWalk *self)
{
  GPtrArray *path = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint at = self->at; at > 0; at = g_array_index (self->steps, Step, at).before)
    g_ptr_array_insert (path, 0, g_object_ref (g_array_index (self->steps, Step, at).source));
  g_ptr_array_insert (path, 0, g_object_ref (g_array_index (self->steps, Step, 0).source));

  return path;
}
