/* test-note-places.c: notes whose words have gone elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notes/dossier-note-card.h"

#include <string.h>

#define DOSSIER(options)                                                                      \
  "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:test:buses\",\"title\":\"Buses\"," \
  "\"options\":[" options "]}"
#define OPTION(id, title, summary) \
  "{\"id\":\"" id "\",\"title\":\"" title "\",\"summary\":\"" summary "\"}"
#define FARE "Copies of the timetable are free for pupils and cost others a small fee"

static const char first[] =
  DOSSIER (OPTION ("ring", "Ring line", "It runs every hour. " FARE ".") ","
           OPTION ("night", "Night line", "It runs at night."));
/* The words were put into the other option. */
static const char moved[] =
  DOSSIER (OPTION ("ring", "Ring line", "It runs every hour.") ","
           OPTION ("night", "Night line", "It runs at night. " FARE "."));

/* Where the version is not known in which words were marked, either of two may be meant. */
static const char doubled[] =
  DOSSIER (OPTION ("ring", "Ring line",
                   "On Mondays it stops at the market. On Fridays it stops at the market.") ","
           OPTION ("night", "Night line", "It runs at night."));
static void
open_file (UiFixture  *fixture,
           const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, "buses.dossier.json", NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  ui_fixture_open_window (fixture, path);
  dossier_sidebar_select (fixture->window->sidebar, "ring");
  UI_WAIT_FOR (fixture->window->snapshot != NULL);
}

/* Marks words of the ring line in the first version, and opens another. */
static DossierNote *
mark_and_open (UiFixture  *fixture,
               const char *words,
               const char *contents)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autoptr (DossierNote) note = NULL;

  open_file (fixture, first);
  buffer = GTK_TEXT_BUFFER (dossier_option_view_get_text (fixture->window->option_view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.highlight", "s", "green");
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_SAVED);
  ui_fixture_close_window (fixture);
  g_clear_object (&note);

  open_file (fixture, contents);
  UI_WAIT_FOR (g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 1);
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);

  return note; /* kept by the list */
}

static const DossierTarget *
get_target (DossierNote *note)
{
  return g_ptr_array_index (dossier_annotation_get_targets (dossier_note_get_annotation (note)), 0);
}

/* The only card beside the option. */
static GtkWidget *
get_card (UiFixture *fixture)
{
  return ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
}

static gboolean
says (gpointer    widget,
      const char *words)
{
  g_autoptr (GPtrArray) labels = ui_test_find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (labels, i)) &&
        strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), words) != NULL)
      return TRUE;

  return FALSE;
}

/* The card says where the words went and leads there, where the note is shown as well, and can be
 * kept. */
static void
test_other_option (UiFixture     *fixture,
                   gconstpointer  data)
{
  DossierNote *note = mark_and_open (fixture, FARE, moved);
  DossierAnnotation *annotation = dossier_note_get_annotation (note);
  g_autoptr (GPtrArray) kept = NULL;
  GtkTextIter start;
  GtkTextBuffer *buffer;

  UI_WAIT_FOR (g_strcmp0 (get_target (note)->now_option, "night") == 0);
  g_assert_cmpint (get_target (note)->anchor, ==, DOSSIER_ANCHOR_MOVED);
  g_assert_true (says (get_card (fixture), "Night line"));
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_SAVED);
  kept = ui_test_list_annotations (fixture->library, "urn:test:buses");
  g_assert_cmpstr (get_target (note)->now_option, ==, "night");
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (kept, 0), annotation));

  gtk_widget_activate_action (get_card (fixture), "note.reveal-words", NULL);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==, "night");
  g_assert_true (says (get_card (fixture), "Ring line"));
  buffer = GTK_TEXT_BUFFER (dossier_option_view_get_text (fixture->window->option_view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, FARE, 0, &start, NULL, NULL));
  g_assert_true (gtk_text_iter_has_tag (&start, gtk_text_tag_table_lookup (
    gtk_text_buffer_get_tag_table (buffer), "mark-green")));

  gtk_widget_activate_action (get_card (fixture), "note.accept-words", NULL);
  g_assert_cmpstr (dossier_annotation_get_option_id (annotation), ==, "night");
  g_assert_null (get_target (note)->now_option);
  g_assert_cmpint (get_target (note)->anchor, ==, DOSSIER_ANCHOR_IN_PLACE);
  g_assert_cmpstr (get_target (note)->quote->exact, ==, FARE);
  g_assert_false (says (get_card (fixture), "Ring line"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (dossier_annotation_get_option_id (annotation), ==, "ring");
  g_assert_cmpstr (get_target (note)->now_option, ==, "night");
  ui_fixture_close_window (fixture);
}

/* Places that are not sure are offered; the one that is chosen is taken, and can be taken back. */
static void
test_candidates (UiFixture     *fixture,
                 gconstpointer  data)
{
  g_autoptr (DossierAnnotation) annotation = dossier_annotation_new ("urn:test:buses", "ring", "?");
  g_autoptr (DossierQuote) quote = dossier_quote_new ("In summer it stops at the market.", 13, 32);
  g_autoptr (DossierTarget) target = dossier_target_new ("/summary", quote, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (DossierNote) note = NULL;
  GtkListBox *list;
  GtkListBoxRow *row;

  g_ptr_array_add (targets, target);
  dossier_annotation_set_targets (annotation, targets);
  dossier_library_put_annotation_async (fixture->library, annotation, NULL, NULL, NULL);
  open_file (fixture, doubled);
  UI_WAIT_FOR (g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 1);
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);
  UI_WAIT_FOR (get_target (note)->anchor == DOSSIER_ANCHOR_AMBIGUOUS);
  g_assert_cmpuint (dossier_note_get_candidates (note)->len, ==, 2);
  list = GTK_LIST_BOX (ui_test_find (get_card (fixture), GTK_TYPE_LIST_BOX));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  row = gtk_list_box_get_row_at_index (list, 1);
  g_assert_true (says (row, "On Mondays it stops at the market"));

  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpint (get_target (note)->anchor, ==, DOSSIER_ANCHOR_IN_PLACE);
  g_assert_cmpint (get_target (note)->now_start, ==, 14);
  g_assert_cmpstr (get_target (note)->quote->exact, ==, "stops at the market");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpint (get_target (note)->anchor, ==, DOSSIER_ANCHOR_AMBIGUOUS);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/note-places/other-option", test_other_option);
  ui_test_add ("/note-places/candidates", test_candidates);

  return g_test_run ();
}
