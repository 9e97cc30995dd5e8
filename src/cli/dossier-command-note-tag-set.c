/* dossier-command-note-tag-set.c: dossierctl note tag add, and remove
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "model/dossier-tag.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static DossierExit
change (const char * const *arguments,
        GStrv             (*tagged) (const char * const *tags,
                                     const char         *tag))
{
  g_autofree char *id = dossier_cli_to_utf8 (arguments[0]);
  g_autofree char *tag = id == NULL ? NULL : dossier_note_read_tag (arguments[1]);
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (DossierAnnotation) note = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) tags = NULL;

  if (tag == NULL)
    return DOSSIER_EXIT_FAILED;

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  if (library == NULL)
    return dossier_note_fail (error);

  note = dossier_annotations_find (library, id, &error);
  if (note == NULL)
    return dossier_note_fail (error);

  tags = tagged (dossier_annotation_get_tags (note), tag);
  dossier_annotation_set_tags (note, (const char * const *) tags);
  if (!dossier_annotations_put (library, note, &error))
    return dossier_note_fail (error);

  return DOSSIER_EXIT_OK;
}

static DossierExit
run_add (const char * const *arguments,
         guint               n_arguments)
{
  return change (arguments, dossier_tag_add_to);
}

static DossierExit
run_remove (const char * const *arguments,
            guint               n_arguments)
{
  return change (arguments, dossier_tag_remove_from);
}

const DossierCommand dossier_command_note_tag_add = {
  .name = "add",
  .arguments = N_("ID TAG"),
  .summary = N_("Gives a note a tag."),
  .description = N_("A note that has it keeps it. The beginning of an id will do where no other "
                    "note’s id begins with it."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run_add,
};

const DossierCommand dossier_command_note_tag_remove = {
  .name = "remove",
  .arguments = N_("ID TAG"),
  .summary = N_("Takes a tag from a note."),
  .description = N_("A note that does not have it stays as it is. The beginning of an id will do "
                    "where no other note’s id begins with it."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run_remove,
};
