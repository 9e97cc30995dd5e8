/* dossier-notebook-entry.c: a note, and where it is
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-notebook-entry.h"

struct _DossierNotebookEntry
{
  GObject            parent_instance;
  DossierAnnotation *annotation;
  char              *uri;
  char              *dossier_title;
  char              *option_title;
};

G_DEFINE_FINAL_TYPE (DossierNotebookEntry, dossier_notebook_entry, G_TYPE_OBJECT)

static void
dossier_notebook_entry_finalize (GObject *object)
{
  DossierNotebookEntry *self = DOSSIER_NOTEBOOK_ENTRY (object);

  g_clear_object (&self->annotation);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->dossier_title, g_free);
  g_clear_pointer (&self->option_title, g_free);

  G_OBJECT_CLASS (dossier_notebook_entry_parent_class)->finalize (object);
}

static void
dossier_notebook_entry_class_init (DossierNotebookEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_notebook_entry_finalize;
}

static void
dossier_notebook_entry_init (DossierNotebookEntry *self)
{
}

/**
 * dossier_notebook_entry_new:
 * @annotation: a note
 * @uri: (nullable): where its dossier was opened last
 * @dossier_title: the title of the dossier
 * @option_title: (nullable): the title of the option that it is on; %NULL for one on the dossier
 *
 * Returns: (transfer full): the note with its place
 */
DossierNotebookEntry *
dossier_notebook_entry_new (DossierAnnotation *annotation,
                            const char        *uri,
                            const char        *dossier_title,
                            const char        *option_title)
{
  DossierNotebookEntry *self;

  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (annotation), NULL);
  g_return_val_if_fail (dossier_title != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_NOTEBOOK_ENTRY, NULL);
  self->annotation = g_object_ref (annotation);
  self->uri = g_strdup (uri);
  self->dossier_title = g_strdup (dossier_title);
  self->option_title = g_strdup (option_title);

  return self;
}

/**
 * dossier_notebook_entry_get_annotation:
 * @self: an entry
 *
 * Returns: (transfer none): the note, as it is in the library
 */
DossierAnnotation *
dossier_notebook_entry_get_annotation (DossierNotebookEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ENTRY (self), NULL);

  return self->annotation;
}

/**
 * dossier_notebook_entry_get_uri:
 * @self: an entry
 *
 * Returns: (nullable): where the dossier was opened last; %NULL where that is not known any more
 */
const char *
dossier_notebook_entry_get_uri (DossierNotebookEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ENTRY (self), NULL);

  return self->uri;
}

/**
 * dossier_notebook_entry_get_dossier_title:
 * @self: an entry
 *
 * Returns: the title of the dossier, as it was shown last; its id where that is not known
 */
const char *
dossier_notebook_entry_get_dossier_title (DossierNotebookEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ENTRY (self), NULL);

  return self->dossier_title;
}

/**
 * dossier_notebook_entry_get_option_title:
 * @self: an entry
 *
 * Returns: (nullable): the title of the option, as it was shown last; its id where that is not
 *   known; %NULL for a note on the dossier as a whole
 */
const char *
dossier_notebook_entry_get_option_title (DossierNotebookEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ENTRY (self), NULL);

  return self->option_title;
}
