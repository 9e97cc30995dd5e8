/* dossier-notes.c: the user's notes on a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notes-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (DossierNotes, dossier_notes, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILURE,
  SIGNAL_LISTED,
  SIGNAL_ACTS_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dossier_notes_dispose (GObject *object)
{
  DossierNotes *self = DOSSIER_NOTES (object);

  g_clear_object (&self->edited);
  g_clear_object (&self->before);
  g_clear_object (&self->list);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_notes_parent_class)->dispose (object);
}

static void
dossier_notes_finalize (GObject *object)
{
  DossierNotes *self = DOSSIER_NOTES (object);

  g_clear_pointer (&self->dossier_id, g_free);

  G_OBJECT_CLASS (dossier_notes_parent_class)->finalize (object);
}

static void
dossier_notes_class_init (DossierNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_notes_dispose;
  object_class->finalize = dossier_notes_finalize;

  /**
   * DossierNotes::changed:
   *
   * There are other notes, or they are on other words or marked in another way.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierNotes::failure:
   *
   * Writing failed, or works again; see dossier_notes_get_failure().
   */
  signals[SIGNAL_FAILURE] = g_signal_new ("failure", DOSSIER_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierNotes::acts-dropped:
   * @n: how many
   *
   * Changes of an earlier time cannot be undone any more, since their notes were changed otherwise.
   */
  signals[SIGNAL_ACTS_DROPPED] = g_signal_new ("acts-dropped", DOSSIER_TYPE_NOTES,
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               1, G_TYPE_UINT);
  /**
   * DossierNotes::listed:
   *
   * The notes that the library has are here, or it cannot be read; see dossier_notes_are_listed().
   */
  signals[SIGNAL_LISTED] = g_signal_new ("listed", DOSSIER_TYPE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_notes_init (DossierNotes *self)
{
  self->list = g_list_store_new (DOSSIER_TYPE_NOTE);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static void
remember (DossierNotes *self,
          DossierNote  *note)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (note);

  g_hash_table_insert (self->by_id, (char *) dossier_annotation_get_id (annotation),
                       g_object_ref (note));
}

/* Lists a note, or takes it off the list, by whether it is in the trash. */
static void
put_in_list (DossierNotes *self,
             DossierNote  *note)
{
  gboolean deleted = dossier_annotation_get_deleted (dossier_note_get_annotation (note)) != 0;
  guint position;
  gboolean listed = g_list_store_find (self->list, note, &position);

  if (deleted && listed)
    g_list_store_remove (self->list, position);
  else if (!deleted && !listed)
    g_list_store_insert_sorted (self->list, note, dossier_note_compare, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Something else has put a note of this dossier into the library, such as the notebook. */
static void
on_committed (DossierNotes      *self,
              DossierAnnotation *snapshot)
{
  DossierNote *note = g_hash_table_lookup (self->by_id, dossier_annotation_get_id (snapshot));
  DossierAnnotation *annotation;

  if (!g_str_equal (dossier_annotation_get_dossier_id (snapshot), self->dossier_id))
    return;

  if (note == NULL)
    {
      g_autoptr (DossierAnnotation) copy = dossier_annotation_copy (snapshot);
      g_autoptr (DossierNote) added = dossier_note_new (copy, DOSSIER_NOTE_SAVED);

      remember (self, added);
      put_in_list (self, added);
      return;
    }

  /* What was changed here since is newer, and on its way to the disk. */
  annotation = dossier_note_get_annotation (note);
  if (dossier_note_get_state (note) != DOSSIER_NOTE_SAVED ||
      dossier_annotation_get_modified (snapshot) < dossier_annotation_get_modified (annotation) ||
      dossier_annotation_equal (snapshot, annotation))
    return;

  dossier_annotation_take_over (annotation, snapshot);
  dossier_annotation_set_modified (annotation, dossier_annotation_get_modified (snapshot));
  dossier_annotation_set_deleted (annotation, dossier_annotation_get_deleted (snapshot));
  put_in_list (self, note);
}

static void
on_failure (DossierNotes *self)
{
  g_signal_emit (self, signals[SIGNAL_FAILURE], 0);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierNotes) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations =
    dossier_library_list_annotations_finish (DOSSIER_LIBRARY (source), result, &error);

  if (annotations == NULL)
    {
      dossier_note_saver_set_failure (self->saver, error->message);
      annotations = g_ptr_array_new ();
    }

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      g_autoptr (DossierNote) note = NULL;

      if (g_hash_table_contains (self->by_id, dossier_annotation_get_id (annotation)))
        continue;

      note = dossier_note_new (annotation, DOSSIER_NOTE_SAVED);
      remember (self, note);
      g_list_store_append (self->list, note);
    }
  self->listed = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_LISTED], 0);
}

