/* test-comparison-exports.c: a comparison in other formats
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-comparison-csv.h"
#include "exchange/dossier-comparison-html.h"
#include "exchange/dossier-comparison-json.h"
#include "exchange/dossier-comparison-markdown.h"
#include "exchange/dossier-comparison-odt.h"
#include "exchange/dossier-comparison-text.h"
#include "exchange/dossier-comparison-tsv.h"
#include "exchange/dossier-option-print.h"
#include "model/dossier-record-json.h"
#include "exchange/dossier-wrap.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "text/dossier-bidi.h"

#include <string.h>

#define ALL         DOSSIER_COMPARISON_FILTER_ALL
#define DIFFERENCES DOSSIER_COMPARISON_FILTER_DIFFERENCES
#define COMMON      DOSSIER_COMPARISON_FILTER_COMMON

/* Quotes are single to be read here; ^ stands for a double quote within a string. */
static const char town[] =
  "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town', 'title': 'Town *plans*',"
  "  'language': 'en', 'later': [1, null],"
  "  'actors': [{ 'id': 'shops', 'name': 'The shops' }],"
  "  'sources': [{ 'id': 'minutes', 'title': 'Minutes', 'publisher': 'The council',"
  "                'author': 'The clerk', 'published_on': '2024-03-06',"
  "                'address': 'https://example.org/minutes' }],"
  "  'events': [{ 'id': 'e1', 'text': 'No date', 'options': ['north'] },"
  "             { 'id': 'e2', 'text': 'Vote', 'date': '2024-05', 'options': ['north', 'south'] }],"
  "  'options': ["
  "  { 'id': 'north', 'title': 'North, ^new^ road', 'status': 'proposed', 'tags': ['a|b', 'c'],"
  "    'facts': ["
  "      { 'label': 'Cost', 'value': '=1+2', 'claims': ['n1'] },"
  "      { 'label': 'Length', 'state': 'disputed',"
  "        'sides': [{ 'value': '2 km', 'claims': ['n1'] }, { 'value': '3 km', 'claims': "
  "['n2'] }] },"
  "      { 'label': 'Toll', 'state': 'none', 'claims': ['n2'] },"
  "      { 'label': 'Width', 'value': '5 m' },"
  "      { 'label': 'Markup', 'value': '<b>[x](http://y)</b> `c` & www.z #1\\nnext' }],"
  "    'conditions': [{ 'text': '- first' }],"
  "    'positions': [{ 'actor': 'shops', 'stance': 'opposes' }],"
  "    'relations': [{ 'kind': 'requires', 'option': 'south', 'text': 'As a way round' }],"
  "    'history': [{ 'date': '2024', 'member': '/status', 'before': 'idea', 'after': 'proposed',"
  "                  'text': 'Put forward' }],"
  "    'claims': [{ 'id': 'n1', 'text': '1. Short', 'speaker': 'A_clerk_', 'source': 'minutes',"
  "                 'attribution': 'on-the-record', 'said_on': '2024-03-05',"
  "                 'reported_on': { 'stated': 'Thursday' }, 'secondhand': true,"
  "                 'reliability': 'B', 'credibility': 3,"
  "                 'likelihood': { 'scale': 'icd203', 'term': 'likely' } },"
  "               { 'id': 'n2', 'text': 'Long' }] },"
  "  { 'id': 'south', 'title': { 'en': 'South road', 'fr': 'Route du sud' }, 'extra': { "
  "'kept': true },"
  "    'facts': [{ 'label': 'Width', 'value': '5 m' }, { 'label': 'Cost', 'value': 'None' }] }"
  "  ] }";

static DossierDocument *
read_town (void)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GString) text = g_string_new (town);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_string_replace (text, "'", "\"", 0);
  g_string_replace (text, "^", "\\\"", 0);
  bytes = g_bytes_new (text->str, text->len);
  document = dossier_reader_read_bytes (bytes, "town", problems, &error);
  g_assert_no_error (error);

  return document;
}

