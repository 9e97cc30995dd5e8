/* test-hostile.c: the window is given what no file should be
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "model/dossier-reader.h"
#include "ui/dossier-window-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD \
  "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:h\",\"title\":\"Harbour\""
#define OPTION(summary) \
  "\"options\":[{\"id\":\"quay\",\"title\":\"Quay\",\"summary\":\"" summary "\"}]}"

static const char good[] = HEAD "," OPTION ("A long quay");

static void
make_text (const char *path,
           const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
make_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_link_to_nowhere (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
make_link_to_itself (const char *path)
{
  g_assert_cmpint (symlink (path, path), ==, 0);
}

static void
make_link_to_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

/* Of holes: what is not read takes no room. */
static void
make_huge (const char *path)
{
  make_text (path, good);
  g_assert_cmpint (truncate (path, (off_t) 1 << 40), ==, 0);
}

static void
make_member_twice (const char *path)
{
  make_text (path, HEAD ",\"<b>&\":1,\"<b>&\":2,\"options\":[]}");
}

static void
make_deep (const char *path)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');

  make_text (path, brackets);
}

static void
make_cut_off (const char *path)
{
  g_autofree char *text = g_strndup (good, strlen (good) - 20);

  make_text (path, text);
}

static void
make_many_problems (const char *path)
{
  g_autoptr (GString) text = g_string_new (HEAD ",\"options\":[1");

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, ",1");
  g_string_append (text, "]}");
  make_text (path, text->str);
}

static const struct
{
  void      (*make) (const char *path);
  const char *said;
} hostile[] = {
  { make_fifo, "is not a regular file" },
  { make_folder, "is not a regular file" },
  { make_link_to_nowhere, "is a link to a file that was not found" },
  { make_link_to_itself, "is a link that leads back to itself" },
  { make_link_to_device, "is not a regular file" },
  { make_huge, "is larger than 512 MB" },
  { make_member_twice, "is not a sound dossier" },
  { make_deep, "is not a JSON file" },
  { make_cut_off, "is not a JSON file" },
  { make_many_problems, "there are 1000 problems or more" },
};

static char *
get_shown_text (UiFixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view,
                                                   GTK_TYPE_TEXT_VIEW));

  return ui_test_get_text (gtk_text_view_get_buffer (view));
}

static const char *
get_page (UiFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

/* Whatever is opened, it is said what is wrong with it, and the dossier that was open stays. */
static void
test_opened (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "hostile.dossier.json", NULL);
  g_autofree char *bundled = ui_test_get_bundled ();
  g_autofree char *before = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ui_fixture_open_window (fixture, bundled);
  before = get_shown_text (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *after = NULL;
      GtkWidget *status;

      hostile[i].make (path);
      dossier_window_open (fixture->window, file);
      UI_WAIT_FOR (g_str_equal (get_page (fixture), "problems"));
      status = ui_test_find (fixture->window->problems, ADW_TYPE_STATUS_PAGE);
      if (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)),
                  hostile[i].said) == NULL)
        g_error ("“%s” is without “%s”",
                 adw_status_page_get_description (ADW_STATUS_PAGE (status)), hostile[i].said);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss-problems", NULL);
      g_assert_cmpstr (get_page (fixture), ==, "dossier");
      after = get_shown_text (fixture);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* The file of the open dossier becomes something else: what was read stays, and a good version is
 * seen again. */
static void
test_became (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "hostile.dossier.json", NULL);

  make_text (path, good);
  ui_fixture_open_window (fixture, path);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *shown = NULL;

      g_assert_cmpint (g_remove (path), ==, 0);
      hostile[i].make (path);
      UI_WAIT_FOR (dossier_watch_get_state (fixture->window->watch) != DOSSIER_WATCH_SAME);
      shown = get_shown_text (fixture);
      g_assert_nonnull (strstr (shown, "A long quay"));
      g_assert_cmpstr (get_page (fixture), ==, "dossier");

      g_assert_cmpint (g_remove (path), ==, 0);
      make_text (path, good);
      UI_WAIT_FOR (dossier_watch_get_state (fixture->window->watch) == DOSSIER_WATCH_SAME);
    }
  ui_fixture_close_window (fixture);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (argc, argv);
  ui_test_add ("/hostile/opened", test_opened);
  ui_test_add ("/hostile/became", test_became);

  return g_test_run ();
}
