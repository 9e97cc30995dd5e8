/* test-reader-absence.c: what is absent, none, disputed, unknown, and not known to the program
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-record-json.h"

static DossierOption *
read_option (const char *members)
{
  g_autofree char *text =
    g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': 'O'%s }] }", members);
  g_autoptr (DossierDocument) document = model_test_read (text);

  return g_list_model_get_item (document->options, 0);
}

static const char * const lists[] = {
  "roles", "facts", "conditions", "claims", "positions", "relations", "history",
};
static const char * const string_lists[] = { "proposers", "tags" };

static void
test_absent_list (void)
{
  g_autoptr (DossierOption) option = read_option ("");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GListModel) list = NULL;

      g_object_get (option, lists[i], &list, NULL);
      g_assert_null (list);
    }
  for (guint i = 0; i < G_N_ELEMENTS (string_lists); i++)
    {
      g_auto (GStrv) strings = NULL;

      g_object_get (option, string_lists[i], &strings, NULL);
      g_assert_null (strings);
    }
  g_assert_null (option->summary);
  g_assert_null (option->theme);
  g_assert_cmpint (option->status, ==, DOSSIER_STATUS_UNSTATED);
}

static void
test_empty_list (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *member = g_strdup_printf (", '%s': []", lists[i]);
      g_autoptr (DossierOption) option = read_option (member);
      g_autoptr (GListModel) list = NULL;

      g_object_get (option, lists[i], &list, NULL);
      g_assert_nonnull (list);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
      g_assert_true (g_type_is_a (g_list_model_get_item_type (list), DOSSIER_TYPE_RECORD));
    }
  for (guint i = 0; i < G_N_ELEMENTS (string_lists); i++)
    {
      g_autofree char *member = g_strdup_printf (", '%s': []", string_lists[i]);
      g_autoptr (DossierOption) option = read_option (member);
      g_auto (GStrv) strings = NULL;

      g_object_get (option, string_lists[i], &strings, NULL);
      g_assert_nonnull (strings);
      g_assert_cmpuint (g_strv_length (strings), ==, 0);
    }
}

static void
test_document_lists (void)
{
  g_autoptr (DossierDocument) without = model_test_read ("{" MODEL_TEST_HEAD ", 'options': [] }");
  g_autoptr (DossierDocument) with =
    model_test_read ("{" MODEL_TEST_HEAD ", 'options': [], 'themes': [], 'actors': [],"
                     " 'sources': [], 'criteria': [], 'events': [] }");

  g_assert_cmpuint (g_list_model_get_n_items (without->options), ==, 0);
  g_assert_true (without->themes == NULL && without->actors == NULL && without->sources == NULL &&
                 without->criteria == NULL && without->events == NULL);
  g_assert_true (with->themes != NULL && with->actors != NULL && with->sources != NULL &&
                 with->criteria != NULL && with->events != NULL);
}

static void
test_fact_states (void)
{
  static const struct
  {
    const char       *members;
    DossierFactState  state;
    const char       *value;
    guint             n_sides;
  } cases[] = {
    { "", DOSSIER_FACT_STATE_UNKNOWN, NULL, 0 },
    { ", 'value': 'V'", DOSSIER_FACT_STATE_KNOWN, "V", 0 },
    { ", 'state': 'known', 'value': 'V'", DOSSIER_FACT_STATE_KNOWN, "V", 0 },
    { ", 'state': 'unknown'", DOSSIER_FACT_STATE_UNKNOWN, NULL, 0 },
    { ", 'state': 'none'", DOSSIER_FACT_STATE_NONE, NULL, 0 },
    { ", 'state': 'disputed', 'sides': [{ 'value': '1' }, { 'value': '2' }]",
      DOSSIER_FACT_STATE_DISPUTED, NULL, 2 },
    { ", 'state': 'disputed', 'value': 'V', 'sides': [{ 'value': '1' }, { 'value': '2' },"
      " { 'value': '1' }]", DOSSIER_FACT_STATE_DISPUTED, "V", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
        g_strdup_printf (", 'facts': [{ 'label': 'L'%s }]", cases[i].members);
      g_autoptr (DossierOption) option = read_option (members);
      g_autoptr (DossierFact) fact = g_list_model_get_item (option->facts, 0);

      g_assert_cmpint (fact->state, ==, cases[i].state);
      g_assert_cmpstr (dossier_text_get (fact->value), ==, cases[i].value);
      g_assert_null (fact->claims);
      if (cases[i].n_sides == 0)
        g_assert_null (fact->sides);
      else
        g_assert_cmpuint (g_list_model_get_n_items (fact->sides), ==, cases[i].n_sides);
    }
}

/* A yes, a no, and nothing said; a grade, and none. */
static void
test_claims (void)
{
  g_autoptr (DossierOption) option =
    read_option (", 'claims': [{ 'id': '1', 'text': 'T', 'secondhand': true },"
                 " { 'id': '2', 'text': 'T', 'secondhand': false, 'reliability': 'F',"
                 "   'credibility': 6 },"
                 " { 'id': '3', 'text': 'T' }]");
  g_autoptr (DossierClaim) yes = g_list_model_get_item (option->claims, 0);
  g_autoptr (DossierClaim) no = g_list_model_get_item (option->claims, 1);
  g_autoptr (DossierClaim) silent = g_list_model_get_item (option->claims, 2);

  g_assert_cmpint (yes->secondhand, ==, DOSSIER_ANSWER_YES);
  g_assert_cmpint (no->secondhand, ==, DOSSIER_ANSWER_NO);
  g_assert_cmpint (silent->secondhand, ==, DOSSIER_ANSWER_UNSTATED);
  g_assert_cmpint (no->reliability, ==, DOSSIER_RELIABILITY_F);
  g_assert_cmpuint (no->credibility, ==, 6);
  g_assert_cmpint (silent->reliability, ==, DOSSIER_RELIABILITY_UNGRADED);
  g_assert_cmpuint (silent->credibility, ==, 0);
  g_assert_null (silent->likelihood);
  g_assert_null (silent->said_on);
}

