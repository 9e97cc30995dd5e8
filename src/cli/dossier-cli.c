/* dossier-cli.c: what the commands of dossierctl share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli.h"

#include "exchange/dossier-wrap.h"
#include "model/dossier-reader.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static const DossierCommand * const commands[] = {
  &dossier_command_validate,
  &dossier_command_list,
  &dossier_command_show,
  &dossier_command_compare,
  &dossier_command_diff,
  &dossier_command_anchor,
  &dossier_command_rank,
  &dossier_command_search,
  &dossier_command_sources,
  &dossier_command_actors,
  &dossier_command_versions,
  &dossier_command_note,
  NULL
};

static const DossierCommand root = {
  .name = "dossierctl",
  .summary = N_("Reads, checks and compares dossiers, and keeps notes on their options."),
  .description = N_("The exit status is 0 where all went well, 1 where a file is not a sound "
                    "dossier, and 2 where a file or a library cannot be read or written or the "
                    "command line is wrong."),
  .commands = commands,
};

/**
 * dossier_cli_parse_format:
 * @value: what stands after “--format=”, for commands that write text or JSON
 * @json: (out): where to put whether it is JSON
 * @error: where to put the reason
 *
 * Returns: whether it is one of these
 */
gboolean
dossier_cli_parse_format (const char  *value,
                          gboolean    *json,
                          GError     **error)
{
  *json = g_str_equal (value, "json");
  if (*json || g_str_equal (value, "text"))
    return TRUE;

  /* Translators: the sentence goes on; the words in the list are not translated */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is no format: it is one of text and json"), value);

  return FALSE;
}

/**
 * dossier_cli_find_format:
 * @formats: structures whose first member is the name of a format
 * @size: the size of one, in bytes
 * @n_formats: their number
 * @name: what stands after “--format=”
 * @error: where to put the reason
 *
 * Returns: (transfer none) (nullable): the structure of that name
 */
gconstpointer
dossier_cli_find_format (gconstpointer   formats,
                         gsize           size,
                         guint           n_formats,
                         const char     *name,
                         GError        **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_formats; i++)
    {
      gconstpointer format = (const char *) formats + i * size;
      const char *format_name = *(const char * const *) format;

      if (g_str_equal (format_name, name))
        return format;
      g_string_append_printf (names, i == 0 ? "%s" : ", %s", format_name);
    }

  /* Translators: what was given as a format, and a list of the names of those there are; the
   * sentence goes on */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%1$s” is no format: give one of %2$s"), name, names->str);

  return NULL;
}

/**
 * dossier_cli_to_utf8:
 * @argument: an argument as it stands on the command line
 *
 * Returns: (transfer full) (nullable): the argument in UTF-8; %NULL where it is text in no known
 *   encoding, which has been reported
 */
char *
dossier_cli_to_utf8 (const char *argument)
{
  char *text;

  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);

  text = g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
  if (text == NULL)
    {
      g_autofree char *display = g_filename_display_name (argument);

      dossier_cli_report (_("“%s” is not valid text.  Write it in UTF-8."), display);
    }

  return text;
}

/**
 * dossier_cli_print_problems:
 * @file: the name of a file
 * @problems: (element-type DossierProblem): what is wrong with it
 *
 * Writes a line for each problem to standard error, with its place first, as compilers do.
 */
void
dossier_cli_print_problems (const char *file,
                            GPtrArray  *problems)
{
  g_autofree char *name = g_filename_display_name (file);

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = NULL, *line = NULL, *field = NULL, *ended = NULL;

      if (problem->line > 0)
        place = g_strdup_printf ("%s:%u:%u", name, problem->line, problem->column);
      else if (problem->pointer[0] != '\0')
        place = g_strdup_printf ("%s: %s", name, problem->pointer);
      else
        place = g_strdup (name);

      /* Translators: a place in a file, what stands there, and what should */
      line = g_strdup_printf (_("%1$s: found %2$s; expected %3$s"), place, problem->found,
                              problem->expected);
      field = dossier_cli_to_field (line);
      ended = g_strconcat (field, "\n", NULL);
      dossier_cli_print_error (ended);
    }
}

