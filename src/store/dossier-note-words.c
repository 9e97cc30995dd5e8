/* dossier-note-words.c: the words of the notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index holds no texts of its own: the view annotation_text gives them, and to take a note out
 * they must be what they were when it was put in.  So a note is taken out before it is changed and
 * put in again afterwards, in the same transaction.  “secure-delete” sees to it that what was taken
 * out does not stay in the file.
 */

#include "config.h"

#include "store/dossier-note-words.h"

#include "store/dossier-connection-private.h"
#include "store/dossier-word-match.h"
#include "text/dossier-words.h"

#define COLUMNS "body, quotes, marks"

#define FROM_FOUND \
  " FROM annotation_words AS w JOIN annotation_number AS n ON n.number = w.rowid" \
  " JOIN annotation AS a ON a.id = n.annotation_id" \
  " WHERE annotation_words MATCH ?1 AND (?2 IS NULL OR a.dossier_id = ?2)" \
  " AND (?3 OR a.deleted = 0)"

static gboolean
build (DossierConnection  *connection,
       GError            **error)
{
  g_autofree char *version =
    g_strdup_printf ("DELETE FROM word_index;"
                     "INSERT INTO word_index (version) VALUES (%d)", DOSSIER_WORDS_VERSION);

  return dossier_connection_execute (connection,
           "INSERT INTO annotation_number (annotation_id)"
           " SELECT id FROM annotation WHERE id NOT IN (SELECT annotation_id FROM"
           "                                            annotation_number);"
           "INSERT INTO annotation_words (annotation_words, rank) VALUES ('secure-delete', 1);"
           "INSERT INTO annotation_words (annotation_words) VALUES ('rebuild')", error) &&
         dossier_connection_execute (connection, version, error);
}

/**
 * dossier_note_words_ensure:
 * @connection: a library whose tables are up to date
 * @error: where to put the reason
 *
 * Indexes all notes, where that was not done yet or by other rules than the program has now.
 *
 * Returns: whether the index is as it should be
 */
gboolean
dossier_note_words_ensure (DossierConnection  *connection,
                           GError            **error)
{
  gint64 version = 0, has_index;

  /* Only tests open a library of an older version and leave it so. */
  if (!dossier_connection_read_int (connection,
                                    "SELECT count(*) FROM sqlite_schema WHERE name = 'word_index'",
                                    &has_index, error))
    return FALSE;
  if (has_index == 0)
    return TRUE;
  if (!dossier_connection_read_int (connection, "SELECT version FROM word_index", &version, error))
    return FALSE;
  if (version == DOSSIER_WORDS_VERSION)
    return TRUE;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_OPEN, error))
    return FALSE;
  if (!build (connection, error))
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

/* Carries out a statement on one text.  An index that is damaged keeps nobody from writing: it is
 * made anew from the notes. */
static gboolean
change (DossierConnection  *connection,
        const char         *sql,
        const char         *id,
        GError            **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection, sql, &cause);

  if (statement != NULL &&
      (id == NULL || dossier_connection_bind_text (connection, statement, 1, id, &cause)) &&
      dossier_connection_step (connection, statement, &cause) == DOSSIER_STEP_DONE)
    return TRUE;

  if (g_error_matches (cause, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    {
      g_clear_pointer (&statement, sqlite3_finalize);
      return build (connection, error);
    }

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * dossier_note_words_remove:
 * @connection: an open library, in a transaction
 * @id: the id of a note, as it stands there still; there may be none
 * @error: where to put the reason
 *
 * Takes a note out of the index.
 *
 * Returns: whether it is out
 */
gboolean
dossier_note_words_remove (DossierConnection  *connection,
                           const char         *id,
                           GError            **error)
{
  return change (connection,
                 "INSERT INTO annotation_words (annotation_words, rowid, " COLUMNS ")"
                 " SELECT 'delete', number, " COLUMNS " FROM annotation_text"
                 " WHERE number = (SELECT number FROM annotation_number WHERE annotation_id = ?1)",
                 id, error);
}

/**
 * dossier_note_words_remove_deleted:
 * @connection: an open library, in a transaction
 * @error: where to put the reason
 *
 * Takes the notes in the trash out of the index, since they are about to go for good.
 *
 * Returns: whether they are out
 */
gboolean
dossier_note_words_remove_deleted (DossierConnection  *connection,
                                   GError            **error)
{
  return change (connection,
                 "INSERT INTO annotation_words (annotation_words, rowid, " COLUMNS ")"
                 " SELECT 'delete', number, " COLUMNS " FROM annotation_text"
                 " WHERE number IN (SELECT number FROM annotation_number AS n JOIN annotation AS a"
                 "                  ON a.id = n.annotation_id WHERE a.deleted <> 0)",
                 NULL, error);
}

/**
 * dossier_note_words_add:
 * @connection: an open library, in a transaction
 * @id: the id of a note, which stands there with its tags and its targets
 * @error: where to put the reason
 *
 * Puts a note into the index.
 *
 * Returns: whether it is in
 */
gboolean
dossier_note_words_add (DossierConnection  *connection,
                        const char         *id,
                        GError            **error)
{
  return change (connection,
                 "INSERT INTO annotation_number (annotation_id) VALUES (?1)"
                 " ON CONFLICT DO NOTHING", id, error) &&
         change (connection,
                 "INSERT INTO annotation_words (rowid, " COLUMNS ")"
                 " SELECT number, " COLUMNS " FROM annotation_text"
                 " WHERE number = (SELECT number FROM annotation_number WHERE annotation_id = ?1)",
                 id, error);
}

static sqlite3_stmt *
prepare (DossierConnection  *connection,
         const char         *sql,
         const char         *match,
         const char         *dossier_id,
         gboolean            deleted,
         GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection, sql, error);

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1, match, error) ||
      !dossier_connection_bind_text (connection, statement, 2, dossier_id, error))
    return NULL;

  sqlite3_bind_int (statement, 3, deleted);

  return g_steal_pointer (&statement);
}

