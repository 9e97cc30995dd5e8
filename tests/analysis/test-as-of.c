/* test-as-of.c: a dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-as-of.h"
#include "analysis/dossier-comparison.h"
#include "analysis/dossier-moments.h"
#include "model/dossier-reader.h"

#include <string.h>

static DossierDocument *
read_bytes (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "test", problems, &error);

  g_assert_no_error (error);

  return document;
}

static DossierDocument *
read_fixture (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "good",
                           "history-in-time.dossier.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);

  return read_bytes (bytes);
}

/* A dossier with one option "a", whose members are @members, in JSON with single quotes. */
static DossierDocument *
read_option (const char *members)
{
  g_autofree char *text = g_strdup_printf (
    "{'format': 'dossier', 'version': '1.0', 'id': 'urn:test:a', 'title': 'T',"
    " 'actors': [{'id': 'city', 'name': 'The city'}],"
    " 'options': [{'id': 'a', 'title': 'A', %s}]}", members);
  g_autoptr (GBytes) bytes = NULL;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static DossierDocument *
lead_back (DossierDocument *document,
           const char      *iso)
{
  g_autoptr (DossierDate) date = dossier_date_parse (iso);

  g_assert_nonnull (date);

  return dossier_document_at (document, date);
}

/* What the fact with @label says: its value, its state where it has none, “-” where there is no
 * such fact, and after them the claims it rests on. */
static char *
get_fact (DossierOption *option,
          const char    *label)
{
  for (guint i = 0; option->facts != NULL && i < g_list_model_get_n_items (option->facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (option->facts, i);
      g_autofree char *claims = fact->claims == NULL ? NULL : g_strjoinv (",", fact->claims);
      const char *value = dossier_text_get (fact->value);

      if (!g_str_equal (dossier_text_get (fact->label), label))
        continue;
      if (value == NULL)
        value = fact->state == DOSSIER_FACT_STATE_NONE ? "none"
                : fact->state == DOSSIER_FACT_STATE_DISPUTED ? "disputed" : "unknown";

      return g_strdup_printf ("%s [%s]", value, claims == NULL ? "" : claims);
    }

  return g_strdup ("-");
}

static void
assert_fact (DossierOption *option,
             const char    *label,
             const char    *expected)
{
  g_autofree char *found = get_fact (option, label);

  g_assert_cmpstr (found, ==, expected);
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static void
test_history (void)
{
  static const struct
  {
    const char    *date;
    DossierStatus  status;
    const char    *cost;
    guint          credibility;
    const char    *opening;
  } cases[] = {
    { "2024-03-02", DOSSIER_STATUS_PROPOSED, "Two million [c1]", 2, "-" },
    { "2024-05-09", DOSSIER_STATUS_PROPOSED, "Two million [c1]", 2, "-" },
    { "2024-05-10", DOSSIER_STATUS_AGREED, "Three million [c1]", 3, "-" },
    { "2024-05", DOSSIER_STATUS_AGREED, "Three million [c1]", 3, "-" },
    /* That the opening was set in June may have been on the first or the last of it. */
    { "2024-06-10", DOSSIER_STATUS_AGREED, "Three million [c1]", 3, "In spring []" },
    { "2024", DOSSIER_STATUS_AGREED, "Three million [c1]", 3, "In spring []" },
  };
  g_autoptr (DossierDocument) document = read_fixture ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) then = lead_back (document, cases[i].date);
      DossierOption *option = dossier_document_find_option (then, "museum");
      DossierClaim *claim = dossier_document_find_claim (then, "c1");
      g_autoptr (DossierClaim) first = g_list_model_get_item (option->claims, 0);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (option->status, ==, cases[i].status);
      assert_fact (option, "Cost", cases[i].cost);
      assert_fact (option, "Opening", cases[i].opening);
      g_assert_cmpuint (claim->credibility, ==, cases[i].credibility);
      g_assert_true (claim == first);
    }
}

static void
test_claims (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (DossierDocument) then = lead_back (document, "2024-05-14");
  DossierOption *option = dossier_document_find_option (then, "museum");
  DossierAsOf *as_of = dossier_as_of_get (then);
  const DossierOptionState *state = dossier_as_of_get_state (as_of, "museum");
  const char *marks[] = { NULL, "date unknown", "date unknown" };
  const char *ids[] = { "c1", "c3", "c4" };
  g_autoptr (DossierRole) role = NULL;
  g_autoptr (DossierPosition) position = NULL;

  /* Of c2 what was said in April was reported on the 15th; c5 is of a source of July. */
  g_assert_cmpuint (count (option->claims), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);

      g_assert_cmpstr (claim->id, ==, ids[i]);
      g_assert_cmpstr (dossier_as_of_get_mark (as_of, claim), ==, marks[i]);
    }
  g_assert_true (state->known);
  g_assert_true (state->option == option);
  g_assert_cmpuint (state->n_later, ==, 2);
  g_assert_cmpuint (state->n_unplaced, ==, 2);

  assert_fact (option, "Subsidy", "-");
  /* One side alone was known. */
  assert_fact (option, "Visitors", "90,000 a year [c1]");
  /* None is not what is left where all is taken out. */
  g_assert_null (option->conditions);
  role = g_list_model_get_item (option->roles, 0);
  g_assert_cmpuint (g_strv_length (role->claims), ==, 1);
  g_assert_cmpuint (count (option->positions), ==, 1);
  position = g_list_model_get_item (option->positions, 0);
  g_assert_cmpstr (position->actor, ==, "city");
}

