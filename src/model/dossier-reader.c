/* dossier-reader.c: from JSON to a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-reader-private.h"

#include "model/dossier-file.h"
#include "model/dossier-json-check.h"
#include "model/dossier-option-reader.h"
#include "model/dossier-record-reader.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (dossier-reader-error-quark, dossier_reader_error)

/* A dossier of no more than so many bytes is read at once and kept in memory as a whole.  It takes
 * no longer than a person needs to see anything, and as much memory as five times its text. */
#define SMALL (4 << 20)

/* How often read_bytes() goes over a text. */
#define READ_PASSES 3

/**
 * dossier_reader_problems_new:
 *
 * Returns: (transfer full) (element-type DossierProblem): an empty list of problems
 */
GPtrArray *
dossier_reader_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
}

static void
set_invalid (GError     **error,
             const char  *name,
             guint        n_problems)
{
  /* No more are counted. */
  if (n_problems >= DOSSIER_READER_MAX_PROBLEMS)
    {
      g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID,
                   _("“%s” is not a sound dossier: there are %u problems or more."), name,
                   DOSSIER_READER_MAX_PROBLEMS);
      return;
    }

  g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID,
               ngettext ("“%s” is not a sound dossier: there is %u problem.",
                         "“%s” is not a sound dossier: there are %u problems.", n_problems),
               name, n_problems);
}

/**
 * dossier_reader_check_syntax:
 * @bytes: a text
 * @name: what to call it in messages
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @error: return location for an error
 *
 * Returns: whether the text is JSON that can be kept
 */
gboolean
dossier_reader_check_syntax (GBytes           *bytes,
                             const char       *name,
                             GPtrArray        *problems,
                             DossierProgress  *progress,
                             GCancellable     *cancellable,
                             GError          **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gboolean is_json;
  DossierProblem *problem = dossier_json_check (text, size, progress, cancellable, &is_json);

  if (problem == NULL)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  g_ptr_array_add (problems, problem);
  if (is_json)
    set_invalid (error, name, problems->len);
  else
    g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX,
                 _("“%s” is not a JSON file."), name);

  return FALSE;
}

/* The text with an empty list in place of the options. */
static GBytes *
cut_options_out (DossierOutline *outline)
{
  DossierSlice list = dossier_outline_get_list (outline);
  gsize size;
  const char *text = g_bytes_get_data (dossier_outline_get_text (outline), &size);
  gsize end = (gsize) list.offset + list.length;
  GByteArray *rest;

  if (list.length == 0)
    return g_bytes_ref (dossier_outline_get_text (outline));

  rest = g_byte_array_sized_new ((guint) (size - list.length + 2));
  g_byte_array_append (rest, (const guint8 *) text, list.offset);
  g_byte_array_append (rest, (const guint8 *) "[]", 2);
  g_byte_array_append (rest, (const guint8 *) text + end, (guint) (size - end));

  return g_byte_array_free_to_bytes (rest);
}

/* Reads all but the options of what is JSON. */
static DossierDocument *
read_rest (DossierOutline  *outline,
           GBytes          *rest,
           const char      *name,
           GPtrArray       *problems,
           GPtrArray       *late_problems,
           GError         **error)
{
  g_autoptr (DossierOutline) owned = outline;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  DossierDocument *document;
  gboolean newer;
  gsize size;
  const char *text = g_bytes_get_data (rest, &size);

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) size, &cause))
    {
      g_ptr_array_add (problems, dossier_problem_new ("", cause->message, _("text in JSON")));
      g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX,
                   _("“%s” is not a JSON file."), name);
      return NULL;
    }

  document = dossier_record_reader_read (json_parser_get_root (parser), g_steal_pointer (&owned),
                                         problems, late_problems, &newer);
  if (document == NULL && newer)
    g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_NEWER,
                 _("“%s” is of a newer format.  A newer version of this program may read it."),
                 name);
  else if (document == NULL)
    set_invalid (error, name, problems->len);

  return document;
}

