/* dossier-shortcuts-dialog.c: the keys that do something
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* libadwaita has a dialog for shortcuts from 1.8 on, and GTK's is deprecated; until the floor is
 * there, this one shows the table from which the keys are also set. */

#include "config.h"

#include "dossier-shortcuts-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *group;  /* of the shortcuts that follow */
  const char *title;
  const char *action; /* NULL: the key belongs to a widget */
  const char *keys[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { .group = NC_("shortcut", "General") },
  { NULL, NC_("shortcut", "Open a dossier"), "win.open", { "<Control>o" } },
  { NULL, NC_("shortcut", "Read the file again"), "win.reload", { "<Control>r", "F5" } },
  { NULL, NC_("shortcut", "Show what has changed"), "win.changes", { "<Control><Shift>h" } },
  { NULL, NC_("shortcut", "New window"), "app.new-window", { "<Control>n" } },
  { NULL, NC_("shortcut", "Undo"), NULL, { "<Control>z" } },
  { NULL, NC_("shortcut", "Redo"), NULL, { "<Control><Shift>z", "<Control>y" } },
  { NULL, NC_("shortcut", "Preferences"), "app.preferences", { "<Control>comma" } },
  { NULL, NC_("shortcut", "Guide"), "app.help", { "F1" } },
  { NULL, NC_("shortcut", "Keyboard shortcuts"), "app.shortcuts", { "<Control>question" } },
  { NULL, NC_("shortcut", "Close the window"), "window.close", { "<Control>w" } },
  { NULL, NC_("shortcut", "Quit"), "app.quit", { "<Control>q" } },

  { .group = NC_("shortcut", "Options") },
  { NULL, NC_("shortcut", "Search everything"), "win.filter", { "<Control>f" } },
  { NULL, NC_("shortcut", "Only the options that have changed"), "win.only-changed",
    { "<Control><Shift>m" } },
  { NULL, NC_("shortcut", "Next option"), "win.next-option",
    { "<Alt>Down", "<Control>Page_Down" } },
  { NULL, NC_("shortcut", "Previous option"), "win.previous-option",
    { "<Alt>Up", "<Control>Page_Up" } },
  { NULL, NC_("shortcut", "Go to the next pane"), "win.next-pane", { "F6" } },
  { NULL, NC_("shortcut", "Next link in the text"), NULL, { "Tab" } },
  { NULL, NC_("shortcut", "Previous link in the text"), NULL, { "<Shift>Tab" } },
  { NULL, NC_("shortcut", "Open the link"), NULL, { "Return" } },

  { .group = NC_("shortcut", "Dossier") },
  { NULL, NC_("shortcut", "Sources"), "win.sources", { "<Control><Shift>s" } },
  { NULL, NC_("shortcut", "Show the dossier as of a date"), "win.as-of", { "<Control><Shift>t" } },
  { NULL, NC_("shortcut", "Show the dossier as it is now"), NULL, { "Escape" } },
  { NULL, NC_("shortcut", "Actors"), "win.actors", { "<Control><Shift>p" } },

  { .group = NC_("shortcut", "Notes") },
  { NULL, NC_("shortcut", "Highlight the selected words or the text at the cursor"),
    "win.highlight::yellow", { "<Control>h" } },
  { NULL, NC_("shortcut", "Comment on the selected words or the text at the cursor"),
    "win.annotate::comment", { "<Control>m" } },
  { NULL, NC_("shortcut", "Ask about the selected words or the text at the cursor"),
    "win.annotate::question", { "<Control><Alt>m" } },
  { NULL, NC_("shortcut", "Assess the selected words or the text at the cursor"),
    "win.annotate::assessment", { "<Control><Shift>a" } },
  { NULL, NC_("shortcut", "Go from marked words to their note"), NULL, { "Return" } },
  { NULL, NC_("shortcut", "Add a note"), "win.add-note", { "<Control><Shift>n" } },
  { NULL, NC_("shortcut", "Notes on the dossier as a whole"), "win.dossier-notes",
    { "<Control><Shift>o" } },
  { NULL, NC_("shortcut", "Show or hide the notes"), "win.show-notes", { "F9" } },
  { NULL, NC_("shortcut", "Notes on all dossiers"), "win.notebook", { "<Control><Shift>b" } },
  { NULL, NC_("shortcut", "Tag the note"), NULL, { "<Control>t" } },
  { NULL, NC_("shortcut", "Delete the note"), NULL, { "<Control><Shift>Delete" } },

  { .group = NC_("shortcut", "Comparison") },
  { NULL, NC_("shortcut", "Choose the option for a comparison"), "win.toggle-compared",
    { "<Control>d" } },
  { NULL, NC_("shortcut", "Compare"), "win.compare", { "<Control><Shift>d" } },
  { NULL, NC_("shortcut", "Find in the table"), NULL, { "<Control>f" } },
  { NULL, NC_("shortcut", "Find the next or previous place"), NULL, { "F3", "<Shift>F3" } },
  { NULL, NC_("shortcut", "Move the option to the left or right"), NULL,
    { "<Control><Shift>Left", "<Control><Shift>Right" } },
  { NULL, NC_("shortcut", "Show all of long cells, or less"), NULL, { "<Control>Return" } },
  { NULL, NC_("shortcut", "Previous or next attribute, in a narrow window"), NULL,
    { "<Alt>Page_Up", "<Alt>Page_Down" } },
  { NULL, NC_("shortcut", "Show the comparison"), NULL, { "<Alt>1" } },
  { NULL, NC_("shortcut", "Show the positions"), NULL, { "<Alt>2" } },
  { NULL, NC_("shortcut", "Show the relations"), NULL, { "<Alt>3" } },
  { NULL, NC_("shortcut", "Show the judgement"), NULL, { "<Alt>4" } },
  { NULL, NC_("shortcut", "Add a criterion to the judgement"), NULL, { "<Control>k" } },
  { NULL, NC_("shortcut", "Copy the comparison"), NULL, { "<Control><Shift>c" } },
  { NULL, NC_("shortcut", "Export as CSV"), NULL, { "<Control>e" } },
  { NULL, NC_("shortcut", "Export as Markdown"), NULL, { "<Control><Shift>e" } },
};

