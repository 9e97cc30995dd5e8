/* dossier-window.c: a window with a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window.h"

#include "dossier-window-private.h"

#include "dossier-colours.h"

#include <glib/gi18n.h>

/* In ms: a disk that takes longer to write a note is taken for broken. */
#define FLUSH_TIMEOUT 10000

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

/**
 * dossier_window_add_toast:
 * @self: a window
 * @text: what to say
 */
void
dossier_window_add_toast (DossierWindow *self,
                          const char    *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 3);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_option (DossierWindow *self,
             DossierOption *option)
{
  dossier_option_view_set_option (self->option_view, self->view, option);
  dossier_notes_pane_set_option (self->notes_pane, option->id);
  dossier_window_show_marks (self);
  adw_navigation_page_set_title (self->option_page, dossier_text_get (option->title));
  gtk_stack_set_visible_child_name (self->option_stack, "option");
  dossier_window_mark_read (self);
  dossier_window_update_actions (self);
}

static void
on_option_selected (DossierWindow *self)
{
  DossierOption *option = dossier_sidebar_get_selected (self->sidebar);

  if (option != NULL)
    show_option (self, option);
}

static void
on_option_activated (DossierWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->option_view));
}

/* Where one pane is shown at a time, a tap goes to the option; else the keys stay in the list. */
static void
on_option_clicked (DossierWindow *self)
{
  if (adw_navigation_split_view_get_collapsed (self->split))
    on_option_activated (self);
}

static void
on_link_activated (DossierWindow *self,
                   DossierOption *option)
{
  dossier_sidebar_select (self->sidebar, option->id);
}

/* Tells the sidebar how many notes each option has. */
static void
on_notes_changed (DossierWindow *self)
{
  DossierOptionList *options = dossier_sidebar_get_options (self->sidebar);
  g_autoptr (GHashTable) counts = dossier_notes_count_by_option (self->notes);

  dossier_option_list_set_note_counts (options, counts);
  dossier_window_show_marks (self);
}

static void
on_notes_failure (DossierWindow *self)
{
  const char *failure = dossier_notes_get_failure (self->notes);

  if (failure != NULL)
    adw_banner_set_title (self->failure_banner, failure);
  adw_banner_set_revealed (self->failure_banner, failure != NULL);
}

static void
on_save_again (DossierWindow *self)
{
  dossier_notes_save (self->notes);
}

static void
on_history_changed (DossierWindow *self)
{
  AdwToast *toast = self->undo_toast;

  /* The toast offers to undo what is no longer the latest change. */
  if (toast != NULL)
    {
      g_clear_weak_pointer (&self->undo_toast);
      adw_toast_dismiss (toast);
    }
  dossier_window_update_actions (self);
}

/* Remembers the dossier that is open and the place in it. */
static void
record_place (DossierWindow *self)
{
  DossierOption *option = dossier_option_view_get_option (self->option_view);
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autoptr (DossierRecent) recent =
    dossier_recent_new (uri, dossier_text_get (self->document->title), self->document->id,
                        option == NULL ? NULL : option->id, g_get_real_time ());

  g_settings_set_string (self->settings, "last-dossier", uri);
  dossier_library_record_recent_async (self->library, recent, NULL, NULL, NULL);
}

/**
 * dossier_window_leave_notes:
 * @self: a window
 *
 * Makes sure that what was typed is on disk before the notes are left.
 *
 * Returns: whether it is
 */
gboolean
dossier_window_leave_notes (DossierWindow *self)
{
  return self->notes == NULL || dossier_notes_flush (self->notes, FLUSH_TIMEOUT);
}

static void
on_acts_dropped (DossierWindow *self,
                 guint          n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u earlier change cannot be undone any more, since its note was "
                               "changed elsewhere",
                               "%u earlier changes cannot be undone any more, since their notes "
                               "were changed elsewhere", n), n);

  dossier_window_add_toast (self, text);
}

