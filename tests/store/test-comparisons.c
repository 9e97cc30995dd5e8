/* test-comparisons.c: the comparisons that the user keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-comparisons.h"

static void
put (DossierConnection      *connection,
     DossierSavedComparison *comparison)
{
  g_autoptr (GError) error = NULL;

  dossier_comparisons_put (connection, comparison, &error);
  g_assert_no_error (error);
}

/* Says what is listed: each comparison's name, options, base, view and judgement. */
static char *
list (DossierConnection *connection,
      const char        *dossier_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) comparisons = dossier_comparisons_list (connection, dossier_id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const DossierSavedComparison *comparison = g_ptr_array_index (comparisons, i);
      g_autofree char *options = g_strjoinv (",", comparison->options);

      g_string_append_printf (words, "%s %s %s %s %s|", comparison->name, options,
                              comparison->base, comparison->view, comparison->judgement);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

#define assert_list(connection, dossier_id, expected) \
  G_STMT_START \
    { \
      g_autofree char *words = list (connection, dossier_id); \
      g_assert_cmpstr (words, ==, expected); \
    } \
  G_STMT_END

static void
test_states (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  const char * const options[] = { "tunnel", "ferry", "bridge", NULL };
  g_autoptr (DossierSavedComparison) one =
    dossier_saved_comparison_new (STORE_TEST_DOSSIER, options);
  g_autoptr (DossierSavedComparison) other =
    dossier_saved_comparison_new (STORE_TEST_DOSSIER, options + 1);
  g_autoptr (DossierSavedComparison) before = NULL;

  one->modified = 10;
  other->modified = 20;
  other->name = g_strdup ("שלוש דרכים");
  put (connection, one);
  put (connection, other);
  assert_list (connection, STORE_TEST_DOSSIER,
               "שלוש דרכים ferry,bridge (null) (null) (null)|"
               "(null) tunnel,ferry,bridge (null) (null) (null)|");
  assert_list (connection, "urn:other", "");

  /* What is put takes the place of what was there, and can be put back. */
  before = dossier_saved_comparison_copy (one);
  g_strfreev (one->options);
  one->options = g_strdupv ((char **) options + 2);
  one->base = g_strdup ("bridge");
  one->view = g_strdup ("{}");
  one->judgement = g_strdup ("{\"scores\":[]}");
  one->modified = 30;
  put (connection, one);
  assert_list (connection, STORE_TEST_DOSSIER,
               "(null) bridge bridge {} {\"scores\":[]}|"
               "שלוש דרכים ferry,bridge (null) (null) (null)|");
  put (connection, before);
  other->deleted = 40;
  put (connection, other);
  assert_list (connection, STORE_TEST_DOSSIER,
               "(null) tunnel,ferry,bridge (null) (null) (null)|");
}

/* A comparison that cannot be kept as a whole is not kept in part. */
static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  const char * const options[] = { "tunnel", "ferry", NULL };
  const char * const broken[] = { "tunnel", "f\xff", NULL };
  g_autoptr (DossierSavedComparison) comparison =
    dossier_saved_comparison_new (STORE_TEST_DOSSIER, options);
  g_autoptr (GError) error = NULL;

  put (connection, comparison);
  comparison->name = g_strdup ("Crossings");
  g_strfreev (comparison->options);
  comparison->options = g_strdupv ((char **) broken);
  g_assert_false (dossier_comparisons_put (connection, comparison, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "comparison"));
  assert_list (connection, STORE_TEST_DOSSIER, "(null) tunnel,ferry (null) (null) (null)|");
}

static void
test_library (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  const char * const options[] = { "tunnel", "ferry", NULL };
  g_autoptr (DossierSavedComparison) comparison =
    dossier_saved_comparison_new (STORE_TEST_DOSSIER, options);
  g_auto (StoreAnswer) put_answer = { NULL };
  g_auto (StoreAnswer) list_answer = { NULL };
  g_autoptr (GPtrArray) comparisons = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_put_comparison_async (library, comparison, NULL, store_answer_keep, &put_answer);
  /* A copy was taken. */
  g_set_str (&comparison->name, "later");
  dossier_library_list_comparisons_async (library, STORE_TEST_DOSSIER, NULL, store_answer_keep,
                                          &list_answer);
  g_assert_true (dossier_library_put_comparison_finish (library, store_answer_wait (&put_answer),
                                                        &error));
  g_assert_no_error (error);
  comparisons = dossier_library_list_comparisons_finish (library, store_answer_wait (&list_answer),
                                                         &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparisons->len, ==, 1);
  g_assert_null (((DossierSavedComparison *) g_ptr_array_index (comparisons, 0))->name);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/comparisons/states", test_states);
  store_test_add ("/store/comparisons/refused", test_refused);
  store_test_add ("/store/comparisons/library", test_library);

  return g_test_run ();
}
