/* dossier-changes-dialog.c: what has changed between two versions
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-changes-dialog.h"

#include "dossier-difference-row.h"
#include "dossier-version-choice.h"
#include "dossier-version-deletion.h"
#include "dossier-version-pair.h"

#include "../dossier-dialog-leave.h"

#include "analysis/dossier-differences.h"
#include "exchange/dossier-differences-markdown.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 300 /* comparing that takes longer is shown */

struct _DossierChangesDialog
{
  AdwDialog           parent_instance;
  DossierLibrary     *library;
  GListStore         *choices;      /* of DossierVersionChoice, the latest first */
  gboolean            listed;       /* whether they are all there */
  char               *dossier_id;
  char               *hash;         /* of the version that is open, in hexadecimal; or NULL */
  DossierDifferences *differences;  /* NULL until they are worked out */
  GCancellable       *comparing;    /* NULL: nothing is being compared */
  guint               progress_source;

  AdwWindowTitle     *title;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  GtkListView        *list;
  GtkWidget          *reload;
  GtkWidget          *choice_bar;
  GtkDropDown        *from;
  GtkDropDown        *to;
  AdwStatusPage      *failure;
};

G_DEFINE_FINAL_TYPE (DossierChangesDialog, dossier_changes_dialog, ADW_TYPE_DIALOG)

static void
stop_comparing (DossierChangesDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
}

static void
show_differences (DossierChangesDialog *self)
{
  GListModel *list = dossier_differences_get_list (self->differences);
  guint n = g_list_model_get_n_items (list);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (list));

  adw_window_title_set_subtitle (self->title, n == 0 ? "" : subtitle);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "same" : "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", n > 0);
}

static void
show_failure (DossierChangesDialog *self,
              const char           *message)
{
  g_autofree char *text = g_markup_escape_text (message, -1);

  stop_comparing (self);
  adw_status_page_set_description (self->failure, text);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  DossierChangesDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDifferences) differences =
    g_task_propagate_pointer (G_TASK (result), &error);

  /* Called off, perhaps because the dialog is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (differences == NULL)
    {
      show_failure (self, error->message);
      return;
    }
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->comparing);
  g_set_object (&self->differences, differences);
  show_differences (self);
}

/* A version that is being fetched from the library. */
typedef struct
{
  DossierChangesDialog *dialog;
  GCancellable         *cancellable;
  DossierVersionPair   *pair;
  guint                 side;
} Fetching;

static void go_on (DossierChangesDialog *self,
                   DossierVersionPair   *pair);

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree Fetching *fetching = user_data;
  g_autoptr (DossierChangesDialog) self = fetching->dialog;
  g_autoptr (GCancellable) cancellable = fetching->cancellable;
  g_autoptr (GError) error = NULL;
  DossierVersionPair *pair = fetching->pair;

  pair->texts[fetching->side] =
    dossier_library_restore_version_finish (DOSSIER_LIBRARY (source), result, &error);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      if (error == NULL)
        {
          go_on (self, pair);
          return;
        }
      show_failure (self, error->message);
    }
  dossier_version_pair_free (pair);
}

/* Fetches what is not there yet, and then compares. */
static void
go_on (DossierChangesDialog *self,
       DossierVersionPair   *pair)
{
  GtkDropDown *drop_downs[] = { self->from, self->to };
  g_autoptr (GTask) task = NULL;

  for (guint i = 0; i < 2; i++)
    if (pair->documents[i] == NULL && pair->texts[i] == NULL)
      {
        DossierVersionChoice *choice = gtk_drop_down_get_selected_item (drop_downs[i]);
        Fetching *fetching = g_new (Fetching, 1);

        *fetching = (Fetching) { g_object_ref (self), g_object_ref (self->comparing), pair, i };
        dossier_library_restore_version_async (self->library,
                                               dossier_version_choice_get_id (choice),
                                               self->comparing, on_restored, fetching);
        return;
      }

  task = g_task_new (NULL, self->comparing, on_compared, self);
  g_task_set_source_tag (task, go_on);
  g_task_set_task_data (task, pair, (GDestroyNotify) dossier_version_pair_free);
  g_task_run_in_thread (task, dossier_version_pair_compare);
}