static void
set_notes (DossierWindow *self)
{
  if (self->notes != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->notes, self);
      dossier_notes_pane_set_notes (self->notes_pane, NULL);
      dossier_notes_detach (self->notes);
      g_clear_object (&self->notes);
    }
  dossier_history_clear (self->history);

  dossier_sidebar_set_library (self->sidebar, self->library);
  self->notes = dossier_notes_new (self->library, self->document->id, self->history);
  g_signal_connect_object (self->notes, "changed", G_CALLBACK (on_notes_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "failure", G_CALLBACK (on_notes_failure), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "acts-dropped", G_CALLBACK (on_acts_dropped), self,
                           G_CONNECT_SWAPPED);
  adw_banner_set_revealed (self->failure_banner, FALSE);
  dossier_notes_pane_set_notes (self->notes_pane, self->notes);
}

/**
 * dossier_window_show_view:
 * @self: a window with a dossier
 *
 * Shows the dossier that is open in another version or at another date: what the user has before
 * them stays where it is.
 */
void
dossier_window_show_view (DossierWindow *self)
{
  DossierOptionList *options = dossier_sidebar_get_options (self->sidebar);
  DossierOption *option;

  dossier_option_view_replace_document (self->option_view, self->view);
  option = dossier_option_view_get_option (self->option_view);
  if (option == NULL)
    gtk_stack_set_visible_child_name (self->option_stack, "none");
  if (dossier_option_list_get_document (options) == self->document)
    dossier_sidebar_set_view (self->sidebar, self->view);
  else
    {
      dossier_sidebar_replace_document (self->sidebar, self->document, self->view);
      dossier_compare_arrangement_set_options (self->arrangement,
                                               dossier_sidebar_get_options (self->sidebar));
    }
  /* Nothing is selected any more where the filter hides the option that is read. */
  if (option == NULL)
    dossier_sidebar_select (self->sidebar, NULL);
  else
    show_option (self, option);
  on_notes_changed (self);
}

static void
show_dossier (DossierWindow *self,
              const char    *option_id)
{
  set_notes (self);

  /* An option of the dossier before is nothing in this one, even where the id is the same. */
  dossier_option_view_set_option (self->option_view, self->view, NULL);
  dossier_notes_pane_set_option (self->notes_pane, NULL);
  gtk_stack_set_visible_child_name (self->option_stack, "none");
  dossier_sidebar_set_document (self->sidebar, self->document);
  g_clear_object (&self->arrangement);
  self->arrangement =
    dossier_compare_arrangement_new (dossier_sidebar_get_options (self->sidebar), self->history);
  dossier_sidebar_select (self->sidebar, option_id);
  adw_navigation_split_view_set_show_content (self->split, option_id != NULL);
}

/**
 * dossier_window_set_document:
 * @self: a window
 * @document: a dossier
 * @file: its file
 * @option_id: (nullable): the option to begin with; the first where there is no such option
 *
 * Shows @document in place of what was open.  Where it is another version of the dossier that was
 * read from the same file, the place in it, the notes, what can be undone and the date at which it
 * is shown stay.
 */
void
dossier_window_set_document (DossierWindow   *self,
                             DossierDocument *document,
                             GFile           *file,
                             const char      *option_id)
{
  gboolean version = self->document != NULL && g_file_equal (self->file, file) &&
                     g_str_equal (self->document->id, document->id);

  if (self->document != NULL)
    record_place (self);

  g_set_object (&self->document, document);
  g_set_object (&self->file, file);
  gtk_window_set_title (GTK_WINDOW (self), dossier_text_get (document->title));
  if (version)
    dossier_window_lead_back (self);
  else
    {
      dossier_window_reset_view (self);
      show_dossier (self, option_id);
    }
  dossier_window_watch (self);
  dossier_window_check (self);
  dossier_window_update_actions (self);
  dossier_window_show_page (self);
  record_place (self);
  dossier_window_search_now (self);
}

/**
 * dossier_window_is_empty:
 * @self: a window
 *
 * Returns: whether no dossier is open, or about to be
 */
gboolean
dossier_window_is_empty (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), TRUE);

  return self->document == NULL && self->opening == NULL;
}

/**
 * dossier_window_is_on:
 * @self: a window
 * @file: a dossier's file
 *
 * Returns: whether the dossier of that file is open, or about to be
 */
gboolean
dossier_window_is_on (DossierWindow *self,
                      GFile         *file)
{
  GFile *mine = self->opening != NULL ? self->opening : self->file;

  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return mine != NULL && g_file_equal (mine, file);
}