/**
 * dossier_reader_judge:
 * @document: a dossier
 * @name: what to call it in messages
 * @problems: (element-type DossierProblem): what is wrong with all but its options; where to add
 *   what is wrong with these
 * @late_problems: (element-type DossierProblem): references from all but its options that lead
 *   nowhere
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @error: return location for an error
 *
 * Reads all options.  What is wrong is told in the order in which a person who reads the file from
 * its beginning would come to it, references last.
 *
 * Returns: whether nothing is wrong
 */
gboolean
dossier_reader_judge (DossierDocument  *document,
                      const char       *name,
                      GPtrArray        *problems,
                      GPtrArray        *late_problems,
                      DossierProgress  *progress,
                      GCancellable     *cancellable,
                      GError          **error)
{
  gboolean keep = g_bytes_get_size (document->bytes) <= SMALL;

  if (!dossier_option_reader_validate (document, keep, problems, late_problems, progress,
                                       cancellable, error))
    return FALSE;

  for (guint i = 0; i < late_problems->len && problems->len < DOSSIER_READER_MAX_PROBLEMS; i++)
    g_ptr_array_add (problems, dossier_problem_copy (g_ptr_array_index (late_problems, i)));
  if (problems->len == 0)
    return TRUE;

  set_invalid (error, name, problems->len);

  return FALSE;
}

static DossierDocument *
read_bytes (GBytes           *bytes,
            const char       *name,
            GPtrArray        *problems,
            DossierProgress  *progress,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (GPtrArray) late_problems = dossier_reader_problems_new ();
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GBytes) rest = NULL;
  DossierOutline *outline;

  if (!dossier_reader_check_syntax (bytes, name, problems, progress, cancellable, error))
    return NULL;

  outline = dossier_outline_new (bytes, progress, cancellable, error);
  if (outline == NULL)
    return NULL;

  rest = cut_options_out (outline);
  document = read_rest (outline, rest, name, problems, late_problems, error);
  if (document == NULL ||
      !dossier_reader_judge (document, name, problems, late_problems, progress, cancellable,
                             error))
    return NULL;

  dossier_document_set_sound (document);

  return g_steal_pointer (&document);
}

/**
 * dossier_reader_list_bytes:
 * @bytes: the text of a dossier, of no more than %DOSSIER_OUTLINE_MAX_SIZE
 * @name: what to call it in messages
 * @progress: (nullable): where to make known how far it is; one pass
 * @cancellable: (nullable): to stop with
 *
 * Reads all but the options of a dossier, so that they can be listed, and read when they are asked
 * for.
 *
 * Returns: (transfer full) (nullable): the dossier; %NULL where anything at all is wrong with what
 *   was looked at, or it was called off
 */
DossierDocument *
dossier_reader_list_bytes (GBytes           *bytes,
                           const char       *name,
                           DossierProgress  *progress,
                           GCancellable     *cancellable)
{
  g_autoptr (GPtrArray) problems = dossier_reader_problems_new ();
  g_autoptr (DossierOutline) outline = dossier_outline_new (bytes, progress, cancellable, NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GBytes) rest = NULL;

  if (outline == NULL)
    return NULL;

  rest = cut_options_out (outline);
  if (!dossier_reader_check_syntax (rest, name, problems, NULL, cancellable, NULL))
    return NULL;

  document = read_rest (g_steal_pointer (&outline), rest, name, problems, problems, NULL);

  return problems->len == 0 ? g_steal_pointer (&document) : NULL;
}

/**
 * dossier_reader_read_bytes:
 * @bytes: the text of a dossier, of no more than %DOSSIER_OUTLINE_MAX_SIZE
 * @name: what to call it in messages
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @error: return location for an error of %DOSSIER_READER_ERROR
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set and at least one problem
 */
DossierDocument *
dossier_reader_read_bytes (GBytes      *bytes,
                           const char  *name,
                           GPtrArray   *problems,
                           GError     **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (problems != NULL && problems->len == 0, NULL);

  return read_bytes (bytes, name, problems, NULL, NULL, error);
}

