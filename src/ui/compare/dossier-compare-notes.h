/* dossier-compare-notes.h: the user's notes in the cells of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../notes/dossier-notes.h"

#include "analysis/dossier-comparison.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_NOTES (dossier_compare_notes_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareNotes, dossier_compare_notes, DOSSIER, COMPARE_NOTES, GObject)

DossierCompareNotes *dossier_compare_notes_new        (DossierNotes         *notes,
                                                       DossierComparison    *comparison);
DossierNotes        *dossier_compare_notes_get_notes  (DossierCompareNotes  *self);
GPtrArray           *dossier_compare_notes_list       (DossierCompareNotes  *self,
                                                       DossierComparisonRow *row,
                                                       guint                 option);
DossierNote         *dossier_compare_notes_add        (DossierCompareNotes  *self,
                                                       DossierComparisonRow *row,
                                                       guint                 option);

G_END_DECLS
