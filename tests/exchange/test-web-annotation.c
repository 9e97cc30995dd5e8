/* test-web-annotation.c: notes as W3C Web Annotations
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-web-annotation.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A note with all that a note can have. */
static DossierAnnotation *
make_note (void)
{
  const char *tags[] = { "funding", "تمويل", NULL };
  DossierAnnotation *note = dossier_annotation_new ("urn:example:bridges", "ferry & co/1",
                                                    "Who *pays*?\n\nמי משלם?");
  g_autoptr (DossierQuote) quote = dossier_quote_new ("The ferry costs “little” & runs.", 4, 20);
  g_autoptr (DossierTarget) words = dossier_target_new ("/facts/A~1B/value", quote, "abc");
  g_autoptr (DossierTarget) moved =
    dossier_target_copy_placed (words, DOSSIER_ANCHOR_REWORDED, "/summary/en", 3, 9);
  g_autoptr (DossierTarget) elsewhere = dossier_target_copy_in_option (moved, "tunnel");
  g_autoptr (DossierTarget) whole = dossier_target_new ("/claims/c1/text", NULL, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  g_ptr_array_add (targets, moved);
  g_ptr_array_add (targets, whole);
  g_ptr_array_add (targets, elsewhere);
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  dossier_annotation_set_colour (note, DOSSIER_ANNOTATION_COLOUR_PURPLE);
  dossier_annotation_set_targets (note, targets);
  dossier_annotation_set_tags (note, tags);
  dossier_annotation_set_resolved (note, 1767225600000001);
  dossier_annotation_set_created (note, 1767225601000002);
  dossier_annotation_set_modified (note, 1767225602000003);
  dossier_annotation_set_deleted (note, 1767225603000004);

  return note;
}

static void
test_round_trip (void)
{
  g_autoptr (DossierAnnotation) full = make_note ();
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new ("urn:example:bridges", NULL, "");
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  dossier_annotation_set_kind (plain, DOSSIER_ANNOTATION_KIND_HIGHLIGHT);
  g_ptr_array_add (notes, full);
  g_ptr_array_add (notes, plain);
  text = dossier_web_annotations_write (notes);
  read = dossier_web_annotations_read (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (read, 0), full));
  g_assert_true (dossier_annotation_equal (g_ptr_array_index (read, 1), plain));
  again = dossier_web_annotations_write (read);
  g_assert_cmpstr (again, ==, text);
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  return json_node_get_object (json_object_get_member (object, member));
}

/* What the model asks of an annotation (sections 3.1, 3.2.4, 4.2.1, 4.2.4 and 4.2.5). */
static void
test_model (void)
{
  g_autoptr (DossierAnnotation) note = make_note ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JsonObject *annotation, *body, *target, *selector, *words, *place;

  g_ptr_array_add (notes, note);
  text = dossier_web_annotations_write (notes);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  annotation =
    json_array_get_object_element (json_node_get_array (json_parser_get_root (parser)), 0);
  g_assert_cmpstr (json_array_get_string_element (
                     json_object_get_array_member (annotation, "@context"), 0), ==,
                   "http://www.w3.org/ns/anno.jsonld");
  g_assert_true (g_str_has_prefix (json_object_get_string_member (annotation, "id"), "urn:uuid:"));
  g_assert_cmpstr (json_object_get_string_member (annotation, "type"), ==, "Annotation");
  g_assert_cmpstr (json_object_get_string_member (annotation, "created"), ==,
                   "2026-01-01T00:00:01.000002Z");

  body = json_array_get_object_element (json_object_get_array_member (annotation, "body"), 0);
  g_assert_cmpstr (json_object_get_string_member (body, "type"), ==, "TextualBody");
  g_assert_cmpstr (json_object_get_string_member (body, "purpose"), ==, "questioning");

  target = json_array_get_object_element (json_object_get_array_member (annotation, "target"), 0);
  g_assert_cmpstr (json_object_get_string_member (target, "source"), ==, "urn:example:bridges");
  selector = get_object (target, "selector");
  g_assert_cmpstr (json_object_get_string_member (selector, "type"), ==, "FragmentSelector");
  g_assert_cmpstr (json_object_get_string_member (selector, "value"), ==,
                   "option=ferry%20%26%20co%2F1&field=%2Ffacts%2FA~1B%2Fvalue");
  words = json_array_get_object_element (json_object_get_array_member (selector, "refinedBy"), 0);
  g_assert_cmpstr (json_object_get_string_member (words, "type"), ==, "TextQuoteSelector");
  g_assert_cmpstr (json_object_get_string_member (words, "exact"), ==, "ferry costs “lit");
  place = json_array_get_object_element (json_object_get_array_member (selector, "refinedBy"), 1);
  g_assert_cmpstr (json_object_get_string_member (place, "type"), ==, "TextPositionSelector");
  g_assert_cmpint (json_object_get_int_member (place, "start"), ==, 4);
}

