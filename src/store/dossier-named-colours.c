/* dossier-named-colours.c: the names of colours in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-named-colours.h"

#include "model/dossier-term.h"
#include "store/dossier-connection-private.h"

static gboolean
read_names (DossierConnection   *connection,
            DossierColourNames  *names,
            GError             **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_connection_prepare (connection, "SELECT colour, name FROM colour_name", error);
  DossierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      g_autofree char *nick = dossier_sqlite_dup_text (statement, 0);
      g_autofree char *name = dossier_sqlite_dup_text (statement, 1);
      int colour;

      /* A colour of a later program has its name kept, and not shown. */
      if (dossier_term_find (DOSSIER_TYPE_ANNOTATION_COLOUR, nick, &colour))
        dossier_colour_names_set (names, (DossierAnnotationColour) colour, name);
    }

  return step == DOSSIER_STEP_DONE;
}

/**
 * dossier_named_colours_read:
 * @connection: an open library
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable): what the user calls the colours; %NULL with an error of
 *   `DOSSIER_STORE_ERROR`
 */
DossierColourNames *
dossier_named_colours_read (DossierConnection  *connection,
                      GError            **error)
{
  g_autoptr (DossierColourNames) names = dossier_colour_names_new ();

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  if (!read_names (connection, names, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&names) : NULL;
}

static gboolean
write_name (DossierConnection  *connection,
            const char         *nick,
            const char         *name,
            GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    name == NULL ? "DELETE FROM colour_name WHERE colour = ?1"
                 : "INSERT INTO colour_name (colour, name) VALUES (?1, ?2)"
                   " ON CONFLICT (colour) DO UPDATE SET name = excluded.name", error);

  return statement != NULL &&
         dossier_connection_bind_text (connection, statement, 1, nick, error) &&
         (name == NULL ||
          dossier_connection_bind_text (connection, statement, 2, name, error)) &&
         dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

/**
 * dossier_named_colours_write:
 * @connection: an open library
 * @names: what the user calls the colours
 * @error: where to put the reason
 *
 * Keeps the names of the colours in place of those that there were.
 *
 * Returns: whether all are on the disk; if not, none is
 */
gboolean
dossier_named_colours_write (DossierConnection         *connection,
                       const DossierColourNames  *names,
                       GError                   **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (names != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_COLOURS, error))
    return FALSE;

  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    if (!write_name (connection, dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR, i),
                     names->names[i], error))
      {
        dossier_connection_rollback (connection);
        return FALSE;
      }

  return dossier_connection_commit (connection, error);
}
