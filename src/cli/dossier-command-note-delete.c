/* dossier-command-note-delete.c: dossierctl note delete
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (DossierAnnotation) note = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dossier_cli_to_utf8 (arguments[0]);

  if (id == NULL)
    return DOSSIER_EXIT_FAILED;

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  if (library == NULL)
    return dossier_note_fail (error);

  note = dossier_annotations_find (library, id, &error);
  if (note == NULL)
    return dossier_note_fail (error);
  if (dossier_annotation_get_deleted (note) != 0)
    {
      dossier_cli_report (_("The note “%1$s” is in the trash already.  “dossierctl note restore "
                            "%1$s” brings it back."),
                          dossier_annotation_get_id (note));
      return DOSSIER_EXIT_FAILED;
    }

  dossier_annotation_set_deleted (note, g_get_real_time ());
  if (!dossier_annotations_put (library, note, &error))
    return dossier_note_fail (error);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_delete = {
  .name = "delete",
  .arguments = N_("ID"),
  .summary = N_("Moves a note to the trash."),
  .description = N_("“dossierctl note restore” brings it back. The beginning of an id will do "
                    "where no other note’s id begins with it."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run,
};
