/* anchor-case.c: made-up edits of texts, with the right answer known
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "anchor-case.h"

#include "anchor-draft.h"
#include "anchor-words.h"

#include <string.h>

#define SUMMARY 0
#define FIRST_CONDITION 2
#define LAST_CLAIM 5

/* An edit that is being made. */
typedef struct
{
  Writer    *writer;
  Writer    *stranger; /* of another language */
  GPtrArray *draft;
  guint      field;    /* where the quote is */
  guint      sentence;
} Edit;

typedef void (*EditFunc) (Edit *edit);

static int
roll (Edit *edit,
      int   from,
      int   below)
{
  return g_rand_int_range (edit->writer->rand, from, below);
}

static DraftField *
get_field (Edit *edit)
{
  return draft_get (edit->draft, edit->field);
}

static char *
get_sentence (Edit *edit)
{
  return get_field (edit)->sentences->pdata[edit->sentence];
}

static void
replace_sentence (Edit *edit,
                  char *sentence)
{
  draft_field_replace (get_field (edit), edit->sentence, sentence);
}

/* Puts another word in the place of the @nth one of @text. */
static char *
replace_word (Edit       *edit,
              const char *text,
              guint       nth)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *word = writer_get_any_word (edit->writer, text);
  char *kept;

  /* What is empty, a sign or a figure stays. */
  while (nth < g_strv_length (words) && g_utf8_strlen (words[nth], -1) < 3)
    nth++;
  for (guint i = 0; nth >= g_strv_length (words) && words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= 3)
      nth = i;
  if (nth >= g_strv_length (words))
    return g_strdup (text);
  kept = words[nth] + strlen (words[nth]);
  while (kept > words[nth] && strchr (".,;", kept[-1]) != NULL)
    kept--;
  kept = g_strconcat (word, kept, NULL);
  g_free (words[nth]);
  words[nth] = kept;

  return g_strjoinv (" ", words);
}

/* Another field than that of the quote. */
static DraftField *
get_other_field (Edit *edit)
{
  guint other;

  do
    other = (guint) roll (edit, 0, (int) edit->draft->len);
  while (other == edit->field);

  return draft_get (edit->draft, other);
}

static void
insert_before (Edit *edit)
{
  guint position = g_rand_boolean (edit->writer->rand) ? 0 : edit->sentence;

  draft_field_insert (get_field (edit), position, writer_make (edit->writer));
  edit->sentence++;
}

static void
insert_after (Edit *edit)
{
  draft_field_insert (get_field (edit), edit->sentence + 1, writer_make (edit->writer));
}

static void
insert_beside (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));
  const char *word = writer_get_any_word (edit->writer, parts[1]);

  if (g_rand_boolean (edit->writer->rand))
    replace_sentence (edit, g_strconcat (parts[0], word, " ", DRAFT_OPEN, parts[1], DRAFT_CLOSE,
                                         parts[2], NULL));
  else
    replace_sentence (edit, g_strconcat (parts[0], DRAFT_OPEN, parts[1], DRAFT_CLOSE, " ", word,
                                         parts[2], NULL));
}

/* Leaves of the sentence the quote alone, and takes away those beside it. */
static void
delete_around (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));
  GPtrArray *sentences = get_field (edit)->sentences;

  replace_sentence (edit, g_strconcat (DRAFT_OPEN, parts[1], DRAFT_CLOSE ".", NULL));
  if (edit->sentence + 1 < sentences->len)
    g_ptr_array_remove_index (sentences, edit->sentence + 1);
  if (edit->sentence > 0)
    g_ptr_array_remove_index (sentences, edit->sentence - 1);
}

static void
reword_inside (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));
  guint n = anchor_words_count (parts[1]);
  g_autofree char *reworded = replace_word (edit, parts[1], (guint) roll (edit, 0, (int) n));

  replace_sentence (edit, g_strconcat (parts[0], DRAFT_OPEN, reworded, DRAFT_CLOSE, parts[2],
                                       NULL));
}

