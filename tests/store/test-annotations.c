/* test-annotations.c: notes, in memory and in a library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-revisions.h"

#include <string.h>

#define MINUTE (60 * G_TIME_SPAN_SECOND)

static void
put (DossierConnection *connection,
     DossierAnnotation *note)
{
  g_autoptr (GError) error = NULL;

  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);
}

static DossierAnnotation *
put_new (DossierConnection *connection,
         const char        *option_id,
         const char        *body)
{
  DossierAnnotation *note = store_test_note (option_id, body);

  put (connection, note);

  return note;
}

/* Says what the notes that are listed say, in their order. */
static char *
list (DossierConnection       *connection,
      const char              *dossier_id,
      const char              *option_id,
      DossierAnnotationsFlags  flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) bodies = g_string_new (NULL);

  notes = dossier_annotations_list (connection, dossier_id, option_id, flags, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (bodies, "%s|",
                            dossier_annotation_get_body (g_ptr_array_index (notes, i)));

  return g_string_free_and_steal (g_steal_pointer (&bodies));
}

#define assert_list(connection, option_id, flags, expected) \
  G_STMT_START \
    { \
      g_autofree char *bodies = list (connection, STORE_TEST_DOSSIER, option_id, flags); \
      g_assert_cmpstr (bodies, ==, expected); \
    } \
  G_STMT_END

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              gpointer    user_data)
{
  ++*(guint *) user_data;
}

static void
test_object (void)
{
  gint64 before = g_get_real_time ();
  g_autoptr (DossierAnnotation) note = store_test_note (NULL, NULL);
  g_autoptr (DossierAnnotation) other = store_test_note (NULL, NULL);
  guint n_notified = 0;

  g_assert_true (g_uuid_string_is_valid (dossier_annotation_get_id (note)));
  g_assert_cmpstr (dossier_annotation_get_id (note), !=, dossier_annotation_get_id (other));
  g_assert_cmpstr (dossier_annotation_get_dossier_id (note), ==, STORE_TEST_DOSSIER);
  g_assert_null (dossier_annotation_get_option_id (note));
  g_assert_cmpint (dossier_annotation_get_kind (note), ==, DOSSIER_ANNOTATION_KIND_COMMENT);
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "");
  g_assert_cmpint (dossier_annotation_get_created (note), >=, before);
  g_assert_cmpint (dossier_annotation_get_modified (note), ==,
                   dossier_annotation_get_created (note));
  g_assert_cmpint (dossier_annotation_get_deleted (note), ==, 0);

  g_signal_connect (note, "notify", G_CALLBACK (count_notify), &n_notified);
  dossier_annotation_set_body (note, "");
  dossier_annotation_set_body (note, NULL);
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_COMMENT);
  dossier_annotation_set_deleted (note, 0);
  g_assert_cmpuint (n_notified, ==, 0);
  dossier_annotation_set_body (note, "Why?");
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  dossier_annotation_set_created (note, 1);
  dossier_annotation_set_modified (note, 2);
  dossier_annotation_set_deleted (note, 3);
  g_assert_cmpuint (n_notified, ==, 5);
  dossier_annotation_touch (note);
  g_assert_cmpint (dossier_annotation_get_modified (note), >=, before);
}

static void
test_copy (void)
{
  const char *names[] = { "kind", "body", "created", "modified", "deleted" };
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "a");

  dossier_annotation_set_created (note, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierAnnotation) copy = dossier_annotation_copy (note);

      g_assert_true (dossier_annotation_equal (note, copy));
      if (i == 0)
        dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
      else if (i == 1)
        dossier_annotation_set_body (note, "b");
      else
        g_object_set (note, names[i], (gint64) 7 + i, NULL);
      g_assert_false (dossier_annotation_equal (note, copy));
    }
}