/**
 * dossier_notes_new:
 * @library: the user's library
 * @dossier_id: the id of a dossier
 * @history: where changes are remembered
 *
 * Returns: (transfer full): the notes on the dossier; those in the library come in a moment
 */
DossierNotes *
dossier_notes_new (DossierLibrary *library,
                   const char     *dossier_id,
                   DossierHistory *history)
{
  DossierNotes *self = g_object_new (DOSSIER_TYPE_NOTES, NULL);

  self->library = g_object_ref (library);
  self->dossier_id = g_strdup (dossier_id);
  self->history = g_object_ref (history);
  self->saver = dossier_note_saver_new (library);
  g_signal_connect_object (self->saver, "notify::failure", G_CALLBACK (on_failure), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "annotation-committed", G_CALLBACK (on_committed), self,
                           G_CONNECT_SWAPPED);
  dossier_library_list_annotations_async (library, dossier_id, NULL, NULL, on_listed,
                                          g_object_ref (self));
  /* Before anything else can be done, so that it is not among them. */
  dossier_library_take_acts_async (library, dossier_id, NULL, dossier_notes_on_acts_taken,
                                   g_object_ref (self));

  return self;
}

/**
 * dossier_notes_get_library:
 * @self: notes
 *
 * Returns: (transfer none): the library in which they are kept
 */
DossierLibrary *
dossier_notes_get_library (DossierNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  return self->library;
}

/**
 * dossier_notes_get_list:
 * @self: notes
 *
 * Returns: (transfer none): all notes that are not deleted, the oldest first
 */
GListModel *
dossier_notes_get_list (DossierNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * dossier_notes_are_listed:
 * @self: notes
 *
 * Returns: whether those that the library has are among them already, as far as it can be read
 */
gboolean
dossier_notes_are_listed (DossierNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), FALSE);

  return self->listed;
}

/**
 * dossier_notes_get_failure:
 * @self: notes
 *
 * Returns: (nullable): why notes cannot be read or written, in words; %NULL where all is well
 */
const char *
dossier_notes_get_failure (DossierNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  return dossier_note_saver_get_failure (self->saver);
}

static void
count_options (GHashTable *counts,
               GHashTable *options)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, options);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

      g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (count + 1));
    }
}

/**
 * dossier_notes_count_by_option:
 * @self: notes
 *
 * Returns: (transfer full): from an option's id to the number of notes on it, or whose words stand
 *   in it, where there is one
 */
GHashTable *
dossier_notes_count_by_option (DossierNotes *self)
{
  GHashTable *counts;

  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (DossierNote) note = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      DossierAnnotation *annotation = dossier_note_get_annotation (note);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);
      g_autoptr (GHashTable) options = g_hash_table_new (g_str_hash, g_str_equal);

      if (dossier_annotation_get_option_id (annotation) != NULL)
        g_hash_table_add (options, (char *) dossier_annotation_get_option_id (annotation));
      for (guint j = 0; j < targets->len; j++)
        if (((DossierTarget *) g_ptr_array_index (targets, j))->now_option != NULL)
          g_hash_table_add (options,
                            ((DossierTarget *) g_ptr_array_index (targets, j))->now_option);
      count_options (counts, options);
    }

  return counts;
}

