/* dossier-notes.h: the user's notes on a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-note.h"

#include "../dossier-history.h"

#include "store/dossier-library.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTES (dossier_notes_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotes, dossier_notes, DOSSIER, NOTES, GObject)

DossierNotes *dossier_notes_new             (DossierLibrary    *library,
                                             const char        *dossier_id,
                                             DossierHistory    *history);
DossierLibrary *dossier_notes_get_library   (DossierNotes      *self);
GListModel   *dossier_notes_get_list        (DossierNotes      *self);
const char   *dossier_notes_get_failure     (DossierNotes      *self);
GHashTable   *dossier_notes_count_by_option (DossierNotes      *self);
DossierNote  *dossier_notes_add             (DossierNotes      *self,
                                             const char        *option_id);
DossierNote  *dossier_notes_add_at          (DossierNotes            *self,
                                             const char              *option_id,
                                             DossierAnnotationKind    kind,
                                             DossierAnnotationColour  colour,
                                             GPtrArray               *targets);
void          dossier_notes_change          (DossierNotes      *self,
                                             DossierNote       *note,
                                             DossierAnnotation *changed);
gboolean      dossier_notes_place           (DossierNotes      *self,
                                             DossierAnnotation *placed,
                                             GPtrArray         *candidates);
gboolean      dossier_notes_are_listed      (DossierNotes      *self);
DossierNote  *dossier_notes_find            (DossierNotes      *self,
                                             const char        *id);
void          dossier_notes_edit            (DossierNotes      *self,
                                             DossierNote       *note,
                                             const char        *body);
void          dossier_notes_settle          (DossierNotes      *self);
void          dossier_notes_leave           (DossierNotes      *self,
                                             DossierNote       *note);
void          dossier_notes_delete          (DossierNotes      *self,
                                             DossierNote       *note);
void          dossier_notes_apply           (DossierNotes      *self,
                                             DossierAnnotation *state,
                                             gboolean           deleted);
void          dossier_notes_save            (DossierNotes      *self);
gboolean      dossier_notes_flush           (DossierNotes      *self,
                                             int                timeout);
char         *dossier_notes_get_unsaved     (DossierNotes      *self);

void          dossier_notes_detach          (DossierNotes      *self);
void          dossier_notes_mark_undone     (DossierNotes      *self,
                                             gboolean           undone);

G_END_DECLS
