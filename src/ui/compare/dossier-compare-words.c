/* dossier-compare-words.c: what a cell of a comparison says, and how it looks
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-words.h"

#include "../dossier-word-marks.h"

#include "analysis/dossier-cell-difference.h"
#include "analysis/dossier-origin-words.h"

#include <glib/gi18n.h>

#define COUNT_SCALE 0.82
#define COUNT_ALPHA (G_MAXUINT16 / 100 * 62)

/* A cell that is being written. */
typedef DossierWordMarks Writing;

/* The marks differ in shape and word, so that none is told by colour alone. */
static const char *
get_mark (DossierComparisonState state)
{
  switch (state)
    {
    case DOSSIER_COMPARISON_STATE_NONE:
      return "∅";
    case DOSSIER_COMPARISON_STATE_DISPUTED:
      return "≠";
    case DOSSIER_COMPARISON_STATE_UNKNOWN:
      return "?";
    case DOSSIER_COMPARISON_STATE_KNOWN:
    default:
      return NULL;
    }
}

static gsize
begin_line (Writing *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');

  return self->text->len;
}

static void
insert (Writing        *self,
        PangoAttribute *attribute,
        gsize           start,
        gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
add_state (Writing               *self,
           DossierComparisonState state)
{
  const char *mark = get_mark (state);
  gsize start;

  if (mark == NULL)
    return;

  start = begin_line (self);
  /* Translators: the mark of a state and its name, like “? Unknown” */
  g_string_append_printf (self->text, _("%s %s"), mark, dossier_comparison_state_get_label (state));
  insert (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start, self->text->len);
}

/* How many claims there are and, where they are several, from how many origins. */
static char *
count_claims (DossierComparison *comparison,
              GPtrArray         *claims)
{
  g_autoptr (DossierOrigins) origins = NULL;

  if (claims->len < 2)
    return g_strdup_printf (ngettext ("%u claim", "%u claims", claims->len), claims->len);

  origins = dossier_origins_new (dossier_comparison_get_document (comparison), claims);

  return dossier_origins_count (origins);
}

static void
add_count (Writing    *self,
           const char *count)
{
  gsize start = begin_line (self);

  g_string_append (self->text, count);
  insert (self, pango_attr_scale_new (COUNT_SCALE), start, self->text->len);
  insert (self, pango_attr_foreground_alpha_new (COUNT_ALPHA), start, self->text->len);
}

/* The user's notes stand below what the dossier says, each after a pencil. */
static void
add_notes (Writing   *self,
           GPtrArray *notes)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      DossierNote *note = g_ptr_array_index (notes, i);
      gsize start;

      if (dossier_note_is_blank (note))
        continue;
      start = begin_line (self);
      g_string_append_printf (self->text, "✎ %s",
                              dossier_annotation_get_body (dossier_note_get_annotation (note)));
      insert (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start, self->text->len);
      insert (self, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, self->text->len);
    }
}

static void
mark_found (Writing      *self,
            DossierQuery *query)
{
  g_autoptr (GArray) ranges = NULL;
  const char *text = self->text->str;

  if (query == NULL || dossier_query_count_found (query, text) < query->phrases->len)
    return;

  ranges = dossier_query_find (query, text);
  for (guint i = 0; i < ranges->len; i++)
    {
      const DossierTextRange *range = &g_array_index (ranges, DossierTextRange, i);
      gsize start = (gsize) (g_utf8_offset_to_pointer (text, range->start) - text);
      gsize end = (gsize) (g_utf8_offset_to_pointer (text, range->end) - text);

      /* Yellow as of a marker pen, with the words in black on it in every theme. */
      insert (self, pango_attr_background_new (0xffff, 0xe0e0, 0x5050), start, end);
      insert (self, pango_attr_foreground_new (0, 0, 0), start, end);
      insert (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
    }
}

static void
add_item_count (Writing                     *self,
                DossierComparison           *comparison,
                const DossierComparisonCell *cell,
                guint                        item)
{
  g_autofree char *count = NULL;

  if (cell->state != DOSSIER_COMPARISON_STATE_DISPUTED)
    return;

  count = count_claims (comparison, g_ptr_array_index (cell->item_claims, item));
  add_count (self, count);
}

static void
add_items (Writing                     *self,
           DossierComparison           *comparison,
           const DossierComparisonCell *cell)
{
  gboolean alone = cell->items[0] != NULL && cell->items[1] == NULL &&
                   get_mark (cell->state) == NULL;

  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      begin_line (self);
      if (*cell->item_marks[i] != '\0')
        g_string_append_printf (self->text, "%s ", cell->item_marks[i]);
      else if (!alone)
        g_string_append (self->text, "• ");
      g_string_append (self->text, cell->items[i]);
      add_item_count (self, comparison, cell, i);
    }
}

