/* dossier-note-history-dialog.c: what a note said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-history-dialog.h"

#include "dossier-note-words.h"

#include "../changes/dossier-difference-text.h"
#include "../dossier-text-label.h"

#include "store/dossier-revisions.h"

#include <glib/gi18n.h>

/**
 * DossierNoteHistoryDialog:
 *
 * Lists what a note said before, the latest first, with the words by which that differs from what
 * it says now, and brings one of it back.
 */
struct _DossierNoteHistoryDialog
{
  AdwDialog      parent_instance;
  DossierNotes  *notes;
  DossierNote   *note;
  GListStore    *revisions; /* of DossierRevision */

  GtkStack      *stack;
  AdwStatusPage *status;
  GtkListView   *list;
};

G_DEFINE_FINAL_TYPE (DossierNoteHistoryDialog, dossier_note_history_dialog, ADW_TYPE_DIALOG)

static void
on_restore (DossierNoteHistoryDialog *self,
            GtkButton                *button)
{
  DossierRevision *revision = g_object_get_data (G_OBJECT (button), "dossier-revision");
  g_autoptr (DossierAnnotation) changed =
    dossier_annotation_copy (dossier_note_get_annotation (self->note));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  dossier_annotation_set_body (changed, revision->body);
  dossier_notes_change (self->notes, self->note, changed);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.wording-restored", NULL);
}

static GtkWidget *
create_row (DossierNoteHistoryDialog *self,
            DossierRevision          *revision)
{
  const char *now = dossier_annotation_get_body (dossier_note_get_annotation (self->note));
  g_autoptr (PangoAttrList) marks = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *text =
    dossier_difference_text_new_for_words (revision->body, now,
                                           adw_style_manager_get_dark (
                                             adw_style_manager_get_default ()), &marks, &spoken);
  g_autofree char *time = dossier_note_words_format_time (revision->modified);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *date = gtk_label_new (time);
  GtkWidget *words = dossier_text_label_new (text, NULL);
  GtkWidget *restore = gtk_button_new_with_mnemonic (_("_Restore This Wording"));
  /* Translators: “%s” is when a note said something else, like “5 Mar 2024, 14:30” */
  g_autofree char *name = g_strdup_printf (_("Restore the wording of %s"), time);

  gtk_widget_add_css_class (date, "heading");
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_label_set_wrap (GTK_LABEL (date), TRUE);
  gtk_widget_set_hexpand (date, TRUE);
  gtk_label_set_attributes (GTK_LABEL (words), marks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_valign (restore, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (restore, !g_str_equal (revision->body, now));
  gtk_accessible_update_property (GTK_ACCESSIBLE (restore), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (restore), "dossier-revision", g_object_ref (revision),
                          g_object_unref);
  g_signal_connect_object (restore, "clicked", G_CALLBACK (on_restore), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), date);
  gtk_box_append (GTK_BOX (head), restore);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         DossierNoteHistoryDialog *self)
{
  DossierRevision *revision = gtk_list_item_get_item (item);
  g_autofree char *time = dossier_note_words_format_time (revision->modified);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_accessible_label (item, time);
  gtk_list_item_set_child (item, create_row (self, revision));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           DossierNoteHistoryDialog *self)
{
  gtk_list_item_set_child (item, NULL);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierNoteHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    dossier_library_list_revisions_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->list == NULL)
    return; /* it was closed meanwhile */

  if (revisions == NULL)
    {
      /* The page takes its description for markup. */
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_icon_name (self->status, "dialog-warning-symbolic");
      adw_status_page_set_title (self->status, _("Earlier Wordings Could Not Be Read"));
      adw_status_page_set_description (self->status, message);
    }
  else
    g_list_store_splice (self->revisions, 0, 0, revisions->pdata, revisions->len);

  gtk_stack_set_visible_child_name (self->stack,
                                    revisions == NULL || revisions->len == 0 ? "status" : "list");
}

static void
dossier_note_history_dialog_dispose (GObject *object)
{
  DossierNoteHistoryDialog *self = DOSSIER_NOTE_HISTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_HISTORY_DIALOG);
  self->list = NULL;
  g_clear_object (&self->revisions);
  g_clear_object (&self->note);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (dossier_note_history_dialog_parent_class)->dispose (object);
}

static void
dossier_note_history_dialog_class_init (DossierNoteHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_note_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-note-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteHistoryDialog, status);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteHistoryDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
dossier_note_history_dialog_init (DossierNoteHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->revisions = g_list_store_new (DOSSIER_TYPE_REVISION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->revisions)))));
}

/**
 * dossier_note_history_dialog_new:
 * @notes: the notes on a dossier
 * @note: one of them
 *
 * Returns: (transfer floating): a dialog with what @note said before
 */
GtkWidget *
dossier_note_history_dialog_new (DossierNotes *notes,
                                 DossierNote  *note)
{
  DossierNoteHistoryDialog *self = g_object_new (DOSSIER_TYPE_NOTE_HISTORY_DIALOG, NULL);

  self->notes = g_object_ref (notes);
  self->note = g_object_ref (note);
  /* What is being typed is kept first. */
  dossier_notes_settle (notes);
  dossier_library_list_revisions_async (
    dossier_notes_get_library (notes),
    dossier_annotation_get_id (dossier_note_get_annotation (note)), NULL, on_listed,
    g_object_ref (self));

  return GTK_WIDGET (self);
}
