/* test-comparison.c: options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-cell-difference.h"
#include "analysis/dossier-combination.h"
#include "analysis/dossier-comparison-filter.h"
#include "analysis/dossier-comparison.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

/* Two roads and a bridge; quotes are single to be read here. */
static const char town[] =
  "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town', 'title': 'Town', "
  "'language': 'en',"
  "  'themes': [{ 'id': 'traffic', 'title': 'Traffic' }],"
  "  'actors': [{ 'id': 'council', 'name': 'The council' }, { 'id': 'shops', 'name': 'The shops' },"
  "             { 'id': 'school', 'name': 'The school' }],"
  "  'sources': [{ 'id': 'minutes', 'title': 'Minutes' }],"
  "  'options': ["
  "  { 'id': 'north', 'title': 'North road', 'theme': 'traffic', 'status': 'proposed',"
  "    'summary': 'A road.', 'proposers': ['shops', 'council', 'school'],"
  "    'tags': ['road', 'new'],"
  "    'facts': ["
  "      { 'label': { 'fr': 'Coût', 'en': 'Cost' }, 'value': '10', 'claims': ['n1'] },"
  "      { 'label': 'Length', 'state': 'disputed', 'value': 'Not measured', 'claims': ['n3'],"
  "        'sides': [{ 'value': '2 km', 'claims': ['n1'] }, { 'value': '3 km', 'claims': "
  "['n2'] }] },"
  "      { 'label': 'Toll', 'state': 'none', 'claims': ['n2'] },"
  "      { 'label': 'Noise', 'state': 'unknown' }],"
  "    'conditions': [{ 'text': 'Money' }, { 'text': 'Time', 'claims': ['n1'] }],"
  "    'roles': [{ 'actor': 'council', 'role': 'Funder', 'claims': ['n1'] },"
  "              { 'actor': 'shops', 'role': 'Funder' }],"
  "    'positions': [{ 'actor': 'shops', 'stance': 'supports', 'text': 'Gladly' },"
  "                  { 'actor': 'school', 'stance': 'supports' },"
  "                  { 'actor': 'school', 'stance': 'opposes' }],"
  "    'relations': [{ 'kind': 'alternative-to', 'option': 'south', 'text': 'One of both' },"
  "                  { 'kind': 'requires', 'option': 'bridge' }],"
  "    'claims': [{ 'id': 'n1', 'text': 'It is short', 'speaker': 'A clerk', 'source': 'minutes' },"
  "               { 'id': 'n2', 'text': 'It is long' }, { 'id': 'n3', 'text': 'Nobody "
  "measured' }] },"
  "  { 'id': 'south', 'title': 'South road', 'theme': 'traffic', 'status': 'idea',"
  "    'summary': 'A road.', 'proposers': ['school', 'council', 'shops'],"
  "    'tags': [],"
  "    'facts': [{ 'label': 'Length', 'value': '2 km' }, { 'label': 'Cost', 'value': '10' },"
  "              { 'label': 'Toll', 'value': '1' }, { 'label': 'Toll', 'state': 'none' },"
  "              { 'label': 'Trees', 'value': '5' }, { 'label': 'Trees', 'state': 'unknown' }],"
  "    'conditions': [], 'roles': [], 'positions': [{ 'actor': 'shops', 'stance': 'unknown',"
  "    'text': 'They wait', 'claims': ['n3'] }],"
  "    'relations': [{ 'kind': 'alternative-to', 'option': 'north', 'text': 'One of both' }],"
  "    'claims': [] },"
  "  { 'id': 'bridge', 'title': 'Bridge', 'roles': [], 'positions': [], 'facts': [] },"
  "  { 'id': 'ferry', 'title': 'Ferry' }"
  "  ] }";

static DossierDocument *
read_town (void)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text = g_strdelimit (g_strdup (town), "'", '"');
  DossierDocument *document;

  bytes = g_bytes_new_take (text, sizeof town - 1);
  document = dossier_reader_read_bytes (bytes, "town", problems, &error);
  g_assert_no_error (error);

  return document;
}

