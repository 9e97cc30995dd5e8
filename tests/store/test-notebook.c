/* test-notebook.c: the notes on all dossiers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-notebook.h"
#include "store/dossier-recents.h"
#include "store/dossier-seen.h"
#include "text/dossier-match.h"

#define OTHER_DOSSIER "urn:example:roads"

static DossierAnnotation *
put_note (DossierConnection     *connection,
          const char            *dossier_id,
          const char            *option_id,
          DossierAnnotationKind  kind,
          const char            *body,
          gint64                 deleted)
{
  static gint64 created = 1;
  g_autoptr (GError) error = NULL;
  DossierAnnotation *note = dossier_annotation_new (dossier_id, option_id, body);

  dossier_annotation_set_kind (note, kind);
  dossier_annotation_set_created (note, created++);
  dossier_annotation_set_deleted (note, deleted);
  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);

  return note;
}

/* A library in which the dossier of the roads was read last, and one of its options as well. */
static DossierConnection *
fill (StoreFixture *fixture)
{
  const guint8 meaning[DOSSIER_SNAPSHOT_HASH_SIZE] = { 0 };
  DossierConnection *connection = store_test_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRecent) bridges =
    dossier_recent_new ("file:///bridges", "Bridges", STORE_TEST_DOSSIER, NULL, 1);
  g_autoptr (DossierRecent) roads =
    dossier_recent_new ("file:///roads", "Roads", OTHER_DOSSIER, NULL, 2);

  g_object_unref (put_note (connection, STORE_TEST_DOSSIER, "ferry",
                            DOSSIER_ANNOTATION_KIND_COMMENT, "Night boats", 0));
  g_object_unref (put_note (connection, OTHER_DOSSIER, "ring", DOSSIER_ANNOTATION_KIND_QUESTION,
                            "Who pays for the ring?", 0));
  g_object_unref (put_note (connection, OTHER_DOSSIER, NULL, DOSSIER_ANNOTATION_KIND_ASSESSMENT,
                            "Café first", 0));
  g_object_unref (put_note (connection, "urn:example:unknown", "x",
                            DOSSIER_ANNOTATION_KIND_COMMENT, "Lost", 0));
  g_object_unref (put_note (connection, STORE_TEST_DOSSIER, "tunnel",
                            DOSSIER_ANNOTATION_KIND_COMMENT, "Too dear", 5));
  dossier_recents_record (connection, bridges, &error);
  dossier_recents_record (connection, roads, &error);
  dossier_seen_put (connection, OTHER_DOSSIER, "ring", "Ring road", meaning, 3, &error);
  g_assert_no_error (error);

  return connection;
}

