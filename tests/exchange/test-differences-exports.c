/* test-differences-exports.c: what has changed in a dossier, in other formats
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-differences-json.h"
#include "exchange/dossier-differences-markdown.h"
#include "exchange/dossier-differences-text.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <string.h>

/* Quotes are single to be read here. */
#define HEAD "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town', 'language': 'en',"
#define OLD_TOWN HEAD \
  " 'title': 'Town', 'updated': '2024-03', 'options': [" \
  "{ 'id': 'a', 'title': 'North *road*', 'summary': 'A small road to the west.'," \
  "  'facts': [{ 'label': 'Cost', 'value': '10' }, { 'label': 'Toll', 'value': 'x' }]," \
  "  'claims': [{ 'id': 'n', 'text': 'It is short' }], 'conditions': [] }," \
  "{ 'id': 'b', 'title': 'Bridge' }, { 'id': 'c', 'title': 'Ferry' }] }"
#define NEW_TOWN HEAD \
  " 'title': 'Town', 'updated': '2024-04', 'options': [" \
  "{ 'id': 'a', 'title': 'North *road*', 'summary': 'A large road to the west, soon.'," \
  "  'facts': [{ 'label': 'Cost', 'state': 'disputed', 'value': 'All say', 'sides':" \
  "    [{ 'value': '10' }, { 'value': '[20]' }] }], 'tags': ['None', '_new_'] }," \
  "{ 'id': 'b', 'title': 'Bridge', 'claims': [{ 'id': 'n', 'text': 'It is short' }] }," \
  "{ 'id': 'd', 'title': 'Tunnel' }] }"

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
test_text (void)
{
  g_autoptr (DossierDifferences) differences = compare (OLD_TOWN, NEW_TOWN);
  g_autofree char *text = dossier_differences_to_text (differences);

  g_assert_cmpstr (text, ==,
                   "Town\n"
                   "10 differences\n"
                   "\n"
                   "THE DOSSIER\n"
                   "\n"
                   "Updated (changed)\n"
                   "  Before: March 2024\n"
                   "  After: April 2024\n"
                   "\n"
                   "NORTH *ROAD*\n"
                   "\n"
                   "Summary (reworded)\n"
                   "  A [-small-] {+large+} road to the west{+, soon+}.\n"
                   "\n"
                   "Facts › Cost (changed)\n"
                   "  Before: 10\n"
                   "  After: Disputed: All say\n"
                   "  10\n"
                   "  [20]\n"
                   "\n"
                   "Facts (removed)\n"
                   "  Toll: x\n"
                   "\n"
                   "Conditions (removed)\n"
                   "  None\n"
                   "\n"
                   "Tags (added)\n"
                   "  Known: None\n"
                   "\n"
                   "Tags (added)\n"
                   "  _new_\n"
                   "\n"
                   "BRIDGE\n"
                   "\n"
                   "Claims › “It is short” (moved)\n"
                   "  From “North *road*” to “Bridge”\n"
                   "\n"
                   "TUNNEL\n"
                   "\n"
                   "The option as a whole (added)\n"
                   "  Tunnel\n"
                   "\n"
                   "FERRY\n"
                   "\n"
                   "The option as a whole (removed)\n"
                   "  Ferry\n");
}

static void
test_markdown (void)
{
  g_autoptr (DossierDifferences) differences = compare (OLD_TOWN, NEW_TOWN);
  g_autofree char *markdown = dossier_differences_to_markdown (differences);

  g_assert_cmpstr (markdown, ==,
                   "# Town\n"
                   "\n"
                   "10 differences\n"
                   "\n"
                   "## The dossier\n"
                   "\n"
                   "- Updated (changed): ~~March 2024~~ **April 2024**\n"
                   "\n"
                   "## North \\*road\\*\n"
                   "\n"
                   "- Summary (reworded): A ~~small~~ **large** road to the west<!-- -->**, "
                   "soon**.\n"
                   "- Facts › Cost (changed): ~~10~~ **Disputed: All say<br>10<br>\\[20\\]**\n"
                   "- Facts (removed): ~~Toll: x~~\n"
                   "- Conditions (removed): ~~None~~\n"
                   "- Tags (added): **Known: None**\n"
                   "- Tags (added): **\\_new\\_**\n"
                   "\n"
                   "## Bridge\n"
                   "\n"
                   "- Claims › “It is short” (moved): From “North \\*road\\*” to “Bridge”\n"
                   "\n"
                   "## Tunnel\n"
                   "\n"
                   "- The option as a whole (added): **Tunnel**\n"
                   "\n"
                   "## Ferry\n"
                   "\n"
                   "- The option as a whole (removed): ~~Ferry~~\n");
}

