/* test-window.c: the window with a dossier in it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/dossier-shortcuts-dialog.h"
#include "ui/dossier-window-private.h"
#include "ui/search/dossier-search-page.h"
#include "ui/notes/dossier-note-card.h"

#include <glib/gstdio.h>

static void
open_bundled (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();

  ui_fixture_open_window (fixture, path);
}

static const char *
get_page (UiFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
open_file (UiFixture  *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  dossier_window_open (fixture->window, file);
}

static char *
get_shown_text (UiFixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view,
                                                   GTK_TYPE_TEXT_VIEW));

  return ui_test_get_text (gtk_text_view_get_buffer (view));
}

static GtkTextBuffer *
get_note (UiFixture *fixture,
          guint      position)
{
  g_autoptr (GPtrArray) cards = ui_test_find_all (fixture->window->notes_pane,
                                                  DOSSIER_TYPE_NOTE_CARD);

  g_assert_cmpuint (position, <, cards->len);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_test_find (g_ptr_array_index (cards, position),
                                                                GTK_TYPE_TEXT_VIEW)));
}

static guint
count_notes (UiFixture *fixture)
{
  g_autoptr (GPtrArray) cards = ui_test_find_all (fixture->window->notes_pane,
                                                  DOSSIER_TYPE_NOTE_CARD);

  return cards->len;
}

static void
activate (UiFixture  *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_opens (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *text = NULL;

  ui_fixture_open_window (fixture, NULL);
  g_assert_cmpstr (get_page (fixture), ==, "welcome");
  ui_fixture_close_window (fixture);

  open_bundled (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "dossier");
  g_assert_cmpuint (dossier_option_list_get_total (
                      dossier_sidebar_get_options (fixture->window->sidebar)), ==, 6);
  text = get_shown_text (fixture);
  g_assert_true (g_str_has_prefix (text, "Multinational force"));

  activate (fixture, "win.next-option");
  g_clear_pointer (&text, g_free);
  text = get_shown_text (fixture);
  g_assert_true (g_str_has_prefix (text, "Palestinian peacekeeping team"));
}

static void
test_search (UiFixture     *fixture,
             gconstpointer  data)
{
  GtkWidget *entry, *results;
  g_autofree char *text = NULL;

  open_bundled (fixture);
  entry = ui_test_find (fixture->window->sidebar, GTK_TYPE_SEARCH_ENTRY);
  results = ui_test_find (fixture->window->sidebar, DOSSIER_TYPE_SEARCH_PAGE);
  activate (fixture, "win.filter");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "technocratic");
  UI_WAIT_FOR (gtk_widget_get_child_visible (results));
  /* What is being read stays, though it is not among what was found. */
  text = get_shown_text (fixture);
  g_assert_true (g_str_has_prefix (text, "Multinational force"));

  /* A link to an option leaves what was found. */
  dossier_sidebar_select (fixture->window->sidebar, "palestinian-team");
  g_assert_cmpstr (dossier_sidebar_get_selected (fixture->window->sidebar)->id, ==,
                   "palestinian-team");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "technocratic");

  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (gtk_widget_get_child_visible (results));
}

static void
test_note_comes_back (UiFixture     *fixture,
                      gconstpointer  data)
{
  g_autofree char *text = NULL;
  DossierOptionItem *item;

  open_bundled (fixture);
  dossier_sidebar_select (fixture->window->sidebar, "technocratic-government");
  activate (fixture, "win.add-note");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  gtk_text_buffer_set_text (get_note (fixture, 0), "Who would appoint it?", -1);
  item = dossier_option_list_find (dossier_sidebar_get_options (fixture->window->sidebar),
                                   "technocratic-government");
  g_assert_cmpuint (dossier_option_item_get_note_count (item), ==, 1);

  /* The notes are those of the option. */
  activate (fixture, "win.next-option");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  activate (fixture, "win.previous-option");
  g_assert_cmpuint (count_notes (fixture), ==, 1);

  /* Closing waits for the disk; the place is remembered. */
  ui_fixture_close_window (fixture);
  open_bundled (fixture);
  UI_WAIT_FOR (count_notes (fixture) == 1);
  text = ui_test_get_text (get_note (fixture, 0));
  g_assert_cmpstr (text, ==, "Who would appoint it?");
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==,
                   "technocratic-government");
}

static void
test_undo_in_order (UiFixture     *fixture,
                    gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;

  open_bundled (fixture);
  activate (fixture, "win.add-note");
  buffer = get_note (fixture, 0);
  gtk_text_buffer_insert_at_cursor (buffer, "one", -1);
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  /* Once the note is left, its words are undone by the window, in their turn. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->option_view));
  UI_WAIT_FOR (!gtk_text_buffer_get_can_undo (buffer));
  activate (fixture, "win.undo");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  activate (fixture, "win.redo");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  text = ui_test_get_text (get_note (fixture, 0));
  g_assert_cmpstr (text, ==, "one");

  gtk_widget_activate_action (ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD),
                              "note.delete", NULL);
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  g_assert_nonnull (fixture->window->undo_toast);
  /* The keyboard is somewhere still. */
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  activate (fixture, "win.undo");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  g_assert_null (fixture->window->undo_toast);
}

