/* dossier-command-note-tag-list.c: dossierctl note tag list
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
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GError) error = NULL;

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  /* The window's own library is made when the first note is written. */
  if (library == NULL && dossier_note_library == NULL &&
      g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MISSING))
    return DOSSIER_EXIT_OK;
  if (library == NULL)
    return dossier_note_fail (error);

  counts = dossier_tags_list (library, &error);
  if (counts == NULL)
    return dossier_note_fail (error);

  for (guint i = 0; i < counts->len; i++)
    {
      const DossierTagCount *count = g_ptr_array_index (counts, i);
      g_autofree char *tag = dossier_cli_to_field (count->tag);
      g_autofree char *line = g_strdup_printf ("%u\t%s\n", count->n_notes, tag);

      dossier_cli_print (line);
    }

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_tag_list = {
  .name = "list",
  .arguments = "",
  .summary = N_("Lists the tags of all notes."),
  .description = N_("Each tag is a line of two fields separated by a tab: on how many notes it "
                    "stands, and the tag. Notes in the trash do not count. Tags that differ in "
                    "capitals or accents alone are one."),
  .n_least = 0,
  .n_most = 0,
  .options = options,
  .run = run,
};
