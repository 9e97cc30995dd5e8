/* dossier-tags.c: the tags of all notes in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-tags.h"

#include "model/dossier-tag.h"
#include "store/dossier-annotations.h"
#include "store/dossier-connection-private.h"
#include "text/dossier-match.h"

static void
count_free (gpointer data)
{
  DossierTagCount *count = data;

  g_free (count->tag);
  g_free (count);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const DossierTagCount *one = *(DossierTagCount **) a;
  const DossierTagCount *other = *(DossierTagCount **) b;
  g_autofree char *folded = dossier_match_fold (one->tag);
  g_autofree char *other_folded = dossier_match_fold (other->tag);

  return g_utf8_collate (folded, other_folded);
}

/* The spellings of a tag that come first are those of most notes. */
static gboolean
read_counts (DossierConnection  *connection,
             GPtrArray          *counts,
             GError            **error)
{
  g_autoptr (GHashTable) by_folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT t.tag, count(*) FROM annotation_tag AS t JOIN annotation AS a ON a.id = t.annotation_id"
    " WHERE a.deleted = 0 GROUP BY t.tag ORDER BY count(*) DESC, t.tag", error);
  DossierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      g_autofree char *tag = dossier_sqlite_dup_text (statement, 0);
      g_autofree char *folded = dossier_match_fold (tag);
      DossierTagCount *count = g_hash_table_lookup (by_folded, folded);

      if (count == NULL)
        {
          count = g_new0 (DossierTagCount, 1);
          count->tag = g_steal_pointer (&tag);
          g_ptr_array_add (counts, count);
          g_hash_table_insert (by_folded, g_steal_pointer (&folded), count);
        }
      count->n_notes += (guint) sqlite3_column_int64 (statement, 1);
    }

  return step == DOSSIER_STEP_DONE;
}

/**
 * dossier_tags_list:
 * @connection: an open library
 * @error: where to put the reason
 *
 * Lists the tags of the notes that are not in the trash.  Spellings that differ in capitals or
 * accents alone are one tag.
 *
 * Returns: (transfer full) (nullable) (element-type DossierTagCount): the tags, in the order of the
 *   alphabet; %NULL with an error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_tags_list (DossierConnection  *connection,
                   GError            **error)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (count_free);

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  if (!read_counts (connection, counts, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }
  g_ptr_array_sort (counts, compare_counts);

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&counts) : NULL;
}

/* The notes with a tag, from the trash too, by their ids. */
static GPtrArray *
find_notes (DossierConnection  *connection,
            const char         *tag,
            GError            **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = dossier_match_fold (tag);
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT tag, annotation_id FROM annotation_tag ORDER BY annotation_id, position", error);
  DossierStep step;

  if (statement == NULL)
    return NULL;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      g_autofree char *candidate = dossier_sqlite_dup_text (statement, 0);
      g_autofree char *candidate_folded = dossier_match_fold (candidate);
      g_autofree char *id = dossier_sqlite_dup_text (statement, 1);

      if (g_str_equal (folded, candidate_folded) &&
          (ids->len == 0 || !g_str_equal (g_ptr_array_index (ids, ids->len - 1), id)))
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }

  return step == DOSSIER_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
replace_in_note (DossierConnection  *connection,
                 const char         *id,
                 const char         *tag,
                 const char         *name,
                 GError            **error)
{
  g_autoptr (DossierAnnotation) note = dossier_annotations_get (connection, id, error);
  g_auto (GStrv) tags = NULL;

  if (note == NULL)
    return FALSE;

  tags = dossier_tag_replace_in (dossier_annotation_get_tags (note), tag, name);
  dossier_annotation_set_tags (note, (const char * const *) tags);

  return dossier_annotations_put (connection, note, error);
}

static gboolean
replace_everywhere (DossierConnection  *connection,
                    const char         *tag,
                    const char         *name,
                    guint              *n_notes,
                    GError            **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  gboolean done;

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  ids = find_notes (connection, tag, error);
  done = ids != NULL;
  for (guint i = 0; done && i < ids->len; i++)
    done = replace_in_note (connection, g_ptr_array_index (ids, i), tag, name, error);

  if (!done)
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }
  *n_notes = ids->len;

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_tags_rename:
 * @connection: an open library
 * @tag: a tag
 * @name: (not nullable): its new name, from dossier_tag_clean()
 * @n_notes: (out): where to put on how many notes it stood
 * @error: where to put the reason
 *
 * Gives a tag another name on all notes, also on those in the trash.  Where a note has both, or
 * where @name is another tag already, the two become one.
 *
 * Returns: whether it is done, also where no note has @tag; if not, nothing has changed
 */
gboolean
dossier_tags_rename (DossierConnection  *connection,
                     const char         *tag,
                     const char         *name,
                     guint              *n_notes,
                     GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);
  g_return_val_if_fail (n_notes != NULL, FALSE);

  return replace_everywhere (connection, tag, name, n_notes, error);
}

/**
 * dossier_tags_delete:
 * @connection: an open library
 * @tag: a tag
 * @n_notes: (out): where to put on how many notes it stood
 * @error: where to put the reason
 *
 * Takes a tag from all notes, also from those in the trash.  The notes stay.
 *
 * Returns: whether it is done, also where no note has @tag; if not, nothing has changed
 */
gboolean
dossier_tags_delete (DossierConnection  *connection,
                     const char         *tag,
                     guint              *n_notes,
                     GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);
  g_return_val_if_fail (n_notes != NULL, FALSE);

  return replace_everywhere (connection, tag, NULL, n_notes, error);
}

/**
 * dossier_tags_list_notes:
 * @connection: an open library
 * @tag: a tag
 * @error: where to put the reason
 *
 * Lists the notes with a tag, also those in the trash.
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes; %NULL with an
 *   error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_tags_list_notes (DossierConnection  *connection,
                         const char         *tag,
                         GError            **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = NULL;
  gboolean done;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  ids = find_notes (connection, tag, error);
  done = ids != NULL;
  for (guint i = 0; done && i < ids->len; i++)
    {
      DossierAnnotation *note =
        dossier_annotations_get (connection, g_ptr_array_index (ids, i), error);

      done = note != NULL;
      if (done)
        g_ptr_array_add (notes, note);
    }

  if (!done)
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&notes) : NULL;
}
