/* dossier-note-card.c: a note to read and write in place
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-card.h"

#include <glib/gi18n.h>

struct _DossierNoteCard
{
  AdwBin                   parent_instance;
  DossierNotes            *notes;
  DossierNote             *note;
  guint                    leave_source;

  GtkTextView             *text_view;
  GtkTextBuffer           *buffer;
  GtkLabel                *state;
  GtkLabel                *date;
  GtkEventControllerFocus *focus;
};

G_DEFINE_FINAL_TYPE (DossierNoteCard, dossier_note_card, ADW_TYPE_BIN)

static char *
get_text (DossierNoteCard *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
on_buffer_changed (GtkTextBuffer   *buffer,
                   DossierNoteCard *self)
{
  g_autofree char *text = get_text (self);

  dossier_notes_edit (self->notes, self->note, text);
}

/* An undo has changed the note from outside; it is not typed anew. */
static void
on_body_changed (DossierAnnotation *annotation,
                 GParamSpec        *pspec,
                 DossierNoteCard   *self)
{
  g_autofree char *text = get_text (self);
  const char *body = dossier_annotation_get_body (annotation);

  if (g_str_equal (text, body))
    return;

  g_signal_handlers_block_by_func (self->buffer, on_buffer_changed, self);
  gtk_text_buffer_set_text (self->buffer, body, -1);
  g_signal_handlers_unblock_by_func (self->buffer, on_buffer_changed, self);
}

static void
update_state (DossierNoteCard *self)
{
  const char *text;

  gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
  switch (dossier_note_get_state (self->note))
    {
    case DOSSIER_NOTE_UNSAVED:
      text = _("Saving…");
      break;
    case DOSSIER_NOTE_SAVED:
      text = _("Saved");
      break;
    case DOSSIER_NOTE_FAILED:
      text = _("Not saved");
      gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
      break;
    case DOSSIER_NOTE_EMPTY:
    default:
      text = "";
      break;
    }
  gtk_label_set_label (self->state, text);
}

static void
update_date (DossierNoteCard *self)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (self->note);
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_local (dossier_annotation_get_created (annotation) / G_USEC_PER_SEC);
  /* Translators: when a note was begun, like “5 Mar 2024, 14:30”; see g_date_time_format() */
  g_autofree char *text = g_date_time_format (created, _("%-d %b %Y, %H:%M"));

  gtk_label_set_label (self->date, text);
}

static void
leave (gpointer user_data)
{
  DossierNoteCard *self = user_data;

  self->leave_source = 0;
  if (gtk_event_controller_focus_contains_focus (self->focus))
    return; /* it was only away for a moment */

  /* From here on the stretch of typing is undone as one, in its turn among other changes. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  dossier_notes_leave (self->notes, self->note);
}

/* A note in which nothing was written goes away with its card, which must not happen while the
 * keyboard is on its way from one widget to another. */
static void
on_focus_left (GtkEventControllerFocus *controller,
               DossierNoteCard         *self)
{
  if (self->leave_source == 0)
    self->leave_source = g_idle_add_once (leave, self);
}

/* The note beside this one, to which the keyboard goes when this one is gone. */
static GtkWidget *
get_neighbour (DossierNoteCard *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *neighbour;

  if (row == NULL)
    return NULL;

  neighbour = gtk_widget_get_next_sibling (row);

  return neighbour != NULL ? neighbour : gtk_widget_get_prev_sibling (row);
}

static void
delete_note (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  /* With the note goes its card. */
  g_autoptr (DossierNoteCard) self = g_object_ref (DOSSIER_NOTE_CARD (widget));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkWidget *neighbour = get_neighbour (self);

  dossier_notes_delete (self->notes, self->note);
  if (neighbour != NULL)
    gtk_widget_child_focus (neighbour, GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (window, "win.note-deleted", NULL);
}

static gboolean
resize_again (GtkWidget     *text_view,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  gtk_widget_queue_resize (text_view);

  return G_SOURCE_REMOVE;
}

/* A text view knows its height only once its text is laid out at its width, which it does while it
 * is given its place.  That it then wants another height is lost on the way up, so it is said
 * again. */
static void
on_height_changed (GtkAdjustment *adjustment,
                   GtkWidget     *text_view)
{
  if (gtk_widget_get_mapped (text_view) &&
      gtk_adjustment_get_upper (adjustment) != gtk_adjustment_get_page_size (adjustment))
    gtk_widget_add_tick_callback (text_view, resize_again, NULL, NULL);
}

static gboolean
dossier_note_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_NOTE_CARD (widget)->text_view));
}

static void
dossier_note_card_dispose (GObject *object)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_CARD);
  g_clear_object (&self->note);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (dossier_note_card_parent_class)->dispose (object);
}

static void
dossier_note_card_class_init (DossierNoteCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_note_card_dispose;
  widget_class->grab_focus = dossier_note_card_grab_focus;

  gtk_widget_class_install_action (widget_class, "note.delete", NULL, delete_note);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, text_view);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, buffer);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, state);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, date);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, focus);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
}

static void
dossier_note_card_init (DossierNoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_note_card_new:
 * @notes: the notes of a dossier
 * @note: one of them
 *
 * Returns: (transfer floating): a card to write @note on
 */
GtkWidget *
dossier_note_card_new (DossierNotes *notes,
                       DossierNote  *note)
{
  DossierNoteCard *self = g_object_new (DOSSIER_TYPE_NOTE_CARD, NULL);
  DossierAnnotation *annotation = dossier_note_get_annotation (note);

  self->notes = g_object_ref (notes);
  self->note = g_object_ref (note);
  gtk_text_buffer_set_text (self->buffer, dossier_annotation_get_body (annotation), -1);
  update_state (self);
  update_date (self);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text_view)),
                           "changed", G_CALLBACK (on_height_changed), self->text_view, 0);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_buffer_changed), self, 0);
  g_signal_connect_object (annotation, "notify::body", G_CALLBACK (on_body_changed), self, 0);
  g_signal_connect_object (note, "notify::state", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * dossier_note_card_get_note:
 * @self: a card
 *
 * Returns: (transfer none): the note on it
 */
DossierNote *
dossier_note_card_get_note (DossierNoteCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_CARD (self), NULL);

  return self->note;
}

/**
 * dossier_note_card_get_date:
 * @self: a card
 *
 * Returns: when the note was begun, as it stands on the card
 */
const char *
dossier_note_card_get_date (DossierNoteCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_CARD (self), NULL);

  return gtk_label_get_label (self->date);
}
