/* dossier-text-menu.c: says what the menu of an option's text is about
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-text-menu.h"

#include "../dossier-colours.h"

#include <glib/gi18n.h>

/* What the texts of an option are, by the beginnings of their paths. */
static const struct
{
  const char *path;
  const char *label;
} kinds[] = {
  { "/title", N_("Title") },
  { "/summary", N_("Summary") },
  { "/facts/", N_("This Fact") },
  { "/conditions/", N_("This Condition") },
  { "/positions/", N_("This Position") },
  { "/claims/", N_("This Claim") },
  { "/relations/", N_("This Relation") },
  { "/events/", N_("This Event") },
  { "/history/", N_("This Change") },
};

static const char *
get_label (GtkTextBuffer *buffer)
{
  const DossierTextField *field;
  int offset;

  if (gtk_text_buffer_get_has_selection (buffer))
    return _("Selected Words");

  g_object_get (buffer, "cursor-position", &offset, NULL);
  field = dossier_option_text_get_field_at (DOSSIER_OPTION_TEXT (buffer), offset);
  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (field->path, kinds[i].path))
      return _(kinds[i].label);

  return NULL;
}

/* The first section is about the words that are selected or, where none are, about the text that
 * the cursor is in. */
static void
update (GtkTextBuffer *buffer,
        GParamSpec    *pspec,
        GMenu         *menu)
{
  g_autoptr (GMenuModel) section =
    g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SECTION);
  g_autofree char *before = NULL;
  const char *label = get_label (buffer);

  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "s", &before);
  if (g_strcmp0 (before, label) == 0)
    return;

  g_menu_remove (menu, 0);
  g_menu_insert_section (menu, 0, label, section);
}

static void
fill_colours (DossierColours *colours,
              GMenu          *menu)
{
  dossier_colours_fill_menu (colours, menu, "win.highlight");
}

/* The menu comes up at the pointer, so that it is about what is there. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkTextView     *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (gtk_text_buffer_get_has_selection (buffer))
    return;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/**
 * dossier_text_menu_attach:
 * @view: a view of a #DossierOptionText
 * @menu: its menu, in whose first section is what can be done with words
 * @colours: the menu of colours in that
 *
 * Has the menu say what its first section is about, and what the colours are called.
 */
void
dossier_text_menu_attach (GtkTextView *view,
                          GMenu       *menu,
                          GMenu       *colours)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_pressed), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
  fill_colours (dossier_colours_get_default (), colours);
  g_signal_connect_object (dossier_colours_get_default (), "changed", G_CALLBACK (fill_colours),
                           colours, 0);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (update), menu, 0);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update), menu, 0);
}
