/* dossier-highlights.c: the words of notes in the text of an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-highlights.h"

#include "model/dossier-term.h"

#include <adwaita.h>

/* How words are marked: by a colour, and for those who do not tell colours apart by a line. */
static const struct
{
  const char     *name;
  GdkRGBA         light;
  GdkRGBA         dark;
  PangoUnderline  underline;
  PangoOverline   overline;
} styles[DOSSIER_ANNOTATION_N_COLOURS] = {
  { "mark-yellow", { 0.976f, 0.894f, 0.361f, 0.55f }, { 0.898f, 0.647f, 0.039f, 0.38f },
    PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_NONE },
  { "mark-green", { 0.561f, 0.941f, 0.643f, 0.55f }, { 0.149f, 0.635f, 0.412f, 0.45f },
    PANGO_UNDERLINE_DOUBLE, PANGO_OVERLINE_NONE },
  { "mark-blue", { 0.600f, 0.757f, 0.945f, 0.55f }, { 0.110f, 0.443f, 0.847f, 0.50f },
    PANGO_UNDERLINE_NONE, PANGO_OVERLINE_SINGLE },
  { "mark-pink", { 0.965f, 0.678f, 0.780f, 0.55f }, { 0.780f, 0.251f, 0.447f, 0.45f },
    PANGO_UNDERLINE_ERROR, PANGO_OVERLINE_NONE },
  { "mark-purple", { 0.863f, 0.541f, 0.867f, 0.45f }, { 0.569f, 0.255f, 0.675f, 0.50f },
    PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_SINGLE },
};

/* Where the words of several notes meet, the ground is grey, and the lines of all are there. */
static const GdkRGBA overlap_light = { 0.0f, 0.0f, 0.0f, 0.22f };
static const GdkRGBA overlap_dark = { 1.0f, 1.0f, 1.0f, 0.28f };

static GtkTextTag *
ensure_tag (GtkTextTagTable *table,
            const char      *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag == NULL)
    {
      tag = gtk_text_tag_new (name);
      gtk_text_tag_table_add (table, tag);
      g_object_unref (tag);
    }

  return tag;
}

/* Brings the styles in line with a light or a dark window. */
static void
update_tags (GtkTextTagTable *table)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_object_set (ensure_tag (table, styles[i].name),
                  "background-rgba", dark ? &styles[i].dark : &styles[i].light,
                  "underline", styles[i].underline,
                  "overline", styles[i].overline,
                  NULL);
  g_object_set (ensure_tag (table, "mark-overlap"),
                "background-rgba", dark ? &overlap_dark : &overlap_light, NULL);
  /* What is settled stands back. */
  g_object_set (ensure_tag (table, "mark-resolved"), "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
on_dark_changed (AdwStyleManager *manager,
                 GParamSpec      *pspec,
                 GtkTextTagTable *table)
{
  update_tags (table);
}

static GtkTextTagTable *
ensure_tags (DossierOptionText *text)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (text));

  if (gtk_text_tag_table_lookup (table, "mark-overlap") == NULL)
    {
      update_tags (table);
      g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                               G_CALLBACK (on_dark_changed), table, 0);
    }

  return table;
}

static char *
get_text (DossierOptionText      *text,
          const DossierTextField *field)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &start, field->start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &end, field->end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (text), &start, &end, TRUE);
}

/**
 * dossier_highlights_get_targets:
 * @text: the text of an option
 * @start: where words begin in it, in code points
 * @end: where they end
 * @version: (nullable): the SHA-256 of the dossier's file, in hexadecimal
 *
 * Takes the words between two places, those of each text of the option by themselves.  White space
 * at their ends, and what is none of the option's texts, such as headings, is left out.
 *
 * Returns: (transfer full) (element-type DossierTarget): the words; empty where there are none
 */
GPtrArray *
dossier_highlights_get_targets (DossierOptionText *text,
                                int                start,
                                int                end,
                                const char        *version)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  GArray *fields = dossier_option_text_get_fields (text);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierTextField *field = &g_array_index (fields, DossierTextField, i);
      int from = MAX (start, field->start) - field->start;
      int to = MIN (end, field->end) - field->start;
      g_autoptr (DossierQuote) quote = NULL;
      g_autofree char *words = NULL;

      if (from >= to)
        continue;
      words = get_text (text, field);
      while (from < to && g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (words,
                                                                                        from))))
        from++;
      while (from < to && g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (words,
                                                                                        to - 1))))
        to--;
      if (from == to)
        continue;
      quote = dossier_quote_new (words, from, to);
      g_ptr_array_add (targets, dossier_target_new (field->path, quote, version));
    }

  return targets;
}

/**
 * dossier_highlights_get_whole:
 * @text: the text of an option
 * @offset: a place in it, in code points
 * @version: (nullable): the SHA-256 of the dossier's file, in hexadecimal
 *
 * Takes the whole of the option's text that a place belongs to, such as a claim.
 *
 * Returns: (transfer full) (element-type DossierTarget): that text; empty where there is none
 */
GPtrArray *
dossier_highlights_get_whole (DossierOptionText *text,
                              int                offset,
                              const char        *version)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  const DossierTextField *field = dossier_option_text_get_field_at (text, offset);

  if (field != NULL)
    g_ptr_array_add (targets, dossier_target_new (field->path, NULL, version));

  return targets;
}

/* Whether the words of a target stand where it says that they do. */
static gboolean
stands_at (DossierOptionText   *text,
           const DossierTarget *target,
           int                  start,
           int                  end)
{
  g_autofree char *words = NULL;
  GtkTextIter from, to;

  if (target->anchor == DOSSIER_ANCHOR_REWORDED)
    return TRUE;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &from, start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &to, end);
  words = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (text), &from, &to, TRUE);

  return g_str_equal (words, target->quote->exact);
}

