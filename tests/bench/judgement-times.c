/* judgement-times.c: how long the robustness of a ranking takes to work out
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a line for each method, without and with missing scores: the median of eleven runs of
 * 10,000 draws for ten options by ten criteria, in milliseconds of the processor.
 */

#include "config.h"

#include "analysis/dossier-random.h"
#include "analysis/dossier-robustness.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-reader.h"
#include "model/dossier-term.h"

#include <stdlib.h>
#include <time.h>

#define N 10
#define RUNS 11

static DossierDocument *
make_dossier (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (
    "{\"format\":\"dossier\",\"version\":\"1.0\",\"id\":\"urn:bench\",\"title\":\"T\","
    "\"options\":[");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < N; i++)
    g_string_append_printf (text, "%s{\"id\":\"o%u\",\"title\":\"O\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);

  return dossier_reader_read_bytes (bytes, "bench", problems, NULL);
}

/* Every tenth score is missing where @missing. */
static DossierJudgement *
make_judgement (DossierDocument *document,
                gboolean         missing)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (
    "{\"format\":\"dossier-judgement\",\"version\":\"1.0\",\"dossier\":\"urn:bench\","
    "\"criteria\":[");
  g_autoptr (GBytes) bytes = NULL;
  guint64 random = 1;

  for (guint j = 0; j < N; j++)
    g_string_append_printf (text, "%s{\"id\":\"k%u\",\"title\":\"K\",\"swing\":%u}",
                            j > 0 ? "," : "", j, 100 - 5 * j);
  g_string_append (text, "],\"scores\":[");
  for (guint i = 0, n = 0; i < N * N; i++)
    if (!missing || i % 10 != i / 10)
      g_string_append_printf (text, "%s{\"option\":\"o%u\",\"criterion\":\"k%u\",\"value\":%u}",
                              n++ > 0 ? "," : "", i / N, i % N, dossier_random_below (&random, 11));
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);

  return dossier_judgement_read_bytes (document, bytes, "bench", problems, NULL);
}

static int
compare_times (const void *a,
               const void *b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DossierDocument) document = make_dossier ();

  for (DossierMethod method = DOSSIER_METHOD_WEIGHTED_SUM;
       method <= DOSSIER_METHOD_PROMETHEE; method++)
    for (guint missing = 0; missing < 2; missing++)
      {
        g_autoptr (DossierJudgement) judgement = make_judgement (document, missing);
        g_autoptr (DossierScoring) scoring = dossier_scoring_new (document, judgement);
        gint64 times[RUNS];

        for (guint run = 0; run < RUNS; run++)
          {
            g_autoptr (DossierRobustness) robustness = NULL;

            times[run] = clock ();
            robustness = dossier_robustness_new (scoring, method, DOSSIER_WEIGHTINGS_ORDER, 0,
                                                 DOSSIER_ROBUSTNESS_DRAWS, 1, NULL, NULL);
            times[run] = clock () - times[run];
          }
        qsort (times, RUNS, sizeof *times, compare_times);
        g_print ("%-12s %s %6.1f ms\n", dossier_term_get_nick (DOSSIER_TYPE_METHOD, (int) method),
                 missing ? "10 missing " : "all there  ",
                 1000.0 * (double) times[RUNS / 2] / CLOCKS_PER_SEC);
      }

  return 0;
}
