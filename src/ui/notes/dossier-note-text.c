/* dossier-note-text.c: a note's words, to read and to write
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-text.h"

#include "dossier-note-completion.h"

#include "dossier-note-markdown.h"

/**
 * DossierNoteText:
 *
 * Shows a note with its Markdown turned into styles, until somebody writes in it: then its words
 * are there as they are kept.  A click puts the cursor to the words that were clicked on; Enter, F2
 * and any letter put it to the end.  Escape, and leaving the note, show it as it is read again.
 *
 * Tab goes from one of its links to the next, Enter follows one.
 */
struct _DossierNoteText
{
  GtkTextView        parent_instance;
  GtkTextBuffer     *source; /* what is written */
  DossierNoteMarkup *markup; /* what is read */
  gboolean           writing;
  gboolean           stale;  /* the markup is not of what is written */
  guint              leave_source;
  DossierDocument   *document;   /* NULL until it is known */
  GtkWidget         *completion; /* of links to its options; NULL until somebody writes */
};

enum
{
  PROP_0,
  PROP_SOURCE,
  PROP_WRITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNoteText, dossier_note_text, GTK_TYPE_TEXT_VIEW)

static gboolean
is_blank (DossierNoteText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (self->source, &iter);
  while (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    gtk_text_iter_forward_char (&iter);

  return gtk_text_iter_is_end (&iter);
}

static void
render (DossierNoteText *self)
{
  g_autofree char *body = NULL;
  GtkTextIter start, end;

  if (!self->stale)
    return;

  gtk_text_buffer_get_bounds (self->source, &start, &end);
  body = gtk_text_buffer_get_text (self->source, &start, &end, TRUE);
  dossier_note_markdown_show (self->markup, body);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->markup), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->markup), &start);
  self->stale = FALSE;
}

/* Shows what fits: a note in which nothing stands is there to be written in. */
static void
update (DossierNoteText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  gboolean writing = self->writing || is_blank (self);
  GtkTextBuffer *buffer = self->source;

  if (!writing)
    {
      render (self);
      buffer = GTK_TEXT_BUFFER (self->markup);
    }
  else if (self->completion == NULL)
    {
      self->completion = dossier_note_completion_new (view, self->source);
      dossier_note_completion_set_document (DOSSIER_NOTE_COMPLETION (self->completion),
                                            self->document);
    }
  if (gtk_text_view_get_buffer (view) != buffer)
    gtk_text_view_set_buffer (view, buffer);
  gtk_text_view_set_editable (view, writing);
  gtk_text_view_set_cursor_visible (view, writing);
}

static void
on_source_changed (DossierNoteText *self)
{
  self->stale = TRUE;
  /* In a note in which nothing stood, the first letter begins to write. */
  if (!self->writing && gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) &&
      gtk_widget_is_focus (GTK_WIDGET (self)))
    dossier_note_text_set_writing (self, TRUE);
  else
    update (self);
}

/* Begins to write at a place in what is written, in code points; -1 is its end. */
static void
write_at (DossierNoteText *self,
          int              offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->source, &iter, offset);
  gtk_text_buffer_place_cursor (self->source, &iter);
  dossier_note_text_set_writing (self, TRUE);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                      gtk_text_buffer_get_insert (self->source));
}

static int
get_cursor (DossierNoteText *self)
{
  int offset;

  g_object_get (self->markup, "cursor-position", &offset, NULL);

  return offset;
}

static gboolean
get_offset_at_point (DossierNoteText *self,
                     double           x,
                     double           y,
                     int             *offset)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gboolean over;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  over = gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y);
  *offset = gtk_text_iter_get_offset (&iter);

  return over;
}

static const DossierNoteLink *
get_link_at_point (DossierNoteText *self,
                   double           x,
                   double           y)
{
  int offset;

  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) ||
      !get_offset_at_point (self, x, y, &offset))
    return NULL;

  return dossier_note_markup_get_link_at (self->markup, offset);
}

static void
activate_link (DossierNoteText       *self,
               const DossierNoteLink *link)
{
  g_autofree char *target = g_strdup (link->target);

  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, target, link->to_option);
}

static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             DossierNoteText *self)
{
  const DossierNoteLink *link = get_link_at_point (self, x, y);
  int offset;

  /* A drag has selected words to copy. */
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) ||
      gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->markup)))
    return;

  if (link != NULL)
    {
      activate_link (self, link);
      return;
    }
  get_offset_at_point (self, x, y, &offset);
  write_at (self, dossier_note_markup_get_written_place (self->markup, offset));
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           DossierNoteText          *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   get_link_at_point (self, x, y) != NULL ? "pointer" : "text");
}

/* Where a link leads, which its words need not say. */
static gboolean
on_query_tooltip (GtkWidget       *widget,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip)
{
  DossierNoteText *self = DOSSIER_NOTE_TEXT (widget);
  const DossierNoteLink *link =
    !keyboard ? get_link_at_point (self, x, y)
    : self->writing ? NULL : dossier_note_markup_get_link_at (self->markup, get_cursor (self));

  if (link == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, link->target);
  return TRUE;
}

/* Selects the next link, or the one before; FALSE where there is none. */
static gboolean
move_to_link (DossierNoteText *self,
              gboolean         forward)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->markup);
  gboolean on_link = gtk_text_buffer_get_has_selection (buffer);
  int cursor = get_cursor (self);
  const DossierNoteLink *link =
    dossier_note_markup_next_link (self->markup, forward && !on_link ? cursor - 1 : cursor,
                                   forward);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (link == NULL)
    {
      gtk_text_buffer_get_start_iter (buffer, &start);
      gtk_text_buffer_place_cursor (buffer, &start);
      return FALSE;
    }

  gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));

  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return TRUE;
}

