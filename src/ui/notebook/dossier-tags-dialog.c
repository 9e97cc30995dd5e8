/* dossier-tags-dialog.c: the tags of all notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-tags-dialog.h"

#include "dossier-notebook-command.h"
#include "dossier-tag-naming.h"

#include "../dossier-history.h"

#include "model/dossier-tag.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierTagsDialog:
 *
 * Lists the tags of all notes, renames, merges and deletes them.
 */
struct _DossierTagsDialog
{
  AdwDialog         parent_instance;
  DossierLibrary   *library;
  DossierHistory   *history;
  GPtrArray        *counts; /* of DossierTagCount; NULL until they are there */

  AdwToastOverlay  *toasts;
  GtkStack         *stack;
  AdwStatusPage    *status;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (DossierTagsDialog, dossier_tags_dialog, ADW_TYPE_DIALOG)

/* What is to become of a tag: another name, or NULL for none. */
typedef struct
{
  DossierTagsDialog *dialog;
  char              *tag;
  char              *name;
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->dialog);
  g_free (change->tag);
  g_free (change->name);
  g_free (change);
}

static Change *
change_new (DossierTagsDialog *dialog,
            const char        *tag,
            const char        *name)
{
  Change *change = g_new (Change, 1);

  change->dialog = g_object_ref (dialog);
  change->tag = g_strdup (tag);
  change->name = g_strdup (name);

  return change;
}

static void list_tags (DossierTagsDialog *self);

static void
add_toast (DossierTagsDialog *self,
           const char        *text,
           gboolean           undo)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "tags.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (DossierTagsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!dossier_library_put_annotations_finish (DOSSIER_LIBRARY (source), result, &error) &&
      self->library != NULL)
    add_toast (self, error->message, FALSE);
  list_tags (self);
}

static void
put (GPtrArray *annotations,
     gpointer   user_data)
{
  DossierTagsDialog *self = user_data;

  dossier_library_put_annotations_async (self->library, annotations, NULL, on_put,
                                         g_object_ref (self));
}

static const char *
name_change (const Change *change)
{
  return change->name == NULL ? C_("command", "Delete Tag") : C_("command", "Rename Tag");
}

/* The notes with the tag are here: they are changed in one go. */
static void
on_notes_listed (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Change *change = user_data;
  DossierTagsDialog *self = change->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before =
    dossier_library_list_tagged_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierCommand) command = NULL;
  g_autofree char *text = NULL;

  if (before == NULL || self->library == NULL)
    {
      if (self->library != NULL)
        add_toast (self, error->message, FALSE);
      change_free (change);
      return;
    }

  for (guint i = 0; i < before->len; i++)
    {
      DossierAnnotation *changed = dossier_annotation_copy (g_ptr_array_index (before, i));
      g_auto (GStrv) tags = dossier_tag_replace_in (dossier_annotation_get_tags (changed),
                                                    change->tag, change->name);

      dossier_annotation_set_tags (changed, (const char * const *) tags);
      g_ptr_array_add (after, changed);
    }
  command = dossier_notebook_command_new (name_change (change), before, after, put, self);
  dossier_command_redo (command);
  dossier_history_push (self->history, g_steal_pointer (&command));
  text = dossier_bidi_format (change->name == NULL ? _("Tag “%1$s” deleted")
                                                   : _("Tag “%1$s” is now “%2$s”"),
                              change->tag, change->name == NULL ? "" : change->name, NULL);
  add_toast (self, text, TRUE);
  change_free (change);
}

/* @change: (transfer full) */
static void
carry_out (Change *change)
{
  dossier_library_list_tagged_async (change->dialog->library, change->tag, NULL, on_notes_listed,
                                     change);
}

static void
on_named (const char *name,
          gpointer    user_data)
{
  const Change *change = user_data;

  dossier_tags_dialog_rename (change->dialog, change->tag, name);
}

static void
on_rename (DossierTagsDialog *self,
           GtkWidget         *button)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "dossier-tag");

  dossier_tag_naming_ask (GTK_WIDGET (self), tag, self->counts, on_named,
                          change_new (self, tag, NULL), (GDestroyNotify) change_free);
}

