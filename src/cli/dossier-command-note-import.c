/* dossier-command-note-import.c: dossierctl note import
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "exchange/dossier-hypothesis.h"
#include "exchange/dossier-web-annotation.h"
#include "store/dossier-store-error.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry options[] = {
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

/* What became of the notes of a file. */
typedef struct
{
  guint n_added;
  guint n_known;
  guint n_both;
} Counts;

/* An id for the other side of a note, the same each time that it is read. */
static DossierAnnotation *
copy_as_other (DossierAnnotation *note)
{
  g_autofree char *name =
    g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", dossier_annotation_get_id (note),
                     dossier_annotation_get_modified (note), dossier_annotation_get_body (note));
  g_autofree char *id = dossier_annotation_make_id (name);
  DossierAnnotation *copy = g_object_new (DOSSIER_TYPE_ANNOTATION,
                                          "id", id,
                                          "dossier-id", dossier_annotation_get_dossier_id (note),
                                          "option-id", dossier_annotation_get_option_id (note),
                                          "created", dossier_annotation_get_created (note),
                                          "modified", dossier_annotation_get_modified (note),
                                          "deleted", dossier_annotation_get_deleted (note),
                                          NULL);

  dossier_annotation_take_over (copy, note);

  return copy;
}

/* The note of an id, if there is one; FALSE with an error where that cannot be told. */
static gboolean
find (DossierConnection  *library,
      DossierAnnotation  *note,
      DossierAnnotation **found,
      GError            **error)
{
  g_autoptr (GError) reason = NULL;

  *found = dossier_annotations_get (library, dossier_annotation_get_id (note), &reason);
  if (*found != NULL ||
      g_error_matches (reason, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Puts a note into the library.  Where it is there and says something else, both stay. */
static gboolean
merge (DossierConnection  *library,
       DossierAnnotation  *note,
       Counts             *counts,
       GError            **error)
{
  g_autoptr (DossierAnnotation) known = NULL;
  g_autoptr (DossierAnnotation) other = NULL;
  g_autoptr (DossierAnnotation) known_other = NULL;

  if (!find (library, note, &known, error))
    return FALSE;
  if (known == NULL)
    {
      counts->n_added++;
      return dossier_annotations_put (library, note, error);
    }

  other = copy_as_other (note);
  if (!find (library, other, &known_other, error))
    return FALSE;
  if (dossier_annotation_equal (note, known))
    {
      counts->n_known++;
      /* The file may have what the library does not show. */
      return dossier_annotation_get_other (note) == NULL ||
             dossier_annotations_put (library, note, error);
    }
  if (known_other != NULL)
    {
      counts->n_known++;
      return TRUE;
    }

  counts->n_both++;
  return dossier_annotations_put (library, other, error);
}

/* All of them or none. */
static gboolean
merge_all (DossierConnection  *library,
           GPtrArray          *notes,
           Counts             *counts,
           GError            **error)
{
  if (!dossier_connection_begin (library, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    if (!merge (library, g_ptr_array_index (notes, i), counts, error))
      {
        dossier_connection_rollback (library);
        return FALSE;
      }

  return dossier_connection_commit (library, error);
}

/* The notes of a file, from whichever program it is; NULL where there are none, which has been
 * reported. */
static GPtrArray *
read_notes (const char * const *arguments,
            guint               n_arguments,
            DossierExit        *result)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GPtrArray *notes;
  gboolean hypothesis;

  *result = DOSSIER_EXIT_FAILED;
  if (!g_file_get_contents (arguments[0], &text, NULL, &error))
    {
      dossier_note_fail (error);
      return NULL;
    }
  hypothesis = dossier_hypothesis_recognise (text);
  if (hypothesis != (n_arguments > 1))
    {
      g_autofree char *name = g_filename_display_name (arguments[0]);

      if (hypothesis)
        dossier_cli_report (_("“%s” comes from Hypothesis and does not tell which dossier its "
                              "notes belong to.  Give the dossier’s file after it."), name);
      else
        dossier_cli_report (_("“%s” does not come from Hypothesis.  Give it without a dossier."),
                            name);
      return NULL;
    }
  if (n_arguments > 1)
    {
      document = dossier_cli_open (arguments[1], result);
      if (document == NULL)
        return NULL;
      *result = DOSSIER_EXIT_FAILED;
    }

  notes = document == NULL ? dossier_web_annotations_read (text, &error)
                           : dossier_hypothesis_read (text, document, &error);
  if (notes == NULL)
    dossier_cli_report (_("“%s” holds no notes that can be read. %s."), arguments[0],
                        error->message);

  return notes;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  Counts counts = { 0 };
  DossierExit result;

  notes = read_notes (arguments, n_arguments, &result);
  if (notes == NULL)
    return result;

  library = dossier_note_open_library (DOSSIER_CONNECTION_DEFAULT, &error);
  if (library == NULL || !merge_all (library, notes, &counts, &error))
    return dossier_note_fail (error);

  line = g_strdup_printf ("added\t%u\nknown\t%u\nboth\t%u\n", counts.n_added, counts.n_known,
                          counts.n_both);
  dossier_cli_print (line);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_import = {
  .name = "import",
  .arguments = N_("FILE [DOSSIER]"),
  .summary = N_("Takes notes from a file into the library."),
  .description = N_("The file holds W3C Web Annotations, or annotations of Hypothesis as JSON. "
                    "Those are on web pages, so that the dossier has to be named whose words "
                    "they are looked for in; where these do not stand in one place only, the "
                    "note is on the dossier and needs review. All of them are taken, or none. A "
                    "note that is there already stays; where the file has it with other words, "
                    "both are kept. The result is three lines of a word, a tab and a number: how "
                    "many notes were added, were known, and are kept on both sides."),
  .n_least = 1,
  .n_most = 2,
  .options = options,
  .run = run,
};
