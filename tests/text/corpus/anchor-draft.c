/* anchor-draft.c: a made-up option whose texts can be edited
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "anchor-draft.h"

#include <string.h>

/* What can stand in each gap of a pattern. */
typedef struct
{
  const char *name; /* of the file of patterns */
  const char *bodies[4];
  const char *days[4];
  const char *months[4];
  const char *places[5];
} Language;

static const Language languages[] = {
  { "en",
    { "water board", "district council", "library committee", "transport office" },
    { "Monday", "Tuesday", "Thursday", "Saturday" },
    { "March", "May", "September", "November" },
    { "the mill", "the harbour", "the old brewery", "Linden Square", "the north gate" } },
  { "fr",
    { "syndicat des eaux", "conseil de district", "comité de lecture", "bureau des transports" },
    { "lundi", "mardi", "jeudi", "samedi" },
    { "mars", "mai", "septembre", "novembre" },
    { "la Minoterie", "la Criée", "l’ancienne brasserie", "la place Élisée", "la porte Évrard" } },
  { "ar",
    { "مجلس المياه", "مجلس المنطقة", "لجنة المكتبة", "مكتب النقل" },
    { "الاثنين", "الثلاثاء", "الخميس", "السبت" },
    { "آذار", "أيار", "أيلول", "تشرين الثاني" },
    { "المطحنة", "الميناء", "المعصرة القديمة", "ساحة الزيزفون", "البوابة الشمالية" } },
  { "he",
    { "רשות המים", "מועצת הרובע", "ועדת הספרייה", "לשכת התחבורה" },
    { "שני", "שלישי", "חמישי", "שבת" },
    { "מרץ", "מאי", "ספטמבר", "נובמבר" },
    { "הטחנה", "הנמל", "המבשלה הישנה", "כיכר הטיליה", "השער הצפוני" } },
};

Writer *
writer_new (guint   language,
            guint32 seed)
{
  Writer *self = g_new (Writer, 1);
  g_autofree char *name = g_strdup_printf ("%s.txt", languages[language].name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "text", "corpus", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  self->rand = g_rand_new_with_seed (seed);
  self->language = language;
  self->patterns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (self->patterns, g_strdup (lines[i]));

  return self;
}

void
writer_free (Writer *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

static void
fill (Writer     *self,
      GString    *sentence,
      const char *gap,
      const char *value)
{
  g_string_replace (sentence, gap, value, 0);
}

/* A sentence that is like no other of this writer's. */
char *
writer_make (Writer *self)
{
  const Language *language = &languages[self->language];
  g_autofree char *pattern = NULL;
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (self->rand, 3, 90));
  GString *sentence;

  g_assert_cmpuint (self->patterns->len, >, 0);
  pattern = g_ptr_array_steal_index_fast (self->patterns,
                                          (guint) g_rand_int_range (self->rand, 0,
                                                                    (int) self->patterns->len));
  sentence = g_string_new (pattern);
  fill (self, sentence, "{body}", language->bodies[g_rand_int_range (self->rand, 0, 4)]);
  fill (self, sentence, "{day}", language->days[g_rand_int_range (self->rand, 0, 4)]);
  fill (self, sentence, "{month}", language->months[g_rand_int_range (self->rand, 0, 4)]);
  fill (self, sentence, "{place}", language->places[g_rand_int_range (self->rand, 0, 5)]);
  fill (self, sentence, "{n}", number);

  return g_string_free_and_steal (sentence);
}

/* A word of this language that is not @unlike. */
const char *
writer_get_any_word (Writer     *self,
                     const char *unlike)
{
  const Language *language = &languages[self->language];
  const char *word;

  do
    word = g_rand_boolean (self->rand) ? language->months[g_rand_int_range (self->rand, 0, 3)]
                                       : language->days[g_rand_int_range (self->rand, 0, 4)];
  while (strstr (unlike, word) != NULL || strchr (word, ' ') != NULL);

  return word;
}

static void
field_free (gpointer data)
{
  DraftField *self = data;

  g_free (self->path);
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

DraftField *
draft_add (GPtrArray  *draft,
           const char *path)
{
  DraftField *field = g_new (DraftField, 1);

  field->path = g_strdup (path);
  field->sentences = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (draft, field);

  return field;
}

DraftField *
draft_get (GPtrArray *draft,
           guint      position)
{
  return g_ptr_array_index (draft, position);
}

/* An option: a summary in two paragraphs first. */
GPtrArray *
draft_new (Writer *writer)
{
  static const struct
  {
    const char *path;
    guint       n;
  } fields[] = {
    { "/summary", 3 }, { "/facts/Cost/value", 1 }, { "/conditions/0/text", 1 },
    { "/conditions/1/text", 1 }, { "/claims/c1/text", 2 }, { "/claims/c2/text", 1 },
  };
  GPtrArray *draft = g_ptr_array_new_with_free_func (field_free);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      DraftField *field = draft_add (draft, fields[i].path);

      for (guint j = 0; j < fields[i].n; j++)
        g_ptr_array_add (field->sentences, writer_make (writer));
    }
  g_ptr_array_add (draft_get (draft, 0)->sentences, g_strdup (DRAFT_BREAK));
  for (guint j = 0; j < 3; j++)
    g_ptr_array_add (draft_get (draft, 0)->sentences, writer_make (writer));

  return draft;
}

GPtrArray *
draft_copy (GPtrArray *draft)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (field_free);

  for (guint i = 0; i < draft->len; i++)
    {
      DraftField *field = draft_get (draft, i);

      g_ptr_array_extend (draft_add (copy, field->path)->sentences, field->sentences,
                          (GCopyFunc) (gpointer) g_strdup, NULL);
    }

  return copy;
}