static void
swap_paragraphs (Edit *edit)
{
  GPtrArray *sentences = draft_get (edit->draft, SUMMARY)->sentences;
  GPtrArray *swapped = g_ptr_array_new_with_free_func (g_free);
  guint middle = 0, n_second;

  while (!g_str_equal (sentences->pdata[middle], DRAFT_BREAK))
    middle++;
  n_second = sentences->len - middle - 1;
  for (guint i = middle + 1; i < sentences->len; i++)
    g_ptr_array_add (swapped, g_strdup (sentences->pdata[i]));
  for (guint i = 0; i < middle; i++)
    g_ptr_array_add (swapped, g_strdup (sentences->pdata[i]));
  g_ptr_array_insert (swapped, (int) n_second, g_strdup (DRAFT_BREAK));
  g_ptr_array_unref (sentences);
  draft_get (edit->draft, SUMMARY)->sentences = swapped;
}

static void
swap_sentences (Edit *edit)
{
  GPtrArray *sentences = get_field (edit)->sentences;
  guint other = edit->sentence == 0 ? 1 : edit->sentence - 1;
  gpointer sentence;

  if (other >= sentences->len || g_str_equal (sentences->pdata[other], DRAFT_BREAK))
    return;
  sentence = sentences->pdata[other];
  sentences->pdata[other] = sentences->pdata[edit->sentence];
  sentences->pdata[edit->sentence] = sentence;
}

/* Both are then equally right: whichever was there first, the new text is the same. */
static void
duplicate_beside (Edit *edit)
{
  draft_field_insert (get_field (edit), edit->sentence, g_strdup (get_sentence (edit)));
}

static void
duplicate_elsewhere (Edit *edit)
{
  DraftField *other = get_other_field (edit);

  draft_field_insert (other, other->sentences->len, draft_strip (get_sentence (edit)));
}

static void
fix_elsewhere (Edit *edit)
{
  for (guint f = 0; f < edit->draft->len; f++)
    {
      DraftField *field = draft_get (edit->draft, f);

      for (guint s = 0; s < field->sentences->len; s++)
        {
          const char *sentence = field->sentences->pdata[s];

          if ((f != edit->field || s != edit->sentence) && !g_str_equal (sentence, DRAFT_BREAK))
            draft_field_replace (field, s, replace_word (edit, sentence,
                                                         (guint) roll (edit, 0, 8)));
        }
    }
}

static void
fix_beside (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));
  guint n_before = anchor_words_count (parts[0]);
  g_autofree char *before = n_before < 2 ? g_strdup (parts[0])
                                         : replace_word (edit, parts[0], n_before - 2);
  g_autofree char *after = replace_word (edit, parts[2], 1);

  replace_sentence (edit, g_strconcat (before, DRAFT_OPEN, parts[1], DRAFT_CLOSE, after, NULL));
}

static void
split_field (Edit *edit)
{
  DraftField *field = get_field (edit);
  DraftField *added = draft_add (edit->draft, "/claims/c9/text");
  guint cut = (guint) roll (edit, 1, (int) MAX (field->sentences->len, 2));

  while (cut < field->sentences->len)
    {
      g_autofree char *sentence = g_ptr_array_steal_index (field->sentences, cut);

      if (!g_str_equal (sentence, DRAFT_BREAK) || added->sentences->len > 0)
        g_ptr_array_add (added->sentences, g_steal_pointer (&sentence));
    }
  if (added->sentences->len == 0)
    g_ptr_array_add (added->sentences, writer_make (edit->writer));
}

static void
move_field (Edit *edit)
{
  DraftField *field = get_field (edit);

  g_free (field->path);
  field->path = g_strdup ("/facts/Remarks/value");
}