/* A note that is shown shows what undo makes of it, and is not taken for edited by that. */
static void
test_undo_of_editing (UiFixture     *fixture,
                      gconstpointer  data)
{
  const char *states[] = { "one", "one two", "three" };
  g_autoptr (GPtrArray) kept = NULL;

  open_bundled (fixture);
  activate (fixture, "win.add-note");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gtk_text_buffer_set_text (get_note (fixture, 0), states[i], -1);
      dossier_notes_settle (fixture->window->notes);
    }

  for (int i = G_N_ELEMENTS (states) - 2; i >= 0; i--)
    {
      g_autofree char *text = NULL;

      activate (fixture, "win.undo");
      text = ui_test_get_text (get_note (fixture, 0));
      g_assert_cmpstr (text, ==, states[i]);
    }
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *text = NULL;

      activate (fixture, "win.redo");
      text = ui_test_get_text (get_note (fixture, 0));
      g_assert_cmpstr (text, ==, states[i]);
    }

  g_assert_true (dossier_notes_flush (fixture->window->notes, 10000));
  kept = ui_test_list_annotations (fixture->library, fixture->window->document->id);
  g_assert_cmpstr (dossier_annotation_get_body (g_ptr_array_index (kept, 0)), ==, "three");
}

static void
test_broken_file (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *broken = ui_test_get_fixture ("bad/several-faults.dossier.json");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.dossier.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  open_bundled (fixture);
  before = get_shown_text (fixture);
  open_file (fixture, broken);
  UI_WAIT_FOR (g_str_equal (get_page (fixture), "problems"));
  rows = ui_test_find_all (fixture->window->problems, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >, 3);

  /* The dossier that was open is as it was. */
  activate (fixture, "win.dismiss-problems");
  g_assert_cmpstr (get_page (fixture), ==, "dossier");
  after = get_shown_text (fixture);
  g_assert_cmpstr (after, ==, before);

  open_file (fixture, missing);
  UI_WAIT_FOR (g_str_equal (get_page (fixture), "problems"));
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = ui_test_find_all (fixture->window->problems, ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (strstr (adw_status_page_get_description (g_ptr_array_index (rows, 0)),
                            "missing.dossier.json"));
}

/* "Try Again" reads the file anew, once it was mended. */
static void
test_mended_file (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "mended.dossier.json", NULL);
  g_autofree char *bundled = ui_test_get_bundled ();
  g_autofree char *contents = NULL;
  gsize length;

  /* (What looks like markup is none.) */
  g_assert_true (g_file_set_contents (path, "{ \"format\": \"<b>&\" }", -1, NULL));
  ui_fixture_open_window (fixture, NULL);
  open_file (fixture, path);
  UI_WAIT_FOR (g_str_equal (get_page (fixture), "problems"));
  g_assert_true (g_file_get_contents (bundled, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  activate (fixture, "win.reload");
  UI_WAIT_FOR (g_str_equal (get_page (fixture), "dossier"));
  ui_fixture_close_window (fixture);
  g_remove (path);
}

/* A dossier without options has nothing to be read; what is written is on the dossier. */
static void
test_no_options (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.dossier.json", NULL);
  g_autoptr (DossierNote) note = NULL;
  GtkWidget *stack;

  g_assert_true (g_file_set_contents (path,
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:empty\",\"title\":\"Empty\","
    "\"options\":[]}", -1, NULL));
  open_bundled (fixture);
  open_file (fixture, path);
  UI_WAIT_FOR (g_str_equal (fixture->window->document->id, "urn:test:empty"));
  g_assert_null (dossier_option_view_get_option (fixture->window->option_view));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->option_stack), ==, "none");
  stack = ui_test_find (fixture->window->sidebar, GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);
  g_assert_null (dossier_annotation_get_option_id (dossier_note_get_annotation (note)));
  ui_fixture_close_window (fixture);
  g_remove (path);
}

static void
test_recent (UiFixture     *fixture,
             gconstpointer  data)
{
  GtkWidget *button;

  open_bundled (fixture);
  ui_fixture_close_window (fixture);

  ui_fixture_open_window (fixture, NULL);
  UI_WAIT_FOR (gtk_widget_get_visible (ui_test_find (fixture->window->welcome,
                                                     ADW_TYPE_PREFERENCES_GROUP)));
  button = ui_test_find (fixture->window->welcome, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (button)), "Gaza"));
  g_assert_true (gtk_widget_activate (button));
  UI_WAIT_FOR (g_str_equal (get_page (fixture), "dossier"));
}