static void
test_kinds (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_ANNOTATION_KIND);
  DossierAnnotationKind kind = DOSSIER_ANNOTATION_KIND_COMMENT;

  g_assert_cmpuint (klass->n_values, ==, 4);
  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *nick = dossier_annotation_kind_get_nick (klass->values[i].value);

      g_assert_true (dossier_annotation_kind_from_nick (nick, &kind));
      g_assert_cmpint (kind, ==, klass->values[i].value);
      g_assert_cmpstr (dossier_annotation_kind_get_label (kind), !=, "");
    }
  g_assert_cmpstr (dossier_annotation_kind_get_nick (DOSSIER_ANNOTATION_KIND_QUESTION), ==,
                   "question");
  g_assert_false (dossier_annotation_kind_from_nick ("Question", &kind));
}

static void
test_list (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) second = store_test_note ("ferry", "second");
  g_autoptr (DossierAnnotation) first = store_test_note ("ferry", "first");
  g_autoptr (DossierAnnotation) tunnel = NULL;
  g_autoptr (DossierAnnotation) whole = NULL;
  g_autoptr (DossierAnnotation) elsewhere = dossier_annotation_new ("urn:x", "ferry", "elsewhere");

  dossier_annotation_set_created (first, 1);
  dossier_annotation_set_created (second, 2);
  put (connection, second);
  put (connection, first);
  put (connection, elsewhere);
  tunnel = put_new (connection, "tunnel", "tunnel");
  dossier_annotation_set_created (tunnel, 3);
  put (connection, tunnel);
  whole = put_new (connection, NULL, "whole");

  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "first|second|tunnel|whole|");
  assert_list (connection, "ferry", DOSSIER_ANNOTATIONS_DEFAULT, "first|second|");
  assert_list (connection, "plane", DOSSIER_ANNOTATIONS_DEFAULT, "");

  dossier_annotation_set_deleted (first, 9);
  put (connection, first);
  assert_list (connection, "ferry", DOSSIER_ANNOTATIONS_DEFAULT, "second|");
  assert_list (connection, "ferry", DOSSIER_ANNOTATIONS_WITH_DELETED, "first|second|");
  dossier_annotation_set_deleted (first, 0);
  put (connection, first);
  assert_list (connection, "ferry", DOSSIER_ANNOTATIONS_DEFAULT, "first|second|");
}

