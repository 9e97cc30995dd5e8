/* dossier-window-versions.c: other versions of the dossier that is open
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "changes/dossier-changes-dialog.h"

#include <string.h>

/* The bars are made when there is first something to say, which is seldom. */
static void
ensure_bars (DossierWindow *self)
{
  if (self->option_change_bar != NULL)
    return;

  self->option_change_bar = dossier_change_bar_new ();
  adw_toolbar_view_add_top_bar (self->option_bars, GTK_WIDGET (self->option_change_bar));
  /* Where one pane is shown at a time, the list of options says it too. */
  self->list_change_bar = dossier_change_bar_new ();
  g_object_bind_property (self->split, "collapsed", self->list_change_bar, "visible",
                          G_BINDING_SYNC_CREATE);
  dossier_sidebar_add_bar (self->sidebar, GTK_WIDGET (self->list_change_bar));
}

static void
on_watch_changed (DossierWindow *self)
{
  ensure_bars (self);
  dossier_change_bar_show (self->option_change_bar, self->watch);
  dossier_change_bar_show (self->list_change_bar, self->watch);
  dossier_window_update_actions (self);
}

static void
on_kept (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* A dossier is read all the same. */
  if (!dossier_library_keep_version_finish (DOSSIER_LIBRARY (source), result, &error) &&
      !g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_CLOSED))
    g_message ("%s", error->message);
}

static gboolean
is_read (DossierWindow             *self,
         const DossierSnapshotPart *part)
{
  GBytes *meaning = g_hash_table_lookup (self->seen, part->option_id);

  return meaning != NULL &&
         memcmp (g_bytes_get_data (meaning, NULL), part->meaning, sizeof part->meaning) == 0;
}

/* Marks the options that say something else than when the user last read them. */
static void
mark_changed (DossierWindow *self)
{
  DossierOptionList *options = dossier_sidebar_get_options (self->sidebar);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->seen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const DossierSnapshotPart *part = dossier_snapshot_find_part (self->snapshot, id);
      DossierOptionItem *item = dossier_option_list_find (options, id);

      if (part != NULL && item != NULL)
        dossier_option_item_set_changed (item, !is_read (self, part));
    }
}

/**
 * dossier_window_mark_read:
 * @self: a window
 *
 * Remembers what the option that is shown says as what the user has read.
 */
void
dossier_window_mark_read (DossierWindow *self)
{
  DossierOption *option = dossier_option_view_get_option (self->option_view);
  const DossierSnapshotPart *part;
  DossierOptionItem *item;

  /* They come a moment after the dossier; what is shown at a date is not what the option says. */
  if (self->seen == NULL || option == NULL || self->as_of != NULL)
    return;

  part = dossier_snapshot_find_part (self->snapshot, option->id);
  if (part == NULL || is_read (self, part))
    return;

  g_hash_table_insert (self->seen, g_strdup (option->id),
                       g_bytes_new (part->meaning, sizeof part->meaning));
  dossier_library_put_seen_async (self->library, self->document->id, option->id,
                                  dossier_text_get (option->title), part->meaning, NULL, NULL,
                                  NULL);
  item = dossier_option_list_find (dossier_sidebar_get_options (self->sidebar), option->id);
  if (item != NULL)
    dossier_option_item_set_changed (item, FALSE);
}

static void
on_seen_listed (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GHashTable) seen =
    dossier_library_list_seen_finish (DOSSIER_LIBRARY (source), result, NULL);

  /* The window is closed, or another version is open by now, for which they are listed anew. */
  if (seen == NULL || self->library == NULL || self->snapshot == NULL ||
      dossier_snapshot_get_text (self->snapshot) != self->document->bytes)
    return;

  g_clear_pointer (&self->seen, g_hash_table_unref);
  self->seen = g_steal_pointer (&seen);
  mark_changed (self);
  dossier_window_mark_read (self);
}

