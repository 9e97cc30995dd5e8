/* dossier-help-dialog.c: the user's guide
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-help-dialog.h"

#include "../notes/dossier-note-markdown.h"

#include <glib/gi18n.h>
#include <string.h>

/* The pages of docs/guide, in the order in which they are listed. */
static const char * const topics[] = {
  "begin", "read", "notes", "search", "compare", "judge", "versions", "own", "keys", "data",
};

/**
 * DossierHelpDialog:
 *
 * Shows the pages of docs/guide, which are built in.
 */
struct _DossierHelpDialog
{
  AdwDialog               parent_instance;
  DossierNoteMarkup      *markup;

  AdwNavigationSplitView *split;
  GtkListBox             *topics;
  AdwNavigationPage      *page;
  GtkScrolledWindow      *scrolled;
  GtkTextView            *text;
};

G_DEFINE_FINAL_TYPE (DossierHelpDialog, dossier_help_dialog, ADW_TYPE_DIALOG)

/* The Markdown of a page, from its heading on; NULL where there is no such page. */
static char *
load_topic (const char *topic)
{
  g_autofree char *path = g_strdup_printf (APP_PATH "/guide/%s.md", topic);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  const char *heading;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  heading = strstr (text, "# ");

  return g_strdup (heading != NULL ? heading : text);
}

static char *
get_title (const char *markdown)
{
  const char *end = strchr (markdown, '\n');

  return g_strndup (markdown + strlen ("# "), (gsize) (end - markdown) - strlen ("# "));
}

/* In files a link to another page is an address, “[words](page.md)”; here it is one that notes
 * have, “[[page|words]]”, since addresses lead out of the program. */
static char *
turn_links (const char *markdown)
{
  g_autoptr (GRegex) link = g_regex_new ("\\[([^]]+)\\]\\(([a-z]+)\\.md\\)", G_REGEX_DEFAULT,
                                         G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_replace (link, markdown, -1, 0, "[[\\2|\\1]]", G_REGEX_MATCH_DEFAULT, NULL);
}

static gboolean
show_topic (DossierHelpDialog *self,
            const char        *topic)
{
  g_autofree char *markdown = load_topic (topic);
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  GtkTextIter start;

  if (markdown == NULL)
    return FALSE;

  title = get_title (markdown);
  adw_navigation_page_set_title (self->page, title);
  /* The title stands above. */
  body = turn_links (strchr (markdown, '\n') + 1);
  dossier_note_markdown_show (self->markup, body);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->markup), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->markup), &start);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);

  return TRUE;
}

static void
select_topic (DossierHelpDialog *self,
              guint              position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->topics, (int) position);

  gtk_list_box_select_row (self->topics, row);
  show_topic (self, topics[position]);
}

static void
on_topic_activated (DossierHelpDialog *self,
                    GtkListBoxRow     *row)
{
  select_topic (self, (guint) gtk_list_box_row_get_index (row));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* A link leads to another page. */
static void
follow_link (DossierHelpDialog     *self,
             const DossierNoteLink *link)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (link->target, topics[i]))
      {
        select_topic (self, i);
        return;
      }
}

static const DossierNoteLink *
get_link_at (DossierHelpDialog *self,
             double             x,
             double             y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text, &iter, buffer_x, buffer_y))
    return NULL;

  return dossier_note_markup_get_link_at (self->markup, gtk_text_iter_get_offset (&iter));
}

static void
on_clicked (GtkGestureClick   *gesture,
            int                n_press,
            double             x,
            double             y,
            DossierHelpDialog *self)
{
  const DossierNoteLink *link = get_link_at (self, x, y);

  if (link != NULL && !gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->markup)))
    follow_link (self, link);
}

static void
on_moved (GtkEventControllerMotion *controller,
          double                    x,
          double                    y,
          DossierHelpDialog        *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text),
                                   get_link_at (self, x, y) != NULL ? "pointer" : "text");
}

/* Tab marks the links one after the other, and leads on behind the last one. */
static gboolean
move_to_link (DossierHelpDialog *self,
              gboolean           forward)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->markup);
  const DossierNoteLink *link;
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  link = dossier_note_markup_next_link (self->markup,
                                        gtk_text_iter_get_offset (forward ? &end : &start),
                                        forward);
  if (link == NULL)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (buffer));

  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierHelpDialog     *self)
{
  const DossierNoteLink *link;
  GtkTextIter start;

  switch (keyval)
    {
    case GDK_KEY_Tab:
      return move_to_link (self, TRUE);
    case GDK_KEY_ISO_Left_Tab:
      return move_to_link (self, FALSE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->markup), &start, NULL);
      link = dossier_note_markup_get_link_at (self->markup, gtk_text_iter_get_offset (&start));
      if (link != NULL)
        follow_link (self, link);
      return link != NULL;
    default:
      return FALSE;
    }
}

static void
dossier_help_dialog_dispose (GObject *object)
{
  DossierHelpDialog *self = DOSSIER_HELP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_HELP_DIALOG);
  g_clear_object (&self->markup);

  G_OBJECT_CLASS (dossier_help_dialog_parent_class)->dispose (object);
}

static void
dossier_help_dialog_class_init (DossierHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/help/dossier-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierHelpDialog, split);
  gtk_widget_class_bind_template_child (widget_class, DossierHelpDialog, topics);
  gtk_widget_class_bind_template_child (widget_class, DossierHelpDialog, page);
  gtk_widget_class_bind_template_child (widget_class, DossierHelpDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, DossierHelpDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_activated);
}

static void
list_topics (DossierHelpDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *markdown = load_topic (topics[i]);
      g_autofree char *title = get_title (markdown);
      GtkWidget *label = gtk_label_new (title);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      gtk_list_box_append (self->topics, row);
    }
}

static void
dossier_help_dialog_init (DossierHelpDialog *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->markup = dossier_note_markup_new ();
  gtk_text_view_set_buffer (self->text, GTK_TEXT_BUFFER (self->markup));
  list_topics (self);
  select_topic (self, 0);

  g_signal_connect (click, "released", G_CALLBACK (on_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (on_moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

/**
 * dossier_help_dialog_new:
 *
 * Returns: (transfer floating): the guide, at its first page
 */
AdwDialog *
dossier_help_dialog_new (void)
{
  return g_object_new (DOSSIER_TYPE_HELP_DIALOG, NULL);
}
