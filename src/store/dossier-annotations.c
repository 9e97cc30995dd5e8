/* dossier-annotations.c: the notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-annotations.h"

#include <glib/gi18n-lib.h>

#include "model/dossier-term.h"
#include "store/dossier-annotation-details.h"
#include "store/dossier-connection-private.h"
#include "store/dossier-note-words.h"

/* While somebody writes, what a note said before is kept once in this time. */
#define REVISION_INTERVAL (5 * G_TIME_SPAN_MINUTE)

#define COLUMNS \
  "id, dossier_id, option_id, kind, body, created, modified, deleted, colour, resolved"

static DossierAnnotation *
read_annotation (DossierConnection  *connection,
                 sqlite3_stmt       *statement,
                 GError            **error)
{
  g_autofree char *id = dossier_sqlite_dup_text (statement, 0);
  g_autofree char *dossier_id = dossier_sqlite_dup_text (statement, 1);
  g_autofree char *option_id = dossier_sqlite_dup_text (statement, 2);
  g_autofree char *nick = dossier_sqlite_dup_text (statement, 3);
  g_autofree char *body = dossier_sqlite_dup_text (statement, 4);
  g_autofree char *colour_nick = dossier_sqlite_dup_text (statement, 8);
  DossierAnnotationKind kind;
  int colour = DOSSIER_ANNOTATION_COLOUR_YELLOW;
  DossierAnnotation *annotation;

  if (!dossier_annotation_kind_from_nick (nick, &kind))
    {
      g_autofree char *detail = g_strdup_printf (_("the note “%s” is of the unknown kind “%s”"),
                                                 id, nick);

      dossier_connection_set_code (connection, DOSSIER_STORE_ERROR_DAMAGED, detail, error);
      return NULL;
    }

  annotation = g_object_new (DOSSIER_TYPE_ANNOTATION,
                             "id", id,
                             "dossier-id", dossier_id,
                             "option-id", option_id,
                             "kind", kind,
                             "body", body,
                             NULL);
  dossier_annotation_set_created (annotation, sqlite3_column_int64 (statement, 5));
  dossier_annotation_set_modified (annotation, sqlite3_column_int64 (statement, 6));
  dossier_annotation_set_deleted (annotation, sqlite3_column_int64 (statement, 7));
  dossier_term_find (DOSSIER_TYPE_ANNOTATION_COLOUR, colour_nick, &colour);
  dossier_annotation_set_colour (annotation, (DossierAnnotationColour) colour);
  dossier_annotation_set_resolved (annotation, sqlite3_column_int64 (statement, 9));

  return annotation;
}

/* Reads all rows, in a transaction. */
static GPtrArray *
read_annotations (DossierConnection  *connection,
                  sqlite3_stmt       *statement,
                  GError            **error)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  DossierStep step;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      DossierAnnotation *annotation = read_annotation (connection, statement, error);

      if (annotation == NULL)
        return NULL;
      g_ptr_array_add (annotations, annotation);
    }

  if (step != DOSSIER_STEP_DONE ||
      !dossier_annotation_details_read (connection, annotations, error))
    return NULL;

  return g_steal_pointer (&annotations);
}

/* Carries out a statement on one text, or on two, of which the second may be NULL, and a flag. */
static GPtrArray *
select_annotations (DossierConnection  *connection,
                    const char         *sql,
                    const char         *first,
                    const char         *second,
                    gboolean            flag,
                    GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GPtrArray *annotations = NULL;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  statement = dossier_connection_prepare (connection, sql, error);
  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, first, error) &&
      (sqlite3_bind_parameter_count (statement) == 1 ||
       (dossier_connection_bind_text (connection, statement, 2, second, error) &&
        sqlite3_bind_int (statement, 3, flag) == SQLITE_OK)))
    annotations = read_annotations (connection, statement, error);
  g_clear_pointer (&statement, sqlite3_finalize);

  if (annotations == NULL)
    dossier_connection_rollback (connection);
  else if (!dossier_connection_commit (connection, error))
    g_clear_pointer (&annotations, g_ptr_array_unref);

  return annotations;
}

