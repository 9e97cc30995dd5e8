/* dossier-reader.c: from JSON to a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-reader.h"

#include "model/dossier-file.h"
#include "model/dossier-json-check.h"
#include "model/dossier-record-reader.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (dossier-reader-error-quark, dossier_reader_error)

/* Parses what is JSON; otherwise adds the problem, and says whether the grammar is at fault. */
static JsonNode *
parse (GBytes    *bytes,
       GPtrArray *problems,
       gboolean  *is_json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  DossierProblem *problem = dossier_json_check (text, size, is_json);

  if (problem != NULL)
    {
      g_ptr_array_add (problems, problem);
      return NULL;
    }

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) size, &error))
    {
      g_ptr_array_add (problems, dossier_problem_new ("", error->message, _("text in JSON")));
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static void
set_invalid (GError     **error,
             const char  *name,
             guint        n_problems)
{
  g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_INVALID,
               ngettext ("“%s” is not a sound dossier: there is %u problem.",
                         "“%s” is not a sound dossier: there are %u problems.", n_problems),
               name, n_problems);
}

/**
 * dossier_reader_read_bytes:
 * @bytes: the text of a dossier
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
  g_autoptr (JsonNode) root = NULL;
  DossierDocument *document;
  gboolean is_json, newer;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (problems != NULL && problems->len == 0, NULL);

  root = parse (bytes, problems, &is_json);
  if (root == NULL)
    {
      if (is_json)
        set_invalid (error, name, problems->len);
      else
        g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX,
                     _("“%s” is not a JSON file."), name);
      return NULL;
    }

  document = dossier_record_reader_read (root, problems, &newer);
  if (document == NULL && newer)
    g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_NEWER,
                 _("“%s” is of a newer format.  A newer version of this program may read it."),
                 name);
  else if (document == NULL)
    set_invalid (error, name, problems->len);
  else
    document->bytes = g_bytes_ref (bytes);

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
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *etag = NULL;
  DossierDocument *document;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = dossier_file_load (file, name, cancellable, &etag, error);
  if (bytes == NULL)
    return NULL;

  document = dossier_reader_read_bytes (bytes, name, problems, error);
  if (document != NULL)
    document->etag = g_steal_pointer (&etag);

  return document;
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *file = source_object;
  GPtrArray *problems = task_data;
  GError *error = NULL;
  DossierDocument *document = dossier_reader_read_file (file, problems, cancellable, &error);

  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, document, g_object_unref);
}

/**
 * dossier_reader_read_file_async:
 * @file: a file
 * @cancellable: (nullable): to stop with
 * @callback: called when the dossier is read, or is not
 * @user_data: for @callback
 *
 * Reads a dossier in a thread.
 */
void
dossier_reader_read_file_async (GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_reader_read_file_async);
  g_task_set_task_data (task,
                        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free),
                        (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * dossier_reader_read_file_finish:
 * @result: what the callback was given
 * @problems: (out) (transfer full) (element-type DossierProblem): all that is wrong
 * @error: return location for an error; see dossier_reader_read_file()
 *
 * Returns: (transfer full): the dossier, or %NULL with @error set
 */
DossierDocument *
dossier_reader_read_file_finish (GAsyncResult  *result,
                                 GPtrArray    **problems,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, dossier_reader_read_file_async), NULL);

  if (problems != NULL)
    *problems = g_ptr_array_ref (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_pointer (G_TASK (result), error);
}
