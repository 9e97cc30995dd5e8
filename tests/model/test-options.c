/* test-options.c: options that are read when they are asked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-json-check.h"
#include "model/dossier-outline.h"
#include "model/dossier-validation.h"
#include "model/dossier-verdicts.h"

#include <glib/gstdio.h>
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

static void
write_large (const char *faulty,
             char      **path)
{
  g_autoptr (GBytes) bytes = make_large (faulty);
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("dossier-XXXXXX.dossier.json", path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_file_set_contents (*path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

/* Lists a large dossier that holds @faulty. */
static DossierDocument *
list_large (const char *faulty)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) none = model_test_problems ();
  g_autoptr (DossierProgress) progress = dossier_progress_new (DOSSIER_READER_LIST_PASSES);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  write_large (faulty, &path);
  file = g_file_new_for_path (path);
  document = dossier_reader_list_file (file, none, progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (dossier_document_is_sound (document));
  g_assert_cmpfloat (dossier_progress_get_fraction (progress), >, 0.5);

  return document;
}

/* Validates what was listed; says how that ended. */
static GPtrArray *
validate (DossierDocument *document,
          const char      *verdicts,
          GCancellable    *cancellable,
          GQuark           domain,
          int              code)
{
  g_autoptr (DossierProgress) progress = dossier_progress_new (DOSSIER_VALIDATION_PASSES);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = NULL;
  gboolean sound;

  dossier_validation_run_async (document, "the name", verdicts, progress, cancellable, keep_result,
                                &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  sound = dossier_validation_run_finish (result, &problems, &error);
  g_assert_true (sound == (domain == 0));
  g_assert_true (dossier_document_is_sound (document) == sound);
  if (!sound)
    g_assert_error (error, domain, code);
  else
    g_assert_cmpfloat (dossier_progress_get_fraction (progress), >, 0.3);

  return problems;
}

static void
test_listed (void)
{
  g_autoptr (DossierDocument) document = list_large (NULL);
  g_autoptr (DossierOption) hundredth = g_list_model_get_item (document->options, 100);
  g_autoptr (GPtrArray) problems = validate (document, NULL, NULL, 0, 0);

  g_assert_cmpstr (dossier_text_get (hundredth->title), ==, "Title 100");
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_listed_faulty (void)
{
  static const struct { const char *faulty; const char *id; int code; } cases[] = {
    { "{ 'id': 'o9', 'title': '' }", "/options/100", DOSSIER_READER_ERROR_INVALID },
    { "{ 'id': 'n', 'title': 'N', 'theme': 'none' }", "n", DOSSIER_READER_ERROR_INVALID },
    { "{ 'id': 'n', 'title': 'N', 'title': 'M' }", "n", DOSSIER_READER_ERROR_INVALID },
    { "{ 'id': 5, 'title': 'N', 'x': nul }", "/options/100", DOSSIER_READER_ERROR_SYNTAX },
    { "{ 'id': 'n', 'title': 'N\xff' }", "n", DOSSIER_READER_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = list_large (cases[i].faulty);
      g_autoptr (DossierOption) hundredth = g_list_model_get_item (document->options, 100);
      g_autoptr (GPtrArray) problems =
        validate (document, NULL, NULL, DOSSIER_READER_ERROR, cases[i].code);
      g_autoptr (GBytes) bytes = make_large (cases[i].faulty);
      g_autoptr (GPtrArray) same = model_test_refuse_bytes (bytes, cases[i].code);
      g_autofree char *pointers = model_test_pointers (problems);
      g_autofree char *same_pointers = model_test_pointers (same);

      /* Whatever is wrong with an option, it can be shown, and it says so. */
      g_assert_cmpstr (hundredth->id, ==, cases[i].id);
      g_assert_cmpstr (dossier_text_get (hundredth->title), ==, "An option that cannot be read");

      /* What is told later is what would have been told at once. */
      g_assert_cmpstr (pointers, ==, same_pointers);
    }
}

/* Another option rests on a claim under one that is not sound. */
static void
test_listed_claims (void)
{
  g_autoptr (DossierDocument) document =
    list_large ("{ 'id': 'n', 'title': 'N', 'theme': 'none', 'claims': [{ 'id': 'c100', 'text': "
                "'C' }] }");
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, N_MANY - 1 - 100);
  g_autoptr (DossierCondition) condition = g_list_model_get_item (option->conditions, 0);
  DossierClaim *claim = dossier_document_find_claim (document, condition->claims[0]);

  g_assert_cmpstr (claim->id, ==, "c100");
  g_assert_cmpstr (dossier_text_get (claim->text), ==, "A claim that cannot be read");
  g_assert_true (dossier_document_find_claim (document, "c100") == claim);
  g_assert_null (dossier_document_find_claim (document, "nowhere"));
}

/* What is wrong beside the options is found before anything is shown. */
static void
test_listed_rest (void)
{
  g_autoptr (GBytes) bytes =
    model_test_quote ("{" MODEL_TEST_HEAD ", 'themes': 5, 'options': [] }");
  g_autoptr (GBytes) twice =
    model_test_quote ("{" MODEL_TEST_HEAD ", 'options': [], 'options': [] }");

  g_assert_null (dossier_reader_list_bytes (bytes, "the name", NULL, NULL));
  g_assert_null (dossier_reader_list_bytes (twice, "the name", NULL, NULL));
}

static void
test_listed_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierDocument) document = list_large (NULL);
  g_autoptr (GPtrArray) problems = NULL;

  g_cancellable_cancel (cancellable);
  problems = validate (document, NULL, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* What was found to be sound is remembered, and nothing else. */
static void
test_verdicts (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("dossier-verdicts-XXXXXX", &error);
  g_autofree char *folder = g_build_filename (parent, "sound", NULL);
  g_autoptr (DossierDocument) sound = list_large (NULL);
  g_autoptr (DossierDocument) again = list_large (NULL);
  g_autoptr (DossierDocument) faulty = list_large ("{ 'id': 'n', 'title': '' }");
  g_autofree char *hash = dossier_verdicts_hash (sound->bytes, NULL, NULL);
  g_autofree char *faulty_hash = dossier_verdicts_hash (faulty->bytes, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL, none = NULL;

  g_assert_no_error (error);
  g_assert_false (dossier_verdicts_contain (folder, hash));
  none = validate (sound, folder, NULL, 0, 0);
  g_assert_true (dossier_verdicts_contain (folder, hash));
  g_clear_pointer (&none, g_ptr_array_unref);
  none = validate (again, folder, NULL, 0, 0);

  problems = validate (faulty, folder, NULL, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_false (dossier_verdicts_contain (folder, faulty_hash));

  /* The text itself tells, not what is remembered of another. */
  g_assert_cmpstr (hash, !=, faulty_hash);

  /* No more are kept than a few. */
  for (guint i = 0; i < DOSSIER_VERDICTS_MAX + 5; i++)
    {
      g_autofree char *other = g_strdup_printf ("%064u", i);

      dossier_verdicts_add (folder, other);
    }
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
    const char *name;
    guint n = 0;

    g_assert_no_error (error);
    while ((name = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *each = g_build_filename (folder, name, NULL);

        g_assert_cmpint (g_unlink (each), ==, 0);
        n++;
      }
    g_assert_cmpuint (n, ==, DOSSIER_VERDICTS_MAX);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  /* Where nothing can be written, nothing is remembered, and nothing is said. */
  g_file_set_contents (folder, "", 0, &error);
  g_assert_no_error (error);
  dossier_verdicts_add (folder, hash);
  g_assert_false (dossier_verdicts_contain (folder, hash));
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

/* The grammar of a large text is not gone through to its end when nobody waits for it. */
static void
test_check_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierProgress) progress = dossier_progress_new (1);
  g_autoptr (GBytes) bytes = make_large (NULL);
  g_autoptr (DossierProblem) problem = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gboolean is_json;

  /* Its last bracket is missing, which would be told. */
  size--;
  problem = dossier_json_check (text, size, NULL, NULL, NULL);
  g_assert_nonnull (problem);

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_json_check (text, size, progress, cancellable, &is_json));
  g_assert_false (is_json);
  dossier_progress_set_size (progress, size);
  g_assert_cmpfloat (dossier_progress_get_fraction (progress), <, 1);
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
        outline = dossier_outline_new (bytes, NULL, NULL, NULL);
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
  g_assert_null (dossier_outline_new (bytes, NULL, cancellable, &error));
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
  g_test_add_func ("/options/listed", test_listed);
  g_test_add_func ("/options/listed-faulty", test_listed_faulty);
  g_test_add_func ("/options/listed-claims", test_listed_claims);
  g_test_add_func ("/options/listed-rest", test_listed_rest);
  g_test_add_func ("/options/listed-cancelled", test_listed_cancelled);
  g_test_add_func ("/options/verdicts", test_verdicts);
  g_test_add_func ("/options/check-cancelled", test_check_cancelled);
  g_test_add_func ("/options/escapes", test_escapes);
  g_test_add_func ("/options/any-text", test_any_text);
  g_test_add_func ("/options/cancelled", test_cancelled);

  return g_test_run ();
}