/**
 * dossier_notes_save:
 * @self: notes
 *
 * Sends what is not on disk there, without waiting for it.
 */
void
dossier_notes_save (DossierNotes *self)
{
  g_return_if_fail (DOSSIER_IS_NOTES (self));

  dossier_note_saver_save (self->saver);
}

/**
 * dossier_notes_add:
 * @self: notes
 * @option_id: (nullable): the option to write about
 *
 * Begins a note.  Nothing is kept of it until something is written in it.
 *
 * Returns: (transfer none): the note
 */
DossierNote *
dossier_notes_add (DossierNotes *self,
                   const char   *option_id)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  return dossier_notes_add_at (self, option_id, DOSSIER_ANNOTATION_KIND_COMMENT,
                               DOSSIER_ANNOTATION_COLOUR_YELLOW, targets);
}

/**
 * dossier_notes_add_at:
 * @self: notes
 * @option_id: (nullable): the option
 * @kind: what is meant by the note
 * @colour: in which colour its words are marked
 * @targets: (element-type DossierTarget): what it is on; empty for the whole option
 *
 * Begins a note on words.  A highlight is kept at once; nothing is kept of another until something
 * is written in it.
 *
 * Returns: (transfer none): the note
 */
DossierNote *
dossier_notes_add_at (DossierNotes            *self,
                      const char              *option_id,
                      DossierAnnotationKind    kind,
                      DossierAnnotationColour  colour,
                      GPtrArray               *targets)
{
  g_autoptr (DossierAnnotation) annotation = NULL;
  g_autoptr (DossierNote) note = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  dossier_notes_settle (self);
  annotation = dossier_annotation_new (self->dossier_id, option_id, "");
  dossier_annotation_set_kind (annotation, kind);
  dossier_annotation_set_colour (annotation, colour);
  dossier_annotation_set_targets (annotation, targets);
  note = dossier_note_new (annotation, DOSSIER_NOTE_EMPTY);
  remember (self, note);
  if (kind == DOSSIER_ANNOTATION_KIND_HIGHLIGHT)
    {
      dossier_note_saver_add (self->saver, note);
      dossier_notes_save (self);
      dossier_notes_remember (self, NULL, annotation);
    }
  else
    g_set_object (&self->edited, note);
  put_in_list (self, note);

  return note; /* kept by the list */
}

/**
 * dossier_notes_find:
 * @self: notes
 * @id: the id of a note
 *
 * Returns: (transfer none) (nullable): the note, if it is one of these and not deleted
 */
DossierNote *
dossier_notes_find (DossierNotes *self,
                    const char   *id)
{
  DossierNote *note;

  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  note = g_hash_table_lookup (self->by_id, id);

  return note != NULL && g_list_store_find (self->list, note, NULL) ? note : NULL;
}

/**
 * dossier_notes_place:
 * @self: notes
 * @placed: a copy of one of them, whose words were looked for
 * @candidates: (element-type DossierNoteCandidate): where words of it could be that have no place
 *
 * Takes over where the words of a note stand now, and keeps it; that is no act of the user's, which
 * could be undone.
 *
 * Returns: whether they stand elsewhere than was known
 */
gboolean
dossier_notes_place (DossierNotes      *self,
                     DossierAnnotation *placed,
                     GPtrArray         *candidates)
{
  DossierNote *note;
  DossierAnnotation *annotation;
  GPtrArray *targets;
  gboolean elsewhere;

  g_return_val_if_fail (DOSSIER_IS_NOTES (self), FALSE);
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (placed), FALSE);

  note = g_hash_table_lookup (self->by_id, dossier_annotation_get_id (placed));
  if (note == NULL)
    return FALSE;

  /* The user may have attached it to other words meanwhile. */
  annotation = dossier_note_get_annotation (note);
  targets = dossier_annotation_get_targets (placed);
  if (!dossier_targets_have_same_words (dossier_annotation_get_targets (annotation), targets))
    return FALSE;

  dossier_note_set_candidates (note, candidates);
  elsewhere = !dossier_targets_equal (dossier_annotation_get_targets (annotation), targets);
  if (elsewhere)
    {
      dossier_annotation_set_targets (annotation, targets);
      dossier_note_saver_queue (self->saver, note);
    }
  if (elsewhere || candidates->len > 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return elsewhere;
}

