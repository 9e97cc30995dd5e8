/* test-fields.c: the texts of an option on which notes can be made
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-fields.h"
#include "model/dossier-reader.h"

#include <string.h>

/* A dossier whose first option has @members; single quotes stand for double ones. */
static DossierDocument *
read_option (const char *members)
{
  g_autofree char *text = g_strdup_printf (
    "{'format': 'dossier', 'version': '1.0', 'id': 'urn:test:f', 'title': 'T', 'language': 'en',"
    " 'actors': [{'id': 'city', 'name': 'The city'}],"
    " 'sources': [{'id': 's', 'title': 'A source'}],"
    " 'events': ["
    "  {'id': 'e1', 'text': 'Later', 'date': '2021-05-01', 'options': ['a']},"
    "  {'id': 'e2', 'text': 'Of another', 'date': '2020', 'options': ['b']},"
    "  {'id': 'e3', 'text': 'Earlier', 'date': '2020-05-01', 'options': ['a']}],"
    " 'options': [{'id': 'a', %s}, {'id': 'b', 'title': 'B'}]}", members);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  document = dossier_reader_read_bytes (bytes, "test", problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static GPtrArray *
list (DossierDocument    *document,
      DossierFieldsScope  scope)
{
  return dossier_fields_list (document, dossier_document_find_option (document, "a"), scope);
}

/* The fields but for those that every test has, a line each. */
static char *
show (DossierDocument    *document,
      DossierFieldsScope  scope)
{
  g_autoptr (GPtrArray) fields = list (document, scope);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierFieldText *field = fields->pdata[i];

      if (!g_str_has_prefix (field->path, "/events/"))
        g_string_append_printf (shown, "%s (%s) %s\n", field->path, field->language, field->text);
    }

  return g_string_free_and_steal (shown);
}

static void
check (const char         *members,
       DossierFieldsScope  scope,
       const char         *expected)
{
  g_autoptr (DossierDocument) document = read_option (members);
  g_autofree char *shown = show (document, scope);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_order (void)
{
  check ("'relations': [{'kind': 'excludes', 'option': 'b', 'text': 'Not both'}],"
         "'positions': [{'actor': 'city', 'stance': 'opposes', 'text': 'Too dear'}],"
         "'claims': [{'id': 'c1', 'text': 'Said', 'source': 's'}],"
         "'conditions': [{'text': 'First'}, {'text': 'Second'}],"
         "'facts': [{'label': 'Cost', 'value': 'Little'}],"
         "'history': [{'date': '2020', 'member': 'status', 'before': 'idea', 'after': 'proposed',"
         "             'text': 'Put forward'}],"
         "'status': 'proposed', 'summary': 'In short', 'title': 'A'",
         DOSSIER_FIELDS_SHOWN,
         "/title (en) A\n"
         "/summary (en) In short\n"
         "/facts/Cost/label (en) Cost\n"
         "/facts/Cost/value (en) Little\n"
         "/conditions/0/text (en) First\n"
         "/conditions/1/text (en) Second\n"
         "/positions/city/text (en) Too dear\n"
         "/claims/c1/text (en) Said\n"
         "/relations/b/text (en) Not both\n"
         "/history/0/text (en) Put forward\n");
}

/* What stands in the timeline is in its order; what is listed before is not listed again. */
static void
test_timeline (void)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  const char *const expected[] = { "/title", "/claims/c1/text", "/events/e3/text",
                                   "/events/e1/text" };

  document = read_option ("'title': 'A', 'claims': [{'id': 'c1', 'text': 'Said', 'source': 's',"
                          " 'said_on': '2020-08-01'}]");
  fields = list (document, DOSSIER_FIELDS_SHOWN);
  g_assert_cmpuint (fields->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < fields->len; i++)
    g_assert_cmpstr (((DossierFieldText *) fields->pdata[i])->path, ==, expected[i]);
}

/* Facts stand under their labels; what is none or unknown has no words. */
static void
test_facts (void)
{
  check ("'title': 'A', 'facts': ["
         "{'label': 'Cost', 'value': 'Little'},"
         "{'label': 'Staff', 'state': 'none'},"
         "{'label': 'Time', 'state': 'unknown'},"
         "{'label': 'Cost', 'value': 'Much'},"
         "{'label': 'a/b~c', 'value': 'Escaped'},"
         "{'label': 'Site', 'value': 'East'},"
         "{'label': 'Site', 'state': 'disputed', 'value': 'Open', 'sides': ["
         " {'value': 'North'}, {'value': 'South'}]}]",
         DOSSIER_FIELDS_SHOWN,
         "/title (en) A\n"
         "/facts/Cost/label (en) Cost\n"
         "/facts/Cost/value (en) Little\n"
         "/facts/Cost/1/value (en) Much\n"
         "/facts/Staff/label (en) Staff\n"
         "/facts/Time/label (en) Time\n"
         "/facts/a~1b~0c/label (en) a/b~c\n"
         "/facts/a~1b~0c/value (en) Escaped\n"
         "/facts/Site/label (en) Site\n"
         "/facts/Site/1/value (en) Open\n"
         "/facts/Site/value (en) East\n"
         "/facts/Site/1/sides/0/value (en) North\n"
         "/facts/Site/1/sides/1/value (en) South\n");
}

/* The tests are run in a locale that names no language. */
static void
test_languages (void)
{
  static const char members[] =
    "'title': {'ar': 'أ', 'en': 'A'}, 'summary': 'Plain',"
    "'facts': [{'label': {'ar': 'التكلفة', 'en': 'Cost'},"
    " 'value': {'ar': 'قليل', 'en': 'Little'}}]";

  check (members, DOSSIER_FIELDS_SHOWN,
         "/title/en (en) A\n"
         "/summary (en) Plain\n"
         "/facts/Cost/label/en (en) Cost\n"
         "/facts/Cost/value/en (en) Little\n");
  check (members, DOSSIER_FIELDS_ALL,
         "/title/en (en) A\n"
         "/title/ar (ar) أ\n"
         "/summary (en) Plain\n"
         "/facts/Cost/label/en (en) Cost\n"
         "/facts/Cost/label/ar (ar) التكلفة\n"
         "/facts/Cost/value/en (en) Little\n"
         "/facts/Cost/value/ar (ar) قليل\n");
}

/* Notes are made on what is seen, in which hidden characters are marked. */
static void
test_as_shown (void)
{
  check ("'title': 'A', 'summary': 'Left\u202eright'", DOSSIER_FIELDS_ALL,
         "/title (en) A\n"
         "/summary (en) Left\ufffdright\n");
}

static void
test_find (void)
{
  g_autoptr (DossierDocument) document = read_option ("'title': 'A', 'summary': 'In short'");
  DossierOption *option = dossier_document_find_option (document, "a");
  g_autoptr (GPtrArray) fields = list (document, DOSSIER_FIELDS_SHOWN);

  g_assert_cmpstr (dossier_fields_find (fields, "/summary")->text, ==, "In short");
  g_assert_null (dossier_fields_find (fields, "/summary/en"));
  g_assert_cmpstr (dossier_fields_find_text (fields, option->summary)->path, ==, "/summary");
  g_assert_null (dossier_fields_find_text (fields, document->title));
  g_assert_null (dossier_fields_find_text (fields, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/order", test_order);
  g_test_add_func ("/fields/timeline", test_timeline);
  g_test_add_func ("/fields/facts", test_facts);
  g_test_add_func ("/fields/languages", test_languages);
  g_test_add_func ("/fields/as-shown", test_as_shown);
  g_test_add_func ("/fields/find", test_find);

  return g_test_run ();
}