static DossierComparison *
compare (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  DossierOption *options[] = {
    dossier_document_find_option (document, "north"),
    dossier_document_find_option (document, "south"),
  };

  return dossier_comparison_new (document, options, 2);
}

#define assert_has(text, part) \
  G_STMT_START { \
    if (strstr (text, part) == NULL) \
      g_error ("%s: “%s” is not in:\n%s", G_STRLOC, part, text); \
  } G_STMT_END

#define assert_has_not(text, part) \
  G_STMT_START { \
    if (strstr (text, part) != NULL) \
      g_error ("%s: “%s” is in:\n%s", G_STRLOC, part, text); \
  } G_STMT_END

static void
test_csv (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *csv = dossier_comparison_to_csv (comparison, ALL);

  g_assert_true (g_str_has_prefix (csv,
                                   "Group,Attribute,\"North, \"\"new\"\" road\",South road,"
                                   "\"Claims: North, \"\"new\"\" road\",Claims: South road\r\n"));
  assert_has (csv, "\r\nOverview,Status,Proposed,Unknown,,\r\n");
  assert_has (csv, "\r\nOverview,Tags,\"a|b\nc\",Unknown,,\r\n");
  /* A formula is made text, and the dossier's own “None” is told apart from the state. */
  assert_has (csv, "\r\nFacts,Cost,\"'=1+2\",Known: None,n1,\r\n");
  assert_has (csv, "\r\nFacts,Length,\"Disputed: 2 km\n3 km\",Unknown,n1 n2,\r\n");
  assert_has (csv, "\r\nFacts,Toll,None,Unknown,n2,\r\n");
  assert_has (csv, "\r\nConditions,Conditions,\"'- first\",Unknown,,\r\n");
  g_assert_true (g_str_has_suffix (csv, "\r\n"));
}

static void
test_only_differences (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *csv = dossier_comparison_to_csv (comparison, DIFFERENCES);
  g_autofree char *markdown = dossier_comparison_to_markdown (comparison, DIFFERENCES);
  g_autofree char *json = dossier_comparison_to_json (comparison, DIFFERENCES);
  g_autofree char *text = dossier_comparison_to_text (comparison, DIFFERENCES);

  assert_has (csv, ",Cost,");
  assert_has_not (csv, ",Width,");
  assert_has (markdown, "| Cost |");
  assert_has_not (markdown, "| Width |");
  assert_has (json, "\"Cost\"");
  assert_has_not (json, "\"Width\"");
  assert_has (text, "\nCost (differs)\n");
  assert_has_not (text, "\nWidth");
}

static void
test_only_common (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *csv = dossier_comparison_to_csv (comparison, COMMON);
  g_autofree char *markdown = dossier_comparison_to_markdown (comparison, COMMON);
  g_autofree char *json = dossier_comparison_to_json (comparison, COMMON);
  g_autofree char *text = dossier_comparison_to_text (comparison, COMMON);

  assert_has (csv, ",Width,");
  assert_has_not (csv, ",Cost,");
  /* Of neither is a theme known, which is nothing that they have in common. */
  assert_has_not (csv, ",Theme,");
  assert_has (markdown, "| Width |");
  assert_has (markdown, "\nOnly what the dossier says alike of all these options is shown.\n");
  assert_has (json, "\"only_common\" : true");
  assert_has (json, "\"Width\"");
  assert_has (text, "\nWidth\n");
  assert_has_not (text, "differs");
}

