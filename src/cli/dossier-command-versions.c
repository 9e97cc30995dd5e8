/* dossier-command-versions.c: dossierctl versions
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "store/dossier-snapshots.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  { "library", 0, 0, G_OPTION_ARG_FILENAME, &dossier_note_library,
    N_("Look in this file, not in the window’s own library"), N_("PATH") },
  G_OPTION_ENTRY_NULL
};

static void
print_version (DossierVersion *version)
{
  g_autofree char *first = dossier_cli_format_time (version->first_seen);
  g_autofree char *last = dossier_cli_format_time (version->last_seen);
  g_autofree char *title = dossier_cli_to_field (version->title);
  g_autofree char *line =
    g_strdup_printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s\n", version->id,
                     first, last, version->size, version->hash, title);

  dossier_cli_print (line);
}

static DossierVersion *
find_version (GPtrArray  *versions,
              const char *number)
{
  for (guint i = 0; i < versions->len; i++)
    {
      DossierVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, version->id);

      if (g_str_equal (id, number))
        return version;
    }

  return NULL;
}

/* An existing file is left alone: it may be the dossier itself. */
static gboolean
write_version (DossierConnection  *library,
               DossierVersion     *version,
               const char         *path,
               GError            **error)
{
  g_autoptr (GBytes) text = dossier_snapshots_restore (library, version->id, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileOutputStream) stream = NULL;

  if (text == NULL)
    return FALSE;

  stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (text, NULL),
                                    g_bytes_get_size (text), NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (arguments[0], &result);
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  DossierVersion *version;

  if (document == NULL)
    return result;
  if (n_arguments == 2)
    {
      dossier_cli_report (_("Say where to write the version: dossierctl versions FILE NUMBER "
                            "OUTPUT"));
      return DOSSIER_EXIT_FAILED;
    }

  library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &error);
  if (library != NULL)
    versions = dossier_snapshots_list (library, document->id, &error);
  if (versions == NULL)
    return dossier_note_fail (error);

  if (n_arguments == 1)
    {
      for (guint i = 0; i < versions->len; i++)
        print_version (g_ptr_array_index (versions, i));
      return DOSSIER_EXIT_OK;
    }

  version = find_version (versions, arguments[1]);
  if (version == NULL)
    {
      dossier_cli_report (_("The library has no version “%s” of this dossier.  “dossierctl "
                            "versions FILE” lists those that it has."), arguments[1]);
      return DOSSIER_EXIT_FAILED;
    }

  return write_version (library, version, arguments[2], &error) ? DOSSIER_EXIT_OK
                                                                : dossier_note_fail (error);
}

const DossierCommand dossier_command_versions = {
  .name = "versions",
  .arguments = N_("FILE [NUMBER OUTPUT]"),
  .summary = N_("Lists the versions of a dossier that were open in the window, or writes one."),
  .description = N_("Each version is a line of six fields separated by tabs, the latest first: its "
                    "number, when it was first and last open, its size in bytes, the SHA-256 of "
                    "its text, and its title. With a NUMBER, that version is written to the file "
                    "OUTPUT, which must not be there yet, as it was to the byte; “dossierctl diff” "
                    "compares it with another."),
  .n_least = 1,
  .n_most = 3,
  .options = options,
  .run = run,
};
