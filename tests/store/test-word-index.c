/* test-word-index.c: the words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-word-index.h"
#include "store/dossier-word-match.h"

#include "model/dossier-reader.h"

#include <glib/gstdio.h>
#include <string.h>

static const DossierSearchText texts[] = {
  { { DOSSIER_SEARCH_SOURCES, 0, 0 }, "The Gazette", "On crossings", NULL, NULL },
  { { DOSSIER_SEARCH_ACTORS, 0, 0 }, "The city", NULL, NULL, NULL },
  { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "A ferry", "Boats; a bridge would be dearer",
    (const char * const []) { "quick start", NULL },
    (const char * const []) { "under-discussion", "Under discussion", NULL } },
  { { DOSSIER_SEARCH_CLAIMS, 0, 0 }, NULL, "Boats are cheap",
    (const char * const []) { "quick start", NULL },
    (const char * const []) { "under-discussion", NULL } },
  { { DOSSIER_SEARCH_CLAIMS, 0, 1 }, NULL, "في والمدرسة", NULL, NULL },
  { { DOSSIER_SEARCH_OPTIONS, 70000, 0 }, "A bridge", "No boats", NULL,
    (const char * const []) { "proposed", NULL } },
  { { DOSSIER_SEARCH_CLAIMS, 70000, 9 }, NULL, "אל הבית", NULL, NULL },
};

static gboolean
feed (gpointer          source,
      DossierSearchSink sink,
      gpointer          user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!sink (&texts[i], user_data))
      return FALSE;

  return TRUE;
}

static char *
search (DossierWordIndex   *index,
        DossierSearchGroup  group,
        const char         *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierQuery) query = dossier_query_parse (typed);
  g_autoptr (DossierWordsFound) found = dossier_word_index_search (index, query, group, 10, NULL,
                                                                   &error);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->hits->len; i++)
    {
      DossierSearchHit hit = g_array_index (found->hits, DossierSearchHit, i);

      g_assert_cmpint (hit.group, ==, group);
      g_string_append_printf (list, "%s%u.%u", i == 0 ? "" : " ", hit.position, hit.index);
    }

  return g_string_free_and_steal (list);
}

#define assert_found(index, group, typed, expected) \
  G_STMT_START \
    { \
      g_autofree char *found_ = search (index, DOSSIER_SEARCH_##group, typed); \
      g_assert_cmpstr (found_, ==, expected); \
    } \
  G_STMT_END

static void
test_search (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierWordIndex) index = dossier_word_index_new (feed, NULL, NULL, &error);

  g_assert_no_error (error);
  /* What is called so comes before what speaks of it. */
  assert_found (index, OPTIONS, "bridge", "70000.0 0.0");
  assert_found (index, OPTIONS, "boat", "70000.0 0.0");
  assert_found (index, OPTIONS, "\"no boats\"", "70000.0");
  assert_found (index, OPTIONS, "boat ", "");
  assert_found (index, OPTIONS, "boats ferry", "0.0");
  assert_found (index, OPTIONS, "tag:\"quick start\"", "0.0");
  assert_found (index, OPTIONS, "tag:quick", "");
  assert_found (index, OPTIONS, "tag:QUICK-start boats", "0.0");
  assert_found (index, OPTIONS, "status:proposed", "70000.0");
  assert_found (index, OPTIONS, "status:proposed status:under-discussion", "0.0 70000.0");
  assert_found (index, OPTIONS, "status:\"under discussion\" no", "");
  assert_found (index, OPTIONS, "xxtag", "");
  assert_found (index, CLAIMS, "boats", "0.0");
  assert_found (index, CLAIMS, "quick", "");
  assert_found (index, CLAIMS, "مدرسة ", "0.1");
  assert_found (index, CLAIMS, "בית ", "70000.9");
  assert_found (index, CLAIMS, "in:options boats", "");
  assert_found (index, SOURCES, "gazette", "0.0");
  assert_found (index, SOURCES, "gazette status:proposed", "");
  assert_found (index, ACTORS, "city", "0.0");
  assert_found (index, ACTORS, "", "");
  assert_found (index, ACTORS, "\"* OR ^ ) NEAR", "");
}

static gboolean
feed_many (gpointer          source,
           DossierSearchSink sink,
           gpointer          user_data)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (source); i++)
    {
      DossierSearchText text = { .hit = { DOSSIER_SEARCH_OPTIONS, i, 0 }, .head = "common",
                                 .body = i % 1000 == 0 ? "rare" : NULL };

      if (!sink (&text, user_data))
        return FALSE;
    }

  return TRUE;
}

