/* test-differences.c: what has changed between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-differences.h"
#include "analysis/dossier-field-words.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "text/dossier-word-diff.h"

#include <string.h>

/* What all dossiers of the tests have; quotes are single to be read here. */
#define HEAD "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town', 'title': 'Town'"
#define ACTORS ", 'actors': [{ 'id': 'council', 'name': 'The council' }," \
  "{ 'id': 'shops', 'name': 'The shops' }, { 'id': 'rivals', 'name': 'The shops' }]"

static DossierDocument *
read_text (const char *text)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *json = g_strdelimit (g_strdup (text), "'", '"');
  DossierDocument *document;

  bytes = g_bytes_new_take (json, strlen (json));
  document = dossier_reader_read_bytes (bytes, "town", problems, &error);
  if (problems->len > 0)
    g_error ("%s: %s in %s", ((DossierProblem *) problems->pdata[0])->pointer,
             ((DossierProblem *) problems->pdata[0])->found, text);
  g_assert_no_error (error);

  return document;
}

static DossierDifferences *
compare (const char *old_text,
         const char *new_text)
{
  g_autoptr (DossierDocument) old_document = read_text (old_text);
  g_autoptr (DossierDocument) new_document = read_text (new_text);

  return dossier_differences_new (old_document, new_document);
}

static void
append_side (GString                     *out,
             const DossierDifferenceSide *side)
{
  g_autofree char *words = dossier_difference_side_to_string (side);

  g_string_append_printf (out, " | %s = %s", side->pointer == NULL ? "-" : side->pointer, words);
}

/* All differences, one a line: option, kind, path | where = what before | where = what after. */
static char *
show (DossierDifferences *differences)
{
  GListModel *list = dossier_differences_get_list (differences);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierDifference) difference = g_list_model_get_item (list, i);
      DossierOption *option = dossier_difference_get_option (difference);
      g_autofree char *path = dossier_difference_format_path (difference);

      g_string_append_printf (out, "%s%s %s %s", i > 0 ? "\n" : "",
                              option == NULL ? "-" : option->id,
                              dossier_difference_kind_get_label (difference->kind), path);
      append_side (out, &difference->before);
      append_side (out, &difference->after);
    }

  return g_string_free_and_steal (out);
}

#define assert_differences(old_text, new_text, expected) \
  G_STMT_START { \
    g_autoptr (DossierDifferences) differences_ = compare (old_text, new_text); \
    g_autofree char *shown_ = show (differences_); \
    g_assert_cmpstr (shown_, ==, expected); \
  } G_STMT_END

/* The same for two versions of one option. */
#define OPTION(members) HEAD ACTORS ", 'options': [" \
  "{ 'id': 'a', 'title': 'A'" members " }, { 'id': 'b', 'title': 'B' }," \
  "{ 'id': 'c', 'title': 'C', 'claims': [{ 'id': 'c1', 'text': 'One', 'speaker': 'She' }," \
  "{ 'id': 'c2', 'text': 'Two' }] }] }"
#define assert_option(old_members, new_members, expected) \
  assert_differences (OPTION (old_members), OPTION (new_members), expected)

static void
test_none (void)
{
  g_autoptr (DossierDifferences) differences = compare (HEAD ", 'options': [] }",
                                                        HEAD ", 'options': [] }");

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
    compare (OPTION (", 'positions': [{ 'actor': 'council', 'stance': 'unknown' }]"),
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

static void
test_pieces (void)
{
  g_autoptr (DossierDifferences) differences =
    compare (OPTION (", 'summary': 'A small road.', 'facts': [{ 'label': 'L', 'value': '1' }]"),
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
  DossierDifferences *differences = compare (OPTION (""), OPTION (", 'status': 'idea'"));
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
  g_test_add_func ("/differences/lists-absent-and-empty", test_lists_absent_and_empty);
  g_test_add_func ("/differences/facts", test_facts);
  g_test_add_func ("/differences/same-label", test_same_label);
  g_test_add_func ("/differences/keyed", test_keyed);
  g_test_add_func ("/differences/unknown-stance", test_unknown_stance);
  g_test_add_func ("/differences/best-match", test_best_match);
  g_test_add_func ("/differences/references", test_references);
  g_test_add_func ("/differences/languages", test_languages);
  g_test_add_func ("/differences/unknown-members", test_unknown_members);
  g_test_add_func ("/differences/moved-claims", test_moved_claims);
  g_test_add_func ("/differences/pieces", test_pieces);
  g_test_add_func ("/differences/labels", test_labels);
  g_test_add_func ("/differences/lifetime", test_lifetime);

  return g_test_run ();
}
