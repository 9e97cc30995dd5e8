/* dossier-command-note-export.c: dossierctl note export
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "exchange/dossier-notes-csv.h"
#include "exchange/dossier-notes-html.h"
#include "exchange/dossier-notes-markdown.h"
#include "exchange/dossier-web-annotation.h"
#include "store/dossier-named-colours.h"

#include <glib/gi18n-lib.h>

/* Web Annotations are written of all notes; the others are for people, without the trash. */
typedef struct
{
  const char  *name;
  char      *(*write) (GPtrArray                *entries,
                       const DossierColourNames *names);
} Format;

static const Format formats[] = {
  { "json", NULL },
  { "markdown", dossier_notes_to_markdown },
  { "html", dossier_notes_to_html },
  { "csv", dossier_notes_to_csv },
};

static const Format *format = &formats[0];

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  format = DOSSIER_CLI_FIND_FORMAT (formats, value, error);

  return format != NULL;
}

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write json (W3C Web Annotations, as without this), markdown, html or csv"), N_("FORMAT") },
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static void
add_entries (GPtrArray       *entries,
             GPtrArray       *notes,
             DossierDocument *document,
             const char      *option_id,
             const char      *option_title)
{
  for (guint i = 0; i < notes->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (notes, i);

      if (g_strcmp0 (dossier_annotation_get_option_id (note), option_id) == 0)
        g_ptr_array_add (entries,
                         dossier_notebook_entry_new (note, NULL, dossier_text_get (document->title),
                                                     option_title));
    }
}

/* The notes on the dossier first, then those on each option that has any, in the order in which the
 * first of them were made. */
static GPtrArray *
list_entries (GPtrArray       *notes,
              DossierDocument *document)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  add_entries (entries, notes, document, NULL, NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const char *id = dossier_annotation_get_option_id (g_ptr_array_index (notes, i));
      DossierOption *option;

      if (id == NULL || !g_hash_table_add (done, (char *) id))
        continue;
      option = dossier_document_find_option (document, id);
      add_entries (entries, notes, document, id,
                   option == NULL ? id : dossier_text_get (option->title));
    }

  return entries;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (DossierColourNames) names = NULL;
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
  names = dossier_named_colours_read (library, &error);
  notes = names == NULL ? NULL
    : dossier_annotations_list (library, document->id, NULL,
                                format->write == NULL ? DOSSIER_ANNOTATIONS_WITH_DELETED
                                                      : DOSSIER_ANNOTATIONS_DEFAULT, &error);
  if (notes == NULL)
    return dossier_note_fail (error);

  if (format->write == NULL)
    {
      text = dossier_web_annotations_write (notes);
      dossier_cli_print_json (text);
    }
  else
    {
      g_autoptr (GPtrArray) entries = list_entries (notes, document);

      text = format->write (entries, names);
      dossier_cli_print_utf8 (text);
    }

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_export = {
  .name = "export",
  .arguments = N_("FILE"),
  .summary = N_("Writes the notes on a dossier to standard output."),
  .description = N_("Without --format the result is a JSON array of W3C Web Annotations, with the "
                    "notes in the trash too; “dossierctl note import” reads it. What notes said "
                    "before is not in it. The other formats leave the trash out."),
  .n_least = 1,
  .n_most = 1,
  .options = options,
  .run = run,
};
