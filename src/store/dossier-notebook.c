/* dossier-notebook.c: the user's notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-notebook.h"

#include "model/dossier-term.h"
#include "store/dossier-annotations.h"
#include "store/dossier-connection-private.h"
#include "store/dossier-note-words.h"
#include "store/dossier-tags.h"
#include "store/dossier-word-match.h"

/* What is known of a dossier that may not be at hand: where it was opened last, and its title. */
#define DOSSIER_KNOWN \
  "WITH known AS (SELECT dossier_id, uri, title, max (opened) AS opened FROM recent" \
  " GROUP BY dossier_id)"
#define DOSSIER_TITLE \
  "coalesce (k.title, (SELECT v.title FROM version AS v WHERE v.dossier_id = a.dossier_id" \
  "                    ORDER BY v.last_seen DESC LIMIT 1), a.dossier_id)"
#define NEEDS_REVIEW \
  "EXISTS (SELECT 1 FROM annotation_target AS t WHERE t.annotation_id = a.id" \
  "        AND (t.anchor IN ('reworded', 'ambiguous', 'lost') OR t.now_option IS NOT NULL))"
/* The columns that are selected for a note. */
#define COLUMN_ID            0
#define COLUMN_URI           1
#define COLUMN_DOSSIER_TITLE 2
#define COLUMN_OPTION_TITLE  3
#define COLUMN_FOUND         4
/* The notes that the index finds. */
#define FOUND_BY(parameter) \
  "a.id IN (SELECT n.annotation_id FROM annotation_words AS w" \
  "         JOIN annotation_number AS n ON n.number = w.rowid" \
  "         WHERE annotation_words MATCH " parameter ")"

/**
 * dossier_notebook_filter_copy:
 * @self: what is looked for
 *
 * Returns: (transfer full): a copy
 */
DossierNotebookFilter *
dossier_notebook_filter_copy (const DossierNotebookFilter *self)
{
  DossierNotebookFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->dossier_id = g_strdup (self->dossier_id);
  copy->typed = g_strdup (self->typed);
  copy->tag = g_strdup (self->tag);

  return copy;
}

/**
 * dossier_notebook_filter_free:
 * @self: (transfer full): a copy of what is looked for
 */
void
dossier_notebook_filter_free (DossierNotebookFilter *self)
{
  g_free (self->dossier_id);
  g_free (self->typed);
  g_free (self->tag);
  g_free (self);
}

static void
dossier_free (DossierNotebookDossier *dossier)
{
  g_free (dossier->id);
  g_free (dossier->title);
  g_free (dossier);
}

/**
 * dossier_notebook_free:
 * @self: (transfer full): what was found
 */
void
dossier_notebook_free (DossierNotebook *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->dossiers);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_free (self);
}

/* The columns of the index in which words are looked for. */
#define COLUMNS "body quotes marks"

/* The titles of options, which are not in the index.  Notes on one option come together, so that
 * the last answer is the next one's mostly. */
typedef struct
{
  const DossierQuery *query;
  char               *title;
  gboolean            contains;
} Titles;

