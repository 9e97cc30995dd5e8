/* test-differences.c: what has changed between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "differences-test.h"

#include "analysis/dossier-field-words.h"
#include "text/dossier-word-diff.h"

static void
test_none (void)
{
  g_autoptr (DossierDifferences) differences =
    differences_test_compare (HEAD ", 'options': [] }", HEAD ", 'options': [] }");

  g_assert_cmpuint (g_list_model_get_n_items (dossier_differences_get_list (differences)), ==, 0);
  g_assert_cmpstr (dossier_differences_get_old (differences)->id, ==, "urn:test:town");
  g_assert_true (dossier_differences_get_old (differences) !=
                 dossier_differences_get_new (differences));
}

static void
test_dossier (void)
{
  assert_differences (
    HEAD ", 'summary': 'What the town may build, and why.', 'language': 'en',"
    " 'updated': '2024-03', 'options': [] }",
    "{ 'format': 'dossier', 'version': '1.2', 'id': 'urn:test:city', 'title': 'Town',"
    " 'summary': 'What the town may build, and when.', 'language': 'en',"
    " 'updated': { 'stated': 'Monday' }, 'options': [] }",
    "- changed Version of the format | /version = 1.0 | /version = 1.2\n"
    "- changed Id | /id = urn:test:town | /id = urn:test:city\n"
    "- reworded Summary | /summary = What the town may build, and why."
    " | /summary = What the town may build, and when.\n"
    "- changed Updated | /updated = March 2024"
    " | /updated = “Monday” (calendar date unknown)");
}

/* Absent, present, and another date each differ. */
static void
test_dates (void)
{
#define DATED(date) HEAD date ", 'options': [] }"
  assert_differences (DATED (""), DATED (", 'updated': '2024'"),
                      "- added Updated | - = Not stated | /updated = 2024");
  assert_differences (DATED (", 'updated': '2024'"), DATED (""),
                      "- removed Updated | /updated = 2024 | - = Not stated");
  assert_differences (DATED (", 'updated': '2024-03'"), DATED (", 'updated': '2024-03-01'"),
                      "- changed Updated | /updated = March 2024 | /updated = 1 March 2024");
  assert_differences (DATED (", 'updated': { 'stated': 'May' }"),
                      DATED (", 'updated': { 'stated': 'June' }"),
                      "- changed Updated | /updated = “May” (calendar date unknown)"
                      " | /updated = “June” (calendar date unknown)");
  assert_differences (DATED (", 'updated': { 'stated': 'May' }"),
                      DATED (", 'updated': { 'stated': 'May' }"), "");
  assert_differences (DATED (""), DATED (", 'updated': { 'stated': 'May' }"),
                      "- added Updated | - = Not stated"
                      " | /updated = “May” (calendar date unknown)");
  assert_differences (DATED (", 'updated': { 'stated': 'May' }"), DATED (""),
                      "- removed Updated | /updated = “May” (calendar date unknown)"
                      " | - = Not stated");
}

/* Records with ids are known again wherever they stand. */
static void
test_by_id (void)
{
  assert_differences (
    HEAD ", 'sources': [{ 'id': 'x', 'title': 'X' }, { 'id': 'y', 'title': 'The minutes',"
    " 'publisher': 'P' }], 'options': [{ 'id': 'a', 'title': 'A' }, { 'id': 'b', 'title': 'B' }] }",
    HEAD ", 'sources': [{ 'id': 'z', 'title': 'Z' }, { 'id': 'y', 'title': 'The minutes',"
    " 'publisher': 'Q', 'cites': ['z'] }],"
    " 'options': [{ 'id': 'c', 'title': 'C' }, { 'id': 'b', 'title': 'New' },"
    " { 'id': 'd', 'title': 'D' }] }",
    "- added Sources | - = Not stated | /sources/0 = Z\n"
    "- changed Sources › The minutes › Publisher | /sources/1/publisher = P"
    " | /sources/1/publisher = Q\n"
    "- added Sources › The minutes › Cited sources | - = Not stated | /sources/1/cites/0 = Z\n"
    "- removed Sources | /sources/0 = X | - = Not stated\n"
    "c added The option as a whole | - = Not stated | /options/0 = C\n"
    "b changed Title | /options/1/title = B | /options/1/title = New\n"
    "d added The option as a whole | - = Not stated | /options/2 = D\n"
    "a removed The option as a whole | /options/0 = A | - = Not stated");
}