static DossierComparison *
compare (const char *first,
         const char *second)
{
  g_autoptr (DossierDocument) document = read_town ();
  DossierOption *options[] = {
    dossier_document_find_option (document, first),
    dossier_document_find_option (document, second),
  };

  g_assert_nonnull (options[0]);
  g_assert_nonnull (options[1]);

  return dossier_comparison_new (document, options, 2);
}

/* Finds a row by its label; NULL where there is none. */
static DossierComparisonRow *
find_row (DossierComparison *comparison,
          const char        *label)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      /* The comparison keeps it. */
      if (g_str_equal (dossier_comparison_row_get_label (row), label))
        return row;
    }

  return NULL;
}

#define assert_cell(comparison, label, position, state_, words) \
  G_STMT_START { \
    DossierComparisonRow *row_ = find_row (comparison, label); \
    g_assert_nonnull (row_); \
    { \
      const DossierComparisonCell *cell_ = dossier_comparison_row_get_cell (row_, position); \
      g_assert_cmpint (cell_->state, ==, DOSSIER_COMPARISON_STATE_##state_); \
      g_assert_cmpstr (cell_->text, ==, words); \
    } \
  } G_STMT_END

#define assert_differs(comparison, label, expected) \
  g_assert_true (dossier_comparison_row_get_differs (find_row (comparison, label)) == (expected))

static void
test_rows (void)
{
  static const char * const labels[] = {
    "Summary", "Status", "Theme", "Proposers", "Tags",
    "Cost", "Length", "Toll", "Noise", "Trees",
    "Conditions", "Funder", "The shops", "The school", "Alternative to", "What is said",
  };
  static const DossierComparisonGroup groups[] = {
    DOSSIER_COMPARISON_GROUP_OVERVIEW, DOSSIER_COMPARISON_GROUP_OVERVIEW,
    DOSSIER_COMPARISON_GROUP_OVERVIEW, DOSSIER_COMPARISON_GROUP_OVERVIEW,
    DOSSIER_COMPARISON_GROUP_OVERVIEW,
    DOSSIER_COMPARISON_GROUP_FACTS, DOSSIER_COMPARISON_GROUP_FACTS,
    DOSSIER_COMPARISON_GROUP_FACTS, DOSSIER_COMPARISON_GROUP_FACTS,
    DOSSIER_COMPARISON_GROUP_FACTS,
    DOSSIER_COMPARISON_GROUP_CONDITIONS, DOSSIER_COMPARISON_GROUP_ROLES,
    DOSSIER_COMPARISON_GROUP_POSITIONS, DOSSIER_COMPARISON_GROUP_POSITIONS,
    DOSSIER_COMPARISON_GROUP_RELATIONS, DOSSIER_COMPARISON_GROUP_CLAIMS,
  };
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  GListModel *rows = dossier_comparison_get_rows (comparison);

  g_assert_cmpuint (dossier_comparison_get_n_options (comparison), ==, 2);
  g_assert_cmpstr (dossier_comparison_get_option (comparison, 1)->id, ==, "south");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpstr (dossier_comparison_row_get_label (row), ==, labels[i]);
      g_assert_cmpint (dossier_comparison_row_get_group (row), ==, groups[i]);
      g_assert_cmpuint (dossier_comparison_row_get_n_cells (row), ==, 2);
    }
}