/* Reads a file; of a large one, where @list is set, no more than is needed to list its options. */
static DossierDocument *
read_file (GFile            *file,
           gboolean          list,
           GPtrArray        *problems,
           DossierProgress  *progress,
           GCancellable     *cancellable,
           GError          **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) bytes = dossier_file_load (file, name, progress, cancellable, &etag, error);
  DossierDocument *document = NULL;

  if (bytes == NULL)
    return NULL;

  if (list && g_bytes_get_size (bytes) > SMALL)
    document = dossier_reader_list_bytes (bytes, name, progress, cancellable);
  if (document == NULL)
    {
      dossier_progress_restart (progress, READ_PASSES);
      document = read_bytes (bytes, name, problems, progress, cancellable, error);
    }
  if (document != NULL)
    document->etag = g_steal_pointer (&etag);

  return document;
}

/**
 * dossier_reader_read_file:
 * @file: a file
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @cancellable: (nullable): to stop with
 * @error: return location for an error of %DOSSIER_READER_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a dossier, blocking.
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set; @problems then is empty only
 *   where the file itself could not be read
 */
DossierDocument *
dossier_reader_read_file (GFile         *file,
                          GPtrArray     *problems,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return read_file (file, FALSE, problems, NULL, cancellable, error);
}

/**
 * dossier_reader_list_file:
 * @file: a file
 * @problems: (element-type DossierProblem): where to add all that is wrong
 * @progress: (nullable): where to make known how far it is;
 *   %DOSSIER_READER_LIST_PASSES passes
 * @cancellable: (nullable): to stop with
 * @error: return location for an error; see dossier_reader_read_file()
 *
 * Reads a dossier, blocking, but of a large one no more than is needed to list its options and to
 * open each.  Where dossier_document_is_sound() does not say so of it, dossier_reader_validate()
 * gives the verdict.
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set
 */
DossierDocument *
dossier_reader_list_file (GFile            *file,
                          GPtrArray        *problems,
                          DossierProgress  *progress,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return read_file (file, TRUE, problems, progress, cancellable, error);
}

/* A listing that is under way. */
typedef struct
{
  GPtrArray       *problems;
  DossierProgress *progress;
} Listing;

static void
listing_free (gpointer data)
{
  Listing *listing = data;

  g_ptr_array_unref (listing->problems);
  g_clear_pointer (&listing->progress, dossier_progress_unref);
  g_free (listing);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Listing *listing = task_data;
  GError *error = NULL;
  DossierDocument *document = dossier_reader_list_file (source_object, listing->problems,
                                                        listing->progress, cancellable, &error);

  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, document, g_object_unref);
}

/**
 * dossier_reader_list_file_async:
 * @file: a file
 * @progress: (nullable): where to make known how far it is;
 *   %DOSSIER_READER_LIST_PASSES passes
 * @cancellable: (nullable): to stop with
 * @callback: called when the dossier is read as far as is needed, or is not
 * @user_data: for @callback
 *
 * Does in a thread what dossier_reader_list_file() does.
 */
void
dossier_reader_list_file_async (GFile               *file,
                                DossierProgress     *progress,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Listing *listing;

  g_return_if_fail (G_IS_FILE (file));

  listing = g_new0 (Listing, 1);
  listing->problems = dossier_reader_problems_new ();
  listing->progress = progress == NULL ? NULL : dossier_progress_ref (progress);
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_reader_list_file_async);
  g_task_set_task_data (task, listing, listing_free);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * dossier_reader_list_file_finish:
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type DossierProblem): all that is wrong
 * @error: return location for an error; see dossier_reader_read_file()
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set
 */
DossierDocument *
dossier_reader_list_file_finish (GAsyncResult  *result,
                                 GPtrArray    **problems,
                                 GError       **error)
{
  Listing *listing;

  g_return_val_if_fail (g_async_result_is_tagged (result, dossier_reader_list_file_async), NULL);

  listing = g_task_get_task_data (G_TASK (result));
  if (problems != NULL)
    *problems = g_ptr_array_ref (listing->problems);

  return g_task_propagate_pointer (G_TASK (result), error);
}