static void
test_markdown (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *markdown = dossier_comparison_to_markdown (comparison, ALL);

  g_assert_true (g_str_has_prefix (markdown,
                                   "# Town \\*plans\\*\n\n"
                                   "| Attribute | North, \"new\" road | South road |\n"
                                   "| --- | --- | --- |\n"
                                   "| **Overview** |  |  |\n"));
  assert_has (markdown, "| Tags | • a\\|b<br>• c | Unknown |\n");
  assert_has (markdown, "| Cost | \\=1+2 [1] | Known: None |\n");
  assert_has (markdown, "| Length | Disputed: <br>• 2 km [1]<br>• 3 km [2] | Unknown |\n");
  assert_has (markdown, "| Toll | None [2] | Unknown |\n");
  assert_has (markdown, "| Markup | &lt;b&gt;\\[x\\](http\\://y)&lt;/b&gt; \\`c\\` &amp; "
                        "www\\.z \\#1<br>next | Unknown |\n");
  assert_has (markdown, "\n## Claims cited\n\n"
                        "1. 1\\. Short\n"
                        "   - Speaker: A\\_clerk\\_\n"
                        "   - Terms: On the record\n"
                        "   - Second-hand: yes\n"
                        "   - Source: Minutes, published by The council\n"
                        "   - Author: The clerk\n"
                        "   - Published on: 6 March 2024\n"
                        "   - Address: https\\://example.org/minutes\n"
                        "   - Said on: 5 March 2024\n"
                        "   - Reported on: “Thursday” (calendar date unknown)\n"
                        "   - Reliability of the source: B (Usually reliable)\n"
                        "   - Credibility of the information: 3 (Possibly true)\n"
                        "   - Likelihood: Likely (55–80 %, ICD 203)\n"
                        "2. Long\n"
                        "   - Speaker: unknown\n"
                        "   - Terms: unknown\n"
                        "   - Source: unknown\n");
}

static JsonObject *
find_json_row (JsonObject *root,
               const char *label)
{
  JsonArray *rows = json_object_get_array_member (root, "rows");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "label"), label))
        return row;
    }

  g_error ("no row “%s”", label);
}

static void
test_json (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *json = dossier_comparison_to_json (comparison, ALL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);
  JsonObject *root, *row, *cell, *claim;
  JsonArray *cells, *items;

  g_assert_no_error (error);
  root = json_node_get_object (node);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "options")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "claims")), ==, 2);
  g_assert_false (json_object_get_boolean_member (root, "only_differences"));

  row = find_json_row (root, "Length");
  g_assert_cmpstr (json_object_get_string_member (row, "group"), ==, "facts");
  g_assert_true (json_object_get_boolean_member (row, "differs"));
  cells = json_object_get_array_member (row, "cells");
  cell = json_array_get_object_element (cells, 0);
  g_assert_cmpstr (json_object_get_string_member (cell, "option"), ==, "north");
  g_assert_cmpstr (json_object_get_string_member (cell, "state"), ==, "disputed");
  items = json_object_get_array_member (cell, "items");
  g_assert_cmpuint (json_array_get_length (items), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (items, 1), "text"),
                   ==, "3 km");
  cell = json_array_get_object_element (cells, 1);
  g_assert_cmpstr (json_object_get_string_member (cell, "state"), ==, "unknown");

  row = find_json_row (root, "Toll");
  cell = json_array_get_object_element (json_object_get_array_member (row, "cells"), 0);
  g_assert_cmpstr (json_object_get_string_member (cell, "state"), ==, "none");

  claim = json_array_get_object_element (json_object_get_array_member (root, "claims"), 0);
  g_assert_cmpstr (json_object_get_string_member (claim, "attribution"), ==, "on-the-record");
  g_assert_cmpstr (json_object_get_string_member (claim, "said_on"), ==, "2024-03-05");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (claim,
                                                                                 "reported_on"),
                                                  "stated"), ==, "Thursday");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (claim,
                                                                                 "likelihood"),
                                                  "term"), ==, "likely");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (claim,
                                                                                 "likelihood"),
                                                  "scale"), ==, "icd203");
}

static void
assert_fits (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (dossier_wrap_measure (lines[i]), <=, DOSSIER_WRAP_COLUMNS);
}

