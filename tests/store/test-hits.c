/* test-hits.c: notes and options are found from outside of any dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

static const guint8 meaning[32] = { 1 };

static void
prepare (DossierLibrary *library)
{
  g_autoptr (DossierRecent) older =
    dossier_recent_new ("file:///older", "Older", "urn:other", NULL, 10);
  g_autoptr (DossierRecent) recent =
    dossier_recent_new ("file:///moved", "Crossings", STORE_TEST_DOSSIER, NULL, 20);
  g_autoptr (DossierRecent) before =
    dossier_recent_new ("file:///before", "Crossings", STORE_TEST_DOSSIER, NULL, 5);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "Who pays for the night boats?");
  g_autoptr (DossierAnnotation) general = store_test_note (NULL, "Ask the boatmen.");
  g_autoptr (DossierAnnotation) homeless =
    dossier_annotation_new ("urn:gone", "x", "A boat without a harbour");

  dossier_library_record_recent_async (library, older, NULL, NULL, NULL);
  dossier_library_record_recent_async (library, recent, NULL, NULL, NULL);
  dossier_library_record_recent_async (library, before, NULL, NULL, NULL);
  dossier_library_put_seen_async (library, "urn:other", "o", "A boat bridge", meaning, NULL, NULL,
                                  NULL);
  dossier_library_put_seen_async (library, STORE_TEST_DOSSIER, "ferry", "Ferry boats", meaning,
                                  NULL, NULL, NULL);
  dossier_library_put_seen_async (library, "urn:gone", "x", "Lost boats", meaning, NULL, NULL,
                                  NULL);
  dossier_library_put_annotation_async (library, note, NULL, NULL, NULL);
  dossier_library_put_annotation_async (library, general, NULL, NULL, NULL);
  dossier_library_put_annotation_async (library, homeless, NULL, NULL, NULL);
}

static char *
find (DossierLibrary *library,
      const char     *typed,
      guint           most)
{
  g_auto (StoreAnswer) answer = { NULL };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_find_async (library, typed, most, NULL, store_answer_keep, &answer);
  hits = dossier_library_find_finish (library, store_answer_wait (&answer), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const DossierLibraryHit *hit = g_ptr_array_index (hits, i);

      g_assert_nonnull (hit->dossier_title);
      g_assert_true ((hit->note_id != NULL) == (hit->text != NULL));
      g_string_append_printf (words, "%s#%s %s %s|", hit->uri, hit->option_id, hit->option_title,
                              hit->text);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

#define assert_found(library, typed, most, expected) \
  G_STMT_START \
    { \
      g_autofree char *words = find (library, typed, most); \
      g_assert_cmpstr (words, ==, expected); \
    } \
  G_STMT_END

static void
test_find (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);

  prepare (library);
  /* A dossier is where it was opened last; what no file leads to is left out. */
  assert_found (library, "boat", 10,
                "file:///moved#ferry Ferry boats (null)|file:///older#o A boat bridge (null)|"
                "file:///moved#(null) (null) Ask the boatmen.|"
                "file:///moved#ferry Ferry boats Who pays for the night boats?|");
  assert_found (library, "boat", 1,
                "file:///moved#ferry Ferry boats (null)|"
                "file:///moved#(null) (null) Ask the boatmen.|");
  assert_found (library, "NIGHT who", 10,
                "file:///moved#ferry Ferry boats Who pays for the night boats?|");
  assert_found (library, "harbour", 10, "");
  assert_found (library, "\"", 10, "");
  assert_found (library, "", 10, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/hits/find", test_find);

  return g_test_run ();
}
