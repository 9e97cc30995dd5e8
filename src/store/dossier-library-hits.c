/* dossier-library-hits.c: what is found in all of the library, with the way to it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For who looks from outside of any dossier.  The dossiers themselves are not opened: of options,
 * the titles under which they were read are searched.
 */

#include "config.h"

#include "store/dossier-connection-private.h"
#include "store/dossier-library-private.h"
#include "store/dossier-note-words.h"
#include "text/dossier-snippet.h"

/* Of a note so much is told, in code points. */
#define SNIPPET_LENGTH 120

/**
 * dossier_library_hit_free:
 * @self: (transfer full): what was found
 *
 * Frees it.
 */
void
dossier_library_hit_free (DossierLibraryHit *self)
{
  g_free (self->uri);
  g_free (self->dossier_title);
  g_free (self->option_id);
  g_free (self->option_title);
  g_free (self->note_id);
  g_free (self->text);
  g_free (self);
}

/* The options that were read in dossiers that are still in the list of recent ones. */
static gboolean
find_options (DossierConnection   *connection,
              const DossierQuery  *query,
              guint                most,
              GPtrArray           *hits,
              GError             **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT r.uri, r.title, s.option_id, s.title FROM seen AS s"
    " JOIN (SELECT dossier_id, uri, title, max (opened) AS opened FROM recent"
    "       GROUP BY dossier_id) AS r ON r.dossier_id = s.dossier_id"
    " WHERE s.title IS NOT NULL ORDER BY r.opened DESC, s.seen DESC", error);
  DossierStep step = DOSSIER_STEP_ERROR;

  if (statement == NULL)
    return FALSE;

  while (hits->len < most &&
         (step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      g_autofree char *title = dossier_sqlite_dup_text (statement, 3);
      DossierLibraryHit *hit;

      if (dossier_query_count_found (query, title) < query->phrases->len)
        continue;
      hit = g_new0 (DossierLibraryHit, 1);
      hit->uri = dossier_sqlite_dup_text (statement, 0);
      hit->dossier_title = dossier_sqlite_dup_text (statement, 1);
      hit->option_id = dossier_sqlite_dup_text (statement, 2);
      hit->option_title = g_steal_pointer (&title);
      g_ptr_array_add (hits, hit);
    }

  return step != DOSSIER_STEP_ERROR || hits->len >= most;
}

/* A note whose dossier is not in the list of recent ones has no way that leads to it. */
static gboolean
add_note (DossierConnection   *connection,
          const DossierQuery  *query,
          DossierAnnotation   *note,
          GPtrArray           *hits,
          GError             **error)
{
  const char *body = dossier_annotation_get_body (note);
  g_autoptr (DossierSnippet) snippet = NULL;
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT r.uri, r.title, s.title FROM recent AS r"
    " LEFT JOIN seen AS s ON s.dossier_id = r.dossier_id AND s.option_id = ?2"
    " WHERE r.dossier_id = ?1 ORDER BY r.opened DESC LIMIT 1", error);
  DossierLibraryHit *hit;
  DossierStep step;

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1,
                                     dossier_annotation_get_dossier_id (note), error) ||
      !dossier_connection_bind_text (connection, statement, 2,
                                     dossier_annotation_get_option_id (note), error))
    return FALSE;
  step = dossier_connection_step (connection, statement, error);
  if (step != DOSSIER_STEP_ROW)
    return step == DOSSIER_STEP_DONE;

  snippet = dossier_snippet_new (body, query, SNIPPET_LENGTH);
  hit = g_new0 (DossierLibraryHit, 1);
  hit->uri = dossier_sqlite_dup_text (statement, 0);
  hit->dossier_title = dossier_sqlite_dup_text (statement, 1);
  hit->option_id = g_strdup (dossier_annotation_get_option_id (note));
  hit->option_title = dossier_sqlite_dup_text (statement, 2);
  hit->note_id = g_strdup (dossier_annotation_get_id (note));
  hit->text = g_strdup (snippet->text);
  g_ptr_array_add (hits, hit);

  return TRUE;
}

static gboolean
find_notes (DossierConnection   *connection,
            const DossierQuery  *query,
            guint                most,
            GPtrArray           *hits,
            GError             **error)
{
  g_autoptr (DossierNotesFound) found =
    dossier_note_words_search (connection, query, NULL, DOSSIER_ANNOTATIONS_DEFAULT, most, error);

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->notes->len; i++)
    if (!add_note (connection, query, g_ptr_array_index (found->notes, i), hits, error))
      return FALSE;

  return TRUE;
}

static gpointer
find_hits (DossierConnection  *connection,
           gpointer            data,
           GError            **error)
{
  DossierRequest *request = data;
  g_autoptr (DossierQuery) query = dossier_query_parse (request->typed);
  g_autoptr (GPtrArray) hits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_library_hit_free);

  if (dossier_query_is_empty (query))
    return g_steal_pointer (&hits);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;
  if (!find_options (connection, query, request->most, hits, error) ||
      !find_notes (connection, query, request->most, hits, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&hits) : NULL;
}

/**
 * dossier_library_find_async:
 * @self: a library
 * @typed: what is looked for, as it was typed
 * @most: how many options, and how many notes, to find at most
 * @cancellable: (nullable): lets it be called off before its turn comes
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Looks for options that were read, by their titles, and for notes, in all dossiers that are in the
 * list of recent ones.
 */
void
dossier_library_find_async (DossierLibrary      *self,
                            const char          *typed,
                            guint                most,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  DossierRequest *request;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));
  g_return_if_fail (typed != NULL);

  request = g_new0 (DossierRequest, 1);
  request->typed = g_strdup (typed);
  request->most = most;
  dossier_library_submit (self, dossier_library_find_async, DOSSIER_STORE_TASK_READ, find_hits,
                          request, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                          user_data);
}

/**
 * dossier_library_find_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type DossierLibraryHit): the options, those of the
 *   dossier that was opened last first, and after them the notes, the best first; %NULL with an
 *   error
 */
GPtrArray *
dossier_library_find_finish (DossierLibrary  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  gpointer hits = NULL;

  dossier_library_take_answer (self, result, dossier_library_find_async, &hits, error);

  return hits;
}
