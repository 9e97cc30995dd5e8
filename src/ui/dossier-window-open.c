/* dossier-window-open.c: opens a dossier in a window
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "model/dossier-reader.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 300 /* reading that takes longer is shown */
#define MAX_RECENTS  10

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
}

/* What is known of the file that is being opened. */
typedef struct
{
  DossierWindow *window;
  GFile         *file;
  GCancellable  *cancellable;
  char          *option_id; /* where the user was in it last */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->window);
  g_clear_object (&opening->file);
  g_clear_object (&opening->cancellable);
  g_free (opening->option_id);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  DossierWindow *self = opening->window;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document =
    dossier_reader_read_file_finish (result, &problems, &error);

  /* Another file is being opened by now, or the window is closed. */
  if (g_cancellable_is_cancelled (opening->cancellable))
    return;

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);

  if (document == NULL)
    {
      dossier_problems_page_show (self->problems, error->message, problems, self->document != NULL);
      dossier_window_set_page (self, "problems");
      return;
    }

  if (!dossier_window_leave_notes (self))
    {
      dossier_window_show_page (self);
      return;
    }

  g_clear_object (&self->opening);
  dossier_window_set_document (self, document, opening->file, opening->option_id);
}

static void
on_progress_due (gpointer user_data)
{
  DossierWindow *self = user_data;

  self->progress_source = 0;
  dossier_window_set_page (self, "loading");
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
  dossier_welcome_page_set_recents (self->welcome, recents);
}

/* The place in the file comes first, so that the window opens where the user was. */
static void
on_recents_listed (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  DossierWindow *self = opening->window;
  g_autofree char *uri = opening->file == NULL ? NULL : g_file_get_uri (opening->file);
  g_autoptr (GPtrArray) recents =
    dossier_library_list_recents_finish (DOSSIER_LIBRARY (source), result, NULL);

  if (self->library == NULL)
    return; /* the window is closed */

  if (recents != NULL)
    show_recents (self, recents);

  for (guint i = 0; uri != NULL && recents != NULL && i < recents->len; i++)
    {
      DossierRecent *recent = g_ptr_array_index (recents, i);

      if (g_str_equal (dossier_recent_get_uri (recent), uri))
        opening->option_id = g_strdup (dossier_recent_get_option_id (recent));
    }

  if (opening->file != NULL)
    {
      Opening *kept = g_steal_pointer (&opening);

      dossier_reader_read_file_async (kept->file, kept->cancellable, on_read, kept);
    }
}

static void
begin (DossierWindow *self,
       GFile         *file)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  g_set_object (&opening->file, file);
  g_set_object (&opening->cancellable, self->cancellable);
  dossier_library_list_recents_async (self->library, MAX_RECENTS, NULL, on_recents_listed, opening);
}

/**
 * dossier_window_open:
 * @self: a window
 * @file: a file
 *
 * Opens a dossier in place of the one that is open.  Where @file is no sound dossier, the open one
 * stays as it is.  A window that is not on screen yet comes up when there is something to show.
 */
void
dossier_window_open (DossierWindow *self,
                     GFile         *file)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  dossier_window_stop_opening (self);
  g_set_object (&self->opening, file);
  self->cancellable = g_cancellable_new ();
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);
  begin (self, file);
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
  begin (self, NULL);
}
