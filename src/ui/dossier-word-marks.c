/* dossier-word-marks.c: how words that were removed and added look
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-word-marks.h"

#include "text/dossier-bidi.h"

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

static void
insert (DossierWordMarks *self,
        PangoAttribute   *attribute,
        gsize             start)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) self->text->len;
  pango_attr_list_insert (self->attributes, attribute);
}

/**
 * dossier_word_marks_append:
 * @self: a text
 * @kind: what became of the words
 * @words: words of a dossier
 *
 * Writes words: those that were removed are struck out, those that were added underlined, and both
 * have their colours.
 */
void
dossier_word_marks_append (DossierWordMarks    *self,
                           DossierWordDiffKind  kind,
                           const char          *words)
{
  g_autofree char *shown = dossier_bidi_mark_line (words);
  gsize start = self->text->len;
  const Ink *ink;

  g_string_append (self->text, shown);
  if (kind == DOSSIER_WORD_DIFF_KEPT)
    {
      g_string_append (self->spoken, shown);
      return;
    }

  if (kind == DOSSIER_WORD_DIFF_REMOVED)
    {
      ink = &removed_ink[self->dark];
      insert (self, pango_attr_strikethrough_new (TRUE), start);
      /* Translators: read aloud, of words that were taken out of a text */
      g_string_append_printf (self->spoken, _(" (removed: %s) "), shown);
    }
  else
    {
      ink = &added_ink[self->dark];
      insert (self, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start);
      /* Translators: read aloud, of words that were put into a text */
      g_string_append_printf (self->spoken, _(" (added: %s) "), shown);
    }
  insert (self, pango_attr_foreground_new (ink->red, ink->green, ink->blue), start);
  insert (self, pango_attr_background_new (ink->red, ink->green, ink->blue), start);
  insert (self, pango_attr_background_alpha_new (TINT), start);
}

static gboolean
ends_with_space (const char *words)
{
  return *words == '\0' ||
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (words + strlen (words))));
}

/**
 * dossier_word_marks_append_diff:
 * @self: a text
 * @pieces: (element-type DossierWordDiffPiece): what became of the words of a text
 * @words: (array zero-terminated=1): the words of each of @pieces
 *
 * Writes what two texts are together.
 */
void
dossier_word_marks_append_diff (DossierWordMarks *self,
                                GArray           *pieces,
                                GStrv             words)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      DossierWordDiffKind kind = g_array_index (pieces, DossierWordDiffPiece, i).kind;

      /* What takes the place of something else stands apart from it. */
      if (i > 0 && kind == DOSSIER_WORD_DIFF_ADDED && !ends_with_space (words[i - 1]) &&
          g_array_index (pieces, DossierWordDiffPiece, i - 1).kind == DOSSIER_WORD_DIFF_REMOVED)
        dossier_word_marks_append (self, DOSSIER_WORD_DIFF_KEPT, " ");
      dossier_word_marks_append (self, kind, words[i]);
    }
}
