/* dossier-notebook-dialog.c: the user's notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-dialog.h"

#include "dossier-notebook-command.h"
#include "dossier-notebook-export.h"
#include "dossier-notebook-filter-bar.h"
#include "dossier-notebook-row.h"
#include "dossier-notebook-status.h"
#include "dossier-notebook-trash.h"

#include "../dossier-dialog-leave.h"
#include "../dossier-history.h"

#include <glib/gi18n.h>

/* More are found by filtering, not by reading on. */
#define MOST_ROWS 1000

struct _DossierNotebookDialog
{
  AdwDialog                 parent_instance;
  DossierLibrary           *library;
  DossierHistory           *history;
  DossierNotebook          *notebook;    /* what is shown; NULL until it is there */
  GHashTable               *chosen;      /* the ids of the notes that are chosen */
  GCancellable             *cancellable;

  AdwToastOverlay          *toasts;
  AdwWindowTitle           *title;
  GtkToggleButton          *select;
  DossierNotebookFilterBar *filter_bar;
  GtkStack                 *stack;
  AdwStatusPage            *status;
  GtkListView              *list;
  GtkActionBar             *action_bar;
  GtkWidget                *trash;
  GtkWidget                *restore;
  GtkLabel                 *n_chosen;
};

G_DEFINE_FINAL_TYPE (DossierNotebookDialog, dossier_notebook_dialog, ADW_TYPE_DIALOG)

static void list_notes (DossierNotebookDialog *self);

static void
add_toast (DossierNotebookDialog *self,
           const char            *text,
           gboolean               undo)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "notebook.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static DossierNotebookShelf
get_shelf (DossierNotebookDialog *self)
{
  return dossier_notebook_filter_bar_get_shelf (self->filter_bar);
}

static const char *
get_id (DossierNotebookEntry *entry)
{
  return dossier_annotation_get_id (dossier_notebook_entry_get_annotation (entry));
}

static const char *
get_dossier_id (DossierNotebookEntry *entry)
{
  return dossier_annotation_get_dossier_id (dossier_notebook_entry_get_annotation (entry));
}

static void
update_actions (DossierNotebookDialog *self)
{
  gboolean choosing = gtk_toggle_button_get_active (self->select);
  guint n_chosen = g_hash_table_size (self->chosen);
  gboolean in_trash = get_shelf (self) == DOSSIER_NOTEBOOK_TRASH;
  gboolean any = self->notebook != NULL && self->notebook->entries->len > 0;
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u note selected", "%u notes selected", n_chosen), n_chosen);

  gtk_label_set_label (self->n_chosen, text);
  gtk_action_bar_set_revealed (self->action_bar, choosing && any);
  gtk_widget_set_visible (self->trash, !in_trash);
  gtk_widget_set_visible (self->restore, in_trash);
  gtk_widget_set_sensitive (GTK_WIDGET (self->select), any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.delete", n_chosen > 0 && !in_trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.restore", n_chosen > 0 && in_trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.select-all", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.export", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.empty-trash", any && in_trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.undo",
                                 dossier_history_get_undo_name (self->history) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.redo",
                                 dossier_history_get_redo_name (self->history) != NULL);
}

