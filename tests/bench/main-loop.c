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

#include "ui/dossier-window-private.h"

#include <glib/gstdio.h>
#include <time.h>

static struct
{
  gint64 start;     /* of the step, in µs */
  gint64 turn;      /* of the turn at hand; 0 before the first */
  gint64 turn_work; /* the processor's time at that moment */
  gint64 longest;
  gint64 most_work;
  guint  n_long;    /* turns of more than 50 ms of work */
} watch;

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
end_turn (void)
{
  gint64 work = get_work () - watch.turn_work;

  if (watch.turn == 0)
    return;

  watch.longest = MAX (watch.longest, g_get_monotonic_time () - watch.turn);
  watch.most_work = MAX (watch.most_work, work);
  watch.n_long += work > 50 * 1000;
}

static void
begin_turn (void)
{
  watch.turn = g_get_monotonic_time ();
  watch.turn_work = get_work ();
}

static int
wait_for_events (GPollFD *fds,
                 guint    n_fds,
                 int      timeout)
{
  int n;

  end_turn ();
  n = g_poll (fds, n_fds, timeout);
  begin_turn ();

  return n;
}

static void
begin_step (void)
{
  watch.start = g_get_monotonic_time ();
  watch.longest = watch.most_work = 0;
  watch.n_long = 0;
}

static void
end_step (const char *name)
{
  end_turn ();
  g_print ("%-40s %9.1f ms; longest turn %7.1f ms, %7.1f ms of work; %u above 50\n", name,
           (double) (g_get_monotonic_time () - watch.start) / 1000,
           (double) watch.longest / 1000, (double) watch.most_work / 1000, watch.n_long);
  begin_step ();
  begin_turn ();
}

static gboolean
wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

#define TURN_UNTIL(condition) while (!(condition)) g_main_context_iteration (NULL, TRUE)

/* Lets what is on screen come to rest. */
static void
rest (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  TURN_UNTIL (g_get_monotonic_time () > end);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

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
  GtkWidget *entry = find_widget (GTK_WIDGET (window->sidebar), GTK_TYPE_SEARCH_ENTRY);
  GListModel *options = G_LIST_MODEL (dossier_sidebar_get_options (window->sidebar));
  gboolean changed = FALSE;

  g_signal_connect (options, "items-changed", G_CALLBACK (on_items_changed), &changed);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *name = g_strdup_printf ("filter “%s”", queries[i]);

      changed = FALSE;
      gtk_editable_set_text (GTK_EDITABLE (entry), queries[i]);
      TURN_UNTIL (changed);
      end_step (name);
      rest (300);
      end_step ("  drawn");
    }
}

static void
run (DossierWindow *window,
     const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GListModel *options;

  dossier_window_show_page (window);
  rest (1000);
  begin_step ();
  dossier_window_open (window, file);
  TURN_UNTIL (window->document != NULL);
  end_step ("listed");
  rest (300);
  end_step ("  drawn");

  options = G_LIST_MODEL (dossier_sidebar_get_options (window->sidebar));
  measure_filter (window);
  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (DossierOptionItem) item =
        g_list_model_get_item (options, i * (g_list_model_get_n_items (options) - 1) / 5);

      dossier_sidebar_select (window->sidebar, dossier_option_item_get_option (item)->id);
      rest (200);
    }
  end_step ("five options opened");

  TURN_UNTIL (dossier_document_is_sound (window->document));
  rest (200);
  end_step ("checked");
  TURN_UNTIL (window->snapshot != NULL);
  rest (200);
  end_step ("cut into parts");
  measure_filter (window);
  gtk_window_destroy (GTK_WINDOW (window));
  rest (200);
  end_step ("closed");
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
  g_main_context_set_poll_func (NULL, wait_for_events);
  g_timeout_add (10, wake_up, NULL);
  path = g_build_filename (folder, "library.sqlite", NULL);
  library = dossier_library_new (path);
  settings = g_settings_new (APP_ID);
  run (dossier_window_new (NULL, library, settings), argv[1]);
  dossier_library_close (library);

  return 0;
}
