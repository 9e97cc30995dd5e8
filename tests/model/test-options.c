/* test-options.c: options that are read when they are asked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-outline.h"

#include <string.h>

#define N_MANY 200 /* so many options of the size below are no small dossier */

/* A dossier too large to be kept as records; @faulty stands in place of the option at 100. */
static GBytes *
make_large (const char *faulty)
{
  g_autofree char *padding = g_strnfill (22000, 'x');
  g_autoptr (GString) text = g_string_new ("{" MODEL_TEST_HEAD ", 'options': [");

  for (guint i = 0; i < N_MANY; i++)
    if (i == 100 && faulty != NULL)
      g_string_append_printf (text, "%s,", faulty);
    else
      g_string_append_printf (text,
                              "{ 'id': 'o%u', 'title': 'Title %u', 'summary': '%s', 'claims': "
                              "[{ 'id': 'c%u', 'text': 'C %u' }, { 'id': 'd%u', 'text': 'D' }], "
                              "'conditions': [{ 'text': 'C', 'claims': ['c%u'] }] }%s",
                              i, i, padding, i, i, i, N_MANY - 1 - i, i + 1 < N_MANY ? "," : "");
  g_string_append (text, "] }");

  return model_test_quote (text->str);
}

static DossierDocument *
read_large (void)
{
  g_autoptr (GBytes) bytes = make_large (NULL);
  g_autoptr (GPtrArray) problems = model_test_problems ();
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "large", problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static void
test_held (void)
{
  g_autoptr (DossierDocument) document = read_large ();
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, 7);
  g_autoptr (DossierOption) same = g_list_model_get_item (document->options, 7);
  gpointer gone = option;

  g_assert_cmpuint (g_list_model_get_n_items (document->options), ==, N_MANY);
  g_assert_null (g_list_model_get_item (document->options, N_MANY));
  g_assert_cmpstr (option->id, ==, "o7");
  g_assert_true (option == same);

  /* Nobody holds it: it is not kept. */
  g_object_add_weak_pointer (G_OBJECT (option), &gone);
  g_clear_object (&option);
  g_clear_object (&same);
  g_assert_null (gone);
}

static void
test_found (void)
{
  g_autoptr (DossierDocument) document = read_large ();
  DossierOption *option = dossier_document_find_option (document, "o199");
  DossierClaim *claim = dossier_document_find_claim (document, "d12");
  g_autoptr (DossierOption) same = g_list_model_get_item (document->options, 199);

  g_assert_true (option == same);
  g_clear_object (&same);
  g_assert_cmpstr (dossier_text_get (option->title), ==, "Title 199"); /* lent for good */
  g_assert_cmpstr (dossier_text_get (claim->text), ==, "D");
  g_assert_true (dossier_document_find_claim (document, "d12") == claim);
  g_assert_null (dossier_document_find_option (document, "o200"));
  g_assert_null (dossier_document_find_claim (document, "o1"));
}

static void
test_slice (void)
{
  g_autoptr (DossierDocument) document =
    model_test_read ("{" MODEL_TEST_HEAD ", 'options': [ { 'id': 'a', 'title': 'A' } ,{ 'title': "
                     "'B]}', 'id': 'b' }] }");
  g_autoptr (GBytes) first = dossier_document_get_slice (document, 0);
  g_autoptr (GBytes) second = dossier_document_get_slice (document, 1);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   "{ \"id\": \"a\", \"title\": \"A\" }", 27);
  g_assert_cmpmem (g_bytes_get_data (second, NULL), g_bytes_get_size (second),
                   "{ \"title\": \"B]}\", \"id\": \"b\" }", 29);
}

/* The list may be held longer than the dossier. */
static void
test_outlived (void)
{
  DossierDocument *document = read_large ();
  g_autoptr (GListModel) options = g_object_ref (document->options);
  g_autoptr (DossierOption) option = g_list_model_get_item (options, 3);

  g_object_unref (document);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 0);
  g_assert_null (g_list_model_get_item (options, 3));
  g_assert_cmpstr (option->id, ==, "o3");
}

