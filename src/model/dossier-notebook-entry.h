/* dossier-notebook-entry.h: a note, and where it is
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK_ENTRY (dossier_notebook_entry_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotebookEntry, dossier_notebook_entry, DOSSIER, NOTEBOOK_ENTRY,
                      GObject)

DossierNotebookEntry *dossier_notebook_entry_new               (DossierAnnotation    *annotation,
                                                                const char           *uri,
                                                                const char           *dossier_title,
                                                                const char           *option_title);
DossierAnnotation    *dossier_notebook_entry_get_annotation    (DossierNotebookEntry *self);
const char           *dossier_notebook_entry_get_uri           (DossierNotebookEntry *self);
const char           *dossier_notebook_entry_get_dossier_title (DossierNotebookEntry *self);
const char           *dossier_notebook_entry_get_option_title  (DossierNotebookEntry *self);

G_END_DECLS