static void
test_whole_state (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotation) note = put_new (connection, "ferry", "before");
  g_autoptr (DossierAnnotation) found = NULL;

  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_ASSESSMENT);
  dossier_annotation_set_body (note, "after");
  dossier_annotation_set_created (note, G_MININT64);
  dossier_annotation_set_modified (note, G_MAXINT64);
  dossier_annotation_set_deleted (note, 5);
  put (connection, note);
  g_clear_object (&connection);

  connection = store_test_open (fixture);
  found = dossier_annotations_get (connection, dossier_annotation_get_id (note), &error);
  g_assert_no_error (error);
  g_assert_true (dossier_annotation_equal (note, found));

  g_clear_object (&found);
  found = dossier_annotations_get (connection, "nobody", &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nobody"));
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_texts (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *long_body = g_strnfill (1024 * 1024, 'm');
  const char *bodies[] = {
    "'); DROP TABLE annotation; --",
    "\"quoted\" `ticks` [brackets] % _ ? ?1 :name @name $name \\ \\0",
    "اختيار بين العبّارة والنفق",
    "מעבורת או מנהרה — שְׁלוֹמוֹת",
    "👩🏽‍🚀⛴️🇺🇳 e\xcc\x81 \xe2\x80\x8f\xe2\x80\xab\xef\xbb\xbf",
    "line\nline\r\n\ttab \x01\x7f",
    "   ",
    "\xf4\x8f\xbf\xbf",
    long_body,
  };
  g_autoptr (DossierConnection) connection = store_test_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      const char *id = i < 4 ? bodies[i] : NULL;
      g_autoptr (DossierAnnotation) note = g_object_new (DOSSIER_TYPE_ANNOTATION,
                                                         "id", id,
                                                         "dossier-id", bodies[i],
                                                         "option-id", bodies[i],
                                                         "body", bodies[i],
                                                         NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierAnnotation) found = NULL;
      g_autoptr (GPtrArray) notes = NULL;

      put (connection, note);
      found = dossier_annotations_get (connection, dossier_annotation_get_id (note), &error);
      g_assert_no_error (error);
      g_assert_true (dossier_annotation_equal (note, found));
      notes = dossier_annotations_list (connection, bodies[i], bodies[i],
                                        DOSSIER_ANNOTATIONS_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (notes->len, ==, 1);
    }
}

static void
test_invalid (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = put_new (connection, "ferry", "before");
  g_autoptr (DossierAnnotation) nameless = g_object_new (DOSSIER_TYPE_ANNOTATION, "id", "",
                                                         "dossier-id", STORE_TEST_DOSSIER, NULL);
  g_autoptr (GError) error = NULL;

  dossier_annotation_set_body (note, "caf\xe9");
  g_assert_false (dossier_annotations_put (connection, note, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_INVALID);
  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "before|");
  g_clear_error (&error);

  g_assert_false (dossier_annotations_put (connection, nameless, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "before|");
}

/* What another program put in the file is read without harm, or named. */
static void
test_foreign (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (GError) error = NULL;

  dossier_connection_execute (connection,
                              "INSERT INTO annotation (id, dossier_id, kind, body, created,"
                              " modified) VALUES ('a', '" STORE_TEST_DOSSIER "',"
                              " 'comment', CAST (x'63e9006421' AS TEXT), 1, 1)", &error);
  g_assert_no_error (error);
  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "c\xef\xbf\xbd\xef\xbf\xbd" "d!|");

  dossier_connection_execute (connection,
                              "PRAGMA ignore_check_constraints = ON;"
                              "UPDATE annotation SET kind = 'poem'", &error);
  g_assert_no_error (error);
  g_assert_null (dossier_annotations_list (connection, STORE_TEST_DOSSIER, NULL,
                                           DOSSIER_ANNOTATIONS_DEFAULT, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "poem"));
}

static void
assert_found (DossierConnection *connection,
              const char        *prefix,
              const char        *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotation) found = dossier_annotations_find (connection, prefix, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_annotation_get_id (found), ==, id);
}

static void
assert_not_found (DossierConnection *connection,
                  const char        *prefix,
                  DossierStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_annotations_find (connection, prefix, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, prefix));
}

static void
test_find (StoreFixture  *fixture,
           gconstpointer  data)
{
  const char *ids[] = { "abc1", "abc2", "abd", "ab%", "ab", "zé1" };
  g_autoptr (DossierConnection) connection = store_test_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (DossierAnnotation) note = g_object_new (DOSSIER_TYPE_ANNOTATION,
                                                         "id", ids[i],
                                                         "dossier-id", STORE_TEST_DOSSIER,
                                                         "deleted", (gint64) i,
                                                         NULL);

      put (connection, note);
    }

  assert_found (connection, "abc1", "abc1");
  assert_found (connection, "abd", "abd");
  assert_found (connection, "ab", "ab");
  assert_found (connection, "ab%", "ab%");
  assert_found (connection, "zé", "zé1");
  assert_not_found (connection, "abc", DOSSIER_STORE_ERROR_AMBIGUOUS);
  assert_not_found (connection, "", DOSSIER_STORE_ERROR_AMBIGUOUS);
  assert_not_found (connection, "a_", DOSSIER_STORE_ERROR_NOT_FOUND);
  assert_not_found (connection, "%", DOSSIER_STORE_ERROR_NOT_FOUND);
  assert_not_found (connection, "ABC", DOSSIER_STORE_ERROR_NOT_FOUND);
  assert_not_found (connection, "abc11", DOSSIER_STORE_ERROR_NOT_FOUND);
  assert_not_found (connection, "' OR 1 --", DOSSIER_STORE_ERROR_NOT_FOUND);
}

