/* test-anchoring-corpus.c: how often words are found again, and how often wrongly
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With --report the figures are printed; with --tuning those of the other half of the seeds, by
 * which the limits in dossier-anchor-search.c were chosen; with --show=KIND the cases of a kind
 * that went wrong as well.
 */

#include "corpus/anchor-case.h"

#include <string.h>

#define N_SEEDS 50
#define N_SEEDS_IN_TESTS 12

/* How far a rewording may be from the right one: the share of both that they have in common. */
#define LEAST_COMMON 0.7

typedef enum
{
  RIGHT,
  ASKED,    /* the right place is among the candidates */
  WRONG,    /* another place is taken for it */
  GIVEN_UP, /* there is a right place, and it was not found */
  N_VERDICTS,
} Verdict;

typedef struct
{
  guint counts[N_VERDICTS];
  guint found[N_VERDICTS]; /* of cases where the words still exist */
} Figures;

typedef enum
{
  WITH_OLD_TEXT,
  WITHOUT_OLD_TEXT,
  BASELINE,
  N_MODES,
} Mode;

static const char *const mode_names[] = { "with the old text", "without the old text",
                                          "best score wins" };

static gboolean report, tuning;
static char *shown_kind;

static double
get_common (const DossierAnchorPlace *one,
            const DossierAnchorPlace *other)
{
  int common = MIN (one->end, other->end) - MAX (one->start, other->start);
  int all = MAX (one->end, other->end) - MIN (one->start, other->start);

  return one->field != other->field || common <= 0 ? 0 : (double) common / all;
}

static gboolean
is_right (const AnchorCase         *edit,
          const DossierAnchorPlace *place)
{
  for (guint i = 0; i < edit->right->len; i++)
    {
      double common = get_common (&g_array_index (edit->right, DossierAnchorPlace, i), place);

      if (common >= (edit->same_words ? 1 : LEAST_COMMON))
        return TRUE;
    }

  return FALSE;
}

static Verdict
judge (const AnchorCase          *edit,
       const DossierAnchorResult *result)
{
  if (result->outcome == DOSSIER_ANCHOR_LOST)
    return edit->right->len == 0 ? RIGHT : GIVEN_UP;
  if (result->outcome == DOSSIER_ANCHOR_AMBIGUOUS)
    {
      for (guint i = 0; i < result->places->len; i++)
        if (is_right (edit, &g_array_index (result->places, DossierAnchorPlace, i)))
          return ASKED;
      return edit->right->len == 0 ? ASKED : GIVEN_UP;
    }

  return is_right (edit, &g_array_index (result->places, DossierAnchorPlace, 0)) ? RIGHT : WRONG;
}

/* How many letters two texts have in common at the ends that meet the words. */
static guint
count_common (const char *one,
              const char *other,
              gboolean    from_end)
{
  g_autofree char *a = from_end ? g_utf8_strreverse (one, -1) : g_strdup (one);
  g_autofree char *b = from_end ? g_utf8_strreverse (other, -1) : g_strdup (other);
  const char *p = a, *q = b;
  guint n = 0;

  while (*p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
      n++;
    }

  return n;
}

/* What is commonly done: of all places, the one with the best score is taken, whatever it is.  The
 * score is the share of letters in common, then what is around, then whether the field is the same.
 */
static DossierAnchorResult *
find_best (const AnchorCase *edit)
{
  DossierAnchorResult *result = g_new0 (DossierAnchorResult, 1);
  int n = (int) g_utf8_strlen (edit->quote->exact, -1);
  double best = -1;
  DossierAnchorPlace place = { 0 };

  for (guint f = 0; f < edit->new_fields->len; f++)
    {
      const DossierFieldText *field = edit->new_fields->pdata[f];
      int length = (int) g_utf8_strlen (field->text, -1);

      for (int start = 0; start + n <= length; start++)
        {
          const char *p = g_utf8_offset_to_pointer (field->text, start);
          const char *q = edit->quote->exact;
          g_autoptr (DossierQuote) here = NULL;
          guint same = 0;
          double score;

          for (int i = 0; i < n; i++, p = g_utf8_next_char (p), q = g_utf8_next_char (q))
            same += g_utf8_get_char (p) == g_utf8_get_char (q);
          score = 50.0 * same / n;
          if (score + 42 <= best)
            continue;
          here = dossier_quote_new (field->text, start, start + n);
          score += 20.0 * count_common (here->prefix, edit->quote->prefix, TRUE) / 32;
          score += 20.0 * count_common (here->suffix, edit->quote->suffix, FALSE) / 32;
          score += g_str_equal (field->path, edit->path) ? 2 : 0;
          if (score > best)
            {
              best = score;
              place = (DossierAnchorPlace) { f, start, start + n };
            }
        }
    }
  result->places = g_array_new (FALSE, FALSE, sizeof (DossierAnchorPlace));
  result->outcome = best < 0 ? DOSSIER_ANCHOR_LOST : DOSSIER_ANCHOR_MOVED;
  if (best >= 0)
    g_array_append_val (result->places, place);

  return result;
}

static DossierAnchorResult *
find (const AnchorCase *edit,
      Mode              mode)
{
  g_autoptr (DossierAnchoring) anchoring = NULL;

  if (mode == BASELINE)
    return find_best (edit);

  anchoring = dossier_anchoring_new (mode == WITH_OLD_TEXT ? edit->old_fields : NULL,
                                     edit->new_fields);

  return dossier_anchoring_find (anchoring, edit->path, edit->quote);
}