static void
test_many (void)
{
  g_autoptr (DossierWordIndex) index =
    dossier_word_index_new (feed_many, GUINT_TO_POINTER (DOSSIER_WORD_MATCH_COUNTED + 1), NULL,
                            NULL);
  g_autoptr (DossierQuery) common = dossier_query_parse ("common");
  g_autoptr (DossierQuery) rare = dossier_query_parse ("common rare");
  g_autoptr (DossierWordsFound) all =
    dossier_word_index_search (index, common, DOSSIER_SEARCH_OPTIONS, 5, NULL, NULL);
  g_autoptr (DossierWordsFound) few =
    dossier_word_index_search (index, rare, DOSSIER_SEARCH_OPTIONS, 5, NULL, NULL);

  g_assert_cmpuint (all->n_found, ==, DOSSIER_WORD_MATCH_COUNTED);
  g_assert_true (all->more);
  g_assert_false (all->ranked);
  g_assert_cmpuint (all->hits->len, ==, 5);
  g_assert_cmpuint (few->n_found, ==, 11);
  g_assert_false (few->more);
  g_assert_true (few->ranked);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierWordIndex) index = dossier_word_index_new (feed, NULL, cancellable, NULL);
  g_autoptr (DossierQuery) query = dossier_query_parse ("boats");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_word_index_search (index, query, DOSSIER_SEARCH_OPTIONS, 5, cancellable,
                                            &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (dossier_word_index_new (feed, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* The next search is as any. */
  assert_found (index, OPTIONS, "ferry", "0.0");
}

/* A dossier that is large enough for a file; what is indexed is given by feed(). */
static DossierDocument *
read_large (guint n)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"dossier\", \"version\": \"1.0\","
                                           "\"id\": \"urn:x:y\", \"title\": \"T\", \"options\": [");
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  DossierDocument *document;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\": \"o%u\", \"title\": \"O\"}", i == 0 ? "" : ",", i);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  document = dossier_reader_read_bytes (bytes, "test", problems, NULL);
  g_assert_nonnull (document);

  return document;
}

static char *
find_file (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name = entries == NULL ? NULL : g_dir_read_name (entries);

  return name == NULL ? NULL : g_build_filename (folder, name, NULL);
}

static gboolean
feed_nothing (gpointer          source,
              DossierSearchSink sink,
              gpointer          user_data)
{
  g_assert_not_reached ();
}

static void
test_file (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierDocument) document = read_large (501);
  g_autofree char *folder = g_build_filename (fixture->folder, "search", NULL);
  g_autofree char *path = NULL;
  g_autoptr (DossierWordIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  int n_fed = 0;

  index = dossier_word_index_open (document, folder, feed, &n_fed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_fed, ==, 2);
  assert_found (index, OPTIONS, "ferry", "0.0");
  g_clear_pointer (&index, dossier_word_index_unref);
  g_assert_cmpuint (store_test_count_files (folder), ==, 1);
  path = find_file (folder);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* It is read the next time, not made. */
  index = dossier_word_index_open (document, folder, feed_nothing, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_found (index, OPTIONS, "ferry", "0.0");
}

/* Whatever has become of the file, it is made anew and nobody need know. */
static void
test_damaged_file (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const char * const contents[] = { "", "no database", NULL };
  g_autoptr (DossierDocument) document = read_large (501);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (DossierWordIndex) index =
        dossier_word_index_open (document, fixture->folder, feed, NULL, NULL, NULL);
      g_autofree char *path = find_file (fixture->folder);
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&index, dossier_word_index_unref);
      if (contents[i] != NULL)
        g_file_set_contents (path, contents[i], -1, &error);
      else
        store_test_execute (path, "PRAGMA user_version = 0");
      g_assert_no_error (error);
      index = dossier_word_index_open (document, fixture->folder, feed, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_found (index, OPTIONS, "ferry", "0.0");
    }
}

/* Damage that shows only in a search takes the file with it. */
static void
test_hidden_damage (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (DossierDocument) document = read_large (501);
  g_autoptr (DossierWordIndex) index =
    dossier_word_index_open (document, fixture->folder, feed, NULL, NULL, NULL);
  g_autofree char *path = find_file (fixture->folder);
  g_autoptr (DossierQuery) query = dossier_query_parse ("ferry");
  g_autoptr (DossierWordsFound) found = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&index, dossier_word_index_unref);
  store_test_execute (path, "UPDATE option_data SET block = x'00ff' WHERE id > 10");
  index = dossier_word_index_open (document, fixture->folder, feed, NULL, NULL, &error);
  g_assert_no_error (error);
  found = dossier_word_index_search (index, query, DOSSIER_SEARCH_OPTIONS, 5, NULL, &error);
  g_assert_null (found);
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Only some files are kept, and none that is not whole. */
static void
test_bound (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DossierDocument) last = read_large (600);

  for (guint i = 0; i < 9; i++)
    {
      g_autoptr (DossierDocument) document = read_large (501 + i);
      g_autoptr (DossierWordIndex) index =
        dossier_word_index_open (document, fixture->folder, feed, NULL, NULL, NULL);

      g_assert_nonnull (index);
    }
  g_assert_cmpuint (store_test_count_files (fixture->folder), ==, 6);

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_word_index_open (last, fixture->folder, feed, NULL, cancellable, NULL));
  g_assert_cmpuint (store_test_count_files (fixture->folder), <=, 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/word-index/search", test_search);
  g_test_add_func ("/store/word-index/many", test_many);
  g_test_add_func ("/store/word-index/cancel", test_cancel);
  store_test_add ("/store/word-index/file", test_file);
  store_test_add ("/store/word-index/damaged-file", test_damaged_file);
  store_test_add ("/store/word-index/hidden-damage", test_hidden_damage);
  store_test_add ("/store/word-index/bound", test_bound);

  return g_test_run ();
}
