/* test-recents.c: the list of dossiers that were opened before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-recents.h"

static void
record (DossierConnection *connection,
        const char        *uri,
        const char        *title,
        const char        *dossier_id,
        const char        *option_id,
        gint64             opened)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRecent) recent = dossier_recent_new (uri, title, dossier_id, option_id, opened);

  dossier_recents_record (connection, recent, &error);
  g_assert_no_error (error);
}

/* Says what is listed: each title with its option and time. */
static char *
list (DossierConnection *connection,
      guint              most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) recents = dossier_recents_list (connection, most, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < recents->len; i++)
    {
      DossierRecent *recent = g_ptr_array_index (recents, i);
      const char *option_id = dossier_recent_get_option_id (recent);

      g_string_append_printf (words, "%s %s %s %s %" G_GINT64_FORMAT "|",
                              dossier_recent_get_uri (recent), dossier_recent_get_title (recent),
                              dossier_recent_get_dossier_id (recent),
                              option_id != NULL ? option_id : "-",
                              dossier_recent_get_opened (recent));
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

#define assert_list(connection, most, expected) \
  G_STMT_START \
    { \
      g_autofree char *words = list (connection, most); \
      g_assert_cmpstr (words, ==, expected); \
    } \
  G_STMT_END

static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (GError) error = NULL;

  assert_list (connection, 0, "");
  record (connection, "file:a", "A", "urn:a", NULL, 10);
  record (connection, "file:c", "C", "urn:c", "tunnel", 30);
  record (connection, "file:b", "ب", "urn:b", NULL, 20);
  assert_list (connection, 0,
               "file:c C urn:c tunnel 30|file:b ب urn:b - 20|file:a A urn:a - 10|");
  assert_list (connection, 2, "file:c C urn:c tunnel 30|file:b ب urn:b - 20|");

  record (connection, "file:a", "A2", "urn:a", NULL, 40);
  assert_list (connection, 1, "file:a A2 urn:a - 40|");

  dossier_recents_forget (connection, "file:c", &error);
  g_assert_no_error (error);
  dossier_recents_forget (connection, "file:' OR 1 --", &error);
  g_assert_no_error (error);
  assert_list (connection, 0, "file:a A2 urn:a - 40|file:b ب urn:b - 20|");
}

static void
test_option (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);

  record (connection, "file:a", "A", "urn:a", "ferry", 10);
  record (connection, "file:a", "A", "urn:a", NULL, 20);
  assert_list (connection, 0, "file:a A urn:a ferry 20|");
  record (connection, "file:a", "A", "urn:a", "tunnel", 30);
  assert_list (connection, 0, "file:a A urn:a tunnel 30|");
  record (connection, "file:a", "B", "urn:b", NULL, 40);
  assert_list (connection, 0, "file:a B urn:b - 40|");
}

static void
test_now (void)
{
  gint64 before = g_get_real_time ();
  g_autoptr (DossierRecent) recent = dossier_recent_new ("file:a", "A", "urn:a", NULL, 0);

  g_assert_cmpint (dossier_recent_get_opened (recent), >=, before);
}

static void
test_invalid (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierRecent) recent = dossier_recent_new ("file:a", "caf\xe9", "urn:a", NULL, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_recents_record (connection, recent, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_INVALID);
  assert_list (connection, 0, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/recents/order", test_order);
  store_test_add ("/store/recents/option", test_option);
  g_test_add_func ("/store/recents/now", test_now);
  store_test_add ("/store/recents/invalid", test_invalid);

  return g_test_run ();
}
