/* dossier-word-diff.c: which words of a text are new
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-word-diff.h"

#include "text/dossier-sequence-match.h"
#include "text/dossier-tokens.h"

#include <string.h>

#define NONE DOSSIER_SEQUENCE_MATCH_NONE

enum
{
  OLD,
  NEW,
};

/* A text that is being compared. */
typedef struct
{
  GArray *tokens;  /* of DossierToken */
  guint  *ids;     /* of each token; equal ones have equal numbers */
  guint  *matches; /* of each token, the one of the other text that it is */
} Side;

static guint
token_hash (gconstpointer data)
{
  const DossierToken *token = data;
  guint hash = 5381;

  for (gsize i = 0; i < token->n_bytes; i++)
    hash = hash * 33 + (guchar) token->bytes[i];

  return hash;
}

static gboolean
token_equal (gconstpointer a,
             gconstpointer b)
{
  const DossierToken *one = a, *other = b;

  return one->n_bytes == other->n_bytes && memcmp (one->bytes, other->bytes, one->n_bytes) == 0;
}

static void
side_init (Side       *self,
           const char *text)
{
  self->tokens = dossier_tokens_split (text);
  self->ids = g_new (guint, self->tokens->len);
  self->matches = g_new (guint, self->tokens->len);
  for (guint i = 0; i < self->tokens->len; i++)
    self->matches[i] = NONE;
}

static void
side_clear (Side *self)
{
  g_array_unref (self->tokens);
  g_free (self->ids);
  g_free (self->matches);
}

static const DossierToken *
get (const Side *self,
     guint       position)
{
  return &g_array_index (self->tokens, DossierToken, position);
}

/* Gives equal tokens of both texts the same number, counted from 0. */
static guint
number_tokens (Side *sides)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (token_hash, token_equal);

  for (guint s = 0; s < 2; s++)
    for (guint i = 0; i < sides[s].tokens->len; i++)
      {
        gpointer token = (gpointer) get (&sides[s], i);
        gpointer id;

        if (!g_hash_table_lookup_extended (ids, token, NULL, &id))
          {
            id = GUINT_TO_POINTER (g_hash_table_size (ids));
            g_hash_table_insert (ids, token, id);
          }
        sides[s].ids[i] = GPOINTER_TO_UINT (id);
      }

  return g_hash_table_size (ids);
}

/* The tokens that may be matched: no white space, and none that the other text lacks. */
static GArray *
choose_words (const Side *self,
              const Side *other,
              guint       n_ids)
{
  g_autofree guint8 *in_other = g_new0 (guint8, n_ids);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < other->tokens->len; i++)
    in_other[other->ids[i]] = TRUE;
  for (guint i = 0; i < self->tokens->len; i++)
    if (get (self, i)->kind != DOSSIER_TOKEN_SPACE && in_other[self->ids[i]])
      g_array_append_val (words, i);

  return words;
}

static guint *
get_ids (const Side *self,
         GArray     *words)
{
  guint *ids = g_new (guint, words->len);

  for (guint i = 0; i < words->len; i++)
    ids[i] = self->ids[g_array_index (words, guint, i)];

  return ids;
}

static void
match_tokens (Side *sides)
{
  guint n_ids = number_tokens (sides);
  g_autoptr (GArray) old_words = choose_words (&sides[OLD], &sides[NEW], n_ids);
  g_autoptr (GArray) new_words = choose_words (&sides[NEW], &sides[OLD], n_ids);
  g_autofree guint *old_ids = get_ids (&sides[OLD], old_words);
  g_autofree guint *new_ids = get_ids (&sides[NEW], new_words);
  g_autofree guint *matches = dossier_sequence_match (old_ids, old_words->len,
                                                      new_ids, new_words->len);

  for (guint i = 0; i < old_words->len; i++)
    if (matches[i] != NONE)
      {
        guint o = g_array_index (old_words, guint, i);
        guint n = g_array_index (new_words, guint, matches[i]);

        sides[OLD].matches[o] = n;
        sides[NEW].matches[n] = o;
      }
}

