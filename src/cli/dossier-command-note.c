/* dossier-command-note.c: dossierctl note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The library named on the command line, or NULL for the window's own. */
char *dossier_note_library;

/**
 * dossier_note_open_library:
 * @flags: how to open it
 * @error: return location for an error of %DOSSIER_STORE_ERROR
 *
 * Returns: (transfer full): the library that the command line names, or %NULL with @error set
 */
DossierConnection *
dossier_note_open_library (DossierConnectionFlags   flags,
                           GError                 **error)
{
  g_autofree char *path = dossier_note_library != NULL ? g_strdup (dossier_note_library)
                                                       : dossier_connection_get_default_path ();

  return dossier_connection_open (path, flags, error);
}

/**
 * dossier_note_fail:
 * @error: what kept a command from being done
 *
 * Reports an error.
 *
 * Returns: how the command has to end
 */
DossierExit
dossier_note_fail (const GError *error)
{
  dossier_cli_report ("%s", error->message);

  return DOSSIER_EXIT_FAILED;
}

static char *
read_standard_input (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[4096];
  gsize n;

  errno = 0;
  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_byte_array_append (bytes, buffer, (guint) n);

  if (ferror (stdin))
    {
      dossier_cli_report (_("Standard input could not be read: %s."), g_strerror (errno));
      return NULL;
    }

  if (memchr (bytes->data != NULL ? bytes->data : (guint8 *) "", '\0', bytes->len) != NULL)
    {
      dossier_cli_report (_("What came by standard input is not text.  Write it in UTF-8."));
      return NULL;
    }

  g_byte_array_append (bytes, (const guint8 *) "", 1);

  return (char *) g_byte_array_steal (bytes, NULL);
}

/**
 * dossier_note_read_text:
 * @argument: the text of a note as it stands on the command line, or “-” for standard input
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, without line breaks at its end; %NULL
 *   where there is none, which has been reported
 */
char *
dossier_note_read_text (const char *argument)
{
  g_autofree char *raw = NULL, *text = NULL;

  raw = g_str_equal (argument, "-") ? read_standard_input () : g_strdup (argument);
  if (raw == NULL)
    return NULL;

  text = dossier_cli_to_utf8 (raw);
  if (text == NULL)
    return NULL;

  for (gsize length = strlen (text);
       length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r');
       length--)
    text[length - 1] = '\0';

  {
    g_autofree char *stripped = g_strstrip (g_strdup (text));

    if (*stripped == '\0')
      {
        dossier_cli_report (_("The note has no words.  Give it some, or delete it with “dossierctl "
                              "note delete”."));
        return NULL;
      }
  }

  return g_steal_pointer (&text);
}

static const DossierCommand * const commands[] = {
  &dossier_command_note_add,
  &dossier_command_note_list,
  &dossier_command_note_edit,
  &dossier_command_note_delete,
  &dossier_command_note_restore,
  &dossier_command_note_tag,
  &dossier_command_note_export,
  &dossier_command_note_import,
  NULL
};

const DossierCommand dossier_command_note = {
  .name = "note",
  .summary = N_("Keeps notes on options: add, list, edit, delete, restore, tag."),
  .commands = commands,
};