static void
insert_entry (Edit *edit)
{
  DraftField *last;

  g_ptr_array_add (draft_add (edit->draft, "/conditions/2/text")->sentences,
                   writer_make (edit->writer));
  last = g_ptr_array_steal_index (edit->draft, edit->draft->len - 1);
  g_ptr_array_insert (edit->draft, FIRST_CONDITION, last);
  for (guint i = 0; i < 3; i++)
    {
      DraftField *field = draft_get (edit->draft, FIRST_CONDITION + i);

      g_free (field->path);
      field->path = g_strdup_printf ("/conditions/%u/text", i);
    }
  if (edit->field >= FIRST_CONDITION)
    edit->field++;
}

static void
translate (Edit *edit)
{
  GPtrArray *sentences = get_field (edit)->sentences;

  for (guint i = 0; i < sentences->len; i++)
    if (!g_str_equal (sentences->pdata[i], DRAFT_BREAK))
      draft_field_replace (get_field (edit), i, writer_make (edit->stranger));
}

static void
add_translation (Edit *edit)
{
  g_autofree char *path = g_strdup (get_field (edit)->path);
  g_autofree char *first = g_strconcat (path, "/xx", NULL);
  g_autofree char *second = g_strconcat (path, "/yy", NULL);
  DraftField *field = get_field (edit), *other;

  g_free (field->path);
  field->path = g_steal_pointer (&second);
  other = draft_add (edit->draft, first);
  for (guint i = 0; i < field->sentences->len; i++)
    g_ptr_array_add (other->sentences, writer_make (edit->stranger));
}

static void
change_space (Edit *edit)
{
  static const char *const spaces[] = { "  ", "\n", "\u00a0", "\t", "\r\n" };

  for (guint f = 0; f < edit->draft->len; f++)
    {
      DraftField *field = draft_get (edit->draft, f);

      for (guint s = 0; s < field->sentences->len; s++)
        {
          g_auto (GStrv) words = g_strsplit (field->sentences->pdata[s], " ", -1);
          g_autoptr (GString) changed = g_string_new (words[0]);

          for (guint i = 1; words[i] != NULL; i++)
            {
              guint space = (guint) roll (edit, 0, 12);

              g_string_append (changed, space < G_N_ELEMENTS (spaces) ? spaces[space] : " ");
              g_string_append (changed, words[i]);
            }
          draft_field_replace (field, s, g_strdup (changed->str));
        }
    }
}

static void
normalise (Edit *edit)
{
  GNormalizeMode mode = g_rand_boolean (edit->writer->rand) ? G_NORMALIZE_NFD : G_NORMALIZE_NFC;

  for (guint f = 0; f < edit->draft->len; f++)
    {
      DraftField *field = draft_get (edit->draft, f);

      for (guint s = 0; s < field->sentences->len; s++)
        draft_field_replace (field, s, g_utf8_normalize (field->sentences->pdata[s], -1, mode));
    }
}

static void
delete_words (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));

  if (parts[0][0] == '\0' && anchor_words_count (parts[2]) < 2)
    g_ptr_array_remove_index (get_field (edit)->sentences, edit->sentence);
  else
    replace_sentence (edit, g_strconcat (g_strchomp (parts[0]), parts[2], NULL));
}

static void
delete_sentence (Edit *edit)
{
  g_ptr_array_remove_index (get_field (edit)->sentences, edit->sentence);
}

/* A sentence in which the words seem to be: another one around them where they are few, else with
 * one of them and of those around them changed. */
static char *
make_look_alike (Edit *edit)
{
  g_auto (GStrv) parts = anchor_words_divide (get_sentence (edit));
  guint n = anchor_words_count (parts[1]);

  if (n <= 4)
    {
      g_autofree char *frame = writer_make (edit->writer);
      char *space = strchr (frame + strlen (frame) / 3, ' ');

      *space = '\0';
      return g_strconcat (frame, " ", parts[1], " ", space + 1, NULL);
    }
  else
    {
      g_autofree char *words = replace_word (edit, parts[1], (guint) roll (edit, 0, (int) n));
      g_autofree char *before = replace_word (edit, parts[0], (guint) roll (edit, 0, 3));
      g_autofree char *after = replace_word (edit, parts[2], (guint) roll (edit, 1, 4));

      return g_strconcat (before, words, after, NULL);
    }
}

