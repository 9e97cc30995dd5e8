/* dossier-window-open.c: opens a dossier in a window
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "sidebar/dossier-option-index.h"

#include "model/dossier-reader.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 300 /* reading that takes longer is shown */
#define UPDATE_MS   100 /* and so often how far it is */
#define MAX_RECENTS  10
#define MANY         1000 /* options */

/**
 * dossier_window_stop_opening:
 * @self: a window
 *
 * Stops reading a file.
 */
void
dossier_window_stop_opening (DossierWindow *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, dossier_progress_unref);
}

/* What is known of the file that is being opened.  It is read while the library is asked for the
 * place in it, so that the window opens where the user was. */
typedef struct
{
  DossierWindow   *window;
  GFile           *file;
  GCancellable    *cancellable;
  gboolean         place_known;
  char            *option_id; /* what to begin with: what was asked for, or was read last */
  DossierDocument *document;
  GPtrArray       *problems;
  GError          *error;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->window);
  g_clear_object (&opening->file);
  g_clear_object (&opening->cancellable);
  g_free (opening->option_id);
  g_clear_object (&opening->document);
  g_clear_pointer (&opening->problems, g_ptr_array_unref);
  g_clear_error (&opening->error);
  g_free (opening);
}

/* Shows what was read, once both the file and the place in it are known. */
static void
finish (Opening *opening)
{
  DossierWindow *self = opening->window;

  if (!opening->place_known || (opening->document == NULL && opening->error == NULL))
    return;

  /* Another file is being opened by now, or the window is closed. */
  if (!g_cancellable_is_cancelled (opening->cancellable))
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      g_clear_object (&self->cancellable);
      g_clear_pointer (&self->progress, dossier_progress_unref);

      if (opening->document == NULL)
        dossier_window_show_problems (self, NULL, opening->error->message, opening->problems);
      else if (!dossier_window_leave_notes (self))
        dossier_window_show_page (self);
      else
        {
          g_clear_object (&self->opening);
          dossier_window_set_document (self, opening->document, opening->file, opening->option_id);
        }
    }
  opening_free (opening);
}

static void
prepare_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  dossier_option_index_prepare (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
on_prepared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Opening *opening = user_data;

  opening->document = g_object_ref (g_task_get_task_data (G_TASK (result)));
  finish (opening);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (DossierDocument) document =
    dossier_reader_list_file_finish (result, &opening->problems, &opening->error);
  g_autoptr (GTask) task = NULL;

  if (document == NULL || g_list_model_get_n_items (document->options) < MANY)
    {
      opening->document = g_steal_pointer (&document);
      finish (opening);
      return;
    }

  /* What the list of options needs takes longer than a frame has room for. */
  task = g_task_new (NULL, NULL, on_prepared, opening);
  g_task_set_source_tag (task, on_read);
  g_task_set_task_data (task, g_steal_pointer (&document), g_object_unref);
  g_task_run_in_thread (task, prepare_in_thread);
}

static gboolean
on_update_due (gpointer user_data)
{
  dossier_window_show_loading (user_data);

  return G_SOURCE_CONTINUE;
}

static void
on_progress_due (gpointer user_data)
{
  DossierWindow *self = user_data;

  self->progress_source = g_timeout_add (UPDATE_MS, on_update_due, self);
  dossier_window_show_loading (self);
}

/* A menu with the recent dossiers; NULL where there are none. */
static GMenuModel *
create_open_menu (GPtrArray *recents)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (recents->len == 0)
    return NULL;

  for (guint i = 0; i < recents->len; i++)
    {
      DossierRecent *recent = g_ptr_array_index (recents, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (dossier_recent_get_title (recent), NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s",
                                         dossier_recent_get_uri (recent));
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _("Recent Dossiers"), G_MENU_MODEL (section));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
show_recents (DossierWindow *self,
              GPtrArray     *recents)
{
  g_autoptr (GMenuModel) menu = create_open_menu (recents);

  dossier_sidebar_set_open_menu (self->sidebar, menu);
  dossier_window_set_recents (self, recents);
}

/* The recent dossiers, latest first; NULL where they cannot be had, or the window is closed. */
static GPtrArray *
take_recents (DossierWindow *self,
              GObject       *library,
              GAsyncResult  *result)
{
  g_autoptr (GPtrArray) recents =
    dossier_library_list_recents_finish (DOSSIER_LIBRARY (library), result, NULL);

  if (self->library == NULL || recents == NULL)
    return NULL;

  show_recents (self, recents);

  return g_steal_pointer (&recents);
}

static void
on_place_known (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (GPtrArray) recents = take_recents (opening->window, source, result);
  g_autofree char *uri = g_file_get_uri (opening->file);

  for (guint i = 0; recents != NULL && i < recents->len && opening->option_id == NULL; i++)
    {
      DossierRecent *recent = g_ptr_array_index (recents, i);

      if (g_str_equal (dossier_recent_get_uri (recent), uri))
        g_set_str (&opening->option_id, dossier_recent_get_option_id (recent));
    }
  opening->place_known = TRUE;
  finish (opening);
}

static void
on_recents_listed (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GPtrArray) recents = take_recents (self, source, result);
}

static void
start_opening (DossierWindow *self,
               GFile         *file,
               const char    *option_id)
{
  Opening *opening;

  dossier_window_stop_opening (self);
  g_set_object (&self->opening, file);
  self->cancellable = g_cancellable_new ();
  self->progress = dossier_progress_new (DOSSIER_READER_LIST_PASSES);
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);

  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->cancellable = g_object_ref (self->cancellable);
  opening->option_id = g_strdup (option_id);
  dossier_reader_list_file_async (file, self->progress, self->cancellable, on_read, opening);
  dossier_library_list_recents_async (self->library, MAX_RECENTS, NULL, on_place_known, opening);
}

/**
 * dossier_window_open:
 * @self: a window
 * @file: a file
 *
 * Opens a dossier in place of the one that is open, where the user was in it last.  Where @file is
 * no sound dossier, the open one stays as it is.  A window that is not on screen yet comes up when
 * there is something to show.
 */
void
dossier_window_open (DossierWindow *self,
                     GFile         *file)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  start_opening (self, file, NULL);
}

/**
 * dossier_window_open_at:
 * @self: a window
 * @file: a dossier's file
 * @option_id: (nullable): an option in it
 * @note_id: (nullable): the id of a note on it
 *
 * Shows an option, and goes to a note on it; opens the dossier that it is in unless that is open.
 */
void
dossier_window_open_at (DossierWindow *self,
                        GFile         *file,
                        const char    *option_id,
                        const char    *note_id)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (note_id != NULL)
    {
      dossier_notes_pane_reveal (self->notes_pane, note_id);
      adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
    }
  if (self->file == NULL || !g_file_equal (self->file, file))
    start_opening (self, file, option_id);
  else
    {
      if (option_id != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-option", "s", option_id);
      else
        adw_navigation_split_view_set_show_content (self->split, TRUE);
      if (note_id != NULL)
        dossier_notes_pane_reveal (self->notes_pane, note_id);
    }
}

/**
 * dossier_window_list_recents:
 * @self: a window
 *
 * Offers the dossiers that were open lately.
 */
void
dossier_window_list_recents (DossierWindow *self)
{
  dossier_library_list_recents_async (self->library, MAX_RECENTS, NULL, on_recents_listed,
                                      g_object_ref (self));
}
