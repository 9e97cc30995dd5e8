/* dossier-notebook-command.h: a change of several notes at once
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../dossier-command.h"

#include "store/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK_COMMAND (dossier_notebook_command_get_type ())

G_DECLARE_FINAL_TYPE (DossierNotebookCommand, dossier_notebook_command, DOSSIER, NOTEBOOK_COMMAND,
                      DossierCommand)

/**
 * DossierNotebookPut:
 * @annotations: (element-type DossierAnnotation): notes
 * @user_data: the data of the command
 *
 * Writes notes to the library.
 */
typedef void (*DossierNotebookPut) (GPtrArray *annotations,
                                    gpointer   user_data);

DossierCommand *dossier_notebook_command_new (const char         *name,
                                              GPtrArray          *before,
                                              GPtrArray          *after,
                                              DossierNotebookPut  put,
                                              gpointer            user_data);

G_END_DECLS