static void
show_title (DossierNotebookDialog *self)
{
  guint n_found = self->notebook->n_found;
  guint n_shown = self->notebook->entries->len;
  g_autofree char *subtitle = NULL;

  if (n_shown < n_found)
    /* Translators: there are more notes than are listed */
    subtitle = g_strdup_printf (ngettext ("The first %1$u of %2$u note",
                                          "The first %1$u of %2$u notes", n_found),
                                n_shown, n_found);
  else
    subtitle = g_strdup_printf (ngettext ("%u note", "%u notes", n_found), n_found);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
show_notes (DossierNotebookDialog *self)
{
  g_autoptr (GListStore) store = g_list_store_new (DOSSIER_TYPE_NOTEBOOK_ENTRY);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* What is not listed any more is not chosen any more. */
  for (guint i = 0; i < self->notebook->entries->len; i++)
    {
      const char *id = get_id (g_ptr_array_index (self->notebook->entries, i));

      if (g_hash_table_contains (self->chosen, id))
        g_hash_table_add (chosen, g_strdup (id));
    }
  g_hash_table_unref (self->chosen);
  self->chosen = g_steal_pointer (&chosen);

  g_list_store_splice (store, 0, 0, self->notebook->entries->pdata, self->notebook->entries->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  if (self->notebook->entries->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    {
      dossier_notebook_status_show (self->status, get_shelf (self), self->notebook->n_shelved > 0);
      gtk_stack_set_visible_child_name (self->stack, "status");
    }
  show_title (self);
  update_actions (self);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierNotebookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  DossierNotebook *notebook =
    dossier_library_list_notebook_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&notebook, dossier_notebook_free);
      return; /* closed, or something else is looked for by now */
    }

  g_clear_pointer (&self->notebook, dossier_notebook_free);
  if (notebook == NULL)
    {
      dossier_notebook_status_show_failure (self->status, error->message);
      gtk_stack_set_visible_child_name (self->stack, "status");
      update_actions (self);
      return;
    }
  self->notebook = notebook;
  dossier_notebook_filter_bar_set_dossiers (self->filter_bar, notebook->dossiers);
  dossier_notebook_filter_bar_set_tags (self->filter_bar, notebook->tags);
  show_notes (self);
}

static void
list_notes (DossierNotebookDialog *self)
{
  g_autoptr (DossierNotebookFilter) filter = NULL;

  if (self->library == NULL)
    return; /* it is being made */

  filter = dossier_notebook_filter_bar_get (self->filter_bar);
  filter->most = MOST_ROWS;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  dossier_library_list_notebook_async (self->library, filter, self->cancellable, on_listed,
                                       g_object_ref (self));
}

static void
set_chosen (DossierNotebookDialog *self,
            const char            *id,
            gboolean               chosen)
{
  if (chosen)
    g_hash_table_add (self->chosen, g_strdup (id));
  else
    g_hash_table_remove (self->chosen, id);
  update_actions (self);
}

static void
on_row_chosen (DossierNotebookRow    *row,
               gboolean               chosen,
               DossierNotebookDialog *self)
{
  set_chosen (self, get_id (dossier_notebook_row_get_entry (row)), chosen);
}

static void
update_row (DossierNotebookDialog *self,
            DossierNotebookRow    *row)
{
  DossierNotebookEntry *entry = dossier_notebook_row_get_entry (row);

  dossier_notebook_row_set_choice (row, gtk_toggle_button_get_active (self->select),
                                   g_hash_table_contains (self->chosen, get_id (entry)));
}

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierNotebookDialog    *self)
{
  GtkWidget *row = dossier_notebook_row_new ();

  g_signal_connect_object (row, "chosen", G_CALLBACK (on_row_chosen), self, 0);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_row (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             DossierNotebookDialog    *self)
{
  DossierNotebookRow *row = DOSSIER_NOTEBOOK_ROW (gtk_list_item_get_child (item));
  DossierNotebookEntry *entry = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  DossierNotebookEntry *above =
    position == 0 ? NULL : g_ptr_array_index (self->notebook->entries, position - 1);
  gboolean first = above == NULL || !g_str_equal (get_dossier_id (above), get_dossier_id (entry));
  g_autofree char *label = NULL;

  dossier_notebook_row_show (row, entry, first);
  update_row (self, row);
  label = dossier_notebook_row_describe (row);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_unbind_row (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               DossierNotebookDialog    *self)
{
  dossier_notebook_row_show (DOSSIER_NOTEBOOK_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

/* Brings the check boxes of the rows that there are in line with what is chosen. */
static void
update_rows (DossierNotebookDialog *self)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->list)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *row = gtk_widget_get_first_child (cell);

      if (DOSSIER_IS_NOTEBOOK_ROW (row) &&
          dossier_notebook_row_get_entry (DOSSIER_NOTEBOOK_ROW (row)) != NULL)
        update_row (self, DOSSIER_NOTEBOOK_ROW (row));
    }
}

static void
on_select_toggled (GtkToggleButton       *select,
                   DossierNotebookDialog *self)
{
  g_hash_table_remove_all (self->chosen);
  update_rows (self);
  update_actions (self);
}

static void
on_row_activated (GtkListView           *list,
                  guint                  position,
                  DossierNotebookDialog *self)
{
  g_autoptr (DossierNotebookEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);
  const char *uri = dossier_notebook_entry_get_uri (entry);
  const char *option_id = dossier_annotation_get_option_shown (annotation);

  if (gtk_toggle_button_get_active (self->select))
    {
      const char *id = dossier_annotation_get_id (annotation);

      set_chosen (self, id, !g_hash_table_contains (self->chosen, id));
      update_rows (self);
    }
  else if (uri == NULL)
    add_toast (self, _("Where this dossier is, is not known any more. Open it to see the note."),
               FALSE);
  else
    dossier_dialog_leave (ADW_DIALOG (self), "win.open-note",
                          g_variant_new ("(sss)", uri, option_id == NULL ? "" : option_id,
                                         dossier_annotation_get_id (annotation)));
}

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (DossierNotebookDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!dossier_library_put_annotations_finish (DOSSIER_LIBRARY (source), result, &error) &&
      self->library != NULL)
    add_toast (self, error->message, FALSE);
  if (self->library != NULL)
    list_notes (self);
}

static void
put (GPtrArray *annotations,
     gpointer   user_data)
{
  DossierNotebookDialog *self = user_data;

  dossier_library_put_annotations_async (self->library, annotations, NULL, on_put,
                                         g_object_ref (self));
}

