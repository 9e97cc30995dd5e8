/* dossier-change-bar.h: says that the file has changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHANGE_BAR (dossier_change_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierChangeBar, dossier_change_bar, DOSSIER, CHANGE_BAR, AdwBin)

DossierChangeBar *dossier_change_bar_new  (void);
void              dossier_change_bar_show (DossierChangeBar *self,
                                           DossierWatch     *watch);

G_END_DECLS
