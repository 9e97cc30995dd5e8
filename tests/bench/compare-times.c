/* compare-times.c: how long a large comparison takes to open and to scroll
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares 50 options in 60 attributes in the real window.  “Work” is time of the processor, which
 * other programs do not lengthen; a frame is dropped where a turn of the main loop takes more than
 * 16 ms.
 */

#include "config.h"

#include "watch.h"

#include "ui/compare/dossier-compare-cell.h"
#include "ui/compare/dossier-compare-table.h"
#include "ui/dossier-window-private.h"

#define N_OPTIONS 50
#define N_FACTS   53 /* with five rows of the overview, conditions and claims: 60 rows */

static char *
write_dossier (const char *folder)
{
  static const char * const words[] = {
    "bridge", "ferry", "school", "quay", "market", "road", "harbour", "council", "plan", "river"
  };
  g_autoptr (GString) json = g_string_new ("{\"format\":\"dossier\",\"version\":\"1.0\","
                                           "\"id\":\"urn:bench:compare\",\"title\":\"Large\","
                                           "\"options\":[");
  char *path = g_build_filename (folder, "large.dossier.json", NULL);
  guint chance = 1;

  for (guint i = 0; i < N_OPTIONS; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"o%u\",\"title\":\"Option number %u\","
                                    "\"summary\":\"What it is\",\"facts\":[",
                              i > 0 ? "," : "", i, i);
      for (guint f = 0; f < N_FACTS; f++)
        {
          g_string_append_printf (json, "%s{\"label\":\"Attribute %u\",\"value\":\"",
                                  f > 0 ? "," : "",
                                  f);
          for (guint w = 0; w < 4 + (chance >> 16) % 20; w++)
            {
              chance = chance * 1103515245 + 12345;
              g_string_append_printf (json, "%s ", words[(chance >> 16) % G_N_ELEMENTS (words)]);
            }
          g_string_append (json, "\"}");
        }
      g_string_append (json, "]}");
    }
  g_string_append (json, "]}");
  g_file_set_contents (path, json->str, -1, NULL);

  return path;
}

static void
scroll (GtkAdjustment *adjustment,
        const char    *name)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  watch_begin_step ();
  for (double value = 0; value < end; value += 60)
    {
      gtk_adjustment_set_value (adjustment, value);
      watch_rest (16);
    }
  watch_end_step (name);
}

static void
run (DossierWindow *window,
     const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DossierOptionList *options;
  AdwDialog *dialog;
  GtkScrollable *table;

  dossier_window_show_page (window);
  watch_rest (1000);
  dossier_window_open (window, file);
  TURN_UNTIL (window->document != NULL);
  watch_rest (500);
  options = dossier_sidebar_get_options (window->sidebar);
  for (guint i = 0; i < N_OPTIONS; i++)
    dossier_option_item_set_compared (dossier_option_list_get_nth (options, i), TRUE);
  watch_rest (500);

  watch_begin_step ();
  watch_begin_turn ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  watch_end_step ("made");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  TURN_UNTIL (watch_find_widget (GTK_WIDGET (dialog), DOSSIER_TYPE_COMPARE_CELL) != NULL);
  watch_end_step ("first frame");
  watch_rest (1500);
  watch_end_step ("the rest measured, dialog slid in");

  table = GTK_SCROLLABLE (watch_find_widget (GTK_WIDGET (dialog), DOSSIER_TYPE_COMPARE_TABLE));
  scroll (gtk_scrollable_get_vadjustment (table), "scrolled down");
  scroll (gtk_scrollable_get_hadjustment (table), "scrolled sideways");
  gtk_window_destroy (GTK_WINDOW (window));
  watch_rest (200);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-bench-XXXXXX", NULL);
  g_autofree char *path = NULL, *library_path = NULL;
  g_autoptr (DossierLibrary) library = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (folder == NULL)
    return 2;

  adw_init ();
  g_main_context_set_poll_func (NULL, watch_wait_for_events);
  g_timeout_add (10, watch_wake_up, NULL);
  path = write_dossier (folder);
  library_path = g_build_filename (folder, "library.sqlite", NULL);
  library = dossier_library_new (library_path);
  settings = g_settings_new (APP_ID);
  run (dossier_window_new (NULL, library, settings), path);
  dossier_library_close (library);

  return 0;
}
