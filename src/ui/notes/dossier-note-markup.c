/* dossier-note-markup.c: a note as it is read
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-markup.h"

#include <adwaita.h>

/* A list that lies deeper than this is no longer indented. */
#define MOST_LEVELS 6
#define INDENT 18
#define MARK 12 /* the mark of a list with the space behind it */

/* A piece of the text, and where in the note it was written. */
typedef struct
{
  int shown;
  int length;
  int written;
} Piece;

/**
 * DossierNoteMarkup:
 *
 * The text of a note with its Markdown turned into styles: what is shown while nobody writes in it.
 * It knows where each piece was written, so that the cursor can be put to the same words when
 * somebody begins to write.
 */
struct _DossierNoteMarkup
{
  GtkTextBuffer  parent_instance;
  GArray        *links;  /* of DossierNoteLink, in the order of the text */
  GArray        *pieces; /* of Piece, likewise */
};

G_DEFINE_FINAL_TYPE (DossierNoteMarkup, dossier_note_markup, GTK_TYPE_TEXT_BUFFER)

/* The tags' names, by the bit of the style. */
static const char * const style_tags[DOSSIER_NOTE_N_STYLES] = {
  "strong", "emphasis", "struck", "code", "link", "heading", "title", "quote", "block",
  "continued",
};

static const char * const level_tags[MOST_LEVELS] = {
  "level-1", "level-2", "level-3", "level-4", "level-5", "level-6",
};

static void
clear_link (gpointer data)
{
  g_free (((DossierNoteLink *) data)->target);
}

static void
dossier_note_markup_finalize (GObject *object)
{
  DossierNoteMarkup *self = DOSSIER_NOTE_MARKUP (object);

  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->pieces, g_array_unref);

  G_OBJECT_CLASS (dossier_note_markup_parent_class)->finalize (object);
}

static void
dossier_note_markup_class_init (DossierNoteMarkupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_note_markup_finalize;
}

static void
on_accent_changed (AdwStyleManager   *manager,
                   GParamSpec        *pspec,
                   DossierNoteMarkup *self)
{
  GtkTextTag *tag =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), "link");
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &color);
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

static void
create_tags (DossierNoteMarkup *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  /* Seen on light and on dark. */
  const GdkRGBA shade = { 0.5f, 0.5f, 0.5f, 0.15f };

  gtk_text_buffer_create_tag (buffer, "block", "pixels-above-lines", 6, NULL);
  for (guint i = 0; i < MOST_LEVELS; i++)
    gtk_text_buffer_create_tag (buffer, level_tags[i], "accumulative-margin", TRUE, "left-margin",
                                INDENT * ((int) i + 1) - MARK, "indent", -MARK,
                                "pixels-above-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "continued", "accumulative-margin", TRUE, "left-margin", MARK,
                              "indent", 0, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", 700, "pixels-above-lines", 9, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.15, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "accumulative-margin", TRUE, "left-margin", 12,
                              "paragraph-background-rgba", &shade, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "Monospace", "background-rgba", &shade,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", 700, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "struck", "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (on_accent_changed), self,
                           0);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_accent_changed), self, 0);
  on_accent_changed (manager, NULL, self);
}

static void
dossier_note_markup_init (DossierNoteMarkup *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (DossierNoteLink));
  g_array_set_clear_func (self->links, clear_link);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
}

/**
 * dossier_note_markup_new:
 *
 * Returns: (transfer full): an empty text
 */
DossierNoteMarkup *
dossier_note_markup_new (void)
{
  DossierNoteMarkup *self = g_object_new (DOSSIER_TYPE_NOTE_MARKUP, "enable-undo", FALSE, NULL);

  create_tags (self);

  return self;
}

/**
 * dossier_note_markup_clear:
 * @self: a text
 *
 * Takes all out.
 */
void
dossier_note_markup_clear (DossierNoteMarkup *self)
{
  g_return_if_fail (DOSSIER_IS_NOTE_MARKUP (self));

  g_array_set_size (self->links, 0);
  g_array_set_size (self->pieces, 0);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
}

