/* test-tags.c: the tags of all notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-window-private.h"
#include "ui/notebook/dossier-tag-naming.h"
#include "ui/notebook/dossier-tags-dialog.h"

#include <string.h>

static DossierAnnotation *
put_note (UiFixture  *fixture,
          const char *dossier_id,
          const char *tag,
          const char *other_tag)
{
  const char *tags[] = { tag, other_tag, NULL };
  DossierAnnotation *note = dossier_annotation_new (dossier_id, NULL, "A note");

  dossier_annotation_set_tags (note, tags);
  dossier_library_put_annotation_async (fixture->library, note, NULL, NULL, NULL);

  return note;
}

/* The tags that the dialog lists, with the numbers of their notes. */
static char *
list_rows (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) rows = ui_test_find_all (dialog, ADW_TYPE_ACTION_ROW);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (
      list, "%s %s;", adw_preferences_row_get_title (g_ptr_array_index (rows, i)),
      adw_action_row_get_subtitle (g_ptr_array_index (rows, i)));

  return g_string_free_and_steal (list);
}

static gboolean
lists (GtkWidget  *dialog,
       const char *expected)
{
  g_autofree char *rows = list_rows (dialog);

  return g_str_equal (rows, expected);
}

/* Renames, merges and deletes over all notes, which the open window hears of; all can be undone. */
static void
test_changes (UiFixture     *fixture,
              gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  g_autoptr (DossierDocument) document = ui_test_read (path);
  g_autoptr (DossierAnnotation) one = put_note (fixture, document->id, "cost", "bus");
  g_autoptr (DossierAnnotation) two = put_note (fixture, "urn:test:other", "Cost", NULL);
  g_autoptr (DossierNote) note = NULL;
  DossierAnnotation *annotation;
  GtkWidget *dialog;
  g_autoptr (GPtrArray) buttons = NULL;

  ui_fixture_open_window (fixture, path);
  UI_WAIT_FOR (fixture->window->notes != NULL &&
               g_list_model_get_n_items (dossier_notes_get_list (fixture->window->notes)) == 1);
  note = g_list_model_get_item (dossier_notes_get_list (fixture->window->notes), 0);
  annotation = dossier_note_get_annotation (note);
  dialog = dossier_tags_dialog_new (fixture->library);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  UI_WAIT_FOR (lists (dialog, "bus 1 note;Cost 2 notes;"));

  dossier_tags_dialog_rename (DOSSIER_TAGS_DIALOG (dialog), "Cost", "Money");
  UI_WAIT_FOR (lists (dialog, "bus 1 note;Money 2 notes;"));
  g_assert_cmpstr (dossier_annotation_get_tags (annotation)[0], ==, "Money");

  /* Two become one. */
  dossier_tags_dialog_rename (DOSSIER_TAGS_DIALOG (dialog), "Money", "bus");
  UI_WAIT_FOR (lists (dialog, "bus 2 notes;"));
  g_assert_cmpuint (g_strv_length ((char **) dossier_annotation_get_tags (annotation)), ==, 1);
  gtk_widget_activate_action (dialog, "tags.undo", NULL);
  UI_WAIT_FOR (lists (dialog, "bus 1 note;Money 2 notes;"));
  g_assert_cmpuint (g_strv_length ((char **) dossier_annotation_get_tags (annotation)), ==, 2);

  buttons = ui_test_find_all (dialog, GTK_TYPE_BUTTON);
  for (guint i = buttons->len; i > 0; i--)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i - 1)),
                   "Delete Tag") == 0)
      {
        g_signal_emit_by_name (g_ptr_array_index (buttons, i - 1), "clicked");
        break;
      }
  UI_WAIT_FOR (lists (dialog, "bus 1 note;"));
  gtk_widget_activate_action (dialog, "tags.undo", NULL);
  UI_WAIT_FOR (lists (dialog, "bus 1 note;Money 2 notes;"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_close_window (fixture);
}

/* What a new name means is said before it is given. */
static void
test_naming (void)
{
  DossierTagCount counts[] = { { (char *) "bus", 3 }, { (char *) "cost", 2 } };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const struct
  {
    const char *typed;
    const char *says;
    gboolean    possible;
  } names[] = {
    { "cost", "new name", FALSE },
    { " # ", "new name", FALSE },
    { "COST", "new name", TRUE },
    { "money", "new name", TRUE },
    { "Bús", "already, on 3 notes", TRUE },
  };

  g_ptr_array_add (list, &counts[0]);
  g_ptr_array_add (list, &counts[1]);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean possible;
      g_autofree char *text = dossier_tag_naming_describe ("cost", names[i].typed, list, &possible);

      if (strstr (text, names[i].says) == NULL)
        g_error ("“%s” does not say “%s”", text, names[i].says);
      g_assert_cmpint (possible, ==, names[i].possible);
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/tags/changes", test_changes);
  g_test_add_func ("/tags/naming", test_naming);

  return g_test_run ();
}
