/* test-acts.c: what can be undone when the program has been ended
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "model/dossier-annotation-json.h"
#include "store/dossier-acts.h"

static void
put (DossierConnection *connection,
     DossierAnnotation *note)
{
  g_autoptr (GError) error = NULL;

  dossier_annotations_put (connection, note, &error);
  g_assert_no_error (error);
}

/* Changes what a note says, as an act. */
static void
act (DossierConnection *connection,
     DossierAnnotation *note,
     const char        *body)
{
  g_autoptr (DossierAnnotation) before = dossier_annotation_copy (note);
  g_autoptr (GError) error = NULL;

  dossier_annotation_set_body (note, body);
  put (connection, note);
  dossier_acts_push (connection, before, note, &error);
  g_assert_no_error (error);
}

static void
move (DossierConnection *connection,
      gboolean           undone)
{
  g_autoptr (GError) error = NULL;

  dossier_acts_move (connection, STORE_TEST_DOSSIER, undone, &error);
  g_assert_no_error (error);
}

/* What the acts made of the note, those that are undone in brackets. */
#define assert_acts(connection, expected, dropped) \
  G_STMT_START \
    { \
      g_autofree char *acts = take (connection, dropped); \
      g_assert_cmpstr (acts, ==, expected); \
    } \
  G_STMT_END

static char *
take (DossierConnection *connection,
      guint              dropped)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierActs) acts = dossier_acts_take (connection, STORE_TEST_DOSSIER, &error);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (acts->n_dropped, ==, dropped);
  for (guint i = 0; i < acts->acts->len; i++)
    {
      const DossierAct *one = g_ptr_array_index (acts->acts, i);

      g_string_append_printf (list, one->undone ? "[%s]" : "%s ",
                              dossier_annotation_get_body (one->after));
    }

  return g_string_free_and_steal (list);
}

/* Acts are kept in their order, undone and done again; a new one takes the place of those that are
 * undone. */
static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "a");
  g_autoptr (GError) error = NULL;

  put (connection, note);
  dossier_acts_push (connection, NULL, note, &error);
  g_assert_no_error (error);
  act (connection, note, "b");
  act (connection, note, "c");
  assert_acts (connection, "a b c ", 0);

  move (connection, TRUE);
  dossier_annotation_set_body (note, "b");
  put (connection, note);
  assert_acts (connection, "a b [c]", 0);
  move (connection, TRUE);
  dossier_annotation_set_body (note, "a");
  put (connection, note);
  assert_acts (connection, "a [b][c]", 0);
  move (connection, FALSE);
  dossier_annotation_set_body (note, "b");
  put (connection, note);
  assert_acts (connection, "a b [c]", 0);

  act (connection, note, "d");
  assert_acts (connection, "a b d ", 0);

  /* That it was made is taken back by the trash. */
  for (guint i = 0; i < 3; i++)
    move (connection, TRUE);
  dossier_annotation_set_body (note, "a");
  dossier_annotation_set_deleted (note, 5);
  put (connection, note);
  assert_acts (connection, "[a][b][d]", 0);
}

/* What was changed otherwise cannot be undone, nor what was done to it before. */
static void
test_fit (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "a");
  g_autoptr (DossierAnnotation) other = store_test_note ("tunnel", "x");

  put (connection, note);
  put (connection, other);
  act (connection, note, "b");
  act (connection, other, "y");
  act (connection, note, "c");
  dossier_annotation_set_body (note, "changed elsewhere");
  put (connection, note);
  assert_acts (connection, "y ", 2);
  assert_acts (connection, "y ", 0);
  store_test_execute (fixture->path, "UPDATE act SET after = 'not JSON'");
  assert_acts (connection, "", 1);
}

static void
test_most (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "a");

  put (connection, note);
  for (guint i = 0; i < DOSSIER_ACTS_MOST + 5; i++)
    {
      g_autofree char *body = g_strdup_printf ("%u", i);

      act (connection, note, body);
    }
  g_assert_cmpint (store_test_read_int (connection, "SELECT count(*) FROM act"), ==,
                   DOSSIER_ACTS_MOST);
}

static void
test_json (void)
{
  const char *tags[] = { "cost", "تمويل", NULL };
  g_autoptr (DossierAnnotation) note = dossier_annotation_new ("urn:test:a", "b", "„c“\n\\d\"");
  g_autoptr (DossierQuote) quote = dossier_quote_new ("من يدفع ثمن القوارب؟", 3, 7);
  g_autoptr (DossierTarget) words = dossier_target_new ("/claims/c1/text", quote, "abc");
  g_autoptr (DossierTarget) moved =
    dossier_target_copy_placed (words, DOSSIER_ANCHOR_MOVED, "/summary", 10, 14);
  g_autoptr (DossierTarget) elsewhere = dossier_target_copy_in_option (moved, "tunnel");
  g_autoptr (DossierTarget) whole = dossier_target_new ("/title", NULL, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (DossierAnnotation) read = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (targets, elsewhere);
  g_ptr_array_add (targets, whole);
  dossier_annotation_set_targets (note, targets);
  dossier_annotation_set_tags (note, tags);
  dossier_annotation_set_colour (note, DOSSIER_ANNOTATION_COLOUR_PINK);
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  dossier_annotation_set_resolved (note, 77);
  dossier_annotation_set_deleted (note, 78);
  text = dossier_annotation_to_json (note);
  read = dossier_annotation_from_json (text, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_annotation_equal (read, note));

  g_assert_null (dossier_annotation_from_json ("{}", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (dossier_annotation_from_json ("[", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/acts/order", test_order);
  store_test_add ("/store/acts/fit", test_fit);
  store_test_add ("/store/acts/most", test_most);
  g_test_add_func ("/store/acts/json", test_json);

  return g_test_run ();
}
