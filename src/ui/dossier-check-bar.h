/* dossier-check-bar.h: says whether all of a dossier has been checked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHECK_BAR (dossier_check_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierCheckBar, dossier_check_bar, DOSSIER, CHECK_BAR, AdwBin)

DossierCheckBar *dossier_check_bar_new           (void);
void             dossier_check_bar_hide          (DossierCheckBar *self);
void             dossier_check_bar_show_progress (DossierCheckBar *self,
                                                  double           fraction);
void             dossier_check_bar_show_stopped  (DossierCheckBar *self);
void             dossier_check_bar_show_problems (DossierCheckBar *self,
                                                  const char      *message);

G_END_DECLS
