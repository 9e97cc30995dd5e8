/* dossier-notebook-trash.h: empties the trash
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierNotebookTrashDone:
 * @message: (nullable): what came of it, in words; %NULL where the user has kept the notes
 * @user_data: the data of who asked
 *
 * Hears what came of emptying the trash.
 */
typedef void (*DossierNotebookTrashDone) (const char *message,
                                          gpointer    user_data);

void dossier_notebook_trash_empty (GtkWidget                *parent,
                                   DossierLibrary           *library,
                                   guint                     n_notes,
                                   DossierNotebookTrashDone  done,
                                   gpointer                  user_data);

G_END_DECLS
