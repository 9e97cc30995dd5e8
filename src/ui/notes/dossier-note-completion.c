/* dossier-note-completion.c: offers options while a link to one is written
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-completion.h"

#include "../dossier-text-label.h"
#include "../sidebar/dossier-option-index.h"

#include "text/dossier-match.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many options are offered, of the first so many in which the words stand. */
#define MOST_OFFERED  8
#define MOST_LOOKED_AT 500

/* A name that is being written is no longer, in code points. */
#define MOST_TYPED 60

/**
 * DossierNoteCompletion:
 *
 * Comes up below “[[” and the beginning of a name while a note is written, and lists the options
 * that are called so.  It does not take the keyboard: Up and Down choose one, Enter and Tab take
 * it, Escape has it go away.
 */
struct _DossierNoteCompletion
{
  GtkPopover       parent_instance;
  GtkTextView     *view;   /* whose child it is */
  GtkTextBuffer   *source; /* what is written */
  DossierDocument *document;
  GCancellable    *cancellable;
  GtkListBox      *list;
};

G_DEFINE_FINAL_TYPE (DossierNoteCompletion, dossier_note_completion, GTK_TYPE_POPOVER)

/* What is looked for, and the names of the options that were found. */
typedef struct
{
  DossierDocument *document;
  char            *typed;
  GPtrArray       *names; /* of char *: what stands in the link */
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->document);
  g_free (search->typed);
  g_ptr_array_unref (search->names);
  g_free (search);
}

/* What stands in a link to an option: its title, unless that would end or part the link. */
static char *
get_name (DossierOption *option)
{
  const char *title = dossier_text_get (option->title);

  return g_strdup (strpbrk (title, "[]|\n") == NULL ? title : option->id);
}

static void
search_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Search *search = task_data;
  g_autoptr (DossierOptionIndex) index = dossier_option_index_new (search->document);
  g_auto (GStrv) words = dossier_match_words (search->typed);
  g_autoptr (GArray) found = dossier_option_index_search (index, search->typed, cancellable);

  for (guint i = 0; found != NULL && i < found->len && i < MOST_LOOKED_AT &&
                    search->names->len < MOST_OFFERED; i++)
    {
      guint position = dossier_option_index_get_nth (index, g_array_index (found, guint32, i));
      g_autoptr (DossierOption) option =
        g_list_model_get_item (search->document->options, position);
      g_autofree char *title = dossier_match_fold (dossier_text_get (option->title));

      if (words == NULL || dossier_match_contains (title, (const char * const *) words))
        g_ptr_array_add (search->names, get_name (option));
    }
  g_task_return_boolean (task, TRUE);
}

/* Where the name of the link begins that the cursor is in; FALSE where it is in none. */
static gboolean
get_link (DossierNoteCompletion *self,
          GtkTextIter           *start,
          GtkTextIter           *cursor)
{
  g_autofree char *typed = NULL;

  gtk_text_buffer_get_iter_at_mark (self->source, cursor,
                                    gtk_text_buffer_get_insert (self->source));
  *start = *cursor;
  for (guint i = 0; i < MOST_TYPED + 2 && !gtk_text_iter_starts_line (start); i++)
    {
      gtk_text_iter_backward_char (start);
      switch (gtk_text_iter_get_char (start))
        {
        case ']':
        case '|':
          return FALSE;
        case '[':
          if (!gtk_text_iter_starts_line (start) && gtk_text_iter_backward_char (start) &&
              gtk_text_iter_get_char (start) == '[')
            {
              gtk_text_iter_forward_chars (start, 2);
              return TRUE;
            }
          return FALSE;
        default:
          break;
        }
    }

  return FALSE;
}

static const char *
get_row_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "dossier-name");
}

