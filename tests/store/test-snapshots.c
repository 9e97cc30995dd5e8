/* test-snapshots.c: the versions of dossiers in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "store/dossier-seen.h"
#include "store/dossier-snapshots.h"

#include <string.h>

#define HEAD "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"" STORE_TEST_DOSSIER "\","
#define FERRY "{\"id\":\"ferry\",\"title\":\"Ferry\",\"summary\":\"A \\\"night\\\" boat ]}\"}"
#define TUNNEL "{\"title\":\"Tunnel\", \"id\":\"tun\\u006eel\"}"

static DossierDocument *
read_text (GBytes *text)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (text, "test", problems, &error);

  g_assert_no_error (error);

  return document;
}

static DossierSnapshot *
cut (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (DossierDocument) document = read_text (bytes);

  return dossier_snapshot_new (document, NULL);
}

static void
keep (DossierConnection *connection,
      DossierSnapshot   *snapshot,
      gint64             seen)
{
  g_autoptr (GError) error = NULL;

  dossier_snapshots_put_parts (connection, snapshot, 0, G_MAXUINT, &error);
  g_assert_no_error (error);
  dossier_snapshots_put (connection, snapshot, seen, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (DossierConnection *connection,
      const char        *dossier_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = dossier_snapshots_list (connection, dossier_id, &error);

  g_assert_no_error (error);

  return versions;
}

static void
assert_restores (DossierConnection *connection,
                 DossierVersion    *version,
                 GBytes            *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) restored = dossier_snapshots_restore (connection, version->id, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (restored, NULL), g_bytes_get_size (restored),
                   g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

/* Every sound dossier comes back to the byte, and its options are found by their ids. */
static void
test_restore (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "good",
                                                    NULL);
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) text = store_test_read_file (path);
      g_autoptr (DossierDocument) document = read_text (text);
      g_autoptr (DossierSnapshot) snapshot = dossier_snapshot_new (document, NULL);
      g_autoptr (GPtrArray) versions = NULL;
      guint n_options = g_list_model_get_n_items (document->options);

      g_test_message ("%s", name);
      g_assert_cmpuint (dossier_snapshot_get_n_parts (snapshot), ==, n_options);
      for (guint i = 0; i < n_options; i++)
        {
          g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);

          g_assert_cmpstr (dossier_snapshot_get_part (snapshot, i)->option_id, ==, option->id);
          g_assert_true (dossier_snapshot_find_part (snapshot, option->id) ==
                         dossier_snapshot_get_part (snapshot, i));
        }

      keep (connection, snapshot, ++n_files);
      versions = list (connection, document->id);
      assert_restores (connection, g_ptr_array_index (versions, 0), text);
    }
  g_assert_cmpuint (n_files, >, 20);
}

static void
test_once (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierSnapshot) first =
    cut (HEAD "\"title\":\"A\",\"options\":[" FERRY "," TUNNEL "]}");
  g_autoptr (DossierSnapshot) second =
    cut (HEAD "\"title\":\"A\",\"options\":[ " TUNNEL "," FERRY
         ",{\"id\":\"a\",\"title\":\"A\"}]}");
  g_autoptr (GPtrArray) versions = NULL;
  DossierVersion *version;

  keep (connection, first, 100);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM part"), ==, 3);
  /* Two options are there already; new are a third one and what stands around them. */
  keep (connection, second, 200);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM part"), ==, 5);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM version_option"), ==, 5);

  /* A version that is seen again is no other. */
  keep (connection, first, 300);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM part"), ==, 5);
  versions = list (connection, STORE_TEST_DOSSIER);
  g_assert_cmpuint (versions->len, ==, 2);
  version = g_ptr_array_index (versions, 1);
  g_assert_cmpint (version->first_seen, ==, 100);
  g_assert_cmpint (version->last_seen, ==, 300);
  g_assert_cmpstr (version->title, ==, "A");
  assert_restores (connection, version, dossier_snapshot_get_text (first));
  g_assert_cmpint (version->size, ==, g_bytes_get_size (dossier_snapshot_get_text (first)));
  version = g_ptr_array_index (versions, 0);
  g_assert_cmpint (version->first_seen, ==, 200);
  assert_restores (connection, version, dossier_snapshot_get_text (second));
}