/* A dossier before and after its summary was reworded. */
static DossierDifferences *
reword (const char *before,
        const char *after)
{
  g_autofree char *old_text = g_strconcat (HEAD " 'title': 'T', 'summary': '", before,
                                           "', 'options': [] }", NULL);
  g_autofree char *new_text = g_strconcat (HEAD " 'title': 'T', 'summary': '", after,
                                           "', 'options': [] }", NULL);

  return compare (old_text, new_text);
}

/* Marks of Markdown must neither touch white space within nor stand between a letter and a sign. */
static void
test_marks (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *marked;
  } cases[] = {
    { "one two three", "one three", "one ~~two~~ three" },
    { "one three", "one two three", "one **two** three" },
    { "one two three", "one two", "one two ~~three~~" },
    { "one two", "one two three", "one two **three**" },
    { "two three", "one two three", "**one** two three" },
    { "It costs 10.5 in all", "It costs 10.7 in all", "It costs 10.~~5~~ **7** in all" },
    { "one two (three) four", "one two four", "one two ~~(three)~~ four" },
    { "Weeks pass", "Weeks! pass", "Weeks<!-- -->**\\!** pass" },
    { "Weeks pass", "Weeks, no (!) pass", "Weeks<!-- -->**, no (\\!)** pass" },
    { "one-two three", "(x)one-two three", "**(x)**<!-- -->one-two three" },
    { "one-two three", "(x)-one-two three", "**(x)-**<!-- -->one-two three" },
    { "words-(x) here", "words(x) here", "words<!-- -->~~\\-~~(x) here" },
    { "word word  word", "word word word", "word word word" },
    { "word word\\nword", "word word x\\nword", "word word **x**<br>word" },
    { "word a b\\nword", "word a x word", "word a ~~b~~ **x** word" },
    { "word word b\\nword", "word word word", "word word ~~b~~ word" },
    { "word word\\nb", "word word", "word word ~~b~~" },
    { "word word", "word word\\nb", "word word<br>**b**" },
    { "word \u00a0x word word", "word y word word", "word ~~x~~ **y** word word" },
    { "word * word", "word * __x word", "word \\* **\\_\\_x** word" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDifferences) differences = reword (cases[i].before, cases[i].after);
      g_autofree char *markdown = dossier_differences_to_markdown (differences);
      g_autofree char *whole = g_strdup_printf ("# T\n\n1 difference\n\n## The dossier\n\n"
                                                "- Summary (reworded): %s\n", cases[i].marked);

      g_assert_cmpstr (markdown, ==, whole);
    }
}

/* Brackets in a terminal hold what they are around, white space too. */
static void
test_brackets (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *shown;
  } cases[] = {
    { "one two three", "one three", "one [-two -]three" },
    { "one two", "one two three", "one two{+ three+}" },
    { "It costs 10.5 in all", "It costs 10.7 in all", "It costs 10.[-5-] {+7+} in all" },
    { "one -] three", "one -] two three", "one -] {+two +}three" },
    { "one -]three", "one -](x)three", "one -]{+(x)+}three" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDifferences) differences = reword (cases[i].before, cases[i].after);
      g_autofree char *text = dossier_differences_to_text (differences);
      g_autofree char *whole = g_strdup_printf ("T\n1 difference\n\nTHE DOSSIER\n\n"
                                                "Summary (reworded)\n  %s\n", cases[i].shown);

      g_assert_cmpstr (text, ==, whole);
    }
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  return json_object_has_member (object, member) ? json_object_get_string_member (object, member)
                                                 : NULL;
}

static void
assert_side (JsonObject *difference,
             const char *member,
             const char *option,
             const char *pointer,
             const char *state,
             const char *text)
{
  JsonObject *side = json_object_get_object_member (difference, member);

  g_assert_cmpstr (get_string (side, "option"), ==, option);
  g_assert_cmpstr (get_string (side, "pointer"), ==, pointer);
  g_assert_cmpstr (get_string (side, "state"), ==, state);
  g_assert_cmpstr (get_string (side, "text"), ==, text);
}

