/* test-reader.c: whether all that stands in a dossier arrives
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

static void hold_record (GObject    *record,
                         JsonObject *object,
                         GHashTable *seen);

static void
hold_strings (const char * const *strings,
              JsonNode           *node)
{
  JsonArray *array = json_node_get_array (node);

  g_assert_nonnull (strings);
  g_assert_cmpuint (g_strv_length ((char **) strings), ==, json_array_get_length (array));
  for (guint i = 0; strings[i] != NULL; i++)
    g_assert_cmpstr (strings[i], ==, json_array_get_string_element (array, i));
}

static void
hold_list (GListModel *list,
           JsonNode   *node,
           GHashTable *seen)
{
  JsonArray *array = json_node_get_array (node);

  g_assert_true (G_IS_LIST_MODEL (list));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (list, i);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (record, g_list_model_get_item_type (list)));
      hold_record (record, json_array_get_object_element (array, i), seen);
    }
}

/* Holds the value of a property to the member it was read from. */
static void
hold_value (const GValue *value,
            JsonNode     *node,
            GHashTable   *seen)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_assert_cmpstr (g_value_get_string (value), ==, json_node_get_string (node));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    hold_strings (g_value_get_boxed (value), node);
  else if (G_VALUE_HOLDS (value, DOSSIER_TYPE_TEXT))
    g_assert_cmpstr (dossier_text_get (g_value_get_boxed (value)), ==, json_node_get_string (node));
  else if (G_VALUE_HOLDS (value, DOSSIER_TYPE_DATE))
    {
      g_autofree char *iso = dossier_date_to_iso (g_value_get_boxed (value));

      g_assert_cmpstr (iso, ==, json_node_get_string (node));
    }
  else if (G_VALUE_HOLDS (value, DOSSIER_TYPE_ANSWER))
    g_assert_cmpint (g_value_get_enum (value), ==,
                     json_node_get_boolean (node) ? DOSSIER_ANSWER_YES : DOSSIER_ANSWER_NO);
  else if (G_VALUE_HOLDS_ENUM (value))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));

      g_assert_cmpstr (g_enum_get_value (klass, g_value_get_enum (value))->value_nick, ==,
                       json_node_get_string (node));
    }
  else if (G_VALUE_HOLDS_UINT (value))
    g_assert_cmpint (g_value_get_uint (value), ==, json_node_get_int (node));
  else if (G_VALUE_HOLDS (value, JSON_TYPE_NODE))
    g_assert_true (json_node_equal (g_value_get_boxed (value), node));
  else if (G_VALUE_HOLDS (value, G_TYPE_LIST_MODEL))
    hold_list (g_value_get_object (value), node, seen);
  else if (G_VALUE_HOLDS_OBJECT (value))
    hold_record (g_value_get_object (value), json_node_get_object (node), seen);
  else
    g_assert_not_reached ();
}

/* Holds every property of a record to the object it was read from. */
static void
hold_record (GObject    *record,
             JsonObject *object,
             GHashTable *seen)
{
  guint n_properties, n_members = 0;
  g_autofree GParamSpec **properties =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);

  g_assert_true (DOSSIER_IS_RECORD (record));
  for (guint i = 0; i < n_properties; i++)
    {
      g_autofree char *member = g_strdelimit (g_strdup (properties[i]->name), "-", '_');
      JsonNode *node = json_object_get_member (object, member);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, properties[i]->value_type);
      g_object_get_property (record, properties[i]->name, &value);
      if (node == NULL)
        {
          g_assert_true (g_param_value_defaults (properties[i], &value));
          continue;
        }

      n_members++;
      hold_value (&value, node, seen);
      g_hash_table_add (seen, properties[i]);
    }

  g_assert_cmpuint (n_members, ==, json_object_get_size (object));
  g_assert_null (dossier_record_get_unknown (DOSSIER_RECORD (record)));
}

static void
test_every_member (void)
{
  static GType (* const types[]) (void) = {
    dossier_document_get_type, dossier_theme_get_type, dossier_actor_get_type,
    dossier_source_get_type, dossier_criterion_get_type, dossier_event_get_type,
    dossier_option_get_type, dossier_role_get_type, dossier_fact_get_type, dossier_side_get_type,
    dossier_condition_get_type, dossier_claim_get_type, dossier_likelihood_get_type,
    dossier_position_get_type, dossier_relation_get_type, dossier_change_get_type,
  };
  g_autoptr (DossierDocument) document =
    model_test_read_fixture ("good/every-member.dossier.json");
  g_autoptr (GFile) file = model_test_fixture ("good/every-member.dossier.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, g_file_peek_path (file), &error);
  g_assert_no_error (error);
  hold_record (G_OBJECT (document), json_node_get_object (json_parser_get_root (parser)), seen);

  /* The fixture leaves none out. */
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i] ());
      guint n_properties;
      g_autofree GParamSpec **properties =
        g_object_class_list_properties ((GObjectClass *) klass, &n_properties);

      g_assert_cmpuint (n_properties, >, 0);
      for (guint p = 0; p < n_properties; p++)
        {
          if (!g_hash_table_contains (seen, properties[p]))
            g_error ("%s:%s stands nowhere", g_type_name (types[i] ()), properties[p]->name);
          g_assert_cmpint (properties[p]->flags & G_PARAM_READWRITE, ==, G_PARAM_READABLE);
        }
    }
}