static void
test_order (void)
{
  assert_differences (
    HEAD ACTORS ", 'options': [{ 'id': 'a', 'title': 'A', 'tags': ['x', 'y', 'x'],"
    " 'proposers': ['shops', 'council'], 'conditions': [{ 'text': 'M' }, { 'text': 'T' }],"
    " 'facts': [{ 'label': 'L', 'value': 'v' }, { 'label': 'K', 'state': 'disputed', 'sides':"
    " [{ 'value': '1' }, { 'value': '2' }] }] }, { 'id': 'b', 'title': 'B' }] }",
    HEAD ACTORS ", 'options': [{ 'id': 'b', 'title': 'B' }, { 'id': 'a', 'title': 'A',"
    " 'tags': ['x', 'x', 'y'], 'proposers': ['council', 'shops'],"
    " 'conditions': [{ 'text': 'T' }, { 'text': 'M' }],"
    " 'facts': [{ 'label': 'K', 'state': 'disputed', 'sides':"
    " [{ 'value': '2' }, { 'value': '1' }] }, { 'label': 'L', 'value': 'v' }] }] }",
    "");
}

/* A pointer leads to the place in each version, also where the places differ. */
static void
test_pointers (void)
{
  assert_differences (
    HEAD ", 'options': [{ 'id': 'b', 'title': 'B' }, { 'id': 'a', 'title': 'A',"
    " 'facts': [{ 'label': 'L', 'value': '1' }], 'x/~': 1 }] }",
    HEAD ", 'options': [{ 'id': 'a', 'title': 'A',"
    " 'facts': [{ 'label': 'K', 'value': '1' }, { 'label': 'L', 'value': '2' }], 'x/~': 2 },"
    " { 'id': 'b', 'title': 'B' }] }",
    "a added Facts | - = Not stated | /options/0/facts/0 = K: 1\n"
    "a changed Facts › L › Value | /options/1/facts/0/value = 1 | /options/0/facts/1/value = 2\n"
    "a changed x/~ | /options/1/x~1~0 = 1 | /options/0/x~1~0 = 2");
}

static void
test_values (void)
{
  assert_option (", 'status': 'idea'", ", 'status': 'agreed'",
                 "a changed Status | /options/0/status = Idea | /options/0/status = Agreed");
  assert_option ("", ", 'status': 'agreed'",
                 "a added Status | - = Not stated | /options/0/status = Agreed");
  assert_option (", 'status': 'agreed'", "",
                 "a removed Status | /options/0/status = Agreed | - = Not stated");
  assert_option (
    ", 'claims': [{ 'id': 'n', 'text': 'It is short', 'secondhand': true, 'reliability': 'B',"
    " 'credibility': 3, 'likelihood': { 'scale': 'icd203', 'term': 'likely' },"
    " 'attribution': 'unnamed', 'origin': 'o' }]",
    ", 'claims': [{ 'id': 'n', 'text': 'It is short', 'secondhand': false, 'reliability': 'F',"
    " 'credibility': 6, 'likelihood': { 'scale': 'icd203', 'term': 'very-likely' },"
    " 'attribution': 'document' }]",
    "a changed Claims › “It is short” › Terms | /options/0/claims/0/attribution = Unnamed source"
    " | /options/0/claims/0/attribution = Document\n"
    "a changed Claims › “It is short” › Second-hand | /options/0/claims/0/secondhand = Yes"
    " | /options/0/claims/0/secondhand = No\n"
    "a removed Claims › “It is short” › Origin | /options/0/claims/0/origin = o"
    " | - = Not stated\n"
    "a changed Claims › “It is short” › Reliability"
    " | /options/0/claims/0/reliability = B (Usually reliable)"
    " | /options/0/claims/0/reliability = F (Reliability cannot be judged)\n"
    "a changed Claims › “It is short” › Credibility | /options/0/claims/0/credibility = 3"
    " | /options/0/claims/0/credibility = 6\n"
    "a changed Claims › “It is short” › Likelihood › Term"
    " | /options/0/claims/0/likelihood/term = likely"
    " | /options/0/claims/0/likelihood/term = very-likely");
  assert_option (
    ", 'claims': [{ 'id': 'n', 'text': 'It is short', 'secondhand': false }]",
    ", 'claims': [{ 'id': 'n', 'text': 'It is short', 'credibility': 6,"
    " 'likelihood': { 'scale': 'icd203', 'term': 'likely' } }]",
    "a removed Claims › “It is short” › Second-hand | /options/0/claims/0/secondhand = No"
    " | - = Not stated\n"
    "a added Claims › “It is short” › Credibility | - = Not stated"
    " | /options/0/claims/0/credibility = 6\n"
    "a added Claims › “It is short” › Likelihood | - = Not stated"
    " | /options/0/claims/0/likelihood = likely (icd203)");
}