/* Writes the rest of the link. */
static void
choose (DossierNoteCompletion *self,
        GtkListBoxRow         *row)
{
  g_autofree char *name = g_strdup (get_row_name (row));
  g_autofree char *after = NULL;
  GtkTextIter start, cursor, end;

  if (!get_link (self, &start, &cursor))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  end = cursor;
  gtk_text_iter_forward_chars (&end, 2);
  after = gtk_text_buffer_get_text (self->source, &cursor, &end, TRUE);
  if (!g_str_equal (after, "]]"))
    end = cursor;
  gtk_text_buffer_begin_user_action (self->source);
  gtk_text_buffer_delete (self->source, &start, &end);
  gtk_text_buffer_insert (self->source, &start, name, -1);
  gtk_text_buffer_insert (self->source, &start, "]]", -1);
  gtk_text_buffer_place_cursor (self->source, &start);
  gtk_text_buffer_end_user_action (self->source);
}

static void
on_row_activated (DossierNoteCompletion *self,
                  GtkListBoxRow         *row)
{
  choose (self, row);
}

static void
offer (DossierNoteCompletion *self,
       GPtrArray             *names)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = dossier_text_label_new (name, NULL);

      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_widget_set_can_focus (row, FALSE);
      g_object_set_data_full (G_OBJECT (row), "dossier-name", g_strdup (name), g_free);
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  DossierNoteCompletion *self = DOSSIER_NOTE_COMPLETION (source);
  Search *search = g_task_get_task_data (G_TASK (result));
  GtkTextIter start, cursor;
  GdkRectangle rectangle;

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->view == NULL)
    return; /* something else is looked for by now */

  if (search->names->len == 0 || !get_link (self, &start, &cursor) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  offer (self, search->names);
  gtk_text_view_get_iter_location (self->view, &start, &rectangle);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, rectangle.x,
                                         rectangle.y, &rectangle.x, &rectangle.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
on_written (DossierNoteCompletion *self)
{
  GtkTextIter start, cursor;
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->document == NULL || gtk_text_view_get_buffer (self->view) != self->source ||
      !gtk_text_view_get_editable (self->view) || !get_link (self, &start, &cursor))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  search = g_new (Search, 1);
  search->document = g_object_ref (self->document);
  search->typed = gtk_text_buffer_get_text (self->source, &start, &cursor, TRUE);
  search->names = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_found, NULL);
  g_task_set_source_tag (task, on_written);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_in_thread);
}

static void
move (DossierNoteCompletion *self,
      int                    step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row == NULL ? 0 : gtk_list_box_row_get_index (row) + step;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, index);

  if (next == NULL)
    return;

  gtk_list_box_select_row (self->list, next);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), get_row_name (next),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierNoteCompletion *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      if (row == NULL)
        return FALSE;
      choose (self, row);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_focus_left (DossierNoteCompletion *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
dossier_note_completion_dispose (GObject *object)
{
  DossierNoteCompletion *self = DOSSIER_NOTE_COMPLETION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->source);
  self->view = NULL;

  G_OBJECT_CLASS (dossier_note_completion_parent_class)->dispose (object);
}

static void
dossier_note_completion_class_init (DossierNoteCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_note_completion_dispose;
}

static void
dossier_note_completion_init (DossierNoteCompletion *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tag-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Options to link to"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * dossier_note_completion_new:
 * @view: where a note is written
 * @source: what is written in it
 *
 * Returns: (transfer none): what offers options, a child of @view that is to be unparented with it
 */
GtkWidget *
dossier_note_completion_new (GtkTextView   *view,
                             GtkTextBuffer *source)
{
  DossierNoteCompletion *self = g_object_new (DOSSIER_TYPE_NOTE_COMPLETION, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  self->source = g_object_ref (source);
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (view));
  /* Before the note, for which Escape ends the writing. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (source, "changed", G_CALLBACK (on_written), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * dossier_note_completion_set_document:
 * @self: what offers options
 * @document: (nullable): the dossier whose options are offered
 */
void
dossier_note_completion_set_document (DossierNoteCompletion *self,
                                      DossierDocument       *document)
{
  g_return_if_fail (DOSSIER_IS_NOTE_COMPLETION (self));

  g_set_object (&self->document, document);
}
