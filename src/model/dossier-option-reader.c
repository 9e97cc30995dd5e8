/* dossier-option-reader.c: from the text of a dossier to one of its options, or to all of them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-option-reader.h"

#include "model/dossier-id-table.h"
#include "model/dossier-json-check.h"
#include "model/dossier-options.h"
#include "model/dossier-reader-private.h"
#include "model/dossier-record-reader.h"

#include <glib/gi18n-lib.h>

#define N_THREADS 2
#define CHUNK 64 /* options that a thread takes at a time */

/**
 * dossier_option_reader_check:
 * @document: a dossier
 * @position: the position of an option
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @late_problems: (element-type DossierProblem): where to add the references that lead nowhere
 *
 * Reads one option.
 *
 * Returns: (transfer full) (nullable): the option; %NULL where it is none at all
 */
DossierOption *
dossier_option_reader_check (DossierDocument *document,
                             guint            position,
                             GPtrArray       *problems,
                             GPtrArray       *late_problems)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = dossier_document_get_slice (document, position);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  json_parser_set_strict (parser, TRUE);
  if (!g_utf8_validate_len (text, size, NULL) ||
      !json_parser_load_from_data (parser, text, (gssize) size, &error))
    {
      g_autofree char *pointer = g_strdup_printf ("/options/%u", position);

      g_ptr_array_add (problems,
                       dossier_problem_new (pointer, error != NULL ? error->message
                                                     : _("a byte that is not UTF-8"),
                                            _("text in JSON")));
      return NULL;
    }

  return dossier_record_reader_read_option (document, position, json_parser_get_root (parser),
                                            problems, late_problems);
}

/* Whether an option is JSON that can be kept; where the whole was not looked at yet. */
static gboolean
check_syntax (DossierDocument *document,
              guint            position,
              GPtrArray       *problems)
{
  g_autoptr (GBytes) bytes = dossier_document_get_slice (document, position);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  DossierProblem *problem = dossier_json_check (text, size, NULL, NULL, NULL);

  if (problem != NULL)
    g_ptr_array_add (problems, problem);

  return problem == NULL;
}

/* What stands in the place of an option that is not sound.  It has its id, as far as that leads
 * here, so that notes on it are found. */
static DossierOption *
create_stand_in (DossierDocument *document,
                 guint            position)
{
  DossierOption *option = g_object_new (DOSSIER_TYPE_OPTION, NULL);
  DossierSlice slice = dossier_outline_get_option (document->outline, position)->id;
  const char *text = g_bytes_get_data (document->bytes, NULL);
  g_autofree char *id = dossier_id_unescape (text + slice.offset, slice.length);
  guint first;

  if (id != NULL && id[0] != '\0' &&
      dossier_outline_find_option (document->outline, id, &first) && first == position)
    option->id = g_steal_pointer (&id);
  else
    option->id = g_strdup_printf ("/options/%u", position);
  option->title = dossier_text_new (_("An option that cannot be read"));
  option->unreadable = TRUE;

  return option;
}

/**
 * dossier_option_reader_read:
 * @position: the position of an option
 * @document: a dossier, which may not be sound
 *
 * Reads one option.  Who shows options can rely on their being sound: in place of one that is not
 * stands one that says so.
 *
 * Returns: (transfer full): the option
 */
DossierOption *
dossier_option_reader_read (guint    position,
                            gpointer document)
{
  g_autoptr (GPtrArray) problems = dossier_reader_problems_new ();
  g_autoptr (DossierOption) option = NULL;

  if (dossier_document_is_sound (document) || check_syntax (document, position, problems))
    option = dossier_option_reader_check (document, position, problems, problems);

  return problems->len == 0 ? g_steal_pointer (&option) : create_stand_in (document, position);
}

/* What is wrong with some options in a row. */
typedef struct
{
  GPtrArray *problems;
  GPtrArray *late_problems;
} Findings;

/* A validation, by several threads. */
typedef struct
{
  DossierDocument *document;
  gboolean         keep;
  DossierProgress *progress;
  GCancellable    *cancellable;
  guint            n_options;
  Findings        *findings;        /* by chunk */
  guint            next;            /* the chunk to be taken next */
  guint            n_problems;      /* in the chunks that are done */
  guint            n_late_problems;
} Validation;

static void
validate_chunk (Validation *self,
                guint       chunk)
{
  g_autoptr (GPtrArray) problems = dossier_reader_problems_new ();
  g_autoptr (GPtrArray) late_problems = dossier_reader_problems_new ();
  gsize n_bytes = 0;
  gboolean late_enough =
    (guint) g_atomic_int_get (&self->n_late_problems) >= DOSSIER_READER_MAX_PROBLEMS;

  for (guint i = chunk * CHUNK; i < MIN ((chunk + 1) * CHUNK, self->n_options); i++)
    {
      g_autoptr (DossierOption) option =
        dossier_option_reader_check (self->document, i, problems, late_problems);

      if (self->keep && option != NULL)
        dossier_options_keep (self->document->lazy, i, option);
      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      n_bytes += dossier_outline_get_option (self->document->outline, i)->whole.length;
    }

  dossier_progress_add (self->progress, n_bytes);
  g_atomic_int_add (&self->n_problems, problems->len);
  g_atomic_int_add (&self->n_late_problems, late_problems->len);
  if (problems->len > 0)
    self->findings[chunk].problems = g_steal_pointer (&problems);
  if (late_problems->len > 0 && !late_enough)
    self->findings[chunk].late_problems = g_steal_pointer (&late_problems);
}

static gpointer
validate_in_thread (gpointer data)
{
  Validation *self = data;

  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      guint chunk = (guint) g_atomic_int_add (&self->next, 1);

      /* Chunks are taken in order: when there are problems enough, they are those of the first. */
      if (chunk * CHUNK >= self->n_options ||
          (guint) g_atomic_int_get (&self->n_problems) >= DOSSIER_READER_MAX_PROBLEMS)
        break;
      validate_chunk (self, chunk);
    }

  return NULL;
}

static void
move_problems (GPtrArray *to,
               GPtrArray *from)
{
  if (from == NULL)
    return;

  g_ptr_array_extend_and_steal (to, from);
  if (to->len > DOSSIER_READER_MAX_PROBLEMS)
    g_ptr_array_set_size (to, DOSSIER_READER_MAX_PROBLEMS);
}

/**
 * dossier_option_reader_validate:
 * @document: a dossier
 * @keep: whether to keep all options that were read
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @late_problems: (element-type DossierProblem): where to add the references that lead nowhere
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads all options, in a second thread too where there are many.
 *
 * Returns: whether it was done, however many problems there are
 */
gboolean
dossier_option_reader_validate (DossierDocument  *document,
                                gboolean          keep,
                                GPtrArray        *problems,
                                GPtrArray        *late_problems,
                                DossierProgress  *progress,
                                GCancellable     *cancellable,
                                GError          **error)
{
  guint n_options = dossier_outline_get_n (document->outline);
  guint n_chunks = (n_options + CHUNK - 1) / CHUNK;
  g_autofree Findings *findings = g_new0 (Findings, n_chunks);
  Validation validation = {
    .document = document, .keep = keep, .progress = progress, .cancellable = cancellable,
    .n_options = n_options, .findings = findings
  };
  GThread *threads[N_THREADS - 1];
  guint n_threads = n_chunks > N_THREADS ? N_THREADS - 1 : 0;

  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("validation", validate_in_thread, &validation);
  validate_in_thread (&validation);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);

  for (guint i = 0; i < n_chunks; i++)
    {
      move_problems (problems, findings[i].problems);
      move_problems (late_problems, findings[i].late_problems);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