/**
 * dossier_highlights_locate:
 * @text: the text of an option
 * @annotation: a note
 * @target: what it is on
 * @start: (out): where its words begin in @text, in code points
 * @end: (out): where they end
 *
 * Returns: whether they stand in @text
 */
gboolean
dossier_highlights_locate (DossierOptionText   *text,
                           DossierAnnotation   *annotation,
                           const DossierTarget *target,
                           int                 *start,
                           int                 *end)
{
  GArray *fields = dossier_option_text_get_fields (text);

  if (!dossier_target_has_place (target) ||
      g_strcmp0 (dossier_annotation_get_option_of (annotation, target),
                 dossier_option_text_get_option_id (text)) != 0)
    return FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierTextField *field = &g_array_index (fields, DossierTextField, i);

      if (!g_str_equal (field->path, target->now_field))
        continue;

      *start = field->start;
      *end = field->end;
      if (target->quote == NULL)
        return TRUE;
      if (target->now_start < 0 || target->now_end < target->now_start ||
          target->now_end > field->end - field->start)
        return FALSE;
      *start = field->start + target->now_start;
      *end = field->start + target->now_end;

      return stands_at (text, target, *start, *end);
    }

  return FALSE;
}

static void
apply (DossierOptionText *text,
       GtkTextTag        *tag,
       int                start,
       int                end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &from, start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &to, end);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (text), tag, &from, &to);
}

static void
clear (DossierOptionText *text,
       GtkTextTagTable   *table)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (text), &start, &end);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (text),
                                gtk_text_tag_table_lookup (table, styles[i].name), &start, &end);
  gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (text),
                              gtk_text_tag_table_lookup (table, "mark-overlap"), &start, &end);
  gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (text),
                              gtk_text_tag_table_lookup (table, "mark-resolved"), &start, &end);
}

/* Where the words of a note stand. */
typedef struct
{
  int start;
  int end;
} Range;

static void
mark_overlaps (DossierOptionText *text,
               GtkTextTag        *tag,
               GArray            *ranges)
{
  for (guint i = 0; i < ranges->len; i++)
    for (guint j = i + 1; j < ranges->len; j++)
      {
        const Range *one = &g_array_index (ranges, Range, i);
        const Range *other = &g_array_index (ranges, Range, j);
        int start = MAX (one->start, other->start);
        int end = MIN (one->end, other->end);

        if (start < end)
          apply (text, tag, start, end);
      }
}

/**
 * dossier_highlights_show:
 * @text: the text of an option
 * @annotations: (element-type DossierAnnotation): the notes on the option
 *
 * Marks the words of the notes, and no others.  Notes on a whole text have no mark.
 */
void
dossier_highlights_show (DossierOptionText *text,
                         GPtrArray         *annotations)
{
  GtkTextTagTable *table;
  g_autoptr (GArray) ranges = NULL;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (text));
  g_return_if_fail (annotations != NULL);

  table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (text));
  if (annotations->len == 0 && gtk_text_tag_table_lookup (table, "mark-overlap") == NULL)
    return; /* nothing was ever marked */

  ensure_tags (text);
  clear (text, table);
  ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);
      gboolean resolved = dossier_annotation_get_resolved (annotation) != 0;
      const char *name = resolved ? "mark-resolved"
                                  : styles[dossier_annotation_get_colour (annotation)].name;

      for (guint j = 0; j < targets->len; j++)
        {
          const DossierTarget *target = g_ptr_array_index (targets, j);
          Range range;

          if (target->quote == NULL ||
              !dossier_highlights_locate (text, annotation, target, &range.start, &range.end))
            continue;
          apply (text, gtk_text_tag_table_lookup (table, name), range.start, range.end);
          if (!resolved)
            g_array_append_val (ranges, range);
        }
    }
  mark_overlaps (text, gtk_text_tag_table_lookup (table, "mark-overlap"), ranges);
}

/**
 * dossier_highlights_flash:
 * @text: the text of an option
 * @start: where words begin, in code points
 * @end: where they end; the same for none
 *
 * Lets words stand out, and no others.
 */
void
dossier_highlights_flash (DossierOptionText *text,
                          int                start,
                          int                end)
{
  GtkTextTag *tag;
  GtkTextIter from, to;
  GdkRGBA accent;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (text));

  tag = ensure_tag (ensure_tags (text), "flash");
  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (adw_style_manager_get_default ()),
                            &accent);
  accent.alpha = 0.5f;
  g_object_set (tag, "background-rgba", &accent, NULL);
  gtk_text_tag_set_priority (tag, gtk_text_tag_table_get_size (
    gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (text))) - 1);
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (text), &from, &to);
  gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (text), tag, &from, &to);
  if (start < end)
    apply (text, tag, start, end);
}

/**
 * dossier_highlights_find:
 * @text: the text of an option
 * @annotations: (element-type DossierAnnotation): the notes on the option
 * @offset: a place, in code points
 *
 * Returns: (transfer none) (nullable): the note whose words stand there; where there are several,
 *   the one with the fewest words
 */
DossierAnnotation *
dossier_highlights_find (DossierOptionText *text,
                         GPtrArray         *annotations,
                         int                offset)
{
  DossierAnnotation *found = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      GPtrArray *targets = dossier_annotation_get_targets (annotation);

      for (guint j = 0; j < targets->len; j++)
        {
          const DossierTarget *target = g_ptr_array_index (targets, j);
          int start, end;

          if (target->quote != NULL &&
              dossier_highlights_locate (text, annotation, target, &start, &end) &&
              start <= offset && offset < end && end - start < least)
            {
              found = annotation;
              least = end - start;
            }
        }
    }

  return found;
}
