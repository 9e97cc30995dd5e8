/* ui-test.c: what the tests of the window share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <glib/gstdio.h>

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  dossier_library_open_finish (DOSSIER_LIBRARY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

void
ui_fixture_set_up (UiFixture     *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gboolean opened = FALSE;

  fixture->folder = g_dir_make_tmp ("dossier-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "library.sqlite", NULL);
  fixture->library = dossier_library_new (path);
  dossier_library_open_async (fixture->library, NULL, on_opened, &opened);
  UI_WAIT_FOR (opened);

  fixture->settings = g_settings_new (APP_ID);
  g_settings_reset (fixture->settings, "notes-visible");
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A window that is closed must be gone: whoever still holds it leaks it. */
void
ui_fixture_close_window (UiFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  UI_WAIT_FOR (fixture->window == NULL);
}

void
ui_fixture_tear_down (UiFixture     *fixture,
                      gconstpointer  data)
{
  if (fixture->window != NULL)
    ui_fixture_close_window (fixture);
  dossier_library_close (fixture->library);
  g_clear_object (&fixture->library);
  g_clear_object (&fixture->settings);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

/* Opens a window and, where @path is not NULL, a dossier in it. */
void
ui_fixture_open_window (UiFixture  *fixture,
                        const char *path)
{
  g_autoptr (GFile) file = path == NULL ? NULL : g_file_new_for_path (path);

  fixture->window = dossier_window_new (NULL, fixture->library, fixture->settings);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  dossier_window_show_page (fixture->window);
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  /* What is drawn with the second frame. */
  UI_WAIT_FOR (gtk_widget_get_visible (GTK_WIDGET (fixture->window->notes_pane)));
  if (file != NULL)
    {
      dossier_window_open (fixture->window, file);
      UI_WAIT_FOR (fixture->window->document != NULL);
    }
}

void
ui_test_init (int    argc,
              char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
ui_test_add (const char *path,
             void      (*func) (UiFixture     *fixture,
                                gconstpointer  data))
{
  g_test_add (path, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down);
}

static gboolean
wake_up (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/* One turn of the main loop, at most a tenth of a second long. */
void
ui_test_turn (void)
{
  guint id = g_timeout_add (100, wake_up, NULL);
  GSource *source = g_main_context_find_source_by_id (NULL, id);

  g_source_ref (source);
  g_main_context_iteration (NULL, TRUE);
  g_source_destroy (source);
  g_source_unref (source);
}

DossierDocument *
ui_test_read (const char *path)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_file (file, problems, NULL, &error);

  g_assert_no_error (error);

  return document;
}

char *
ui_test_get_bundled (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "dossiers",
                                "gaza-after-the-war.dossier.json", NULL);
}

char *
ui_test_get_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", name, NULL);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* All of a type within @widget, from the first to the last. */
GPtrArray *
ui_test_find_all (gpointer widget,
                  GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (widget), type, found);

  return found;
}

/* The first of a type within @widget. */
GtkWidget *
ui_test_find (gpointer widget,
              GType    type)
{
  g_autoptr (GPtrArray) found = ui_test_find_all (widget, type);

  g_assert_cmpuint (found->len, >, 0);

  return g_ptr_array_index (found, 0);
}

char *
ui_test_get_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* The text in the clipboard. */
char *
ui_test_read_clipboard (gpointer widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (widget)), NULL, on_text_read,
                                 &text);
  UI_WAIT_FOR (text != NULL);

  return text;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data =
    dossier_library_list_annotations_finish (DOSSIER_LIBRARY (source), result, &error);
  g_assert_no_error (error);
}

/* What the library holds of a dossier, without the trash. */
GPtrArray *
ui_test_list_annotations (DossierLibrary *library,
                          const char     *dossier_id)
{
  GPtrArray *annotations = NULL;

  dossier_library_list_annotations_async (library, dossier_id, NULL, NULL, on_listed, &annotations);
  UI_WAIT_FOR (annotations != NULL);

  return annotations;
}