static void
titles_clear (Titles *self)
{
  g_free (self->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Titles, titles_clear)

/* Whether all that is looked for stands in the title of a note's option. */
static gboolean
titles_contain (Titles       *self,
                sqlite3_stmt *statement)
{
  g_autofree char *title = dossier_sqlite_dup_text (statement, COLUMN_OPTION_TITLE);

  if (title == NULL || self->query->phrases->len == 0 || self->query->tags[0] != NULL)
    return FALSE;

  if (g_set_str (&self->title, title))
    self->contains = dossier_query_count_found (self->query, title) == self->query->phrases->len;

  return self->contains;
}

/* Notes have no status, and may be left out by “in:”. */
static gboolean
finds_notes (const DossierQuery *query)
{
  return query->statuses[0] == NULL && (query->groups & 1u << DOSSIER_SEARCH_NOTES) != 0;
}

static char *
match_tag (const char *tag)
{
  g_autoptr (DossierQuery) query = dossier_query_parse ("");
  const char *tags[] = { tag, NULL };

  g_strfreev (query->tags);
  query->tags = g_strdupv ((char **) tags);

  return dossier_word_match_new (query, COLUMNS, FALSE);
}

static gboolean
add_entry (DossierConnection  *connection,
           DossierNotebook    *notebook,
           sqlite3_stmt       *statement,
           GError            **error)
{
  g_autofree char *id = dossier_sqlite_dup_text (statement, COLUMN_ID);
  g_autofree char *uri = dossier_sqlite_dup_text (statement, COLUMN_URI);
  g_autofree char *dossier_title = dossier_sqlite_dup_text (statement, COLUMN_DOSSIER_TITLE);
  g_autofree char *option_title = dossier_sqlite_dup_text (statement, COLUMN_OPTION_TITLE);
  g_autoptr (DossierAnnotation) annotation = dossier_annotations_get (connection, id, error);

  if (annotation == NULL)
    return FALSE;

  g_ptr_array_add (notebook->entries,
                   dossier_notebook_entry_new (annotation, uri, dossier_title, option_title));
  return TRUE;
}

static gboolean
list_entries (DossierConnection            *connection,
              const DossierNotebookFilter  *filter,
              const DossierQuery           *query,
              DossierNotebook              *notebook,
              GError                      **error)
{
  g_auto (Titles) titles = { query, NULL, FALSE };
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    DOSSIER_KNOWN
    " SELECT a.id, k.uri, " DOSSIER_TITLE ", coalesce (s.title, a.option_id),"
    " CASE WHEN ?4 IS NULL THEN 1 ELSE " FOUND_BY ("?4") " END"
    " FROM annotation AS a"
    " LEFT JOIN known AS k ON k.dossier_id = a.dossier_id"
    " LEFT JOIN seen AS s ON s.dossier_id = a.dossier_id AND s.option_id = a.option_id"
    " WHERE (a.deleted <> 0) = (?1 = 3) AND (?1 <> 1 OR (a.kind = 'question' AND a.resolved = 0))"
    " AND (?1 <> 2 OR " NEEDS_REVIEW ")"
    " AND (?2 IS NULL OR a.dossier_id = ?2) AND (?3 IS NULL OR a.kind = ?3)"
    " AND (?5 IS NULL OR " FOUND_BY ("?5") ")"
    " AND (?6 IS NULL OR (a.colour = ?6 AND EXISTS (SELECT 1 FROM annotation_target AS t"
    "                                               WHERE t.annotation_id = a.id)))"
    " AND (?7 = 0 OR a.created >= ?7) AND (?8 = 0 OR a.created < ?8)"
    " ORDER BY k.opened DESC NULLS LAST, a.dossier_id, a.option_id, a.created, a.id",
    error);
  const char *kind =
    filter->kind < 0 ? NULL
                     : dossier_annotation_kind_get_nick ((DossierAnnotationKind) filter->kind);
  const char *colour =
    filter->colour < 0 ? NULL : dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR,
                                                       filter->colour);
  g_autofree char *match = query == NULL ? NULL : dossier_word_match_new (query, COLUMNS, FALSE);
  g_autofree char *tag_match = filter->tag == NULL ? NULL : match_tag (filter->tag);
  DossierStep step;

  if (statement == NULL ||
      sqlite3_bind_int (statement, 1, filter->shelf) != SQLITE_OK ||
      !dossier_connection_bind_text (connection, statement, 2, filter->dossier_id, error) ||
      !dossier_connection_bind_text (connection, statement, 3, kind, error) ||
      !dossier_connection_bind_text (connection, statement, 4, match, error) ||
      !dossier_connection_bind_text (connection, statement, 5, tag_match, error) ||
      !dossier_connection_bind_text (connection, statement, 6, colour, error) ||
      sqlite3_bind_int64 (statement, 7, filter->since) != SQLITE_OK ||
      sqlite3_bind_int64 (statement, 8, filter->until) != SQLITE_OK)
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      if (!sqlite3_column_int (statement, COLUMN_FOUND) && !titles_contain (&titles, statement))
        continue;

      notebook->n_found++;
      if ((filter->most == 0 || notebook->entries->len < filter->most) &&
          !add_entry (connection, notebook, statement, error))
        return FALSE;
    }

  return step == DOSSIER_STEP_DONE;
}