static void
test_events (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (DossierDocument) before = lead_back (document, "2024-01");
  g_autoptr (DossierDocument) then = lead_back (document, "2024-05-14");
  g_autoptr (DossierDocument) later = lead_back (document, "2024-05-15");
  g_autoptr (DossierEvent) visit = g_list_model_get_item (before->events, 0);

  g_assert_cmpuint (count (before->events), ==, 1);
  g_assert_cmpstr (visit->id, ==, "visit");
  g_assert_cmpuint (count (then->events), ==, 3);
  g_assert_cmpuint (count (later->events), ==, 4);
}

static void
test_not_known_yet (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (DossierDocument) then = lead_back (document, "2024-09-01");
  g_autoptr (DossierDocument) later = lead_back (document, "2024-09-02");
  const DossierOptionState *state = dossier_as_of_get_state (dossier_as_of_get (then), "flats");
  g_autofree char *first = dossier_date_to_iso (state->first);
  DossierOption *option;

  g_assert_false (state->known);
  g_assert_cmpstr (first, ==, "2024-09-02");
  g_assert_cmpstr (dossier_text_get (state->option->title), ==, "Flats");
  g_assert_null (state->option->summary);
  g_assert_null (state->option->claims);
  g_assert_cmpint (state->option->status, ==, DOSSIER_STATUS_UNSTATED);

  option = dossier_document_find_option (later, "flats");
  g_assert_cmpuint (count (option->claims), ==, 1);
  /* What has neither claim nor date is there at any time, and is not copied. */
  g_assert_true (dossier_document_find_option (then, "park") ==
                 dossier_document_find_option (document, "park"));
}

