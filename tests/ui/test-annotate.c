/* test-annotate.c: notes at the words of an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notes/dossier-note-card.h"
#include "ui/reader/dossier-highlights.h"

#define DOSSIER_ID "urn:uuid:1c093c4c-4da1-4799-af0e-cc8f1429f3cb"

static void
open_bundled (UiFixture *fixture)
{
  g_autofree char *path = ui_test_get_bundled ();

  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (dossier_option_view_get_option (fixture->window->option_view) != NULL);
}

static GtkTextBuffer *
get_buffer (UiFixture *fixture)
{
  return GTK_TEXT_BUFFER (dossier_option_view_get_text (fixture->window->option_view));
}

/* Selects from the beginning of some words to the end of others. */
static void
select_words (UiFixture  *fixture,
              const char *from,
              const char *to)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter start, end, other;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, from, 0, &start, &end, NULL));
  g_assert_true (gtk_text_iter_forward_search (&start, to, 0, &other, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static guint
count_notes (UiFixture *fixture)
{
  return g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes));
}

static DossierNote *
get_note (UiFixture *fixture,
          guint      position)
{
  g_autoptr (DossierNote) note =
    g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), position);

  g_assert_nonnull (note);

  return note; /* kept by the list */
}

static const DossierTarget *
get_target (DossierNote *note,
            guint        position)
{
  GPtrArray *targets = dossier_annotation_get_targets (dossier_note_get_annotation (note));

  g_assert_cmpuint (position, <, targets->len);

  return g_ptr_array_index (targets, position);
}

/* Whether words have a mark. */
static gboolean
is_marked (UiFixture  *fixture,
           const char *words,
           const char *name)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextTag *tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, NULL, NULL));

  return tag != NULL && gtk_text_iter_has_tag (&start, tag);
}

static void
activate (UiFixture  *fixture,
          const char *action,
          const char *parameter)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s",
                                             parameter));
}