static void
test_states (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");

  assert_cell (comparison, "Status", 0, KNOWN, "Proposed");
  assert_cell (comparison, "Proposers", 0, KNOWN, "The shops\nThe council\nThe school");
  assert_cell (comparison, "Tags", 0, KNOWN, "road\nnew");
  assert_cell (comparison, "Tags", 1, NONE, "");
  assert_cell (comparison, "Conditions", 0, KNOWN, "Money\nTime");
  assert_cell (comparison, "Conditions", 1, NONE, "");
  assert_cell (comparison, "Length", 0, DISPUTED, "Not measured\n2 km\n3 km");
  assert_cell (comparison, "Length", 1, KNOWN, "2 km");
  assert_cell (comparison, "Toll", 0, NONE, "");
  assert_cell (comparison, "Noise", 0, UNKNOWN, "");
  assert_cell (comparison, "Noise", 1, UNKNOWN, "");
  assert_cell (comparison, "Funder", 0, KNOWN, "The council\nThe shops");
  assert_cell (comparison, "Funder", 1, NONE, "");
  assert_cell (comparison, "The shops", 0, KNOWN, "Supports: Gladly");
  assert_cell (comparison, "The shops", 1, UNKNOWN, "They wait");
  assert_cell (comparison, "The school", 0, DISPUTED, "Supports\nOpposes");
  assert_cell (comparison, "The school", 1, UNKNOWN, "");
  assert_cell (comparison, "Alternative to", 0, KNOWN, "South road: One of both");
  assert_cell (comparison, "What is said", 0, KNOWN,
               "It is short — A clerk\nIt is long\nNobody measured");
  assert_cell (comparison, "What is said", 1, NONE, "");
}

/* One option says two things under one label. */
static void
test_same_label (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");

  assert_cell (comparison, "Toll", 1, DISPUTED, "1\nNone");
  assert_cell (comparison, "Trees", 1, KNOWN, "5");
}

static void
test_differs (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");

  assert_differs (comparison, "Summary", FALSE);
  assert_differs (comparison, "Status", TRUE);
  assert_differs (comparison, "Theme", FALSE);
  /* The same in another order. */
  assert_differs (comparison, "Proposers", FALSE);
  assert_differs (comparison, "Tags", TRUE);
  /* One label in a language map, one plain. */
  assert_differs (comparison, "Cost", FALSE);
  assert_differs (comparison, "Length", TRUE);
  assert_differs (comparison, "Toll", TRUE);
  /* Unknown because it is said to be, and because nothing is said. */
  assert_differs (comparison, "Noise", FALSE);
  assert_differs (comparison, "Trees", TRUE);
  assert_differs (comparison, "Funder", TRUE);
  /* Each names the other. */
  assert_differs (comparison, "Alternative to", FALSE);
  assert_differs (comparison, "What is said", TRUE);
}

/* The one that differs need not be the last. */
static void
test_differs_among_three (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  DossierOption *options[] = {
    dossier_document_find_option (document, "north"),
    dossier_document_find_option (document, "ferry"),
    dossier_document_find_option (document, "south"),
  };
  g_autoptr (DossierComparison) comparison = dossier_comparison_new (document, options, 3);

  assert_differs (comparison, "Summary", TRUE);
  assert_differs (comparison, "Noise", FALSE);
}

/* “There are none” and “nothing is known” stay apart where no option has an entry. */
static void
test_empty_lists (void)
{
  g_autoptr (DossierComparison) comparison = compare ("bridge", "ferry");

  assert_cell (comparison, "Summary", 0, UNKNOWN, "");
  assert_cell (comparison, "Status", 0, UNKNOWN, "");
  assert_cell (comparison, "Theme", 0, UNKNOWN, "");
  assert_cell (comparison, "Facts", 0, NONE, "");
  assert_cell (comparison, "Facts", 1, UNKNOWN, "");
  assert_cell (comparison, "Roles", 0, NONE, "");
  assert_cell (comparison, "Roles", 1, UNKNOWN, "");
  assert_cell (comparison, "Positions", 0, NONE, "");
  assert_cell (comparison, "What is said", 0, UNKNOWN, "");
  assert_differs (comparison, "Facts", TRUE);
  assert_differs (comparison, "Summary", FALSE);
  g_assert_null (find_row (comparison, "Relations"));
}

static void
test_relations (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "bridge");

  /* Only relations between the chosen options are shown. */
  g_assert_null (find_row (comparison, "Alternative to"));
  assert_cell (comparison, "Requires", 0, KNOWN, "Bridge");
  assert_cell (comparison, "Requires", 1, UNKNOWN, "");
  assert_differs (comparison, "Requires", TRUE);
}

