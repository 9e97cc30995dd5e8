/* dossier-command-note-add.c: dossierctl note add
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "analysis/dossier-fields.h"
#include "model/dossier-tag.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *kind;
static char *colour;
static char *quote;
static char *field;
static GStrv tags;

static const GOptionEntry options[] = {
  { "quote", 0, 0, G_OPTION_ARG_FILENAME, &quote,
    N_("Make the note on these words of the option"), N_("WORDS") },
  { "field", 0, 0, G_OPTION_ARG_FILENAME, &field,
    N_("Make the note on this text of the option, such as /summary"), N_("PATH") },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind,
    N_("The note is a highlight, comment, question or assessment"), N_("KIND") },
  { "colour", 0, 0, G_OPTION_ARG_STRING, &colour,
    N_("Mark the words in yellow, green, blue, pink or purple"), N_("COLOUR") },
  { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &tags,
    N_("Give the note this tag; may be repeated"), N_("TAG") },
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

/* Reads a term, and names those there are where it is none of them. */
static gboolean
read_term (GType       type,
           const char *option,
           const char *nick,
           int        *value)
{
  g_autoptr (GString) nicks = g_string_new (NULL);
  GEnumClass *terms = g_type_class_get (type);

  if (nick == NULL || dossier_term_find (type, nick, value))
    return TRUE;

  for (guint i = 0; i < terms->n_values; i++)
    g_string_append_printf (nicks, i == 0 ? "%s" : ", %s", terms->values[i].value_nick);
  /* Translators: an option of the command line, what was given to it, and a list of what may be */
  dossier_cli_report (_("“--%1$s=%2$s” is not known.  Give one of: %3$s."), option, nick,
                      nicks->str);

  return FALSE;
}

static void
add_targets (GPtrArray              *targets,
             const DossierFieldText *text,
             const char             *words,
             const char             *version)
{
  for (const char *at = text->text; (at = strstr (at, words)) != NULL; at = g_utf8_next_char (at))
    {
      int start = (int) g_utf8_pointer_to_offset (text->text, at);
      g_autoptr (DossierQuote) words_quote =
        dossier_quote_new (text->text, start, start + (int) g_utf8_strlen (words, -1));

      g_ptr_array_add (targets, dossier_target_new (text->path, words_quote, version));
    }
}

/* What the command line says the note is on; NULL where that is not one place, which has been
 * reported. */
static GPtrArray *
find_targets (DossierDocument *document,
              DossierOption   *option)
{
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  g_autoptr (GPtrArray) fields = dossier_fields_list (document, option, DOSSIER_FIELDS_ALL);
  g_autofree char *words = quote == NULL ? NULL : dossier_cli_to_utf8 (quote);
  g_autofree char *path = field == NULL ? NULL : dossier_cli_to_utf8 (field);
  g_autofree char *version = document->bytes == NULL ? NULL
    : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, document->bytes);

  if ((quote != NULL && words == NULL) || (field != NULL && path == NULL))
    return NULL;

  if (path != NULL && dossier_fields_find (fields, path) == NULL)
    {
      const DossierFieldText *first = g_ptr_array_index (fields, 0);

      dossier_cli_report (_("The option has no text “%1$s”.  The first of those it has is "
                            "“%2$s”."), path, first->path);
      return NULL;
    }
  if (words == NULL)
    {
      if (path != NULL)
        g_ptr_array_add (targets, dossier_target_new (path, NULL, version));
      return g_steal_pointer (&targets);
    }

  for (guint i = 0; *words != '\0' && i < fields->len; i++)
    {
      const DossierFieldText *text = g_ptr_array_index (fields, i);

      if (path == NULL || g_str_equal (text->path, path))
        add_targets (targets, text, words, version);
    }

  if (targets->len == 1)
    return g_steal_pointer (&targets);

  if (targets->len == 0)
    dossier_cli_report (_("The words “%s” do not stand in the option.  Give them just as they are "
                          "shown by “dossierctl show”."), words);
  else
    dossier_cli_report (g_dngettext (GETTEXT_PACKAGE,
                                     "The words “%1$s” stand in %2$u place of the option, first in "
                                     "“%3$s”.  Give more of them, or the place with “--field”.",
                                     "The words “%1$s” stand in %2$u places of the option, first "
                                     "in “%3$s”.  Give more of them, or the place with “--field”.",
                                     targets->len),
                        words, targets->len,
                        ((DossierTarget *) g_ptr_array_index (targets, 0))->field);

  return NULL;
}

static GStrv
read_tags (void)
{
  g_auto (GStrv) read = g_new0 (char *, 1);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *tag = dossier_note_read_tag (tags[i]);
      GStrv more;

      if (tag == NULL)
        return NULL;
      more = dossier_tag_add_to ((const char * const *) read, tag);
      g_strfreev (read);
      read = more;
    }

  return g_steal_pointer (&read);
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (arguments[0], &result);
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (DossierAnnotation) note = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (GStrv) note_tags = NULL;
  g_autofree char *text = NULL, *line = NULL;
  int note_kind = DOSSIER_ANNOTATION_KIND_COMMENT;
  int note_colour = DOSSIER_ANNOTATION_COLOUR_YELLOW;
  DossierOption *option;

  if (document == NULL)
    return result;

  option = dossier_cli_find_option (document, arguments[0], arguments[1]);
  if (option == NULL)
    return DOSSIER_EXIT_FAILED;

  if (!read_term (DOSSIER_TYPE_ANNOTATION_KIND, "kind", kind, &note_kind) ||
      !read_term (DOSSIER_TYPE_ANNOTATION_COLOUR, "colour", colour, &note_colour))
    return DOSSIER_EXIT_FAILED;
  note_tags = read_tags ();
  targets = note_tags == NULL ? NULL : find_targets (document, option);
  if (targets == NULL)
    return DOSSIER_EXIT_FAILED;

  text = dossier_note_read_text (arguments[2]);
  if (text == NULL)
    return DOSSIER_EXIT_FAILED;

  library = dossier_note_open_library (DOSSIER_CONNECTION_DEFAULT, &error);
  if (library == NULL)
    return dossier_note_fail (error);

  note = dossier_annotation_new (document->id, option->id, text);
  dossier_annotation_set_kind (note, (DossierAnnotationKind) note_kind);
  dossier_annotation_set_colour (note, (DossierAnnotationColour) note_colour);
  dossier_annotation_set_tags (note, (const char * const *) note_tags);
  dossier_annotation_set_targets (note, targets);
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
                    "with “-” goes after “--”. With --quote the note is on words of the "
                    "option, which must stand in one place only, or in one text of it with "
                    "--field; with --field alone it is on that text. “dossierctl note list "
                    "--json” names the texts that notes are on."),
  .n_least = 3,
  .n_most = 3,
  .options = options,
  .run = run,
};
