/* dossier-annotation-details.c: what the notes in a library are on, and their tags
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-annotation-details.h"

#include "model/dossier-term.h"
#include "store/dossier-connection-private.h"

#define TARGET_COLUMNS \
  "field, exact, prefix, suffix, start, stop, version, anchor, now_field, now_start, now_stop," \
  " now_option"

static DossierTarget *
read_target (sqlite3_stmt *statement)
{
  g_autofree char *field = dossier_sqlite_dup_text (statement, 0);
  g_autofree char *exact = dossier_sqlite_dup_text (statement, 1);
  g_autofree char *prefix = dossier_sqlite_dup_text (statement, 2);
  g_autofree char *suffix = dossier_sqlite_dup_text (statement, 3);
  g_autofree char *version = dossier_sqlite_dup_text (statement, 6);
  g_autofree char *anchor_nick = dossier_sqlite_dup_text (statement, 7);
  g_autofree char *now_field = dossier_sqlite_dup_text (statement, 8);
  g_autoptr (DossierQuote) quote = NULL;
  g_autofree char *now_option = dossier_sqlite_dup_text (statement, 11);
  g_autoptr (DossierTarget) target = NULL;
  g_autoptr (DossierTarget) placed = NULL;
  int anchor = DOSSIER_ANCHOR_LOST; /* of a kind that is not known here: look at it */

  if (exact != NULL)
    quote = dossier_quote_new_from_parts (exact, prefix == NULL ? "" : prefix,
                                    suffix == NULL ? "" : suffix,
                                    sqlite3_column_int (statement, 4),
                                    sqlite3_column_int (statement, 5));
  target = dossier_target_new (field, quote, version);
  dossier_term_find (DOSSIER_TYPE_ANCHOR, anchor_nick, &anchor);

  placed = dossier_target_copy_placed (target, (DossierAnchor) anchor, now_field,
                                       sqlite3_column_int (statement, 9),
                                       sqlite3_column_int (statement, 10));

  return dossier_target_copy_in_option (placed, now_option);
}

static gboolean
read_targets (DossierConnection  *connection,
              sqlite3_stmt       *statement,
              DossierAnnotation  *annotation,
              GError            **error)
{
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  DossierStep step;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    g_ptr_array_add (targets, read_target (statement));
  if (targets->len > 0)
    dossier_annotation_set_targets (annotation, targets);

  return step == DOSSIER_STEP_DONE;
}

static gboolean
read_tags (DossierConnection  *connection,
           sqlite3_stmt       *statement,
           DossierAnnotation  *annotation,
           GError            **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  DossierStep step;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    g_strv_builder_take (builder, dossier_sqlite_dup_text (statement, 0));
  tags = g_strv_builder_end (builder);
  if (tags[0] != NULL)
    dossier_annotation_set_tags (annotation, (const char * const *) tags);

  return step == DOSSIER_STEP_DONE;
}

static gboolean
read_other (DossierConnection  *connection,
            sqlite3_stmt       *statement,
            DossierAnnotation  *annotation,
            GError            **error)
{
  DossierStep step = dossier_connection_step (connection, statement, error);

  if (step == DOSSIER_STEP_ROW)
    {
      g_autofree char *members = dossier_sqlite_dup_text (statement, 0);

      dossier_annotation_set_other (annotation, members);
    }

  return step != DOSSIER_STEP_ERROR;
}

/**
 * dossier_annotation_details_read:
 * @connection: an open library, in a transaction
 * @annotations: (element-type DossierAnnotation): notes that were read from it
 * @error: where to put the reason
 *
 * Reads what notes are on, their tags, and what else came with them.
 *
 * Returns: whether all was read
 */
gboolean
dossier_annotation_details_read (DossierConnection  *connection,
                                 GPtrArray          *annotations,
                                 GError            **error)
{
  g_autoptr (sqlite3_stmt) targets = NULL;
  g_autoptr (sqlite3_stmt) tags = NULL;
  g_autoptr (sqlite3_stmt) other = NULL;

  targets = dossier_connection_prepare (connection,
    "SELECT " TARGET_COLUMNS " FROM annotation_target WHERE annotation_id = ?1 ORDER BY position",
    error);
  if (targets == NULL)
    return FALSE;
  tags = dossier_connection_prepare (connection,
    "SELECT tag FROM annotation_tag WHERE annotation_id = ?1 ORDER BY position", error);
  if (tags == NULL)
    return FALSE;
  other = dossier_connection_prepare (connection,
    "SELECT members FROM annotation_other WHERE annotation_id = ?1", error);
  if (other == NULL)
    return FALSE;

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      const char *id = dossier_annotation_get_id (annotation);

      if (!dossier_connection_bind_text (connection, targets, 1, id, error) ||
          !read_targets (connection, targets, annotation, error) ||
          !dossier_connection_bind_text (connection, tags, 1, id, error) ||
          !read_tags (connection, tags, annotation, error) ||
          !dossier_connection_bind_text (connection, other, 1, id, error) ||
          !read_other (connection, other, annotation, error))
        return FALSE;
      sqlite3_reset (targets);
      sqlite3_reset (tags);
      sqlite3_reset (other);
    }

  return TRUE;
}

