/* dossier-problems-page.h: why a file was not opened
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROBLEMS_PAGE (dossier_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierProblemsPage, dossier_problems_page, DOSSIER, PROBLEMS_PAGE, AdwBin)

void dossier_problems_page_show (DossierProblemsPage *self,
                                 const char          *title,
                                 const char          *message,
                                 GPtrArray           *problems,
                                 gboolean             can_go_back);

G_END_DECLS