static void
test_claims (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  const DossierComparisonCell *cell;
  GPtrArray *claims;

  cell = dossier_comparison_row_get_cell (find_row (comparison, "Length"), 0);
  g_assert_cmpstr (cell->remark, ==, "Not measured");
  g_assert_cmpuint (g_strv_length (cell->items), ==, 2);
  g_assert_cmpuint (cell->item_claims->len, ==, 2);
  claims = g_ptr_array_index (cell->item_claims, 1);
  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpstr (DOSSIER_CLAIM (claims->pdata[0])->id, ==, "n2");
  g_assert_cmpuint (cell->claims->len, ==, 3);

  cell = dossier_comparison_row_get_cell (find_row (comparison, "Toll"), 0);
  g_assert_cmpuint (cell->claims->len, ==, 1);
  g_assert_cmpstr (DOSSIER_CLAIM (cell->claims->pdata[0])->id, ==, "n2");

  /* A position may rest on a claim that stands under another option. */
  cell = dossier_comparison_row_get_cell (find_row (comparison, "The shops"), 1);
  g_assert_cmpuint (cell->claims->len, ==, 1);

  cell = dossier_comparison_row_get_cell (find_row (comparison, "What is said"), 0);
  g_assert_cmpuint (cell->claims->len, ==, 3);
}

static void
test_to_string (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  g_autofree char *disputed = NULL, *none = NULL, *unknown = NULL, *known = NULL, *words = NULL;
  const DossierComparisonCell like_none = {
    .state = DOSSIER_COMPARISON_STATE_KNOWN, .text = (char *) "None",
  };
  const DossierComparisonCell begins_like_none = {
    .state = DOSSIER_COMPARISON_STATE_KNOWN, .text = (char *) "None of the roads",
  };
  g_autofree char *like = dossier_comparison_cell_to_string (&like_none);
  g_autofree char *begins = dossier_comparison_cell_to_string (&begins_like_none);

#define TO_STRING(label, position) \
  dossier_comparison_cell_to_string ( \
    dossier_comparison_row_get_cell (find_row (comparison, label), position))

  disputed = TO_STRING ("Length", 0);
  g_assert_cmpstr (disputed, ==, "Disputed: Not measured\n2 km\n3 km");
  none = TO_STRING ("Toll", 0);
  g_assert_cmpstr (none, ==, "None");
  unknown = TO_STRING ("Noise", 1);
  g_assert_cmpstr (unknown, ==, "Unknown");
  known = TO_STRING ("Status", 1);
  g_assert_cmpstr (known, ==, "Idea");
  words = TO_STRING ("The shops", 1);
  g_assert_cmpstr (words, ==, "Unknown: They wait");

  /* The dossier's own word “None” is not the state. */
  g_assert_cmpstr (like, ==, "Known: None");
  g_assert_cmpstr (begins, ==, "None of the roads");
}

static void
test_properties (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  DossierComparisonRow *row = find_row (comparison, "Status");
  g_autofree char *label = NULL;
  DossierComparisonGroup group;
  gboolean differs;

  g_object_get (row, "label", &label, "group", &group, "differs", &differs, NULL);
  g_assert_cmpstr (label, ==, "Status");
  g_assert_cmpint (group, ==, DOSSIER_COMPARISON_GROUP_OVERVIEW);
  g_assert_true (differs);
}

/* A comparison keeps what it shows, whoever else lets go of it. */
static void
test_lifetime (void)
{
  DossierComparison *comparison = compare ("north", "south");
  DossierComparisonRow *row = g_object_ref (find_row (comparison, "What is said"));

  g_assert_finalize_object (comparison);
  g_assert_cmpstr (DOSSIER_CLAIM (dossier_comparison_row_get_cell (row, 0)->claims->pdata[0])->id,
                   ==, "n1");
  g_object_unref (row);
}