static void
show_places (const char       *name,
             const AnchorCase *edit,
             GArray           *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const DossierAnchorPlace *place = &g_array_index (places, DossierAnchorPlace, i);
      const DossierFieldText *field = edit->new_fields->pdata[place->field];
      g_autofree char *words = g_utf8_substring (field->text, place->start, place->end);

      g_print ("#   %s: %s %d-%d “%s”\n", name, field->path, place->start, place->end, words);
    }
}

static void
show (const AnchorCase          *edit,
      const DossierAnchorResult *result,
      Verdict                    verdict,
      Mode                       mode)
{
  static const char *const names[] = { "right", "asked", "WRONG", "given up" };

  g_print ("# %s, %s: %s “%s” ← “%s” → “%s”, outcome %d\n", mode_names[mode], names[verdict],
           edit->path, edit->quote->exact, edit->quote->prefix, edit->quote->suffix,
           result->outcome);
  show_places ("right", edit, edit->right);
  show_places ("found", edit, result->places);
  for (guint i = 0; i < edit->old_fields->len; i++)
    {
      const DossierFieldText *field = edit->old_fields->pdata[i];

      if (g_str_equal (field->path, edit->path))
        g_print ("#   old: %s\n", field->text);
    }
  for (guint i = 0; i < edit->new_fields->len; i++)
    {
      const DossierFieldText *field = edit->new_fields->pdata[i];

      g_print ("#   new %s: %s\n", field->path, field->text);
    }
}

static void
run_kind (guint   kind,
          Mode    mode,
          Figures *figures)
{
  for (guint language = 0; language < ANCHOR_CASE_N_LANGUAGES; language++)
    for (guint seed = 0; seed < (report ? N_SEEDS : N_SEEDS_IN_TESTS); seed++)
      {
        g_autoptr (AnchorCase) edit = anchor_case_new (kind, language, 2 * seed + !tuning);
        g_autoptr (DossierAnchorResult) result = find (edit, mode);
        Verdict verdict = judge (edit, result);

        figures->counts[verdict]++;
        figures->found[verdict] += edit->right->len > 0;
        if (shown_kind != NULL && (verdict == WRONG || verdict == GIVEN_UP) && mode != BASELINE &&
            strstr (anchor_case_get_kind (kind), shown_kind) != NULL)
          show (edit, result, verdict, mode);
      }
}

static guint
add_up (const guint *counts)
{
  guint sum = 0;

  for (guint i = 0; i < N_VERDICTS; i++)
    sum += counts[i];

  return sum;
}

static void
run_mode (Mode     mode,
          Figures *all)
{
  if (report)
    g_print ("\n| %s | cases | right | asked | wrong place | given up |\n"
             "|---|---:|---:|---:|---:|---:|\n", mode_names[mode]);
  for (guint kind = 0; kind < anchor_case_get_n_kinds (); kind++)
    {
      Figures figures = { 0 };

      run_kind (kind, mode, &figures);
      if (report)
        g_print ("| %s | %u | %u | %u | %u | %u |\n", anchor_case_get_kind (kind),
                 add_up (figures.counts), figures.counts[RIGHT], figures.counts[ASKED],
                 figures.counts[WRONG], figures.counts[GIVEN_UP]);
      for (guint i = 0; i < N_VERDICTS; i++)
        {
          all->counts[i] += figures.counts[i];
          all->found[i] += figures.found[i];
        }
    }
  if (report)
    g_print ("| **all** | %u | %u | %u | %u | %u |\n"
             "| of these, where the words still exist | %u | %u | %u | %u | %u |\n",
             add_up (all->counts), all->counts[RIGHT], all->counts[ASKED], all->counts[WRONG],
             all->counts[GIVEN_UP], add_up (all->found), all->found[RIGHT], all->found[ASKED],
             all->found[WRONG], all->found[GIVEN_UP]);
}

/* In the wrong place 0.1 % at most; right 97 % at least, where there is something to find.  Without
 * the old text nobody can tell some of it, so that asking counts as well. */
static void
check (gconstpointer data)
{
  Mode mode = (Mode) GPOINTER_TO_INT (data);
  Figures all = { 0 };

  run_mode (mode, &all);
  g_assert_cmpuint (add_up (all.counts), >=, 1000);
  if (tuning)
    return;
  if (mode == BASELINE)
    {
      g_assert_cmpuint (all.counts[WRONG], >, add_up (all.counts) / 20);
      return;
    }
  g_assert_cmpuint (all.counts[WRONG] * 1000, <=, add_up (all.counts));
  g_assert_cmpuint ((all.found[RIGHT] + (mode == WITHOUT_OLD_TEXT ? all.found[ASKED] : 0)) * 100,
                    >=, add_up (all.found) * 97);
}

int
main (int    argc,
      char **argv)
{
  const GOptionEntry entries[] = {
    { "report", 0, 0, G_OPTION_ARG_NONE, &report, NULL, NULL },
    { "tuning", 0, 0, G_OPTION_ARG_NONE, &tuning, NULL, NULL },
    { "show", 0, 0, G_OPTION_ARG_STRING, &shown_kind, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_test_init (&argc, &argv, NULL);
  g_option_context_add_main_entries (context, entries, NULL);
  g_assert_true (g_option_context_parse (context, &argc, &argv, NULL));
  g_test_add_data_func ("/anchoring-corpus/with-old-text", GINT_TO_POINTER (WITH_OLD_TEXT), check);
  g_test_add_data_func ("/anchoring-corpus/without-old-text", GINT_TO_POINTER (WITHOUT_OLD_TEXT),
                        check);
  g_test_add_data_func ("/anchoring-corpus/best-score-wins", GINT_TO_POINTER (BASELINE), check);

  return g_test_run ();
}