/* Another layout says the same; other words do not. */
static void
test_meaning (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char *others[] = {
    "{\"id\":\"ferry\",\"title\":\"Night  boat\"}", "{\"id\":\"ferry\",\"title\":\"Night boat \"}"
  };
  g_autoptr (DossierSnapshot) one =
    cut (HEAD "\"title\":\"A\",\"options\":[{\"id\":\"ferry\",\"title\":\"Night boat\"}]}");
  g_autoptr (DossierSnapshot) spaced =
    cut (HEAD "\"title\":\"A\",\"options\":[{ \"id\" :\n\"ferry\" ,\t"
         "\"title\": \"Night boat\" } ] }");
  const guint8 *meaning = dossier_snapshot_find_part (one, "ferry")->meaning;

  g_assert_cmpmem (meaning, 32, dossier_snapshot_find_part (spaced, "ferry")->meaning, 32);
  g_assert_cmpint (memcmp (dossier_snapshot_find_part (one, "ferry")->hash,
                           dossier_snapshot_find_part (spaced, "ferry")->hash, 32), !=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "\"title\":\"A\",\"options\":[%s]}", others[i]);
      g_autoptr (DossierSnapshot) other = cut (text);

      g_assert_cmpint (memcmp (meaning, dossier_snapshot_find_part (other, "ferry")->meaning, 32),
                       !=, 0);
    }
  g_assert_null (dossier_snapshot_find_part (one, "tunnel"));
}

/* What was changed behind the program's back is found, and what else there is comes back. */
static void
test_damage (StoreFixture  *fixture,
             gconstpointer  data)
{
  const char *damages[] = {
    "UPDATE part SET data = zeroblob (20) WHERE id = 1",
    "UPDATE part SET data = (SELECT data FROM part WHERE id = 2) WHERE id = 1",
    "UPDATE part SET data = substr (data, 1, 10) WHERE id = 1",
    "UPDATE version_option SET offset = 1000000 WHERE position = 0",
    "UPDATE version_option SET offset = -1 WHERE position = 1",
    "UPDATE version_option SET part_id = 3 - part_id WHERE version_id = 1",
    "DELETE FROM version_option WHERE position = 0",
    "UPDATE version SET rest_id = 1 WHERE id = 1",
  };
  g_autoptr (DossierSnapshot) snapshot =
    cut (HEAD "\"title\":\"A\",\"options\":[" FERRY "," TUNNEL "]}");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, i);
      g_autoptr (DossierConnection) connection = NULL;
      g_autoptr (GError) error = NULL;

      connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
      g_assert_no_error (error);
      keep (connection, snapshot, 100);
      g_clear_object (&connection);
      store_test_execute (path, damages[i]);

      connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
      g_assert_no_error (error);
      g_test_message ("%s", damages[i]);
      g_assert_null (dossier_snapshots_restore (connection, 1, &error));
      g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, path));
    }
}

static void
test_seen (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierSnapshot) snapshot =
    cut (HEAD "\"title\":\"A\",\"options\":[" FERRY "," TUNNEL "]}");
  const guint8 *ferry = dossier_snapshot_find_part (snapshot, "ferry")->meaning;
  const guint8 *tunnel = dossier_snapshot_find_part (snapshot, "tunnel")->meaning;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_seen_put (connection, STORE_TEST_DOSSIER, "ferry", "Ferry", tunnel, 1,
                                   &error));
  g_assert_true (dossier_seen_put (connection, STORE_TEST_DOSSIER, "ferry", "Ferry", ferry, 2,
                                   &error));
  g_assert_true (dossier_seen_put (connection, "urn:example:other", "tunnel", "Tunnel", tunnel, 3,
                                   &error));
  seen = dossier_seen_list (connection, STORE_TEST_DOSSIER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 1);
  g_assert_cmpmem (g_bytes_get_data (g_hash_table_lookup (seen, "ferry"), NULL), 32, ferry, 32);
}

static DossierSnapshot *
cut_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"title\":\"A\",\"options\":[");

  for (guint i = 0; i < 1201; i++)
    g_string_append_printf (text, "%s{\"id\":\"o%u\",\"title\":\"Option %u\"}", i == 0 ? "" : ",",
                            i, i);
  g_string_append (text, "]}");

  return cut (text->str);
}

