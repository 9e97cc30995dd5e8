/* dossier-note-saver.c: keeps what is typed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change is written when typing pauses, and at the latest within a second of being made.  A note
 * is called saved only when the library has committed just what stands in it.
 */

#include "config.h"

#include "dossier-note-saver.h"

#define PAUSE_MS   350 /* a pause in typing that is long enough to write */
#define LATEST_MS  800 /* the longest that a change waits to be written */
#define RETRY_MS  5000 /* how long to wait after a failure */

struct _DossierNoteSaver
{
  GObject         parent_instance;
  DossierLibrary *library;
  GHashTable     *unsaved;       /* set of DossierNote */
  guint           save_source;
  gint64          waiting_since; /* monotonic, in µs; the oldest change not sent, or 0 */
  char           *failure;       /* why notes cannot be read or written */
};

G_DEFINE_FINAL_TYPE (DossierNoteSaver, dossier_note_saver, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAILURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One note on its way to the disk. */
typedef struct
{
  DossierNoteSaver  *saver;
  DossierNote       *note;
  DossierAnnotation *sent;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->saver);
  g_clear_object (&saving->note);
  g_clear_object (&saving->sent);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
dossier_note_saver_dispose (GObject *object)
{
  DossierNoteSaver *self = DOSSIER_NOTE_SAVER (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->unsaved, g_hash_table_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_note_saver_parent_class)->dispose (object);
}

static void
dossier_note_saver_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_NOTE_SAVER (object)->failure, g_free);

  G_OBJECT_CLASS (dossier_note_saver_parent_class)->finalize (object);
}

