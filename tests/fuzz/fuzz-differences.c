/* fuzz-differences.c: two versions of a dossier, or two texts, with all that is told of them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "analysis/dossier-differences.h"
#include "exchange/dossier-differences-json.h"
#include "exchange/dossier-differences-markdown.h"
#include "exchange/dossier-differences-text.h"
#include "text/dossier-word-diff.h"

#include <string.h>

/* Stands between the two; it is in no text in UTF-8. */
#define SEPARATOR '\xff'

/* Holds the pieces to make both texts. */
static void
assert_pieces (GArray     *pieces,
               const char *before,
               const char *after)
{
  g_autoptr (GString) old_text = g_string_new (NULL);
  g_autoptr (GString) new_text = g_string_new (NULL);
  guint old_at = 0, new_at = 0;
  const char *old_rest = before, *new_rest = after;

  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);
      const char *old_end = g_utf8_offset_to_pointer (old_rest, piece->old_length);
      const char *new_end = g_utf8_offset_to_pointer (new_rest, piece->new_length);

      g_assert_cmpuint (piece->old_start, ==, old_at);
      g_assert_cmpuint (piece->new_start, ==, new_at);
      if (piece->kind != DOSSIER_WORD_DIFF_ADDED)
        g_string_append_len (old_text, old_rest, old_end - old_rest);
      else
        g_assert_cmpuint (piece->old_length, ==, 0);
      if (piece->kind == DOSSIER_WORD_DIFF_KEPT)
        g_string_append_len (new_text, old_rest, old_end - old_rest);
      else if (piece->kind == DOSSIER_WORD_DIFF_ADDED)
        g_string_append_len (new_text, new_rest, new_end - new_rest);
      else
        g_assert_cmpuint (piece->new_length, ==, 0);
      old_at += piece->old_length;
      new_at += piece->new_length;
      old_rest = old_end;
      new_rest = new_end;
    }
  g_assert_cmpstr (old_text->str, ==, before);
  g_assert_cmpstr (new_text->str, ==, after);
}

static void
compare_texts (const char *before,
               const char *after)
{
  double likeness;
  g_autoptr (GArray) pieces = dossier_word_diff (before, after, &likeness);

  g_assert_cmpfloat (likeness, >=, 0);
  g_assert_cmpfloat (likeness, <=, 1);
  assert_pieces (pieces, before, after);
}

static void
compare_documents (DossierDocument *before,
                   DossierDocument *after)
{
  g_autoptr (DossierDifferences) differences = dossier_differences_new (before, after);
  GListModel *list = dossier_differences_get_list (differences);
  g_autofree char *json = dossier_differences_to_json (differences);
  g_autofree char *markdown = dossier_differences_to_markdown (differences);
  g_autofree char *text = dossier_differences_to_text (differences);

  fuzz_assert_json (json);
  g_assert_true (g_utf8_validate (markdown, -1, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierDifference) difference = g_list_model_get_item (list, i);
      g_autofree char *path = dossier_difference_format_path (difference);

      g_assert_true (g_utf8_validate (path, -1, NULL));
      if (difference->pieces != NULL)
        assert_pieces (difference->pieces, difference->before.text, difference->after.text);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const guint8 *middle = size == 0 ? NULL : memchr (data, SEPARATOR, size);
  gsize first = middle == NULL ? size : (gsize) (middle - data);
  gsize second = middle == NULL ? 0 : size - first - 1;
  g_autofree char *old_text = g_strndup ((const char *) data, first);
  g_autofree char *new_text = g_strndup (middle == NULL ? "" : (const char *) middle + 1, second);
  g_autoptr (DossierDocument) before = fuzz_read ((const guint8 *) old_text, first);
  g_autoptr (DossierDocument) after = NULL;

  if (before == NULL)
    {
      if (g_utf8_validate (old_text, -1, NULL) && g_utf8_validate (new_text, -1, NULL))
        compare_texts (old_text, new_text);
      return 0;
    }

  after = fuzz_read ((const guint8 *) new_text, second);
  if (after == NULL)
    return 0;

  compare_documents (before, after);
  compare_documents (after, before);

  return 0;
}