/* What another program writes: one object, one body, members that are not known. */
static void
test_foreign (void)
{
  const char *text =
    "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:uuid:1\","
    "\"type\":\"Annotation\",\"creator\":{\"name\":\"A\"},"
    "\"body\":{\"type\":\"TextualBody\",\"value\":\"Hm\"},"
    "\"target\":{\"source\":\"urn:example:bridges\",\"selector\":{\"type\":"
    "\"FragmentSelector\",\"value\":\"option=ferry&field=%2Fsummary\",\"refinedBy\":"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"boats\"}}}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = dossier_web_annotations_read (text, &error);
  DossierAnnotation *note;
  const DossierTarget *target;

  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 1);
  note = g_ptr_array_index (read, 0);
  g_assert_cmpstr (dossier_annotation_get_id (note), ==, "1");
  g_assert_cmpstr (dossier_annotation_get_option_id (note), ==, "ferry");
  g_assert_cmpstr (dossier_annotation_get_body (note), ==, "Hm");
  target = g_ptr_array_index (dossier_annotation_get_targets (note), 0);
  g_assert_cmpstr (target->field, ==, "/summary");
  g_assert_cmpstr (target->quote->exact, ==, "boats");
  g_assert_cmpint (target->quote->start, ==, DOSSIER_QUOTE_NOWHERE);
}

#define FOREIGN \
  "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",\"http://example.org/own.jsonld\"]," \
  "\"id\":\"http://example.org/notes/1\",\"type\":\"Annotation\",\"motivation\":\"linking\"," \
  "\"created\":\"2026-01-01T01:00:00+01:00\",\"modified\":\"2026-01-02T00:00:00Z\"," \
  "\"creator\":{\"id\":\"http://example.org/a\",\"name\":\"A\"},\"own:weight\":1.5," \
  "\"body\":[{\"type\":\"TextualBody\",\"value\":\"Hm\",\"language\":\"en\"," \
  "\"own:mood\":[1,null]}," \
  "{\"type\":\"Image\",\"id\":\"http://example.org/i.png\"}," \
  "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"money\",\"own:rank\":2}]," \
  "\"target\":{\"source\":\"urn:example:bridges\",\"state\":{\"type\":\"TimeState\"}," \
  "\"selector\":{\"type\":\"FragmentSelector\",\"value\":\"option=ferry&field=%2Fsummary\"," \
  "\"conformsTo\":\"http://example.org/fragments\",\"refinedBy\":" \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"boats\",\"own:score\":0.5}}}}"

static DossierAnnotation *
read_one (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = dossier_web_annotations_read (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);

  return g_object_ref (g_ptr_array_index (notes, 0));
}

static JsonNode *
write_one (DossierAnnotation *note)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_ptr_array_add (notes, note);
  text = dossier_web_annotations_write (notes);
  root = json_from_string (text, NULL);

  return json_node_copy (json_array_get_element (json_node_get_array (root), 0));
}