/**
 * dossier_note_markup_append:
 * @self: a text
 * @text: what to add at its end
 * @length: its length in bytes; -1 where it ends with a zero
 * @styles: how it looks
 * @level: in how many lists it stands
 * @written: where it was written, in code points from the start of the note; -1 for what was not
 *   written as it stands here, like the mark of a list
 */
void
dossier_note_markup_append (DossierNoteMarkup *self,
                            const char        *text,
                            gssize             length,
                            DossierNoteStyle   styles,
                            guint              level,
                            int                written)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  Piece piece = { .written = written };
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NOTE_MARKUP (self));
  g_return_if_fail (text != NULL);

  piece.shown = gtk_text_buffer_get_char_count (buffer);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, (int) length);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, piece.shown);

  for (guint i = 0; i < DOSSIER_NOTE_N_STYLES; i++)
    if ((styles & (1u << i)) != 0)
      gtk_text_buffer_apply_tag_by_name (buffer, style_tags[i], &start, &end);
  if (level > 0)
    gtk_text_buffer_apply_tag_by_name (buffer, level_tags[MIN (level, MOST_LEVELS) - 1], &start,
                                       &end);

  piece.length = gtk_text_iter_get_offset (&end) - piece.shown;
  if (written >= 0 && piece.length > 0)
    g_array_append_val (self->pieces, piece);
}

/**
 * dossier_note_markup_add_link:
 * @self: a text
 * @start: where the link begins, in code points; it ends at the end of the text, and begins after
 *   the one that was added before
 * @target: the address it leads to, or the name of an option
 * @to_option: whether @target is the name of an option
 *
 * Makes the last words lead somewhere.
 */
void
dossier_note_markup_add_link (DossierNoteMarkup *self,
                              int                start,
                              const char        *target,
                              gboolean           to_option)
{
  DossierNoteLink link = { .start = start, .to_option = to_option };

  g_return_if_fail (DOSSIER_IS_NOTE_MARKUP (self));
  g_return_if_fail (target != NULL);

  link.end = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  if (link.end == start)
    return;

  link.target = g_strdup (target);
  g_array_append_val (self->links, link);
}

/**
 * dossier_note_markup_get_link_at:
 * @self: a text
 * @offset: a place, in code points from the start
 *
 * Returns: (nullable): the link there; owned by @self
 */
const DossierNoteLink *
dossier_note_markup_get_link_at (DossierNoteMarkup *self,
                                 int                offset)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_MARKUP (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierNoteLink *link = &g_array_index (self->links, DossierNoteLink, i);

      if (link->start <= offset && offset < link->end)
        return link;
    }

  return NULL;
}

/**
 * dossier_note_markup_next_link:
 * @self: a text
 * @offset: a place, in code points from the start; -1 for before the first
 * @forward: whether to look towards the end
 *
 * Returns: (nullable): the nearest link that begins after @offset, or before it; owned by @self
 */
const DossierNoteLink *
dossier_note_markup_next_link (DossierNoteMarkup *self,
                               int                offset,
                               gboolean           forward)
{
  const DossierNoteLink *before = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTE_MARKUP (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierNoteLink *link = &g_array_index (self->links, DossierNoteLink, i);

      if (forward && link->start > offset)
        return link;
      if (!forward && link->start < offset)
        before = link;
    }

  return before;
}

/**
 * dossier_note_markup_get_written_place:
 * @self: a text
 * @offset: a place, in code points from the start
 *
 * Returns: where in the note the words at @offset were written, in code points; 0 where there are
 *   none before
 */
int
dossier_note_markup_get_written_place (DossierNoteMarkup *self,
                                       int                offset)
{
  int written = 0;

  g_return_val_if_fail (DOSSIER_IS_NOTE_MARKUP (self), 0);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->shown > offset)
        break;
      written = piece->written + MIN (offset - piece->shown, piece->length);
    }

  return written;
}