static void
test_lazy (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (DossierDocument) then = lead_back (document, "2024-05-09");
  g_autoptr (DossierOption) first = NULL;
  g_autoptr (DossierOption) again = NULL;

  g_assert_cmpuint (count (then->options), ==, 3);
  g_assert_null (g_list_model_get_item (then->options, 3));
  g_assert_true (g_list_model_get_item_type (then->options) == DOSSIER_TYPE_OPTION);
  first = g_list_model_get_item (then->options, 0);
  again = g_list_model_get_item (then->options, 0);
  g_assert_true (first == again);
  g_assert_true (first == dossier_document_find_option (then, "museum"));
  g_assert_cmpstr (dossier_document_get_name_of (then, "city"), ==, "The city council");
  g_assert_null (dossier_document_find_option (then, "nothing"));
  g_assert_null (dossier_as_of_get (document));
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *members; /* of the option */
    const char *expected; /* what the remark begins with or holds; NULL: none */
    const char *summary; /* the option's on 1 January 2020 */
  } cases[] = {
    { "'summary': 'new', 'history': [{'date': '2024', 'member': '/summary', 'before': 'old',"
      " 'after': 'new'}]", NULL, "old" },
    /* The new value is not what stands there. */
    { "'summary': 'newer', 'history': [{'date': '2024', 'member': '/summary', 'before': 'old',"
      " 'after': 'new'}]", "something else stands there", "newer" },
    /* A later change is undone all the same. */
    { "'summary': 'c', 'history': ["
      "{'date': '2023', 'member': '/summary', 'before': 'a', 'after': 'x'},"
      "{'date': '2024', 'member': '/summary', 'before': 'b', 'after': 'c'}]",
      "something else stands there", "b" },
    /* A chain goes back to its beginning, however the file orders years. */
    { "'summary': 'c', 'history': ["
      "{'date': '2024', 'member': '/summary', 'before': 'b', 'after': 'c'},"
      "{'date': '2023', 'member': '/summary', 'before': 'a', 'after': 'b'}]", NULL, "a" },
    /* From nothing, and from null, which is nothing. */
    { "'summary': 'new', 'history': [{'date': '2024', 'member': '/summary', 'after': 'new'}]", NULL,
      NULL },
    { "'summary': 'new', 'history': [{'date': '2024', 'member': '/summary', 'before': null,"
      " 'after': 'new'}]", NULL, NULL },
    { "'history': [{'date': '2024', 'member': '/summary', 'before': 'old'}]", NULL, "old" },
    { "'summary': 'x', 'history': [{'date': '2024', 'member': '/summary', 'before': 'old'}]",
      "something else stands there", "x" },
    /* What could not stand there. */
    { "'summary': 'new', 'history': [{'date': '2024', 'member': '/summary', 'before': 7,"
      " 'after': 'new'}]", "cannot stand there", "new" },
    { "'proposers': ['city'], 'summary': 's', 'history': [{'date': '2024', 'member': '/proposers',"
      " 'before': ['gone'], 'after': ['city']}]", "cannot stand there", "s" },
    { "'summary': 's', 'history': [{'date': '2024', 'member': '/title', 'after': 'A'}]",
      "cannot stand there", "s" },
    /* What cannot change, is nowhere or is no place at all. */
    { "'summary': 's', 'history': [{'date': '2024', 'member': '/id', 'before': 'b', 'after': 'a'}]",
      "something else stands there", "s" },
    { "'summary': 's', 'history': [{'date': '2024', 'member': '/history/0', 'before': 'b'}]",
      "something else stands there", "s" },
    { "'summary': 's', 'history': [{'date': '2024', 'member': '/facts/3/value', 'before': 'b',"
      " 'after': 'c'}]", "something else stands there", "s" },
    { "'summary': 's', 'history': [{'date': '2024', 'member': 'summary', 'before': 'b',"
      " 'after': 's'}]", "something else stands there", "s" },
    { "'summary': 's', 'history': [{'date': '2024', 'member': '/~2', 'before': 'b'}]",
      "something else stands there", "s" },
    /* No date that has a place is told of, and not guessed. */
    { "'summary': 'new', 'history': [{'member': '/summary', 'before': 'old', 'after': 'new'}]",
      "Date unknown", "new" },
    { "'summary': 'new', 'history': [{'date': {'stated': 'May'}, 'member': '/summary',"
      " 'before': 'old', 'after': 'new'}]", "Date unknown", "new" },
    /* A remark changes nothing. */
    { "'summary': 's', 'history': [{'date': '2024', 'text': 'A remark.'}, {}]", NULL, "s" },
    /* Two changes that are sound only together; one that is not does not spoil the other. */
    { "'summary': 's', 'facts': [{'label': 'L', 'value': 'v'}], 'history': ["
      "{'date': '2024', 'member': '/facts/0/value', 'after': 'v'},"
      "{'date': '2024', 'member': '/facts/0/state', 'before': 'none', 'after': 'known'}]", NULL,
      "s" },
    { "'summary': 'new', 'status': 'idea', 'history': ["
      "{'date': '2024', 'member': '/summary', 'before': 'old', 'after': 'new'},"
      "{'date': '2024', 'member': '/status', 'before': 'nonsense', 'after': 'idea'}]",
      "cannot stand there", "old" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = read_option (cases[i].members);
      g_autoptr (DossierDocument) then = lead_back (document, "2020-01-01");
      const DossierOptionState *state = dossier_as_of_get_state (dossier_as_of_get (then), "a");

      g_test_message ("%s", cases[i].members);
      g_assert_cmpstr (dossier_text_get (state->option->summary), ==, cases[i].summary);
      if (cases[i].expected == NULL)
        g_assert_cmpuint (g_strv_length (state->remarks), ==, 0);
      else
        {
          g_assert_cmpuint (g_strv_length (state->remarks), ==, 1);
          g_assert_nonnull (strstr (state->remarks[0], cases[i].expected));
        }
    }
}