/* Says what is found: dossier, option and words of each note, and the numbers. */
static char *
list (DossierConnection           *connection,
      const DossierNotebookFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (DossierNotebook) notebook = dossier_notebook_list (connection, filter, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < notebook->entries->len; i++)
    {
      DossierNotebookEntry *entry = g_ptr_array_index (notebook->entries, i);
      const char *option = dossier_notebook_entry_get_option_title (entry);

      g_string_append_printf (words, "%s/%s: %s|",
                              dossier_notebook_entry_get_dossier_title (entry),
                              option == NULL ? "-" : option,
                              dossier_annotation_get_body (
                                dossier_notebook_entry_get_annotation (entry)));
    }
  g_string_append_printf (words, "%u of %u", notebook->n_found, notebook->n_shelved);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

#define assert_list(connection, expected, ...) \
  G_STMT_START \
    { \
      DossierNotebookFilter filter = { __VA_ARGS__ }; \
      g_autofree char *found = list (connection, &filter); \
      g_assert_cmpstr (found, ==, expected); \
    } \
  G_STMT_END

static void
test_list (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = fill (fixture);
  assert_list (connection,
               "Roads/-: Café first|Roads/Ring road: Who pays for the ring?|"
               "Bridges/ferry: Night boats|urn:example:unknown/x: Lost|4 of 4",
               .kind = -1, .colour = -1);
  assert_list (connection, "Roads/-: Café first|4 of 4", .kind = -1, .colour = -1, .most = 1);
  assert_list (connection, "Bridges/ferry: Night boats|1 of 4", .kind = -1, .colour = -1,
               .dossier_id = (char *) STORE_TEST_DOSSIER);
  assert_list (connection, "Roads/-: Café first|1 of 4",
               .kind = DOSSIER_ANNOTATION_KIND_ASSESSMENT,
               .colour = -1);
  assert_list (connection, "Roads/-: Café first|1 of 4", .kind = -1, .colour = -1,
               .typed = (char *) "CAFE");
  /* The title of an option is searched too. */
  assert_list (connection, "Roads/Ring road: Who pays for the ring?|1 of 4", .kind = -1,
               .colour = -1, .typed = (char *) "ring roa");
  assert_list (connection, "0 of 4", .kind = -1, .colour = -1, .typed = (char *) "in:options ring");
  assert_list (connection, "Bridges/tunnel: Too dear|1 of 1", .kind = -1, .colour = -1,
               .shelf = DOSSIER_NOTEBOOK_TRASH);
}

/* By tag, by colour and by date. */
static void
test_filters (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char *tags[] = { "Night traffic", NULL };
  g_autoptr (DossierConnection) connection = fill (fixture);
  g_autoptr (DossierAnnotation) note =
    put_note (connection, OTHER_DOSSIER, "ring", DOSSIER_ANNOTATION_KIND_COMMENT, "Green", 0);
  g_autoptr (DossierTarget) target = dossier_target_new ("/summary", NULL, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const gint64 created = G_GINT64_CONSTANT (1767225600000000);

  g_ptr_array_add (targets, target);
  dossier_annotation_set_targets (note, targets);
  dossier_annotation_set_tags (note, tags);
  dossier_annotation_set_colour (note, DOSSIER_ANNOTATION_COLOUR_GREEN);
  dossier_annotation_set_created (note, created);
  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);

  assert_list (connection, "Roads/Ring road: Green|1 of 5", .kind = -1, .colour = -1,
               .tag = (char *) "NIGHT traffic");
  assert_list (connection, "0 of 5", .kind = -1, .colour = -1, .tag = (char *) "night");
  assert_list (connection, "Roads/Ring road: Green|1 of 5", .kind = -1, .colour = -1,
               .typed = (char *) "tag:\"night traffic\" gre");
  assert_list (connection, "Roads/Ring road: Green|1 of 5", .kind = -1,
               .colour = DOSSIER_ANNOTATION_COLOUR_GREEN);
  /* Where no words are marked there is no colour to be seen. */
  assert_list (connection, "0 of 5", .kind = -1, .colour = DOSSIER_ANNOTATION_COLOUR_YELLOW);
  assert_list (connection, "Roads/Ring road: Green|1 of 5", .kind = -1, .colour = -1,
               .since = created);
  assert_list (connection, "0 of 5", .kind = -1, .colour = -1, .since = created + 1);
  assert_list (connection, "Roads/-: Café first|1 of 5", .kind = -1, .colour = -1,
               .typed = (char *) "cafe", .until = created);
}

static void
test_questions (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = fill (fixture);
  g_autoptr (DossierAnnotation) question =
    put_note (connection, STORE_TEST_DOSSIER, NULL, DOSSIER_ANNOTATION_KIND_QUESTION, "When?", 0);
  g_autoptr (GError) error = NULL;

  assert_list (connection, "Roads/Ring road: Who pays for the ring?|Bridges/-: When?|2 of 2",
               .kind = -1, .colour = -1, .shelf = DOSSIER_NOTEBOOK_QUESTIONS);
  dossier_annotation_set_resolved (question, 9);
  dossier_annotations_put (connection, question, &error);
  g_assert_no_error (error);
  assert_list (connection, "Roads/Ring road: Who pays for the ring?|1 of 1", .kind = -1,
               .colour = -1, .shelf = DOSSIER_NOTEBOOK_QUESTIONS);
}

static void
test_purge (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = fill (fixture);
  g_autoptr (GError) error = NULL;
  guint n_purged = 0;

  g_assert_true (dossier_notebook_purge (connection, &n_purged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_purged, ==, 1);
  assert_list (connection, "0 of 0", .kind = -1, .colour = -1, .shelf = DOSSIER_NOTEBOOK_TRASH);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation"), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/notebook/list", test_list);
  store_test_add ("/store/notebook/filters", test_filters);
  store_test_add ("/store/notebook/questions", test_questions);
  store_test_add ("/store/notebook/purge", test_purge);

  return g_test_run ();
}