static void
test_purge (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) stays = put_new (connection, "ferry", "stays");
  g_autoptr (DossierAnnotation) goes = put_new (connection, "ferry", "goes");

  dossier_annotation_set_body (stays, "stays there");
  put (connection, stays);
  dossier_annotation_set_body (goes, "goes away");
  put (connection, goes);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_revision"),
                   ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (dossier_annotations_purge (connection, dossier_annotation_get_id (goes),
                                                &error));
      g_assert_no_error (error);
      assert_list (connection, NULL, DOSSIER_ANNOTATIONS_WITH_DELETED, "stays there|");
      g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_revision"),
                       ==, 1);
    }
}

static void
test_count (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) elsewhere = dossier_annotation_new ("urn:x", "ferry", "elsewhere");
  g_autoptr (DossierAnnotation) deleted = put_new (connection, "plane", "deleted");
  const char *options[] = { "ferry", "ferry", "tunnel", NULL };
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_object_unref (put_new (connection, options[i], ""));
  put (connection, elsewhere);
  dossier_annotation_set_deleted (deleted, 1);
  put (connection, deleted);

  counts = dossier_annotations_count (connection, STORE_TEST_DOSSIER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "ferry")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "tunnel")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "")), ==, 1);
}

static void
test_put_all (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (notes, store_test_note ("ferry", "one"));
  g_ptr_array_add (notes, store_test_note ("ferry", "caf\xe9"));
  g_assert_false (dossier_annotations_put_all (connection, notes, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_INVALID);
  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "");

  dossier_annotation_set_body (g_ptr_array_index (notes, 1), "two");
  dossier_annotation_set_created (g_ptr_array_index (notes, 0), 1);
  g_clear_error (&error);
  g_assert_true (dossier_annotations_put_all (connection, notes, &error));
  g_assert_no_error (error);
  assert_list (connection, NULL, DOSSIER_ANNOTATIONS_DEFAULT, "one|two|");
}

/* Puts what a note says at a time, and says what its revisions are. */
static char *
put_at (DossierConnection *connection,
        DossierAnnotation *note,
        gint64             time,
        const char        *body)
{
  dossier_annotation_set_modified (note, time);
  dossier_annotation_set_body (note, body);
  put (connection, note);

  return store_test_read_text (connection, "SELECT group_concat (body, '|' ORDER BY id)"
                                           " FROM annotation_revision");
}

#define assert_revisions(connection, note, time, body, expected) \
  G_STMT_START \
    { \
      g_autofree char *bodies = put_at (connection, note, time, body); \
      g_assert_cmpstr (bodies, ==, expected); \
    } \
  G_STMT_END

static void
test_revisions (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "");
  const gint64 start = G_GINT64_CONSTANT (1767225600000000);
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GError) error = NULL;

  assert_revisions (connection, note, start, "A", NULL);

  /* While somebody writes, one in five minutes. */
  assert_revisions (connection, note, start + 1 * MINUTE, "AB", "A");
  assert_revisions (connection, note, start + 2 * MINUTE, "ABC", "A");
  assert_revisions (connection, note, start + 6 * MINUTE, "ABCD", "A");
  assert_revisions (connection, note, start + 7 * MINUTE, "ABCDE", "A|ABCD");
  assert_revisions (connection, note, start + 8 * MINUTE, "ABCDEF", "A|ABCD");

  /* What gives way to an earlier wording is kept. */
  assert_revisions (connection, note, start + 9 * MINUTE, "A", "A|ABCD|ABCDEF");

  /* What has stood for a while is kept, however short the writing before it. */
  assert_revisions (connection, note, start + 100 * MINUTE, "G", "A|ABCD|ABCDEF|A");
  revisions = dossier_revisions_list (connection, dossier_annotation_get_id (note), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 4);
  g_assert_cmpstr (((DossierRevision *) g_ptr_array_index (revisions, 1))->body, ==, "ABCDEF");
  g_assert_cmpint (((DossierRevision *) g_ptr_array_index (revisions, 1))->modified, ==,
                   start + 8 * MINUTE);

  /* Another kind, or another time alone, is no new text. */
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  assert_revisions (connection, note, start + 200 * MINUTE, "G", "A|ABCD|ABCDEF|A");

  /* A clock that is set back does no harm. */
  assert_revisions (connection, note, start, "H", "A|ABCD|ABCDEF|A|G");
  g_assert_cmpint (store_test_read_int (connection, "SELECT modified FROM annotation_revision"
                                                    " ORDER BY id DESC LIMIT 1"), ==,
                   start + 200 * MINUTE);
}

