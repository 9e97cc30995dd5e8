/* test-difference-lists.c: what has changed in the lists of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "differences-test.h"

/* A list that is silent, one that says “there are none” and one with entries are three things. */
static void
test_lists_absent_and_empty (void)
{
  assert_option ("", ", 'tags': []",
                 "a added Tags | - = Not stated | /options/0/tags = None");
  assert_option (", 'tags': []", "",
                 "a removed Tags | /options/0/tags = None | - = Not stated");
  assert_option ("", ", 'tags': ['x']",
                 "a added Tags | - = Not stated | /options/0/tags/0 = x");
  assert_option (", 'tags': ['x']", "",
                 "a removed Tags | /options/0/tags/0 = x | - = Not stated");
  assert_option (", 'tags': []", ", 'tags': ['x']",
                 "a changed Tags | /options/0/tags = None | /options/0/tags = 1 entry\n"
                 "a added Tags | - = Not stated | /options/0/tags/0 = x");
  assert_option (", 'conditions': [{ 'text': 'M' }, { 'text': 'T' }]", ", 'conditions': []",
                 "a changed Conditions | /options/0/conditions = 2 entries"
                 " | /options/0/conditions = None\n"
                 "a removed Conditions | /options/0/conditions/0 = M | - = Not stated\n"
                 "a removed Conditions | /options/0/conditions/1 = T | - = Not stated");
  assert_option (", 'positions': []", "",
                 "a removed Positions | /options/0/positions = None | - = Not stated");
}

/* What is known of a fact, and its value, are one difference where the one has changed. */
static void
test_facts (void)
{
#define FACT(members) ", 'facts': [{ 'label': 'Cost'" members " }]"
  assert_option (FACT (", 'value': '10'"), FACT (", 'state': 'disputed', 'value': 'Of one voice',"
                 " 'sides': [{ 'value': '10' }, { 'value': '20' }]"),
                 "a changed Facts › Cost | /options/0/facts/0 = 10"
                 " | /options/0/facts/0 = Disputed: Of one voice\n10\n20");
  assert_option (FACT (", 'state': 'none'"), FACT (", 'state': 'unknown'"),
                 "a changed Facts › Cost | /options/0/facts/0 = None"
                 " | /options/0/facts/0 = Unknown");
  assert_option (FACT (", 'state': 'unknown'"), FACT (", 'value': 'Unknown'"),
                 "a changed Facts › Cost | /options/0/facts/0 = Unknown"
                 " | /options/0/facts/0 = Known: Unknown");
  assert_option (FACT (", 'value': 'None of it'"), FACT (", 'value': 'Unknown: why'"),
                 "a changed Facts › Cost › Value | /options/0/facts/0/value = None of it"
                 " | /options/0/facts/0/value = Known: Unknown: why");
  /* To know nothing, said and left out. */
  assert_option (FACT (", 'state': 'unknown'"), FACT (""), "");
  assert_option (FACT (", 'state': 'unknown'"), "",
                 "a removed Facts | /options/0/facts/0 = Cost: Unknown | - = Not stated");
  /* What it rests on is something else. */
  assert_option (FACT (", 'value': '10', 'claims': ['c1']"),
                 FACT (", 'state': 'none', 'claims': ['c1', 'c2']"),
                 "a changed Facts › Cost | /options/0/facts/0 = 10 | /options/0/facts/0 = None\n"
                 "a added Facts › Cost › Claims | - = Not stated"
                 " | /options/0/facts/0/claims/1 = Two");
  assert_option (FACT (", 'claims': ['c1', 'c2']"), FACT (", 'claims': ['c2', 'c1']"), "");
  assert_option (FACT (", 'claims': ['c1', 'c2']"), FACT (", 'claims': ['c2']"),
                 "a removed Facts › Cost › Claims | /options/0/facts/0/claims/0 = One — She"
                 " | - = Not stated");
  /* Sides, within a dispute that goes on. */
  assert_option (FACT (", 'state': 'disputed',"
                 " 'sides': [{ 'value': 'ten in all' }, { 'value': 'twenty' }]"),
                 FACT (", 'state': 'disputed', 'sides': [{ 'value': 'twenty' },"
                 " { 'value': 'ten in part', 'claims': ['c2'] }, { 'value': '30' }]"),
                 "a reworded Facts › Cost › Sides › Value"
                 " | /options/0/facts/0/sides/0/value = ten in all"
                 " | /options/0/facts/0/sides/1/value = ten in part\n"
                 "a added Facts › Cost › Sides › “ten in part” › Claims | - = Not stated"
                 " | /options/0/facts/0/sides/1/claims/0 = Two\n"
                 "a added Facts › Cost › Sides | - = Not stated"
                 " | /options/0/facts/0/sides/2 = 30");
}