/* Through the library, a large version is kept little by little, and whole. */
static void
test_library (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (fixture->path);
  g_autoptr (DossierSnapshot) snapshot = cut_many ();
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_auto (StoreAnswer) answer = { NULL };

    dossier_library_keep_version_async (library, snapshot, NULL, store_answer_keep, &answer);
    g_assert_true (dossier_library_keep_version_finish (library, store_answer_wait (&answer),
                                                        &error));
    g_assert_no_error (error);
  }
  {
    g_auto (StoreAnswer) answer = { NULL };

    dossier_library_list_versions_async (library, STORE_TEST_DOSSIER, NULL, store_answer_keep,
                                         &answer);
    versions = dossier_library_list_versions_finish (library, store_answer_wait (&answer), &error);
    g_assert_no_error (error);
    g_assert_cmpuint (versions->len, ==, 1);
  }
  {
    g_auto (StoreAnswer) answer = { NULL };
    DossierVersion *version = g_ptr_array_index (versions, 0);

    dossier_library_restore_version_async (library, version->id, NULL, store_answer_keep, &answer);
    text = dossier_library_restore_version_finish (library, store_answer_wait (&answer), &error);
    g_assert_no_error (error);
    g_assert_true (g_bytes_equal (text, dossier_snapshot_get_text (snapshot)));
  }
  {
    g_auto (StoreAnswer) answer = { NULL };

    dossier_library_put_seen_async (library, STORE_TEST_DOSSIER, "o7", "Seven",
                                    dossier_snapshot_find_part (snapshot, "o7")->meaning, NULL,
                                    store_answer_keep, &answer);
    g_assert_true (dossier_library_put_seen_finish (library, store_answer_wait (&answer), &error));
  }
  {
    g_auto (StoreAnswer) answer = { NULL };

    dossier_library_list_seen_async (library, STORE_TEST_DOSSIER, NULL, store_answer_keep, &answer);
    seen = dossier_library_list_seen_finish (library, store_answer_wait (&answer), &error);
    g_assert_no_error (error);
    g_assert_true (g_hash_table_contains (seen, "o7"));
  }
  dossier_library_close (library);
}

static gint64
count (DossierConnection *connection,
       const char        *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  dossier_connection_read_int (connection, sql, &n, &error);
  g_assert_no_error (error);

  return n;
}

static void
remove_version (DossierConnection *connection,
                const char        *dossier_id,
                gint64             id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, id);
  dossier_snapshots_delete (connection, dossier_id, ids, &error);
  g_assert_no_error (error);
}

/* What only the version has goes with it; what others have too comes back to the byte. */
static void
test_delete (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierSnapshot) first = cut (HEAD "\"title\":\"T\",\"options\":[" FERRY "]}");
  g_autoptr (DossierSnapshot) second =
    cut (HEAD "\"title\":\"T\",\"options\":[" FERRY "," TUNNEL "]}");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) none = NULL;
  gint64 n_parts;
  DossierVersion *version;

  keep (connection, first, 1);
  n_parts = count (connection, "part");
  keep (connection, second, 2);
  versions = list (connection, STORE_TEST_DOSSIER);
  g_assert_cmpuint (versions->len, ==, 2);

  /* Not under another dossier's name, nor what is not there. */
  version = g_ptr_array_index (versions, 0);
  remove_version (connection, "urn:test:another", version->id);
  remove_version (connection, STORE_TEST_DOSSIER, 1000);
  g_assert_cmpint (count (connection, "version"), ==, 2);

  remove_version (connection, STORE_TEST_DOSSIER, version->id);
  left = list (connection, STORE_TEST_DOSSIER);
  g_assert_cmpuint (left->len, ==, 1);
  assert_restores (connection, g_ptr_array_index (left, 0), dossier_snapshot_get_text (first));
  g_assert_cmpint (count (connection, "part"), ==, n_parts);

  version = g_ptr_array_index (left, 0);
  remove_version (connection, STORE_TEST_DOSSIER, version->id);
  none = list (connection, STORE_TEST_DOSSIER);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (count (connection, "part"), ==, 0);
  g_assert_cmpint (count (connection, "version_option"), ==, 0);

  /* What went while a version was kept little by little is kept again. */
  dossier_snapshots_put_parts (connection, second, 0, 1, NULL);
  dossier_snapshots_put (connection, second, 3, NULL);
  versions = (g_ptr_array_unref (versions), list (connection, STORE_TEST_DOSSIER));
  g_assert_cmpuint (versions->len, ==, 1);
  assert_restores (connection, g_ptr_array_index (versions, 0),
                   dossier_snapshot_get_text (second));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/snapshots/restore", test_restore);
  store_test_add ("/store/snapshots/once", test_once);
  store_test_add ("/store/snapshots/meaning", test_meaning);
  store_test_add ("/store/snapshots/damage", test_damage);
  store_test_add ("/store/snapshots/seen", test_seen);
  store_test_add ("/store/snapshots/delete", test_delete);
  store_test_add ("/store/snapshots/library", test_library);

  return g_test_run ();
}