/* Elements of lists: one that was added, one that was taken out, and members of them after both. */
static void
test_lists (void)
{
  g_autoptr (DossierDocument) document = read_option (
    "'tags': ['b', 'c'],"
    "'claims': [{'id': 'x', 'text': 'X'}, {'id': 'y', 'text': 'Y'}],"
    "'facts': [{'label': 'L', 'value': 'new', 'claims': ['x', 'y']}],"
    "'history': ["
    "{'date': '2022-01', 'member': '/facts/1/value', 'before': 'old', 'after': 'new'},"
    "{'date': '2022-02', 'member': '/facts/0', 'before': {'label': 'Gone', 'value': 'g'}},"
    "{'date': '2022-03', 'member': '/tags/0', 'before': 'a'},"
    "{'date': '2022-04', 'member': '/tags/-', 'before': 'd'},"
    "{'date': '2022-05', 'member': '/claims/1', 'after': {'id': 'y', 'text': 'Y'}}]");
  g_autoptr (DossierDocument) then = lead_back (document, "2021");
  DossierOption *option = dossier_document_find_option (then, "a");
  g_autofree char *tags = g_strjoinv (",", option->tags);

  g_assert_cmpuint (
    g_strv_length (dossier_as_of_get_state (dossier_as_of_get (then), "a")->remarks), ==, 0);
  g_assert_cmpstr (tags, ==, "a,b,c,d");
  assert_fact (option, "Gone", "g []");
  /* The claim that was added later is not cited either. */
  assert_fact (option, "L", "old [x]");
  g_assert_cmpuint (count (option->claims), ==, 1);
}

/* Origins, cells and citations of a comparison follow the date. */
static void
test_comparison (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (DossierDocument) then = lead_back (document, "2024-05-09");
  DossierOption *options[] = {
    dossier_document_find_option (then, "museum"), dossier_document_find_option (then, "flats")
  };
  g_autoptr (DossierComparison) comparison = dossier_comparison_new (then, options, 2);
  g_auto (GStrv) lines = dossier_as_of_describe (comparison);

  g_assert_cmpstr (lines[0], ==, "As of 9 May 2024");
  g_assert_cmpstr (lines[1], ==, "A museum: 2 claims were reported later and are left out, with "
                   "what rests on them alone.");
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "Flats: By 9 May 2024 nothing had been "
                   "reported of this option.  The first claim on it is of 2 September 2024.");
}

static void
test_moments (void)
{
  g_autoptr (DossierDocument) document = read_fixture ();
  g_autoptr (GPtrArray) moments = dossier_moments_collect (document, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      const DossierMoment *moment = g_ptr_array_index (moments, i);
      g_autofree char *iso = dossier_date_to_iso (moment->date);

      g_string_append_printf (shown, "%s %s", iso, dossier_text_get (moment->text));
      if (moment->n_more > 0)
        g_string_append_printf (shown, " +%u", moment->n_more);
      g_string_append_c (shown, '|');
    }
  g_assert_cmpstr (shown->str, ==,
                   "2024 The shed is sound.|2024-01-10 The council took it up.|"
                   "2024-02 The council holds a hearing.|2024-03-01 It costs three million.|"
                   "2024-05-10 The council votes. +4|2024-05-15 No subsidy is given.|"
                   "2024-06 The opening was set.|2024-07-01 A museum +1|2024-07-02 A museum|"
                   "2024-07-03 A remark, which changes nothing.|2024-09-02 Flats are planned.|"
                   "2024-10 They are dear.|");

  g_cancellable_cancel (cancelled);
  g_assert_null (dossier_moments_collect (document, cancelled));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/as-of/history", test_history);
  g_test_add_func ("/as-of/claims", test_claims);
  g_test_add_func ("/as-of/events", test_events);
  g_test_add_func ("/as-of/not-known-yet", test_not_known_yet);
  g_test_add_func ("/as-of/lazy", test_lazy);
  g_test_add_func ("/as-of/remarks", test_remarks);
  g_test_add_func ("/as-of/lists", test_lists);
  g_test_add_func ("/as-of/comparison", test_comparison);
  g_test_add_func ("/as-of/moments", test_moments);

  return g_test_run ();
}
