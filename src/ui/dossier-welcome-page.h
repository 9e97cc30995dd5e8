/* dossier-welcome-page.h: what to do when no dossier is open
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_WELCOME_PAGE (dossier_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierWelcomePage, dossier_welcome_page, DOSSIER, WELCOME_PAGE, AdwBin)

void dossier_welcome_page_set_recents (DossierWelcomePage *self,
                                       GPtrArray          *recents);

G_END_DECLS
