/* dossier-revisions.c: what the notes in a library said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-revisions.h"

#include "store/dossier-connection-private.h"

G_DEFINE_FINAL_TYPE (DossierRevision, dossier_revision, G_TYPE_OBJECT)

static void
dossier_revision_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_REVISION (object)->body, g_free);

  G_OBJECT_CLASS (dossier_revision_parent_class)->finalize (object);
}

static void
dossier_revision_class_init (DossierRevisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_revision_finalize;
}

static void
dossier_revision_init (DossierRevision *self)
{
}

static gboolean
read_revisions (DossierConnection  *connection,
                const char         *annotation_id,
                GPtrArray          *revisions,
                GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT kind, body, modified FROM annotation_revision WHERE annotation_id = ?1"
    " ORDER BY id DESC", error);
  DossierStep step;

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1, annotation_id, error))
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      DossierRevision *revision = g_object_new (DOSSIER_TYPE_REVISION, NULL);
      g_autofree char *nick = dossier_sqlite_dup_text (statement, 0);

      /* Of a kind that is not known here it is only the words that count. */
      if (!dossier_annotation_kind_from_nick (nick, &revision->kind))
        revision->kind = DOSSIER_ANNOTATION_KIND_COMMENT;
      revision->body = dossier_sqlite_dup_text (statement, 1);
      revision->modified = sqlite3_column_int64 (statement, 2);
      g_ptr_array_add (revisions, revision);
    }

  return step == DOSSIER_STEP_DONE;
}

/**
 * dossier_revisions_list:
 * @connection: an open library
 * @annotation_id: the id of a note
 * @error: where to put the reason
 *
 * Lists what a note said before, the latest first; see dossier_annotations_put().
 *
 * Returns: (transfer full) (nullable) (element-type DossierRevision): what it said; %NULL with an
 *   error of `DOSSIER_STORE_ERROR`
 */
GPtrArray *
dossier_revisions_list (DossierConnection  *connection,
                        const char         *annotation_id,
                        GError            **error)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (annotation_id != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_READ, error))
    return NULL;

  if (!read_revisions (connection, annotation_id, revisions, error))
    {
      dossier_connection_rollback (connection);
      return NULL;
    }

  return dossier_connection_commit (connection, error) ? g_steal_pointer (&revisions) : NULL;
}