static gboolean
is_changed_word (const Side *self,
                 guint       position)
{
  return position < self->tokens->len && self->matches[position] == NONE &&
         get (self, position)->kind != DOSSIER_TOKEN_SPACE;
}

/* Gives up signs that stand alone, without white space, between words that were all replaced: who
 * reads that 10.5 became 12.7 is not helped by the point that stayed. */
static void
unmatch_lone_signs (Side *sides)
{
  Side *old = &sides[OLD], *new = &sides[NEW];

  for (guint start = 1; start < old->tokens->len; start++)
    {
      guint match = old->matches[start];
      guint n = 0;

      if (match == NONE || match == 0 ||
          !is_changed_word (old, start - 1) || !is_changed_word (new, match - 1))
        continue;

      while (start + n < old->tokens->len && old->matches[start + n] == match + n &&
             get (old, start + n)->kind == DOSSIER_TOKEN_SIGN)
        n++;
      if (!is_changed_word (old, start + n) || !is_changed_word (new, match + n))
        continue;

      for (guint i = 0; i < n; i++)
        old->matches[start + i] = new->matches[match + i] = NONE;
    }
}

static void
add_piece (GArray              *pieces,
           DossierWordDiffKind  kind,
           guint                n_chars)
{
  DossierWordDiffPiece *last = NULL;
  guint n_old = kind == DOSSIER_WORD_DIFF_ADDED ? 0 : n_chars;
  guint n_new = kind == DOSSIER_WORD_DIFF_REMOVED ? 0 : n_chars;

  if (n_chars == 0)
    return;

  if (pieces->len > 0)
    last = &g_array_index (pieces, DossierWordDiffPiece, pieces->len - 1);
  if (last != NULL && last->kind == kind)
    {
      last->old_length += n_old;
      last->new_length += n_new;
      return;
    }

  g_array_append_val (pieces, ((DossierWordDiffPiece) {
    .kind = kind,
    .old_start = last == NULL ? 0 : last->old_start + last->old_length,
    .old_length = n_old,
    .new_start = last == NULL ? 0 : last->new_start + last->new_length,
    .new_length = n_new,
  }));
}

static guint
count_chars (const Side *self,
             guint       start,
             guint       end)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    n += get (self, i)->n_chars;

  return n;
}

/* Adds what stands between two words that were kept, or before the first or after the last: one
 * removal, one addition, and around them the white space that is the same. */
static void
add_gap (GArray     *pieces,
         const Side *sides,
         guint       old_start,
         guint       old_end,
         guint       new_start,
         guint       new_end)
{
  const Side *old = &sides[OLD], *new = &sides[NEW];
  guint n_trailing = 0;

  if (old_start < old_end && new_start < new_end && old->ids[old_start] == new->ids[new_start] &&
      get (old, old_start)->kind == DOSSIER_TOKEN_SPACE)
    {
      add_piece (pieces, DOSSIER_WORD_DIFF_KEPT, get (old, old_start)->n_chars);
      old_start++;
      new_start++;
    }
  if (old_start < old_end && new_start < new_end &&
      old->ids[old_end - 1] == new->ids[new_end - 1] &&
      get (old, old_end - 1)->kind == DOSSIER_TOKEN_SPACE)
    {
      n_trailing = get (old, old_end - 1)->n_chars;
      old_end--;
      new_end--;
    }

  add_piece (pieces, DOSSIER_WORD_DIFF_REMOVED, count_chars (old, old_start, old_end));
  add_piece (pieces, DOSSIER_WORD_DIFF_ADDED, count_chars (new, new_start, new_end));
  add_piece (pieces, DOSSIER_WORD_DIFF_KEPT, n_trailing);
}