static void
replace_by_look_alike (Edit *edit)
{
  g_autofree char *look_alike = make_look_alike (edit);
  DraftField *other = get_other_field (edit);
  guint place = (guint) roll (edit, 0, (int) other->sentences->len + 1);

  /* In the same place it would be a rewording. */
  if (g_rand_boolean (edit->writer->rand))
    {
      other = get_field (edit);
      do
        place = (guint) roll (edit, 0, (int) other->sentences->len);
      while (place + 1 >= edit->sentence && place <= edit->sentence + 1);
    }

  delete_sentence (edit);
  draft_field_insert (other, place, g_steal_pointer (&look_alike));
}

static void
add_look_alike (Edit *edit)
{
  DraftField *other = get_other_field (edit);

  draft_field_insert (other, (guint) roll (edit, 0, (int) other->sentences->len + 1),
                      make_look_alike (edit));
}

/* Another sentence comes in the place of the one with the quote. */
static void
rewrite (Edit *edit)
{
  replace_sentence (edit, writer_make (edit->writer));
}

static void
edit_much (Edit *edit)
{
  insert_before (edit);
  insert_after (edit);
  fix_elsewhere (edit);
  change_space (edit);
}

static void
edit_and_move (Edit *edit)
{
  fix_elsewhere (edit);
  swap_paragraphs (edit);
}

typedef enum
{
  ANYWHERE,
  IN_SUMMARY,
  IN_LAST_CLAIM,
  IN_CONDITION,
} Where;

static const struct
{
  const char *name;
  EditFunc    edit;
  Where       where;
  gboolean    rewords;
} kinds[] = {
  { "sentence put in before", insert_before, ANYWHERE, FALSE },
  { "sentence put in after", insert_after, ANYWHERE, FALSE },
  { "word put in beside", insert_beside, ANYWHERE, FALSE },
  { "all around deleted", delete_around, ANYWHERE, FALSE },
  { "reworded inside", reword_inside, ANYWHERE, TRUE },
  { "paragraphs swapped", swap_paragraphs, IN_SUMMARY, FALSE },
  { "sentences swapped", swap_sentences, IN_SUMMARY, FALSE },
  { "sentence doubled beside", duplicate_beside, ANYWHERE, FALSE },
  { "sentence doubled elsewhere", duplicate_elsewhere, ANYWHERE, FALSE },
  { "names fixed elsewhere", fix_elsewhere, ANYWHERE, FALSE },
  { "names fixed beside", fix_beside, ANYWHERE, FALSE },
  { "field split", split_field, IN_SUMMARY, FALSE },
  { "field moved", move_field, IN_LAST_CLAIM, FALSE },
  { "entry put in before", insert_entry, IN_CONDITION, FALSE },
  { "translation added", add_translation, ANYWHERE, FALSE },
  { "white space changed", change_space, ANYWHERE, FALSE },
  { "normalised", normalise, ANYWHERE, FALSE },
  { "look-alike added", add_look_alike, ANYWHERE, FALSE },
  { "several edits", edit_much, ANYWHERE, FALSE },
  { "moved among edits", edit_and_move, IN_SUMMARY, FALSE },
  { "words deleted", delete_words, ANYWHERE, FALSE },
  { "sentence deleted", delete_sentence, IN_SUMMARY, FALSE },
  { "sentence rewritten", rewrite, ANYWHERE, FALSE },
  { "look-alike instead", replace_by_look_alike, IN_SUMMARY, FALSE },
  { "translated", translate, ANYWHERE, FALSE },
};

guint
anchor_case_get_n_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}

