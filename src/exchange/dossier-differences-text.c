/* dossier-differences-text.c: what has changed in a dossier, for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-differences-text.h"

#include "exchange/dossier-wrap.h"
#include "text/dossier-word-diff.h"

#include <glib/gi18n-lib.h>

/* The text with what was removed and added in brackets, as wdiff writes it. */
static char *
mark_words (DossierDifference *difference)
{
  const char *before = difference->before.text, *after = difference->after.text;
  g_auto (GStrv) words = dossier_word_diff_words (difference->pieces, before, after);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const DossierWordDiffPiece *piece =
        &g_array_index (difference->pieces, DossierWordDiffPiece, i);

      if (piece->kind == DOSSIER_WORD_DIFF_KEPT)
        g_string_append (out, words[i]);
      else if (piece->kind == DOSSIER_WORD_DIFF_REMOVED)
        g_string_append_printf (out, "[-%s-]", words[i]);
      else
        /* What takes the place of something else stands apart from it. */
        g_string_append_printf (out, "%s{+%s+}",
                                i > 0 && piece[-1].kind == DOSSIER_WORD_DIFF_REMOVED ? " " : "",
                                words[i]);
    }

  return g_string_free_and_steal (out);
}

static void
append_heading (GString       *out,
                DossierOption *option)
{
  const char *title = option == NULL ? _("The dossier") : dossier_text_get (option->title);
  g_autofree char *upper = g_utf8_strup (title, -1);

  g_string_append_c (out, '\n');
  dossier_wrap_append (out, "", 0, upper);
}

static void
append_difference (GString           *out,
                   DossierDifference *difference)
{
  g_autofree char *path = dossier_difference_format_path (difference);
  g_autofree char *before = dossier_difference_side_to_string (&difference->before);
  g_autofree char *after = dossier_difference_side_to_string (&difference->after);
  /* Translators: a place in a dossier, as in “Facts › Funding”, and what has happened, as in
   * “changed” */
  g_autofree char *label = g_strdup_printf (C_("difference", "%1$s (%2$s)"), path,
                                            dossier_difference_kind_get_label (difference->kind));
  g_autofree char *first = NULL, *second = NULL;

  g_string_append_c (out, '\n');
  dossier_wrap_append (out, "", 0, label);

  switch (difference->kind)
    {
    case DOSSIER_DIFFERENCE_KIND_ADDED:
      first = g_steal_pointer (&after);
      break;
    case DOSSIER_DIFFERENCE_KIND_REMOVED:
      first = g_steal_pointer (&before);
      break;
    case DOSSIER_DIFFERENCE_KIND_REWORDED:
      first = mark_words (difference);
      break;
    case DOSSIER_DIFFERENCE_KIND_MOVED:
      /* Translators: the titles of two options */
      first = g_strdup_printf (_("From “%1$s” to “%2$s”"), before, after);
      break;
    case DOSSIER_DIFFERENCE_KIND_CHANGED:
    default:
      /* Translators: the value that something had */
      first = g_strdup_printf (_("Before: %s"), before);
      /* Translators: the value that something has now */
      second = g_strdup_printf (_("After: %s"), after);
    }

  dossier_wrap_append (out, "", 2, first);
  if (second != NULL)
    dossier_wrap_append (out, "", 2, second);
}

/**
 * dossier_differences_to_text:
 * @differences: the differences of two versions of a dossier
 *
 * Writes differences for a terminal of %DOSSIER_WRAP_COLUMNS columns: the title, their number, and
 * then one after the other, those of an option below its title.  In a text that was reworded, what
 * was removed stands in `[-` and `-]`, what was added in `{+` and `+}`.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_differences_to_text (DossierDifferences *differences)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *number = NULL;
  DossierOption *heading = NULL;
  GListModel *list;
  guint n;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (differences), NULL);

  list = dossier_differences_get_list (differences);
  n = g_list_model_get_n_items (list);
  dossier_wrap_append (out, "", 0,
                       dossier_text_get (dossier_differences_get_new (differences)->title));
  number = n == 0 ? g_strdup (_("The two versions do not differ."))
                  : g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);
  dossier_wrap_append (out, "", 0, number);

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
