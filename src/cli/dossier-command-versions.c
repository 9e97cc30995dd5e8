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

static char *deleted;        /* the number of a version; NULL: none is to be deleted */
static char *deleted_before; /* likewise, of the first to stay */

static const GOptionEntry options[] = {
  { "delete", 0, 0, G_OPTION_ARG_STRING, &deleted, N_("Delete this version from the library"),
    N_("NUMBER") },
  { "delete-before", 0, 0, G_OPTION_ARG_STRING, &deleted_before,
    N_("Delete the versions that were open before this one"), N_("NUMBER") },
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

static DossierExit
fail_to_find (const char *number)
{
  dossier_cli_report (_("The library has no version “%s” of this dossier.  “dossierctl versions "
                        "FILE” lists those that it has."), number);

  return DOSSIER_EXIT_FAILED;
}

/* What the file holds now may be open in a window. */
static gboolean
is_current (DossierDocument *document,
            DossierVersion  *version)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, document->bytes);

  return g_str_equal (hash, version->hash);
}

static DossierExit
delete_versions (DossierConnection *library,
                 DossierDocument   *document,
                 GPtrArray         *versions)
{
  const char *number = deleted != NULL ? deleted : deleted_before;
  DossierVersion *version = find_version (versions, number);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  guint position;

  if (version == NULL)
    return fail_to_find (number);
  if (deleted != NULL && is_current (document, version))
    {
      dossier_cli_report (_("Version “%s” is what the file holds now, and stays."), number);
      return DOSSIER_EXIT_FAILED;
    }

  /* The latest comes first. */
  g_ptr_array_find (versions, version, &position);
  for (guint i = deleted != NULL ? position : position + 1; i < versions->len; i++)
    {
      DossierVersion *other = g_ptr_array_index (versions, i);

      if (deleted != NULL && i > position)
        break;
      if (!is_current (document, other))
        g_array_append_val (ids, other->id);
    }

  return dossier_snapshots_delete (library, document->id, ids, &error) ? DOSSIER_EXIT_OK
                                                                       : dossier_note_fail (error);
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
  if ((deleted != NULL || deleted_before != NULL) &&
      (n_arguments > 1 || (deleted != NULL && deleted_before != NULL)))
    {
      dossier_cli_report (_("Delete versions with a command of its own: dossierctl versions FILE "
                            "--delete=NUMBER"));
      return DOSSIER_EXIT_FAILED;
    }
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

  if (deleted != NULL || deleted_before != NULL)
    return delete_versions (library, document, versions);
  if (n_arguments == 1)
    {
      for (guint i = 0; i < versions->len; i++)
        print_version (g_ptr_array_index (versions, i));
      return DOSSIER_EXIT_OK;
    }

  version = find_version (versions, arguments[1]);
  if (version == NULL)
    return fail_to_find (arguments[1]);

  return write_version (library, version, arguments[2], &error) ? DOSSIER_EXIT_OK
                                                                : dossier_note_fail (error);
}

const DossierCommand dossier_command_versions = {
  .name = "versions",
  .arguments = N_("FILE [NUMBER OUTPUT]"),
  .summary = N_("Lists the versions of a dossier that were open in the window, writes one, or "
                "deletes some."),
  .description = N_("Each version is a line of six fields separated by tabs, the latest first: its "
                    "number, when it was first and last open, its size in bytes, the SHA-256 of "
                    "its text, and its title. With a NUMBER, that version is written to the file "
                    "OUTPUT, which must not be there yet, as it was to the byte; “dossierctl diff” "
                    "compares it with another. What --delete and --delete-before take out is gone "
                    "for good; what the file holds now stays."),
  .n_least = 1,
  .n_most = 3,
  .options = options,
  .run = run,
};