static void
on_progress_due (gpointer user_data)
{
  DossierChangesDialog *self = user_data;

  self->progress_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
compare (DossierChangesDialog *self)
{
  GtkDropDown *drop_downs[] = { self->from, self->to };
  DossierVersionPair *pair = g_new0 (DossierVersionPair, 1);

  stop_comparing (self);
  g_clear_object (&self->differences);
  gtk_list_view_set_model (self->list, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", FALSE);
  self->comparing = g_cancellable_new ();
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);

  for (guint i = 0; i < 2; i++)
    {
      DossierVersionChoice *choice = gtk_drop_down_get_selected_item (drop_downs[i]);

      g_set_object (&pair->documents[i], dossier_version_choice_get_document (choice));
    }
  go_on (self, pair);
}

/* What the library keeps can be deleted; what is open, or in the file, cannot. */
static void
update_deletion (DossierChangesDialog *self)
{
  DossierVersionChoice *choice = gtk_drop_down_get_selected_item (self->from);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  gboolean kept = choice != NULL && dossier_version_choice_get_document (choice) == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.delete-version", kept);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.delete-older",
                                 choice != NULL && n > 1 &&
                                 gtk_drop_down_get_selected (self->from) + 1 < n);
}

static void
on_chosen (GtkDropDown          *drop_down,
           GParamSpec           *pspec,
           DossierChangesDialog *self)
{
  update_deletion (self);
  if (self->listed)
    compare (self);
}

/* Two versions that can be compared are a reason to choose. */
static void
begin (DossierChangesDialog *self,
       guint                 from)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->choices));

  gtk_widget_set_visible (self->choice_bar, n > 1);
  gtk_drop_down_set_selected (self->from, MIN (from, n - 1));
  gtk_drop_down_set_selected (self->to, 0);
  self->listed = TRUE;
  update_deletion (self);
  if (n > 1)
    compare (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "only");
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierChangesDialog) self = user_data;
  g_autoptr (GPtrArray) versions =
    dossier_library_list_versions_finish (DOSSIER_LIBRARY (source), result, NULL);

  if (self->choices == NULL)
    return; /* closed */

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      DossierVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (DossierVersionChoice) choice = NULL;

      if (g_strcmp0 (version->hash, self->hash) == 0)
        continue;
      choice = dossier_version_choice_new_kept (version);
      g_list_store_append (self->choices, choice);
    }
  begin (self, 1);
}

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierChangesDialog     *self)
{
  gtk_list_item_set_child (item, g_object_new (DOSSIER_TYPE_DIFFERENCE_ROW, NULL));
}

static gboolean
is_first (DossierChangesDialog *self,
          DossierDifference    *difference,
          guint                 position)
{
  g_autoptr (DossierDifference) before = NULL;

  if (position == 0)
    return TRUE;

  before = g_list_model_get_item (dossier_differences_get_list (self->differences), position - 1);

  return dossier_difference_get_option (before) != dossier_difference_get_option (difference);
}