static void
dossier_note_saver_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILURE:
      g_value_set_string (value, DOSSIER_NOTE_SAVER (object)->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_saver_class_init (DossierNoteSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_note_saver_dispose;
  object_class->finalize = dossier_note_saver_finalize;
  object_class->get_property = dossier_note_saver_get_property;

  /**
   * DossierNoteSaver:failure:
   *
   * Why notes cannot be read or written, in words; %NULL where all is well.
   */
  properties[PROP_FAILURE] =
    g_param_spec_string ("failure", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_note_saver_init (DossierNoteSaver *self)
{
  self->unsaved = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * dossier_note_saver_new:
 * @library: the user's library
 *
 * Returns: (transfer full): what keeps notes in @library
 */
DossierNoteSaver *
dossier_note_saver_new (DossierLibrary *library)
{
  DossierNoteSaver *self = g_object_new (DOSSIER_TYPE_NOTE_SAVER, NULL);

  self->library = g_object_ref (library);

  return self;
}

/**
 * dossier_note_saver_get_failure:
 * @self: a saver
 *
 * Returns: (nullable): why notes cannot be read or written, in words
 */
const char *
dossier_note_saver_get_failure (DossierNoteSaver *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_SAVER (self), NULL);

  return self->failure;
}

/**
 * dossier_note_saver_set_failure:
 * @self: a saver
 * @failure: (nullable): why notes cannot be read or written, in words
 */
void
dossier_note_saver_set_failure (DossierNoteSaver *self,
                                const char       *failure)
{
  g_return_if_fail (DOSSIER_IS_NOTE_SAVER (self));

  if (g_set_str (&self->failure, failure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

static void
on_save_due (gpointer user_data)
{
  DossierNoteSaver *self = user_data;

  self->save_source = 0;
  dossier_note_saver_save (self);
}

static void
schedule (DossierNoteSaver *self,
          guint             delay)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (delay, on_save_due, self);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  DossierNoteSaver *self = saving->saver;

  if (!dossier_library_put_annotation_finish (DOSSIER_LIBRARY (source), result, &error))
    {
      if (self->unsaved == NULL)
        return; /* disposed of */

      dossier_note_set_state (saving->note, DOSSIER_NOTE_FAILED);
      dossier_note_saver_set_failure (self, error->message);
      if (self->save_source == 0)
        schedule (self, RETRY_MS);
      return;
    }

  if (self->unsaved == NULL)
    return;

  dossier_note_saver_set_failure (self, NULL);
  if (dossier_annotation_equal (dossier_note_get_annotation (saving->note), saving->sent))
    {
      g_hash_table_remove (self->unsaved, saving->note);
      dossier_note_set_state (saving->note, DOSSIER_NOTE_SAVED);
    }
}

/**
 * dossier_note_saver_save:
 * @self: a saver
 *
 * Sends what is not on disk there, without waiting for it.
 */
void
dossier_note_saver_save (DossierNoteSaver *self)
{
  GHashTableIter iter;
  gpointer note;

  g_return_if_fail (DOSSIER_IS_NOTE_SAVER (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->waiting_since = 0;

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &note, NULL))
    {
      Saving *saving = g_new0 (Saving, 1);

      saving->saver = g_object_ref (self);
      saving->note = g_object_ref (note);
      saving->sent = dossier_annotation_copy (dossier_note_get_annotation (note));
      dossier_library_put_annotation_async (self->library, saving->sent, NULL, on_saved, saving);
    }
}

/**
 * dossier_note_saver_add:
 * @self: a saver
 * @note: a note that the user has just changed
 *
 * Sees to it that @note is on disk within a second.
 */
void
dossier_note_saver_add (DossierNoteSaver *self,
                        DossierNote      *note)
{
  g_return_if_fail (DOSSIER_IS_NOTE_SAVER (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  dossier_annotation_touch (dossier_note_get_annotation (note));
  dossier_note_saver_queue (self, note);
}

/**
 * dossier_note_saver_queue:
 * @self: a saver
 * @note: a note of which something else has changed than what the user wrote
 *
 * As dossier_note_saver_add(), but that the note counts as last changed when it did before.
 */
void
dossier_note_saver_queue (DossierNoteSaver *self,
                          DossierNote      *note)
{
  gint64 now = g_get_monotonic_time ();
  gint64 waited_ms;

  g_return_if_fail (DOSSIER_IS_NOTE_SAVER (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  dossier_note_set_state (note, DOSSIER_NOTE_UNSAVED);
  g_hash_table_add (self->unsaved, g_object_ref (note));

  if (self->waiting_since == 0)
    self->waiting_since = now;
  waited_ms = (now - self->waiting_since) / 1000;
  schedule (self, (guint) CLAMP (LATEST_MS - waited_ms, 0, PAUSE_MS));
}

/**
 * dossier_note_saver_flush:
 * @self: a saver
 * @timeout: how long to wait at most, in milliseconds
 *
 * Waits until all that was typed is on disk.
 *
 * Returns: whether it is
 */
gboolean
dossier_note_saver_flush (DossierNoteSaver *self,
                          int               timeout)
{
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer note;

  g_return_val_if_fail (DOSSIER_IS_NOTE_SAVER (self), FALSE);

  if (g_hash_table_size (self->unsaved) == 0)
    return TRUE;

  dossier_note_saver_save (self);
  if (!dossier_library_flush (self->library, timeout, &error))
    {
      dossier_note_saver_set_failure (self, error->message);
      return FALSE;
    }

  /* All was sent just now, and nothing was typed since. */
  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &note, NULL))
    {
      dossier_note_set_state (note, DOSSIER_NOTE_SAVED);
      g_hash_table_iter_remove (&iter);
    }
  dossier_note_saver_set_failure (self, NULL);

  return TRUE;
}

/**
 * dossier_note_saver_get_unsaved:
 * @self: a saver
 *
 * Returns: (transfer full): the text of the notes that are not on disk, to be rescued
 */
char *
dossier_note_saver_get_unsaved (DossierNoteSaver *self)
{
  g_autoptr (GString) text = NULL;
  GHashTableIter iter;
  gpointer note;

  g_return_val_if_fail (DOSSIER_IS_NOTE_SAVER (self), NULL);

  text = g_string_new (NULL);
  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &note, NULL))
    {
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, dossier_annotation_get_body (dossier_note_get_annotation (note)));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