const char *
anchor_case_get_kind (guint kind)
{
  return kinds[kind].name;
}

static void
choose_place (Edit  *edit,
              Where  where)
{
  switch (where)
    {
    case IN_SUMMARY:
      edit->field = SUMMARY;
      break;
    case IN_LAST_CLAIM:
      edit->field = LAST_CLAIM;
      break;
    case IN_CONDITION:
      edit->field = FIRST_CONDITION + (guint) roll (edit, 0, 2);
      break;
    case ANYWHERE:
    default:
      /* Most of what there is to read is in the summary. */
      edit->field = g_rand_boolean (edit->writer->rand) ? SUMMARY
                                                        : (guint) roll (edit, 0, LAST_CLAIM + 1);
      break;
    }

  do
    edit->sentence = (guint) roll (edit, 0, (int) get_field (edit)->sentences->len);
  while (g_str_equal (get_sentence (edit), DRAFT_BREAK));
}

/* Makes fields of a draft, and says where the quotes are in them. */
static GPtrArray *
make_fields (GPtrArray *draft,
             GArray    *places)
{
  GPtrArray *fields =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_field_text_free);

  for (guint i = 0; i < draft->len; i++)
    {
      DraftField *field = draft_get (draft, i);
      g_autofree char *marked = draft_field_to_text (field);
      g_autofree char *text = draft_strip (marked);
      int n_signs = 0;

      for (const char *open = strstr (marked, DRAFT_OPEN); open != NULL;
           open = strstr (open + 1, DRAFT_OPEN))
        {
          const char *close = strstr (open, DRAFT_CLOSE);
          int start = (int) g_utf8_strlen (marked, open - marked) - n_signs;
          int end = (int) g_utf8_strlen (marked, close - marked) - n_signs - 1;

          g_array_append_val (places, ((DossierAnchorPlace) { i, start, end }));
          n_signs += 2;
        }
      g_ptr_array_add (fields, dossier_field_text_new (field->path, text, NULL, NULL));
    }

  return fields;
}

AnchorCase *
anchor_case_new (guint   kind,
                 guint   language,
                 guint32 seed)
{
  AnchorCase *self = g_new0 (AnchorCase, 1);
  guint32 own_seed = (seed * 64 + kind) * ANCHOR_CASE_N_LANGUAGES + language;
  Edit edit = { .writer = writer_new (language, own_seed) };
  g_autoptr (GPtrArray) old_draft = draft_new (edit.writer);
  g_autoptr (GArray) old_places = g_array_new (FALSE, FALSE, sizeof (DossierAnchorPlace));
  const DossierFieldText *field;
  const DossierAnchorPlace *place;

  edit.stranger = writer_new ((language + 1) % ANCHOR_CASE_N_LANGUAGES, own_seed);
  edit.draft = old_draft;
  choose_place (&edit, kinds[kind].where);
  replace_sentence (&edit, draft_mark (edit.writer, get_sentence (&edit)));
  edit.draft = draft_copy (old_draft);
  kinds[kind].edit (&edit);

  self->right = g_array_new (FALSE, FALSE, sizeof (DossierAnchorPlace));
  self->old_fields = make_fields (old_draft, old_places);
  self->new_fields = make_fields (edit.draft, self->right);
  self->same_words = !kinds[kind].rewords;
  place = &g_array_index (old_places, DossierAnchorPlace, 0);
  field = self->old_fields->pdata[place->field];
  self->path = g_strdup (field->path);
  self->quote = dossier_quote_new (field->text, place->start, place->end);

  writer_free (edit.writer);
  writer_free (edit.stranger);
  g_ptr_array_unref (edit.draft);

  return self;
}

void
anchor_case_free (AnchorCase *self)
{
  g_ptr_array_unref (self->old_fields);
  g_ptr_array_unref (self->new_fields);
  g_free (self->path);
  dossier_quote_free (self->quote);
  g_array_unref (self->right);
  g_free (self);
}
