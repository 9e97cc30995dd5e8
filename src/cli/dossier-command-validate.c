/* dossier-command-validate.c: dossierctl validate
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "analysis/dossier-remarks.h"
#include "exchange/dossier-json-members.h"
#include "model/dossier-problem.h"

#include <glib/gi18n-lib.h>

static gboolean json;

static const GOptionEntry options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write the result as JSON"), NULL },
  G_OPTION_ENTRY_NULL
};

static void
add_list (JsonBuilder *builder,
          const char  *member,
          GPtrArray   *problems)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "pointer", problem->pointer);
      dossier_json_add_string (builder, "found", problem->found);
      dossier_json_add_string (builder, "expected", problem->expected);
      if (problem->line > 0)
        {
          dossier_json_add_number (builder, "line", problem->line);
          dossier_json_add_number (builder, "column", problem->column);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_result (JsonBuilder  *builder,
            const char   *file,
            GPtrArray    *problems,
            GPtrArray    *remarks,
            const GError *error)
{
  g_autofree char *name = g_filename_display_name (file);

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "file", name);
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, error == NULL);
  add_list (builder, "problems", problems);
  if (remarks != NULL)
    add_list (builder, "remarks", remarks);
  if (error != NULL && problems->len == 0)
    dossier_json_add_string (builder, "error", error->message);
  json_builder_end_object (builder);
}

static void
print_remarks (const char *name,
               GPtrArray  *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const DossierProblem *remark = g_ptr_array_index (remarks, i);
      g_autofree char *line = NULL, *field = NULL, *ended = NULL;

      /* Translators: a file, a place in it, what stands there, and what may be meant */
      line = g_strdup_printf (_("%1$s: %2$s: remark: found %3$s; perhaps meant: %4$s"), name,
                              remark->pointer, remark->found, remark->expected);
      field = dossier_cli_to_field (line);
      ended = g_strconcat (field, "\n", NULL);
      dossier_cli_print_error (ended);
    }
}

static void
print_result (const char   *file,
              GPtrArray    *problems,
              GPtrArray    *remarks,
              const GError *error)
{
  g_autofree char *name = NULL, *line = NULL, *field = NULL, *ended = NULL;

  if (error != NULL)
    {
      dossier_cli_print_problems (file, problems);
      dossier_cli_report ("%s", error->message);
      return;
    }

  name = g_filename_display_name (file);
  /* Translators: the name of a file that keeps to the format */
  line = g_strdup_printf (_("%s: valid"), name);
  field = dossier_cli_to_field (line);
  ended = g_strconcat (field, "\n", NULL);
  dossier_cli_print (ended);
  print_remarks (name, remarks);
}

static DossierExit
run (const char * const *arguments,
     guint               n_arguments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  DossierExit worst = DOSSIER_EXIT_OK;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n_arguments; i++)
    {
      g_autoptr (GPtrArray) problems =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierDocument) document = NULL;
      g_autoptr (GPtrArray) remarks = NULL;
      DossierExit result;

      document = dossier_cli_read (arguments[i], problems, &result, &error);
      worst = MAX (worst, result);
      if (document != NULL)
        remarks = dossier_remarks_new (document);
      if (json)
        add_result (builder, arguments[i], problems, remarks, error);
      else
        print_result (arguments[i], problems, remarks, error);
    }
  json_builder_end_array (builder);

  if (json)
    {
      g_autoptr (JsonNode) root = json_builder_get_root (builder);

      dossier_cli_print_node (root);
    }

  return worst;
}

const DossierCommand dossier_command_validate = {
  .name = "validate",
  .arguments = N_("FILE…"),
  .summary = N_("Checks that files are sound dossiers."),
  .description = N_("Every problem is reported, with its place, what was found and what was "
                    "expected. With --json the result is an array with an object for each file: "
                    "“file”, “valid”, “problems”, for a sound dossier “remarks”, and for a file "
                    "that cannot be read “error”. Remarks are about what the format allows but "
                    "was hardly meant: misspelt members, options that are related to themselves, "
                    "require each other, or require and exclude the same, and changes of a history "
                    "that do not fit what the dossier says now. They do not change the exit "
                    "status."),
  .n_least = 1,
  .n_most = G_MAXUINT,
  .options = options,
  .run = run,
};
