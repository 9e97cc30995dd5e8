/* main-loop.c: how long the window does not answer while it works with a large dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: main-loop FILE
 *
 * Opens FILE in the real window, and prints for each step how long it took in all, and the longest
 * turn of the main loop: by the clock, and in time of the processor, which other programs do not
 * lengthen.  A turn is what happens between two waits for events.
 */

#include "config.h"

#include "watch.h"

#include "ui/dossier-window-private.h"

#include <glib/gstdio.h>

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
measure_filter (DossierWindow *window)
{
  static const char * const queries[] = { "b", "br", "bri", "bridge 99", "نهر", "" };
  GtkWidget *entry = watch_find_widget (GTK_WIDGET (window->sidebar), GTK_TYPE_SEARCH_ENTRY);
  GListModel *options = G_LIST_MODEL (dossier_sidebar_get_options (window->sidebar));
  gboolean changed = FALSE;

  g_signal_connect (options, "items-changed", G_CALLBACK (on_items_changed), &changed);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *name = g_strdup_printf ("filter “%s”", queries[i]);

      changed = FALSE;
      gtk_editable_set_text (GTK_EDITABLE (entry), queries[i]);
      TURN_UNTIL (changed);
      watch_end_step (name);
      watch_rest (300);
      watch_end_step ("  drawn");
    }
}

static void
run (DossierWindow *window,
     const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GListModel *options;

  dossier_window_show_page (window);
  watch_rest (1000);
  watch_begin_step ();
  dossier_window_open (window, file);
  TURN_UNTIL (window->document != NULL);
  watch_end_step ("listed");
  watch_rest (300);
  watch_end_step ("  drawn");

  options = G_LIST_MODEL (dossier_sidebar_get_options (window->sidebar));
  measure_filter (window);
  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (DossierOptionItem) item =
        g_list_model_get_item (options, i * (g_list_model_get_n_items (options) - 1) / 5);

      dossier_sidebar_select (window->sidebar, dossier_option_item_get_option (item)->id);
      watch_rest (200);
    }
  watch_end_step ("five options opened");

  TURN_UNTIL (dossier_document_is_sound (window->document));
  watch_rest (200);
  watch_end_step ("checked");
  TURN_UNTIL (window->snapshot != NULL);
  watch_rest (200);
  watch_end_step ("cut into parts");
  measure_filter (window);
  gtk_window_destroy (GTK_WINDOW (window));
  watch_rest (200);
  watch_end_step ("closed");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dossier-bench-XXXXXX", &error);
  g_autofree char *path = NULL;
  g_autoptr (DossierLibrary) library = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (argc != 2 || folder == NULL)
    return 2;

  adw_init ();
  g_main_context_set_poll_func (NULL, watch_wait_for_events);
  g_timeout_add (10, watch_wake_up, NULL);
  path = g_build_filename (folder, "library.sqlite", NULL);
  library = dossier_library_new (path);
  settings = g_settings_new (APP_ID);
  run (dossier_window_new (NULL, library, settings), argv[1]);
  dossier_library_close (library);

  return 0;
}
