/* dossier-selection-bar.c: what can be done with the words that are selected
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-selection-bar.h"

#include "dossier-highlights.h"

#include "../dossier-colours.h"

#include "model/dossier-term.h"

#include <glib/gi18n.h>

#define SELECT_MS 250 /* a selection that stands for so long is not being made any more */

struct _DossierSelectionBar
{
  GtkPopover   parent_instance;
  GtkBox      *colours;
  GtkTextView *view;   /* whose child it is */
  guint        source; /* until the selection stands */
};

G_DEFINE_FINAL_TYPE (DossierSelectionBar, dossier_selection_bar, GTK_TYPE_POPOVER)

static void
show (DossierSelectionBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (GPtrArray) targets = NULL;
  GtkTextIter start, end;
  GdkRectangle rectangle;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  targets = dossier_highlights_get_targets (DOSSIER_OPTION_TEXT (buffer),
                                            gtk_text_iter_get_offset (&start),
                                            gtk_text_iter_get_offset (&end), NULL);
  if (targets->len == 0)
    return;

  dossier_option_text_get_rectangle (self->view, &start, &end, &rectangle);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* It does not stay behind when the user goes elsewhere. */
static void
on_focus_changed (DossierSelectionBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
is_button_pressed (DossierSelectionBar *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkDevice *pointer = gdk_seat_get_pointer (gdk_display_get_default_seat (display));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->view));
  GdkModifierType state = 0;

  if (pointer != NULL && native != NULL)
    gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, NULL, NULL, &state);

  return (state & GDK_BUTTON1_MASK) != 0;
}

static gboolean
on_selection_stands (gpointer user_data)
{
  DossierSelectionBar *self = user_data;

  if (is_button_pressed (self))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    show (self);

  return G_SOURCE_REMOVE;
}

/* The bar does not get in the way while words are being selected, by pointer or by keys. */
static void
on_cursor_moved (DossierSelectionBar *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_clear_handle_id (&self->source, g_source_remove);
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->view)))
    self->source = g_timeout_add (SELECT_MS, on_selection_stands, self);
}

static void
update_colours (DossierSelectionBar *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->colours));

  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    {
      const char *name = dossier_colours_get_label (dossier_colours_get_default (),
                                                    (DossierAnnotationColour) i);
      /* Translators: “%s” is a colour, or the user's name for it */
      g_autofree char *label = g_strdup_printf (_("Highlight: %s"), name);

      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
      button = gtk_widget_get_next_sibling (button);
    }
}

static void
add_colours (DossierSelectionBar *self)
{
  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    {
      const char *nick = dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR, i);
      GtkWidget *button = gtk_button_new ();

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.highlight");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", nick);
      gtk_widget_add_css_class (button, "circular");
      gtk_widget_add_css_class (button, "colour-button");
      gtk_widget_add_css_class (button, nick);
      gtk_box_append (self->colours, button);
    }
}

static void
dossier_selection_bar_dispose (GObject *object)
{
  DossierSelectionBar *self = DOSSIER_SELECTION_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (dossier_selection_bar_parent_class)->dispose (object);
}

static void
dossier_selection_bar_class_init (DossierSelectionBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_selection_bar_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               APP_PATH "/reader/dossier-selection-bar.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), DossierSelectionBar, colours);
}

static void
dossier_selection_bar_init (DossierSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_colours (self);
  update_colours (self);
  g_signal_connect_object (dossier_colours_get_default (), "changed", G_CALLBACK (update_colours),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dossier_selection_bar_new:
 * @view: a view of a #DossierOptionText
 *
 * Makes a bar that comes up at words that are selected in @view.  It does not take the keyboard.
 *
 * Returns: (transfer none): the bar, a child of @view that is to be unparented with it
 */
GtkPopover *
dossier_selection_bar_new (GtkTextView *view)
{
  DossierSelectionBar *self;
  GtkTextBuffer *buffer;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (DOSSIER_TYPE_SELECTION_BAR, NULL);
  self->view = view;
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (view));
  buffer = gtk_text_view_get_buffer (view);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (on_cursor_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_cursor_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::has-focus", G_CALLBACK (on_focus_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_POPOVER (self);
}
