/* test-reanchoring.c: what becomes of notes when a dossier changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-reanchoring.h"
#include "model/dossier-reader.h"

#include <string.h>

/* A dossier with @options in JSON; single quotes stand for double ones. */
static DossierDocument *
read_options (const char *options)
{
  g_autofree char *text = g_strdup_printf (
    "{'format': 'dossier', 'version': '1.0', 'id': 'urn:test:r', 'title': 'T', 'options': [%s]}",
    options);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

#define SAME "{'id': 'same', 'title': 'Stays', 'summary': 'The board meets in March.'}"
#define LONG "Copies of all plans are free for students and cost a small fee for others."

static const char before[] =
  SAME ", {'id': 'a', 'title': 'A', 'summary': 'The board meets in March in the hall.',"
  " 'conditions': [{'text': 'If the roof holds'}]},"
  "{'id': 'gone', 'title': 'G', 'summary': '" LONG " Others pay.'}";
static const char after[] =
  "{'id': 'a', 'title': 'A', 'summary': 'All may come. The board meets in October in the hall.',"
  " 'conditions': [{'text': 'If it is dry'}, {'text': 'If the roof holds'}]},"
  "{'id': 'new', 'title': 'N', 'summary': '" LONG "'}, " SAME;

static DossierReanchorNote *
add_note (GPtrArray  *notes,
          const char *option,
          const char *field,
          const char *text,
          const char *words)
{
  const char *place = words == NULL ? NULL : strstr (text, words);
  g_autoptr (DossierQuote) quote = NULL;
  g_autoptr (DossierTarget) target = NULL;
  DossierReanchorNote *note;

  if (words != NULL)
    quote = dossier_quote_new (text, (int) (place - text), (int) (place - text + strlen (words)));
  target = dossier_target_new (field, quote, NULL);
  note = dossier_reanchor_note_new (option, target);
  g_ptr_array_add (notes, note);

  return note;
}

static GPtrArray *
make_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reanchor_note_free);

  add_note (notes, "same", "/summary", "The board meets in March.", "in March");
  add_note (notes, "a", "/summary", "The board meets in March in the hall.", "in the hall");
  add_note (notes, "a", "/summary", "The board meets in March in the hall.", "in March");
  add_note (notes, "a", "/conditions/0/text", "If the roof holds", "roof holds");
  add_note (notes, "a", "/conditions/0/text", NULL, NULL);
  add_note (notes, "gone", "/summary", LONG " Others pay.", LONG);
  add_note (notes, "gone", "/summary", LONG " Others pay.", "Others pay");
  add_note (notes, "nowhere", "/summary", LONG, "for students");

  return notes;
}

static char *
show (GPtrArray *notes)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const DossierReanchorNote *note = notes->pdata[i];

      g_string_append_printf (shown, "%d", note->outcome);
      for (guint j = 0; j < note->places->len; j++)
        {
          const DossierReanchorPlace *place = note->places->pdata[j];

          g_string_append_printf (shown, " %s%s %d-%d", place->option, place->field, place->start,
                                  place->end);
        }
      g_string_append_c (shown, '\n');
    }

  return g_string_free_and_steal (shown);
}

static void
test_outcomes (void)
{
  g_autoptr (DossierDocument) old_document = read_options (before);
  g_autoptr (DossierDocument) new_document = read_options (after);
  g_autoptr (GPtrArray) notes = make_notes ();
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_reanchor (old_document, new_document, notes, NULL, &error));
  g_assert_no_error (error);
  shown = show (notes);
  g_assert_cmpstr (shown, ==,
                   "0 same/summary 16-24\n"
                   "0 a/summary 41-52\n"
                   "2 a/summary 30-40\n"
                   "1 a/conditions/1/text 7-17\n"
                   "1 a/conditions/1/text 0-17\n"
                   "1 new/summary 0-74\n"
                   "4\n"
                   "4\n");
}

/* Words that were put from one option into another; not such as that had before. */
static void
test_to_other_option (void)
{
  g_autoptr (DossierDocument) old_document = read_options (
    "{'id': 'a', 'title': 'A', 'summary': 'Begins here. " LONG "'},"
    "{'id': 'b', 'title': 'B', 'summary': 'Something else'},"
    "{'id': 'c', 'title': 'C', 'summary': '" LONG " So it is.'}");
  g_autoptr (DossierDocument) only_b = read_options (
    "{'id': 'a', 'title': 'A', 'summary': 'Begins here.'},"
    "{'id': 'b', 'title': 'B', 'summary': 'Something else. " LONG "'},"
    "{'id': 'c', 'title': 'C', 'summary': '" LONG " So it was.'}");
  g_autoptr (DossierDocument) only_c = read_options (
    "{'id': 'a', 'title': 'A', 'summary': 'Begins here.'},"
    "{'id': 'b', 'title': 'B', 'summary': 'Something else'},"
    "{'id': 'c', 'title': 'C', 'summary': '" LONG " So it was.'}");
  DossierDocument *documents[] = { only_b, only_c };
  const char *expected[] = { "1 b/summary 16-90\n4\n", "4\n4\n" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GPtrArray) notes =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reanchor_note_free);
      g_autofree char *shown = NULL;

      add_note (notes, "a", "/summary", "Begins here. " LONG, LONG);
      add_note (notes, "a", "/summary", "Begins here. " LONG, "a small fee");
      g_assert_true (dossier_reanchor (old_document, documents[i], notes, NULL, NULL));
      shown = show (notes);
      g_assert_cmpstr (shown, ==, expected[i]);
    }
}

static void
test_without_old (void)
{
  g_autoptr (DossierDocument) new_document = read_options (after);
  g_autoptr (GPtrArray) notes = make_notes ();
  g_autofree char *shown = NULL;

  g_assert_true (dossier_reanchor (NULL, new_document, notes, NULL, NULL));
  shown = show (notes);
  g_assert_true (g_str_has_prefix (shown, "0 same/summary 16-24\n0 a/summary 41-52\n"));
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (DossierDocument) old_document = read_options (before);
  g_autoptr (DossierDocument) new_document = read_options (after);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) notes = make_notes (), done = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 1)
        g_cancellable_cancel (cancellable);
      dossier_reanchor_async (old_document, new_document, notes, cancellable, on_done, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      done = dossier_reanchor_finish (new_document, result, &error);
      if (i == 1)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_null (done);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (done == notes);
      g_assert_cmpint (((DossierReanchorNote *) notes->pdata[2])->outcome, ==,
                       DOSSIER_ANCHOR_REWORDED);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reanchoring/outcomes", test_outcomes);
  g_test_add_func ("/reanchoring/to-other-option", test_to_other_option);
  g_test_add_func ("/reanchoring/without-old", test_without_old);
  g_test_add_func ("/reanchoring/async", test_async);

  return g_test_run ();
}