struct _DossierShortcutsDialog
{
  AdwPreferencesDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierShortcutsDialog, dossier_shortcuts_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static const char *
translate (const char *text)
{
  return g_dpgettext2 (NULL, "shortcut", text);
}

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), translate (shortcut->title));
  for (guint i = 0; i < G_N_ELEMENTS (shortcut->keys) && shortcut->keys[i] != NULL; i++)
    {
      g_autofree char *keys = NULL;
      GdkModifierType modifiers;
      GtkWidget *label;
      guint keyval;

      gtk_accelerator_parse (shortcut->keys[i], &keyval, &modifiers);
      keys = gtk_accelerator_get_label (keyval, modifiers);
      label = gtk_label_new (keys);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "keys");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  return row;
}

static void
dossier_shortcuts_dialog_class_init (DossierShortcutsDialogClass *klass)
{
}

static void
dossier_shortcuts_dialog_init (DossierShortcutsDialog *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].group != NULL)
      {
        group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
        adw_preferences_group_set_title (group, translate (shortcuts[i].group));
        adw_preferences_page_add (page, group);
      }
    else
      adw_preferences_group_add (group, create_row (&shortcuts[i]));

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (self), TRUE);
  adw_dialog_set_title (ADW_DIALOG (self), _("Keyboard Shortcuts"));
}

/**
 * dossier_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists the keys
 */
DossierShortcutsDialog *
dossier_shortcuts_dialog_new (void)
{
  return g_object_new (DOSSIER_TYPE_SHORTCUTS_DIALOG, NULL);
}

/**
 * dossier_shortcuts_set_on:
 * @application: the application
 *
 * Makes the keys of the table work.
 */
void
dossier_shortcuts_set_on (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].keys);
}