static void
test_text (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *text = dossier_comparison_to_text (comparison, ALL);

  assert_fits (text);
  assert_has (text, "\n  A  North, \"new\" road\n  B  South road\n");
  assert_has (text, "\nLength (differs)\n  A  Disputed:\n     - 2 km [1]\n     - 3 km [2]\n"
                    "  B  Unknown\n");
  assert_has (text, "\nToll (differs)\n  A  None [2]\n  B  Unknown\n");
  assert_has (text, "\nWidth\n  A  5 m\n  B  5 m\n");
  assert_has (text, "\nWhat is said (differs)\n  A  [1] [2]\n  B  Unknown\n");
  assert_has (text, "\n [2]  Long\n      Speaker: unknown\n");
}

static void
test_option_text (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  g_autofree char *north =
    dossier_option_to_text (document, dossier_document_find_option (document, "north"));
  g_autofree char *south =
    dossier_option_to_text (document, dossier_document_find_option (document, "south"));

  assert_fits (north);
  g_assert_true (g_str_has_prefix (north,
                                   "North, \"new\" road\n\nOVERVIEW\n  Summary\n    Unknown\n"));
  assert_has (north, "\n  Toll\n    None [2]\n");
  assert_has (north, "\nRELATIONS\n  Requires\n    South road\n    As a way round\n");
  /* What has a date comes first. */
  assert_has (north, "\nTIMELINE\n  May 2024\n    Vote\n  Date unknown\n    No date\n");
  assert_has (north, "\nHISTORY\n  2024\n    Put forward\n    /status: from idea to proposed\n");
  assert_has (north, "\nCLAIMS\n [1]  1. Short\n      Speaker: A_clerk_\n");
  assert_has (south, "\nCLAIMS\n    Unknown\n");
}

/* Names and numbers may be longer than usual: the texts beside them still stand in one column. */
static void
test_many (void)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"dossier\",\"version\":\"1.0\","
                                           "\"id\":\"urn:test:many\",\"title\":\"Many\","
                                           "\"options\":[");
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 120; i++)
    g_string_append_printf (json, "%s{\"id\":\"o%u\",\"title\":\"T%u\",\"claims\":"
                                  "[{\"id\":\"c%u\",\"text\":\"C%u\"}]}",
                            i > 1 ? "," : "", i, i, i, i);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  document = dossier_reader_read_bytes (bytes, "many", problems, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);

      g_ptr_array_add (options, option);
    }
  comparison = dossier_comparison_new (document, (DossierOption **) options->pdata, options->len);
  text = dossier_comparison_to_text (comparison, ALL);

  assert_has (text, "\n  A   T1\n");
  assert_has (text, "\n  AA  T27\n");
  assert_has (text, "\n [1]   C1\n       Speaker: unknown\n");
  assert_has (text, "\n [120] C120\n       Speaker: unknown\n");
}

static void
test_no_differences (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  DossierOption *option = dossier_document_find_option (document, "south");
  DossierOption *options[] = { option, option };
  g_autoptr (DossierComparison) comparison = dossier_comparison_new (document, options, 2);
  g_autofree char *text = dossier_comparison_to_text (comparison, DIFFERENCES);
  g_autofree char *markdown = dossier_comparison_to_markdown (comparison, DIFFERENCES);
  g_autofree char *every = dossier_comparison_to_text (comparison, ALL);

  g_assert_true (g_str_has_suffix (text, "\n\nBy what the dossier says, these options do not "
                                         "differ.\n"));
  g_assert_true (g_str_has_suffix (markdown, "|\n\nBy what the dossier says, these options do not "
                                             "differ.\n"));
  assert_has_not (every, "do not differ");
}

/* A record comes back as it was read, with what this version does not know. */
static void
test_record_json (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (document));
  g_autofree char *json = json_to_string (node, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) again = dossier_reader_read_bytes (bytes, "again", problems, &error);
  g_autoptr (JsonNode) node_again = NULL;

  g_assert_no_error (error);
  node_again = dossier_record_to_json (DOSSIER_RECORD (again));
  g_assert_true (json_node_equal (node, node_again));
  assert_has (json, "\"later\":[1,null]");
  assert_has (json, "\"extra\":{\"kept\":true}");
  assert_has (json, "\"title\":{\"en\":\"South road\",\"fr\":\"Route du sud\"}");
  assert_has (json, "\"reported_on\":{\"stated\":\"Thursday\"}");
  assert_has (json, "\"secondhand\":true");
  assert_has (json, "\"credibility\":3");
}