static gboolean
list_dossiers (DossierConnection  *connection,
               DossierNotebook    *notebook,
               GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    DOSSIER_KNOWN
    " SELECT a.dossier_id, " DOSSIER_TITLE " FROM annotation AS a"
    " LEFT JOIN known AS k ON k.dossier_id = a.dossier_id"
    " GROUP BY a.dossier_id ORDER BY k.opened DESC NULLS LAST, a.dossier_id",
    error);
  DossierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      DossierNotebookDossier *dossier = g_new (DossierNotebookDossier, 1);

      dossier->id = dossier_sqlite_dup_text (statement, 0);
      dossier->title = dossier_sqlite_dup_text (statement, 1);
      g_ptr_array_add (notebook->dossiers, dossier);
    }

  return step == DOSSIER_STEP_DONE;
}

static gboolean
count_shelf (DossierConnection     *connection,
             DossierNotebookShelf   shelf,
             DossierNotebook       *notebook,
             GError               **error)
{
  static const char * const sql[] = {
    [DOSSIER_NOTEBOOK_NOTES] = "SELECT count(*) FROM annotation WHERE deleted = 0",
    [DOSSIER_NOTEBOOK_QUESTIONS] =
      "SELECT count(*) FROM annotation WHERE deleted = 0 AND kind = 'question' AND resolved = 0",
    [DOSSIER_NOTEBOOK_REVIEW] =
      "SELECT count(*) FROM annotation AS a WHERE deleted = 0 AND " NEEDS_REVIEW,
    [DOSSIER_NOTEBOOK_TRASH] = "SELECT count(*) FROM annotation WHERE deleted <> 0",
  };
  gint64 count;

  if (!dossier_connection_read_int (connection, sql[shelf], &count, error))
    return FALSE;

  notebook->n_shelved = (guint) count;
  return TRUE;
}

/**
 * dossier_notebook_list:
 * @connection: an open library
 * @filter: what is looked for
 * @error: where to put the reason
 *
 * Lists the user's notes on all dossiers.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error of
 *   `DOSSIER_STORE_ERROR`
 */
DossierNotebook *
dossier_notebook_list (DossierConnection            *connection,
                       const DossierNotebookFilter  *filter,
                       GError                      **error)
{
  g_autoptr (DossierNotebook) notebook = NULL;
  g_autoptr (DossierQuery) query = NULL;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  notebook = g_new0 (DossierNotebook, 1);
  notebook->entries = g_ptr_array_new_with_free_func (g_object_unref);
  notebook->dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_free);
  notebook->tags = dossier_tags_list (connection, error);
  if (filter->typed != NULL)
    query = dossier_query_parse (filter->typed);
  if (query != NULL && dossier_query_is_empty (query))
    g_clear_pointer (&query, dossier_query_free);
  if (notebook->tags == NULL ||
      ((query == NULL || finds_notes (query)) &&
       !list_entries (connection, filter, query, notebook, error)) ||
      !list_dossiers (connection, notebook, error) ||
      !count_shelf (connection, filter->shelf, notebook, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&notebook) : NULL;
}

/**
 * dossier_notebook_purge:
 * @connection: an open library
 * @n_purged: (out): where to put how many notes there were
 * @error: where to put the reason
 *
 * Empties the trash: the notes in it and what they said before are gone for good.
 *
 * Returns: whether it is empty; if not, nothing has changed
 */
gboolean
dossier_notebook_purge (DossierConnection  *connection,
                        guint              *n_purged,
                        GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (n_purged != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  if (!dossier_note_words_remove_deleted (connection, error) ||
      !dossier_connection_execute (connection, "DELETE FROM annotation WHERE deleted <> 0", error))
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }
  *n_purged = (guint) sqlite3_changes (dossier_connection_get_handle (connection));

  return dossier_connection_commit (connection, error);
}