static void
on_bind_row (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             DossierChangesDialog     *self)
{
  DossierDifferenceRow *row = DOSSIER_DIFFERENCE_ROW (gtk_list_item_get_child (item));
  DossierDifference *difference = gtk_list_item_get_item (item);
  g_autofree char *label = NULL;

  dossier_difference_row_set_difference (row, difference,
                                         is_first (self, difference,
                                                   gtk_list_item_get_position (item)));
  label = dossier_difference_row_describe (row);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_unbind_row (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               DossierChangesDialog     *self)
{
  dossier_difference_row_set_difference (
    DOSSIER_DIFFERENCE_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

static void
go_to (DossierChangesDialog *self,
       const char           *option_id)
{
  dossier_dialog_leave (ADW_DIALOG (self), "win.show-option", g_variant_new_string (option_id));
}

static void
on_row_activated (GtkListView          *list,
                  guint                 position,
                  DossierChangesDialog *self)
{
  g_autoptr (DossierDifference) difference =
    g_list_model_get_item (dossier_differences_get_list (self->differences), position);
  DossierOption *option = dossier_difference_get_option (difference);

  if (option != NULL)
    go_to (self, option->id);
}

static void
show_option_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  go_to (DOSSIER_CHANGES_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* What the user is asked about, and the dialog that then shows what is left. */
typedef struct
{
  DossierChangesDialog *dialog;
  GPtrArray            *choices; /* of DossierVersionChoice */
} Deletion;

static void
on_deletion_answered (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autofree Deletion *deletion = user_data;
  g_autoptr (DossierChangesDialog) self = deletion->dialog;
  g_autoptr (GPtrArray) choices = deletion->choices;
  g_autoptr (GError) error = NULL;
  gboolean deleted = dossier_version_deletion_ask_finish (result, &error);
  guint position;

  if (self->choices == NULL)
    return; /* closed */
  if (error != NULL)
    {
      show_failure (self, error->message);
      return;
    }
  if (!deleted)
    return;

  stop_comparing (self);
  self->listed = FALSE;
  for (guint i = 0; i < choices->len; i++)
    if (g_list_store_find (self->choices, g_ptr_array_index (choices, i), &position))
      g_list_store_remove (self->choices, position);
  begin (self, 1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (ngettext ("Version deleted",
                                                                      "Versions deleted",
                                                                      choices->len)));
}

/* Asks about those kept versions that stand in the list from @first to before @end. */
static void
ask_to_delete (DossierChangesDialog *self,
               guint                 first,
               guint                 end)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  Deletion *deletion;

  for (guint i = first; i < end; i++)
    {
      DossierVersionChoice *choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (dossier_version_choice_get_document (choice) == NULL)
        g_ptr_array_add (choices, choice);
      else
        g_object_unref (choice);
    }
  if (choices->len == 0)
    return;

  deletion = g_new (Deletion, 1);
  *deletion = (Deletion) { g_object_ref (self), g_ptr_array_ref (choices) };
  dossier_version_deletion_ask_async (GTK_WIDGET (self), self->library, self->dossier_id, choices,
                                      on_deletion_answered, deletion);
}

static void
delete_version_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  DossierChangesDialog *self = DOSSIER_CHANGES_DIALOG (widget);
  guint position = gtk_drop_down_get_selected (self->from);

  ask_to_delete (self, position, position + 1);
}

static void
delete_older_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierChangesDialog *self = DOSSIER_CHANGES_DIALOG (widget);

  ask_to_delete (self, gtk_drop_down_get_selected (self->from) + 1,
                 g_list_model_get_n_items (G_LIST_MODEL (self->choices)));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierChangesDialog *self = DOSSIER_CHANGES_DIALOG (widget);
  g_autofree char *text = dossier_differences_to_markdown (self->differences);
  AdwToast *toast = adw_toast_new (_("Changes copied as Markdown"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  dossier_dialog_leave (ADW_DIALOG (widget), "win.reload", NULL);
}

static void
dossier_changes_dialog_dispose (GObject *object)
{
  DossierChangesDialog *self = DOSSIER_CHANGES_DIALOG (object);

  stop_comparing (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CHANGES_DIALOG);
  g_clear_object (&self->differences);
  g_clear_object (&self->choices);
  g_clear_object (&self->library);
  g_clear_pointer (&self->dossier_id, g_free);
  g_clear_pointer (&self->hash, g_free);

  G_OBJECT_CLASS (dossier_changes_dialog_parent_class)->dispose (object);
}

static void
dossier_changes_dialog_class_init (DossierChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_changes_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "changes.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "changes.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "changes.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "changes.delete-version", NULL,
                                   delete_version_action);
  gtk_widget_class_install_action (widget_class, "changes.delete-older", NULL, delete_older_action);
  gtk_widget_class_install_action (widget_class, "changes.show-option", "s", show_option_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "changes.copy", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/changes/dossier-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, reload);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, choice_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, from);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, to);
  gtk_widget_class_bind_template_child (widget_class, DossierChangesDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_changes_dialog_init (DossierChangesDialog *self)
{
  g_type_ensure (DOSSIER_TYPE_DIFFERENCE_ROW);
  g_type_ensure (DOSSIER_TYPE_VERSION_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", FALSE);
  self->choices = g_list_store_new (DOSSIER_TYPE_VERSION_CHOICE);
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (self->choices));
  gtk_drop_down_set_model (self->to, G_LIST_MODEL (self->choices));
}

static void
add_choice (DossierChangesDialog *self,
            const char           *label,
            DossierDocument      *document)
{
  g_autoptr (DossierVersionChoice) choice = dossier_version_choice_new (label, document);

  g_list_store_append (self->choices, choice);
}

/**
 * dossier_changes_dialog_new:
 * @library: the user's library
 * @shown: the version that is open
 * @hash: (nullable) (array fixed-size=32): its hash, by which the library knows it
 * @newer: (nullable): the version that the file holds, where it is another
 *
 * Returns: (transfer floating): a dialog that compares the latest version with the one before, and
 *   any others that the library keeps
 */
DossierChangesDialog *
dossier_changes_dialog_new (DossierLibrary  *library,
                            DossierDocument *shown,
                            const guint8    *hash,
                            DossierDocument *newer)
{
  DossierChangesDialog *self = g_object_new (DOSSIER_TYPE_CHANGES_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->dossier_id = g_strdup (shown->id);
  self->hash = hash == NULL ? NULL : dossier_snapshot_hash_format (hash);
  gtk_widget_set_visible (self->reload, newer != NULL);
  if (newer != NULL)
    add_choice (self, _("In the file now"), newer);
  add_choice (self, _("Open now"), shown);
  dossier_library_list_versions_async (library, shown->id, NULL, on_listed, g_object_ref (self));

  return self;
}
