/* dossier-compare-note-box.c: where notes are written in a cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-note-box.h"

#include <glib/gi18n.h>

#define NOTE_HEIGHT 64 /* in logical pixels */
#define LIST_HEIGHT 160

struct _DossierCompareNoteBox
{
  GtkBox                parent_instance;
  DossierCompareNotes  *notes;
  DossierComparisonRow *row;
  guint                 option;
  GtkWidget            *scroller; /* seen where there are notes */
  GtkWidget            *list;
};

G_DEFINE_FINAL_TYPE (DossierCompareNoteBox, dossier_compare_note_box, GTK_TYPE_BOX)

static void
on_typed (GtkTextBuffer         *buffer,
          DossierCompareNoteBox *self)
{
  DossierNote *note = g_object_get_data (G_OBJECT (buffer), "note");
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  dossier_notes_edit (dossier_compare_notes_get_notes (self->notes), note, text);
}

static GtkWidget *
add_note (DossierCompareNoteBox *self,
          DossierNote           *note)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (buffer,
                            dossier_annotation_get_body (dossier_note_get_annotation (note)), -1);
  /* The notes remember what was typed, and the window undoes it. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_object_set_data_full (G_OBJECT (buffer), "note", g_object_ref (note), g_object_unref);
  g_signal_connect (buffer, "changed", G_CALLBACK (on_typed), self);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_widget_set_size_request (view, -1, NOTE_HEIGHT);
  gtk_widget_add_css_class (view, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  -1);
  gtk_box_append (GTK_BOX (self->list), view);
  gtk_widget_set_visible (self->scroller, TRUE);

  return view;
}

static void
on_write (DossierCompareNoteBox *self)
{
  dossier_compare_note_box_write (self);
}

static void
dossier_compare_note_box_dispose (GObject *object)
{
  DossierCompareNoteBox *self = DOSSIER_COMPARE_NOTE_BOX (object);

  g_clear_object (&self->notes);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (dossier_compare_note_box_parent_class)->dispose (object);
}

static void
dossier_compare_note_box_class_init (DossierCompareNoteBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_compare_note_box_dispose;
}

static void
dossier_compare_note_box_init (DossierCompareNoteBox *self)
{
  GtkWidget *write = gtk_button_new_with_mnemonic (_("_Write a Note"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "evidence");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE,
                                 "max-content-height", LIST_HEIGHT,
                                 "child", self->list,
                                 "visible", FALSE,
                                 NULL);
  gtk_box_append (GTK_BOX (self), self->scroller);
  g_signal_connect_swapped (write, "clicked", G_CALLBACK (on_write), self);
  gtk_box_append (GTK_BOX (self), write);
}

/**
 * dossier_compare_note_box_new:
 * @notes: notes by cell
 * @row: a row of the comparison
 * @option: the place of an option in it
 *
 * Returns: (transfer floating): the notes on what stands in the cell, to read and to write
 */
GtkWidget *
dossier_compare_note_box_new (DossierCompareNotes  *notes,
                              DossierComparisonRow *row,
                              guint                 option)
{
  DossierCompareNoteBox *self = g_object_new (DOSSIER_TYPE_COMPARE_NOTE_BOX, NULL);
  GPtrArray *list = dossier_compare_notes_list (notes, row, option);

  self->notes = g_object_ref (notes);
  self->row = g_object_ref (row);
  self->option = option;
  for (guint i = 0; list != NULL && i < list->len; i++)
    add_note (self, g_ptr_array_index (list, i));

  return GTK_WIDGET (self);
}

/**
 * dossier_compare_note_box_write:
 * @self: a box
 *
 * Begins a note.
 */
void
dossier_compare_note_box_write (DossierCompareNoteBox *self)
{
  DossierNote *note;

  g_return_if_fail (DOSSIER_IS_COMPARE_NOTE_BOX (self));

  note = dossier_compare_notes_add (self->notes, self->row, self->option);
  gtk_widget_grab_focus (add_note (self, note));
}

/**
 * dossier_compare_note_box_leave:
 * @self: a box
 *
 * Ends what is being written, so that it is kept.
 */
void
dossier_compare_note_box_leave (DossierCompareNoteBox *self)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_NOTE_BOX (self));

  dossier_notes_settle (dossier_compare_notes_get_notes (self->notes));
}
