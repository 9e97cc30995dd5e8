/* test-ledger.c: what rests on each source, and what each actor has part in
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-ledger.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

/* The paper cites the agency; the letter stands for itself; quotes are single to be read here. */
static const char town[] =
  "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:l', 'title': 'T', 'language': 'en',"
  "  'actors': [{ 'id': 'shops', 'name': 'Shops' }, { 'id': 'city', 'name': 'City' },"
  "             { 'id': 'idle', 'name': 'Idle' }],"
  "  'sources': [{ 'id': 'paper', 'title': 'Paper', 'cites': ['agency'] },"
  "              { 'id': 'agency', 'title': 'Agency' }, { 'id': 'letter', 'title': 'Letter' },"
  "              { 'id': 'unused', 'title': 'Unused' }],"
  "  'options': [{ 'id': 'a', 'title': 'A', 'proposers': ['shops'],"
  "    'facts': [{ 'label': 'Cost', 'value': '1', 'claims': ['p', 'g', 'p'] },"
  "              { 'label': 'Size', 'value': '2', 'claims': ['p', 'l'] },"
  "              { 'label': 'Time', 'value': '3', 'claims': ['o'] },"
  "              { 'label': 'Tax', 'value': '4' },"
  "              { 'label': 'Way', 'state': 'disputed', 'sides': ["
  "                { 'value': 'Up', 'claims': ['l'] }, { 'value': 'Down', 'claims': ['g'] }] }],"
  "    'roles': [{ 'actor': 'city', 'role': 'Funder', 'claims': ['l'] }],"
  "    'claims': [{ 'id': 'p', 'text': 'P', 'source': 'paper' },"
  "               { 'id': 'g', 'text': 'G', 'source': 'agency' },"
  "               { 'id': 'l', 'text': 'L', 'source': 'letter' },"
  "               { 'id': 'o', 'text': 'O', 'source': 'paper', 'origin': 'a witness' }] },"
  "  { 'id': 'b', 'title': 'B', 'conditions': [{ 'text': 'If', 'claims': ['l'] }],"
  "    'positions': [{ 'actor': 'city', 'stance': 'opposes', 'claims': ['q'] }],"
  "    'claims': [{ 'id': 'q', 'text': 'Q', 'origin': 'letter' }] }] }";

static DossierDocument *
read_town (void)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autofree char *text = g_strdelimit (g_strdup (town), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "town", problems, &error);

  g_assert_no_error (error);

  return document;
}

/* An entry's items, like "A Fact Cost: 1!", where the mark says that it falls with the source. */
static char *
describe (DossierDocument *document,
          GListModel      *ledger,
          guint            position)
{
  g_autoptr (DossierLedgerEntry) entry = g_list_model_get_item (ledger, position);
  g_autoptr (GString) out = g_string_new (dossier_ledger_entry_get_title (entry));

  for (guint i = 0; i < dossier_ledger_entry_get_n_items (entry); i++)
    {
      const DossierLedgerItem *item = dossier_ledger_entry_get_item (entry, i);
      g_auto (DossierLedgerWords) words = { 0 };

      dossier_ledger_entry_look_up (entry, i, document, &words);
      g_string_append_printf (out, "|%s %s %s%s", words.option->id,
                              dossier_ledger_part_get_label (item->part),
                              words.text == NULL ? "-" : words.text,
                              item->falls ? "!" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static void
assert_entries (DossierLedgerKind   kind,
                const char * const *expected)
{
  g_autoptr (DossierDocument) document = read_town ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) ledger = dossier_ledger_new (document, kind, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (ledger); i++)
    {
      g_autofree char *found = describe (document, ledger, i);

      g_assert_cmpstr (found, ==, expected[i]);
    }
  g_assert_cmpuint (g_strv_length ((char **) expected), ==, g_list_model_get_n_items (ledger));
}

static void
test_sources (void)
{
  static const char * const expected[] = {
    /* The agency stands behind the cost even where the paper falls. */
    "Paper|a Fact Cost: 1|a Fact Size: 2|a Fact Time: 3!|a Claim P|a Claim O",
    /* What names an origin of its own does not go back to what its source cites. */
    "Agency|a Fact Cost: 1!|a Fact Size: 2|a Side of a dispute Way: Down!|a Claim P|a Claim G",
    /* A claim may name a source as its origin, and claims of other options count. */
    "Letter|a Role City: Funder!|a Fact Size: 2|a Side of a dispute Way: Up!|a Claim L"
    "|b Condition If!|b Position City: Opposes!|b Claim Q",
    "Unused",
    NULL
  };

  assert_entries (DOSSIER_LEDGER_KIND_SOURCES, expected);
}

static void
test_actors (void)
{
  static const char * const expected[] = {
    "Shops|a Proposer -", "City|a Role Funder|b Position Opposes", "Idle", NULL
  };

  assert_entries (DOSSIER_LEDGER_KIND_ACTORS, expected);
}

static void
test_cancelled (void)
{
  g_autoptr (DossierDocument) document = read_town ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_ledger_new (document, DOSSIER_LEDGER_KIND_SOURCES, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/sources", test_sources);
  g_test_add_func ("/ledger/actors", test_actors);
  g_test_add_func ("/ledger/cancelled", test_cancelled);

  return g_test_run ();
}
