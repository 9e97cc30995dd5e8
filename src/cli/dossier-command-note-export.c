/* dossier-command-note-export.c: dossierctl note export
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "exchange/dossier-web-annotation.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  DossierExit result;

  document = dossier_cli_open (arguments[0], &result);
  if (document == NULL)
    return result;

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  if (library == NULL)
    return dossier_note_fail (error);
  notes = dossier_annotations_list (library, document->id, NULL, DOSSIER_ANNOTATIONS_WITH_DELETED,
                                    &error);
  if (notes == NULL)
    return dossier_note_fail (error);

  text = dossier_web_annotations_write (notes);
  dossier_cli_print (text);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_export = {
  .name = "export",
  .arguments = N_("FILE"),
  .summary = N_("Writes the notes on a dossier as W3C Web Annotations."),
  .description = N_("The result is a JSON array, with the notes in the trash too; “dossierctl note "
                    "import” reads it. What notes said before is not in it."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run,
};
