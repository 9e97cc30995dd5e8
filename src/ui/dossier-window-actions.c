/* dossier-window-actions.c: what can be done in a window
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "compare/dossier-compare-dialog.h"
#include "ledger/dossier-ledger-dialog.h"
#include "notebook/dossier-notebook-dialog.h"
#include "notebook/dossier-tags-dialog.h"

#include <glib/gi18n.h>

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    dossier_window_open (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    dossier_window_add_toast (self, error->message);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (dossiers, _("Dossiers"));
  gtk_file_filter_add_pattern (dossiers, "*.dossier.json");
  gtk_file_filter_add_mime_type (dossiers, "application/x-dossier+json");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, dossiers);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _("Open a Dossier"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, on_file_chosen, g_object_ref (widget));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  dossier_window_open (DOSSIER_WINDOW (widget), file);
}

static void
open_bundled_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autoptr (GFile) file =
    g_file_new_for_path (PKGDATADIR "/dossiers/gaza-after-the-war.dossier.json");

  dossier_window_open (DOSSIER_WINDOW (widget), file);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GFile *file = self->opening != NULL ? self->opening : self->file;
  g_autoptr (GFile) kept = file == NULL ? NULL : g_object_ref (file);

  if (self->opening == NULL && dossier_window_show_newer (self))
    return;
  if (kept != NULL)
    dossier_window_open (self, kept);
}

/* Gives up a file that is being read, or that was none. */
static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_stop_opening (self);
  g_clear_object (&self->opening);
  dossier_window_show_page (self);
}

static void
show_problems_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  dossier_window_show_file_problems (DOSSIER_WINDOW (widget));
}

static void
changes_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  dossier_window_show_changes (DOSSIER_WINDOW (widget));
}

static void
show_option_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  if (self->document == NULL)
    return;

  if (dossier_document_find_option (self->document, id) == NULL)
    {
      dossier_window_add_toast (self, _("The open version does not have this option"));
      return;
    }
  dossier_sidebar_select (self->sidebar, id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->option_view));
}

static void
filter_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  dossier_sidebar_focus_filter (self->sidebar);
}

static void
only_changed_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  dossier_sidebar_toggle_only_changed (self->sidebar);
}

static void
next_option_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  dossier_sidebar_move (DOSSIER_WINDOW (widget)->sidebar, 1);
}

static void
previous_option_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  dossier_sidebar_move (DOSSIER_WINDOW (widget)->sidebar, -1);
}

/* Goes round: options, option, notes where they are shown. */
static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *panes[] = {
    GTK_WIDGET (self->sidebar), GTK_WIDGET (self->option_view), GTK_WIDGET (self->notes_pane)
  };
  guint current = 0;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      current = i;

  for (guint step = 1; step <= G_N_ELEMENTS (panes); step++)
    {
      GtkWidget *pane = panes[(current + step) % G_N_ELEMENTS (panes)];

      if (!gtk_widget_get_mapped (pane))
        continue;
      /* Where one was reading, rather than what happens to come first. */
      if (gtk_widget_grab_focus (pane) || gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
add_note_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
  dossier_notes_pane_add (self->notes_pane);
}

static void
dossier_notes_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_notes_pane_set_about_dossier (self->notes_pane, TRUE);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->notes_pane));
}

/* Says what was done, and offers to take it back. */
static void
show_done (DossierWindow *self,
           const char    *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
note_deleted_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  show_done (self, _("Note deleted"));
  if (gtk_root_get_focus (GTK_ROOT (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->notes_pane), GTK_DIR_TAB_FORWARD);
}

static void
wording_restored_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  show_done (DOSSIER_WINDOW (widget), _("Earlier wording restored"));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *text = NULL;
  const char *name;

  if (self->notes == NULL)
    return;

  dossier_notes_settle (self->notes);
  name = dossier_history_undo (self->history);
  if (name == NULL)
    return;

  /* Translators: “%s” is what was done, like “Delete Note” */
  text = g_strdup_printf (_("Undone: %s"), name);
  dossier_window_add_toast (self, text);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const char *name = dossier_history_redo (self->history);
  g_autofree char *text = NULL;

  if (name == NULL)
    return;

  /* Translators: “%s” is what was done again, like “Delete Note” */
  text = g_strdup_printf (_("Redone: %s"), name);
  dossier_window_add_toast (self, text);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->document == NULL)
    return;

  adw_dialog_present (ADW_DIALOG (dossier_compare_dialog_new (self->view, self->arrangement,
                                                              self->library, self->notes)),
                      GTK_WIDGET (self));
}

static void
open_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *uri, *option_id, *note_id;
  g_autoptr (GFile) file = NULL;

  g_variant_get (parameter, "(&s&s&s)", &uri, &option_id, &note_id);
  file = g_file_new_for_uri (uri);
  dossier_window_open_at (DOSSIER_WINDOW (widget), file, *option_id == '\0' ? NULL : option_id,
                          note_id);
}

static void
show_ledger (DossierWindow     *self,
             DossierLedgerKind  kind)
{
  DossierLedgerDialog *dialog;

  if (self->document == NULL)
    return;

  dialog = dossier_ledger_dialog_new (self->document, kind);
  if (self->as_of != NULL)
    dossier_ledger_dialog_tell_now (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
sources_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  show_ledger (DOSSIER_WINDOW (widget), DOSSIER_LEDGER_KIND_SOURCES);
}

static void
actors_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  show_ledger (DOSSIER_WINDOW (widget), DOSSIER_LEDGER_KIND_ACTORS);
}