static void
test_wrap (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *words = g_strnfill (100, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *expected = NULL;

  g_assert_cmpuint (dossier_wrap_measure ("e\xcc\x81"), ==, 1);
  g_assert_cmpuint (dossier_wrap_measure ("漢字"), ==, 4);

  dossier_wrap_append (out, " * ", 4, "one\ntwo");
  g_assert_cmpstr (out->str, ==, " *  one\n    two\n");

  /* A long word keeps a line to itself. */
  g_string_truncate (out, 0);
  expected = g_strdup_printf ("  a\n  %s\n  b\n", words);
  {
    g_autofree char *text = g_strdup_printf ("a %s b", words);

    dossier_wrap_append (out, "", 2, text);
  }
  g_assert_cmpstr (out->str, ==, expected);

  g_string_truncate (out, 0);
  for (guint i = 0; i < 60; i++)
    g_string_append (wide, "漢 ");
  dossier_wrap_append (out, "", 0, wide->str);
  assert_fits (out->str);

  /* A longer beginning leaves less room on the first line alone. */
  g_string_truncate (out, 0);
  words[73] = '\0';
  {
    g_autofree char *text = g_strdup_printf ("%s y", words);

    dossier_wrap_append (out, "[1000] ", 4, text);
  }
  assert_fits (out->str);
  assert_has (out->str, "x\n    y\n");

  g_string_truncate (out, 0);
  dossier_wrap_append (out, "", 0, "");
  g_assert_cmpstr (out->str, ==, "\n");
}

/* Nothing that would not be seen is left, but isolates that end with their line. */
static void
assert_seen (const char *text)
{
  g_autofree char *marked = dossier_bidi_mark_line (text);

  g_assert_cmpstr (text, ==, marked);
}

static void
test_hidden_characters (void)
{
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "fixtures", "dossiers", "good", "hidden-characters.dossier.json", NULL);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DossierDocument) document = dossier_reader_read_file (file, problems, NULL, NULL);
  DossierOption *options[] = {
    dossier_document_find_option (document, "north"),
    dossier_document_find_option (document, "south"),
  };
  g_autoptr (DossierComparison) comparison = dossier_comparison_new (document, options, 2);
  g_autofree char *csv = dossier_comparison_to_csv (comparison, ALL);
  g_autofree char *markdown = dossier_comparison_to_markdown (comparison, ALL);
  g_autofree char *text = dossier_comparison_to_text (comparison, ALL);
  g_autofree char *option = dossier_option_to_text (document, options[0]);

  assert_seen (csv);
  assert_seen (markdown);
  /* (A terminal's text is marked when it is written.) */
  assert_has (csv, ",�=1+2,");
  assert_has (csv, "South road�,");
  assert_has (csv, "Claims: ⁨الطريق الشمالي (A)⁩,");
  assert_has (csv, "road�\nدرب");
  assert_has (csv, "⁨Supports⁩: ⁨نعم�.⁩\n⁨אחרי זה (2).⁩");
  assert_has (markdown, "⁨قال (A): �نعم⁩ — ⁨ראש� העירייה⁩");
  assert_has (markdown, "- Source: ⁨Minutes�⁩, published by ⁨بلدية� المدينة⁩\n");
  assert_has (markdown, "- Author: ⁨ה�כותב⁩\n");
  assert_has (text, "Speaker: ⁨ראש� העירייה⁩\n");
  assert_has (option, "Likelihood: ⁨ربما⁩ (scale “⁨own�⁩”)\n");
  assert_has (option, "“⁨يوم� الخميس⁩” (calendar date unknown)");
  /* What writing needs is left alone. */
  assert_has (csv, "می\342\200\214خواهم 👩\342\200\215🔬 C++\342\200\216 היא");
}