/* The members as C sees them. */
static void
test_structures (void)
{
  g_autoptr (DossierDocument) document =
    model_test_read_fixture ("good/every-member.dossier.json");
  DossierOption *museum = dossier_document_find_option (document, "museum");
  g_autoptr (DossierOption) first = g_list_model_get_item (document->options, 0);
  g_autoptr (DossierFact) visitors = g_list_model_get_item (museum->facts, 2);
  g_autoptr (DossierSide) many = g_list_model_get_item (visitors->sides, 1);
  DossierClaim *claim = dossier_document_find_claim (document, many->claims[0]);
  DossierClaim *likely = dossier_document_find_claim (document, "c1");

  g_assert_true (first == museum);
  g_assert_cmpstr (document->id, ==, "urn:example:harbour");
  g_assert_cmpstr (dossier_text_get (document->title), ==, "The old harbour");
  g_assert_cmpint (museum->status, ==, DOSSIER_STATUS_PROPOSED);
  g_assert_cmpstr (dossier_document_get_name_of (document, museum->proposers[1]), ==,
                   "Friends of the harbour");
  g_assert_cmpint (visitors->state, ==, DOSSIER_FACT_STATE_DISPUTED);
  g_assert_cmpstr (dossier_text_get (many->value), ==, "90,000 a year");
  g_assert_cmpstr (dossier_text_get (claim->text), ==, "No subsidy is planned.");
  g_assert_cmpstr (dossier_text_get (dossier_document_find_source (document, claim->source)->title),
                   ==, "A survey of the roof");
  g_assert_cmpint (likely->reliability, ==, DOSSIER_RELIABILITY_B);
  g_assert_cmpuint (likely->credibility, ==, 3);
  g_assert_cmpstr (likely->likelihood->term, ==, "likely");
}

/* Ids are unique among their kind only, and differ by case. */
static void
test_find (void)
{
  g_autoptr (DossierDocument) document = model_test_read (
    "{" MODEL_TEST_HEAD ", 'themes': [{ 'id': 'x', 'title': 'Theme' }],"
    " 'sources': [{ 'id': 'x', 'title': 'Source' }],"
    " 'options': [{ 'id': 'x', 'title': 'Small' }, { 'id': 'X', 'title': 'Large', "
    "               'claims': [{ 'id': 'x', 'text': 'Claim' }] }] }");
  DossierTheme *theme = dossier_document_find (document, DOSSIER_TYPE_THEME, "x");

  g_assert_cmpstr (dossier_text_get (theme->title), ==, "Theme");
  g_assert_cmpstr (dossier_text_get (dossier_document_find_source (document, "x")->title), ==,
                   "Source");
  g_assert_cmpstr (dossier_text_get (dossier_document_find_option (document, "x")->title), ==,
                   "Small");
  g_assert_cmpstr (dossier_text_get (dossier_document_find_option (document, "X")->title), ==,
                   "Large");
  g_assert_cmpstr (dossier_text_get (dossier_document_find_claim (document, "x")->text), ==,
                   "Claim");
  g_assert_null (dossier_document_find (document, DOSSIER_TYPE_ACTOR, "x"));
  g_assert_null (dossier_document_find_claim (document, "X"));
  g_assert_null (dossier_document_find_option (document, ""));
  g_assert_null (dossier_document_find_option (document, NULL));
}

/* A record outlives the dossier that it came from. */
static void
test_ownership (void)
{
  DossierDocument *document = model_test_read_fixture ("good/every-member.dossier.json");
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, 0);
  g_autoptr (GListModel) claims = g_object_ref (option->claims);
  g_autoptr (DossierClaim) claim = NULL;

  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  g_assert_null (document);

  claim = g_list_model_get_item (claims, 0);
  g_assert_cmpstr (option->id, ==, "museum");
  g_assert_cmpstr (claim->id, ==, "c1");
}

/* All that is said to be good is, whatever it is made of. */
static void
test_fixtures (void)
{
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "good", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) entries = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_read = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename ("good", name, NULL);
      g_autoptr (DossierDocument) document = model_test_read_fixture (path);

      g_assert_nonnull (document->options);
      g_assert_nonnull (dossier_text_get (document->title));
      n_read++;
    }
  g_assert_cmpuint (n_read, >=, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/every-member", test_every_member);
  g_test_add_func ("/reader/structures", test_structures);
  g_test_add_func ("/reader/find", test_find);
  g_test_add_func ("/reader/ownership", test_ownership);
  g_test_add_func ("/reader/fixtures", test_fixtures);

  return g_test_run ();
}