static gboolean
count (DossierConnection  *connection,
       DossierNotesFound  *found,
       const char         *match,
       const char         *dossier_id,
       gboolean            deleted,
       GError            **error)
{
  g_autoptr (sqlite3_stmt) statement =
    prepare (connection, "SELECT count(*) FROM (SELECT 1" FROM_FOUND " LIMIT ?4)", match,
             dossier_id, deleted, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 4, DOSSIER_WORD_MATCH_COUNTED + 1);
  if (dossier_connection_step (connection, statement, error) != DOSSIER_STEP_ROW)
    return FALSE;

  found->n_found = (guint) sqlite3_column_int (statement, 0);
  found->more = found->n_found > DOSSIER_WORD_MATCH_COUNTED;
  found->n_found = MIN (found->n_found, DOSSIER_WORD_MATCH_COUNTED);
  found->ranked = found->n_found <= DOSSIER_WORD_MATCH_RANKED;
  return TRUE;
}

static gboolean
list (DossierConnection  *connection,
      DossierNotesFound  *found,
      const char         *match,
      const char         *dossier_id,
      gboolean            deleted,
      guint               most,
      GError            **error)
{
  g_autoptr (sqlite3_stmt) statement =
    prepare (connection,
             found->ranked ? "SELECT a.id" FROM_FOUND " ORDER BY w.rank, w.rowid DESC LIMIT ?4"
                           : "SELECT a.id" FROM_FOUND " LIMIT ?4",
             match, dossier_id, deleted, error);
  DossierStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 4, most);
  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      g_autofree char *id = dossier_sqlite_dup_text (statement, 0);
      DossierAnnotation *note = dossier_annotations_get (connection, id, error);

      if (note == NULL)
        return FALSE;
      g_ptr_array_add (found->notes, note);
    }

  return step == DOSSIER_STEP_DONE;
}

/**
 * dossier_note_words_search:
 * @connection: an open library
 * @query: what is looked for
 * @dossier_id: (nullable): the dossier whose notes are searched; %NULL for all
 * @flags: whether those in the trash are found too
 * @most: how many to list at most
 * @error: where to put the reason
 *
 * Searches the notes: what they say, the words they are on, and their tags.  A query for a status
 * finds none, since notes have none.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error of
 *   `DOSSIER_STORE_ERROR`
 */
DossierNotesFound *
dossier_note_words_search (DossierConnection        *connection,
                           const DossierQuery       *query,
                           const char               *dossier_id,
                           DossierAnnotationsFlags   flags,
                           guint                     most,
                           GError                  **error)
{
  g_autoptr (DossierNotesFound) found = NULL;
  g_autofree char *match = NULL;
  gboolean deleted = (flags & DOSSIER_ANNOTATIONS_WITH_DELETED) != 0;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  found = g_new0 (DossierNotesFound, 1);
  found->notes = g_ptr_array_new_with_free_func (g_object_unref);
  found->ranked = TRUE;
  if (dossier_query_is_empty (query) || query->statuses[0] != NULL ||
      (query->groups & 1u << DOSSIER_SEARCH_NOTES) == 0)
    return g_steal_pointer (&found);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  match = dossier_word_match_new (query, "body quotes marks", FALSE);
  if (!count (connection, found, match, dossier_id, deleted, error) ||
      !list (connection, found, match, dossier_id, deleted, most, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&found) : NULL;
}

/**
 * dossier_notes_found_free:
 * @self: (transfer full): what was found
 */
void
dossier_notes_found_free (DossierNotesFound *self)
{
  g_ptr_array_unref (self->notes);
  g_free (self);
}