static GArray *
join (const Side *sides)
{
  const Side *old = &sides[OLD], *new = &sides[NEW];
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (DossierWordDiffPiece));
  guint o = 0, n = 0;

  for (guint i = 0; i < old->tokens->len; i++)
    {
      if (old->matches[i] == NONE)
        continue;
      add_gap (pieces, sides, o, i, n, old->matches[i]);
      add_piece (pieces, DOSSIER_WORD_DIFF_KEPT, get (old, i)->n_chars);
      o = i + 1;
      n = old->matches[i] + 1;
    }
  add_gap (pieces, sides, o, old->tokens->len, n, new->tokens->len);

  return pieces;
}

static double
measure_likeness (const Side *sides)
{
  double kept = 0, all = 0;

  for (guint s = 0; s < 2; s++)
    for (guint i = 0; i < sides[s].tokens->len; i++)
      {
        const DossierToken *token = get (&sides[s], i);

        if (token->kind == DOSSIER_TOKEN_SPACE)
          continue;
        all += token->n_chars;
        kept += sides[s].matches[i] != NONE ? token->n_chars : 0;
      }

  return all > 0 ? kept / all : 1;
}

/**
 * dossier_word_diff:
 * @old_text: a text; each byte that is not UTF-8 counts as one character
 * @new_text: what has become of it
 * @likeness: (out) (optional): how alike they are, from 0 to 1: the share of their characters,
 *   white space aside, that stand in words that were kept (the coefficient of Dice and Sørensen)
 *
 * Finds what was removed from a text and what was added to it, word by word; what a word is,
 * dossier_tokens_split() says.  White space is never matched for its own sake: it is kept beside
 * words that are kept, so that a phrase that was replaced is one removal followed by one addition.
 *
 * As many words are kept as can be, within the bound that dossier_sequence_match() sets on its
 * search; beyond it, two long texts that have little in common may have fewer words kept than
 * possible.  So the time is at most proportional to the number of words times that bound, and the
 * memory to the number of words.
 *
 * Returns: (transfer full) (element-type DossierWordDiffPiece): the pieces in the order of the
 *   texts, no two neighbours of one kind; those kept and removed are the old text, those kept and
 *   added the new one
 */
GArray *
dossier_word_diff (const char *old_text,
                   const char *new_text,
                   double     *likeness)
{
  g_autofree char *old_valid = NULL, *new_valid = NULL;
  Side sides[2];
  GArray *pieces;

  g_return_val_if_fail (old_text != NULL && new_text != NULL, NULL);

  old_valid = g_utf8_make_valid (old_text, -1);
  new_valid = g_utf8_make_valid (new_text, -1);
  side_init (&sides[OLD], old_valid);
  side_init (&sides[NEW], new_valid);
  match_tokens (sides);
  unmatch_lone_signs (sides);
  pieces = join (sides);
  if (likeness != NULL)
    *likeness = measure_likeness (sides);
  side_clear (&sides[OLD]);
  side_clear (&sides[NEW]);

  return pieces;
}

/**
 * dossier_word_diff_words:
 * @pieces: (element-type DossierWordDiffPiece): the difference of two texts
 * @old_text: the one text
 * @new_text: the other
 *
 * Returns: (transfer full): what stands in each of @pieces
 */
GStrv
dossier_word_diff_words (GArray     *pieces,
                         const char *old_text,
                         const char *new_text)
{
  g_autofree char *old_valid = NULL, *new_valid = NULL;
  const char *old_place, *new_place;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (pieces != NULL, NULL);
  g_return_val_if_fail (old_text != NULL && new_text != NULL, NULL);

  old_place = old_valid = g_utf8_make_valid (old_text, -1);
  new_place = new_valid = g_utf8_make_valid (new_text, -1);
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);
      const char *old_end = g_utf8_offset_to_pointer (old_place, (glong) piece->old_length);
      const char *new_end = g_utf8_offset_to_pointer (new_place, (glong) piece->new_length);

      if (piece->kind == DOSSIER_WORD_DIFF_ADDED)
        g_strv_builder_take (words, g_strndup (new_place, (gsize) (new_end - new_place)));
      else
        g_strv_builder_take (words, g_strndup (old_place, (gsize) (old_end - old_place)));
      old_place = old_end;
      new_place = new_end;
    }

  return g_strv_builder_end (words);
}