/* All that came with a note goes out again, beside what Dossier says of itself. */
static void
test_other (void)
{
  g_autoptr (DossierAnnotation) note = read_one (FOREIGN);
  g_autoptr (DossierAnnotation) again = NULL;
  g_autoptr (JsonNode) out = write_one (note);
  g_autoptr (JsonNode) twice = NULL;
  g_autoptr (JsonNode) in = json_from_string (FOREIGN, NULL);
  g_autofree char *text = json_to_string (out, FALSE);
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (in));

  for (GList *name = names; name != NULL; name = name->next)
    if (strcmp (name->data, "@context") != 0)
      g_assert_true (json_node_equal (
        json_object_get_member (json_node_get_object (in), name->data),
        json_object_get_member (json_node_get_object (out), name->data)));
  g_assert_nonnull (strstr (text, "http://www.w3.org/ns/anno.jsonld"));
  g_assert_nonnull (strstr (text, "http://example.org/own.jsonld"));

  again = read_one (text);
  g_assert_true (dossier_annotation_equal (note, again));
  twice = write_one (again);
  g_assert_true (json_node_equal (out, twice));
}

/* What the user changes is as the user left it; what came beside it stays. */
static void
test_other_changed (void)
{
  const char *tags[] = { "new", "money", NULL };
  g_autoptr (DossierAnnotation) note = read_one (FOREIGN);
  g_autoptr (DossierAnnotation) again = NULL;
  g_autoptr (DossierTarget) moved = dossier_target_copy_placed (
    g_ptr_array_index (dossier_annotation_get_targets (note), 0), DOSSIER_ANCHOR_MOVED,
    "/title", 3, 8);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (JsonNode) out = NULL;
  g_autofree char *text = NULL;
  JsonObject *annotation, *target;
  JsonArray *bodies;

  g_ptr_array_add (targets, moved);
  dossier_annotation_set_body (note, "Changed");
  dossier_annotation_set_tags (note, tags);
  dossier_annotation_set_targets (note, targets);
  dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_QUESTION);
  out = write_one (note);
  text = json_to_string (out, FALSE);
  again = read_one (text);
  g_assert_true (dossier_annotation_equal (note, again));

  annotation = json_node_get_object (out);
  g_assert_cmpstr (json_object_get_string_member (annotation, "motivation"), ==, "questioning");
  g_assert_true (json_object_has_member (annotation, "creator"));
  bodies = json_object_get_array_member (annotation, "body");
  g_assert_cmpuint (json_array_get_length (bodies), ==, 4);
  g_assert_true (json_object_has_member (json_array_get_object_element (bodies, 0), "own:mood"));
  g_assert_false (json_object_has_member (json_array_get_object_element (bodies, 1), "own:rank"));
  g_assert_true (json_object_has_member (json_array_get_object_element (bodies, 2), "own:rank"));
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 3),
                                                  "type"), ==, "Image");
  target = json_array_get_object_element (json_object_get_array_member (annotation, "target"), 0);
  g_assert_true (json_object_has_member (target, "state"));
  g_assert_true (json_object_has_member (get_object (target, "selector"), "conformsTo"));
  g_assert_nonnull (strstr (text, "own:score"));
}

static void
test_bad (void)
{
  static const struct { const char *text; const char *words; } cases[] = {
    { "", "" },
    { "nothing", "" },
    { "3", "/0" },
    { "[{\"type\":\"Annotation\",\"target\":{\"source\":\"urn:a\"}},{}]", "/1" },
    { "[{\"type\":\"Annotation\"}]", "/0/target" },
    { "[{\"type\":\"Annotation\",\"target\":{\"source\":3}}]", "/0/target" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_web_annotations_read (cases[i].text, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == DOSSIER_WEB_ANNOTATION_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/web-annotation/round-trip", test_round_trip);
  g_test_add_func ("/web-annotation/model", test_model);
  g_test_add_func ("/web-annotation/foreign", test_foreign);
  g_test_add_func ("/web-annotation/other", test_other);
  g_test_add_func ("/web-annotation/other-changed", test_other_changed);
  g_test_add_func ("/web-annotation/bad", test_bad);

  return g_test_run ();
}