static void
show_notebook (DossierWindow        *self,
               DossierNotebookShelf  shelf)
{
  /* What is being typed is in it too. */
  if (self->notes != NULL)
    dossier_notes_settle (self->notes);
  adw_dialog_present (ADW_DIALOG (dossier_notebook_dialog_new (self->library, shelf)),
                      GTK_WIDGET (self));
}

static void
notebook_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  show_notebook (DOSSIER_WINDOW (widget), DOSSIER_NOTEBOOK_NOTES);
}

static void
review_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  show_notebook (DOSSIER_WINDOW (widget), DOSSIER_NOTEBOOK_REVIEW);
}

static void
tags_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->notes != NULL)
    dossier_notes_settle (self->notes);
  adw_dialog_present (ADW_DIALOG (dossier_tags_dialog_new (self->library)), widget);
}

static void
as_of_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  dossier_window_choose_date (DOSSIER_WINDOW (widget));
}

static void
show_now_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  dossier_window_set_as_of (DOSSIER_WINDOW (widget), NULL);
}

static DossierOptionItem *
get_current_item (DossierWindow *self)
{
  DossierOption *option = dossier_option_view_get_option (self->option_view);

  if (self->document == NULL || option == NULL)
    return NULL;

  return dossier_option_list_find (dossier_sidebar_get_options (self->sidebar), option->id);
}

static void
on_toggle_compared (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  DossierOptionItem *item = get_current_item (DOSSIER_WINDOW (user_data));

  if (item == NULL)
    return;

  dossier_option_item_set_compared (item, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

/* The notes are shown at the user's wish; in a narrow window they are only laid over the option for
 * a while, which is not remembered. */
static void
on_show_notes_changed (DossierWindow *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->notes_split))
    g_settings_set_boolean (self->settings, "notes-visible",
                            adw_overlay_split_view_get_show_sidebar (self->notes_split));
}

/**
 * dossier_window_class_install_actions:
 * @widget_class: the window's class
 *
 * Makes the window's actions known.
 */
void
dossier_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-bundled", NULL, open_bundled_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.show-problems", NULL, show_problems_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss-problems", NULL, cancel_action);
  dossier_window_class_install_check_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.changes", NULL, changes_action);
  gtk_widget_class_install_action (widget_class, "win.show-option", "s", show_option_action);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "win.only-changed", NULL, only_changed_action);
  gtk_widget_class_install_action (widget_class, "win.next-option", NULL, next_option_action);
  gtk_widget_class_install_action (widget_class, "win.previous-option", NULL,
                                   previous_option_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "win.dossier-notes", NULL, dossier_notes_action);
  gtk_widget_class_install_action (widget_class, "win.note-deleted", NULL, note_deleted_action);
  gtk_widget_class_install_action (widget_class, "win.wording-restored", NULL,
                                   wording_restored_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.sources", NULL, sources_action);
  gtk_widget_class_install_action (widget_class, "win.actors", NULL, actors_action);
  gtk_widget_class_install_action (widget_class, "win.notebook", NULL, notebook_action);
  gtk_widget_class_install_action (widget_class, "win.tags", NULL, tags_action);
  gtk_widget_class_install_action (widget_class, "win.review", NULL, review_action);
  gtk_widget_class_install_action (widget_class, "win.open-note", "(sss)", open_note_action);
  gtk_widget_class_install_action (widget_class, "win.as-of", NULL, as_of_action);
  gtk_widget_class_install_action (widget_class, "win.show-now", NULL, show_now_action);

  dossier_window_class_install_note_actions (widget_class);

  /* Not the application's keys, which would come before those of a text: what is being typed is
   * undone in its own steps first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  /* Comes last: a dialog, a popover or a search that is open is left first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK,
                                       "win.show-now", NULL);
}

/**
 * dossier_window_add_actions:
 * @self: a window that is being made
 *
 * Adds the actions that have a state.
 */
void
dossier_window_add_actions (DossierWindow *self)
{
  g_autoptr (GPropertyAction) show_notes =
    g_property_action_new ("show-notes", self->notes_split, "show-sidebar");
  g_autoptr (GSimpleAction) toggle_compared =
    g_simple_action_new_stateful ("toggle-compared", NULL, g_variant_new_boolean (FALSE));

  g_signal_connect (toggle_compared, "change-state", G_CALLBACK (on_toggle_compared), self);
  g_signal_connect_object (self->notes_split, "notify::show-sidebar",
                           G_CALLBACK (on_show_notes_changed), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_notes));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (toggle_compared));
}

/**
 * dossier_window_update_actions:
 * @self: a window
 *
 * Brings what can be done in line with what is shown.
 */
void
dossier_window_update_actions (DossierWindow *self)
{
  DossierOptionItem *item = get_current_item (self);
  GAction *toggle = g_action_map_lookup_action (G_ACTION_MAP (self), "toggle-compared");
  gboolean dossier = self->document != NULL;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (toggle), item != NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (toggle),
                             g_variant_new_boolean (item != NULL &&
                                                    dossier_option_item_get_compared (item)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-note", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.dossier-notes", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.filter", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.only-changed", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sources", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.actors", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.changes", dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.as-of",
                                 dossier && dossier_document_is_sound (self->document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-now", self->as_of != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 dossier_history_get_redo_name (self->history) != NULL);
}
