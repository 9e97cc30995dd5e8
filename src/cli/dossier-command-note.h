/* dossier-command-note.h: what the commands of dossierctl note share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/dossier-cli.h"
#include "model/dossier-annotation.h"
#include "store/dossier-annotations.h"

G_BEGIN_DECLS

/* An entry for the options of a command that opens the library. */
#define DOSSIER_NOTE_LIBRARY_ENTRY \
  { "library", 0, 0, G_OPTION_ARG_FILENAME, &dossier_note_library, \
    N_("Keep notes in this file, not in the window’s own library"), N_("PATH") }

extern char *dossier_note_library;

DossierConnection *dossier_note_open_library (DossierConnectionFlags  flags,
                                              GError                **error);
char              *dossier_note_read_text    (const char             *argument);
DossierExit        dossier_note_fail         (const GError           *error);
char              *dossier_note_read_tag     (const char             *argument);
DossierExit        dossier_note_report_tagged (const char            *tag,
                                               guint                  n_notes);

extern const DossierCommand dossier_command_note_add;
extern const DossierCommand dossier_command_note_list;
extern const DossierCommand dossier_command_note_edit;
extern const DossierCommand dossier_command_note_delete;
extern const DossierCommand dossier_command_note_restore;
extern const DossierCommand dossier_command_note_export;
extern const DossierCommand dossier_command_note_import;
extern const DossierCommand dossier_command_note_tag;
extern const DossierCommand dossier_command_note_tag_add;
extern const DossierCommand dossier_command_note_tag_delete;
extern const DossierCommand dossier_command_note_tag_list;
extern const DossierCommand dossier_command_note_tag_remove;
extern const DossierCommand dossier_command_note_tag_rename;

G_END_DECLS