/* Of several facts with one label, the equal ones are paired first, then the closest. */
static void
test_same_label (void)
{
  assert_option (", 'facts': [{ 'label': 'L', 'value': 'one two three' },"
                 " { 'label': 'L', 'value': 'other' }, { 'label': 'L', 'value': 'same' }]",
                 ", 'facts': [{ 'label': 'L', 'value': 'same' },"
                 " { 'label': 'L', 'value': 'unlike' }, { 'label': 'L', 'value': 'one two four' }]",
                 "a changed Facts › L › Value | /options/0/facts/1/value = other"
                 " | /options/0/facts/1/value = unlike\n"
                 "a reworded Facts › L › Value | /options/0/facts/0/value = one two three"
                 " | /options/0/facts/2/value = one two four");
  /* The label in the dossier's language counts. */
  assert_differences (
    HEAD ", 'language': 'en', 'options': [{ 'id': 'a', 'title': 'A', 'facts':"
    " [{ 'label': 'Cost', 'value': '1' }] }] }",
    HEAD ", 'language': 'en', 'options': [{ 'id': 'a', 'title': 'A', 'facts':"
    " [{ 'label': { 'fr': 'Coût', 'en': 'Cost' }, 'value': '2' }] }] }",
    "a added Facts › Cost › Label › fr | - = Not stated | /options/0/facts/0/label/fr = Coût\n"
    "a changed Facts › Cost › Value | /options/0/facts/0/value = 1"
    " | /options/0/facts/0/value = 2");
}

static void
test_keyed (void)
{
  assert_option (", 'roles': [{ 'actor': 'council', 'role': 'Funder' },"
                 " { 'actor': 'shops', 'role': 'Funder', 'claims': ['c1'] }]",
                 ", 'roles': [{ 'actor': 'shops', 'role': 'Funder' },"
                 " { 'actor': 'council', 'role': 'Host' }]",
                 "a removed Roles › Funder: The shops › Claims | /options/0/roles/1/claims/0 = "
                 "One — She | - = Not stated\n"
                 "a added Roles | - = Not stated | /options/0/roles/1 = Host: The council\n"
                 "a removed Roles | /options/0/roles/0 = Funder: The council | - = Not stated");
  assert_option (", 'positions': [{ 'actor': 'council', 'stance': 'supports' },"
                 " { 'actor': 'shops', 'stance': 'unknown' }]",
                 ", 'positions': [{ 'actor': 'shops', 'stance': 'opposes' },"
                 " { 'actor': 'council', 'stance': 'unknown', 'text': 'Silent' },"
                 " { 'actor': 'rivals', 'stance': 'supports', 'text': 'Gladly' }]",
                 "a changed Positions › The shops › Stance"
                 " | /options/0/positions/1/stance = Unknown"
                 " | /options/0/positions/0/stance = Opposes\n"
                 "a changed Positions › The council › Stance"
                 " | /options/0/positions/0/stance = Supports"
                 " | /options/0/positions/1/stance = Unknown\n"
                 "a added Positions › The council › Text | - = Not stated"
                 " | /options/0/positions/1/text = Silent\n"
                 "a added Positions | - = Not stated"
                 " | /options/0/positions/2 = The shops: Supports: Gladly");
  assert_option (", 'relations': [{ 'kind': 'requires', 'option': 'b' }]",
                 ", 'relations': [{ 'kind': 'excludes', 'option': 'c' },"
                 " { 'kind': 'complements', 'option': 'b' }]",
                 "a added Relations | - = Not stated | /options/0/relations/0 = Excludes: C\n"
                 "a changed Relations › Complements: B › Kind"
                 " | /options/0/relations/0/kind = Requires"
                 " | /options/0/relations/1/kind = Complements");
}

/* An unknown stance is told apart from words. */
static void
test_unknown_stance (void)
{
  g_autoptr (DossierDifferences) differences =
    differences_test_compare (
      OPTION (", 'positions': [{ 'actor': 'council', 'stance': 'unknown' }]"),
      OPTION (", 'positions': [{ 'actor': 'council', 'stance': 'undecided' }]"));
  g_autoptr (DossierDifference) difference =
    g_list_model_get_item (dossier_differences_get_list (differences), 0);

  g_assert_cmpint (difference->before.state, ==, DOSSIER_DIFFERENCE_STATE_UNKNOWN);
  g_assert_null (difference->before.text);
  g_assert_cmpint (difference->after.state, ==, DOSSIER_DIFFERENCE_STATE_KNOWN);
  g_assert_cmpstr (difference->after.text, ==, "Undecided");
}

