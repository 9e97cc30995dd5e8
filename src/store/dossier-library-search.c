/* dossier-library-search.c: what the library does to find notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-library-private.h"

static gpointer
search_notes (DossierConnection  *connection,
              gpointer            data,
              GError            **error)
{
  DossierRequest *request = data;
  g_autoptr (DossierQuery) query = dossier_query_parse (request->typed);

  return dossier_note_words_search (connection, query, request->dossier_id,
                                    DOSSIER_ANNOTATIONS_DEFAULT, request->most, error);
}

/**
 * dossier_library_search_notes_async:
 * @self: a library
 * @typed: what is looked for, as [func@query_parse] takes it
 * @dossier_id: the dossier whose notes are searched
 * @most: how many to list at most
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Searches the notes on a dossier, with everything that was put before.
 */
void
dossier_library_search_notes_async (DossierLibrary      *self,
                                    const char          *typed,
                                    const char          *dossier_id,
                                    guint                most,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (typed != NULL && dossier_id != NULL);

  request = g_new0 (DossierRequest, 1);
  request->typed = g_strdup (typed);
  request->dossier_id = g_strdup (dossier_id);
  request->most = most;
  dossier_library_submit (self, dossier_library_search_notes_async, DOSSIER_STORE_TASK_READ,
                          search_notes, request, (GDestroyNotify) dossier_notes_found_free,
                          cancellable, callback, user_data);
}

/**
 * dossier_library_search_notes_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error
 */
DossierNotesFound *
dossier_library_search_notes_finish (DossierLibrary  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  gpointer found = NULL;

  dossier_library_take_answer (self, result, dossier_library_search_notes_async, &found, error);

  return found;
}
