/* anchor-times.c: how long it takes to bring notes to a new version of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: anchor-times OLD NEW [NOTES]
 *
 * Makes NOTES (10,000) notes on words of the fields of OLD and prints how long it takes to find out
 * what has become of them in NEW, and how many of each outcome there are.
 */

#include "config.h"

#include "analysis/dossier-fields.h"
#include "analysis/dossier-reanchoring.h"
#include "model/dossier-reader.h"

#include <stdlib.h>

#define RUNS 5

static DossierDocument *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  return bytes == NULL ? NULL : dossier_reader_read_bytes (bytes, path, problems, NULL);
}

/* Three to eight words from the middle of a text. */
static DossierQuote *
take_quote (GRand      *rand,
            const char *text)
{
  int length = (int) g_utf8_strlen (text, -1);
  int start = g_rand_int_range (rand, 0, MAX (length / 2, 1));
  int end = start + g_rand_int_range (rand, 15, 50);

  return dossier_quote_new (text, start, MIN (length, end));
}

static GPtrArray *
make_notes (DossierDocument *document,
            guint            n_notes)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reanchor_note_free);
  guint n_options = g_list_model_get_n_items (document->options);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i % n_options);
      g_autoptr (GPtrArray) fields = dossier_fields_list (document, option, DOSSIER_FIELDS_ALL);
      const DossierFieldText *field = fields->pdata[g_rand_int_range (rand, 0, (int) fields->len)];
      g_autoptr (DossierQuote) quote = take_quote (rand, field->text);
      g_autoptr (DossierTarget) target = dossier_target_new (field->path, quote, NULL);

      g_ptr_array_add (notes, dossier_reanchor_note_new (option->id, target));
    }

  return notes;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

static void
measure (DossierDocument *old_document,
         DossierDocument *new_document,
         DossierDocument *from,
         guint            n_notes)
{
  gint64 times[RUNS];
  guint outcomes[DOSSIER_ANCHOR_LOST + 1];

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (GPtrArray) notes = make_notes (from, n_notes);
      gint64 before = g_get_monotonic_time ();

      dossier_reanchor (old_document, new_document, notes, NULL, NULL);
      times[run] = g_get_monotonic_time () - before;
      for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
        outcomes[i] = 0;
      for (guint i = 0; i < notes->len; i++)
        outcomes[((DossierReanchorNote *) notes->pdata[i])->outcome]++;
    }
  qsort (times, RUNS, sizeof times[0], compare_times);
  g_print ("%s: %u notes, %.0f ms (in place %u, moved %u, reworded %u, ambiguous %u, lost %u)\n",
           old_document != NULL ? "with the old text" : "without it", n_notes,
           (double) times[RUNS / 2] / 1000, outcomes[0], outcomes[1], outcomes[2], outcomes[3],
           outcomes[4]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DossierDocument) old_document = NULL, new_document = NULL;
  guint n_notes = argc > 3 ? (guint) atoi (argv[3]) : 10000;

  if (argc < 3)
    return 2;
  old_document = read_file (argv[1]);
  new_document = read_file (argv[2]);
  if (old_document == NULL || new_document == NULL)
    return 1;
  measure (old_document, new_document, old_document, n_notes);
  measure (NULL, new_document, old_document, n_notes);

  return 0;
}
