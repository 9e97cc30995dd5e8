/* load-times.c: how long one way of reading a dossier takes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: load-times WAY FILE
 *
 * Prints "NAME SECONDS" for each moment that is measured, and in the end "work SECONDS", the time
 * of the processor, which other programs do not lengthen as much, and "peak BYTES", the most memory
 * that the process ever had.  Each way has a process of its own, so that none profits from
 * another's memory.
 */

#include "config.h"

#include "model/dossier-reader.h"
#include "model/dossier-validation.h"
#include "model/dossier-verdicts.h"

#include <sys/resource.h>
#include <time.h>

#ifdef HAVE_YYJSON
#include <yyjson.h>
#endif

static gint64 start;

static void
print_moment (const char *name)
{
  g_print ("%s %.6f\n", name, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

static void
validate_utf8 (GFile *file)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (g_file_peek_path (file), FALSE, NULL);

  if (mapped == NULL || !g_utf8_validate_len (g_mapped_file_get_contents (mapped),
                                              g_mapped_file_get_length (mapped), NULL))
    g_error ("not UTF-8");
  print_moment ("validated");
}

static void
parse_with_json_glib (GFile *file)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_mapped_file (parser, g_file_peek_path (file), &error))
    g_error ("%s", error->message);
  print_moment ("parsed");
}

#ifdef HAVE_YYJSON
static void
parse_with_yyjson (GFile *file)
{
  yyjson_doc *doc = yyjson_read_file (g_file_peek_path (file), 0, NULL, NULL);

  if (doc == NULL)
    g_error ("not JSON");
  print_moment ("parsed");
  yyjson_doc_free (doc);
}
#endif

/* As far as is needed to list the options and to read one. */
static DossierDocument *
list (GFile     *file,
      GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document =
    dossier_reader_list_file (file, problems, NULL, NULL, &error);
  guint n = document == NULL ? 0 : g_list_model_get_n_items (document->options);
  g_autoptr (DossierOption) last = n == 0 ? NULL : g_list_model_get_item (document->options, n - 1);

  if (last == NULL)
    g_error ("%s", error->message);
  print_moment ("listed");

  return g_steal_pointer (&document);
}

static void
list_dossier (GFile *file)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

  /* To free it is another matter. */
  list (file, problems);
}

/* Whether a dossier is one that was checked before. */
static void
know_dossier (GFile *file)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  DossierDocument *document = list (file, problems);
  g_autofree char *hash = dossier_verdicts_hash (document->bytes, NULL, NULL);

  print_moment ("known");
}

static void
read_dossier (GFile *file)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = list (file, problems);

  if (!dossier_document_is_sound (document) &&
      !dossier_validation_run (document, "the dossier", NULL, problems, NULL, NULL, &error))
    g_error ("%s", error->message);
  print_moment ("validated");
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*measure) (GFile *file); } ways[] = {
    { "utf8", validate_utf8 },
    { "json-glib", parse_with_json_glib },
#ifdef HAVE_YYJSON
    { "yyjson", parse_with_yyjson },
#endif
    { "dossier-list", list_dossier },
    { "dossier-known", know_dossier },
    { "dossier", read_dossier },
  };
  g_autoptr (GFile) file = argc == 3 ? g_file_new_for_path (argv[2]) : NULL;
  struct rusage usage;

  for (guint i = 0; file != NULL && i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].name, argv[1]))
      {
        start = g_get_monotonic_time ();
        ways[i].measure (file);
        getrusage (RUSAGE_SELF, &usage);
        g_print ("work %.6f\n", (double) clock () / CLOCKS_PER_SEC);
        g_print ("peak %ld\n", usage.ru_maxrss * 1024);
        return 0;
      }

  return 2;
}
