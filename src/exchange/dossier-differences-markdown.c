/* dossier-differences-markdown.c: what has changed in a dossier, as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-differences-markdown.h"

#include "exchange/dossier-markdown.h"
#include "text/dossier-word-diff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REMOVED "~~"
#define ADDED "**"

static gunichar
get_last (const char *text)
{
  return *text == '\0' ? ' ' : g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));
}

static gboolean
is_open (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_ispunct (c);
}

static gsize
measure_space (const char *text)
{
  const char *end = text;

  while (g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return (gsize) (end - text);
}

static const char *
find_trailing_space (const char *text)
{
  const char *start = text + strlen (text);

  while (start > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);

  return start;
}

/* Adds words within marks, without the white space around them.  A mark beside a sign is not one
 * where a letter is on its other side (CommonMark 0.31, section 6.2, “left-flanking” and
 * “right-flanking”); an empty comment then parts them. */
static void
append_marked (GString    *out,
               const char *mark,
               const char *words,
               gunichar    before,
               gunichar    after)
{
  const char *start = words + measure_space (words);
  g_autofree char *inner = g_strndup (start, (gsize) (find_trailing_space (start) - start));
  g_autofree char *escaped = dossier_markdown_escape (inner);

  if (g_unichar_ispunct (g_utf8_get_char (escaped)) && !is_open (before))
    g_string_append (out, "<!-- -->");
  g_string_append_printf (out, "%s%s%s", mark, escaped, mark);
  if (g_unichar_ispunct (get_last (escaped)) && !is_open (after))
    g_string_append (out, "<!-- -->");
}

static void
append_space (GString *out)
{
  if (!g_unichar_isspace (get_last (out->str)))
    g_string_append_c (out, ' ');
}

/* A mark has no white space inside.  That of an addition is kept beside it; that of a removal is
 * gone, but for what parts it from its neighbours. */
static void
append_piece (GString             *out,
              DossierWordDiffKind  kind,
              const char          *words,
              gunichar             before,
              gunichar             after)
{
  gboolean added = kind == DOSSIER_WORD_DIFF_ADDED;
  gsize leading = measure_space (words);
  const char *trailing = find_trailing_space (words);
  g_autofree char *first = g_strndup (words, leading);

  if (words[leading] == '\0')
    {
      if (added)
        dossier_markdown_append (out, words);
      return;
    }

  if (added && strchr (first, '\n') != NULL)
    dossier_markdown_append (out, first);
  else if (leading > 0)
    append_space (out);
  append_marked (out, added ? ADDED : REMOVED, words, leading > 0 ? ' ' : before,
                 *trailing != '\0' ? ' ' : after);
  if (added)
    dossier_markdown_append (out, trailing);
  else if (*trailing != '\0')
    append_space (out);
}

static void
append_words (GString           *out,
              DossierDifference *difference)
{
  GArray *pieces = difference->pieces;
  g_auto (GStrv) words = dossier_word_diff_words (pieces, difference->before.text,
                                                  difference->after.text);

  for (guint i = 0; i < pieces->len; i++)
    {
      DossierWordDiffKind kind = g_array_index (pieces, DossierWordDiffPiece, i).kind;
      gboolean replaced = i + 1 < pieces->len && kind == DOSSIER_WORD_DIFF_REMOVED &&
        g_array_index (pieces, DossierWordDiffPiece, i + 1).kind == DOSSIER_WORD_DIFF_ADDED;
      gunichar before = i == 0 ? ' ' : get_last (out->str);
      gunichar after = i + 1 == pieces->len || replaced ? ' ' : g_utf8_get_char (words[i + 1]);

      if (kind == DOSSIER_WORD_DIFF_KEPT)
        {
          dossier_markdown_append (out, words[i]);
          continue;
        }
      append_piece (out, kind, words[i], before, after);
      /* What takes the place of something else stands apart from it. */
      if (replaced && words[i][measure_space (words[i])] != '\0')
        append_space (out);
    }
}

static void
append_difference (GString           *out,
                   DossierDifference *difference)
{
  g_autofree char *path = dossier_difference_format_path (difference);
  g_autofree char *before = dossier_difference_side_to_string (&difference->before);
  g_autofree char *after = dossier_difference_side_to_string (&difference->after);
  g_autofree char *label = g_strdup_printf (C_("difference", "%1$s (%2$s)"), path,
                                            dossier_difference_kind_get_label (difference->kind));
  g_autofree char *escaped = dossier_markdown_escape (label);
  g_autofree char *moved = NULL;

  g_string_append_printf (out, "- %s: ", escaped);
  switch (difference->kind)
    {
    case DOSSIER_DIFFERENCE_KIND_ADDED:
      append_marked (out, ADDED, after, ' ', ' ');
      break;
    case DOSSIER_DIFFERENCE_KIND_REMOVED:
      append_marked (out, REMOVED, before, ' ', ' ');
      break;
    case DOSSIER_DIFFERENCE_KIND_REWORDED:
      append_words (out, difference);
      break;
    case DOSSIER_DIFFERENCE_KIND_MOVED:
      moved = g_strdup_printf (_("From “%1$s” to “%2$s”"), before, after);
      dossier_markdown_append (out, moved);
      break;
    case DOSSIER_DIFFERENCE_KIND_CHANGED:
    default:
      append_marked (out, REMOVED, before, ' ', ' ');
      g_string_append_c (out, ' ');
      append_marked (out, ADDED, after, ' ', ' ');
    }
  g_string_append_c (out, '\n');
}

static void
append_heading (GString       *out,
                DossierOption *option)
{
  g_autofree char *title =
    dossier_markdown_escape (option == NULL ? _("The dossier") : dossier_text_get (option->title));

  g_string_append_printf (out, "\n## %s\n\n", title);
}

/**
 * dossier_differences_to_markdown:
 * @differences: the differences of two versions of a dossier
 *
 * Writes differences in GitHub Flavored Markdown: a list for the dossier and one for each option,
 * in which what was removed is `~~struck out~~` and what was added is `**bold**`.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_differences_to_markdown (DossierDifferences *differences)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *title = NULL;
  DossierOption *heading = NULL;
  GListModel *list;
  guint n;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (differences), NULL);

  list = dossier_differences_get_list (differences);
  n = g_list_model_get_n_items (list);
  title = dossier_markdown_escape (
    dossier_text_get (dossier_differences_get_new (differences)->title));
  g_string_append_printf (out, "# %s\n\n", title);
  if (n == 0)
    g_string_append (out, _("The two versions do not differ."));
  else
    g_string_append_printf (out, ngettext ("%u difference", "%u differences", n), n);
  g_string_append_c (out, '\n');

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierDifference) difference = g_list_model_get_item (list, i);
      DossierOption *option = dossier_difference_get_option (difference);

      if (i == 0 || option != heading)
        append_heading (out, option);
      heading = option;
      append_difference (out, difference);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
