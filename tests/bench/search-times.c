/* search-times.c: how long a search takes, and what the same takes SQLite alone
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: search-times FILE FOLDER QUERY...
 *
 * Indexes a dossier in FOLDER, and writes as many notes as it has options into a library there;
 * then prints a line for each query: seconds of the processor for a search in all groups and the
 * notes with the words of what comes into view, of the same statements without them, and how much
 * was found.
 */

#include "analysis/dossier-finding.h"
#include "analysis/dossier-searchable.h"
#include "model/dossier-reader.h"
#include "store/dossier-connection-private.h"
#include "store/dossier-note-words.h"
#include "store/dossier-word-index.h"

#include <stdlib.h>
#include <time.h>

#define MOST 50    /* as the window lists of each group */
#define IN_VIEW 15 /* lines of a tall window */
#define RUNS 7

/* Of the processor, which does not depend on what else the machine does; one thread does all. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static double
since (gint64 start)
{
  return (double) (now () - start) / G_USEC_PER_SEC;
}

static void
fail_on (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (1);
}

static DossierConnection *
open_library (const char *folder,
              const char *dossier_id,
              guint       n_notes)
{
  g_autofree char *path = g_build_filename (folder, "library.sqlite", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  DossierConnection *library = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
  gint64 n, start;

  fail_on (error);
  dossier_connection_read_int (library, "SELECT count(*) FROM annotation", &n, &error);
  fail_on (error);
  if (n > 0)
    return library;

  /* As a library of an earlier version is indexed. */
  sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
    " INSERT INTO annotation (id, dossier_id, option_id, kind, body, created, modified)"
    " SELECT 'note-' || i, '%s', 'option-' || i, 'comment',"
    " 'A note on the common plan of the harbour; number ' || i || ' of them, في والمدرسة', i, i"
    " FROM n; UPDATE word_index SET version = 0", n_notes - 1, dossier_id);
  dossier_connection_execute (library, sql, &error);
  fail_on (error);
  g_object_unref (library);
  start = now ();
  library = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
  fail_on (error);
  g_print ("notes-indexed %f\n", since (start));

  return library;
}

/* One search; the time that the words of what comes into view took is in @in_words. */
static guint
search (DossierDocument   *document,
        DossierWordIndex  *index,
        DossierConnection *library,
        const char        *typed,
        double            *in_words)
{
  g_autoptr (DossierQuery) query = dossier_query_parse (typed);
  g_autoptr (DossierNotesFound) notes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_found = 0, n_in_view = 0;

  *in_words = 0;
  for (DossierSearchGroup group = 0; group < DOSSIER_SEARCH_NOTES; group++)
    {
      g_autoptr (DossierWordsFound) found =
        dossier_word_index_search (index, query, group, MOST, NULL, &error);
      gint64 start = now ();

      fail_on (error);
      n_found += found->n_found;
      for (guint i = 0; i < found->hits->len && n_in_view < IN_VIEW; i++, n_in_view++)
        dossier_finding_free (dossier_finding_new (document, query,
                                                   &g_array_index (found->hits,
                                                                   DossierSearchHit, i)));
      *in_words += since (start);
    }
  notes = dossier_note_words_search (library, query, document->id, DOSSIER_ANNOTATIONS_DEFAULT,
                                     MOST, &error);
  fail_on (error);

  return n_found + notes->n_found;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierWordIndex) index = NULL;
  g_autoptr (DossierConnection) library = NULL;
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  int n_fed = 0;

  if (argc < 4)
    return 2;

  file = g_file_new_for_path (argv[1]);
  document = dossier_reader_read_file (file, problems, NULL, &error);
  fail_on (error);
  start = now ();
  index = dossier_word_index_open (document, argv[2], dossier_searchable_feed, &n_fed, NULL,
                                   &error);
  fail_on (error);
  g_print ("%s %f\n", n_fed > 0 ? "indexed" : "opened", since (start));
  library = open_library (argv[2], document->id, g_list_model_get_n_items (document->options));

  for (int q = 3; q < argc; q++)
    {
      double whole[RUNS], bare[RUNS], in_words;
      guint n_found = 0;

      for (guint run = 0; run < RUNS; run++)
        {
          start = now ();
          n_found = search (document, index, library, argv[q], &in_words);
          whole[run] = since (start);
          bare[run] = whole[run] - in_words;
        }
      qsort (whole, RUNS, sizeof *whole, compare);
      qsort (bare, RUNS, sizeof *bare, compare);
      g_print ("query %f %f %f %u %s\n", whole[RUNS / 2], whole[RUNS - 1], bare[RUNS / 2], n_found,
               argv[q]);
    }

  return 0;
}
