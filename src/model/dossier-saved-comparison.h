/* dossier-saved-comparison.h: a comparison that the user keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SAVED_COMPARISON (dossier_saved_comparison_get_type ())

/**
 * DossierSavedComparison:
 * @id: a UUID, made with it
 * @dossier_id: the id of the dossier
 * @name: (nullable): what the user calls it; %NULL while it has no name
 * @options: (array zero-terminated=1): the ids of the options, in the order of the columns
 * @base: (nullable): the id of the option that the others are compared with
 * @view: (nullable): how the table is shown, as a JSON object
 * @judgement: (nullable): the user's judgement of the options, as a judgement file
 * @created: when it was made, in microseconds since 1970, UTC
 * @modified: when it was last changed, likewise
 * @deleted: when it was deleted, likewise; 0: it is not
 *
 * A comparison that the user keeps.  What it names may not be in the dossier any more.
 */
typedef struct
{
  char   *id;
  char   *dossier_id;
  char   *name;
  GStrv   options;
  char   *base;
  char   *view;
  char   *judgement;
  gint64  created;
  gint64  modified;
  gint64  deleted;
} DossierSavedComparison;

GType                   dossier_saved_comparison_get_type (void) G_GNUC_CONST;
DossierSavedComparison *dossier_saved_comparison_new      (const char                   *dossier_id,
                                                           const char * const           *options);
DossierSavedComparison *dossier_saved_comparison_copy     (const DossierSavedComparison *self);
void                    dossier_saved_comparison_free     (DossierSavedComparison       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSavedComparison, dossier_saved_comparison_free)

G_END_DECLS