/* The same is said of an option, whatever the size of the dossier. */
static void
test_problems (void)
{
  static const struct { const char *faulty; const char *pointers; } cases[] = {
    { "5", "/options/100\n/options/99/conditions/0/claims/0\n" },
    { "{ 'id': 'o9', 'title': '' }",
      "/options/100/id\n/options/100/title\n/options/99/conditions/0/claims/0\n" },
    { "{ 'id': 'n', 'title': 'N', 'theme': 'none', 'relations': [{ 'kind': 'excludes', 'option': "
      "'nowhere' }], 'claims': [{ 'id': 'c100', 'text': 'C' }, { 'id': 'c100', 'text': 'C' }, "
      "{ 'id': 'd2', 'text': 'C' }] }",
      "/options/100/claims/1/id\n/options/100/claims/2/id\n/options/100/theme\n"
      "/options/100/relations/0/option\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_large (cases[i].faulty);
      g_autoptr (GPtrArray) problems =
        model_test_refuse_bytes (bytes, DOSSIER_READER_ERROR_INVALID);
      g_autofree char *pointers = model_test_pointers (problems);

      g_assert_cmpstr (pointers, ==, cases[i].pointers);
    }
}

/* Ids and members may be written with escapes. */
static void
test_escapes (void)
{
  g_autoptr (DossierDocument) document =
    model_test_read ("{" MODEL_TEST_HEAD ", 'o\\u0070tions': [{ '\\u0069d': 'a\\u0062', 'title': "
                     "'T', 'cl\\u0061ims': [{ 'id': '\\u0063', 'text': 'C' }], 'conditions': "
                     "[{ 'text': 'C', 'claims': ['c'] }], 'relations': [{ 'kind': 'requires', "
                     "'option': '\\u0061b' }] }] }");
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_cmpstr (dossier_document_find_option (document, "ab")->id, ==, "ab");
  g_assert_cmpstr (dossier_document_find_claim (document, "c")->id, ==, "c");

  problems = model_test_refuse ("{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'a\\u0062', 'title': "
                                "'T' }, { 'id': 'ab', 'title': 'T' }] }",
                                DOSSIER_READER_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, 1);
  model_test_assert (problems, 0, "/options/1/id", "“ab”, which another one has already", "own");
}

/* Whatever the text is, skimming it ends, and what it finds lies within. */
static void
test_any_text (void)
{
  const char *text = "{ \"a\": [1, {\"b\\\"]\": \"c\\\\\"}], \"options\": [ {\"id\" : \"x\" , "
                     "\"claims\":[ {\"id\":\"y\"}, 3 ], \"tags\":[]}, 5, [] ] }";
  gsize size = strlen (text);

  for (gsize cut = 0; cut <= size; cut++)
    for (guint byte = 0; byte < 8; byte++)
      {
        g_autofree char *altered = g_memdup2 (text, size + 1);
        g_autoptr (DossierOutline) outline = NULL;
        g_autoptr (GBytes) bytes = NULL;

        altered[cut] = "\"\\{}[],\0"[byte];
        bytes = g_bytes_new (altered, byte == 7 ? cut : size);
        outline = dossier_outline_new (bytes, NULL, NULL);
        for (guint i = 0; outline != NULL && i < dossier_outline_get_n (outline); i++)
          {
            const DossierOptionSlices *option = dossier_outline_get_option (outline, i);

            g_assert_cmpuint (option->whole.length, >, 0);
            g_assert_cmpuint (option->whole.offset + option->whole.length, <=, size);
          }
      }
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = make_large (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_outline_new (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/held", test_held);
  g_test_add_func ("/options/found", test_found);
  g_test_add_func ("/options/slice", test_slice);
  g_test_add_func ("/options/outlived", test_outlived);
  g_test_add_func ("/options/problems", test_problems);
  g_test_add_func ("/options/escapes", test_escapes);
  g_test_add_func ("/options/any-text", test_any_text);
  g_test_add_func ("/options/cancelled", test_cancelled);

  return g_test_run ();
}
