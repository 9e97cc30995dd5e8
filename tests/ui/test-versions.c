/* test-versions.c: the file of the open dossier changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER(options)                                                                      \
  "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:harbour\",\"title\":\"Harbour\"," \
  "\"options\":[" options "]}"

static const char first[] =
  DOSSIER ("{\"id\":\"quay\",\"title\":\"Quay\",\"summary\":\"A long quay\"},"
           "{\"id\":\"dock\",\"title\":\"Dock\",\"summary\":\"A dry dock for the large ships\"}");
static const char second[] =
  DOSSIER ("{\"id\":\"crane\",\"title\":\"Crane\"},"
           "{\"id\":\"quay\",\"title\":\"Quay\",\"summary\":\"A long quay\"},"
           "{\"id\":\"dock\",\"title\":\"Dock\",\"summary\":\"A floating dock for the large "
           "ships\"}");
static const char without_dock[] =
  DOSSIER ("{\"id\":\"quay\",\"title\":\"Quay\",\"summary\":\"A long quay\"}");

static char *
get_path (UiFixture *fixture)
{
  return g_build_filename (fixture->folder, "harbour.dossier.json", NULL);
}

/* Writes beside the file and then over it. */
static void
write_over (UiFixture  *fixture,
            const char *contents)
{
  g_autofree char *path = get_path (fixture);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* Writes into the file as it is. */
static void
write_in_place (UiFixture  *fixture,
                const char *contents)
{
  g_autofree char *path = get_path (fixture);

  g_assert_true (g_file_set_contents_full (path, contents, -1, G_FILE_SET_CONTENTS_NONE, 0666,
                                           NULL));
}

static void
open_first (UiFixture *fixture)
{
  g_autofree char *path = get_path (fixture);

  write_over (fixture, first);
  ui_fixture_open_window (fixture, path);
  dossier_sidebar_select (fixture->window->sidebar, "dock");
}

static void
close_and_remove (UiFixture *fixture)
{
  g_autofree char *path = get_path (fixture);

  ui_fixture_close_window (fixture);
  g_remove (path);
}

static DossierWatchState
get_state (UiFixture *fixture)
{
  return dossier_watch_get_state (fixture->window->watch);
}

static gboolean
is_shown (UiFixture *fixture)
{
  GtkWidget *revealer;

  if (fixture->window->option_change_bar == NULL)
    return FALSE;

  revealer = ui_test_find (fixture->window->option_change_bar, GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
assert_reads (UiFixture  *fixture,
              const char *words)
{
  g_autofree char *text = ui_test_get_text (gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW))));

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
reload (UiFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL));
}

static void
test_changed (UiFixture     *fixture,
              gconstpointer  data)
{
  void (*write[]) (UiFixture *, const char *) = { write_over, write_in_place };

  for (guint i = 0; i < G_N_ELEMENTS (write); i++)
    {
      DossierDocument *before;

      open_first (fixture);
      before = fixture->window->document;
      write[i] (fixture, second);
      UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
      g_assert_true (is_shown (fixture));
      g_assert_true (fixture->window->document == before);
      assert_reads (fixture, "A dry dock");

      reload (fixture);
      g_assert_true (fixture->window->document != before);
      g_assert_cmpint (get_state (fixture), ==, DOSSIER_WATCH_SAME);
      g_assert_false (is_shown (fixture));
      assert_reads (fixture, "A floating dock");
      g_assert_cmpstr (dossier_sidebar_get_selected (fixture->window->sidebar)->id, ==, "dock");

      /* The new version is watched in its turn; what is put back is no other version. */
      write[i] (fixture, first);
      UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
      write[i] (fixture, second);
      UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_SAME);
      g_assert_false (is_shown (fixture));
      close_and_remove (fixture);
    }
}

static void
test_broken (UiFixture     *fixture,
             gconstpointer  data)
{
  open_first (fixture);
  write_over (fixture, DOSSIER ("{\"id\":\"quay\"}"));
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_BROKEN);
  g_assert_true (is_shown (fixture));
  g_assert_nonnull (strstr (dossier_watch_get_message (fixture->window->watch), "harbour"));
  assert_reads (fixture, "A dry dock");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-problems",
                                             NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "problems");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss-problems", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "dossier");

  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  assert_reads (fixture, "A floating dock");
  close_and_remove (fixture);
}