char *
draft_field_to_text (DraftField *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const char *sentence = self->sentences->pdata[i];

      if (text->len > 0 && !g_str_equal (sentence, DRAFT_BREAK) &&
          !g_str_has_suffix (text->str, DRAFT_BREAK))
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }

  return g_string_free_and_steal (text);
}

void
draft_field_insert (DraftField *self,
                    guint       position,
                    char       *sentence)
{
  g_ptr_array_insert (self->sentences, (int) position, sentence);
}

void
draft_field_replace (DraftField *self,
                     guint       position,
                     char       *sentence)
{
  g_free (self->sentences->pdata[position]);
  self->sentences->pdata[position] = sentence;
}

/* A sentence without the signs around the quote. */
char *
draft_strip (const char *sentence)
{
  g_autoptr (GString) stripped = g_string_new (sentence);

  g_string_replace (stripped, DRAFT_OPEN, "", 0);
  g_string_replace (stripped, DRAFT_CLOSE, "", 0);

  return g_strdup (stripped->str);
}

static gsize
length_without_signs (const char *word)
{
  gsize length = strlen (word);

  while (length > 1 && strchr (".,;", word[length - 1]) != NULL)
    length--;
  if (length > 2 && g_str_has_suffix (word, "،"))
    length -= strlen ("،");

  return length;
}

static guint
choose_length (Writer *writer,
               guint   n_words)
{
  int dice = g_rand_int_range (writer->rand, 0, 100);

  if (dice < 20 || n_words < 8)
    return n_words;
  if (dice < 25)
    return 1;
  if (dice < 40)
    return 2;

  return (guint) g_rand_int_range (writer->rand, 3, 8);
}

/* Puts the signs around some words of a sentence, or all of it. */
char *
draft_mark (Writer     *writer,
            const char *sentence)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);
  guint n_words = g_strv_length (words), n = choose_length (writer, n_words);
  guint first = (guint) g_rand_int_range (writer->rand, 0, (int) (n_words - n) + 1);
  GString *marked = g_string_new (NULL);

  /* Nobody makes a note on an article. */
  for (guint i = 0; n == 1 && i < n_words && g_utf8_strlen (words[first], -1) < 5; i++)
    first = (first + 1) % n_words;

  for (guint i = 0; i < n_words; i++)
    {
      gsize length = length_without_signs (words[i]);

      if (i > 0)
        g_string_append_c (marked, ' ');
      if (i == first)
        g_string_append (marked, DRAFT_OPEN);
      g_string_append_len (marked, words[i], (gssize) length);
      if (i == first + n - 1)
        g_string_append (marked, DRAFT_CLOSE);
      g_string_append (marked, words[i] + length);
    }

  return g_string_free_and_steal (marked);
}