static void
on_cut (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (DossierSnapshot) snapshot = dossier_snapshot_new_finish (result, NULL);

  if (snapshot == NULL || self->library == NULL)
    return;

  dossier_library_keep_version_async (self->library, snapshot, NULL, on_kept, NULL);
  if (dossier_snapshot_get_text (snapshot) != self->document->bytes)
    return;

  g_set_object (&self->snapshot, snapshot);
  dossier_window_find_words (self);
  dossier_library_list_seen_async (self->library, self->document->id, NULL, on_seen_listed,
                                   g_object_ref (self));
}

/**
 * dossier_window_forget_version:
 * @self: a window
 *
 * Marks nothing as changed or as read until the version that is open is kept.
 */
void
dossier_window_forget_version (DossierWindow *self)
{
  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->seen, g_hash_table_unref);
}

/**
 * dossier_window_keep_version:
 * @self: a window with a dossier that is known to be sound
 *
 * Keeps the version that is open in the library, and marks what has changed in it since the user
 * last read it.
 */
void
dossier_window_keep_version (DossierWindow *self)
{
  dossier_window_forget_version (self);
  dossier_snapshot_new_async (self->document, NULL, on_cut, g_object_ref (self));
}

/**
 * dossier_window_stop_watching:
 * @self: a window
 *
 * Watches the file no longer.
 */
void
dossier_window_stop_watching (DossierWindow *self)
{
  if (self->watch == NULL)
    return;

  dossier_watch_stop (self->watch);
  g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
}

/**
 * dossier_window_watch:
 * @self: a window with a dossier
 *
 * Watches the file of the dossier that is open now.
 */
void
dossier_window_watch (DossierWindow *self)
{
  dossier_window_stop_watching (self);
  self->watch = dossier_watch_new (self->file, self->document);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_watch_changed), self,
                           G_CONNECT_SWAPPED);
  if (self->option_change_bar != NULL)
    on_watch_changed (self);
}

/**
 * dossier_window_check_file:
 * @self: a window
 *
 * Looks whether the file has changed, when the user comes to the window.
 */
void
dossier_window_check_file (DossierWindow *self)
{
  if (self->watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    dossier_watch_check (self->watch);
}

/**
 * dossier_window_show_newer:
 * @self: a window
 *
 * Shows the version that the file holds now, if it is another and has been read already.
 *
 * Returns: whether there was one; that the notes could not be left counts too
 */
gboolean
dossier_window_show_newer (DossierWindow *self)
{
  g_autoptr (DossierDocument) newer = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->watch == NULL || dossier_watch_get_newer (self->watch) == NULL)
    return FALSE;

  newer = g_object_ref (dossier_watch_get_newer (self->watch));
  file = g_object_ref (self->file);
  if (dossier_window_leave_notes (self))
    dossier_window_set_document (self, newer, file, NULL);

  return TRUE;
}

/**
 * dossier_window_show_changes:
 * @self: a window
 *
 * Shows what has changed between versions: first, between the one that the file holds and the one
 * that is open, or between that and the one before.
 */
void
dossier_window_show_changes (DossierWindow *self)
{
  DossierDocument *newer = self->watch == NULL ? NULL : dossier_watch_get_newer (self->watch);
  const guint8 *hash =
    self->snapshot == NULL ? NULL : dossier_snapshot_get_hash (self->snapshot);

  if (self->document != NULL)
    adw_dialog_present (ADW_DIALOG (dossier_changes_dialog_new (self->library, self->document, hash,
                                                                newer)),
                        GTK_WIDGET (self));
}

/**
 * dossier_window_show_file_problems:
 * @self: a window
 *
 * Shows what is wrong with what the file holds now.
 */
void
dossier_window_show_file_problems (DossierWindow *self)
{
  if (self->watch == NULL || dossier_watch_get_state (self->watch) != DOSSIER_WATCH_BROKEN)
    return;

  dossier_window_show_problems (self, NULL, dossier_watch_get_message (self->watch),
                                dossier_watch_get_problems (self->watch));
}
