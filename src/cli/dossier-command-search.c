/* dossier-command-search.c: dossierctl search
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-command-note.h"

#include "analysis/dossier-finding.h"
#include "analysis/dossier-searchable.h"
#include "exchange/dossier-json-members.h"
#include "store/dossier-note-words.h"
#include "store/dossier-word-index.h"

#include <glib/gi18n-lib.h>

#define MOST 100 /* of a group */

static gboolean json;
static gboolean with_notes;

static gboolean
parse_format (const char  *option_name,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  return dossier_cli_parse_format (value, &json, error);
}

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_CALLBACK, parse_format,
    N_("Write text (as without this) or json"), N_("FORMAT") },
  { "notes", 0, 0, G_OPTION_ARG_NONE, &with_notes, N_("Search your notes too"), NULL },
  DOSSIER_NOTE_LIBRARY_ENTRY,
  G_OPTION_ENTRY_NULL
};

static const char * const group_names[] = { "options", "claims", "sources", "actors", "notes" };

/* Of which a line, or an object, is made. */
typedef struct
{
  DossierSearchGroup  group;
  const char         *id;
  const char         *option_id;
  const char         *title;
  const char         *detail;
  const char         *field;
} Result;

static void
print_line (const Result *result)
{
  g_autofree char *id = dossier_cli_to_field (result->id);
  g_autofree char *option = dossier_cli_to_field (result->option_id == NULL ? "-"
                                                                            : result->option_id);
  g_autofree char *title = dossier_cli_to_field (result->title);
  g_autofree char *detail = dossier_cli_to_field (result->detail == NULL ? "" : result->detail);
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s\t%s\n", group_names[result->group], id,
                                           option, title, detail);

  dossier_cli_print (line);
}

static void
add_result (JsonBuilder  *builder,
            const Result *result)
{
  if (builder == NULL)
    {
      print_line (result);
      return;
    }

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "id", result->id);
  dossier_json_add_string (builder, "option", result->option_id);
  dossier_json_add_string (builder, "title", result->title);
  dossier_json_add_string (builder, "detail", result->detail);
  dossier_json_add_string (builder, "field", result->field);
  json_builder_end_object (builder);
}

/* Begins a group; in text, its lines speak for themselves, but what is not listed is told. */
static void
begin_group (JsonBuilder        *builder,
             DossierSearchGroup  group,
             guint               n_found,
             guint               n_listed,
             gboolean            more,
             gboolean            ranked)
{
  if (builder == NULL)
    {
      if (n_found > n_listed)
        /* Translators: “%s” is one of options, claims, sources, actors and notes, which are not
         * translated */
        dossier_cli_report (_("%s: %u are listed, there are more; add words to find fewer."),
                            group_names[group], n_listed);
      return;
    }

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "group", group_names[group]);
  dossier_json_add_number (builder, "found", n_found);
  json_builder_set_member_name (builder, "more");
  json_builder_add_boolean_value (builder, more);
  json_builder_set_member_name (builder, "ranked");
  json_builder_add_boolean_value (builder, ranked);
  json_builder_set_member_name (builder, "results");
  json_builder_begin_array (builder);
}

static void
end_group (JsonBuilder *builder)
{
  if (builder == NULL)
    return;

  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
search_dossier (JsonBuilder         *builder,
                DossierDocument     *document,
                const DossierQuery  *query,
                GError             **error)
{
  g_autoptr (DossierWordIndex) index =
    dossier_word_index_open (document, NULL, dossier_searchable_feed, NULL, NULL, error);

  if (index == NULL)
    return FALSE;

  for (DossierSearchGroup group = 0; group < DOSSIER_SEARCH_NOTES; group++)
    {
      g_autoptr (DossierWordsFound) found =
        dossier_word_index_search (index, query, group, MOST, NULL, error);

      if (found == NULL)
        return FALSE;
      begin_group (builder, group, found->n_found, found->hits->len, found->more, found->ranked);
      for (guint i = 0; i < found->hits->len; i++)
        {
          g_autoptr (DossierFinding) finding =
            dossier_finding_new (document, query,
                                 &g_array_index (found->hits, DossierSearchHit, i));
          Result result = { .group = group };

          if (finding == NULL)
            continue;
          result.id = finding->id;
          result.option_id = finding->option_id;
          result.title = finding->title->text;
          result.detail = finding->detail == NULL ? NULL : finding->detail->text;
          result.field = finding->field;
          add_result (builder, &result);
        }
      end_group (builder);
    }

  return TRUE;
}

static gboolean
search_notes (JsonBuilder         *builder,
              DossierDocument     *document,
              const DossierQuery  *query,
              GError             **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (DossierConnection) library =
    dossier_note_open_library (DOSSIER_CONNECTION_EXISTING, &cause);
  g_autoptr (DossierNotesFound) found = NULL;

  /* The window's own library is made with the first note. */
  if (library == NULL && dossier_note_library == NULL &&
      g_error_matches (cause, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_MISSING))
    {
      begin_group (builder, DOSSIER_SEARCH_NOTES, 0, 0, FALSE, TRUE);
      end_group (builder);
      return TRUE;
    }
  if (library == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  found = dossier_note_words_search (library, query, document->id, DOSSIER_ANNOTATIONS_DEFAULT,
                                     MOST, error);
  if (found == NULL)
    return FALSE;

  begin_group (builder, DOSSIER_SEARCH_NOTES, found->n_found, found->notes->len, found->more,
               found->ranked);
  for (guint i = 0; i < found->notes->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (found->notes, i);
      g_autoptr (DossierSnippet) snippet =
        dossier_snippet_new (dossier_annotation_get_body (note), query, MOST);
      Result result = {
        .group = DOSSIER_SEARCH_NOTES,
        .id = dossier_annotation_get_id (note),
        .option_id = dossier_annotation_get_option_id (note),
        .title = snippet->text,
      };

      add_result (builder, &result);
    }
  end_group (builder);

  return TRUE;
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  DossierExit result;
  g_autoptr (DossierDocument) document = dossier_cli_open (arguments[0], &result);
  g_autofree char *typed = NULL;
  g_autoptr (DossierQuery) query = NULL;
  g_autoptr (JsonBuilder) builder = json ? json_builder_new () : NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return result;
  typed = dossier_cli_to_utf8 (arguments[1]);
  if (typed == NULL)
    return DOSSIER_EXIT_FAILED;

  query = dossier_query_parse (typed);
  if (builder != NULL)
    json_builder_begin_array (builder);
  if (!search_dossier (builder, document, query, &error) ||
      (with_notes && !search_notes (builder, document, query, &error)))
    return dossier_note_fail (error);

  if (builder != NULL)
    {
      g_autoptr (JsonNode) root = NULL;

      json_builder_end_array (builder);
      root = json_builder_get_root (builder);
      dossier_cli_print_node (root);
    }

  return DOSSIER_EXIT_OK;
}

const DossierCommand dossier_command_search = {
  .name = "search",
  .arguments = N_("FILE QUERY"),
  .summary = N_("Searches options, claims, sources, actors and, with --notes, your notes."),
  .description = N_("All words of the query must be found; of the last one the beginning is "
                    "enough. Words in quotation marks must stand together. “tag:” and “status:” "
                    "before a word look for a tag or a status, and “in:” before one of options, "
                    "claims, sources, actors and notes searches these alone. Each result is a line "
                    "of five fields separated by tabs: where it was found, its id, the id of the "
                    "option it belongs to, what it is called or says, and where the words stand."),
  .n_least = 2,
  .n_most = 2,
  .options = options,
  .run = run,
};
