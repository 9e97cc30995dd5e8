/* test-check.c: a dossier that is shown before all of it has been checked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/dossier-check-bar.h"
#include "ui/dossier-window-private.h"

#include <string.h>

#define N_OPTIONS 2100 /* so many of the size below are no small dossier */
#define FAULTY "{ \"id\": \"o7\", \"title\": \"Title 7\", \"theme\": \"none\" }"

/* Opens a large dossier, in which @faulty stands in place of the eighth option. */
static void
open_large (UiFixture  *fixture,
            const char *faulty)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.dossier.json", NULL);
  g_autofree char *padding = g_strnfill (2000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"dossier\", \"version\": \"1.0\", "
                                           "\"id\": \"urn:large\", \"title\": \"");

  /* A text that nobody has seen before, of which no verdict is remembered. */
  g_string_append_printf (text, "%s\", \"options\": [", fixture->folder);

  for (guint i = 0; i < 2000; i += 8)
    padding[i] = ' ';
  for (guint i = 0; i < N_OPTIONS; i++)
    if (i == 7 && faulty != NULL)
      g_string_append_printf (text, "%s,", faulty);
    else
      g_string_append_printf (text, "{ \"id\": \"o%u\", \"title\": \"Title %u\", \"summary\": "
                              "\"%s\" }%s", i, i, padding, i + 1 < N_OPTIONS ? "," : "");
  g_string_append (text, "] }");
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);

  ui_fixture_open_window (fixture, path);
}

static GtkWidget *
get_bar (UiFixture *fixture)
{
  GtkWidget *bar = ui_test_find (fixture->window->sidebar, DOSSIER_TYPE_CHECK_BAR);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (bar))))
    ? bar : NULL;
}

static const char *
get_words (UiFixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (ui_test_find (get_bar (fixture), GTK_TYPE_LABEL)));
}

static void
activate (UiFixture  *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_sound (UiFixture     *fixture,
            gconstpointer  data)
{
  open_large (fixture, NULL);
  g_assert_cmpuint (dossier_option_list_get_total (
                      dossier_sidebar_get_options (fixture->window->sidebar)), ==, N_OPTIONS);
  g_assert_cmpstr (get_words (fixture), ==, "Checking the dossier…");
  /* Nothing is kept of what nobody vouches for. */
  g_assert_null (fixture->window->snapshot);

  UI_WAIT_FOR (get_bar (fixture) == NULL);
  g_assert_true (dossier_document_is_sound (fixture->window->document));
  UI_WAIT_FOR (fixture->window->snapshot != NULL);
}

static void
test_faulty (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *bundled = ui_test_get_bundled ();
  g_autoptr (GFile) file = g_file_new_for_path (bundled);

  open_large (fixture, FAULTY);
  UI_WAIT_FOR (g_strcmp0 (get_words (fixture), "Checking the dossier…") != 0);
  g_assert_cmpstr (get_words (fixture), ==,
                   "“large.dossier.json” is not a sound dossier: there is 1 problem. What can be "
                   "read of it is shown.");
  g_assert_null (fixture->window->snapshot);
  dossier_sidebar_select (fixture->window->sidebar, "o7");
  g_assert_cmpstr (adw_navigation_page_get_title (fixture->window->option_page), ==,
                   "An option that cannot be read");

  {
    GtkWidget *view = ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW);
    g_autofree char *text = ui_test_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));

    /* That it cannot be read does not mean that the dossier is silent. */
    g_assert_nonnull (strstr (text, "is not sound"));
    g_assert_null (strstr (text, "says nothing"));
  }

  activate (fixture, "win.show-found-problems");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "problems");
  activate (fixture, "win.dismiss-problems");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "dossier");
  g_assert_nonnull (get_bar (fixture));

  /* It is about this dossier, and not about another. */
  dossier_window_open (fixture->window, file);
  UI_WAIT_FOR (!g_str_equal (fixture->window->document->id, "urn:large"));
  g_assert_null (get_bar (fixture));
}

static void
test_stopped (UiFixture     *fixture,
              gconstpointer  data)
{
  open_large (fixture, NULL);
  activate (fixture, "win.stop-check");
  g_assert_cmpstr (get_words (fixture), ==, "Not all of this dossier has been checked.");
  dossier_sidebar_select (fixture->window->sidebar, "o9");
  g_assert_cmpstr (adw_navigation_page_get_title (fixture->window->option_page), ==, "Title 9");
  g_assert_false (dossier_document_is_sound (fixture->window->document));

  activate (fixture, "win.check");
  g_assert_cmpstr (get_words (fixture), ==, "Checking the dossier…");
  UI_WAIT_FOR (get_bar (fixture) == NULL);
  g_assert_true (dossier_document_is_sound (fixture->window->document));
}

/* A window that is closed waits for no check. */
static void
test_closed (UiFixture     *fixture,
             gconstpointer  data)
{
  open_large (fixture, NULL);
  g_assert_nonnull (get_bar (fixture));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/check/sound", test_sound);
  ui_test_add ("/check/faulty", test_faulty);
  ui_test_add ("/check/stopped", test_stopped);
  ui_test_add ("/check/closed", test_closed);

  return g_test_run ();
}
