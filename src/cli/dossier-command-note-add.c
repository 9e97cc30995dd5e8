/* dossier-command-note-add.c: dossierctl note add
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
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (arguments[0], &result);
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (DossierAnnotation) note = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *line = NULL;
  DossierOption *option;

  if (document == NULL)
    return result;

  option = dossier_cli_find_option (document, arguments[0], arguments[1]);
  if (option == NULL)
    return DOSSIER_EXIT_FAILED;

  text = dossier_note_read_text (arguments[2]);
  if (text == NULL)
    return DOSSIER_EXIT_FAILED;

  library = dossier_note_open_library (DOSSIER_CONNECTION_DEFAULT, &error);
  if (library == NULL)
    return dossier_note_fail (error);

  note = dossier_annotation_new (document->id, option->id, text);
  if (!dossier_annotations_put (library, note, &error))
    return dossier_note_fail (error);

  line = g_strconcat (dossier_annotation_get_id (note), "\n", NULL);
  dossier_cli_print (line);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_add = {
  .name = "add",
  .arguments = N_("FILE OPTION-ID TEXT"),
  .summary = N_("Adds a note to an option and writes the note’s id."),
  .description = N_("The text is Markdown; “-” takes it from standard input. A text that begins "
                    "with “-” goes after “--”."),
  .n_least = 3,
  .n_most = 3,
  .options = options,
  .run = run,
};
