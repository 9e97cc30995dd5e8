/* main.c: dossierctl
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/dossier-cli.h"

int
main (int    argc,
      char **argv)
{
  return dossier_cli_run (argc, argv);
}
