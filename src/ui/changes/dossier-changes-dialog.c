/* dossier-changes-dialog.c: what has changed between two versions
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-changes-dialog.h"

#include "dossier-difference-row.h"

#include "analysis/dossier-differences.h"
#include "exchange/dossier-differences-markdown.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 300 /* comparing that takes longer is shown */

struct _DossierChangesDialog
{
  AdwDialog           parent_instance;
  DossierDifferences *differences;  /* NULL until they are worked out */
  GCancellable       *comparing;    /* NULL: nothing is being compared */
  guint               progress_source;

  AdwWindowTitle     *title;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  GtkListView        *list;
  GtkWidget          *reload;
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

/* The two versions that a thread compares.  It knows nothing of the dialog, which may be closed before
 * it is done. */
typedef struct
{
  DossierDocument *old_document;
  DossierDocument *new_document;
} Pair;

static void
pair_free (Pair *pair)
{
  g_object_unref (pair->old_document);
  g_object_unref (pair->new_document);
  g_free (pair);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Pair *pair = task_data;

  g_task_return_pointer (task, dossier_differences_new (pair->old_document, pair->new_document),
                         g_object_unref);
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  DossierChangesDialog *self = user_data;
  g_autoptr (DossierDifferences) differences = g_task_propagate_pointer (G_TASK (result), NULL);

  if (differences == NULL)
    return; /* called off, perhaps because the dialog is gone */

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->comparing);
  g_set_object (&self->differences, differences);
  show_differences (self);
}

static void
on_progress_due (gpointer user_data)
{
  DossierChangesDialog *self = user_data;

  self->progress_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
compare (DossierChangesDialog *self,
         DossierDocument      *old_document,
         DossierDocument      *new_document)
{
  g_autoptr (GTask) task = NULL;
  Pair *pair = g_new (Pair, 1);

  stop_comparing (self);
  g_clear_object (&self->differences);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", FALSE);
  self->comparing = g_cancellable_new ();
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);

  pair->old_document = g_object_ref (old_document);
  pair->new_document = g_object_ref (new_document);
  task = g_task_new (NULL, self->comparing, on_compared, self);
  g_task_set_source_tag (task, compare);
  g_task_set_task_data (task, pair, (GDestroyNotify) pair_free);
  g_task_run_in_thread (task, compare_in_thread);
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
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW);

  g_object_ref (window);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.show-option", "s", option_id);
  g_object_unref (window);
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
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW);

  g_object_ref (window);
  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.reload", NULL);
  g_object_unref (window);
}

static void
dossier_changes_dialog_dispose (GObject *object)
{
  DossierChangesDialog *self = DOSSIER_CHANGES_DIALOG (object);

  stop_comparing (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CHANGES_DIALOG);
  g_clear_object (&self->differences);

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
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_changes_dialog_init (DossierChangesDialog *self)
{
  g_type_ensure (DOSSIER_TYPE_DIFFERENCE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_changes_dialog_new:
 * @shown: the version that is open
 * @newer: the version that the file holds
 *
 * Returns: (transfer floating): a dialog that compares the two
 */
DossierChangesDialog *
dossier_changes_dialog_new (DossierDocument *shown,
                            DossierDocument *newer)
{
  DossierChangesDialog *self = g_object_new (DOSSIER_TYPE_CHANGES_DIALOG, NULL);

  compare (self, shown, newer);

  return self;
}