/* References go by their ids; where two records have one name, the ids are shown. */
static void
test_references (void)
{
  assert_option (", 'proposers': ['council', 'shops']", ", 'proposers': ['shops', 'rivals']",
                 "a added Proposers | - = Not stated | /options/0/proposers/1 = The shops\n"
                 "a removed Proposers | /options/0/proposers/0 = The council | - = Not stated");
  /* An id is no text, however much alike two of them are. */
#define BODIES ", 'actors': [{ 'id': 'the-old-council', 'name': 'Old' }," \
  "{ 'id': 'the-new-council', 'name': 'New' }], 'options': [{ 'id': 'a', 'title': 'A'"
  assert_differences (HEAD BODIES ", 'proposers': ['the-old-council'] }] }",
                      HEAD BODIES ", 'proposers': ['the-new-council'] }] }",
                      "a added Proposers | - = Not stated | /options/0/proposers/0 = New\n"
                      "a removed Proposers | /options/0/proposers/0 = Old | - = Not stated");
#define THEMES ", 'themes': [{ 'id': 'x', 'title': 'Roads' }, { 'id': 'y', 'title': 'Roads' }," \
  "{ 'id': 'z', 'title': 'Rail' }], 'options': [{ 'id': 'a', 'title': 'A'"
  assert_differences (HEAD THEMES ", 'theme': 'x' }] }", HEAD THEMES ", 'theme': 'z' }] }",
                      "a changed Theme | /options/0/theme = Roads | /options/0/theme = Rail");
  assert_differences (HEAD THEMES ", 'theme': 'x' }] }", HEAD THEMES ", 'theme': 'y' }] }",
                      "a changed Theme | /options/0/theme = x | /options/0/theme = y");
  assert_differences (HEAD THEMES ", 'theme': 'x' }] }", HEAD THEMES " }] }",
                      "a removed Theme | /options/0/theme = Roads | - = Not stated");
}

/* Each language is compared with its own. */
static void
test_languages (void)
{
#define TITLED(language, title) "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town'" \
  language ", 'title': " title ", 'options': [] }"
#define EN ", 'language': 'en'"
  assert_differences (TITLED (EN, "'Town'"), TITLED (EN, "{ 'fr': 'Ville', 'en': 'Town' }"),
                      "- added Title › fr | - = Not stated | /title/fr = Ville");
  assert_differences (TITLED (EN, "{ 'en': 'Town', 'fr': 'Ville' }"), TITLED (EN, "'Town'"),
                      "- removed Title › fr | /title/fr = Ville | - = Not stated");
  assert_differences (TITLED (EN, "'The town'"), TITLED (EN, "{ 'en-GB': 'The city' }"),
                      "- changed Title | /title = The town | /title/en-GB = The city");
  assert_differences (TITLED (EN, "{ 'en': 'A', 'fr': 'B' }"),
                      TITLED (EN, "{ 'FR': 'C', 'en': 'A' }"),
                      "- changed Title › FR | /title/fr = B | /title/FR = C");
  assert_differences (TITLED (EN, "{ 'en': 'A', 'pt-BR': 'B' }"),
                      TITLED (EN, "{ 'en': 'A', 'pt': 'B' }"),
                      "- added Title › pt | - = Not stated | /title/pt = B\n"
                      "- removed Title › pt-BR | /title/pt-BR = B | - = Not stated");
  /* Plain texts of dossiers in two languages are still one text and another. */
  assert_differences (TITLED (", 'language': 'de'", "'Town'"), TITLED (EN, "'Town'"),
                      "- changed Language | /language = de | /language = en");
  assert_differences (TITLED ("", "'Town'"), TITLED ("", "{ 'en': 'Town' }"),
                      "- added Title | - = Not stated | /title/en = Town\n"
                      "- removed Title | /title = Town | - = Not stated");
  assert_differences (TITLED (EN, "'Town'"), TITLED (EN, "{ 'eng': 'Town' }"),
                      "- added Title | - = Not stated | /title/eng = Town\n"
                      "- removed Title | /title = Town | - = Not stated");
}