static void
test_best_match (void)
{
  assert_option (", 'conditions': [{ 'text': 'The roof is mended first.' },"
                 " { 'text': 'Money is found.' }, { 'text': 'Stays' }]",
                 ", 'conditions': [{ 'text': 'Stays' }, { 'text': 'Nobody objects.' },"
                 " { 'text': 'The roof is mended at last.', 'claims': ['c2'] }]",
                 "a added Conditions | - = Not stated | /options/0/conditions/1 = Nobody objects.\n"
                 "a reworded Conditions › Text"
                 " | /options/0/conditions/0/text = The roof is mended first."
                 " | /options/0/conditions/2/text = The roof is mended at last.\n"
                 "a added Conditions › “The roof is mended at last.” › Claims | - = Not stated"
                 " | /options/0/conditions/2/claims/0 = Two\n"
                 "a removed Conditions | /options/0/conditions/1 = Money is found."
                 " | - = Not stated");
  /* Of two that are near enough the nearer one is taken, whichever comes first. */
  assert_option (", 'tags': ['a long old road', 'a long old bridge']",
                 ", 'tags': ['a long new bridge']",
                 "a reworded Tags | /options/0/tags/1 = a long old bridge"
                 " | /options/0/tags/0 = a long new bridge\n"
                 "a removed Tags | /options/0/tags/0 = a long old road | - = Not stated");
  /* Two that say the same, but for what they rest on. */
  assert_option (", 'conditions': [{ 'text': 'M', 'claims': ['c1', 'c2'] },"
                 " { 'text': 'M', 'claims': ['c1', 'c2'], 'x': 1 }]",
                 ", 'conditions': [{ 'text': 'M', 'claims': ['c2', 'c1'], 'x': 1 },"
                 " { 'text': 'M', 'claims': ['c2', 'c1'] }]", "");
  assert_option (", 'tags': ['road']", ", 'tags': ['rail']",
                 "a added Tags | - = Not stated | /options/0/tags/0 = rail\n"
                 "a removed Tags | /options/0/tags/0 = road | - = Not stated");
  assert_option (", 'history': [{ 'date': '2024', 'text': 'The council adopted it.' },"
                 " { 'member': '/status', 'before': 'idea', 'after': 'proposed' }]",
                 ", 'history': [{ 'member': '/status', 'before': 'idea', 'after': ['x'] },"
                 " { 'date': '2024-03', 'text': 'The council adopted it.' }, { 'date': '2025' }]",
                 "a changed History › /status › Value after"
                 " | /options/0/history/1/after = proposed"
                 " | /options/0/history/0/after = [\"x\"]\n"
                 "a changed History › “The council adopted it.” › Date"
                 " | /options/0/history/0/date = 2024 | /options/0/history/1/date = March 2024\n"
                 "a added History | - = Not stated"
                 " | /options/0/history/2 = A change without a text");
}

/* A claim that has come under another option is still the same claim. */
static void
test_moved_claims (void)
{
#define CLAIM ", 'claims': [{ 'id': 'n', 'text': 'It is short' }]"
#define LATER_CLAIM ", 'claims': [{ 'id': 'm', 'text': 'M' }, { 'id': 'n', 'text': 'It is short'," \
  " 'speaker': 'He' }]"
#define WITH(a, b) HEAD ", 'options': [" a ", " b "] }"
#define AN(id, rest) "{ 'id': '" id "', 'title': 'Road " id "'" rest " }"
  assert_differences (WITH (AN ("a", CLAIM), AN ("b", ", 'tags': ['x']")),
                      WITH (AN ("b", LATER_CLAIM), AN ("a", "")),
                      "b added Claims | - = Not stated | /options/0/claims/0 = M\n"
                      "b moved Claims › “It is short” | /options/0/claims/0 = Road a"
                      " | /options/0/claims/1 = Road b\n"
                      "b added Claims › “It is short” › Speaker | - = Not stated"
                      " | /options/0/claims/1/speaker = He\n"
                      "b removed Tags | /options/1/tags/0 = x | - = Not stated");
  /* From an option that is gone, and to one that is new. */
  assert_differences (WITH (AN ("a", CLAIM), AN ("b", "")), WITH (AN ("b", CLAIM), AN ("d", "")),
                      "b moved Claims › “It is short” | /options/0/claims/0 = Road a"
                      " | /options/0/claims/0 = Road b\n"
                      "d added The option as a whole | - = Not stated | /options/1 = Road d\n"
                      "a removed The option as a whole | /options/0 = Road a | - = Not stated");
  assert_differences (WITH (AN ("a", CLAIM), AN ("b", "")),
                      WITH (AN ("a", ", 'status': 'idea'"), AN ("d", CLAIM)),
                      "a added Status | - = Not stated | /options/0/status = Idea\n"
                      "d moved Claims › “It is short” | /options/0/claims/0 = Road a"
                      " | /options/1/claims/0 = Road d\n"
                      "d added The option as a whole | - = Not stated | /options/1 = Road d\n"
                      "b removed The option as a whole | /options/1 = Road b | - = Not stated");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference-lists/lists-absent-and-empty", test_lists_absent_and_empty);
  g_test_add_func ("/difference-lists/facts", test_facts);
  g_test_add_func ("/difference-lists/same-label", test_same_label);
  g_test_add_func ("/difference-lists/keyed", test_keyed);
  g_test_add_func ("/difference-lists/unknown-stance", test_unknown_stance);
  g_test_add_func ("/difference-lists/best-match", test_best_match);
  g_test_add_func ("/difference-lists/moved-claims", test_moved_claims);

  return g_test_run ();
}
