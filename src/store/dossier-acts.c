/* dossier-acts.c: what the user did with notes, to be undone when the program has been ended
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-acts.h"

#include "model/dossier-annotation-json.h"
#include "store/dossier-annotations.h"
#include "store/dossier-connection-private.h"

static void
act_free (gpointer data)
{
  DossierAct *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/**
 * dossier_acts_free:
 * @self: (transfer full): acts
 */
void
dossier_acts_free (DossierActs *self)
{
  g_ptr_array_unref (self->acts);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/* Carries out a statement whose first parameters are texts, of which those left out are NULL. */
static gboolean
execute (DossierConnection  *connection,
         const char         *sql,
         const char         *first,
         const char         *second,
         const char         *third,
         GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection, sql, error);
  const char *texts[] = { first, second, third };

  if (statement == NULL)
    return FALSE;

  for (int i = 0; i < sqlite3_bind_parameter_count (statement); i++)
    if (!dossier_connection_bind_text (connection, statement, i + 1, texts[i], error))
      return FALSE;

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

static gboolean
end (DossierConnection  *connection,
     gboolean            done,
     GError            **error)
{
  if (!done)
    {
      dossier_connection_rollback (connection);
      return FALSE;
    }

  return dossier_connection_commit (connection, error);
}

/**
 * dossier_acts_push:
 * @connection: an open library
 * @before: (nullable): a note as it was; %NULL where it is new
 * @after: the same as it is
 * @error: where to put the reason
 *
 * Keeps what was done, and forgets what was undone before it.
 *
 * Returns: whether it is on the disk
 */
gboolean
dossier_acts_push (DossierConnection  *connection,
                   DossierAnnotation  *before,
                   DossierAnnotation  *after,
                   GError            **error)
{
  g_autofree char *before_json = before == NULL ? NULL : dossier_annotation_to_json (before);
  g_autofree char *after_json = dossier_annotation_to_json (after);
  const char *dossier_id = dossier_annotation_get_dossier_id (after);
  g_autofree char *trim =
    g_strdup_printf ("DELETE FROM act WHERE dossier_id = ?1 AND id NOT IN (SELECT id FROM act"
                     " WHERE dossier_id = ?1 ORDER BY id DESC LIMIT %u)", DOSSIER_ACTS_MOST);

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  return end (connection,
              execute (connection, "DELETE FROM act WHERE dossier_id = ?1 AND undone = 1",
                       dossier_id, NULL, NULL, error) &&
              execute (connection,
                       "INSERT INTO act (dossier_id, before, after) VALUES (?1, ?2, ?3)",
                       dossier_id, before_json, after_json, error) &&
              execute (connection, trim, dossier_id, NULL, NULL, error), error);
}

/**
 * dossier_acts_move:
 * @connection: an open library
 * @dossier_id: a dossier
 * @undone: whether the latest act that is done was undone, or the one that was undone last was
 *   done again
 * @error: where to put the reason
 *
 * Returns: whether that is on the disk
 */
gboolean
dossier_acts_move (DossierConnection  *connection,
                   const char         *dossier_id,
                   gboolean            undone,
                   GError            **error)
{
  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (dossier_id != NULL, FALSE);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return FALSE;

  return end (connection,
              execute (connection,
                       undone
                       ? "UPDATE act SET undone = 1 WHERE id = (SELECT max (id) FROM act"
                         " WHERE dossier_id = ?1 AND undone = 0)"
                       : "UPDATE act SET undone = 0 WHERE id = (SELECT min (id) FROM act"
                         " WHERE dossier_id = ?1 AND undone = 1)",
                       dossier_id, NULL, NULL, error), error);
}

static gboolean
read_acts (DossierConnection  *connection,
           const char         *dossier_id,
           GPtrArray          *acts,
           GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_connection_prepare (connection,
    "SELECT id, before, after, undone FROM act WHERE dossier_id = ?1 ORDER BY id", error);
  DossierStep step;

  if (statement == NULL ||
      !dossier_connection_bind_text (connection, statement, 1, dossier_id, error))
    return FALSE;

  while ((step = dossier_connection_step (connection, statement, error)) == DOSSIER_STEP_ROW)
    {
      DossierAct *act = g_new0 (DossierAct, 1);
      g_autofree char *before = dossier_sqlite_dup_text (statement, 1);
      g_autofree char *after = dossier_sqlite_dup_text (statement, 2);

      act->id = sqlite3_column_int64 (statement, 0);
      /* What cannot be read fits nothing. */
      act->after = dossier_annotation_from_json (after, NULL);
      if (before != NULL && act->after != NULL)
        {
          act->before = dossier_annotation_from_json (before, NULL);
          if (act->before == NULL)
            g_clear_object (&act->after);
        }
      act->undone = sqlite3_column_int (statement, 3) != 0;
      g_ptr_array_add (acts, act);
    }

  return step == DOSSIER_STEP_DONE;
}

/* What a note is while acts are gone through, one after the other. */
typedef struct
{
  DossierAnnotation *note; /* not owned */
  gboolean           deleted;
} State;

/* Whether a note says the same in two states, wherever its words stand. */
static gboolean
fits (const State       *state,
      DossierAnnotation *other,
      gboolean           deleted)
{
  DossierAnnotation *note = state->note;

  return state->deleted == deleted &&
         dossier_annotation_get_kind (note) == dossier_annotation_get_kind (other) &&
         dossier_annotation_get_colour (note) == dossier_annotation_get_colour (other) &&
         dossier_annotation_get_resolved (note) == dossier_annotation_get_resolved (other) &&
         g_strcmp0 (dossier_annotation_get_option_id (note),
                    dossier_annotation_get_option_id (other)) == 0 &&
         g_str_equal (dossier_annotation_get_body (note), dossier_annotation_get_body (other)) &&
         g_strv_equal (dossier_annotation_get_tags (note), dossier_annotation_get_tags (other)) &&
         dossier_targets_have_same_words (dossier_annotation_get_targets (note),
                                          dossier_annotation_get_targets (other));
}

static gboolean
is_deleted (DossierAnnotation *note)
{
  return dossier_annotation_get_deleted (note) != 0;
}

/* Takes an act back, or does it again, in the states; FALSE where it does not fit. */
static gboolean
step_through (GHashTable       *states,
              const DossierAct *act)
{
  State *state =
    act->after == NULL ? NULL
                       : g_hash_table_lookup (states, dossier_annotation_get_id (act->after));
  /* To take back that a note was made is to put it into the trash as it is. */
  DossierAnnotation *before = act->before != NULL ? act->before : act->after;
  gboolean before_deleted = act->before == NULL || is_deleted (act->before);

  if (state == NULL || state->note == NULL)
    return FALSE;

  if (!fits (state, act->undone ? before : act->after,
             act->undone ? before_deleted : is_deleted (act->after)))
    {
      state->note = NULL; /* nor does what comes beyond it */
      return FALSE;
    }
  state->note = act->undone ? act->after : before;
  state->deleted = act->undone ? is_deleted (act->after) : before_deleted;

  return TRUE;
}

/* The states of the notes as they are now, by their ids. */
static GHashTable *
get_states (GPtrArray *notes)
{
  GHashTable *states = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < notes->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (notes, i);
      State *state = g_new (State, 1);

      state->note = note;
      state->deleted = is_deleted (note);
      g_hash_table_insert (states, (char *) dossier_annotation_get_id (note), state);
    }

  return states;
}