/**
 * dossier_cli_read:
 * @file: the name of a file, or its URI
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @result: (out): how the command has to end where there is no dossier
 * @error: return location for why there is none
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set
 */
DossierDocument *
dossier_cli_read (const char   *file,
                  GPtrArray    *problems,
                  DossierExit  *result,
                  GError      **error)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (file);
  DossierDocument *document = dossier_reader_read_file (location, problems, NULL, error);

  *result = document != NULL ? DOSSIER_EXIT_OK
            : problems->len > 0 ? DOSSIER_EXIT_INVALID
            : DOSSIER_EXIT_FAILED;

  return document;
}

/**
 * dossier_cli_open:
 * @file: the name of a file, or its URI
 * @result: (out): how the command has to end where there is no dossier
 *
 * Reads a dossier and reports what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DossierDocument *
dossier_cli_open (const char  *file,
                  DossierExit *result)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_cli_read (file, problems, result, &error);

  if (document == NULL)
    {
      dossier_cli_print_problems (file, problems);
      dossier_cli_report ("%s", error->message);
    }

  return document;
}

/* An argument as it is typed into a shell: in quotation marks where it needs them. */
static char *
quote_argument (const char *argument)
{
  if (*argument != '\0' && strspn (argument, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS
                                   "%+,-./:=@_") == strlen (argument))
    return g_strdup (argument);

  return g_shell_quote (argument);
}

/**
 * dossier_cli_find_option:
 * @document: a dossier
 * @file: the file it is from
 * @id: the id of an option, as it stands on the command line
 *
 * Returns: (transfer none) (nullable): the option; %NULL where there is none, which has been
 * reported
 */
DossierOption *
dossier_cli_find_option (DossierDocument *document,
                         const char      *file,
                         const char      *id)
{
  g_autofree char *text = dossier_cli_to_utf8 (id);
  DossierOption *option;

  if (text == NULL)
    return NULL;

  option = dossier_document_find_option (document, text);
  if (option == NULL)
    {
      g_autofree char *name = g_filename_display_name (file);
      g_autofree char *argument = quote_argument (name);

      /* Translators: a file, the id of an option, and the file as it is written in a command */
      dossier_cli_report (_("“%1$s” has no option “%2$s”.  “dossierctl list %3$s” names those it "
                            "has."),
                          name, text, argument);
    }

  return option;
}

static void
append_commands (GString              *help,
                 const DossierCommand *command)
{
  gsize width = 0;

  for (guint i = 0; command->commands[i] != NULL; i++)
    width = MAX (width, strlen (command->commands[i]->name));

  g_string_append_printf (help, "%s\n", _("Commands:"));
  for (guint i = 0; command->commands[i] != NULL; i++)
    g_string_append_printf (help, "  %-*s  %s\n", (int) width, command->commands[i]->name,
                            _(command->commands[i]->summary));
}

static char *
format_group_help (const DossierCommand *command,
                   const char           *path)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  ", _("Usage:"));
  /* Translators: how to call a command, whose name and arguments follow */
  g_string_append_printf (help, _("%s COMMAND [ARGUMENT…]"), path);
  g_string_append_printf (help, "\n\n%s\n\n", _(command->summary));
  append_commands (help, command);
  g_string_append_printf (help, "\n%s\n", _("Options:"));
  g_string_append_printf (help, "  -h, --help  %s\n", _("Show this help"));
  if (command == &root)
    g_string_append_printf (help, "  --version   %s\n", _("Show the version of the program"));
  g_string_append_c (help, '\n');
  g_string_append_printf (help, _("“%s COMMAND --help” says more of a command."), path);
  g_string_append_c (help, '\n');
  if (command->description != NULL)
    {
      g_string_append_c (help, '\n');
      dossier_wrap_append (help, "", 0, _(command->description));
    }

  return g_string_free_and_steal (g_steal_pointer (&help));
}

/* What a command is followed by, in the user's language. */
static const char *
get_arguments (const DossierCommand *command)
{
  return *command->arguments == '\0' ? "" : _(command->arguments);
}

