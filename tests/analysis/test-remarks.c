/* test-remarks.c: what is sound, but hardly meant
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-remarks.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <string.h>

#define HEAD "'format': 'dossier', 'version': '1.0', 'id': 'urn:test:t', 'title': 'T'"

/* Holds the remarks on a dossier, whose quotes are single, to lines of place, found, expected. */
static void
hold_remarks (const char *members,
              const char *expected)
{
  g_autofree char *text = g_strdup_printf ("{" HEAD ", %s }", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);
  remarks = dossier_remarks_new (document);
  for (guint i = 0; i < remarks->len; i++)
    {
      const DossierProblem *remark = g_ptr_array_index (remarks, i);

      g_string_append_printf (lines, "%s: %s: %s\n", remark->pointer, remark->found,
                              remark->expected);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

#define UNKNOWN ", a member that the format does not know: "

static void
test_misspelt (void)
{
  hold_remarks ("'options': [], 'sumary': 'S'", "/sumary: “sumary”" UNKNOWN "“summary”\n");
  hold_remarks ("'options': [], 'Summary': 'S'", "/Summary: “Summary”" UNKNOWN "“summary”\n");
  hold_remarks ("'options': [], 'udpated': '2024'", "/udpated: “udpated”" UNKNOWN "“updated”\n");
  hold_remarks ("'options': [], 'evnet': []", "/evnet: “evnet”" UNKNOWN "“events”\n");
  hold_remarks ("'options': [{ 'id': 'o', 'title': 'O', 'titel': 'P', 'staus': 'idea' }]",
                "/options/0/titel: “titel”" UNKNOWN "“title”\n"
                "/options/0/staus: “staus”" UNKNOWN "“status”\n");
  hold_remarks ("'options': [{ 'id': 'o', 'title': 'O', 'claims': [{ 'id': 'c', 'text': 'C',"
                " 'said-on': '2024', 'likelihood': { 'scale': 's', 'term': 't', 'terms': 1 } }] }]",
                "/options/0/claims/0/said-on: “said-on”" UNKNOWN "“said_on”\n"
                "/options/0/claims/0/likelihood/terms: “terms”" UNKNOWN "“term”\n");
}

static void
test_hidden (void)
{
  hold_remarks ("'summary': 'می\\u200cخواهم', 'options': [{ 'id': 'o', 'title': "
                "{ 'en': 'A\\u202eb', 'he': 'א' }, 'tags': ['c', 'd\\u200b\\u200b'] }]",
                "/options/0/title/en: characters that are not seen, U+202E: “Ab”\n"
                "/options/0/tags/1: characters that are not seen, U+200B: “d”\n");
}

/* What is nobody's slip. */
static void
test_not_misspelt (void)
{
  g_autofree char *name = g_strnfill (100000, 'n');
  g_autofree char *members = g_strdup_printf ("'options': [], '%s': 1", name);

  hold_remarks ("'options': [], 'summary': 'S'", "");
  hold_remarks ("'options': [], 'x-title': 'S', 'x-idd': 1, 'note': 1, '': 1, 'متحف': 1", "");
  hold_remarks ("'options': [{ 'id': 'o', 'title': 'O', 'ido': 1, 'extra': { 'titel': 1 } }]",
                "/options/0/ido: “ido”" UNKNOWN "“id”\n");
  hold_remarks (members, "");
}

#define OPTION(id, relations) "{ 'id': '" id "', 'title': 'O', 'relations': [" relations "] }"
#define RELATION(kind, to) "{ 'kind': '" kind "', 'option': '" to "' }"
#define REQUIRES(to) RELATION ("requires", to)
#define TOGETHER ": no circle, unless they only go together\n"
#define CIRCLE "/relations/0: options that require each other: "

static void
test_relations (void)
{
  hold_remarks ("'options': [" OPTION ("a", REQUIRES ("b") ", " REQUIRES ("c")) ", "
                OPTION ("b", REQUIRES ("c")) ", "
                OPTION ("c", RELATION ("complements", "a") ", " RELATION ("excludes", "a")) "]",
                "");
  hold_remarks ("'options': [" OPTION ("a", REQUIRES ("a")) ", "
                OPTION ("b", RELATION ("complements", "b")) "]",
                "/options/0/relations/0: a relation of an option to itself: another option\n"
                "/options/1/relations/0: a relation of an option to itself: another option\n");
  hold_remarks ("'options': [" OPTION ("a", RELATION ("excludes", "b") ", " REQUIRES ("b")) ", "
                OPTION ("b", "") "]",
                "/options/0/relations/0: an option that is both required and excluded:"
                " one of the two\n");
}

static void
test_circles (void)
{
  hold_remarks ("'options': [" OPTION ("a", REQUIRES ("b")) ", " OPTION ("b", REQUIRES ("a")) "]",
                "/options/1" CIRCLE "“a” → “b” → “a”" TOGETHER);
  hold_remarks ("'options': [" OPTION ("x", REQUIRES ("b")) ", " OPTION ("a", REQUIRES ("b")) ", "
                OPTION ("b", REQUIRES ("c")) ", " OPTION ("c", REQUIRES ("a")) "]",
                "/options/1" CIRCLE "“b” → “c” → “a” → “b”" TOGETHER);
  hold_remarks ("'options': [" OPTION ("a", REQUIRES ("b")) ", " OPTION ("b", REQUIRES ("a")) ", "
                OPTION ("c", REQUIRES ("d")) ", " OPTION ("d", REQUIRES ("c")) "]",
                "/options/1" CIRCLE "“a” → “b” → “a”" TOGETHER
                "/options/3" CIRCLE "“c” → “d” → “c”" TOGETHER);
}

/* A circle of many is gone around once, and told in short. */
static void
test_long_circle (void)
{
  const guint n = 500;
  g_autoptr (GString) options = g_string_new ("'options': [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (options, "%s" OPTION ("%u", REQUIRES ("%u")), i > 0 ? ", " : "", i,
                            (i + 1) % n);
  g_string_append (options, "]");
  hold_remarks (options->str, "/options/499" CIRCLE
                "“0” → “1” → “2” → “3” → “4” → “5” → “6” → “7” → … → “0”" TOGETHER);
}

#define CHANGED(members, changes) \
  "'actors': [{ 'id': 'city', 'name': 'C' }]," \
  " 'options': [{ 'id': 'o', 'title': 'O', " members ", 'history': [" changes "] }]"
#define CHANGE "/options/0/history/0"

static void
test_history (void)
{
  /* What fits, or cannot be told. */
  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2023', 'member': '/summary', 'before': 'a', 'after': 'b' },"
                         "{ 'date': '2024', 'member': '/summary', 'before': 'b', 'after': 'c' },"
                         "{ 'date': '2024', 'text': 'A remark.' }, { 'text': 'Another.' }"), "");
  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2023', 'member': '/summary', 'before': 'a', 'after': 'b' },"
                         "{ 'member': '/summary', 'before': 'b', 'after': 'c' }"), "");
  hold_remarks (CHANGED ("'tags': ['b']", "{ 'date': '2024', 'member': '/tags/0', 'before': 'a' },"
                         "{ 'date': '2024-01', 'text': 'Within that year.' }"), "");

  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2024', 'member': '/facts/0/value', 'before': 'a',"
                         "  'after': 'c' }"),
                CHANGE "/member: “/facts/0/value”: a place in the option at which something stood "
                "then\n");
  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2024', 'member': '/id', 'before': 'p', 'after': 'o' }"),
                CHANGE "/member: “/id”: a place in the option at which something stood then\n");
  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2024', 'member': '/summary', 'before': 'a', 'after': 'b' }"),
                CHANGE "/after: “b”: what stands there, or what the next change gives as the value "
                "before\n");
  hold_remarks (CHANGED ("'summary': 'c', 'proposers': ['city']",
                         "{ 'date': '2024', 'member': '/proposers', 'before': ['gone'],"
                         "  'after': ['city'] }"),
                CHANGE "/before: “[\"gone\"]”: a value that could stand there in this dossier\n");
  hold_remarks (CHANGED ("'summary': 'c'",
                         "{ 'date': '2024', 'text': 'Later.' },"
                         "{ 'date': '2023-12', 'text': 'E.' },"
                         "{ 'date': '2023-12-31', 'text': 'Then.' }"),
                "/options/0/history/1/date: “2023-12”: the changes in the order in which they "
                "came\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remarks/hidden", test_hidden);
  g_test_add_func ("/remarks/misspelt", test_misspelt);
  g_test_add_func ("/remarks/not-misspelt", test_not_misspelt);
  g_test_add_func ("/remarks/history", test_history);
  g_test_add_func ("/remarks/relations", test_relations);
  g_test_add_func ("/remarks/circles", test_circles);
  g_test_add_func ("/remarks/long-circle", test_long_circle);

  return g_test_run ();
}