static void
test_missing (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autofree char *path = get_path (fixture);

  open_first (fixture);
  g_assert_cmpint (g_remove (path), ==, 0);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_MISSING);
  g_assert_true (is_shown (fixture));
  assert_reads (fixture, "A dry dock");
  write_over (fixture, first);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_SAME);
  g_assert_false (is_shown (fixture));
  close_and_remove (fixture);
}

/* Notes can be written all the while, and what was written can be undone afterwards. */
static void
test_notes_stay (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) kept = NULL;
  DossierNotes *notes;
  GtkWidget *note;

  open_first (fixture);
  notes = fixture->window->notes;
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  note = ui_test_find (fixture->window->notes_pane, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "How deep?", -1);
  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  dossier_option_item_set_compared (dossier_option_list_find (
    dossier_sidebar_get_options (fixture->window->sidebar), "quay"), TRUE);

  reload (fixture);
  g_assert_true (fixture->window->notes == notes);
  kept = ui_test_list_annotations (fixture->library, "urn:test:harbour");
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpuint (dossier_option_item_get_note_count (dossier_option_list_find (
    dossier_sidebar_get_options (fixture->window->sidebar), "dock")), ==, 1);
  g_assert_true (dossier_option_item_get_compared (dossier_option_list_find (
    dossier_sidebar_get_options (fixture->window->sidebar), "quay")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_notes_get_list (notes)), ==, 0);
  close_and_remove (fixture);
}

/* Where the option that is read is gone, the first one takes its place. */
static void
test_option_gone (UiFixture     *fixture,
                  gconstpointer  data)
{
  open_first (fixture);
  write_over (fixture, without_dock);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  assert_reads (fixture, "A long quay");
  close_and_remove (fixture);
}

/* A filter stays, and so does the option that it hides. */
static void
test_filtered (UiFixture     *fixture,
               gconstpointer  data)
{
  GListModel *options;

  open_first (fixture);
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (fixture->window->sidebar,
                                                     GTK_TYPE_SEARCH_ENTRY)), "quay");
  options = G_LIST_MODEL (dossier_sidebar_get_options (fixture->window->sidebar));
  UI_WAIT_FOR (g_list_model_get_n_items (options) == 1);
  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  options = G_LIST_MODEL (dossier_sidebar_get_options (fixture->window->sidebar));
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 1);
  assert_reads (fixture, "A floating dock");
  close_and_remove (fixture);
}

static GString *
write_long (const char *beginning)
{
  GString *text = g_string_new ("{\"format\":\"dossier\",\"version\":\"1.0\","
                                "\"id\":\"urn:test:harbour\",\"title\":\"Harbour\",\"options\":["
                                "{\"id\":\"dock\",\"title\":\"Dock\",\"claims\":[");

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "%s{\"id\":\"c%u\",\"text\":\"%s number %u.\"}",
                            i > 0 ? "," : "", i, i < 3 ? beginning : "Claim", i);
  g_string_append (text, "]}]}");

  return text;
}

static char *
get_top (UiFixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view,
                                                   GTK_TYPE_TEXT_VIEW));
  GtkTextIter start, end;
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &start, visible.x, visible.y);
  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (view), &start, &end, TRUE);
}

/* The words at the top stay there, though there is more text above them. */
static void
test_place_stays (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GString) text = write_long ("Claim");
  g_autoptr (GString) longer = write_long ("Claim of which there is a great deal more to be said "
                                           "than there was before, to which many lines go, even "
                                           "where the window is as wide as this one is");
  g_autofree char *path = get_path (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkAdjustment *adjustment;
  GtkTextView *view;

  write_over (fixture, text->str);
  ui_fixture_open_window (fixture, path);
  view = GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  /* (Lines are measured little by little.) */
  UI_WAIT_FOR (gtk_adjustment_get_upper (adjustment) > 5000);
  gtk_adjustment_set_value (adjustment, 2400);
  UI_WAIT_FOR ((g_free (before), before = get_top (fixture), strstr (before, "number") != NULL));

  write_over (fixture, longer->str);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  UI_WAIT_FOR ((g_free (after), after = get_top (fixture), g_str_equal (after, before)));
  close_and_remove (fixture);
}

