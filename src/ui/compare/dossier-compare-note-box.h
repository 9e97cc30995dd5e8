/* dossier-compare-note-box.h: where notes are written in a cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-notes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_NOTE_BOX (dossier_compare_note_box_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareNoteBox, dossier_compare_note_box, DOSSIER, COMPARE_NOTE_BOX,
                      GtkBox)

GtkWidget *dossier_compare_note_box_new   (DossierCompareNotes   *notes,
                                           DossierComparisonRow  *row,
                                           guint                  option);
void       dossier_compare_note_box_write (DossierCompareNoteBox *self);
void       dossier_compare_note_box_leave (DossierCompareNoteBox *self);

G_END_DECLS
