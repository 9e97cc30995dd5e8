/* dossier-differences.c: what has changed between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-differences.h"

#include "analysis/dossier-document-comparer.h"

struct _DossierDifferences
{
  GObject          parent_instance;
  DossierDocument *old_document;
  DossierDocument *new_document;
  GListStore      *list; /* of DossierDifference */
};

G_DEFINE_FINAL_TYPE (DossierDifferences, dossier_differences, G_TYPE_OBJECT)

static void
dossier_differences_dispose (GObject *object)
{
  DossierDifferences *self = DOSSIER_DIFFERENCES (object);

  g_clear_object (&self->old_document);
  g_clear_object (&self->new_document);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (dossier_differences_parent_class)->dispose (object);
}

static void
dossier_differences_class_init (DossierDifferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_differences_dispose;
}

static void
dossier_differences_init (DossierDifferences *self)
{
  self->list = g_list_store_new (DOSSIER_TYPE_DIFFERENCE);
}

/**
 * dossier_differences_new:
 * @old_document: a dossier
 * @new_document: a later version of it
 *
 * Compares two versions of a dossier, member by member.  Records are known again by their ids;
 * facts by their label, roles by actor and role, positions by their actor and relations by their
 * option; conditions, sides, tags and the entries of a history by their words, those that are equal
 * first, then the closest down to a likeness of %DOSSIER_DIFFERENCE_LEAST_LIKENESS.  The order of
 * options and of all other lists says nothing in the format, so that it is no difference; a claim
 * that has come under another option has moved.  Members that the format does not have are compared
 * as a whole.
 *
 * The time is proportional to the size of the dossiers, and for texts and lists that were changed
 * to what dossier_word_diff() and dossier_pairing_of() take for them.
 *
 * Returns: (transfer full): the differences
 */
DossierDifferences *
dossier_differences_new (DossierDocument *old_document,
                         DossierDocument *new_document)
{
  DossierDifferences *self;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (old_document), NULL);
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (new_document), NULL);

  self = g_object_new (DOSSIER_TYPE_DIFFERENCES, NULL);
  self->old_document = g_object_ref (old_document);
  self->new_document = g_object_ref (new_document);
  found = dossier_document_compare (old_document, new_document);
  g_list_store_splice (self->list, 0, 0, found->pdata, found->len);

  return self;
}

/**
 * dossier_differences_get_old:
 * @self: differences
 *
 * Returns: (transfer none): the old version
 */
DossierDocument *
dossier_differences_get_old (DossierDifferences *self)
{
  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (self), NULL);

  return self->old_document;
}

/**
 * dossier_differences_get_new:
 * @self: differences
 *
 * Returns: (transfer none): the new version
 */
DossierDocument *
dossier_differences_get_new (DossierDifferences *self)
{
  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (self), NULL);

  return self->new_document;
}

/**
 * dossier_differences_get_list:
 * @self: differences
 *
 * Returns: (transfer none): a list of #DossierDifference: first what is about the dossier, then
 *   option by option in the order of the new version, and last the options that are gone
 */
GListModel *
dossier_differences_get_list (DossierDifferences *self)
{
  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (self), NULL);

  return G_LIST_MODEL (self->list);
}