/* Members that the format does not have. */
static void
test_unknown_members (void)
{
  assert_differences (
    HEAD ", 'x-a': { 'p': 1, 'q': [null] }, 'x-b': 'same', 'x-c': true, 'options': [] }",
    HEAD ", 'x-d': [], 'x-b': 'same', 'x-a': { 'q': [null], 'p': 2 }, 'options': [] }",
    "- added x-d | - = Not stated | /x-d = []\n"
    "- changed x-a | /x-a = {\"p\":1,\"q\":[null]} | /x-a = {\"q\":[null],\"p\":2}\n"
    "- removed x-c | /x-c = true | - = Not stated");
  assert_differences (HEAD ", 'x-a': { 'p': 1, 'q': null }, 'options': [] }",
                      HEAD ", 'x-a': { 'q': null, 'p': 1 }, 'options': [] }", "");
  assert_differences (HEAD ", 'x-a': '', 'options': [] }", HEAD ", 'x-a': ' ', 'options': [] }",
                      "- changed x-a | /x-a = \"\" | /x-a = \" \"");
  assert_option ("", ", 'title2': 'x'", "a added title2 | - = Not stated | /options/0/title2 = x");
  assert_option (", 'conditions': [{ 'text': 'M', 'x': 1 }]",
                 ", 'conditions': [{ 'text': 'M', 'x': 2 }]",
                 "a changed Conditions › “M” › x | /options/0/conditions/0/x = 1"
                 " | /options/0/conditions/0/x = 2");
}

static void
test_pieces (void)
{
  g_autoptr (DossierDifferences) differences =
    differences_test_compare (
      OPTION (", 'summary': 'A small road.', 'facts': [{ 'label': 'L', 'value': '1' }]"),
      OPTION (", 'summary': 'A large road.', 'facts': [{ 'label': 'L', 'value': '2' }]"));
  GListModel *list = dossier_differences_get_list (differences);
  g_autoptr (DossierDifference) reworded = g_list_model_get_item (list, 0);
  g_autoptr (DossierDifference) changed = g_list_model_get_item (list, 1);

  g_assert_cmpint (reworded->kind, ==, DOSSIER_DIFFERENCE_KIND_REWORDED);
  g_assert_cmpuint (reworded->pieces->len, ==, 4);
  g_assert_cmpuint (g_array_index (reworded->pieces, DossierWordDiffPiece, 1).old_start, ==, 2);
  g_assert_cmpuint (g_array_index (reworded->pieces, DossierWordDiffPiece, 1).old_length, ==, 5);
  g_assert_cmpint (changed->kind, ==, DOSSIER_DIFFERENCE_KIND_CHANGED);
  g_assert_null (changed->pieces);
  g_assert_true (dossier_difference_get_option (changed) ==
                 dossier_document_find_option (dossier_differences_get_new (differences), "a"));
}

/* Every member of the format has a name in words. */
static void
test_labels (void)
{
  const GType types[] = {
    DOSSIER_TYPE_DOCUMENT, DOSSIER_TYPE_THEME, DOSSIER_TYPE_ACTOR, DOSSIER_TYPE_SOURCE,
    DOSSIER_TYPE_CRITERION, DOSSIER_TYPE_EVENT, DOSSIER_TYPE_ROLE, DOSSIER_TYPE_SIDE,
    DOSSIER_TYPE_FACT, DOSSIER_TYPE_CONDITION, DOSSIER_TYPE_LIKELIHOOD, DOSSIER_TYPE_CLAIM,
    DOSSIER_TYPE_POSITION, DOSSIER_TYPE_RELATION, DOSSIER_TYPE_CHANGE, DOSSIER_TYPE_OPTION,
  };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (DossierRecordClass) klass = g_type_class_ref (types[t]);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const char *label = dossier_member_get_label (klass->fields[i].member);

          if (!g_unichar_isupper (g_utf8_get_char (label)))
            g_error ("%s: no label for “%s”", g_type_name (types[t]), klass->fields[i].member);
        }
    }
  g_assert_cmpstr (dossier_member_get_label ("x-own"), ==, "x-own");
}

/* Differences keep what they show, whoever else lets go of it. */
static void
test_lifetime (void)
{
  DossierDifferences *differences =
    differences_test_compare (OPTION (""), OPTION (", 'status': 'idea'"));
  DossierDifference *difference =
    g_list_model_get_item (dossier_differences_get_list (differences), 0);

  g_assert_finalize_object (differences);
  g_assert_cmpstr (dossier_difference_get_option (difference)->id, ==, "a");
  g_assert_finalize_object (difference);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/differences/none", test_none);
  g_test_add_func ("/differences/dossier", test_dossier);
  g_test_add_func ("/differences/dates", test_dates);
  g_test_add_func ("/differences/by-id", test_by_id);
  g_test_add_func ("/differences/order", test_order);
  g_test_add_func ("/differences/pointers", test_pointers);
  g_test_add_func ("/differences/values", test_values);
  g_test_add_func ("/differences/references", test_references);
  g_test_add_func ("/differences/languages", test_languages);
  g_test_add_func ("/differences/unknown-members", test_unknown_members);
  g_test_add_func ("/differences/pieces", test_pieces);
  g_test_add_func ("/differences/labels", test_labels);
  g_test_add_func ("/differences/lifetime", test_lifetime);

  return g_test_run ();
}