/* Kept, with the names and values they had; what is known is not among them. */
static void
test_unknown_members (void)
{
  g_autoptr (DossierDocument) document = model_test_read (
    "{" MODEL_TEST_HEAD ", 'x-null': null, 'mood': [1, { 'deep': [true] }], '': 'no name',"
    " 'options': [{ 'id': 'o', 'title': 'O', 'weather': 'fair', 'claims': [{ 'id': 'c',"
    "   'text': 'C', 'likelihood': { 'scale': 's', 'term': 't', 'percent': 7 } }] }] }");
  JsonObject *unknown = dossier_record_get_unknown (DOSSIER_RECORD (document));
  DossierOption *option = dossier_document_find_option (document, "o");
  DossierClaim *claim = dossier_document_find_claim (document, "c");
  g_autofree char *mood = NULL;

  g_assert_cmpuint (json_object_get_size (unknown), ==, 3);
  g_assert_true (json_object_get_null_member (unknown, "x-null"));
  g_assert_cmpstr (json_object_get_string_member (unknown, ""), ==, "no name");
  mood = json_to_string (json_object_get_member (unknown, "mood"), FALSE);
  g_assert_cmpstr (mood, ==, "[1,{\"deep\":[true]}]");

  unknown = dossier_record_get_unknown (DOSSIER_RECORD (option));
  g_assert_cmpuint (json_object_get_size (unknown), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (unknown, "weather"), ==, "fair");
  g_assert_null (dossier_record_get_unknown (DOSSIER_RECORD (claim)));
  unknown = dossier_record_get_unknown (DOSSIER_RECORD (claim->likelihood));
  g_assert_cmpint (json_object_get_int_member (unknown, "percent"), ==, 7);
}

