/* dossier-notebook-status.h: what stands in place of an empty list of notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-notebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_notebook_status_show         (AdwStatusPage        *page,
                                           DossierNotebookShelf  shelf,
                                           gboolean              filtered);
void dossier_notebook_status_show_failure (AdwStatusPage        *page,
                                           const char           *message);

G_END_DECLS