/* A highlight is kept at once, marks its words, and can be taken back and made again. */
static void
test_highlight (UiFixture     *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) kept = NULL;
  const DossierTarget *target;

  open_bundled (fixture);
  select_words (fixture, "several nations", "several nations");
  activate (fixture, "win.highlight", "green");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  g_assert_false (gtk_text_buffer_get_has_selection (get_buffer (fixture)));
  target = get_target (get_note (fixture, 0), 0);
  g_assert_cmpstr (target->field, ==, "/summary");
  g_assert_cmpstr (target->quote->exact, ==, "several nations");
  g_assert_true (is_marked (fixture, "several nations", "mark-green"));
  g_assert_false (is_marked (fixture, "to whose cost", "mark-green"));

  UI_WAIT_FOR (dossier_note_get_state (get_note (fixture, 0)) == DOSSIER_NOTE_SAVED);
  kept = ui_test_list_annotations (fixture->library, DOSSIER_ID);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (kept, 0),
                                           dossier_note_get_annotation (get_note (fixture, 0))));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  g_assert_false (is_marked (fixture, "several nations", "mark-green"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_true (is_marked (fixture, "several nations", "mark-green"));
  ui_fixture_close_window (fixture);
}

/* Words of several texts, with a heading between them, are one note with a target for each. */
static void
test_across_fields (UiFixture     *fixture,
                    gconstpointer  data)
{
  open_bundled (fixture);
  select_words (fixture, "known from the report", "still being studied");
  activate (fixture, "win.highlight", "blue");
  g_assert_cmpstr (get_target (get_note (fixture, 0), 0)->field, ==, "/summary");
  g_assert_cmpstr (get_target (get_note (fixture, 0), 1)->field, ==, "/facts/Stage/label");
  g_assert_cmpstr (get_target (get_note (fixture, 0), 2)->field, ==, "/facts/Stage/value");
  g_assert_true (is_marked (fixture, "known from the report", "mark-blue"));
  g_assert_true (is_marked (fixture, "still being studied", "mark-blue"));
  g_assert_false (is_marked (fixture, "Facts", "mark-blue"));

  /* A heading is nothing that a note can be on. */
  select_words (fixture, "Facts", "Facts");
  activate (fixture, "win.highlight", "blue");
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  ui_fixture_close_window (fixture);
}

/* A question has its card beside the words, before a note that stands further on in the text. */
static void
test_question (UiFixture     *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (DossierAnnotation) resolved = NULL;
  DossierNote *question;

  open_bundled (fixture);
  select_words (fixture, "Several nations", "not named");
  activate (fixture, "win.highlight", "yellow");
  select_words (fixture, "no U.S. troops", "ground");
  activate (fixture, "win.annotate", "question");
  question = get_note (fixture, 1);
  dossier_notes_edit (fixture->window->notes, question, "Who says so?");
  dossier_notes_settle (fixture->window->notes);

  cards = ui_test_find_all (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  g_assert_cmpuint (cards->len, ==, 2);
  g_assert_true (dossier_note_card_get_note (g_ptr_array_index (cards, 0)) == question);
  g_assert_true (is_marked (fixture, "no U.S. troops", "mark-yellow"));

  /* What is settled stands back. */
  gtk_widget_activate_action (g_ptr_array_index (cards, 0), "note.resolved", NULL);
  g_assert_cmpint (dossier_annotation_get_resolved (dossier_note_get_annotation (question)), !=, 0);
  g_assert_false (is_marked (fixture, "no U.S. troops", "mark-yellow"));
  g_assert_true (is_marked (fixture, "no U.S. troops", "mark-resolved"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpint (dossier_annotation_get_resolved (dossier_note_get_annotation (question)), ==, 0);
  ui_fixture_close_window (fixture);
}

/* Where the words of two notes meet, both can be told; the shorter one is gone to. */
static void
test_overlap (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new ();
  GtkTextIter start;

  open_bundled (fixture);
  select_words (fixture, "A security force", "to whose cost");
  activate (fixture, "win.highlight", "yellow");
  select_words (fixture, "several nations", "several nations");
  activate (fixture, "win.highlight", "pink");
  g_assert_true (is_marked (fixture, "several nations", "mark-overlap"));
  g_assert_false (is_marked (fixture, "A security force", "mark-overlap"));

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (annotations, dossier_note_get_annotation (get_note (fixture, i)));
  gtk_text_buffer_get_start_iter (get_buffer (fixture), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "several nations", 0, &start, NULL, NULL));
  g_assert_true (dossier_highlights_find (
    DOSSIER_OPTION_TEXT (get_buffer (fixture)), annotations, gtk_text_iter_get_offset (&start)) ==
    g_ptr_array_index (annotations, 1));
  ui_fixture_close_window (fixture);
}

/* Words that are gone: the note stays, says so, and can be attached to others. */
static void
test_attach (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierQuote) quote = dossier_quote_new ("words that are not there", 0, 5);
  g_autoptr (DossierTarget) target = dossier_target_new ("/summary", quote, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GPtrArray) cards = NULL;
  const char *option;
  DossierNote *note;

  open_bundled (fixture);
  option = dossier_option_view_get_option (fixture->window->option_view)->id;
  g_ptr_array_add (targets, target);
  note = dossier_notes_add_at (fixture->window->notes, option, DOSSIER_ANNOTATION_KIND_HIGHLIGHT,
                               DOSSIER_ANNOTATION_COLOUR_YELLOW, targets);
  g_assert_false (dossier_option_view_reveal (fixture->window->option_view,
                                              dossier_note_get_annotation (note)));
  select_words (fixture, "several nations", "several nations");
  cards = ui_test_find_all (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  gtk_widget_activate_action (g_ptr_array_index (cards, 0), "note.attach", NULL);
  g_assert_cmpstr (get_target (note, 0)->quote->exact, ==, "several nations");
  g_assert_true (dossier_option_view_reveal (fixture->window->option_view,
                                             dossier_note_get_annotation (note)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (get_target (note, 0)->quote->exact, ==, "words");
  ui_fixture_close_window (fixture);
}

/* What the notebook, or another window, puts into the library is shown here too. */
static void
test_from_elsewhere (UiFixture     *fixture,
                     gconstpointer  data)
{
  g_autoptr (DossierAnnotation) other = NULL;
  const char *option;

  open_bundled (fixture);
  option = dossier_option_view_get_option (fixture->window->option_view)->id;
  other = dossier_annotation_new (DOSSIER_ID, option, "From elsewhere");
  dossier_library_put_annotation_async (fixture->library, other, NULL, NULL, NULL);
  UI_WAIT_FOR (count_notes (fixture) == 1);
  dossier_annotation_set_deleted (other, 1);
  dossier_library_put_annotation_async (fixture->library, other, NULL, NULL, NULL);
  UI_WAIT_FOR (count_notes (fixture) == 0);
  ui_fixture_close_window (fixture);
}

/* Puts the cursor before words, in the text that is read. */
static void
put_cursor (UiFixture  *fixture,
            const char *words)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter iter;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->option_view));
  gtk_text_buffer_get_start_iter (buffer, &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, words, 0, &iter, NULL, NULL));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static char *
get_menu_label (UiFixture *fixture)
{
  GtkTextView *view =
    GTK_TEXT_VIEW (ui_test_find (fixture->window->option_view, GTK_TYPE_TEXT_VIEW));
  char *label = NULL;

  g_menu_model_get_item_attribute (gtk_text_view_get_extra_menu (view), 0, G_MENU_ATTRIBUTE_LABEL,
                                   "s", &label);

  return label;
}

/* Where nothing is selected, a note is on the text that the cursor is in, such as a claim. */
static void
test_whole (UiFixture     *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *words;
    const char *label;
    const char *field;
  } places[] = {
    { "still being studied", "This Fact", "/facts/Stage/value" },
    { "Stage", "This Fact", "/facts/Stage/label" },
    { "[1] Officials", "This Claim", "/claims/mnf-discussions/text" },
    { NULL, NULL, NULL },
  };

  open_bundled (fixture);
  for (guint i = 0; places[i].field != NULL; i++)
    {
      g_autofree char *label = NULL;

      put_cursor (fixture, places[i].words);
      label = get_menu_label (fixture);
      g_assert_cmpstr (label, ==, places[i].label);
      activate (fixture, "win.annotate", "question");
      dossier_notes_edit (fixture->window->notes, get_note (fixture, i), "Who says so?");
      g_assert_cmpstr (get_target (get_note (fixture, i), 0)->field, ==, places[i].field);
      g_assert_null (get_target (get_note (fixture, i), 0)->quote);
      g_assert_true (dossier_option_view_reveal (
        fixture->window->option_view, dossier_note_get_annotation (get_note (fixture, i))));
    }

  /* To highlight it is to mark its words. */
  put_cursor (fixture, "still being studied");
  activate (fixture, "win.highlight", "green");
  g_assert_true (is_marked (fixture, "still being studied", "mark-green"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);

  /* A heading is no text of the option. */
  put_cursor (fixture, "Facts");
  g_assert_null (get_menu_label (fixture));
  activate (fixture, "win.annotate", "question");
  g_assert_cmpuint (count_notes (fixture), ==, 3);
  ui_fixture_close_window (fixture);
}

static GtkWidget *
get_card (UiFixture *fixture)
{
  return ui_test_find (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
}

/* Notes on the dossier as a whole have a list of their own, and are gone to from elsewhere. */
static void
test_dossier (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) cards = NULL;
  DossierNote *note;

  open_bundled (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  dossier_notes_edit (fixture->window->notes, get_note (fixture, 0), "On the option");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dossier-notes", NULL);
  cards = ui_test_find_all (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  g_assert_cmpuint (cards->len, ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-note", NULL);
  note = get_note (fixture, 1);
  g_assert_null (dossier_annotation_get_option_id (dossier_note_get_annotation (note)));
  dossier_notes_edit (fixture->window->notes, note, "On all of it");
  dossier_notes_settle (fixture->window->notes);
  g_assert_true (dossier_note_card_get_note (DOSSIER_NOTE_CARD (get_card (fixture))) == note);

  /* Words belong to an option. */
  select_words (fixture, "several nations", "several nations");
  activate (fixture, "win.annotate", "comment");
  g_assert_cmpuint (count_notes (fixture), ==, 3);
  dossier_notes_edit (fixture->window->notes, get_note (fixture, 2), "On words");
  dossier_notes_settle (fixture->window->notes);
  g_assert_true (dossier_note_card_get_note (DOSSIER_NOTE_CARD (get_card (fixture))) != note);

  dossier_window_open_at (fixture->window, file, NULL,
                          dossier_annotation_get_id (dossier_note_get_annotation (note)));
  g_assert_true (dossier_note_card_get_note (DOSSIER_NOTE_CARD (get_card (fixture))) == note);
  ui_fixture_close_window (fixture);
}

/* Writes the bundled dossier with other words in place of some, and opens it. */
static void
open_version (UiFixture  *fixture,
              const char *words,
              const char *others)
{
  g_autofree char *bundled = ui_test_get_bundled ();
  g_autofree char *path = g_build_filename (fixture->folder, "words.dossier.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (bundled, &contents, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (changed, words, others, 1), ==, 1);
  g_file_set_contents (path, changed->str, -1, &error);
  g_assert_no_error (error);
  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (dossier_option_view_get_option (fixture->window->option_view) != NULL);
  UI_WAIT_FOR (fixture->window->snapshot != NULL);
}

/* Words that were reworded in a new version of the file, and words that are gone. */
static void
test_new_version (UiFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) cards = NULL;
  DossierNote *note;

  open_version (fixture, "from the report", "from the report");
  select_words (fixture, "A security force", "U.S. Department of Defense");
  activate (fixture, "win.highlight", "yellow");
  select_words (fixture, "Several nations", "not named");
  activate (fixture, "win.highlight", "green");
  UI_WAIT_FOR (dossier_note_get_state (get_note (fixture, 1)) == DOSSIER_NOTE_SAVED);
  ui_fixture_close_window (fixture);

  open_version (fixture, "A security force of several nations, to whose cost",
                "A security force of some nations, to the cost of which");
  UI_WAIT_FOR (count_notes (fixture) == 2);
  note = get_note (fixture, 0);
  UI_WAIT_FOR (get_target (note, 0)->anchor == DOSSIER_ANCHOR_REWORDED);
  g_assert_true (is_marked (fixture, "some nations", "mark-yellow"));
  g_assert_cmpint (get_target (get_note (fixture, 1), 0)->anchor, ==, DOSSIER_ANCHOR_IN_PLACE);

  /* Held for the words that the note is on. */
  cards = ui_test_find_all (fixture->window->notes_pane, DOSSIER_TYPE_NOTE_CARD);
  gtk_widget_activate_action (g_ptr_array_index (cards, 0), "note.accept-words", NULL);
  g_assert_cmpint (get_target (note, 0)->anchor, ==, DOSSIER_ANCHOR_IN_PLACE);
  g_assert_true (g_str_has_prefix (get_target (note, 0)->quote->exact,
                                   "A security force of some nations"));
  UI_WAIT_FOR (dossier_note_get_state (note) == DOSSIER_NOTE_SAVED);
  ui_fixture_close_window (fixture);

  open_version (fixture, "Several nations, which are not named", "A word or two");
  UI_WAIT_FOR (count_notes (fixture) == 2);
  UI_WAIT_FOR (get_target (get_note (fixture, 1), 0)->anchor == DOSSIER_ANCHOR_LOST);
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/annotate/highlight", test_highlight);
  ui_test_add ("/annotate/across-fields", test_across_fields);
  ui_test_add ("/annotate/question", test_question);
  ui_test_add ("/annotate/overlap", test_overlap);
  ui_test_add ("/annotate/attach", test_attach);
  ui_test_add ("/annotate/from-elsewhere", test_from_elsewhere);
  ui_test_add ("/annotate/whole", test_whole);
  ui_test_add ("/annotate/dossier", test_dossier);
  ui_test_add ("/annotate/new-version", test_new_version);

  return g_test_run ();
}
