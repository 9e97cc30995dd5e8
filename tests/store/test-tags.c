/* test-tags.c: the tags of all notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "model/dossier-tag.h"
#include "store/dossier-tags.h"

static char *
put_note (DossierConnection *connection,
          const char        *tags,
          gint64             deleted)
{
  static gint64 created = 1;
  g_autoptr (DossierAnnotation) note = dossier_annotation_new (STORE_TEST_DOSSIER, "a", "x");
  g_auto (GStrv) parts = g_strsplit (tags, ",", -1);
  g_autoptr (GError) error = NULL;

  dossier_annotation_set_created (note, created++);
  dossier_annotation_set_deleted (note, deleted);
  dossier_annotation_set_tags (note, (const char * const *) parts);
  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);

  return g_strdup (dossier_annotation_get_id (note));
}

static void
assert_tags (DossierConnection *connection,
             const char        *id,
             const char        *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotation) note = dossier_annotations_get (connection, id, &error);
  g_autofree char *tags = NULL;

  g_assert_no_error (error);
  tags = g_strjoinv (",", (char **) dossier_annotation_get_tags (note));
  g_assert_cmpstr (tags, ==, expected);
}

static void
assert_list (DossierConnection *connection,
             const char        *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = dossier_tags_list (connection, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierTagCount *count = g_ptr_array_index (counts, i);

      g_string_append_printf (list, "%s %u;", count->tag, count->n_notes);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_library (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autofree char *one = put_note (connection, "money,Élan", 0);
  g_autofree char *two = put_note (connection, "Money,other", 0);
  g_autofree char *three = put_note (connection, "Money", 0);
  g_autofree char *trash = put_note (connection, "money,lost", 9);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  assert_list (connection, "Élan 1;Money 3;other 1;");

  /* Where a note has both, one is left, in the place of the first. */
  g_assert_true (dossier_tags_rename (connection, "other", "Money", &n, &error));
  g_assert_cmpuint (n, ==, 1);
  assert_tags (connection, two, "Money");

  g_assert_true (dossier_tags_rename (connection, "MONEY", "funding", &n, &error));
  g_assert_cmpuint (n, ==, 4);
  assert_tags (connection, one, "funding,Élan");
  assert_tags (connection, three, "funding");
  assert_tags (connection, trash, "funding,lost");

  /* Its own name in other letters. */
  g_assert_true (dossier_tags_rename (connection, "funding", "Funding", &n, &error));
  assert_tags (connection, one, "Funding,Élan");

  g_assert_true (dossier_tags_delete (connection, "elan", &n, &error));
  g_assert_cmpuint (n, ==, 1);
  assert_tags (connection, one, "Funding");
  g_assert_true (dossier_tags_delete (connection, "elan", &n, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_no_error (error);
  assert_list (connection, "Funding 3;");
}

static void
test_words (void)
{
  const struct { const char *typed; const char *tag; } cases[] = {
    { "money", "money" }, { " #money\t", "money" }, { "## who\n pays ", "who pays" },
    { "C#", "C#" }, { "#", NULL }, { " \t", NULL }, { "", NULL },
  };
  const char * const tags[] = { "Money", "Élan", NULL };
  g_auto (GStrv) same = NULL, more = NULL, less = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = dossier_tag_clean (cases[i].typed);

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }

  g_assert_cmpint (dossier_tag_find (tags, "elan"), ==, 1);
  g_assert_cmpint (dossier_tag_find (tags, "mone"), ==, -1);
  same = dossier_tag_add_to (tags, "MONEY");
  g_assert_cmpstrv (same, tags);
  more = dossier_tag_add_to (tags, "new");
  g_assert_cmpuint (g_strv_length (more), ==, 3);
  less = dossier_tag_remove_from (tags, "money");
  g_assert_cmpuint (g_strv_length (less), ==, 1);
  g_assert_cmpstr (less[0], ==, "Élan");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/tags/library", test_library);
  g_test_add_func ("/store/tags/words", test_words);

  return g_test_run ();
}
