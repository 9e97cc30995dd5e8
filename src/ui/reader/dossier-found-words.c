/* dossier-found-words.c: shows where words stand in an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-found-words.h"

#include <adwaita.h>

#define TAG "found"
#define SHOWN_MS 2500

/* Words that stand out for a moment; the text may be another, or gone, when it is over. */
static void
on_over (gpointer user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr (GtkTextBuffer) buffer = g_weak_ref_get (reference);
  GtkTextIter start, end;

  if (buffer != NULL)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_remove_tag_by_name (buffer, TAG, &start, &end);
    }
  g_weak_ref_clear (reference);
  g_free (reference);
}

static void
flash (GtkTextBuffer     *buffer,
       const GtkTextIter *start,
       const GtkTextIter *end)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (tags, TAG);
  GWeakRef *reference = g_new (GWeakRef, 1);
  GtkTextIter first, last;
  GdkRGBA colour;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, TAG, NULL);
  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (manager), &colour);
  colour.alpha = 0.35f;
  g_object_set (tag, "background-rgba", &colour, NULL);

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  gtk_text_buffer_remove_tag (buffer, tag, &first, &last);
  gtk_text_buffer_apply_tag (buffer, tag, start, end);
  g_weak_ref_init (reference, buffer);
  g_timeout_add_once (SHOWN_MS, on_over, reference);
}

/**
 * dossier_found_words_show:
 * @view: what shows @text
 * @text: the text of an option
 * @field: which text of the option has the words
 * @start: where they begin in it, in code points
 * @end: where they end
 *
 * Scrolls to words, puts the cursor before them, and lets them stand out for a moment.
 *
 * Returns: whether there is such a text
 */
gboolean
dossier_found_words_show (GtkTextView       *view,
                          DossierOptionText *text,
                          const char        *field,
                          guint              start,
                          guint              end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (text);
  GArray *fields = dossier_option_text_get_fields (text);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierTextField *place = &g_array_index (fields, DossierTextField, i);
      GtkTextIter from, to;

      if (!g_str_equal (place->path, field))
        continue;

      gtk_text_buffer_get_iter_at_offset (buffer, &from,
                                          MIN (place->start + (int) start, place->end));
      gtk_text_buffer_get_iter_at_offset (buffer, &to, MIN (place->start + (int) end, place->end));
      gtk_text_buffer_place_cursor (buffer, &from);
      gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.3);
      /* Of a text that was found by something else, as its speaker, all of it. */
      if (start == end)
        gtk_text_buffer_get_iter_at_offset (buffer, &to, place->end);
      flash (buffer, &from, &to);
      return TRUE;
    }

  return FALSE;
}
