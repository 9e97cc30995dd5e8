/* test-annotation.c: a note as an object
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-annotation.h"

static DossierAnnotation *
make (void)
{
  return g_object_new (DOSSIER_TYPE_ANNOTATION,
                       "id", "n1",
                       "dossier-id", "urn:test:t",
                       "option-id", "o",
                       "kind", DOSSIER_ANNOTATION_KIND_QUESTION,
                       "body", "Why?",
                       "created", (gint64) 10,
                       "modified", (gint64) 20,
                       "deleted", (gint64) 30,
                       NULL);
}

static void
test_new (void)
{
  gint64 before = g_get_real_time ();
  g_autoptr (DossierAnnotation) note = dossier_annotation_new ("urn:test:t", "o", "Hm");
  g_autoptr (DossierAnnotation) whole = dossier_annotation_new ("urn:test:t", NULL, NULL);

  g_assert_cmpstr (dossier_annotation_get_dossier_id (note), ==, "urn:test:t");
  g_assert_cmpstr (dossier_annotation_get_option_id (note), ==, "o");
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "Hm");
  g_assert_cmpint (dossier_annotation_get_kind (note), ==, DOSSIER_ANNOTATION_KIND_COMMENT);
  g_assert_cmpint (dossier_annotation_get_created (note), >=, before);
  g_assert_cmpint (dossier_annotation_get_created (note), <=, g_get_real_time ());
  g_assert_cmpint (dossier_annotation_get_modified (note), ==,
                   dossier_annotation_get_created (note));
  g_assert_cmpint (dossier_annotation_get_deleted (note), ==, 0);
  g_assert_true (g_uuid_string_is_valid (dossier_annotation_get_id (note)));
  g_assert_cmpstr (dossier_annotation_get_id (note), !=, dossier_annotation_get_id (whole));
  g_assert_null (dossier_annotation_get_option_id (whole));
  g_assert_cmpstr (dossier_annotation_get_body (whole), ==, "");
}

/* The same through properties as through functions. */
static void
test_properties (void)
{
  g_autoptr (DossierAnnotation) note = make ();
  g_autofree char *id = NULL, *dossier_id = NULL, *option_id = NULL, *body = NULL;
  DossierAnnotationKind kind;
  gint64 created, modified, deleted;

  g_object_get (note, "id", &id, "dossier-id", &dossier_id, "option-id", &option_id,
                "kind", &kind, "body", &body,
                "created", &created, "modified", &modified, "deleted", &deleted, NULL);
  g_assert_cmpstr (id, ==, "n1");
  g_assert_cmpstr (dossier_id, ==, "urn:test:t");
  g_assert_cmpstr (option_id, ==, "o");
  g_assert_cmpint (kind, ==, DOSSIER_ANNOTATION_KIND_QUESTION);
  g_assert_cmpstr (body, ==, "Why?");
  g_assert_cmpint (created, ==, 10);
  g_assert_cmpint (modified, ==, 20);
  g_assert_cmpint (deleted, ==, 30);

  g_object_set (note, "kind", DOSSIER_ANNOTATION_KIND_HIGHLIGHT, "body", "So",
                "created", (gint64) 1, "modified", (gint64) 2, "deleted", (gint64) 3, NULL);
  g_assert_cmpint (dossier_annotation_get_kind (note), ==, DOSSIER_ANNOTATION_KIND_HIGHLIGHT);
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "So");
  g_assert_cmpint (dossier_annotation_get_created (note), ==, 1);
  g_assert_cmpint (dossier_annotation_get_modified (note), ==, 2);
  g_assert_cmpint (dossier_annotation_get_deleted (note), ==, 3);
}

static void
note_name (GObject    *object,
           GParamSpec *pspec,
           gpointer    names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

/* Told once of each change, and of none where there is none. */
static void
test_notify (void)
{
  g_autoptr (DossierAnnotation) note = make ();
  g_autoptr (GString) names = g_string_new (NULL);

  g_signal_connect (note, "notify", G_CALLBACK (note_name), names);
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  dossier_annotation_set_body (note, "Why?");
  dossier_annotation_set_created (note, 10);
  dossier_annotation_set_modified (note, 20);
  dossier_annotation_set_deleted (note, 30);
  g_object_set (note, "body", "Why?", "deleted", (gint64) 30, NULL);
  g_assert_cmpstr (names->str, ==, "");

  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_COMMENT);
  dossier_annotation_set_body (note, NULL);
  dossier_annotation_set_body (note, "");
  dossier_annotation_set_created (note, 11);
  dossier_annotation_set_modified (note, 21);
  dossier_annotation_set_deleted (note, 0);
  g_object_set (note, "body", "x", NULL);
  g_assert_cmpstr (names->str, ==, "kind body created modified deleted body ");
}