/* The items, with what is other than in the base.  Signs before items tell those that the base does
 * not have, and those that it alone has, without colour. */
static void
add_difference (Writing                     *self,
                DossierComparison           *comparison,
                const DossierComparisonCell *cell,
                const DossierComparisonCell *base,
                GPtrArray                   *items)
{
  gboolean alone = items->len == 1;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierItemDifference *item = g_ptr_array_index (items, i);

      begin_line (self);
      g_string_append_c (self->spoken, '\n');
      if (item->kind == DOSSIER_WORD_DIFF_ADDED)
        g_string_append (self->text, "+ ");
      else if (item->kind == DOSSIER_WORD_DIFF_REMOVED)
        g_string_append (self->text, "− ");
      else if (!alone)
        g_string_append (self->text, "• ");

      if (item->kind != DOSSIER_WORD_DIFF_REMOVED && *cell->item_marks[item->item] != '\0')
        g_string_append_printf (self->text, "%s ", cell->item_marks[item->item]);

      if (item->pieces != NULL)
        dossier_word_marks_append_diff (self, item->pieces, item->words);
      else
        dossier_word_marks_append (self, item->kind,
                                   item->kind == DOSSIER_WORD_DIFF_REMOVED
                                     ? base->items[item->item] : cell->items[item->item]);
      if (item->kind != DOSSIER_WORD_DIFF_REMOVED)
        add_item_count (self, comparison, cell, item->item);
    }
}

static void
add_spoken_notes (DossierCompareWords *self,
                  GPtrArray           *notes)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      DossierNote *note = g_ptr_array_index (notes, i);
      g_autofree char *before = g_steal_pointer (&self->spoken);

      /* Translators: what a cell of a comparison says, and, read aloud, the user's note on it */
      self->spoken = g_strdup_printf (_("%1$s\nYour note: %2$s"), before,
                                      dossier_annotation_get_body (
                                        dossier_note_get_annotation (note)));
    }
}

/**
 * dossier_compare_words_new:
 * @comparison: a comparison
 * @row: one of its rows
 * @option: the place of one of its options
 * @style: what all cells have in common
 *
 * Where there is a base, the words in which the cell differs from it are marked.
 *
 * Returns: (transfer full): the words of the cell
 */
DossierCompareWords *
dossier_compare_words_new (DossierComparison         *comparison,
                           DossierComparisonRow      *row,
                           guint                      option,
                           const DossierCompareStyle *style)
{
  const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, option);
  DossierCompareWords *self = g_new0 (DossierCompareWords, 1);
  const DossierComparisonCell *base = NULL;
  g_autoptr (GPtrArray) items = NULL;
  Writing writing = {
    g_string_new (NULL), g_string_new (NULL), pango_attr_list_new (), style->dark
  };

  if (style->base >= 0 && (int) option != style->base)
    base = dossier_comparison_row_get_cell (row, (guint) style->base);
  if (base != NULL)
    items = dossier_cell_difference (base, cell);

  self->claims = count_claims (comparison, cell->claims);
  add_state (&writing, cell->state);
  if (cell->remark != NULL)
    {
      begin_line (&writing);
      g_string_append (writing.text, cell->remark);
    }
  if (items != NULL)
    add_difference (&writing, comparison, cell, base, items);
  else
    add_items (&writing, comparison, cell);
  if (cell->claims->len > 0 && cell->state != DOSSIER_COMPARISON_STATE_DISPUTED)
    add_count (&writing, self->claims);
  if (style->notes != NULL)
    add_notes (&writing, dossier_compare_notes_list (style->notes, row, option));
  mark_found (&writing, style->query);

  self->text = g_string_free_and_steal (writing.text);
  self->attributes = writing.attributes;
  self->spoken = dossier_comparison_cell_to_string (cell);
  if (items != NULL)
    {
      g_autofree char *plain = g_steal_pointer (&self->spoken);

      /* Translators: what a cell of a comparison says, and, read aloud, how it differs from the
       * base */
      self->spoken = g_strdup_printf (_("%1$s\nAgainst the base: %2$s"), plain,
                                      g_strstrip (writing.spoken->str));
    }
  add_spoken_notes (self, style->notes == NULL
                            ? NULL : dossier_compare_notes_list (style->notes, row, option));
  g_string_free (writing.spoken, TRUE);

  return self;
}

/**
 * dossier_compare_words_free:
 * @self: (transfer full): the words of a cell
 */
void
dossier_compare_words_free (DossierCompareWords *self)
{
  g_free (self->text);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->spoken);
  g_free (self->claims);
  g_free (self);
}