static gboolean
on_key_while_reading (DossierNoteText *self,
                      guint            keyval,
                      GdkModifierType  state)
{
  gboolean on_link = gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->markup));
  const DossierNoteLink *link;

  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (state == 0)
        return move_to_link (self, TRUE);
      return state == GDK_SHIFT_MASK && move_to_link (self, FALSE);

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (state != 0)
        return FALSE;
      link = on_link ? dossier_note_markup_get_link_at (self->markup, get_cursor (self)) : NULL;
      if (link != NULL)
        activate_link (self, link);
      else
        write_at (self, -1);
      return TRUE;

    case GDK_KEY_F2:
      write_at (self, -1);
      return TRUE;

    default:
      /* A letter goes on to what is written. */
      if ((state & ~GDK_SHIFT_MASK) == 0 && keyval < 0xff00 &&
          g_unichar_isprint (gdk_keyval_to_unicode (keyval)))
        write_at (self, -1);
      return FALSE;
    }
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierNoteText       *self)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return on_key_while_reading (self, keyval, state);

  if (keyval != GDK_KEY_Escape || state != 0 || is_blank (self))
    return FALSE;

  dossier_note_text_set_writing (self, FALSE);
  return TRUE;
}

static void
leave (gpointer user_data)
{
  DossierNoteText *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->leave_source = 0;
  /* Where only the window is no longer in front, the user comes back to what they were writing. */
  if (root == NULL || gtk_root_get_focus (root) != GTK_WIDGET (self))
    dossier_note_text_set_writing (self, FALSE);
}

static void
on_focus_left (GtkEventControllerFocus *controller,
               DossierNoteText         *self)
{
  if (self->leave_source == 0)
    self->leave_source = g_idle_add_once (leave, self);
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

/* It may have been given its place while it was not shown. */
static void
on_mapped (DossierNoteText *self)
{
  on_height_changed (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), GTK_WIDGET (self));
}

static void
dossier_note_text_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DossierNoteText *self = DOSSIER_NOTE_TEXT (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_WRITING:
      g_value_set_boolean (value, self->writing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_text_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DossierNoteText *self = DOSSIER_NOTE_TEXT (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      self->source = g_value_dup_object (value);
      break;
    case PROP_WRITING:
      dossier_note_text_set_writing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_text_constructed (GObject *object)
{
  DossierNoteText *self = DOSSIER_NOTE_TEXT (object);

  G_OBJECT_CLASS (dossier_note_text_parent_class)->constructed (object);

  g_signal_connect_object (self->source, "changed", G_CALLBACK (on_source_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), "changed",
                           G_CALLBACK (on_height_changed), self, 0);
  g_signal_connect (self, "map", G_CALLBACK (on_mapped), NULL);
  update (self);
}

static void
dossier_note_text_dispose (GObject *object)
{
  DossierNoteText *self = DOSSIER_NOTE_TEXT (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_clear_pointer (&self->completion, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->source);
  g_clear_object (&self->markup);

  G_OBJECT_CLASS (dossier_note_text_parent_class)->dispose (object);
}

static void
dossier_note_text_class_init (DossierNoteTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_note_text_get_property;
  object_class->set_property = dossier_note_text_set_property;
  object_class->constructed = dossier_note_text_constructed;
  object_class->dispose = dossier_note_text_dispose;

  /**
   * DossierNoteText:source:
   *
   * What is written, in Markdown.
   */
  properties[PROP_SOURCE] =
    g_param_spec_object ("source", NULL, NULL, GTK_TYPE_TEXT_BUFFER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * DossierNoteText:writing:
   *
   * Whether somebody writes in the note.
   */
  properties[PROP_WRITING] =
    g_param_spec_boolean ("writing", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DossierNoteText::link-activated:
   * @target: the address, or the name of an option
   * @to_option: whether it is the name of an option
   *
   * A link in the note was followed.
   */
  signals[SIGNAL_LINK_ACTIVATED] =
    g_signal_new ("link-activated", DOSSIER_TYPE_NOTE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
dossier_note_text_init (DossierNoteText *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *click = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->markup = dossier_note_markup_new ();
  self->stale = TRUE;

  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, click);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (widget, motion);
  /* Before the text view takes the keys for the cursor that is not seen. */
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (widget, key);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (widget, focus);

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

/**
 * dossier_note_text_get_writing:
 * @self: a note's words
 *
 * Returns: whether somebody writes in the note
 */
gboolean
dossier_note_text_get_writing (DossierNoteText *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_TEXT (self), FALSE);

  return self->writing;
}

/**
 * dossier_note_text_set_document:
 * @self: a note's words
 * @document: (nullable): the dossier whose options are offered where a link to one is written
 */
void
dossier_note_text_set_document (DossierNoteText *self,
                                DossierDocument *document)
{
  g_return_if_fail (DOSSIER_IS_NOTE_TEXT (self));

  if (g_set_object (&self->document, document) && self->completion != NULL)
    dossier_note_completion_set_document (DOSSIER_NOTE_COMPLETION (self->completion), document);
}

/**
 * dossier_note_text_set_writing:
 * @self: a note's words
 * @writing: whether somebody writes in the note
 *
 * Shows the note as it is written, or as it is read.
 */
void
dossier_note_text_set_writing (DossierNoteText *self,
                               gboolean         writing)
{
  g_return_if_fail (DOSSIER_IS_NOTE_TEXT (self));

  if (self->writing == writing)
    return;

  self->writing = writing;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}
