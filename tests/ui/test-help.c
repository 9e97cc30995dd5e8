/* test-help.c: the user's guide in the program
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/help/dossier-help-dialog.h"
#include "ui/notes/dossier-note-markup.h"

#include <string.h>

static GtkTextBuffer *
get_buffer (AdwDialog *dialog)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_test_find (dialog, GTK_TYPE_TEXT_VIEW)));
}

/* Each page of docs/guide is a topic, has words, and its links lead to others. */
static void
test_topics (UiFixture     *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "docs", "guide", NULL);
  g_autoptr (GDir) pages = g_dir_open (folder, 0, NULL);
  g_autofree char *bundled = ui_test_get_bundled ();
  AdwDialog *dialog = dossier_help_dialog_new ();
  GtkListBox *topics;
  guint n_pages = 0, n_topics = 0, n_links = 0;
  GtkListBoxRow *row;

  while (g_dir_read_name (pages) != NULL)
    n_pages++;

  ui_fixture_open_window (fixture, bundled);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  UI_WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  topics = GTK_LIST_BOX (ui_test_find (dialog, GTK_TYPE_LIST_BOX));

  while ((row = gtk_list_box_get_row_at_index (topics, (int) n_topics)) != NULL)
    {
      const DossierNoteLink *link = NULL;
      g_autofree char *text = NULL;

      n_topics++;
      g_signal_emit_by_name (topics, "row-activated", row);
      text = ui_test_get_text (get_buffer (dialog));
      g_assert_cmpuint (strlen (text), >, 200);
      g_assert_null (strstr (text, "SPDX"));
      while ((link = dossier_note_markup_next_link (DOSSIER_NOTE_MARKUP (get_buffer (dialog)),
                                                    link == NULL ? 0 : link->end, TRUE)) != NULL)
        {
          g_autofree char *name = g_strconcat (link->target, ".md", NULL);
          g_autofree char *page = g_build_filename (folder, name, NULL);

          g_assert_true (g_file_test (page, G_FILE_TEST_EXISTS));
          n_links++;
        }
    }
  g_assert_cmpuint (n_topics, ==, n_pages);
  g_assert_cmpuint (n_links, >, 3);
  adw_dialog_force_close (dialog);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (argc, argv);

  ui_test_add ("/help/topics", test_topics);

  return g_test_run ();
}