/* A text that is set apart stays so where its line is broken. */
static void
test_wrap_isolates (void)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *line = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (long_text, i > 0 ? " كلمة" : "كلمة");
  line = dossier_bidi_format ("Speaker: %s.", long_text->str, NULL);
  dossier_wrap_append (out, "", 4, line);
  assert_seen (out->str);
  lines = g_strsplit (out->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  g_assert_true (g_str_has_prefix (lines[1], "    " DOSSIER_BIDI_ISOLATE "كلمة"));
  g_assert_true (g_str_has_suffix (lines[1], DOSSIER_BIDI_POP));
}

/* GLib reads the part of XML that there is in ODF and in what we write of HTML. */
static void
assert_well_formed (const char *xml)
{
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&(GMarkupParser) { 0 }, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_html (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *html = dossier_comparison_to_html (comparison, ALL);
  g_autofree char *some = dossier_comparison_to_html (comparison, DIFFERENCES);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n"));
  assert_has (html, "<title>Town *plans*</title>");
  assert_has (html, "@media print");
  assert_has (html, "<caption dir=\"auto\">2 options compared</caption>");
  assert_has (html, "<th scope=\"col\" dir=\"auto\">North, &quot;new&quot; road</th>");
  assert_has (html, "<th scope=\"rowgroup\" colspan=\"3\" dir=\"auto\">Facts</th>");
  assert_has (html,
              "<th scope=\"row\" dir=\"auto\">Cost</th><td><p dir=\"auto\">=1+2 [1]</p></td>");
  assert_has (html, "&lt;b&gt;[x](http://y)&lt;/b&gt; `c` &amp; www.z #1");
  assert_has_not (html, "<b>");
  assert_has (html, "<li><p dir=\"auto\">1. Short</p><ul><li dir=\"auto\">Speaker: ");
  assert_has_not (some, ">Width<");
}

static void
test_odt (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *odt = dossier_comparison_to_odt (comparison, ALL);

  assert_well_formed (odt);
  assert_has (odt, "office:mimetype=\"application/vnd.oasis.opendocument.text\"");
  assert_has (odt, "<dc:title>Town *plans*</dc:title>");
  assert_has (odt, "<table:table-header-rows><table:table-row>");
  assert_has (odt, "table:number-columns-repeated=\"2\"");
  assert_has (odt, "table:number-columns-spanned=\"3\"");
  assert_has (odt, "<text:page-number/>");
  assert_has (odt, "&lt;b&gt;[x](http://y)&lt;/b&gt;");
  assert_has (odt, ">[1] 1. Short</text:p>");
}

static void
test_tsv (void)
{
  g_autoptr (DossierComparison) comparison = compare ();
  g_autofree char *tsv = dossier_comparison_to_tsv (comparison, ALL);

  g_assert_true (g_str_has_prefix (tsv, "Attribute\tNorth, \"new\" road\tSouth road\n"));
  assert_has (tsv, "\nTags\ta|b c\tUnknown\n");
  assert_has (tsv, "\nCost\t'=1+2\tKnown: None\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-exports/csv", test_csv);
  g_test_add_func ("/comparison-exports/only-differences", test_only_differences);
  g_test_add_func ("/comparison-exports/only-common", test_only_common);
  g_test_add_func ("/comparison-exports/html", test_html);
  g_test_add_func ("/comparison-exports/odt", test_odt);
  g_test_add_func ("/comparison-exports/tsv", test_tsv);
  g_test_add_func ("/comparison-exports/markdown", test_markdown);
  g_test_add_func ("/comparison-exports/json", test_json);
  g_test_add_func ("/comparison-exports/text", test_text);
  g_test_add_func ("/comparison-exports/many", test_many);
  g_test_add_func ("/comparison-exports/no-differences", test_no_differences);
  g_test_add_func ("/option/text", test_option_text);
  g_test_add_func ("/record/json", test_record_json);
  g_test_add_func ("/wrap", test_wrap);
  g_test_add_func ("/wrap/isolates", test_wrap_isolates);
  g_test_add_func ("/hidden-characters", test_hidden_characters);

  return g_test_run ();
}