/* A body may be set to a part of itself. */
static void
test_own_body (void)
{
  g_autoptr (DossierAnnotation) note = make ();

  dossier_annotation_set_body (note, dossier_annotation_get_body (note));
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "Why?");
  dossier_annotation_set_body (note, dossier_annotation_get_body (note) + 1);
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "hy?");
}

static void
test_touch (void)
{
  g_autoptr (DossierAnnotation) note = make ();
  gint64 before = g_get_real_time ();

  dossier_annotation_touch (note);
  g_assert_cmpint (dossier_annotation_get_modified (note), >=, before);
  g_assert_cmpint (dossier_annotation_get_modified (note), <=, g_get_real_time ());
  g_assert_cmpint (dossier_annotation_get_created (note), ==, 10);
}

static void
test_copy (void)
{
  g_autoptr (DossierAnnotation) note = make ();
  g_autoptr (DossierAnnotation) copy = dossier_annotation_copy (note);
  g_autoptr (DossierAnnotation) whole = dossier_annotation_new ("urn:test:t", NULL, "b");
  g_autoptr (DossierAnnotation) whole_copy = NULL;

  g_assert_true (copy != note);
  g_assert_true (dossier_annotation_equal (copy, note));
  dossier_annotation_set_body (copy, "changed");
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "Why?");
  g_assert_false (dossier_annotation_equal (copy, note));

  dossier_annotation_set_created (whole, 0);
  dossier_annotation_set_modified (whole, 0);
  whole_copy = dossier_annotation_copy (whole);
  g_assert_true (dossier_annotation_equal (whole, whole_copy));
  g_assert_cmpint (dossier_annotation_get_created (whole_copy), ==, 0);
}

/* Every property counts. */
static void
test_equal (void)
{
  static const char * const names[] = { "id", "dossier-id", "option-id", "kind", "body", "created",
                                        "modified", "deleted" };
  g_autoptr (DossierAnnotation) note = make ();
  g_autoptr (DossierAnnotation) same = make ();

  g_assert_true (dossier_annotation_equal (note, same));
  for (guint changed = 0; changed < G_N_ELEMENTS (names); changed++)
    {
      g_autoptr (DossierAnnotation) other =
        g_object_new (DOSSIER_TYPE_ANNOTATION,
                      "id", changed == 0 ? "n2" : "n1",
                      "dossier-id", changed == 1 ? "urn:test:u" : "urn:test:t",
                      "option-id", changed == 2 ? NULL : "o",
                      "kind", changed == 3 ? DOSSIER_ANNOTATION_KIND_COMMENT
                                           : DOSSIER_ANNOTATION_KIND_QUESTION,
                      "body", changed == 4 ? "why?" : "Why?",
                      "created", (gint64) (changed == 5 ? 11 : 10),
                      "modified", (gint64) (changed == 6 ? 21 : 20),
                      "deleted", (gint64) (changed == 7 ? 31 : 30),
                      NULL);

      if (dossier_annotation_equal (note, other) || dossier_annotation_equal (other, note))
        g_error ("%s does not count", names[changed]);
    }
}

static void
test_kinds (void)
{
  static const char * const nicks[] = { "highlight", "comment", "question", "assessment" };
  static const char * const labels[] = { "Highlight", "Comment", "Question", "Assessment" };
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_ANNOTATION_KIND);
  DossierAnnotationKind kind = DOSSIER_ANNOTATION_KIND_ASSESSMENT;

  g_assert_cmpuint (klass->n_values, ==, G_N_ELEMENTS (nicks));
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_cmpstr (dossier_annotation_kind_get_nick (i), ==, nicks[i]);
      g_assert_cmpstr (dossier_annotation_kind_get_label (i), ==, labels[i]);
      g_assert_true (dossier_annotation_kind_from_nick (nicks[i], &kind));
      g_assert_cmpint (kind, ==, (int) i);
    }
  g_assert_false (dossier_annotation_kind_from_nick ("", &kind));
  g_assert_false (dossier_annotation_kind_from_nick ("Comment", &kind));
  g_assert_cmpint (kind, ==, DOSSIER_ANNOTATION_KIND_ASSESSMENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/new", test_new);
  g_test_add_func ("/annotation/properties", test_properties);
  g_test_add_func ("/annotation/notify", test_notify);
  g_test_add_func ("/annotation/own-body", test_own_body);
  g_test_add_func ("/annotation/touch", test_touch);
  g_test_add_func ("/annotation/copy", test_copy);
  g_test_add_func ("/annotation/equal", test_equal);
  g_test_add_func ("/annotation/kinds", test_kinds);

  return g_test_run ();
}