/* Takes out what a table has on a note. */
static gboolean
clear_table (DossierConnection  *connection,
             const char         *sql,
             DossierAnnotation  *annotation,
             GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection, sql, error);

  return statement != NULL &&
         dossier_connection_bind_text (connection, statement, 1,
                                       dossier_annotation_get_id (annotation), error) &&
         dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

static gboolean
write_target (DossierConnection    *connection,
              DossierAnnotation    *annotation,
              guint                 position,
              const DossierTarget  *target,
              GError              **error)
{
  const DossierQuote *quote = target->quote;
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "INSERT INTO annotation_target (annotation_id, position, " TARGET_COLUMNS ")"
    " VALUES (?1, ?10, ?2, ?3, ?4, ?5, ?11, ?12, ?6, ?7, ?8, ?13, ?14, ?9)", error);
  const char *texts[] = {
    dossier_annotation_get_id (annotation),
    target->field,
    quote == NULL ? NULL : quote->exact,
    quote == NULL ? NULL : quote->prefix,
    quote == NULL ? NULL : quote->suffix,
    target->version,
    dossier_term_get_nick (DOSSIER_TYPE_ANCHOR, target->anchor),
    target->now_field,
    target->now_option,
  };

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!dossier_connection_bind_text (connection, statement, i + 1, texts[i], error))
      return FALSE;
  sqlite3_bind_int64 (statement, 10, position);
  if (quote != NULL)
    {
      sqlite3_bind_int (statement, 11, quote->start);
      sqlite3_bind_int (statement, 12, quote->end);
    }
  sqlite3_bind_int (statement, 13, target->now_start);
  sqlite3_bind_int (statement, 14, target->now_end);

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

static gboolean
write_tag (DossierConnection  *connection,
           DossierAnnotation  *annotation,
           guint               position,
           const char         *tag,
           GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "INSERT INTO annotation_tag (annotation_id, position, tag) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1,
                                     dossier_annotation_get_id (annotation), error) ||
      !dossier_connection_bind_text (connection, statement, 3, tag, error))
    return FALSE;
  sqlite3_bind_int64 (statement, 2, position);

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

/* A note that came without such members keeps those that it has. */
static gboolean
write_other (DossierConnection  *connection,
             DossierAnnotation  *annotation,
             GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (dossier_annotation_get_other (annotation) == NULL)
    return TRUE;

  statement = dossier_connection_prepare (connection,
    "INSERT INTO annotation_other (annotation_id, members) VALUES (?1, ?2)"
    " ON CONFLICT (annotation_id) DO UPDATE SET members = excluded.members", error);

  return statement != NULL &&
         dossier_connection_bind_text (connection, statement, 1,
                                       dossier_annotation_get_id (annotation), error) &&
         dossier_connection_bind_text (connection, statement, 2,
                                       dossier_annotation_get_other (annotation), error) &&
         dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

/**
 * dossier_annotation_details_write:
 * @connection: an open library, in a transaction
 * @annotation: a note that is in it
 * @error: where to put the reason
 *
 * Keeps what a note is on, and its tags, in place of what was kept of it; and what else came with
 * it.
 *
 * Returns: whether all is in the transaction
 */
gboolean
dossier_annotation_details_write (DossierConnection  *connection,
                                  DossierAnnotation  *annotation,
                                  GError            **error)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  const char * const *tags = dossier_annotation_get_tags (annotation);

  if (!clear_table (connection, "DELETE FROM annotation_target WHERE annotation_id = ?1",
                    annotation, error) ||
      !clear_table (connection, "DELETE FROM annotation_tag WHERE annotation_id = ?1", annotation,
                    error))
    return FALSE;

  for (guint i = 0; i < targets->len; i++)
    if (!write_target (connection, annotation, i, g_ptr_array_index (targets, i), error))
      return FALSE;
  for (guint i = 0; tags[i] != NULL; i++)
    if (!write_tag (connection, annotation, i, tags[i], error))
      return FALSE;

  return write_other (connection, annotation, error);
}