/**
 * dossier_annotations_list:
 * @connection: an open library
 * @dossier_id: a dossier
 * @option_id: (nullable): an option of it; %NULL for the notes on all of them and on the dossier
 * @flags: which notes
 * @error: where to put the reason
 *
 * Lists the user's notes on a dossier, or on an option of it, in the order in which they were made.
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes; %NULL with an
 *   error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_annotations_list (DossierConnection        *connection,
                          const char               *dossier_id,
                          const char               *option_id,
                          DossierAnnotationsFlags   flags,
                          GError                  **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  return select_annotations (connection,
                             "SELECT " COLUMNS " FROM annotation"
                             " WHERE dossier_id = ?1 AND (?2 IS NULL OR option_id = ?2)"
                             " AND (?3 OR deleted = 0)"
                             " ORDER BY created, id",
                             dossier_id, option_id,
                             (flags & DOSSIER_ANNOTATIONS_WITH_DELETED) != 0, error);
}

static DossierAnnotation *
take_only (DossierConnection  *connection,
           GPtrArray          *annotations,
           const char         *id,
           GError            **error)
{
  if (annotations->len == 1)
    return g_object_ref (g_ptr_array_index (annotations, 0));

  dossier_connection_set_code (connection,
                               annotations->len == 0 ? DOSSIER_STORE_ERROR_NOT_FOUND
                                                     : DOSSIER_STORE_ERROR_AMBIGUOUS, id, error);
  return NULL;
}

/**
 * dossier_annotations_get:
 * @connection: an open library
 * @id: the id of a note
 * @error: where to put the reason
 *
 * Reads one note, from the trash too.
 *
 * Returns: (transfer full) (nullable): the note; %NULL with an error of `DOSSIER_STORE_ERROR`,
 *   which is %DOSSIER_STORE_ERROR_NOT_FOUND where there is none of that id
 */
DossierAnnotation *
dossier_annotations_get (DossierConnection  *connection,
                         const char         *id,
                         GError            **error)
{
  g_autoptr (GPtrArray) annotations = NULL;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  annotations = select_annotations (connection,
                                    "SELECT " COLUMNS " FROM annotation WHERE id = ?1",
                                    id, NULL, FALSE, error);

  return annotations != NULL ? take_only (connection, annotations, id, error) : NULL;
}

/**
 * dossier_annotations_find:
 * @connection: an open library
 * @prefix: the id of a note, or how it begins
 * @error: where to put the reason
 *
 * Reads the one note, from the trash too, whose id is @prefix or, if there is none, begins with it.
 *
 * Returns: (transfer full) (nullable): the note; %NULL with an error of `DOSSIER_STORE_ERROR`,
 *   which is %DOSSIER_STORE_ERROR_NOT_FOUND where there is none and %DOSSIER_STORE_ERROR_AMBIGUOUS
 *   where there are several
 */
DossierAnnotation *
dossier_annotations_find (DossierConnection  *connection,
                          const char         *prefix,
                          GError            **error)
{
  g_autoptr (GPtrArray) annotations = NULL;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  /* An id that begins with the prefix and is no longer than it is the prefix: it comes alone. */
  annotations = select_annotations (connection,
                                    "SELECT " COLUMNS " FROM annotation"
                                    " WHERE id >= ?1 AND substr (id, 1, length (?1)) = ?1"
                                    " AND (id = ?1 OR NOT EXISTS"
                                    "      (SELECT 1 FROM annotation WHERE id = ?1))"
                                    " LIMIT 2",
                                    prefix, NULL, FALSE, error);

  return annotations != NULL ? take_only (connection, annotations, prefix, error) : NULL;
}

/* Keeps what the note said before, unless that was itself only a moment on the way: one revision
 * for each interval of writing, and always the one that stood for longer than that, or that gives
 * way to an earlier one. */
static gboolean
keep_revision (DossierConnection  *connection,
               DossierAnnotation  *annotation,
               GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "INSERT INTO annotation_revision (annotation_id, kind, body, modified)"
    " SELECT a.id, a.kind, a.body, a.modified FROM annotation AS a"
    " WHERE a.id = ?1 AND a.body <> ?2"
    " AND (abs (?3 - a.modified) >= ?4"
    "      OR abs (a.modified - (SELECT r.modified FROM annotation_revision AS r"
    "                            WHERE r.annotation_id = a.id ORDER BY r.id DESC LIMIT 1)) >= ?4"
    "      OR EXISTS (SELECT 1 FROM annotation_revision AS r"
    "                 WHERE r.annotation_id = a.id AND r.body = ?2)"
    "      OR NOT EXISTS (SELECT 1 FROM annotation_revision AS r WHERE r.annotation_id = a.id))",
    error);

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1,
                                     dossier_annotation_get_id (annotation), error) ||
      !dossier_connection_bind_text (connection, statement, 2,
                                     dossier_annotation_get_body (annotation), error))
    return FALSE;

  sqlite3_bind_int64 (statement, 3, dossier_annotation_get_modified (annotation));
  sqlite3_bind_int64 (statement, 4, REVISION_INTERVAL);

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