static AdwDialog *
show_changes (UiFixture *fixture)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.changes", NULL));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (dialog);

  return dialog;
}

static const char *
get_dialog_page (AdwDialog *dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_test_find (dialog, GTK_TYPE_STACK)));
}

/* Whether a label shows the words, of which some are marked. */
static gboolean
has_label (gpointer    widget,
           const char *words,
           gboolean    marked)
{
  g_autoptr (GPtrArray) labels = ui_test_find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      PangoAttrList *attributes = gtk_label_get_attributes (label);
      g_autofree char *marks = attributes == NULL ? NULL : pango_attr_list_to_string (attributes);

      if (g_str_equal (gtk_label_get_text (label), words) &&
          (!marked || (marks != NULL && strstr (marks, "strikethrough") != NULL &&
                       strstr (marks, "underline") != NULL)))
        return TRUE;
    }

  return FALSE;
}

static void
test_show_changes (UiFixture     *fixture,
                   gconstpointer  data)
{
  g_autofree char *markdown = NULL;
  AdwDialog *dialog;

  open_first (fixture);
  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  dialog = show_changes (fixture);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "list"));
  UI_WAIT_FOR (has_label (dialog, "Summary", FALSE));
  g_assert_true (has_label (dialog, "A dry floating dock for the large ships", TRUE));
  g_assert_true (has_label (dialog, "Crane", FALSE));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.copy", NULL));
  markdown = ui_test_read_clipboard (dialog);
  g_assert_nonnull (strstr (markdown, "A ~~dry~~ **floating** dock"));

  /* An option that only the new version has cannot be gone to; another can. */
  dossier_sidebar_select (fixture->window->sidebar, "quay");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.show-option", "s", "crane");
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
  g_assert_cmpstr (dossier_sidebar_get_selected (fixture->window->sidebar)->id, ==, "quay");
  dialog = show_changes (fixture);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.show-option", "s", "dock");
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
  g_assert_cmpstr (dossier_sidebar_get_selected (fixture->window->sidebar)->id, ==, "dock");

  dialog = show_changes (fixture);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.reload", NULL);
  assert_reads (fixture, "A floating dock");
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
  close_and_remove (fixture);
}

/* Another layout of the file is another file, but says the same. */
static void
test_no_differences (UiFixture     *fixture,
                     gconstpointer  data)
{
  g_autofree char *spaced = g_strconcat (first, "\n", NULL);
  AdwDialog *dialog;

  open_first (fixture);
  write_over (fixture, spaced);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  dialog = show_changes (fixture);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "same"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.cancel", NULL);
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
  close_and_remove (fixture);
}

static gboolean
is_marked (UiFixture  *fixture,
           const char *option_id)
{
  return dossier_option_item_get_changed (dossier_option_list_find (
    dossier_sidebar_get_options (fixture->window->sidebar), option_id));
}

/* An option that has changed since it was read is marked until it is read again. */
static void
test_marked (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *path = get_path (fixture);

  open_first (fixture);
  UI_WAIT_FOR (fixture->window->seen != NULL);
  dossier_sidebar_select (fixture->window->sidebar, "quay");
  g_assert_false (is_marked (fixture, "dock"));

  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  UI_WAIT_FOR (is_marked (fixture, "dock"));
  g_assert_false (is_marked (fixture, "quay"));
  g_assert_false (is_marked (fixture, "crane"));

  /* The next start knows it as well. */
  ui_fixture_close_window (fixture);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (is_marked (fixture, "dock"));
  dossier_sidebar_select (fixture->window->sidebar, "dock");
  g_assert_false (is_marked (fixture, "dock"));
  ui_fixture_close_window (fixture);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (fixture->window->seen != NULL);
  g_assert_false (is_marked (fixture, "dock"));
  close_and_remove (fixture);
}

