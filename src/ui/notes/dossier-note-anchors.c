/* dossier-note-anchors.c: what has become of the words of notes in another version
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-anchors.h"

#include "dossier-note-candidate.h"
#include "model/dossier-reader.h"

/* Notes that are looked for, one version after the other in which their words were marked. */
typedef struct
{
  DossierLibrary  *library;
  DossierDocument *document;    /* the version that is open */
  char            *version;     /* its SHA-256, in hexadecimal */
  GPtrArray       *annotations; /* copies of the notes whose words were marked in others */
  GPtrArray       *candidates;  /* for each of these, a list of DossierNoteCandidate */
  GHashTable      *waiting;     /* the versions that are not done; "" for those not known */
  char            *current;     /* the one that is at work */
  GBytes          *old_text;    /* its file; NULL where the library does not have it */
  gssize           n_to_review;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->library);
  g_object_unref (search->document);
  g_free (search->version);
  g_ptr_array_unref (search->annotations);
  g_ptr_array_unref (search->candidates);
  g_hash_table_unref (search->waiting);
  g_free (search->current);
  g_clear_pointer (&search->old_text, g_bytes_unref);
  g_free (search);
}

static const char *
get_version (const DossierTarget *target)
{
  return target->version == NULL ? "" : target->version;
}

/* What has become of a target, as it is kept with the note. */
static DossierTarget *
place_target (const DossierReanchorNote *found)
{
  const DossierTarget *target = found->target;
  const DossierReanchorPlace *place =
    found->places->len == 0 ? NULL : g_ptr_array_index (found->places, 0);
  g_autoptr (DossierTarget) placed = NULL;

  if (found->outcome == DOSSIER_ANCHOR_AMBIGUOUS || place == NULL)
    return dossier_target_copy_placed (target, found->outcome, target->field, -1, -1);

  placed = dossier_target_copy_placed (target, found->outcome, place->field, place->start,
                                       place->end);

  return dossier_target_copy_in_option (placed, g_str_equal (place->option, found->option)
                                                ? NULL : place->option);
}

/* Gives the notes the places that were found, in the order in which they were asked for. */
static void
take_places (Search    *search,
             GPtrArray *found)
{
  guint next = 0;

  for (guint i = 0; i < search->annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (search->annotations, i);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);
      g_autoptr (GPtrArray) placed =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);

      for (guint j = 0; j < targets->len; j++)
        {
          const DossierTarget *target = g_ptr_array_index (targets, j);
          const DossierReanchorNote *note;

          if (!g_str_equal (get_version (target), search->current))
            {
              g_ptr_array_add (placed, dossier_target_copy (target));
              continue;
            }
          note = g_ptr_array_index (found, next++);
          g_ptr_array_add (placed, place_target (note));
          if (note->outcome == DOSSIER_ANCHOR_AMBIGUOUS)
            dossier_note_candidates_add (g_ptr_array_index (search->candidates, i), j, note,
                                         search->version);
        }
      dossier_annotation_set_targets (annotation, placed);
    }
}

/* The targets that were marked in the version at work. */
static GPtrArray *
list_targets (Search *search)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reanchor_note_free);

  for (guint i = 0; i < search->annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (search->annotations, i);
      const char *option = dossier_annotation_get_option_id (annotation);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);

      for (guint j = 0; j < targets->len; j++)
        {
          const DossierTarget *target = g_ptr_array_index (targets, j);

          if (g_str_equal (get_version (target), search->current))
            g_ptr_array_add (list,
                             dossier_reanchor_note_new (option == NULL ? "" : option, target));
        }
    }

  return list;
}

/* The copies of the notes are the thread's alone until it is done. */
static void
carry_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Search *search = task_data;
  g_autoptr (DossierDocument) old_document = NULL;
  g_autoptr (GPtrArray) targets = list_targets (search);
  GError *error = NULL;

  if (search->old_text != NULL)
    {
      g_autoptr (GPtrArray) problems =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

      /* It was sound when it was open. */
      old_document =
        dossier_reader_read_bytes (search->old_text, search->current, problems, NULL);
    }
  if (!dossier_reanchor (old_document, search->document, targets, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  take_places (search, targets);
  g_task_return_boolean (task, TRUE);
}

static void next_version (GTask *task);

static void
on_carried (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    next_version (task);
  else
    g_task_return_error (task, error);
}

static void
start_carrying (GTask *task)
{
  g_autoptr (GTask) work = g_task_new (NULL, g_task_get_cancellable (task), on_carried,
                                       g_object_ref (task));

  g_task_set_source_tag (work, start_carrying);
  g_task_set_task_data (work, g_task_get_task_data (task), NULL); /* the outer task keeps it */
  g_task_run_in_thread (work, carry_in_thread);
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);

  /* Without it the words are looked for by themselves. */
  search->old_text =
    dossier_library_restore_version_finish (DOSSIER_LIBRARY (source), result, NULL);
  start_carrying (task);
}

