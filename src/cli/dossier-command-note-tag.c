/* dossier-command-note-tag.c: dossierctl note tag
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "model/dossier-tag.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_note_read_tag:
 * @argument: a tag, as it stands on the command line
 *
 * Returns: (transfer full) (nullable): the tag; %NULL where it is none, which has been reported
 */
char *
dossier_note_read_tag (const char *argument)
{
  g_autofree char *text = dossier_cli_to_utf8 (argument);
  char *tag;

  if (text == NULL)
    return NULL;

  tag = dossier_tag_clean (text);
  if (tag == NULL)
    dossier_cli_report (_("A tag has no words.  Give it some."));

  return tag;
}

/**
 * dossier_note_report_tagged:
 * @tag: a tag
 * @n_notes: on how many notes it stood
 *
 * Writes the number, or reports that there are none.
 *
 * Returns: how the command has to end
 */
DossierExit
dossier_note_report_tagged (const char *tag,
                            guint       n_notes)
{
  g_autofree char *line = g_strdup_printf ("%u\n", n_notes);

  if (n_notes == 0)
    {
      dossier_cli_report (_("No note has the tag “%s”.  “dossierctl note tag list” names those "
                            "there are."), tag);
      return DOSSIER_EXIT_FAILED;
    }

  dossier_cli_print (line);

  return DOSSIER_EXIT_OK;
}

static const DossierCommand * const commands[] = {
  &dossier_command_note_tag_list,
  &dossier_command_note_tag_add,
  &dossier_command_note_tag_remove,
  &dossier_command_note_tag_rename,
  &dossier_command_note_tag_delete,
  NULL
};

const DossierCommand dossier_command_note_tag = {
  .name = "tag",
  .summary = N_("Tags notes, and renames, joins and deletes tags."),
  .commands = commands,
};