/* What stands beside the words of a date is kept and written again. */
static void
test_unknown_in_date (void)
{
  g_autoptr (DossierDocument) document = model_test_read (
    "{" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c',"
    "   'text': 'C', 'said_on': { 'calendar': 'lunar', 'stated': 'Thursday', 'x': [null] },"
    "   'reported_on': { 'stated': 'Friday' } }] }] }");
  DossierClaim *claim = dossier_document_find_claim (document, "c");
  g_autoptr (JsonNode) json = dossier_record_to_json (DOSSIER_RECORD (claim));
  g_autofree char *said = json_to_string (
    json_object_get_member (json_node_get_object (json), "said_on"), FALSE);
  g_autofree char *reported = json_to_string (
    json_object_get_member (json_node_get_object (json), "reported_on"), FALSE);

  g_assert_cmpstr (dossier_date_get_stated (claim->said_on), ==, "Thursday");
  g_assert_cmpstr (said, ==, "{\"stated\":\"Thursday\",\"calendar\":\"lunar\",\"x\":[null]}");
  g_assert_cmpstr (reported, ==, "{\"stated\":\"Friday\"}");
}

/* A newer minor version adds members and is read. */
static void
test_newer_minor (void)
{
  g_autoptr (DossierDocument) document = model_test_read (
    "{ 'format': 'dossier', 'version': '1.999', 'id': 'urn:test:t', 'title': 'T', 'options': [],"
    "  'novelty': 1 }");

  g_assert_cmpstr (document->version, ==, "1.999");
  g_assert_nonnull (dossier_record_get_unknown (DOSSIER_RECORD (document)));
}

/* What stood in a changed member may be anything. */
static void
test_history (void)
{
  g_autoptr (DossierOption) option =
    read_option (", 'history': [{ 'before': null, 'after': { 'a': [1.5] } }, {}]");
  g_autoptr (DossierChange) change = g_list_model_get_item (option->history, 0);
  g_autoptr (DossierChange) silent = g_list_model_get_item (option->history, 1);
  g_autofree char *after = json_to_string (change->after, FALSE);

  g_assert_true (JSON_NODE_HOLDS_NULL (change->before));
  g_assert_cmpstr (after, ==, "{\"a\":[1.5]}");
  g_assert_null (silent->before);
  g_assert_null (silent->after);
}

/* The user's language, then the dossier's, then the first there is. */
static void
test_languages (void)
{
  static const struct
  {
    const char *user;
    const char *own;
    const char *read;
    const char *key;
  } cases[] = {
    { "ar", "'language': 'fr',", "كلفة", "Coût" },
    { "de", "'language': 'fr',", "Coût", "Coût" },
    { "de:en_GB.UTF-8", "'language': 'fr',", "Cost", "Coût" },
    { "de", "'language': 'he',", "Cost", "Cost" },
    { "de", "", "Cost", "Cost" },
    { "fr_CA", "", "Coût", "Cost" },
  };
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{ %s" MODEL_TEST_HEAD ", 'options': [{ 'id': 'o', 'title': { 'en': 'Cost',"
        " 'fr': 'Coût', 'ar': 'كلفة' }, 'summary': 'Plain' }] }", cases[i].own);
      g_autoptr (DossierDocument) document = model_test_read (text);
      DossierOption *option = dossier_document_find_option (document, "o");

      g_setenv ("LANGUAGE", cases[i].user, TRUE);
      g_assert_cmpstr (dossier_text_get (option->title), ==, cases[i].read);
      g_assert_cmpstr (dossier_text_get_key (option->title), ==, cases[i].key);
      g_assert_cmpstr (dossier_text_get (option->summary), ==, "Plain");
    }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  if (before != NULL)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-absence/absent-list", test_absent_list);
  g_test_add_func ("/reader-absence/empty-list", test_empty_list);
  g_test_add_func ("/reader-absence/document-lists", test_document_lists);
  g_test_add_func ("/reader-absence/fact-states", test_fact_states);
  g_test_add_func ("/reader-absence/claims", test_claims);
  g_test_add_func ("/reader-absence/unknown-members", test_unknown_members);
  g_test_add_func ("/reader-absence/unknown-in-date", test_unknown_in_date);
  g_test_add_func ("/reader-absence/newer-minor", test_newer_minor);
  g_test_add_func ("/reader-absence/history", test_history);
  g_test_add_func ("/reader-absence/languages", test_languages);

  return g_test_run ();
}
