/* dossier-option-text.c: a text in the styles of an option, with links
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-text.h"

#include <adwaita.h>

struct _DossierOptionText
{
  GtkTextBuffer  parent_instance;
  char          *option_id; /* of the option that is written here; NULL: none */
  GArray        *links;  /* of DossierLink, in the order of the text */
  GArray        *fields; /* of DossierTextField, likewise */
};

G_DEFINE_FINAL_TYPE (DossierOptionText, dossier_option_text, GTK_TYPE_TEXT_BUFFER)

static void
clear_link (gpointer data)
{
  DossierLink *link = data;

  g_clear_object (&link->target);
}

static void
clear_field (gpointer data)
{
  g_free (((DossierTextField *) data)->path);
}

static void
dossier_option_text_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_OPTION_TEXT (object)->option_id, g_free);
  g_clear_pointer (&DOSSIER_OPTION_TEXT (object)->links, g_array_unref);
  g_clear_pointer (&DOSSIER_OPTION_TEXT (object)->fields, g_array_unref);

  G_OBJECT_CLASS (dossier_option_text_parent_class)->finalize (object);
}

static void
dossier_option_text_class_init (DossierOptionTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_option_text_finalize;
}

static void
on_accent_changed (AdwStyleManager   *manager,
                   GParamSpec        *pspec,
                   DossierOptionText *self)
{
  GtkTextTag *tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), "link");
  AdwAccentColor accent = adw_style_manager_get_accent_color (manager);
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (accent, adw_style_manager_get_dark (manager), &color);
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

static void
create_tags (DossierOptionText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.6, "weight", 800,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "scale", 1.2, "weight", 700,
                              "pixels-above-lines", 24, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "label", "weight", 600, "pixels-above-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-above-lines", 4, NULL);
  /* These add to the margins of the view, which they would otherwise replace. */
  gtk_text_buffer_create_tag (buffer, "item", "accumulative-margin", TRUE, "left-margin", 14,
                              "indent", -14, "pixels-above-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "detail", "accumulative-margin", TRUE, "left-margin", 14,
                              "scale", 0.9, "pixels-above-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "dim", "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "state", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", 600, NULL);
  gtk_text_buffer_create_tag (buffer, "link", NULL);

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (on_accent_changed), self,
                           0);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_accent_changed), self, 0);
  on_accent_changed (manager, NULL, self);
}

static void
dossier_option_text_init (DossierOptionText *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (DossierLink));
  g_array_set_clear_func (self->links, clear_link);
  self->fields = g_array_new (FALSE, FALSE, sizeof (DossierTextField));
  g_array_set_clear_func (self->fields, clear_field);
}

/**
 * dossier_option_text_new:
 *
 * Returns: (transfer full): an empty text
 */
DossierOptionText *
dossier_option_text_new (void)
{
  DossierOptionText *self = g_object_new (DOSSIER_TYPE_OPTION_TEXT, "enable-undo", FALSE, NULL);

  create_tags (self);

  return self;
}

/**
 * dossier_option_text_clear:
 * @self: a text
 *
 * Takes all out.
 */
void
dossier_option_text_clear (DossierOptionText *self)
{
  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));

  g_clear_pointer (&self->option_id, g_free);
  g_array_set_size (self->links, 0);
  g_array_set_size (self->fields, 0);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
}

/**
 * dossier_option_text_get_option_id:
 * @self: a text
 *
 * Returns: (nullable): the id of the option that is written in it
 */
const char *
dossier_option_text_get_option_id (DossierOptionText *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  return self->option_id;
}

/**
 * dossier_option_text_set_option_id:
 * @self: a text
 * @option_id: (nullable): the id of the option that is written in it
 */
void
dossier_option_text_set_option_id (DossierOptionText *self,
                                   const char        *option_id)
{
  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));

  g_set_str (&self->option_id, option_id);
}

/**
 * dossier_option_text_append:
 * @self: a text
 * @text: what to add at its end
 * @style: how: "title", "heading", "label", "paragraph", "item", "detail" or "dim"
 * @emphasis: (nullable): a style for the words within it: "state" or "strong"
 */
void
dossier_option_text_append (DossierOptionText *self,
                            const char        *text,
                            const char        *style,
                            const char        *emphasis)
{
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));
  g_return_if_fail (text != NULL && style != NULL);

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &end);
  gtk_text_buffer_insert_with_tags_by_name (GTK_TEXT_BUFFER (self), &end, text, -1, style, emphasis,
                                            NULL);
}

/**
 * dossier_option_text_append_link:
 * @self: a text
 * @text: what to add at its end
 * @target: (type GObject): the claim, source, option or #DossierOrigins it leads to
 * @style: how, as in dossier_option_text_append()
 */
