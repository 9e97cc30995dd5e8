/* dossier-selection-bar.h: what can be done with the words that are selected
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SELECTION_BAR (dossier_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierSelectionBar, dossier_selection_bar, DOSSIER, SELECTION_BAR,
                      GtkPopover)

GtkPopover *dossier_selection_bar_new (GtkTextView *view);

G_END_DECLS
