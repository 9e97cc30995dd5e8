/* test-colours.c: the names of the colours of notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-test.h"

#include "ui/dossier-colours.h"
#include "ui/dossier-window-private.h"
#include "ui/preferences/dossier-preferences-dialog.h"

typedef struct
{
  DossierColourNames *names;
  gboolean            read;
} Answer;

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;

  answer->names = dossier_library_read_colours_finish (DOSSIER_LIBRARY (source), result, NULL);
  answer->read = TRUE;
}

/* The buttons and the menu by which words are marked tell the user's names, which the library
 * keeps. */
static void
test_names (UiFixture     *fixture,
            gconstpointer  data)
{
  g_autofree char *path = ui_test_get_bundled ();
  DossierPreferencesDialog *dialog;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) buttons = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;
  Answer answer = { NULL, FALSE };

  ui_fixture_open_window (fixture, path);
  dialog = dossier_preferences_dialog_new (fixture->settings, "library");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  rows = ui_test_find_all (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpuint (rows->len, ==, DOSSIER_ANNOTATION_N_COLOURS);
  gtk_editable_set_text (g_ptr_array_index (rows, DOSSIER_ANNOTATION_COLOUR_GREEN), "Mo_ney");

  buttons = ui_test_find_all (fixture->window->option_view, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (buttons, i), "green"))
      g_assert_cmpstr (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), ==,
                       "Highlight: Mo_ney");
  dossier_colours_fill_menu (dossier_colours_get_default (), menu, "win.highlight");
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), DOSSIER_ANNOTATION_COLOUR_GREEN,
                                   G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "Mo__ney");

  dossier_library_read_colours_async (fixture->library, NULL, on_read, &answer);
  UI_WAIT_FOR (answer.read);
  g_assert_cmpstr (dossier_colour_names_get_own (answer.names, DOSSIER_ANNOTATION_COLOUR_GREEN), ==,
                   "Mo_ney");
  dossier_colour_names_free (answer.names);

  gtk_editable_set_text (g_ptr_array_index (rows, DOSSIER_ANNOTATION_COLOUR_GREEN), "");
  g_assert_cmpstr (dossier_colours_get_label (dossier_colours_get_default (),
                                              DOSSIER_ANNOTATION_COLOUR_GREEN), ==, "Green");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_close_window (fixture);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  ui_test_add ("/colours/names", test_names);

  return g_test_run ();
}