static void
on_versions_listed (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr (GPtrArray) versions =
    dossier_library_list_versions_finish (DOSSIER_LIBRARY (source), result, NULL);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      DossierVersion *version = g_ptr_array_index (versions, i);

      if (g_str_equal (version->hash, search->current))
        {
          dossier_library_restore_version_async (search->library, version->id,
                                                 g_task_get_cancellable (task), on_restored,
                                                 g_object_ref (task));
          return;
        }
    }
  start_carrying (task);
}

/* Tells the notes on screen where their words stand. */
static void
apply (GTask *task)
{
  DossierNotes *notes = g_task_get_source_object (task);
  Search *search = g_task_get_task_data (task);

  for (guint i = 0; i < search->annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (search->annotations, i);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);
      gboolean review = FALSE;

      for (guint j = 0; j < targets->len; j++)
        review = review || dossier_target_needs_review (g_ptr_array_index (targets, j));
      if (dossier_notes_place (notes, annotation, g_ptr_array_index (search->candidates, i)) &&
          review)
        search->n_to_review++;
    }
}

static void
next_version (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  GHashTableIter iter;
  gpointer version;

  g_clear_pointer (&search->old_text, g_bytes_unref);
  g_hash_table_iter_init (&iter, search->waiting);
  if (!g_hash_table_iter_next (&iter, &version, NULL))
    {
      apply (task);
      g_task_return_int (task, search->n_to_review);
      return;
    }

  g_set_str (&search->current, version);
  g_hash_table_iter_remove (&iter);
  if (*search->current == '\0')
    start_carrying (task);
  else
    dossier_library_list_versions_async (search->library, search->document->id,
                                         g_task_get_cancellable (task), on_versions_listed,
                                         g_object_ref (task));
}

/* Takes copies of the notes whose words were marked in other versions than the one that is open. */
static void
start (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  GListModel *notes = dossier_notes_get_list (g_task_get_source_object (task));

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (DossierNote) note = g_list_model_get_item (notes, i);
      DossierAnnotation *annotation = dossier_note_get_annotation (note);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);
      gboolean elsewhere = FALSE;

      for (guint j = 0; j < targets->len; j++)
        {
          const char *version = get_version (g_ptr_array_index (targets, j));

          if (g_str_equal (version, search->version))
            continue;
          elsewhere = TRUE;
          g_hash_table_add (search->waiting, g_strdup (version));
        }
      if (!elsewhere)
        continue;
      g_ptr_array_add (search->annotations, dossier_annotation_copy (annotation));
      g_ptr_array_add (search->candidates, g_ptr_array_new_with_free_func (
        (GDestroyNotify) dossier_note_candidate_free));
    }
  next_version (task);
}

static void
on_listed (DossierNotes *notes,
           gpointer      user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);

  g_signal_handlers_disconnect_by_data (notes, task);
  start (task);
}

static void
unref_task (gpointer  data,
            GClosure *closure)
{
  g_object_unref (data);
}

/**
 * dossier_note_anchors_find_async:
 * @notes: the notes on a dossier
 * @library: the library that they are in
 * @document: the version of the dossier that is open
 * @version: its SHA-256, in hexadecimal
 * @cancellable: (nullable): calls it off
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Finds out what has become of the words of notes that were marked in other versions, with the help
 * of those as far as the library has them, in a thread, and tells @notes.
 */
void
dossier_note_anchors_find_async (DossierNotes        *notes,
                                 DossierLibrary      *library,
                                 DossierDocument     *document,
                                 const char          *version,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (DOSSIER_IS_NOTES (notes));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));
  g_return_if_fail (version != NULL);

  search = g_new0 (Search, 1);
  search->library = g_object_ref (library);
  search->document = g_object_ref (document);
  search->version = g_strdup (version);
  search->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  search->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  search->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  task = g_task_new (notes, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_note_anchors_find_async);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  if (dossier_notes_are_listed (notes))
    start (task);
  else
    g_signal_connect_data (notes, "listed", G_CALLBACK (on_listed), g_steal_pointer (&task),
                           unref_task, 0);
}

/**
 * dossier_note_anchors_find_finish:
 * @notes: the notes on a dossier
 * @result: what the callback was given
 * @error: where to put the reason
 *
 * Returns: how many notes have come to need a look, as their words were not so before; -1 with an
 *   error
 */
gssize
dossier_note_anchors_find_finish (DossierNotes  *notes,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, notes), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
