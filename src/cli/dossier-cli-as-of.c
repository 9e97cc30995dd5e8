/* dossier-cli-as-of.c: a dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli-as-of.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n-lib.h>

static DossierDate *as_of; /* NULL: now */

/* GOptionArgFunc */
gboolean
dossier_cli_parse_as_of (const char  *option_name,
                         const char  *value,
                         gpointer     data,
                         GError     **error)
{
  DossierDate *date = dossier_date_parse (value);

  if (date == NULL)
    {
      /* Translators: the sentence goes on */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” is no date: write a day, month or year of the calendar such as "
                     "2024-03-14, 2024-03 or 2024"), value);
      return FALSE;
    }

  g_clear_pointer (&as_of, dossier_date_unref);
  as_of = date;

  return TRUE;
}

/**
 * dossier_cli_open_at:
 * @file: the name of a file, or its URI
 * @result: (out): how the command has to end where there is no dossier
 *
 * Reads a dossier and reports what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the dossier, as it stood at the date that “--as-of” names
 */
DossierDocument *
dossier_cli_open_at (const char  *file,
                     DossierExit *result)
{
  g_autoptr (DossierDocument) document = dossier_cli_open (file, result);

  if (document == NULL || as_of == NULL)
    return g_steal_pointer (&document);

  return dossier_document_at (document, as_of);
}
