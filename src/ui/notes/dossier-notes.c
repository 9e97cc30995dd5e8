/* dossier-notes.c: the user's notes on a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notes.h"

#include "dossier-note-command.h"
#include "dossier-note-saver.h"

#include <glib/gi18n.h>

struct _DossierNotes
{
  GObject            parent_instance;
  DossierLibrary    *library;
  char              *dossier_id;
  DossierHistory    *history;

  DossierNoteSaver  *saver;
  GListStore        *list;        /* of DossierNote, those not in the trash, the oldest first */
  GHashTable        *by_id;       /* id → DossierNote, the deleted ones too */

  DossierNote       *edited;      /* the note being typed in */
  DossierAnnotation *before;      /* its state before; NULL where it is new */
};

G_DEFINE_FINAL_TYPE (DossierNotes, dossier_notes, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILURE,
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
   * The number of notes on an option may be another.
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
      return;
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
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  dossier_library_list_annotations_async (library, dossier_id, NULL, NULL, on_listed,
                                          g_object_ref (self));

  return self;
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

/**
 * dossier_notes_count_by_option:
 * @self: notes
 *
 * Returns: (transfer full): from an option's id to the number of notes on it, where there is one
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
      const char *id = dossier_annotation_get_option_id (dossier_note_get_annotation (note));

      if (id != NULL)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

          g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (count + 1));
        }
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

static void
remove_from_list (DossierNotes *self,
                  DossierNote  *note)
{
  guint position;

  if (g_list_store_find (self->list, note, &position))
    g_list_store_remove (self->list, position);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
compare_created (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  gint64 one = dossier_annotation_get_created (dossier_note_get_annotation ((DossierNote *) a));
  gint64 other = dossier_annotation_get_created (dossier_note_get_annotation ((DossierNote *) b));

  return (one > other) - (one < other);
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
  g_autoptr (DossierAnnotation) annotation = NULL;
  g_autoptr (DossierNote) note = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTES (self), NULL);

  dossier_notes_settle (self);
  annotation = dossier_annotation_new (self->dossier_id, option_id, "");
  note = dossier_note_new (annotation, DOSSIER_NOTE_EMPTY);
  remember (self, note);
  g_list_store_append (self->list, note);
  g_set_object (&self->edited, note);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return note; /* kept by the list */
}

/**
 * dossier_notes_edit:
 * @self: notes
 * @note: one of them
 * @body: what stands in it now
 *
 * Takes what was typed.  It is on disk within a second.
 */
void
dossier_notes_edit (DossierNotes *self,
                    DossierNote  *note,
                    const char   *body)
{
  DossierAnnotation *annotation;

  g_return_if_fail (DOSSIER_IS_NOTES (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  annotation = dossier_note_get_annotation (note);
  if (g_str_equal (dossier_annotation_get_body (annotation), body))
    return;

  if (self->edited != note)
    {
      dossier_notes_settle (self);
      g_set_object (&self->edited, note);
      self->before = dossier_annotation_copy (annotation);
    }

  dossier_annotation_set_body (annotation, body);
  if (dossier_note_get_state (note) == DOSSIER_NOTE_EMPTY && dossier_note_is_blank (note))
    return;

  dossier_note_saver_add (self->saver, note);
}

/**
 * dossier_notes_settle:
 * @self: notes
 *
 * Ends a stretch of typing, so that it can be undone as one, and sends it to the disk.  A new note
 * in which nothing was written goes away.
 */
void
dossier_notes_settle (DossierNotes *self)
{
  g_autoptr (DossierNote) note = NULL;
  g_autoptr (DossierAnnotation) before = NULL;
  DossierAnnotation *annotation;

  g_return_if_fail (DOSSIER_IS_NOTES (self));

  if (self->edited == NULL)
    return;

  note = g_steal_pointer (&self->edited);
  before = g_steal_pointer (&self->before);
  annotation = dossier_note_get_annotation (note);

  if (dossier_note_get_state (note) == DOSSIER_NOTE_EMPTY)
    {
      remove_from_list (self, note);
      g_hash_table_remove (self->by_id, dossier_annotation_get_id (annotation));
    }
  else if (before == NULL || !g_str_equal (dossier_annotation_get_body (before),
                                           dossier_annotation_get_body (annotation)))
    {
      dossier_history_push (self->history, dossier_note_command_new (self, before, annotation));
      dossier_notes_save (self);
    }
}

/**
 * dossier_notes_leave:
 * @self: notes
 * @note: one of them
 *
 * Ends the stretch of typing in @note, if that is where the user types.
 */
void
dossier_notes_leave (DossierNotes *self,
                     DossierNote  *note)
{
  g_return_if_fail (DOSSIER_IS_NOTES (self));

  if (self->edited == note)
    dossier_notes_settle (self);
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
  dossier_history_push (self->history,
                        dossier_note_command_new (self, before,
                                                  dossier_note_get_annotation (note)));
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

  g_return_if_fail (DOSSIER_IS_NOTES (self));

  note = g_hash_table_lookup (self->by_id, dossier_annotation_get_id (state));
  g_return_if_fail (note != NULL);

  annotation = dossier_note_get_annotation (note);
  dossier_annotation_set_body (annotation, dossier_annotation_get_body (state));
  dossier_annotation_set_deleted (annotation, deleted ? g_get_real_time () : 0);
  if (deleted)
    remove_from_list (self, note);
  else if (!g_list_store_find (self->list, note, NULL))
    {
      g_list_store_insert_sorted (self->list, note, compare_created, NULL);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  dossier_note_saver_add (self->saver, note);
  dossier_notes_save (self);
}

/**
 * dossier_notes_flush:
 * @self: notes
 * @timeout: how long to wait at most, in milliseconds
 *
 * Waits until all that was typed is on disk.
 *
 * Returns: whether it is
 */
gboolean
dossier_notes_flush (DossierNotes *self,
                     int           timeout)
{
  g_return_val_if_fail (DOSSIER_IS_NOTES (self), FALSE);

  dossier_notes_settle (self);

  return dossier_note_saver_flush (self->saver, timeout);
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