static gboolean
write_annotation (DossierConnection  *connection,
                  DossierAnnotation  *annotation,
                  GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "INSERT INTO annotation (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?7, ?8, ?9, ?6, ?10)"
    " ON CONFLICT (id) DO UPDATE SET dossier_id = excluded.dossier_id,"
    " option_id = excluded.option_id, kind = excluded.kind, body = excluded.body,"
    " created = excluded.created, modified = excluded.modified, deleted = excluded.deleted,"
    " colour = excluded.colour, resolved = excluded.resolved",
    error);
  const char *texts[] = {
    dossier_annotation_get_id (annotation),
    dossier_annotation_get_dossier_id (annotation),
    dossier_annotation_get_option_id (annotation),
    dossier_annotation_kind_get_nick (dossier_annotation_get_kind (annotation)),
    dossier_annotation_get_body (annotation),
    dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR,
                           dossier_annotation_get_colour (annotation)),
  };

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!dossier_connection_bind_text (connection, statement, i + 1, texts[i], error))
      return FALSE;
  sqlite3_bind_int64 (statement, 7, dossier_annotation_get_created (annotation));
  sqlite3_bind_int64 (statement, 8, dossier_annotation_get_modified (annotation));
  sqlite3_bind_int64 (statement, 9, dossier_annotation_get_deleted (annotation));
  sqlite3_bind_int64 (statement, 10, dossier_annotation_get_resolved (annotation));

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

/**
 * dossier_annotations_put:
 * @connection: an open library
 * @annotation: a note
 * @error: where to put the reason
 *
 * Keeps a note as it is now, in the place of the one of the same id if there is one.  What that one
 * said before is kept as a revision, at most once in five minutes of writing.
 *
 * Returns: whether the note is on the disk, or in the caller's transaction; if not, an error of
 *   `DOSSIER_STORE_ERROR` is set and nothing has changed
 */
gboolean
dossier_annotations_put (DossierConnection  *connection,
                         DossierAnnotation  *annotation,
                         GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (annotation), FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  if (!keep_revision (connection, annotation, error) ||
      !dossier_note_words_remove (connection, dossier_annotation_get_id (annotation), error) ||
      !write_annotation (connection, annotation, error) ||
      !dossier_annotation_details_write (connection, annotation, error) ||
      !dossier_note_words_add (connection, dossier_annotation_get_id (annotation), error))
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_annotations_put_all:
 * @connection: an open library
 * @annotations: (element-type DossierAnnotation): notes
 * @error: where to put the reason
 *
 * Keeps several notes as [func@annotations_put] does, all of them or none.
 *
 * Returns: whether all are on the disk, or in the caller's transaction
 */
gboolean
dossier_annotations_put_all (DossierConnection  *connection,
                             GPtrArray          *annotations,
                             GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (annotations != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  for (guint i = 0; i < annotations->len; i++)
    if (!dossier_annotations_put (connection, g_ptr_array_index (annotations, i), error))
      {
        dossier_connection_rollback (connection);
        return FALSE;
      }

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_annotations_purge:
 * @connection: an open library
 * @id: the id of a note
 * @error: where to put the reason
 *
 * Takes a note out of the library for good, with its revisions.  To put it in the trash instead,
 * set [property@Annotation:deleted] and put it.
 *
 * Returns: whether there is no note of that id any more; that there was none is no error
 */
gboolean
dossier_annotations_purge (DossierConnection  *connection,
                           const char         *id,
                           GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  statement = dossier_connection_prepare (connection, "DELETE FROM annotation WHERE id = ?1",
                                          error);
  done = statement != NULL && dossier_note_words_remove (connection, id, error) &&
         dossier_connection_bind_text (connection, statement, 1, id, error) &&
         dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
  g_clear_pointer (&statement, sqlite3_finalize);

  if (!done)
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_annotations_count:
 * @connection: an open library
 * @dossier_id: a dossier
 * @error: where to put the reason
 *
 * Counts the notes on each option of a dossier, without those in the trash.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): the number of notes, made with
 *   GUINT_TO_POINTER(), by the option's id; an option without notes is not in it, and those on the
 *   dossier as a whole are under the empty string; %NULL with an error of `DOSSIER_STORE_ERROR`
 */
GHashTable *
dossier_annotations_count (DossierConnection  *connection,
                           const char         *dossier_id,
                           GError            **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  DossierStep step = DOSSIER_STEP_ERROR;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  statement = dossier_connection_prepare (connection,
    "SELECT coalesce (option_id, ''), count(*) FROM annotation"
    " WHERE dossier_id = ?1 AND deleted = 0 GROUP BY 1", error);
  if (statement != NULL &&
      dossier_connection_bind_text (connection, statement, 1, dossier_id, error))
    while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
      g_hash_table_insert (counts, dossier_sqlite_dup_text (statement, 0),
                           GUINT_TO_POINTER ((guint) sqlite3_column_int64 (statement, 1)));
  g_clear_pointer (&statement, sqlite3_finalize);

  if (step == DOSSIER_STEP_ERROR)
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&counts) : NULL;
}