static void
test_narrow (UiFixture     *fixture,
             gconstpointer  data)
{
  open_bundled (fixture);
  g_assert_false (adw_navigation_split_view_get_collapsed (fixture->window->split));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  UI_WAIT_FOR (adw_navigation_split_view_get_collapsed (fixture->window->split));
  /* (Without a compositor the frame takes a few pixels of the width.) */
  UI_WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 360);
  g_assert_true (adw_overlay_split_view_get_collapsed (fixture->window->notes_split));

  /* The notes lie over the option for a while only. */
  activate (fixture, "win.add-note");
  g_assert_true (adw_navigation_split_view_get_show_content (fixture->window->split));
  g_assert_true (adw_overlay_split_view_get_show_sidebar (fixture->window->notes_split));
  activate (fixture, "win.filter");
  g_assert_false (adw_navigation_split_view_get_show_content (fixture->window->split));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 760);
  UI_WAIT_FOR (!adw_navigation_split_view_get_collapsed (fixture->window->split));
  /* (The frame before a breakpoint is kept until the next one is drawn; libadwaita 1.7 would leak
   * it.) */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_compared (UiFixture     *fixture,
               gconstpointer  data)
{
  GAction *toggle;

  open_bundled (fixture);
  toggle = g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "toggle-compared");
  g_action_activate (toggle, NULL);
  g_assert_true (dossier_option_item_get_compared (dossier_option_list_get_nth (
    dossier_sidebar_get_options (fixture->window->sidebar), 0)));

  /* The button shows the state of the option that is read. */
  activate (fixture, "win.next-option");
  {
    g_autoptr (GVariant) state = g_action_get_state (toggle);

    g_assert_false (g_variant_get_boolean (state));
  }
  dossier_option_list_clear_compared (
    dossier_sidebar_get_options (fixture->window->sidebar));
  activate (fixture, "win.previous-option");
  {
    g_autoptr (GVariant) state = g_action_get_state (toggle);

    g_assert_false (g_variant_get_boolean (state));
  }
}

/* The direction of the labels that show a text; fails where none does. */
static GtkTextDirection
get_direction (gpointer    root,
               const char *text)
{
  g_autoptr (GPtrArray) labels = ui_test_find_all (root, GTK_TYPE_LABEL);
  GtkTextDirection direction = GTK_TEXT_DIR_NONE;

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      direction = gtk_widget_get_direction (g_ptr_array_index (labels, i));
  g_assert_cmpint (direction, !=, GTK_TEXT_DIR_NONE);

  return direction;
}

/* Words of a dossier begin where their own language begins, whatever that of the window. */
static void
test_directions (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autofree char *arabic = ui_test_get_fixture ("good/arabic-and-hebrew.dossier.json");
  gpointer sidebar;

  open_bundled (fixture);
  sidebar = fixture->window->sidebar;
  open_file (fixture, arabic);
  UI_WAIT_FOR (g_list_model_get_n_items (
                 G_LIST_MODEL (dossier_sidebar_get_options (sidebar))) == 1);
  gtk_test_widget_wait_for_draw (sidebar);
  g_assert_cmpint (get_direction (sidebar, "خيارات الميناء القديم"), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (get_direction (sidebar, "متحف"), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (get_direction (sidebar, "Status unknown"), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (get_direction (sidebar, "Without a Theme"), ==, GTK_TEXT_DIR_LTR);
  ui_fixture_close_window (fixture);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_bundled (fixture);
  sidebar = fixture->window->sidebar;
  gtk_test_widget_wait_for_draw (sidebar);
  g_assert_cmpint (get_direction (sidebar, "Security forces"), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (get_direction (sidebar, "Technocratic government"), ==, GTK_TEXT_DIR_LTR);
  ui_fixture_close_window (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_drop (UiFixture     *fixture,
           gconstpointer  data)
{
  g_autofree char *path = ui_test_get_fixture ("good/arabic-and-hebrew.dossier.json");
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean taken = FALSE;
  DossierDocument *before;

  open_bundled (fixture);
  before = fixture->window->document;
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  g_assert_true (taken);
  UI_WAIT_FOR (fixture->window->document != before);
}

/* No key stands for two things. */
static void
test_keys (void)
{
  g_autoptr (GtkApplication) application =
    gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_auto (GStrv) actions = NULL;

  dossier_shortcuts_set_on (application);
  actions = gtk_application_list_action_descriptions (application);
  g_assert_cmpuint (g_strv_length (actions), >, 20);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_auto (GStrv) meant = gtk_application_get_actions_for_accel (application, keys[j]);

          g_assert_cmpstr (meant[0], ==, actions[i]);
          g_assert_null (meant[1]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/window/opens", test_opens);
  ui_test_add ("/window/search", test_search);
  ui_test_add ("/window/note-comes-back", test_note_comes_back);
  ui_test_add ("/window/undo-in-order", test_undo_in_order);
  ui_test_add ("/window/undo-of-editing", test_undo_of_editing);
  ui_test_add ("/window/broken-file", test_broken_file);
  ui_test_add ("/window/mended-file", test_mended_file);
  ui_test_add ("/window/no-options", test_no_options);
  ui_test_add ("/window/recent", test_recent);
  ui_test_add ("/window/narrow", test_narrow);
  ui_test_add ("/window/compared", test_compared);
  ui_test_add ("/window/directions", test_directions);
  ui_test_add ("/window/drop", test_drop);
  g_test_add_func ("/window/keys", test_keys);

  return g_test_run ();
}
