/* dossier-command-note-list.c: dossierctl note list
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "exchange/dossier-json-members.h"
#include "model/dossier-term.h"
#include "store/dossier-named-colours.h"

#include <glib/gi18n-lib.h>

static gboolean json;
static gboolean deleted;

static const GOptionEntry options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write the list as JSON"), NULL },
  { "deleted", 0, 0, G_OPTION_ARG_NONE, &deleted, N_("List the notes in the trash instead"), NULL },
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static void
add_time (JsonBuilder *builder,
          const char  *member,
          gint64       microseconds)
{
  g_autofree char *time = dossier_cli_format_time (microseconds);

  dossier_json_add_string (builder, member, time);
}

static void
add_target (JsonBuilder         *builder,
            const DossierTarget *target)
{
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "field", target->field);
  if (target->quote != NULL)
    {
      dossier_json_add_string (builder, "exact", target->quote->exact);
      dossier_json_add_string (builder, "prefix", target->quote->prefix);
      dossier_json_add_string (builder, "suffix", target->quote->suffix);
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, target->quote->start);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, target->quote->end);
    }
  if (target->version != NULL)
    dossier_json_add_string (builder, "version", target->version);
  dossier_json_add_term (builder, "anchor", DOSSIER_TYPE_ANCHOR, (int) target->anchor);
  if (dossier_target_has_place (target))
    {
      if (target->now_option != NULL)
        dossier_json_add_string (builder, "now_option", target->now_option);
      dossier_json_add_string (builder, "now_field", target->now_field);
      json_builder_set_member_name (builder, "now_start");
      json_builder_add_int_value (builder, target->now_start);
      json_builder_set_member_name (builder, "now_end");
      json_builder_add_int_value (builder, target->now_end);
    }
  json_builder_end_object (builder);
}

/* What the note is on, and how it is marked. */
static void
add_marks (JsonBuilder              *builder,
           DossierAnnotation        *note,
           const DossierColourNames *names)
{
  GPtrArray *targets = dossier_annotation_get_targets (note);
  const char * const *tags = dossier_annotation_get_tags (note);

  dossier_json_add_term (builder, "colour", DOSSIER_TYPE_ANNOTATION_COLOUR,
                         (int) dossier_annotation_get_colour (note));
  dossier_json_add_string (builder, "colour_name",
                           dossier_colour_names_get_own (names,
                                                         dossier_annotation_get_colour (note)));
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (guint i = 0; tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "targets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < targets->len; i++)
    add_target (builder, g_ptr_array_index (targets, i));
  json_builder_end_array (builder);
}

static void
print_json (GPtrArray                *notes,
            const DossierColourNames *names)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (notes, i);
      gint64 time_deleted = dossier_annotation_get_deleted (note);

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "id", dossier_annotation_get_id (note));
      dossier_json_add_string (builder, "dossier", dossier_annotation_get_dossier_id (note));
      dossier_json_add_string (builder, "option", dossier_annotation_get_option_id (note));
      dossier_json_add_term (builder, "kind", DOSSIER_TYPE_ANNOTATION_KIND,
                             (int) dossier_annotation_get_kind (note));
      dossier_json_add_string (builder, "text", dossier_annotation_get_body (note));
      add_marks (builder, note, names);
      add_time (builder, "created", dossier_annotation_get_created (note));
      add_time (builder, "modified", dossier_annotation_get_modified (note));
      if (dossier_annotation_get_resolved (note) != 0)
        add_time (builder, "resolved", dossier_annotation_get_resolved (note));
      if (time_deleted != 0)
        add_time (builder, "deleted", time_deleted);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  dossier_cli_print_node (root);
}

static void
print_lines (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (notes, i);
      const char *option_id = dossier_annotation_get_option_id (note);
      g_autofree char *id = dossier_cli_to_field (dossier_annotation_get_id (note));
      g_autofree char *dossier = dossier_cli_to_field (dossier_annotation_get_dossier_id (note));
      g_autofree char *option = dossier_cli_to_field (option_id != NULL ? option_id : "-");
      g_autofree char *time = dossier_cli_format_time (dossier_annotation_get_modified (note));
      g_autofree char *text = dossier_cli_to_field (dossier_annotation_get_body (note));
      g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s\t%s\n", id, dossier, option, time,
                                               text);

      dossier_cli_print (line);
    }
}

/* The window's own library is made when the first note is written: until then there are no
 * notes.  A library that the command line names has to be there. */
static GPtrArray *
load (const char          *dossier_id,
      const char          *option_id,
      DossierColourNames **names,
      GError             **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (DossierConnection) library = dossier_note_open_library (DOSSIER_CONNECTION_EXISTING,
                                                                     &cause);

  if (library != NULL)
    {
      *names = dossier_named_colours_read (library, error);
      if (*names == NULL)
        return NULL;
    }
  if (library != NULL)
    return dossier_annotations_list (library, dossier_id, option_id,
                                     deleted ? DOSSIER_ANNOTATIONS_WITH_DELETED
                                             : DOSSIER_ANNOTATIONS_DEFAULT,
                                     error);

  if (dossier_note_library == NULL &&
      g_error_matches (cause, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MISSING))
    return g_ptr_array_new_with_free_func (g_object_unref);

  g_propagate_error (error, g_steal_pointer (&cause));

  return NULL;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (DossierColourNames) names = NULL;
  g_autoptr (GError) error = NULL;
  DossierOption *option = NULL;
  DossierExit result;

  document = dossier_cli_open (arguments[0], &result);
  if (document == NULL)
    return result;

  if (n_arguments > 1)
    {
      option = dossier_cli_find_option (document, arguments[0], arguments[1]);
      if (option == NULL)
        return DOSSIER_EXIT_FAILED;
    }

  notes = load (document->id, option == NULL ? NULL : option->id, &names, &error);
  if (notes == NULL)
    return dossier_note_fail (error);

  for (guint i = notes->len; deleted && i > 0; i--)
    if (dossier_annotation_get_deleted (g_ptr_array_index (notes, i - 1)) == 0)
      g_ptr_array_remove_index (notes, i - 1);

  if (json)
    print_json (notes, names);
  else
    print_lines (notes);

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_note_list = {
  .name = "list",
  .arguments = N_("FILE [OPTION-ID]"),
  .summary = N_("Lists the notes on a dossier, or on one of its options."),
  .description = N_("Each note is a line of five fields separated by tabs: its id, the ids of the "
                    "dossier and of the option, when it was last changed, and its text, whose line "
                    "breaks are written as spaces."),
  .n_least = 1,
  .n_most = 2,
  .options = options,
  .run = run,
};