/* A button that is shown. */
static GtkWidget *
find_button (gpointer    widget,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_test_find_all (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0 &&
        gtk_widget_get_child_visible (gtk_widget_get_parent (g_ptr_array_index (buttons, i))))
      return g_ptr_array_index (buttons, i);

  return NULL;
}

static void
close_dialog (UiFixture *fixture,
              AdwDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.cancel", NULL);
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
}

/* Asks to delete versions, and answers. */
static void
answer_deletion (UiFixture  *fixture,
                 AdwDialog  *dialog,
                 const char *action,
                 const char *answer)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);
  AdwDialog *question;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), action, NULL));
  question = adw_application_window_get_visible_dialog (window);
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_signal_emit_by_name (find_button (question, answer), "clicked");
  UI_WAIT_FOR (adw_application_window_get_visible_dialog (window) == dialog);
}

/* Any two versions that were open can be compared, also where the file holds neither any more. */
static void
test_earlier_versions (UiFixture     *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = get_path (fixture);
  g_autoptr (GPtrArray) drop_downs = NULL;
  AdwDialog *dialog;

  open_first (fixture);
  UI_WAIT_FOR (fixture->window->seen != NULL);
  dialog = show_changes (fixture);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "only"));
  close_dialog (fixture, dialog);

  write_over (fixture, second);
  UI_WAIT_FOR (get_state (fixture) == DOSSIER_WATCH_CHANGED);
  reload (fixture);
  UI_WAIT_FOR (fixture->window->seen != NULL);
  ui_fixture_close_window (fixture);
  write_over (fixture, without_dock);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (fixture->window->seen != NULL);

  /* First, the version before. */
  dialog = show_changes (fixture);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "list"));
  UI_WAIT_FOR (has_label (dialog, "Crane", FALSE));
  g_assert_false (has_label (dialog, "A dry floating dock for the large ships", TRUE));

  /* Then the first against the second. */
  drop_downs = ui_test_find_all (dialog, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (drop_downs->len, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (g_ptr_array_index (drop_downs, 0))), ==, 3);
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 2);
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 1), 1);
  UI_WAIT_FOR (has_label (dialog, "A dry floating dock for the large ships", TRUE));

  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 1);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "same"));

  /* The one that is open stays; another goes for good when the user is sure. */
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "changes.delete-version", NULL);
  g_assert_true (adw_application_window_get_visible_dialog (
                   ADW_APPLICATION_WINDOW (fixture->window)) == dialog);
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 1);
  answer_deletion (fixture, dialog, "changes.delete-version", "_Keep");
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (g_ptr_array_index (drop_downs, 0))), ==, 3);
  answer_deletion (fixture, dialog, "changes.delete-version", "_Delete");
  UI_WAIT_FOR (g_list_model_get_n_items (
                 gtk_drop_down_get_model (g_ptr_array_index (drop_downs, 0))) == 2);
  gtk_drop_down_set_selected (g_ptr_array_index (drop_downs, 0), 0);
  answer_deletion (fixture, dialog, "changes.delete-older", "_Delete");
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "only"));
  close_dialog (fixture, dialog);
  dialog = show_changes (fixture);
  UI_WAIT_FOR (g_str_equal (get_dialog_page (dialog), "only"));
  close_dialog (fixture, dialog);
  close_and_remove (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/versions/changed", test_changed);
  ui_test_add ("/versions/broken", test_broken);
  ui_test_add ("/versions/missing", test_missing);
  ui_test_add ("/versions/notes-stay", test_notes_stay);
  ui_test_add ("/versions/option-gone", test_option_gone);
  ui_test_add ("/versions/filtered", test_filtered);
  ui_test_add ("/versions/place-stays", test_place_stays);
  ui_test_add ("/versions/show-changes", test_show_changes);
  ui_test_add ("/versions/no-differences", test_no_differences);
  ui_test_add ("/versions/marked", test_marked);
  ui_test_add ("/versions/earlier-versions", test_earlier_versions);

  return g_test_run ();
}