static gboolean
on_drop (DossierWindow *self,
         const GValue  *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files != NULL)
    dossier_window_open (self, files->data);
  g_slist_free (files);

  return files != NULL;
}

static void
save_state (DossierWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 200));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->document != NULL)
    record_place (self);
}

static void
on_close_answered (DossierWindow *self,
                   const char    *response)
{
  if (g_str_equal (response, "cancel"))
    return;

  if (g_str_equal (response, "copy"))
    {
      g_autofree char *text = dossier_notes_get_unsaved (self->notes);

      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
      dossier_window_add_toast (self, _("The unsaved notes were copied"));
      return;
    }

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_to_close (DossierWindow *self)
{
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Close without Saving?"), NULL));

  adw_alert_dialog_set_body (dialog, dossier_notes_get_failure (self->notes));
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Keep Open"),
                                  "copy", _("_Copy the Notes"),
                                  "close", _("Close _Anyway"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  DossierWindow *self = DOSSIER_WINDOW (window);

  if (!dossier_window_leave_notes (self))
    {
      ask_to_close (self);
      return TRUE;
    }
  save_state (self);

  return GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

static void
on_first_frame_drawn (gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (self->library == NULL)
    return; /* the window is closed */

  gtk_widget_set_visible (GTK_WIDGET (self->option_stack), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_pane), TRUE);
}

/* The first frame has the options; what takes as long again to style and draw comes with the
 * next. */
static gboolean
on_first_frame (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  g_idle_add_once (on_first_frame_drawn, g_object_ref (widget));

  return G_SOURCE_REMOVE;
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  dossier_window_stop_opening (self);
  dossier_window_stop_watching (self);
  g_cancellable_cancel (self->leading_back);
  dossier_window_end_check (self);
  /* It holds a part of the template, which must not outlive the others. */
  g_action_map_remove_action (G_ACTION_MAP (self), "show-notes");
  g_clear_weak_pointer (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);
  g_clear_object (&self->notes);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->history);
  g_clear_object (&self->leading_back);
  g_clear_pointer (&self->as_of, dossier_date_unref);
  g_clear_object (&self->view);
  g_clear_object (&self->document);
  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->recents, g_ptr_array_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_window_close_request;

  dossier_window_class_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, split);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, option_page);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, notes_split);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, option_bars);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, option_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, option_view);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, notes_pane);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, failure_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_option_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_option_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_option_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated);
  gtk_widget_class_bind_template_callback (widget_class, dossier_window_reveal_note);
  gtk_widget_class_bind_template_callback (widget_class, dossier_window_show_result);
  gtk_widget_class_bind_template_callback (widget_class, on_save_again);
}

static void
dossier_window_init (DossierWindow *self)
{
  GtkDropTarget *drop_target;

  g_type_ensure (DOSSIER_TYPE_NOTES_PANE);
  g_type_ensure (DOSSIER_TYPE_OPTION_VIEW);
  g_type_ensure (DOSSIER_TYPE_SIDEBAR);
  gtk_widget_init_template (GTK_WIDGET (self));

  dossier_notes_pane_set_text (self->notes_pane, dossier_option_view_get_text (self->option_view));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_first_frame, NULL, NULL);

  drop_target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (drop_target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop_target));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (dossier_window_check_file), NULL);

  self->history = dossier_history_new ();
  g_signal_connect_object (self->history, "changed", G_CALLBACK (on_history_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "compared", G_CALLBACK (dossier_window_update_actions),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_window_new:
 * @application: the application
 * @library: the user's library
 * @settings: the application's settings
 *
 * Returns: (transfer none): a window without a dossier
 */
DossierWindow *
dossier_window_new (GtkApplication *application,
                    DossierLibrary *library,
                    GSettings      *settings)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);

  self->library = g_object_ref (library);
  dossier_colours_set_library (dossier_colours_get_default (), library);
  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_overlay_split_view_set_show_sidebar (self->notes_split,
                                           g_settings_get_boolean (settings, "notes-visible"));
  dossier_window_add_actions (self);
  dossier_window_update_actions (self);
  dossier_window_list_recents (self);

  return self;
}
