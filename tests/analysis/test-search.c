/* test-search.c: what can be found in a dossier, and how it is put into words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-finding.h"
#include "analysis/dossier-searchable.h"
#include "model/dossier-reader.h"

#include <string.h>

static const char text[] =
  "{'format': 'dossier', 'version': '1.0', 'id': 'urn:test:s', 'title': 'T', 'language': 'en',"
  " 'themes': [{'id': 'water', 'title': 'Over water'}],"
  " 'actors': [{'id': 'city', 'name': 'The city', 'summary': 'A council of nine'}],"
  " 'sources': [{'id': 's', 'title': 'A report', 'publisher': 'The Gazette',"
  "              'summary': 'On crossings'}],"
  " 'options': [{'id': 'a', 'title': 'A ferry', 'summary': 'Boats at night', 'theme': 'water',"
  "   'status': 'under-discussion', 'tags': ['cheap', 'quick start'], 'proposers': ['city'],"
  "   'facts': [{'label': 'Funding', 'value': 'A toll', 'claims': ['c1']}],"
  "   'conditions': [{'text': 'Calm weather'}],"
  "   'positions': [{'actor': 'city', 'stance': 'supports', 'text': 'As soon as may be'}],"
  "   'claims': [{'id': 'c1', 'text': 'The toll pays for it', 'source': 's',"
  "               'speaker': 'An engineer'}]},"
  "  {'id': 'b', 'title': 'A bridge'}]}";

static DossierDocument *
read_document (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "test", problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static gboolean
write_down (const DossierSearchText *given,
            gpointer                 user_data)
{
  GString *list = user_data;
  g_autofree char *tags = given->tags == NULL ? NULL : g_strjoinv (",", (char **) given->tags);

  g_string_append_printf (list, "%d/%u/%u %s: %s [%s] %s\n", given->hit.group, given->hit.position,
                          given->hit.index, given->head, given->body, tags,
                          given->statuses == NULL ? NULL : given->statuses[0]);

  return list->len < 10000;
}

static void
test_feed (void)
{
  g_autoptr (DossierDocument) document = read_document ();
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_true (dossier_searchable_feed (document, write_down, list));
  g_assert_cmpstr (list->str, ==,
                   "2/0/0 A report: The Gazette\nOn crossings [(null)] (null)\n"
                   "3/0/0 The city: A council of nine [(null)] (null)\n"
                   "0/0/0 A ferry: Over water\nBoats at night\ncheap\nquick start\nFunding\n"
                   "A toll\nCalm weather\nThe city\nThe city\nAs soon as may be"
                   " [cheap,quick start] under-discussion\n"
                   "1/0/0 (null): The toll pays for it\nAn engineer"
                   " [cheap,quick start] under-discussion\n"
                   "0/1/0 A bridge:  [(null)] (null)\n");
}

/* Who is fed may have enough. */
static gboolean
refuse (const DossierSearchText *given,
        gpointer                 user_data)
{
  return --*(int *) user_data > 0;
}

static void
test_stop (void)
{
  g_autoptr (DossierDocument) document = read_document ();

  for (int most = 1; most <= 5; most++)
    {
      int left = most;

      g_assert_false (dossier_searchable_feed (document, refuse, &left));
      g_assert_cmpint (left, ==, 0);
    }
}

static void
test_findings (void)
{
  static const struct
  {
    DossierSearchHit  hit;
    const char       *typed;
    const char       *words; /* title, detail, field and the words there */
  } cases[] = {
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "ferry", "A ferry|Boats at night|/title|ferry" },
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "nigh", "A ferry|Boats at night|/summary|night" },
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "toll", "A ferry|A toll|/facts/Funding/value|toll" },
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "funding",
      "A ferry|Funding — A toll|/facts/Funding/label|Funding" },
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "weather",
      "A ferry|Calm weather|/conditions/0/text|weather" },
    { { DOSSIER_SEARCH_OPTIONS, 0, 0 }, "tag:cheap", "A ferry|Boats at night|(null)|" },
    { { DOSSIER_SEARCH_OPTIONS, 1, 0 }, "bridge", "A bridge|(null)|/title|bridge" },
    { { DOSSIER_SEARCH_CLAIMS, 0, 0 }, "toll",
      "The toll pays for it|A ferry|/claims/c1/text|toll" },
    { { DOSSIER_SEARCH_CLAIMS, 0, 0 }, "engineer",
      "The toll pays for it|An engineer · A ferry|/claims/c1/text|" },
    { { DOSSIER_SEARCH_SOURCES, 0, 0 }, "crossings", "A report|On crossings|(null)|" },
    { { DOSSIER_SEARCH_SOURCES, 0, 0 }, "report", "A report|The Gazette|(null)|" },
    { { DOSSIER_SEARCH_ACTORS, 0, 0 }, "city", "The city|A council of nine|(null)|" },
  };
  g_autoptr (DossierDocument) document = read_document ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuery) query = dossier_query_parse (cases[i].typed);
      g_autoptr (DossierFinding) finding = dossier_finding_new (document, query, &cases[i].hit);
      g_autofree char *place = NULL, *words = NULL;

      g_assert_nonnull (finding);
      if (finding->end > 0)
        {
          const char *given = finding->detail == NULL ||
                              strstr (finding->field, "/title") != NULL ||
                              cases[i].hit.group == DOSSIER_SEARCH_CLAIMS
                                ? finding->title->text : finding->detail->text;

          place = g_utf8_substring (given, finding->start, finding->end);
        }
      words = g_strdup_printf ("%s|%s|%s|%s", finding->title->text,
                               finding->detail == NULL ? NULL : finding->detail->text,
                               finding->field, place == NULL ? "" : place);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is not there any more. */
static void
test_nothing (void)
{
  static const DossierSearchHit hits[] = {
    { DOSSIER_SEARCH_OPTIONS, 2, 0 },
    { DOSSIER_SEARCH_CLAIMS, 0, 1 },
    { DOSSIER_SEARCH_CLAIMS, 1, 0 },
    { DOSSIER_SEARCH_SOURCES, 1, 0 },
    { DOSSIER_SEARCH_ACTORS, 1, 0 },
  };
  g_autoptr (DossierDocument) document = read_document ();
  g_autoptr (DossierQuery) query = dossier_query_parse ("x");

  for (guint i = 0; i < G_N_ELEMENTS (hits); i++)
    g_assert_null (dossier_finding_new (document, query, &hits[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/feed", test_feed);
  g_test_add_func ("/search/stop", test_stop);
  g_test_add_func ("/search/findings", test_findings);
  g_test_add_func ("/search/nothing", test_nothing);

  return g_test_run ();
}
