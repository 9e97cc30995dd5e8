/* dossier-difference-text.c: a difference in words of which some are marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-difference-text.h"

#include "../dossier-word-marks.h"

#include <glib/gi18n.h>

static void
append_words (DossierWordMarks *writing,
              GArray           *pieces,
              const char       *before,
              const char       *after)
{
  g_auto (GStrv) words = dossier_word_diff_words (pieces, before, after);

  dossier_word_marks_append_diff (writing, pieces, words);
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
  DossierWordMarks writing;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCE (difference), NULL);

  before = dossier_difference_side_to_string (&difference->before);
  after = dossier_difference_side_to_string (&difference->after);
  writing = (DossierWordMarks) {
    g_string_new (NULL), g_string_new (NULL), pango_attr_list_new (), !!dark
  };
  switch (difference->kind)
    {
    case DOSSIER_DIFFERENCE_KIND_ADDED:
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_ADDED, after);
      break;
    case DOSSIER_DIFFERENCE_KIND_REMOVED:
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_REMOVED, before);
      break;
    case DOSSIER_DIFFERENCE_KIND_REWORDED:
      append_words (&writing, difference->pieces, difference->before.text,
                    difference->after.text);
      break;
    case DOSSIER_DIFFERENCE_KIND_MOVED:
      moved = g_strdup_printf (_("From “%1$s” to “%2$s”"), before, after);
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_KEPT, moved);
      break;
    case DOSSIER_DIFFERENCE_KIND_CHANGED:
    default:
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_REMOVED, before);
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_KEPT, "\n");
      dossier_word_marks_append (&writing, DOSSIER_WORD_DIFF_ADDED, after);
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
  DossierWordMarks writing;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  pieces = dossier_word_diff (before, after, NULL);
  writing = (DossierWordMarks) {
    g_string_new (NULL), g_string_new (NULL), pango_attr_list_new (), !!dark
  };
  append_words (&writing, pieces, before, after);
  *attributes = writing.attributes;
  *spoken = g_string_free_and_steal (writing.spoken);

  return g_string_free_and_steal (writing.text);
}
