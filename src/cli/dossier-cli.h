/* dossier-cli.h: what the commands of dossierctl share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/dossier-cli-output.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierExit:
 * @DOSSIER_EXIT_OK: all went well
 * @DOSSIER_EXIT_INVALID: a file is not a sound dossier
 * @DOSSIER_EXIT_FAILED: a file or a library cannot be read or written, or the command line is wrong
 * @DOSSIER_EXIT_DIFFERENT: all went well, and files differ; only for those who ask for it
 *
 * How a command ends.
 */
typedef enum
{
  DOSSIER_EXIT_OK = 0,
  DOSSIER_EXIT_INVALID = 1,
  DOSSIER_EXIT_FAILED = 2,
  DOSSIER_EXIT_DIFFERENT = 3,
} DossierExit;

/**
 * DossierCommand:
 * @name: the word that stands on the command line
 * @arguments: what follows it, for the help; to be translated
 * @summary: what it does, in one line; to be translated
 * @description: (nullable): more about it; to be translated
 * @n_least: the number of arguments it needs
 * @n_most: the number it takes at most
 * @options: (nullable): its options, ended by %NULL
 * @run: (nullable): does it; is given the arguments as they stand on the command line
 * @commands: (nullable): the commands of this command, ended by %NULL, where it has such instead
 *
 * One command, or a command of a command, as in “note add”.
 */
typedef struct _DossierCommand DossierCommand;

struct _DossierCommand
{
  const char         *name;
  const char         *arguments;
  const char         *summary;
  const char         *description;
  guint               n_least;
  guint               n_most;
  const GOptionEntry *options;
  DossierExit       (*run) (const char * const *arguments,
                            guint               n_arguments);
  const DossierCommand * const *commands;
};

int              dossier_cli_run            (int               argc,
                                             char            **argv);
DossierDocument *dossier_cli_open           (const char       *file,
                                             DossierExit      *result);
DossierDocument *dossier_cli_read           (const char       *file,
                                             GPtrArray        *problems,
                                             DossierExit      *result,
                                             GError          **error);
void             dossier_cli_print_problems (const char       *file,
                                             GPtrArray        *problems);
DossierOption   *dossier_cli_find_option    (DossierDocument  *document,
                                             const char       *file,
                                             const char       *id);
char            *dossier_cli_to_utf8        (const char       *argument);
gboolean         dossier_cli_parse_format   (const char       *value,
                                             gboolean         *json,
                                             GError          **error);

gconstpointer    dossier_cli_find_format    (gconstpointer     formats,
                                             gsize             size,
                                             guint             n_formats,
                                             const char       *name,
                                             GError          **error);

/* One of an array of structures that each begin with the name of a format. */
#define DOSSIER_CLI_FIND_FORMAT(formats, name, error) \
  dossier_cli_find_format ((formats), sizeof (formats)[0], G_N_ELEMENTS (formats), (name), (error))

extern const DossierCommand dossier_command_validate;
extern const DossierCommand dossier_command_list;
extern const DossierCommand dossier_command_show;
extern const DossierCommand dossier_command_compare;
extern const DossierCommand dossier_command_diff;
extern const DossierCommand dossier_command_anchor;
extern const DossierCommand dossier_command_rank;
extern const DossierCommand dossier_command_search;
extern const DossierCommand dossier_command_sources;
extern const DossierCommand dossier_command_actors;
extern const DossierCommand dossier_command_versions;
extern const DossierCommand dossier_command_note;

G_END_DECLS