static gboolean
forget (DossierConnection  *connection,
        DossierAct         *act,
        GError            **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_connection_prepare (connection, "DELETE FROM act WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, act->id);

  return dossier_connection_step (connection, statement, error) == DOSSIER_STEP_DONE;
}

/* Forgets the acts that do not fit what the notes are now: those that are done from the latest to
 * the oldest, those that are undone the other way round. */
static gboolean
check (DossierConnection  *connection,
       DossierActs        *self,
       GError            **error)
{
  g_autoptr (GHashTable) states = get_states (self->notes);
  g_autoptr (GHashTable) redo_states = get_states (self->notes);
  g_autoptr (GPtrArray) bad = g_ptr_array_new ();

  for (guint i = self->acts->len; i > 0; i--)
    {
      DossierAct *act = g_ptr_array_index (self->acts, i - 1);

      if (!act->undone && !step_through (states, act))
        g_ptr_array_add (bad, act);
    }
  for (guint i = 0; i < self->acts->len; i++)
    {
      DossierAct *act = g_ptr_array_index (self->acts, i);

      if (act->undone && !step_through (redo_states, act))
        g_ptr_array_add (bad, act);
    }
  self->n_dropped = bad->len;
  for (guint i = 0; i < bad->len; i++)
    {
      if (!forget (connection, g_ptr_array_index (bad, i), error))
        return FALSE;
      g_ptr_array_remove (self->acts, g_ptr_array_index (bad, i));
    }

  return TRUE;
}

/* The notes that acts are on, as they are now. */
static gboolean
read_notes (DossierConnection  *connection,
            const char         *dossier_id,
            DossierActs        *self,
            GError            **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < self->acts->len; i++)
    {
      const DossierAct *act = g_ptr_array_index (self->acts, i);

      if (act->after != NULL)
        g_hash_table_add (ids, (char *) dossier_annotation_get_id (act->after));
    }
  if (g_hash_table_size (ids) == 0)
    return TRUE;

  all = dossier_annotations_list (connection, dossier_id, NULL, DOSSIER_ANNOTATIONS_WITH_DELETED,
                                  error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (all, i);

      if (g_hash_table_contains (ids, dossier_annotation_get_id (note)))
        g_ptr_array_add (self->notes, g_object_ref (note));
    }

  return all != NULL;
}

/**
 * dossier_acts_take:
 * @connection: an open library
 * @dossier_id: a dossier
 * @error: where to put the reason
 *
 * Lists what can be undone and redone on a dossier, and forgets what cannot any more.
 *
 * Returns: (transfer full) (nullable): the acts; %NULL with an error of `DOSSIER_STORE_ERROR`
 */
DossierActs *
dossier_acts_take (DossierConnection  *connection,
                   const char         *dossier_id,
                   GError            **error)
{
  g_autoptr (DossierActs) self = NULL;

  g_return_val_if_fail (DOSSIER_IS_CONNECTION (connection), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  if (!dossier_connection_begin (connection, DOSSIER_STORE_TASK_SAVE_NOTE, error))
    return NULL;

  self = g_new0 (DossierActs, 1);
  self->acts = g_ptr_array_new_with_free_func (act_free);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);

  return end (connection,
              read_acts (connection, dossier_id, self->acts, error) &&
              read_notes (connection, dossier_id, self, error) &&
              check (connection, self, error), error) ? g_steal_pointer (&self) : NULL;
}