void
dossier_option_text_append_link (DossierOptionText *self,
                                 const char        *text,
                                 gpointer           target,
                                 const char        *style)
{
  DossierLink link;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));
  g_return_if_fail (G_IS_OBJECT (target));

  link.target = g_object_ref (target);
  link.start = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  dossier_option_text_append (self, text, style, "link");
  link.end = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  g_array_append_val (self->links, link);
}

/**
 * dossier_option_text_append_field:
 * @self: a text
 * @text: what to add at its end
 * @path: which of the option's texts it is
 * @style: how, as in dossier_option_text_append()
 *
 * Adds a text of the option, on whose words notes can be.
 */
void
dossier_option_text_append_field (DossierOptionText *self,
                                  const char        *text,
                                  const char        *path,
                                  const char        *style)
{
  DossierTextField field;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));
  g_return_if_fail (path != NULL);

  field.path = g_strdup (path);
  field.start = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  dossier_option_text_append (self, text, style, NULL);
  field.end = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  g_array_append_val (self->fields, field);
}

/**
 * dossier_option_text_get_fields:
 * @self: a text
 *
 * Returns: (transfer none) (element-type DossierTextField): where the texts of the option stand, in
 *   their order
 */
GArray *
dossier_option_text_get_fields (DossierOptionText *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  return self->fields;
}

/* Whether a heading begins between two places. */
static gboolean
has_heading (DossierOptionText *self,
             int                start,
             int                end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *heading =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "heading");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);

  return gtk_text_iter_forward_to_tag_toggle (&iter, heading) &&
         gtk_text_iter_get_offset (&iter) <= end;
}

/* Where the line of a place begins. */
static int
get_line_start (DossierOptionText *self,
                int                offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &iter, offset);
  gtk_text_iter_set_line_offset (&iter, 0);

  return gtk_text_iter_get_offset (&iter);
}

/**
 * dossier_option_text_get_field_at:
 * @self: a text
 * @offset: a place, in code points from the start
 *
 * Finds the text of the option that a place belongs to: the one it is in, or that its line shows,
 * or the one before, of which lines such as that with a claim's source tell more.
 *
 * Returns: (nullable): the text; %NULL at a heading; owned by @self
 */
const DossierTextField *
dossier_option_text_get_field_at (DossierOptionText *self,
                                  int                offset)
{
  const DossierTextField *found = NULL;
  int line;

  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  line = get_line_start (self, offset);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const DossierTextField *field = &g_array_index (self->fields, DossierTextField, i);

      if (field->start <= offset)
        {
          found = field;
          continue;
        }
      /* Before it stands its number, or a mark. */
      if (get_line_start (self, field->start) == line && (found == NULL || found->end < line))
        found = field;
      break;
    }

  return found != NULL && !has_heading (self, found->end, offset) ? found : NULL;
}

/**
 * dossier_option_text_get_rectangle:
 * @view: a view of the text
 * @start: where words begin
 * @end: where they end
 * @rectangle: (out): where they are in @view; of words on several lines, the end of the last
 */
void
dossier_option_text_get_rectangle (GtkTextView       *view,
                                   const GtkTextIter *start,
                                   const GtkTextIter *end,
                                   GdkRectangle      *rectangle)
{
  GdkRectangle first;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  gtk_text_view_get_iter_location (view, start, &first);
  gtk_text_view_get_iter_location (view, end, rectangle);
  if (first.y == rectangle->y)
    gdk_rectangle_union (&first, rectangle, rectangle);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, rectangle->x, rectangle->y,
                                         &rectangle->x, &rectangle->y);
}

/**
 * dossier_option_text_get_link_at:
 * @self: a text
 * @offset: a place, in code points from the start
 *
 * Returns: (nullable): the link there; owned by @self
 */
const DossierLink *
dossier_option_text_get_link_at (DossierOptionText *self,
                                 int                offset)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierLink *link = &g_array_index (self->links, DossierLink, i);

      if (link->start <= offset && offset < link->end)
        return link;
    }

  return NULL;
}

/**
 * dossier_option_text_next_link:
 * @self: a text
 * @offset: a place, in code points from the start
 * @forward: whether to look towards the end
 *
 * Returns: (nullable): the nearest link that begins after @offset, or before it; owned by @self
 */
const DossierLink *
dossier_option_text_next_link (DossierOptionText *self,
                               int                offset,
                               gboolean           forward)
{
  const DossierLink *before = NULL;

  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierLink *link = &g_array_index (self->links, DossierLink, i);

      if (forward && link->start > offset)
        return link;
      if (!forward && link->start < offset)
        before = link;
    }

  return before;
}
