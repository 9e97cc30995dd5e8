/* test-note-links.c: links from notes to notes and options
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notes/dossier-note-card.h"
#include "ui/notes/dossier-note-completion.h"
#include "ui/notes/dossier-note-link.h"
#include "ui/notes/dossier-note-text.h"

#include <string.h>

static void
test_link (void)
{
  g_autoptr (DossierAnnotation) note =
    dossier_annotation_new ("urn:test:a", NULL, "  Who *pays* [all]| of it, and for how many years "
                                                "would that be?");
  g_autoptr (DossierAnnotation) empty = dossier_annotation_new ("urn:test:a", NULL, "");
  g_autofree char *expected =
    g_strdup_printf ("[[note:%s|Who pays all of it, and for how many y…]]",
                     dossier_annotation_get_id (note));
  g_autofree char *expected_empty =
    g_strdup_printf ("[[note:%s|Note]]", dossier_annotation_get_id (empty));
  g_autofree char *target = g_strconcat ("note:", dossier_annotation_get_id (note), NULL);
  g_autofree char *link = dossier_note_link_new (note);
  g_autofree char *empty_link = dossier_note_link_new (empty);

  g_assert_cmpstr (link, ==, expected);
  g_assert_cmpstr (empty_link, ==, expected_empty);
  g_assert_cmpstr (dossier_note_link_read (target), ==, dossier_annotation_get_id (note));
  g_assert_null (dossier_note_link_read ("note:worthy"));
  g_assert_null (dossier_note_link_read ("Technocratic government"));
}

static void
open_bundled (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();

  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (dossier_option_view_get_option (fixture->window->option_view) != NULL);
}

static DossierNote *
add_note (UiFixture  *fixture,
          const char *option_id,
          const char *body)
{
  DossierNote *note = dossier_notes_add (fixture->window->notes, option_id);

  dossier_notes_edit (fixture->window->notes, note, body);
  dossier_notes_settle (fixture->window->notes);

  return note;
}

static const char *
get_id (DossierNote *note)
{
  return dossier_annotation_get_id (dossier_note_get_annotation (note));
}

/* From a link that was copied to the note, beside another option or on the dossier. */
static void
test_follow (UiFixture     *fixture,
             gconstpointer  data)
{
  DossierNote *there, *on_dossier;
  g_autofree char *target = NULL;
  g_autofree char *dossier_target = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *card;

  open_bundled (fixture);
  there = add_note (fixture, "technocratic-government", "Who appoints it?");
  on_dossier = add_note (fixture, NULL, "All of it");
  dossier_sidebar_select (fixture->window->sidebar, "technocratic-government");
  card = ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  gtk_widget_activate_action (card, "note.copy-link", NULL);
  copied = ui_test_read_clipboard (fixture->window);
  g_assert_nonnull (strstr (copied, get_id (there)));

  dossier_sidebar_select (fixture->window->sidebar, "multinational-force");
  target = g_strconcat ("note:", get_id (there), NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.follow-link", "(sb)", target,
                              TRUE);
  g_assert_cmpstr (dossier_option_view_get_option (fixture->window->option_view)->id, ==,
                   "technocratic-government");

  dossier_target = g_strconcat ("note:", get_id (on_dossier), NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.follow-link", "(sb)",
                              dossier_target, TRUE);
  card = ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  g_assert_true (dossier_note_card_get_note (DOSSIER_NOTE_CARD (card)) == on_dossier);
  ui_fixture_close_window (fixture);
}

static guint
count_rows (gpointer completion)
{
  g_autoptr (GPtrArray) rows = ui_test_find_all (completion, GTK_TYPE_LIST_BOX_ROW);

  return rows->len;
}

/* While a link is written options are offered, by the words of their titles. */
static void
test_completion (UiFixture     *fixture,
                 gconstpointer  data)
{
  GtkWidget *text, *completion, *list;
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  g_autofree char *written = NULL;

  open_bundled (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  text = ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_TEXT);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_insert_at_cursor (buffer, "As in [[gov tech]] or so", -1);
  completion = ui_test_find (text, DOSSIER_TYPE_NOTE_COMPLETION);
  g_assert_false (gtk_widget_get_visible (completion));

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 16);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_insert_at_cursor (buffer, "n", -1);
  UI_WAIT_FOR (gtk_widget_get_visible (completion));
  g_assert_cmpuint (count_rows (completion), ==, 1);
  list = ui_test_find (completion, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  written = ui_test_get_text (buffer);
  g_assert_cmpstr (written, ==, "As in [[Technocratic government]] or so");
  g_assert_false (gtk_widget_get_visible (completion));

  /* No option is called so. */
  gtk_text_buffer_insert_at_cursor (buffer, " [[zzz", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "z", -1);
  for (guint i = 0; i < 5; i++)
    ui_test_turn ();
  g_assert_false (gtk_widget_get_visible (completion));
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  g_test_add_func ("/note-links/link", test_link);
  ui_test_add ("/note-links/follow", test_follow);
  ui_test_add ("/note-links/completion", test_completion);

  return g_test_run ();
}
