/* dossier-command-note-tag-rename.c: dossierctl note tag rename
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "store/dossier-tags.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autofree char *tag = dossier_note_read_tag (arguments[0]);
  g_autofree char *name = tag == NULL ? NULL : dossier_note_read_tag (arguments[1]);
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notes;

  if (name == NULL)
    return DOSSIER_EXIT_FAILED;

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  if (library == NULL || !dossier_tags_rename (library, tag, name, &n_notes, &error))
    return dossier_note_fail (error);

  return dossier_note_report_tagged (tag, n_notes);
}

const DossierCommand dossier_command_note_tag_rename = {
  .name = "rename",
  .arguments = N_("TAG NAME"),
  .summary = N_("Gives a tag another name on all notes."),
  .description = N_("Where another tag is called so already, the two become one. Notes in the "
                    "trash are changed as well. On how many notes the tag stood is written."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