/**
 * dossier_notes_change:
 * @self: notes
 * @note: one of them
 * @changed: what it is to say, as dossier_annotation_take_over() has it
 *
 * Changes a note otherwise than by typing in it, as one act that can be undone.
 */
void
dossier_notes_change (DossierNotes      *self,
                      DossierNote       *note,
                      DossierAnnotation *changed)
{
  DossierAnnotation *annotation;
  g_autoptr (DossierAnnotation) before = NULL;

  g_return_if_fail (DOSSIER_IS_NOTES (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  annotation = dossier_note_get_annotation (note);
  if (dossier_note_get_state (note) != DOSSIER_NOTE_EMPTY)
    {
      dossier_notes_settle (self);
      before = dossier_annotation_copy (annotation);
    }
  dossier_annotation_take_over (annotation, changed);
  if (before != NULL && !dossier_annotation_equal (annotation, before))
    {
      dossier_notes_remember (self, before, annotation);
      dossier_note_saver_add (self->saver, note);
      dossier_notes_save (self);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_notes_delete:
 * @self: notes
 * @note: one of them
 *
 * Puts @note into the trash.
 */
void
dossier_notes_delete (DossierNotes *self,
                      DossierNote  *note)
{
  g_autoptr (DossierNote) kept = NULL;
  g_autoptr (DossierAnnotation) before = NULL;

  g_return_if_fail (DOSSIER_IS_NOTES (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  kept = g_object_ref (note);
  dossier_notes_settle (self);
  if (dossier_note_get_state (note) == DOSSIER_NOTE_EMPTY)
    return; /* settled away */

  before = dossier_annotation_copy (dossier_note_get_annotation (note));
  dossier_notes_apply (self, before, TRUE);
  dossier_notes_remember (self, before, dossier_note_get_annotation (note));
}

/**
 * dossier_notes_apply:
 * @self: notes
 * @state: a copy of one of them, as it was at some time
 * @deleted: whether it is to be in the trash
 *
 * Brings a note back to @state.  For undo and redo.
 */
void
dossier_notes_apply (DossierNotes      *self,
                     DossierAnnotation *state,
                     gboolean           deleted)
{
  DossierNote *note;
  DossierAnnotation *annotation;
  g_autoptr (GPtrArray) targets = NULL;

  g_return_if_fail (DOSSIER_IS_NOTES (self));

  note = g_hash_table_lookup (self->by_id, dossier_annotation_get_id (state));
  g_return_if_fail (note != NULL);

  annotation = dossier_note_get_annotation (note);
  targets = dossier_targets_copy (dossier_annotation_get_targets (annotation));
  dossier_annotation_take_over (annotation, state);
  /* Where words stand is known better now than it was then. */
  if (dossier_targets_have_same_words (targets, dossier_annotation_get_targets (annotation)))
    dossier_annotation_set_targets (annotation, targets);
  dossier_annotation_set_deleted (annotation, deleted ? g_get_real_time () : 0);
  put_in_list (self, note);
  dossier_note_saver_add (self->saver, note);
  dossier_notes_save (self);
}

/**
 * dossier_notes_get_unsaved:
 * @self: notes
 *
 * Returns: (transfer full): the text of the notes that are not on disk, to be rescued
 */
char *
dossier_notes_get_unsaved (DossierNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  return dossier_note_saver_get_unsaved (self->saver);
}