static DossierAnnotation *
get (DossierConnection *connection,
     DossierAnnotation *note)
{
  g_autoptr (GError) error = NULL;
  DossierAnnotation *read =
    dossier_annotations_get (connection, dossier_annotation_get_id (note), &error);

  g_assert_no_error (error);

  return read;
}

/* What a note is on, its colour, its tags and whether it is resolved come back as they were. */
static void
test_details (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char *tags[] = { "funding", "تمويل", NULL };
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "Why?");
  g_autoptr (DossierAnnotation) read = NULL;
  g_autoptr (DossierAnnotation) changed = NULL;
  g_autoptr (DossierAnnotation) copy = NULL;
  g_autoptr (DossierQuote) quote = dossier_quote_new ("من يدفع ثمن القوارب؟", 3, 7);
  g_autoptr (DossierTarget) words = dossier_target_new ("/claims/c1/text", quote, "abc");
  g_autoptr (DossierTarget) moved =
    dossier_target_copy_placed (words, DOSSIER_ANCHOR_MOVED, "/summary", 10, 14);
  g_autoptr (DossierTarget) whole = dossier_target_new ("/facts/Funding/value", NULL, NULL);
  g_autoptr (DossierTarget) elsewhere = dossier_target_copy_in_option (moved, "tunnel");
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_ptr_array_add (targets, moved);
  g_ptr_array_add (targets, whole);
  g_ptr_array_add (targets, elsewhere);
  dossier_annotation_set_targets (note, targets);
  dossier_annotation_set_tags (note, tags);
  dossier_annotation_set_colour (note, DOSSIER_ANNOTATION_COLOUR_PINK);
  dossier_annotation_set_resolved (note, 77);
  put (connection, note);
  read = get (connection, note);
  g_assert_true (dossier_annotation_equal (read, note));
  g_assert_cmpstr (((DossierTarget *) g_ptr_array_index (dossier_annotation_get_targets (read),
                                                         0))->quote->exact, ==, "يدفع");
  copy = dossier_annotation_copy (read);
  g_assert_true (dossier_annotation_equal (copy, read));

  /* What is taken off is gone. */
  dossier_annotation_set_targets (note, none);
  dossier_annotation_set_tags (note, tags + 1);
  put (connection, note);
  changed = get (connection, note);
  g_assert_true (dossier_annotation_equal (changed, note));
  g_assert_false (dossier_annotation_equal (changed, read));
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_target"), ==,
                   0);
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM annotation_tag"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/annotations/object", test_object);
  g_test_add_func ("/store/annotations/copy", test_copy);
  g_test_add_func ("/store/annotations/kinds", test_kinds);
  store_test_add ("/store/annotations/list", test_list);
  store_test_add ("/store/annotations/whole-state", test_whole_state);
  store_test_add ("/store/annotations/texts", test_texts);
  store_test_add ("/store/annotations/invalid", test_invalid);
  store_test_add ("/store/annotations/foreign", test_foreign);
  store_test_add ("/store/annotations/find", test_find);
  store_test_add ("/store/annotations/purge", test_purge);
  store_test_add ("/store/annotations/count", test_count);
  store_test_add ("/store/annotations/put-all", test_put_all);
  store_test_add ("/store/annotations/revisions", test_revisions);
  store_test_add ("/store/annotations/details", test_details);

  return g_test_run ();
}