static void
on_delete (DossierTagsDialog *self,
           GtkWidget         *button)
{
  carry_out (change_new (self, g_object_get_data (G_OBJECT (button), "dossier-tag"), NULL));
}

static GtkWidget *
create_button (DossierTagsDialog *self,
               const char        *tag,
               const char        *icon,
               const char        *tooltip,
               const char        *format,
               GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *label = dossier_bidi_format (format, tag, NULL);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "dossier-tag", g_strdup (tag), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (DossierTagsDialog     *self,
            const DossierTagCount *count)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *marked = dossier_bidi_mark (count->tag);
  g_autofree char *n_notes =
    g_strdup_printf (ngettext ("%u note", "%u notes", count->n_notes), count->n_notes);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), marked != NULL ? marked : count->tag);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), n_notes);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (self, count->tag, "document-edit-symbolic",
                                            /* Translators: “%s” is a tag */
                                            _("Rename Tag"), _("Rename tag “%s”"),
                                            G_CALLBACK (on_rename)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (self, count->tag, "user-trash-symbolic",
                                            /* Translators: “%s” is a tag */
                                            _("Delete Tag"), _("Delete tag “%s”"),
                                            G_CALLBACK (on_delete)));

  return row;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierTagsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *counts =
    dossier_library_list_tags_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->library == NULL)
    {
      g_clear_pointer (&counts, g_ptr_array_unref);
      return; /* it was closed meanwhile */
    }

  g_clear_pointer (&self->counts, g_ptr_array_unref);
  self->counts = counts;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (counts, i)));
  if (counts == NULL)
    {
      /* The page takes its description for markup. */
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->status, _("Tags Could Not Be Read"));
      adw_status_page_set_description (self->status, message);
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    counts == NULL || counts->len == 0 ? "status" : "list");
}

static void
list_tags (DossierTagsDialog *self)
{
  if (self->library != NULL)
    dossier_library_list_tags_async (self->library, NULL, on_listed, g_object_ref (self));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  dossier_history_undo (DOSSIER_TAGS_DIALOG (widget)->history);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  dossier_history_redo (DOSSIER_TAGS_DIALOG (widget)->history);
}

static void
dossier_tags_dialog_dispose (GObject *object)
{
  DossierTagsDialog *self = DOSSIER_TAGS_DIALOG (object);

  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_TAGS_DIALOG);
  g_clear_object (&self->history);
  g_clear_pointer (&self->counts, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_tags_dialog_parent_class)->dispose (object);
}

static void
dossier_tags_dialog_class_init (DossierTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_tags_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "tags.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "tags.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "tags.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "tags.redo", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notebook/dossier-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTagsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierTagsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierTagsDialog, status);
  gtk_widget_class_bind_template_child (widget_class, DossierTagsDialog, list);
}

static void
dossier_tags_dialog_init (DossierTagsDialog *self)
{
  self->history = dossier_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_tags_dialog_new:
 * @library: the user's library
 *
 * Returns: (transfer floating): a dialog with the tags of all notes
 */
GtkWidget *
dossier_tags_dialog_new (DossierLibrary *library)
{
  DossierTagsDialog *self = g_object_new (DOSSIER_TYPE_TAGS_DIALOG, NULL);

  self->library = g_object_ref (library);
  list_tags (self);

  return GTK_WIDGET (self);
}

/**
 * dossier_tags_dialog_rename:
 * @self: a dialog
 * @tag: a tag
 * @name: its new name; another tag of that name becomes one with it
 *
 * Gives a tag another name on all notes, as an act that can be undone.
 */
void
dossier_tags_dialog_rename (DossierTagsDialog *self,
                            const char        *tag,
                            const char        *name)
{
  g_return_if_fail (DOSSIER_IS_TAGS_DIALOG (self));
  g_return_if_fail (tag != NULL && name != NULL);

  carry_out (change_new (self, tag, name));
}
