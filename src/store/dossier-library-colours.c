/* dossier-library-colours.c: the library's view of the names of colours
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"

static gpointer
read_colours (DossierConnection  *connection,
              gpointer            data,
              GError            **error)
{
  return dossier_named_colours_read (connection, error);
}

static gpointer
write_colours (DossierConnection  *connection,
               gpointer            data,
               GError            **error)
{
  const DossierColourNames *names = ((DossierRequest *) data)->colours;

  return GINT_TO_POINTER (dossier_named_colours_write (connection, names, error));
}

/**
 * dossier_library_read_colours_async:
 * @self: a library
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Reads what the user calls the colours.
 */
void
dossier_library_read_colours_async (DossierLibrary      *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  dossier_library_submit (self, dossier_library_read_colours_async, DOSSIER_STORE_TASK_READ,
                          read_colours, g_new0 (DossierRequest, 1),
                          (GDestroyNotify) dossier_colour_names_free, cancellable, callback,
                          user_data);
}

/**
 * dossier_library_read_colours_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): the names; %NULL with an error
 */
DossierColourNames *
dossier_library_read_colours_finish (DossierLibrary  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  gpointer names = NULL;

  dossier_library_take_answer (self, result, dossier_library_read_colours_async, &names, error);

  return names;
}

/**
 * dossier_library_write_colours_async:
 * @self: a library
 * @names: what the user calls the colours, of which a copy is taken
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Keeps what the user calls the colours.
 */
void
dossier_library_write_colours_async (DossierLibrary           *self,
                                     const DossierColourNames *names,
                                     GCancellable             *cancellable,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (names != NULL);

  request = g_new0 (DossierRequest, 1);
  request->colours = dossier_colour_names_copy (names);
  dossier_library_submit (self, dossier_library_write_colours_async,
                          DOSSIER_STORE_TASK_SAVE_COLOURS, write_colours, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_write_colours_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether they are on the disk; if not, nothing has changed
 */
gboolean
dossier_library_write_colours_finish (DossierLibrary  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return dossier_library_take_answer (self, result, dossier_library_write_colours_async, NULL,
                                      error);
}