static char *
describe_difference (const char * const *old,
                     const char * const *new)
{
  DossierComparisonCell base = { .items = (GStrv) old }, cell = { .items = (GStrv) new };
  g_autoptr (GPtrArray) items = dossier_cell_difference (&base, &cell);
  GString *text = g_string_new (NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const DossierItemDifference *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%c%u", "=-+"[item->kind], item->item);
      for (guint p = 0; item->pieces != NULL && p < item->pieces->len; p++)
        g_string_append_printf (text, "[%c%s]",
                                "=-+"[g_array_index (item->pieces, DossierWordDiffPiece, p).kind],
                                item->words[p]);
      g_string_append_c (text, ' ');
    }

  return g_string_free_and_steal (text);
}

#define assert_difference(old, new, expected)                       \
  G_STMT_START                                                      \
  {                                                                 \
    g_autofree char *text_ = describe_difference (old, new);        \
    g_assert_cmpstr (text_, ==, expected);                          \
  }                                                                 \
  G_STMT_END

#define ITEMS(...) ((const char * const[]) { __VA_ARGS__, NULL })
#define NO_ITEMS   ((const char * const[]) { NULL })

static void
test_cell_difference (void)
{
  assert_difference (ITEMS ("The road is long and straight"),
                     ITEMS ("The road is short and straight"),
                     "=0[=The road is ][-long][+short][= and straight] ");
  /* Order makes none. */
  assert_difference (ITEMS ("a", "b"), ITEMS ("b", "a"), "=0 =1 ");
  assert_difference (ITEMS ("stones", "sand"), ITEMS ("sand", "clay"), "=0 +1 -0 ");
  /* Two texts that have nothing in common are read, and not marked. */
  assert_difference (ITEMS ("stones"), ITEMS ("clay"), "");
  assert_difference (NO_ITEMS, ITEMS ("clay"), "");
  assert_difference (ITEMS ("stones"), NO_ITEMS, "");
  assert_difference (ITEMS ("clay"), ITEMS ("clay"), "=0 ");
}

static void
test_filter (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  DossierComparisonRow *proposers = find_row (comparison, "Proposers");
  DossierComparisonRow *cost = find_row (comparison, "Cost");
  DossierComparisonRow *length = find_row (comparison, "Length");

  g_assert_true (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_ALL, length));
  g_assert_true (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_COMMON, cost));
  g_assert_true (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_COMMON,
                                                         proposers));
  g_assert_false (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_DIFFERENCES,
                                                          cost));
  g_assert_true (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_DIFFERENCES,
                                                         length));
  g_assert_false (dossier_comparison_filter_lets_through (DOSSIER_COMPARISON_FILTER_COMMON,
                                                          length));
}

/* Which options do not go together, told in the words for people. */
static char *
list_contradictions (const char * const *ids)
{
  static const char json[] =
    "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:lines', 'title': 'Lines',"
    "  'language': 'en', 'options': ["
    "  { 'id': 'bus', 'title': 'Bus', 'relations': ["
    "    { 'kind': 'requires', 'option': 'lane' }, { 'kind': 'excludes', 'option': 'tram' },"
    "    { 'kind': 'excludes', 'option': 'tram' },"
    "    { 'kind': 'alternative-to', 'option': 'ferry' }] },"
    "  { 'id': 'tram', 'title': 'Tram', 'relations': ["
    "    { 'kind': 'excludes', 'option': 'bus' }, { 'kind': 'excludes', 'option': 'lane' }] },"
    "  { 'id': 'lane', 'title': 'Lane' },"
    "  { 'id': 'ferry', 'title': 'Ferry', 'relations': ["
    "    { 'kind': 'requires', 'option': 'lane' }, { 'kind': 'excludes', 'option': 'lane' }] } ] }";
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes =
    g_bytes_new_take (g_strdelimit (g_strdup (json), "'", '"'), sizeof json - 1);
  g_autoptr (DossierDocument) document =
    dossier_reader_read_bytes (bytes, "lines", problems, NULL);
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GPtrArray) contradictions = NULL;
  GString *text = g_string_new (NULL);

  g_assert_nonnull (document);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (options, dossier_document_find_option (document, ids[i]));
  contradictions = dossier_combination_list_contradictions (document, options);
  for (guint i = 0; i < contradictions->len; i++)
    {
      g_autofree char *sentence = dossier_contradiction_to_string (contradictions->pdata[i]);

      g_string_append_printf (text, "%s\n", sentence);
    }
  g_string_replace (text, "\342\201\250", "", 0);
  g_string_replace (text, "\342\201\251", "", 0);

  return g_string_free_and_steal (text);
}