static void
test_json (void)
{
  g_autoptr (DossierDifferences) differences = compare (OLD_TOWN, NEW_TOWN);
  g_autofree char *text = dossier_differences_to_json (differences);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonArray *list = json_object_get_array_member (object, "differences");
  JsonObject *difference, *piece;
  JsonArray *pieces, *path;

  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_cmpstr (get_string (json_object_get_object_member (object, "old"), "id"), ==,
                   "urn:test:town");
  g_assert_cmpstr (get_string (json_object_get_object_member (object, "new"), "title"), ==,
                   "Town");
  g_assert_cmpuint (json_array_get_length (list), ==, 10);

  difference = json_array_get_object_element (list, 0);
  g_assert_cmpstr (get_string (difference, "kind"), ==, "changed");
  g_assert_false (json_object_has_member (difference, "pieces"));
  assert_side (difference, "old", NULL, "/updated", "known", "March 2024");
  assert_side (difference, "new", NULL, "/updated", "known", "April 2024");

  difference = json_array_get_object_element (list, 1);
  g_assert_cmpstr (get_string (difference, "kind"), ==, "reworded");
  assert_side (difference, "old", "a", "/options/0/summary", "known", "A small road to the west.");
  pieces = json_object_get_array_member (difference, "pieces");
  g_assert_cmpuint (json_array_get_length (pieces), ==, 6);
  piece = json_array_get_object_element (pieces, 2);
  g_assert_cmpstr (get_string (piece, "kind"), ==, "added");
  g_assert_cmpstr (get_string (piece, "text"), ==, "large");
  g_assert_cmpint (json_object_get_int_member (piece, "old_start"), ==, 7);
  g_assert_cmpint (json_object_get_int_member (piece, "old_length"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (piece, "new_start"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (piece, "new_length"), ==, 5);
  g_assert_cmpstr (get_string (json_array_get_object_element (pieces, 0), "kind"), ==, "kept");
  g_assert_cmpstr (get_string (json_array_get_object_element (pieces, 1), "kind"), ==, "removed");

  difference = json_array_get_object_element (list, 2);
  path = json_object_get_array_member (difference, "path");
  g_assert_cmpuint (json_array_get_length (path), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (path, 0), ==, "Facts");
  g_assert_cmpstr (json_array_get_string_element (path, 1), ==, "Cost");
  assert_side (difference, "new", "a", "/options/0/facts/0", "disputed", "All say\n10\n[20]");

  difference = json_array_get_object_element (list, 4);
  g_assert_cmpstr (get_string (difference, "kind"), ==, "removed");
  assert_side (difference, "old", "a", "/options/0/conditions", "none", NULL);
  assert_side (difference, "new", "a", NULL, "absent", NULL);

  difference = json_array_get_object_element (list, 7);
  g_assert_cmpstr (get_string (difference, "kind"), ==, "moved");
  assert_side (difference, "old", "a", "/options/0/claims/0", "known", "North *road*");
  assert_side (difference, "new", "b", "/options/1/claims/0", "known", "Bridge");

  difference = json_array_get_object_element (list, 8);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (difference, "path")), ==,
                    0);
  assert_side (difference, "old", NULL, NULL, "absent", NULL);
  assert_side (difference, "new", "d", "/options/2", "known", "Tunnel");
}

static void
test_no_differences (void)
{
  g_autoptr (DossierDifferences) differences = compare (OLD_TOWN, OLD_TOWN);
  g_autofree char *text = dossier_differences_to_text (differences);
  g_autofree char *markdown = dossier_differences_to_markdown (differences);
  g_autofree char *json = dossier_differences_to_json (differences);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_cmpstr (text, ==, "Town\nThe two versions do not differ.\n");
  g_assert_cmpstr (markdown, ==, "# Town\n\nThe two versions do not differ.\n");
  g_assert_cmpuint (json_array_get_length (
                      json_object_get_array_member (json_node_get_object (root), "differences")),
                    ==, 0);
}

static void
test_one_difference (void)
{
  g_autoptr (DossierDifferences) differences =
    compare (HEAD " 'title': 'T', 'options': [] }", HEAD " 'title': 'U', 'options': [] }");
  g_autofree char *text = dossier_differences_to_text (differences);

  g_assert_cmpstr (text, ==, "U\n1 difference\n\nTHE DOSSIER\n\nTitle (changed)\n  Before: T\n"
                   "  After: U\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/differences-exports/text", test_text);
  g_test_add_func ("/differences-exports/markdown", test_markdown);
  g_test_add_func ("/differences-exports/marks", test_marks);
  g_test_add_func ("/differences-exports/brackets", test_brackets);
  g_test_add_func ("/differences-exports/json", test_json);
  g_test_add_func ("/differences-exports/no-differences", test_no_differences);
  g_test_add_func ("/differences-exports/one-difference", test_one_difference);

  return g_test_run ();
}
