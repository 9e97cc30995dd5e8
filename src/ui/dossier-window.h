/* dossier-window.h: a window with a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

DossierWindow *dossier_window_new       (GtkApplication *application,
                                         DossierLibrary *library,
                                         GSettings      *settings);
void           dossier_window_open      (DossierWindow  *self,
                                         GFile          *file);
void           dossier_window_open_at   (DossierWindow  *self,
                                         GFile          *file,
                                         const char     *option_id,
                                         const char     *note_id);
void           dossier_window_search    (DossierWindow  *self,
                                         const char     *words);
void           dossier_window_show_page (DossierWindow  *self);
gboolean       dossier_window_is_empty  (DossierWindow  *self);
gboolean       dossier_window_is_on     (DossierWindow  *self,
                                         GFile          *file);

G_END_DECLS