#define assert_contradictions(ids, expected)               \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *text_ = list_contradictions (ids);    \
    g_assert_cmpstr (text_, ==, expected);                 \
  }                                                        \
  G_STMT_END

static void
test_contradictions (void)
{
  assert_contradictions (ITEMS ("bus", "lane"), "");
  assert_contradictions (ITEMS ("bus"),
                         "“Bus” requires “Lane”, which is not among these options.\n");
  /* Each pair is told once. */
  assert_contradictions (ITEMS ("bus", "tram", "lane"),
                         "“Bus” requires “Lane”, which “Tram” excludes.\n"
                         "“Bus” excludes “Tram”.\n"
                         "“Tram” excludes “Lane”.\n");
  assert_contradictions (ITEMS ("ferry", "lane"),
                         "“Ferry” both requires and excludes “Lane”.\n"
                         "“Ferry” excludes “Lane”.\n");
  /* Alternatives may be combined. */
  assert_contradictions (ITEMS ("lane", "tram"), "“Tram” excludes “Lane”.\n");
}

static void
test_relations_list (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GPtrArray) relations = NULL;
  const DossierCombinationRelation *relation;

  g_ptr_array_add (options, dossier_document_find_option (document, "north"));
  g_ptr_array_add (options, dossier_document_find_option (document, "bridge"));
  relations = dossier_combination_list_relations (options);
  g_assert_cmpuint (relations->len, ==, 1);
  relation = relations->pdata[0];
  g_assert_cmpstr (relation->from->id, ==, "north");
  g_assert_cmpint (relation->kind, ==, DOSSIER_RELATION_KIND_REQUIRES);
  g_assert_cmpstr (relation->to->id, ==, "bridge");
}

static void
test_marks (void)
{
  g_autoptr (DossierComparison) comparison = compare ("north", "south");
  const DossierComparisonCell *cell =
    dossier_comparison_row_get_cell (find_row (comparison, "The school"), 0);

  g_assert_cmpstr (cell->item_marks[0], ==, "▲");
  g_assert_cmpstr (cell->item_marks[1], ==, "▼");
  cell = dossier_comparison_row_get_cell (find_row (comparison, "Cost"), 0);
  g_assert_cmpstr (cell->item_marks[0], ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/rows", test_rows);
  g_test_add_func ("/comparison/states", test_states);
  g_test_add_func ("/comparison/same-label", test_same_label);
  g_test_add_func ("/comparison/differs", test_differs);
  g_test_add_func ("/comparison/differs-among-three", test_differs_among_three);
  g_test_add_func ("/comparison/empty-lists", test_empty_lists);
  g_test_add_func ("/comparison/relations", test_relations);
  g_test_add_func ("/comparison/claims", test_claims);
  g_test_add_func ("/comparison/to-string", test_to_string);
  g_test_add_func ("/comparison/properties", test_properties);
  g_test_add_func ("/comparison/lifetime", test_lifetime);
  g_test_add_func ("/comparison/filter", test_filter);
  g_test_add_func ("/comparison/cell-difference", test_cell_difference);
  g_test_add_func ("/comparison/contradictions", test_contradictions);
  g_test_add_func ("/comparison/relations-list", test_relations_list);
  g_test_add_func ("/comparison/stance-marks", test_marks);

  return g_test_run ();
}
