/* dossier-difference-text.c: a difference in words of which some are marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-difference-text.h"

#include "text/dossier-bidi.h"
#include "text/dossier-word-diff.h"

#include <glib/gi18n.h>
#include <string.h>

/* Part of the ink: behind the words, so that they are still read with ease. */
#define TINT (G_MAXUINT16 / 8)

typedef struct
{
  guint16 red, green, blue;
} Ink;

#define INK(rgb) \
  { ((rgb) >> 16 & 0xff) * 0x101, ((rgb) >> 8 & 0xff) * 0x101, ((rgb) & 0xff) * 0x101 }

/* On libadwaita's backgrounds, tinted, each has a contrast of over 4.5 to 1 (WCAG 2.2, 1.4.3).
 * What was removed and added is told apart by its lines too. */
static const Ink removed_ink[] = { INK (0x9a0c1bu), INK (0xffb4aeu) };
static const Ink added_ink[] = { INK (0x0b5c2bu), INK (0x8ff0a4u) };

/* A text that is being put together. */
typedef struct
{
  GString       *text;
  GString       *spoken; /* where marks are not seen */
  PangoAttrList *attributes;
  gboolean       dark;
} Writing;

static void
insert (Writing        *writing,
        PangoAttribute *attribute,
        gsize           start)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) writing->text->len;
  pango_attr_list_insert (writing->attributes, attribute);
}

static void
append (Writing             *writing,
        DossierWordDiffKind  kind,
        const char          *verbatim)
{
  g_autofree char *words = dossier_bidi_mark_line (verbatim);
  gsize start = writing->text->len;
  const Ink *ink;

  g_string_append (writing->text, words);
  if (kind == DOSSIER_WORD_DIFF_KEPT)
    {
      g_string_append (writing->spoken, words);
      return;
    }

  if (kind == DOSSIER_WORD_DIFF_REMOVED)
    {
      ink = &removed_ink[writing->dark];
      insert (writing, pango_attr_strikethrough_new (TRUE), start);
      /* Translators: read aloud, of words that were taken out of a text */
      g_string_append_printf (writing->spoken, _(" (removed: %s) "), words);
    }
  else
    {
      ink = &added_ink[writing->dark];
      insert (writing, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start);
      /* Translators: read aloud, of words that were put into a text */
      g_string_append_printf (writing->spoken, _(" (added: %s) "), words);
    }
  insert (writing, pango_attr_foreground_new (ink->red, ink->green, ink->blue), start);
  insert (writing, pango_attr_background_new (ink->red, ink->green, ink->blue), start);
  insert (writing, pango_attr_background_alpha_new (TINT), start);
}

static gboolean
ends_with_space (const char *words)
{
  return *words == '\0' ||
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (words + strlen (words))));
}

static void
append_words (Writing    *writing,
              GArray     *pieces,
              const char *before,
              const char *after)
{
  g_auto (GStrv) words = dossier_word_diff_words (pieces, before, after);

  for (guint i = 0; i < pieces->len; i++)
    {
      DossierWordDiffKind kind = g_array_index (pieces, DossierWordDiffPiece, i).kind;

      /* What takes the place of something else stands apart from it. */
      if (i > 0 && kind == DOSSIER_WORD_DIFF_ADDED && !ends_with_space (words[i - 1]) &&
          g_array_index (pieces, DossierWordDiffPiece, i - 1).kind == DOSSIER_WORD_DIFF_REMOVED)
        append (writing, DOSSIER_WORD_DIFF_KEPT, " ");
      append (writing, kind, words[i]);
    }
}

/**
 * dossier_difference_text_new:
 * @difference: a difference
 * @dark: whether it is shown on a dark background
 * @attributes: (out): where to put what marks the words
 * @spoken: (out): where to put the same for those who do not see the marks
 *
 * Writes what a difference is: what was removed is struck out, what was added is underlined, and
 * both have their colours.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_difference_text_new (DossierDifference  *difference,
                             gboolean            dark,
                             PangoAttrList     **attributes,
                             char              **spoken)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *moved = NULL;
  Writing writing;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCE (difference), NULL);

  before = dossier_difference_side_to_string (&difference->before);
  after = dossier_difference_side_to_string (&difference->after);
  writing = (Writing) {
    g_string_new (NULL), g_string_new (NULL), pango_attr_list_new (), !!dark
  };
  switch (difference->kind)
    {
    case DOSSIER_DIFFERENCE_KIND_ADDED:
      append (&writing, DOSSIER_WORD_DIFF_ADDED, after);
      break;
    case DOSSIER_DIFFERENCE_KIND_REMOVED:
      append (&writing, DOSSIER_WORD_DIFF_REMOVED, before);
      break;
    case DOSSIER_DIFFERENCE_KIND_REWORDED:
      append_words (&writing, difference->pieces, difference->before.text,
                    difference->after.text);
      break;
    case DOSSIER_DIFFERENCE_KIND_MOVED:
      moved = g_strdup_printf (_("From “%1$s” to “%2$s”"), before, after);
      append (&writing, DOSSIER_WORD_DIFF_KEPT, moved);
      break;
    case DOSSIER_DIFFERENCE_KIND_CHANGED:
    default:
      append (&writing, DOSSIER_WORD_DIFF_REMOVED, before);
      append (&writing, DOSSIER_WORD_DIFF_KEPT, "\n");
      append (&writing, DOSSIER_WORD_DIFF_ADDED, after);
    }

  *attributes = writing.attributes;
  *spoken = g_string_free_and_steal (writing.spoken);

  return g_string_free_and_steal (writing.text);
}

/**
 * dossier_difference_text_new_for_words:
 * @before: a text
 * @after: what has become of it
 * @dark: whether it is shown on a dark background
 * @attributes: (out): where to put what marks the words
 * @spoken: (out): where to put the same for those who do not see the marks
 *
 * Writes what has changed in a text, as dossier_difference_text_new() does.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_difference_text_new_for_words (const char     *before,
                                       const char     *after,
                                       gboolean        dark,
                                       PangoAttrList **attributes,
                                       char          **spoken)
{
  g_autoptr (GArray) pieces = NULL;
  Writing writing;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  pieces = dossier_word_diff (before, after, NULL);
  writing = (Writing) {
    g_string_new (NULL), g_string_new (NULL), pango_attr_list_new (), !!dark
  };
  append_words (&writing, pieces, before, after);
  *attributes = writing.attributes;
  *spoken = g_string_free_and_steal (writing.spoken);

  return g_string_free_and_steal (writing.text);
}