/* Moves the notes that are chosen to the trash, or out of it. */
static void
move_chosen (DossierNotebookDialog *self,
             gint64                 deleted,
             const char            *name)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierCommand) command = NULL;

  for (guint i = 0; i < self->notebook->entries->len; i++)
    {
      DossierNotebookEntry *entry = g_ptr_array_index (self->notebook->entries, i);
      DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);

      if (g_hash_table_contains (self->chosen, dossier_annotation_get_id (annotation)))
        {
          DossierAnnotation *moved = dossier_annotation_copy (annotation);

          dossier_annotation_set_deleted (moved, deleted);
          g_ptr_array_add (before, g_object_ref (annotation));
          g_ptr_array_add (after, moved);
        }
    }
  command = dossier_notebook_command_new (name, before, after, put, self);
  dossier_command_redo (command);
  dossier_history_push (self->history, g_steal_pointer (&command));
  gtk_toggle_button_set_active (self->select, FALSE);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (widget);
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *text = g_strdup_printf (ngettext ("%u note deleted", "%u notes deleted", n), n);

  move_chosen (self, g_get_real_time (), C_("command", "Delete Notes"));
  add_toast (self, text, TRUE);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (widget);
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u note restored", "%u notes restored", n), n);

  move_chosen (self, 0, C_("command", "Restore Notes"));
  add_toast (self, text, TRUE);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (widget);

  gtk_toggle_button_set_active (self->select, TRUE);
  for (guint i = 0; i < self->notebook->entries->len; i++)
    g_hash_table_add (self->chosen,
                      g_strdup (get_id (g_ptr_array_index (self->notebook->entries, i))));
  update_rows (self);
  update_actions (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  dossier_history_undo (DOSSIER_NOTEBOOK_DIALOG (widget)->history);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  dossier_history_redo (DOSSIER_NOTEBOOK_DIALOG (widget)->history);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_NOTEBOOK_DIALOG (widget)->filter_bar));
}

/* The notes that are chosen, or else all that are listed. */
static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (widget);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < self->notebook->entries->len; i++)
    {
      DossierNotebookEntry *entry = g_ptr_array_index (self->notebook->entries, i);

      if (g_hash_table_size (self->chosen) == 0 ||
          g_hash_table_contains (self->chosen, get_id (entry)))
        g_ptr_array_add (entries, entry);
    }
  dossier_notebook_export (widget, self->toasts, entries, g_variant_get_string (parameter, NULL));
}

static void
on_emptied (const char *message,
            gpointer    user_data)
{
  g_autoptr (DossierNotebookDialog) self = user_data;

  if (message == NULL || self->library == NULL)
    return;

  add_toast (self, message, FALSE);
  dossier_history_clear (self->history);
  list_notes (self);
}

static void
empty_trash_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (widget);

  dossier_notebook_trash_empty (widget, self->library, self->notebook->n_shelved, on_emptied,
                                g_object_ref (self));
}

static void
dossier_notebook_dialog_dispose (GObject *object)
{
  DossierNotebookDialog *self = DOSSIER_NOTEBOOK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTEBOOK_DIALOG);
  g_clear_object (&self->history);
  g_clear_pointer (&self->notebook, dossier_notebook_free);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (dossier_notebook_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notebook/dossier-notebook-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, select);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, status);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, list);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, action_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, trash);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, restore);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookDialog, n_chosen);
  gtk_widget_class_bind_template_callback (widget_class, list_notes);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, on_select_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_notebook_dialog_class_init (DossierNotebookDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_notebook_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "notebook.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "notebook.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "notebook.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "notebook.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "notebook.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "notebook.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "notebook.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "notebook.empty-trash", NULL, empty_trash_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "notebook.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "notebook.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "notebook.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "notebook.delete", NULL);
  bind_template (widget_class);
}

static void
dossier_notebook_dialog_init (DossierNotebookDialog *self)
{
  self->history = dossier_history_new ();
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_type_ensure (DOSSIER_TYPE_NOTEBOOK_FILTER_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->history, "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  dossier_notebook_filter_bar_set_capture (self->filter_bar, GTK_WIDGET (self->list));
  update_actions (self);
}

/**
 * dossier_notebook_dialog_new:
 * @library: the user's library
 * @shelf: which notes to show first
 *
 * Returns: (transfer floating): a dialog that lists the notes on all dossiers; one that the user
 *   chooses is shown by "win.open-note", with the place of the dossier, the id of the option, which
 *   is empty for a note on the dossier, and the id of the note
 */
DossierNotebookDialog *
dossier_notebook_dialog_new (DossierLibrary       *library,
                             DossierNotebookShelf  shelf)
{
  DossierNotebookDialog *self = g_object_new (DOSSIER_TYPE_NOTEBOOK_DIALOG, NULL);

  dossier_notebook_filter_bar_set_shelf (self->filter_bar, shelf);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "annotation-committed", G_CALLBACK (list_notes), self,
                           G_CONNECT_SWAPPED);
  list_notes (self);

  return self;
}