static DossierExit
check_n_arguments (const DossierCommand *command,
                   const char           *path,
                   guint                 n)
{
  if (n < command->n_least)
    {
      dossier_cli_report (_("Something is missing after “%1$s”, which needs: %2$s.  “%1$s --help” "
                            "says more."),
                          path, get_arguments (command));
      return DOSSIER_EXIT_FAILED;
    }
  if (n > 0 && command->n_most == 0)
    {
      dossier_cli_report (_("There is too much after “%1$s”, which takes nothing.  “%1$s --help” "
                            "says more."),
                          path);
      return DOSSIER_EXIT_FAILED;
    }
  if (n > command->n_most)
    {
      dossier_cli_report (_("There is too much after “%1$s”, which takes: %2$s.  Put a text with "
                            "spaces into quotation marks; “%1$s --help” says more."),
                          path, get_arguments (command));
      return DOSSIER_EXIT_FAILED;
    }

  return DOSSIER_EXIT_OK;
}

/* Runs a command that has no commands of its own.  @argv begins with its name. */
static DossierExit
run_leaf (const DossierCommand *command,
          const char           *path,
          char                **argv)
{
  gboolean show_help = FALSE;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry shared[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &show_help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (get_arguments (command));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);
  DossierExit result;

  g_set_prgname (path);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  if (command->description != NULL)
    {
      g_autoptr (GString) lines = g_string_new (NULL);

      dossier_wrap_append (lines, "", 0, _(command->description));
      g_option_context_set_description (context, lines->str);
    }
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      dossier_cli_report (_("%1$s.  “%2$s --help” names the options there are."), error->message,
                          path);
      return DOSSIER_EXIT_FAILED;
    }

  if (show_help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      dossier_cli_print (help);
      return DOSSIER_EXIT_OK;
    }

  result = check_n_arguments (command, path, arguments == NULL ? 0 : g_strv_length (arguments));
  if (result != DOSSIER_EXIT_OK)
    return result;

  return command->run ((const char * const *) arguments,
                       arguments == NULL ? 0 : g_strv_length (arguments));
}

/* Runs a command.  @argv begins with its name. */
static DossierExit
run (const DossierCommand *command,
     const char           *path,
     char                **argv)
{
  const char *word = argv[1];

  if (command->commands == NULL)
    return run_leaf (command, path, argv);

  if (word == NULL)
    {
      g_autofree char *help = format_group_help (command, path);

      dossier_cli_print_error (help);
      return DOSSIER_EXIT_FAILED;
    }

  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    {
      g_autofree char *help = format_group_help (command, path);

      dossier_cli_print (help);
      return DOSSIER_EXIT_OK;
    }

  if (command == &root && g_str_equal (word, "--version"))
    {
      dossier_cli_print ("dossierctl " VERSION "\n");
      return DOSSIER_EXIT_OK;
    }

  for (guint i = 0; command->commands[i] != NULL; i++)
    if (g_str_equal (command->commands[i]->name, word))
      {
        g_autofree char *inner = g_strdup_printf ("%s %s", path, word);

        return run (command->commands[i], inner, argv + 1);
      }

  {
    g_autofree char *shown = g_filename_display_name (word);

    if (*word == '-')
      dossier_cli_report (_("“%1$s” has no option “%2$s”.  “%1$s --help” names those it "
                            "has."), path,
                          shown);
    else
      dossier_cli_report (_("“%1$s” has no command “%2$s”.  “%1$s --help” names those it has."),
                          path, shown);
  }

  return DOSSIER_EXIT_FAILED;
}

/**
 * dossier_cli_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments
 *
 * Runs dossierctl.
 *
 * Returns: a #DossierExit, as the exit status of the program
 */
int
dossier_cli_run (int    argc,
                 char **argv)
{
  DossierExit result;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  result = run (&root, root.name, argc > 0 ? argv : (char *[]) { (char *) root.name, NULL });

  return dossier_cli_finish () ? (int) result : DOSSIER_EXIT_FAILED;
}
